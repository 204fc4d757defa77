import { defineConfig } from 'vite'

// Server and command line: one Node bundle; npm packages stay outside it.
// A command that needs one function of a module must not load its pages and its database: what nothing uses there is
// dropped. Catalogues of words stay, because error codes find their words in them.
const bolehDibuang = /src\/modules\/[^/]+\/(infrastructure|web|application|index\.ts|susun[\w-]*\.ts)/

export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    minify: false,
    rollupOptions: {
      treeshake: {
        moduleSideEffects: (id: string, luar: boolean) => !luar && (!bolehDibuang.test(id) || /\.teks\.tsx?$/.test(id)),
      },
      input: {
        server: 'src/app/server.ts',
        tepat: 'src/app/tepat.ts',
        'pekerja-penempatan': 'src/modules/penempatan/infrastructure/pekerja.ts',
        'foto-anak': 'src/modules/aspirasi/infrastructure/foto-anak.ts',
        'pindaian-anak': 'src/modules/persetujuan/infrastructure/pindaian-anak.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'potongan/[name]-[hash].js',
        // The solver needs neither the law nor the database: `tepat tetapkan` answers without reading either.
        codeSplitting: { groups: [{ name: 'solver', test: /penempatan\/domain\/(solver|tetapkan)\// }] },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.ts', 'seed/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/basis-uji.ts'],
    pool: 'forks',
    // A file changes nothing outside its own database, so its worker's modules serve the next one too.
    isolate: false,
    // Every file has a database of its own; by default one of two cores would stay idle.
    maxWorkers: 2,
  },
} as never)
