import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

let peramban: Browser | undefined

async function bukaPeramban(): Promise<Browser> {
  peramban ??= await chromium.launch({
    executablePath: process.env['TEPAT_PERAMBAN'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  return peramban
}
afterAll(async () => {
  await peramban?.close()
  peramban = undefined
})

export const alamat = (jalur: string) => new URL(jalur, inject('alamat')).href

/** A fresh visitor. Errors on the page and in its console fail the journey that caused them. */
export async function pengunjung(
  opsi: BrowserContextOptions = {},
): Promise<{ page: Page; konteks: BrowserContext; galat: string[] }> {
  const konteks = await (await bukaPeramban()).newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...opsi })
  const page = await konteks.newPage()
  page.setDefaultTimeout(15_000)
  const galat: string[] = []
  page.on('pageerror', (e) => galat.push(String(e)))
  page.on('console', (m) => {
    if (m.type() === 'error' && !/status of (401|403|404|409|422|429)/.test(m.text())) galat.push(m.text())
  })
  return { page, konteks, galat }
}

/** Signs in as one of the demo accounts, through the page. */
export async function masuk(page: Page, peran: string, lanjut = '/kerja/peta-jabatan'): Promise<void> {
  await page.goto(alamat(`/masuk?lanjut=${encodeURIComponent(lanjut)}`))
  await page.getByLabel(/surel|e-mail/i).fill(`${peran}@demo.tepat`)
  await page.getByLabel(/^kata sandi|^password/i).fill(inject('sandi'))
  await page.getByRole('button', { name: /^masuk$|^sign in$/i }).click()
  await page.waitForURL((u) => !u.pathname.startsWith('/masuk'))
}

/** WCAG 2.2 AA, zero findings; opened disclosures included. */
export async function axe(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const d of document.querySelectorAll('details')) d.open = true
  })
  const hasil = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const ringkas = hasil.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)
  expect(ringkas, `axe pada ${page.url()}`).toEqual([])
}

export const LEBAR = [320, 360, 768, 1440] as const

/** The page itself must not scroll sideways at any width; tables scroll inside their own region. */
export async function tanpaGulirSamping(page: Page): Promise<void> {
  for (const lebar of LEBAR) {
    await page.setViewportSize({ width: lebar, height: 800 })
    const lebih = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(lebih, `${page.url()} pada ${lebar} px`).toBeLessThanOrEqual(0)
  }
}
