import { defineConfig } from 'vite'

// Server and command line: one Node bundle; npm packages stay outside it.
export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    minify: false,
    rollupOptions: {
      input: { server: 'src/app/server.ts', tepat: 'src/app/tepat.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'potongan/[name]-[hash].js' },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts', 'seed/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/basis-uji.ts'],
    pool: 'forks',
  },
} as never)
