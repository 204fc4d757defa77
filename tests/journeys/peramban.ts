import AxeBuilder from '@axe-core/playwright'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Cookie,
  type Page,
  type Response,
} from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'
import { keluhan } from '../../src/design/uji-html.ts'
import type { Layanan } from './server-uji.ts'

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

/** The server of this worker: workers are numbered from 1, and no two of them share a city. */
export function layanan(): Layanan {
  const milik = inject('layanan')[Number(process.env['VITEST_POOL_ID']) - 1]
  if (!milik) throw new Error(`tidak ada server untuk pekerja ${process.env['VITEST_POOL_ID']}`)
  return milik
}
export const alamat = (jalur: string) => new URL(jalur, layanan().alamat).href
/** The plan room on the city's first plan, whatever runs other journeys have added since. */
export const ruangAwal = (lain = '') => `/kerja/rencana?id=${layanan().rencanaAwal}${lain}`

/** A fresh visitor. Errors on the page and in its console fail the journey that caused them. */
export async function pengunjung(
  opsi: BrowserContextOptions = {},
): Promise<{ page: Page; konteks: BrowserContext; galat: string[] }> {
  const konteks = await (await bukaPeramban()).newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...opsi })
  const page = await konteks.newPage()
  // Two journeys, two servers and their databases share the machine's cores.
  page.setDefaultTimeout(30_000)
  const galat: string[] = []
  page.on('pageerror', (e) => galat.push(String(e)))
  page.on('console', (m) => {
    if (m.type() === 'error' && !/status of (401|403|404|409|422|429)/.test(m.text())) galat.push(m.text())
  })
  page.on('response', (r) => {
    const jenis = r.headers()['content-type'] ?? ''
    if (r.request().resourceType() === 'document' && jenis.startsWith('text/html')) dibuka.push(catatHtml(r))
  })
  return { page, konteks, galat }
}

/**
 * Said by the checker, allowed by HTML: one name for several plans of a comparison and for the boxes of one list, and a dot
 * in an id, as fields of a table's lines have it.
 */
const DIIZINKAN =
  /^form-dup-name: .*"(plan|jabatan|unitBergerak|penangan|orang|samar|foto)"|^valid-id: .* must only contain letters, digits, dash and underscore/

interface Dibuka {
  readonly rupa: string
  readonly html: string
}
let dibuka: Promise<Dibuka | null>[] = []
/** As the server sent it: what a browser makes of it is mended already. */
async function catatHtml(r: Response): Promise<Dibuka | null> {
  const url = new URL(r.url())
  const rupa = url.pathname.replaceAll(/\/([0-9a-f-]{36}|\d{18})(?=\/|$)/g, '/:id')
  // Somebody who walks on takes the answer with him.
  const html = await r.text().catch(() => null)
  return html === null ? null : { rupa: `${r.request().method()} ${rupa} ${r.status()}`, html }
}

/**
 * Valid HTML on every page opened so far, looked at once in each of its states; the kinds of pages it has looked at, as
 * `GET /kerja/skenario/:id 200`.
 */
export async function htmlSah(): Promise<readonly string[]> {
  const semua = (await Promise.all(dibuka)).filter((x) => x !== null)
  dibuka = []
  const salah: string[] = []
  const dilihat = new Map<string, Set<string>>()
  for (const { rupa, html } of semua) {
    // The same parts of a page = the same state of it, whatever names stand in them.
    const bagian = [...new Set([...html.matchAll(/ (?:id|class|role|type)="([^"]*)"/g)].map((m) => m[1]))].join(' ')
    const sudah = dilihat.get(rupa) ?? new Set()
    dilihat.set(rupa, sudah)
    if (sudah.has(bagian) || sudah.size >= 6) continue
    sudah.add(bagian)
    for (const k of await keluhan(html)) if (!DIIZINKAN.test(k)) salah.push(`${rupa}: ${k}`)
  }
  expect([...new Set(salah)]).toEqual([])
  return [...dilihat.keys()].toSorted()
}

/** Signs in as one of the demo accounts, through the page's own form. */
export async function masukDenganFormulir(page: Page, peran: string, lanjut = '/kerja/peta-jabatan'): Promise<void> {
  await page.goto(alamat(`/masuk?lanjut=${encodeURIComponent(lanjut)}`))
  await page.getByLabel(/surel|e-mail/i).fill(`${peran}@demo.tepat`)
  await page.getByLabel(/^kata sandi|^password/i).fill(layanan().sandi)
  await page.getByRole('button', { name: /^masuk$|^sign in$/i }).click()
  await page.waitForURL((u) => !u.pathname.startsWith('/masuk'))
}

const sesi = new Map<string, Cookie[]>()
/** The same through the form once per account in each file; later visitors of the file bring that session along. */
export async function masuk(page: Page, peran: string, lanjut = '/kerja/peta-jabatan'): Promise<void> {
  const ada = sesi.get(peran)
  if (!ada) {
    await masukDenganFormulir(page, peran, lanjut)
    sesi.set(peran, await page.context().cookies())
    return
  }
  await page.context().addCookies(ada)
  await page.goto(alamat(lanjut))
  expect(new URL(page.url()).pathname, `sesi ${peran}`).not.toBe('/masuk')
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
