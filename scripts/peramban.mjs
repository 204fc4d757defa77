// Finds an installed Chromium or Chrome; else lets Playwright fetch one; else null.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from 'playwright-core'

const TEMPAT = [
  process.env.TEPAT_PERAMBAN,
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
]

export function cariPeramban() {
  const ada = TEMPAT.find((p) => p && fs.existsSync(p))
  if (ada) return ada
  const milikPlaywright = () => {
    try {
      const p = chromium.executablePath()
      return p && fs.existsSync(p) ? p : null
    } catch {
      return null
    }
  }
  const terpasang = milikPlaywright()
  if (terpasang) return terpasang
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 180_000,
  })
  return milikPlaywright()
}
