import { expect, it } from 'vitest'
import { alamat, axe, htmlSah, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

const BATAS_BYTE = 60_000
const TELEPON = { viewport: { width: 360, height: 740 } }
const CERITA = 'Sampah di Kebun Sayur menumpuk sejak Kamis. Ibu Rotua Sihombing, 0812-3456-7890, sudah menelepon dinas.'

it('pesan disamarkan petugas, terbit, dibaca semua orang di daftar, peta, dan data; ditarik, lalu tidak ada lagi', async () => {
  const { page: warga, galat } = await pengunjung({ ...TELEPON, javaScriptEnabled: false })
  const tombol = (nama: string) => warga.getByRole('button', { name: nama, exact: true })
  await warga.goto(alamat('/aduan'))
  await warga.getByLabel('Tulis dengan kata Anda sendiri').fill(CERITA)
  await tombol('Lanjut').click()
  await warga.waitForURL(/tujuan/)
  await warga.getByRole('radio', { name: /^Kebun Sayur/ }).check()
  await tombol('Lanjut').click()
  await warga.waitForURL(/rincian/)
  await warga.getByLabel('Apa yang Anda minta?').fill('Diangkut.')
  await tombol('Lanjut').click()
  await warga.waitForURL(/identitas/)
  await warga.getByRole('radio', { name: /^Anonim/ }).check()
  await tombol('Lanjut').click()
  await tombol('Kirim sekarang').click()
  await warga.waitForURL(/terkirim/)
  const daftar = async () => {
    await warga.goto(alamat('/aduan/daftar?kata=sampah+Kebun+Sayur'))
    return warga.locator('main').innerText()
  }
  expect(await daftar()).not.toContain('menumpuk sejak Kamis')

  const { page: petugas } = await pengunjung({ ...TELEPON, javaScriptEnabled: false })
  await masuk(petugas, 'petugas-aduan', '/kerja/aduan?kata=Kebun+Sayur+menumpuk')
  await petugas
    .locator('main a[href^="/kerja/aduan/"]', { hasText: /Sampah/ })
    .first()
    .click()
  await petugas.waitForURL(/\/kerja\/aduan\/[0-9a-f-]{36}/)
  const pesan = new URL(petugas.url()).pathname
  await petugas.goto(alamat(`${pesan}/terbitkan`))
  await petugas.getByLabel('Judul yang terbit').fill('Sampah menumpuk')
  await petugas.getByRole('button', { name: 'Lihat dahulu' }).click()
  const pratinjau = await petugas.locator('#pratinjau').innerText()
  expect(pratinjau).toContain('menumpuk sejak Kamis')
  expect(pratinjau).not.toMatch(/Sihombing|3456/)
  expect(await daftar()).not.toContain('menumpuk sejak Kamis')
  await petugas.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await petugas.locator('#kini').waitFor()

  expect(await daftar()).toContain('Sampah menumpuk')
  await warga.getByRole('link', { name: /Sampah menumpuk/ }).click()
  await warga.waitForURL(/\/aduan\/daftar\/[0-9A-Z]{8}/)
  const umum = new URL(warga.url()).pathname
  const isi = await warga.locator('main').innerText()
  expect(isi).toContain('menumpuk sejak Kamis')
  expect(isi).toContain('Kebun Sayur')
  expect(isi).not.toMatch(/Sihombing|3456/)
  // Counts are kept for a quarter of a minute.
  await expect
    .poll(
      async () => {
        await warga.goto(alamat('/aduan/peta'))
        return warga.locator('table').innerText()
      },
      { timeout: 30_000, interval: 3_000 },
    )
    .toMatch(/Kebun Sayur\s+Siantar Timur\s+1/)
  const csv = await (await warga.request.get(alamat('/data/aduan.csv'))).text()
  expect(csv).toContain('menumpuk sejak Kamis')
  expect(csv).not.toMatch(/Sihombing|3456/)

  await petugas.getByLabel('Alasan penarikan').fill('Nama luput disamarkan.')
  await petugas.getByRole('button', { name: 'Tarik dari umum' }).click()
  await petugas.waitForLoadState()
  expect((await warga.goto(alamat(umum)))?.status()).toBe(404)
  expect(await daftar()).not.toContain('menumpuk sejak Kamis')
  expect(galat).toEqual([])
  await htmlSah()
}, 180_000)

it('halaman umum, data diri, dan penetapan sebab: bebas temuan axe, tidak bergulir ke samping, di bawah anggaran byte', async () => {
  for (const jalur of [
    '/aduan/daftar',
    '/aduan/peta',
    '/aduan/statistik',
    '/aduan/penyaringan',
    '/data',
    '/lacak/data',
    '/ikuti',
  ]) {
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
  const { page } = await pengunjung()
  await masuk(page, 'petugas-aduan', '/kerja/aduan/sebab')
  for (const jalur of [
    '/kerja/aduan/sebab',
    '/kerja/aduan/sebab?pilih=belum',
    '/kerja/suara',
    '/kerja/aduan/retensi',
    '/kerja/aduan/lapor',
  ]) {
    await page.goto(alamat(jalur))
    await axe(page)
    await tanpaGulirSamping(page)
  }
}, 180_000)
