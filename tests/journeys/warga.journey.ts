import { expect, it } from 'vitest'
import { alamat, axe, layanan, pengunjung, tanpaGulirSamping } from './peramban.ts'

const BATAS_BYTE = 60_000
const BATAS_SKRIP = 10_240

it('warga membaca aturan tanpa JavaScript: beranda → daftar → satu aturan dengan pasal dan contohnya', async () => {
  const { page, galat } = await pengunjung({ javaScriptEnabled: false })
  await page.goto(alamat('/'))
  await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBeTruthy()
  await page
    .getByRole('link', { name: /aturan/i })
    .first()
    .click()
  await page.waitForURL(/\/aturan/)
  expect(await page.getByText(/\d+ dari 58/).count()).toBeGreaterThan(0)
  await page.goto(alamat('/aturan/R04'))
  const isi = (await page.locator('main').textContent()) ?? ''
  expect(isi).toMatch(/PP 11\/2017/)
  expect(isi).toMatch(/54/)
  expect(galat).toEqual([])
})

it('setiap pintu di beranda bekerja: tidak ada tautan mati', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  // Every address once, with the page that names it first.
  const asal = new Map<string, string>()
  for (const mulai of ['/', '/aturan', '/gaya']) {
    await page.goto(alamat(mulai))
    const jalur = await page
      .locator('a[href^="/"]')
      .evaluateAll((a) => a.map((x) => (x as HTMLAnchorElement).getAttribute('href') ?? ''))
    expect(jalur.length, mulai).toBeGreaterThan(0)
    for (const j of jalur) if (!asal.has(j)) asal.set(j, mulai)
  }
  const antre = [...asal]
  const periksa = async () => {
    for (let pintu = antre.shift(); pintu; pintu = antre.shift()) {
      const r = await page.request.get(alamat(pintu[0]), { maxRedirects: 5 })
      expect(r.status(), `${pintu[1]} → ${pintu[0]}`).toBeLessThan(400)
    }
  }
  await Promise.all([periksa(), periksa(), periksa(), periksa()])
}, 120_000)

it('halaman warga bebas temuan axe, tidak bergulir ke samping, dan ada dalam bahasa Inggris', async () => {
  const { page, galat } = await pengunjung()
  for (const jalur of ['/', '/aturan', '/aturan/R08', '/masuk', '/gaya', '/halaman-yang-tidak-ada']) {
    await page.goto(alamat(jalur))
    await axe(page)
    await tanpaGulirSamping(page)
  }
  await page.goto(alamat('/aturan?bahasa=en'))
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(galat).toEqual([])
}, 120_000)

it('kunjungan pertama warga di bawah anggaran byte', async () => {
  for (const jalur of ['/', '/aturan', '/aturan/R04', '/cek', '/masuk']) {
    const { page, konteks } = await pengunjung()
    const cdp = await konteks.newCDPSession(page)
    await cdp.send('Network.enable')
    let byte = 0
    const ukuran = new Map<string, number>()
    cdp.on('Network.loadingFinished', (e) => {
      byte += e.encodedDataLength
      ukuran.set(e.requestId, e.encodedDataLength)
    })
    const skrip = new Set<string>()
    cdp.on('Network.responseReceived', (e) => {
      if (e.type === 'Script') skrip.add(e.requestId)
    })
    await page.goto(alamat(jalur), { waitUntil: 'networkidle' })
    const byteSkrip = [...skrip].reduce((n, id) => n + (ukuran.get(id) ?? 0), 0)
    console.log(`${jalur}: ${byte} byte, skrip ${byteSkrip}`)
    expect(byte, jalur).toBeLessThan(BATAS_BYTE)
    expect(byteSkrip, jalur).toBeLessThanOrEqual(BATAS_SKRIP)
    await konteks.close()
  }
})

it('data contoh disebut rekaan pada setiap halaman', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  for (const jalur of ['/', '/aturan', '/masuk']) {
    await page.goto(alamat(jalur))
    expect(await page.locator('body').textContent(), jalur).toMatch(/rekaan/i)
  }
  expect(layanan().sandi.length).toBeGreaterThan(8)
})
