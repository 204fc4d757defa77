import { defineConfig } from 'vite'

// Browser journeys against the built server, its own demo city and a real Chromium.
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.ts'],
    globalSetup: ['tests/journeys/server-uji.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    pool: 'forks',
  },
} as never)
