import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'

// react-aria carries 34 languages; only its English set is kept, Indonesian comes from src/app/pulau-teks-aria.ts.
const tanpaBahasaLain = {
  name: 'tanpa-bahasa-lain',
  enforce: 'pre' as const,
  load(id: string) {
    return /[/\\]private[/\\]intl[/\\](\w+[/\\])?(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs/.test(id)
      ? 'export default undefined'
      : null
  },
}

// Browser islands and stylesheets: hashed files plus a manifest that the server reads.
export default defineConfig({
  plugins: [tanpaBahasaLain, react()],
  publicDir: false,
  base: '/aset/',
  build: {
    manifest: 'manifest.json',
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    rollupOptions: {
      input: {
        pulau: 'src/app/pulau.ts',
        titik: 'src/modules/aspirasi/web/titik.skrip.ts',
        warga: 'src/design/warga.css',
        kerja: 'src/design/kerja.css',
      },
    },
  },
})
