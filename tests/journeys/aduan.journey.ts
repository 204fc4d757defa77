import { expect, it } from 'vitest'
import { alamat, axe, htmlSah, pengunjung, tanpaGulirSamping } from './peramban.ts'

const BATAS_BYTE = 60_000
const TELEPON = { viewport: { width: 360, height: 740 } }
const CERITA = 'Lampu jalan di Martoba dekat sekolah mati dua, sudah tiga minggu. Gelap sekali waktu anak pulang les.'
const GAMBAR = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

it('aduan dari kata pertama sampai jawabannya dilacak, di telepon tanpa JavaScript', async () => {
  const { page, galat } = await pengunjung({ ...TELEPON, javaScriptEnabled: false })
  const tombol = (nama: string) => page.getByRole('button', { name: nama, exact: true })
  await page.goto(alamat('/'))
  await page.getByRole('link', { name: /^Sampaikan aduan atau harapan/ }).click()
  await tombol('Lanjut').click()
  expect(await page.locator('.galat').allTextContents()).not.toEqual([])
  await page.getByLabel('Tulis dengan kata Anda sendiri').fill(CERITA)
  await tombol('Lanjut').click()
  await page.waitForURL(/tujuan/)
  // The place is proposed from the words, and the draft outlives the page.
  await page.getByRole('radio', { name: /^Martoba/ }).check()
  await page.goto(alamat('/aduan'))
  expect(await page.getByLabel('Tulis dengan kata Anda sendiri').inputValue()).toBe(CERITA)
  await page.goto(alamat('/aduan/tujuan'))
  await page.getByRole('radio', { name: /^Martoba/ }).check()
  await tombol('Lanjut').click()
  await page.waitForURL(/rincian/)
  // A renamed executable and a photograph beyond its size: said clearly, and nothing typed is lost.
  await page.getByLabel('Apa yang Anda minta?').fill('Lampunya diganti.')
  const berkas = page.locator('input[type=file]')
  await berkas.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ bukan foto') })
  await tombol('Simpan foto').click()
  expect(await page.locator('p.galat').textContent()).toMatch(/bukan foto/)
  await berkas.setInputFiles({ name: 'besar.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(11 * 1024 * 1024, 1) })
  await tombol('Simpan foto').click()
  expect(await page.locator('p.galat').textContent()).toMatch(/10 MB/)
  expect(await page.getByLabel('Apa yang Anda minta?').inputValue()).toBe('Lampunya diganti.')
  await berkas.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: GAMBAR })
  await tombol('Lanjut').click()
  await page.waitForURL(/identitas/)
  await page.getByRole('radio', { name: /^Anonim/ }).check()
  await tombol('Lanjut').click()
  await page.waitForURL(/periksa/)
  expect(await page.locator('main').textContent()).toMatch(/Lampunya diganti\.[\s\S]*1 foto[\s\S]*tidak disimpan/)
  await tombol('Kirim sekarang').click()
  await page.waitForURL(/terkirim/)
  const kode = (await page.locator('.kode-lacak').textContent()) ?? ''
  expect(kode).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)
  // In any spelling.
  await page.goto(alamat('/lacak'))
  await page.getByLabel('Kode lacak').fill(kode.toLowerCase().replaceAll('-', ' '))
  await page.locator('main').getByRole('button', { name: 'Buka' }).click()
  await page.waitForURL(/\/lacak\/./)
  expect(await page.locator('main').textContent()).toMatch(/Diterima, belum diteruskan/)
  const tambah = page.locator('#tambah')
  await tambah.getByLabel('Keterangan').fill('Satu tiang juga miring.')
  await tambah.getByRole('button', { name: 'Tambahkan' }).click()
  await page.waitForURL(/\/lacak\/./)
  expect(await page.locator('.rantai').textContent()).toMatch(/Anda menambah keterangan[\s\S]*Satu tiang juga miring/)
  // Once sent, the draft is gone.
  await page.goto(alamat('/aduan/periksa'))
  expect(new URL(page.url()).pathname).toBe('/aduan')
  // The browser notes the photograph that was refused, once.
  expect(galat.length).toBe(1)
  expect(galat[0]).toMatch(/status of 413/)
  await htmlSah()
}, 180_000)

it('laporan pelanggaran satu halaman, tanpa draf kecuali diminta', async () => {
  const { page, galat } = await pengunjung({ ...TELEPON, javaScriptEnabled: false })
  await page.goto(alamat('/aduan/pelanggaran'))
  await page.getByLabel('Apa yang terjadi?').fill('Petugas meminta uang agar izin dipercepat.')
  expect((await page.context().cookies()).some((c) => c.name.includes('draf'))).toBe(false)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await page.waitForURL(/terkirim/)
  expect(await page.locator('main').textContent()).toMatch(/Inspektorat membaca laporan Anda/)
  expect(galat).toEqual([])
}, 120_000)

it('kode yang salah tidak dibedakan dari yang tidak ada', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  const isi = async (jalur: string) => {
    await page.goto(alamat(jalur))
    return (await page.locator('.peringatan').first().textContent()) ?? ''
  }
  expect(await isi('/lacak/00000-00000-00000-00000')).toBe(await isi('/lacak/bukan-kode'))
})

it('halaman aduan bebas temuan axe, tidak bergulir ke samping, dan di bawah anggaran byte', async () => {
  for (const jalur of ['/aduan', '/aduan/pelanggaran', '/lacak', '/aduan/terkirim']) {
    const { page, konteks, galat } = await pengunjung()
    const cdp = await konteks.newCDPSession(page)
    await cdp.send('Network.enable')
    let byte = 0
    cdp.on('Network.loadingFinished', (e) => (byte += e.encodedDataLength))
    await page.goto(alamat(jalur), { waitUntil: 'networkidle' })
    console.log(`${jalur}: ${byte} byte`)
    expect(byte, jalur).toBeLessThan(BATAS_BYTE)
    await axe(page)
    await tanpaGulirSamping(page)
    expect(galat).toEqual([])
    await konteks.close()
  }
}, 120_000)
