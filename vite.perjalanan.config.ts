import { defineConfig } from 'vite'

// Browser journeys against the built server, its own demo city and a real Chromium.
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.ts'],
    globalSetup: ['tests/journeys/server-uji.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Each worker has a server of its own (server-uji.ts); files may run in any order on either.
    maxWorkers: 2,
  },
} as never)
