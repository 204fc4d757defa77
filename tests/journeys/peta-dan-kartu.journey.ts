import { expect, it } from 'vitest'
import { alamat, axe, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

it('peta jabatan: kota → kantor → jabatan kosong → calon → kartu kecocokan, tanpa JavaScript', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'analis', '/kerja/peta-jabatan')
  await page.getByRole('link', { name: 'Dinas Komunikasi dan Informatika' }).last().click()
  await page.waitForURL(/perangkat=/)
  await page.locator('.kotak.kosong', { hasText: 'Kepala Bidang Sistem Informasi' }).click()
  await page.waitForURL(/jabatan=/)
  expect(await page.locator('.laci').textContent()).toMatch(/1 kursi kosong/)
  await page.getByRole('link', { name: 'Calon untuk jabatan ini' }).click()
  await page.waitForURL(/\/kerja\/kecocokan\//)
  const pertama = page.locator('main tbody tr').first()
  // The mission's own example: graduates of informatics stand at the top, and the list says why.
  expect(await pertama.textContent()).toMatch(/Informatika|Sistem Informasi/)
  await pertama.getByRole('link').first().click()
  const kartu = (await page.locator('main').textContent()) ?? ''
  expect(kartu).toMatch(/PP 11\/2017/)
  expect(kartu).toMatch(/R04/)
  expect(kartu).toMatch(/rekaan|sintetis/i)
})

it('pencarian menemukan jabatan dan orang; kata yang tidak ada dijawab dengan saran', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'analis', '/kerja/peta-jabatan')
  await page.getByLabel(/Cari jabatan/).fill('kepala puskesmas')
  await page.getByRole('button', { name: 'Cari' }).click()
  expect(await page.locator('.peta-isi tbody tr').count()).toBeGreaterThan(3)
  await page.getByLabel(/Cari jabatan/).fill('zzqx tidak ada')
  await page.getByRole('button', { name: 'Cari' }).click()
  expect(await page.locator('.peta-isi').textContent()).toMatch(/Tidak ada jabatan/)
})

it('pegawai melihat berkasnya sendiri dan siapa yang membuka kartunya', async () => {
  const { page: analis } = await pengunjung()
  await masuk(analis, 'analis', '/kerja/peta-jabatan?cari=Sistem%20Informasi%20dan%20Pemerintahan')
  await analis.locator('.peta-isi tbody a').first().click()
  await analis.getByRole('link', { name: 'Calon untuk jabatan ini' }).click()
  const { page: pegawai } = await pengunjung({ javaScriptEnabled: false })
  await masuk(pegawai, 'pegawai', '/saya')
  const nama = (await pegawai.locator('.akun').first().textContent()) ?? ''
  await analis.waitForURL(/kecocokan/)
  const tautan = analis.locator('main tbody tr a').filter({
    hasText:
      nama
        .replace(/^[A-Z]{1,2}(?=[A-Z])/, '')
        .split(',')[0]
        ?.trim()
        .split(' ')
        .slice(-1)[0] ?? '',
  })
  if ((await tautan.count()) > 0) {
    await tautan.first().click()
    await analis.waitForLoadState()
    await pegawai.goto(alamat('/saya/riwayat'))
    expect(await pegawai.locator('main').textContent()).toMatch(/kartu|dibuka|membuka/i)
  }
  await pegawai.goto(alamat('/saya'))
  expect(await pegawai.locator('main').textContent()).toMatch(/belum diketahui|NIP/i)
})

it('peta, peringkat, kartu, dan saya: tanpa temuan axe, tanpa gulir ke samping, tanpa galat konsol', async () => {
  const { page, galat } = await pengunjung()
  await masuk(page, 'analis', '/kerja/peta-jabatan')
  const periksa = async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await axe(page)
    await tanpaGulirSamping(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  await periksa()
  await page.goto(alamat('/kerja/peta-jabatan?cari=Kepala%20Dinas%20Komunikasi'))
  await page.locator('.peta-isi tbody a').first().click()
  await periksa()
  await page.getByRole('link', { name: 'Calon untuk jabatan ini' }).click()
  await periksa()
  await page.locator('main tbody tr').first().getByRole('link').first().click()
  await periksa()
  await page.goto(alamat('/saya'))
  await periksa()
  expect(galat).toEqual([])
}, 180_000)

it('peta jabatan dan peringkat diunduh; sel yang diawali tanda rumus dinetralkan', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'analis', '/kerja/peta-jabatan')
  const csv = await page.request.get(alamat('/kerja/peta-jabatan.csv'))
  const teks = await csv.text()
  expect(teks.split('\r\n').length).toBeGreaterThan(1500)
  expect(teks).not.toMatch(/(^|;)"?[=@]/m)
})
