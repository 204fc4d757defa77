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

it('pegawai melihat berkasnya sendiri dan siapa yang membuka kartunya untuk jabatan apa', async () => {
  const { page: pegawai } = await pengunjung({ javaScriptEnabled: false })
  await masuk(pegawai, 'pegawai', '/saya')
  const nip = /\d{18}/.exec((await pegawai.locator('main').innerText()).replaceAll(/(?<=\d) (?=\d)/g, ''))?.[0]
  expect(nip).toBeTruthy()
  const jumlah = async () => {
    await pegawai.goto(alamat('/saya/riwayat'))
    return pegawai.locator('main tr', { hasText: /[Mm]embuka.*Kepala Bidang Sistem Informasi/ }).count()
  }
  const sebelum = await jumlah()

  const { page: analis } = await pengunjung()
  await masuk(analis, 'analis', `/kerja/pegawai?cari=${nip}`)
  const berkas = await analis.locator('main a[href^="/kerja/pegawai/"]').first().getAttribute('href')
  const id = /[0-9a-f-]{36}/.exec(berkas ?? '')?.[0]
  await analis.goto(alamat('/kerja/peta-jabatan?cari=Kepala%20Bidang%20Sistem%20Informasi'))
  await analis.locator('.peta-isi tbody a').first().click()
  await analis.getByRole('link', { name: 'Calon untuk jabatan ini' }).click()
  await analis.waitForURL(/\/kerja\/kecocokan\//)
  await analis.goto(`${analis.url().split('?')[0]}/${id}`)
  expect(await analis.locator('main').innerText()).toMatch(/R04/)

  expect(await jumlah()).toBe(sebelum + 1)
}, 60_000)

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

it('peta jabatan diunduh: satu baris untuk setiap jabatan di layar', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'analis', '/kerja/peta-jabatan')
  const jabatan = Number(/([\d.]+) jabatan,/.exec(await page.locator('main').innerText())?.[1]?.replaceAll('.', ''))
  expect(jabatan).toBeGreaterThan(1500)
  const csv = await page.request.get(alamat('/kerja/peta-jabatan.csv'))
  expect((await csv.text()).trimEnd().split('\r\n').length).toBe(jabatan + 1)
})
