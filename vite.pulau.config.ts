import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'

// Browser islands and stylesheets: hashed files plus a manifest that the server reads.
export default defineConfig({
  plugins: [react()],
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
        warga: 'src/design/warga.css',
        kerja: 'src/design/kerja.css',
      },
    },
  },
})
