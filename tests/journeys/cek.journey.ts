import { expect, it } from 'vitest'
import { alamat, axe, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

type Halaman = Awaited<ReturnType<typeof pengunjung>>['page']
const NIP = Array.from({ length: 8 }, (_, i) => `19810305200604${1001 + i}`)
const PDF = Buffer.from('%PDF-1.7\nkeputusan uji')
const isi = (page: Halaman) => page.locator('main').textContent()

/** A stored batch, and in it a decree of eight names with its scan. */
async function catatKeputusan(page: Halaman, nomor: string): Promise<void> {
  await page.goto(alamat('/kerja/periksa'))
  await page.getByLabel('Tanggal mulai (TMT)').fill('2026-12-01')
  await page.getByLabel('Daftar usulan').fill(NIP.map((n) => `${n};-`).join('\n'))
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await page.waitForURL(/\/hasil\//)
  await page.getByRole('button', { name: 'Simpan usulan' }).click()
  await page.waitForURL(/\/berkas\//)
  await catatSurat(page, nomor, NIP)
}
async function catatSurat(page: Halaman, nomor: string, nip: readonly string[]): Promise<void> {
  const panel = page.locator('#panel-catat')
  await panel.getByLabel('Jenis', { exact: true }).selectOption('sk')
  await panel.getByLabel('Nomor', { exact: true }).fill(nomor)
  await panel.getByLabel(/^Daftar nama/).fill(nip.join('\n'))
  await panel.getByLabel(/^Pindaian/).setInputFiles({ name: 'sk.pdf', mimeType: 'application/pdf', buffer: PDF })
  await panel.getByRole('button', { name: 'Catat surat' }).click()
  await page.waitForURL(/#surat/)
}

it('keputusan diberi kode; pemegangnya mencocokkan tanpa JavaScript, dan salinan yang kurang terlihat', async () => {
  const nomor = `821.2/${Date.now()}/2026`
  const { page, galat } = await pengunjung()
  await masuk(page, 'analis', '/kerja/periksa')
  await catatKeputusan(page, nomor)
  const berkas = page.url()
  await page.getByRole('link', { name: `Kode periksa keputusan ${nomor}` }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Terbitkan kode' }).click()
  await page.getByRole('img', { name: /^QR menuju/ }).waitFor()
  await axe(page)
  await tanpaGulirSamping(page)
  const kode = (await page.locator('.kode-periksa').first().textContent()) ?? ''
  expect(kode).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
  await page.getByRole('link', { name: 'Lembar cetak' }).click()
  await page.waitForURL(/\/qr$/)
  expect(await page.locator('.lembar-qr').textContent()).toContain(kode)
  await axe(page)
  await tanpaGulirSamping(page)
  const svg = await page.request.get(`${page.url()}.svg`)
  expect([svg.headers()['content-type'], (await svg.text()).startsWith('<svg xmlns=')]).toEqual(['image/svg+xml', true])

  const warga = await pengunjung({ javaScriptEnabled: false })
  const w = warga.page
  await w.goto(alamat('/'))
  await w.getByLabel('Kode periksa').fill(kode.toLowerCase().replaceAll('-', ' '))
  await w.getByRole('button', { name: 'Periksa keputusan' }).click()
  await w.waitForURL(`**/cek/${kode}`)
  const halaman = (await isi(w)) ?? ''
  for (const kata of [nomor, '8 nama', 'Berlaku menurut register']) expect(halaman).toContain(kata)
  for (const n of NIP) expect(await w.content()).not.toContain(n)

  const banding = async (nip: readonly string[]) => {
    await w.getByLabel(/^Daftar NIP/).fill(nip.join('\n'))
    await w.locator('#nama').getByRole('button', { name: 'Bandingkan' }).click()
    return w.locator('#nama .peringatan').textContent()
  }
  expect(await banding(NIP)).toContain('Sama: 8 dari 8 NIP')
  const pendek = await banding([...NIP.slice(0, 5), '198001012005011099'])
  expect(pendek).toContain('memuat 6 NIP, terdaftar 8')
  expect(pendek).toContain('3 NIP terdaftar tidak ada di salinan Anda; 1 NIP di salinan Anda tidak terdaftar')
  expect(await banding(NIP.slice(0, 1))).toContain('Terlalu sedikit NIP yang cocok')

  const unggah = async (buffer: Buffer) => {
    const berkasIsian = { name: 'sk.pdf', mimeType: 'application/pdf', buffer }
    await w.getByLabel('Berkas yang Anda terima').setInputFiles(berkasIsian)
    await w.locator('#berkas').getByRole('button', { name: 'Bandingkan' }).click()
    return w.locator('#berkas .peringatan').textContent()
  }
  expect(await unggah(PDF)).toContain('Sama persis')
  expect(await unggah(Buffer.concat([PDF, Buffer.from(' ')]))).toContain('Berbeda dari yang terdaftar')

  await page.goto(berkas)
  await catatSurat(page, nomor, NIP.slice(0, 5))
  await w.goto(alamat(`/cek/${kode}`))
  expect(await isi(w)).toContain('Digantikan versi 2')
  expect([...galat, ...warga.galat]).toEqual([])
}, 120_000)

it('kode yang keliru dan halaman publiknya: jelas, bebas temuan axe, tidak bergulir ke samping, dua bahasa', async () => {
  const { page, galat } = await pengunjung()
  for (const jalur of ['/cek', '/cek?kode=abc', '/cek/00000-00000-00000-00000', '/cek?bahasa=en']) {
    await page.goto(alamat(jalur))
    expect(await page.locator('script').count()).toBe(0)
    await axe(page)
    await tanpaGulirSamping(page)
  }
  await page.goto(alamat('/cek/00000-00000-00000-00000'))
  expect(await isi(page)).toContain('This code is not registered')
  expect(galat).toEqual([])
})
