import { expect, it } from 'vitest'
import { alamat, axe, pengunjung, tanpaGulirSamping } from './peramban.ts'

const NAMA =
  'ikm sampel ip-asn predikat talenta abk kelas-jabatan angka-kredit bup nip jendela plt jatuh-tempo jpm kecocokan'.split(
    ' ',
  )

it('setiap kalkulator dihitung tanpa JavaScript, dari daftar sampai hasil', async () => {
  const { page, galat } = await pengunjung({ javaScriptEnabled: false })
  await page.goto(alamat('/hitung'))
  for (const nama of NAMA) expect(await page.locator(`a[href="/hitung/${nama}"]`).count(), nama).toBe(1)
  for (const nama of NAMA) {
    await page.goto(alamat(`/hitung/${nama}`))
    await page.getByRole('link', { name: 'Isi dengan contoh 1' }).click()
    await page.getByRole('button', { name: 'Hitung' }).click()
    await page.waitForSelector('#hasil')
  }
  expect(galat).toEqual([])
}, 120_000)

it('jendela 2022: sebelas hari sesudah pelantikan tertutup sampai 22 Februari 2023', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await page.goto(alamat('/hitung/jendela'))
  await page.getByLabel('Tanggal pelantikan pejabat').fill('2022-09-02')
  await page.getByLabel(/^Tanggal pelantikan kepala daerah/).fill('2022-08-22')
  await page.getByRole('button', { name: 'Hitung' }).click()
  const hasil = (await page.locator('#hasil').textContent()) ?? ''
  expect(hasil).toContain('22 Februari 2023')
  expect(hasil).toContain('Pasal 162 ayat (3)')
})

it('halaman kalkulator bebas temuan axe sebelum dan sesudah dihitung, tidak bergulir ke samping', async () => {
  const { page, galat } = await pengunjung()
  for (const nama of ['ikm', 'talenta', 'jatuh-tempo', 'kecocokan', 'kelas-jabatan']) {
    await page.goto(alamat(`/hitung/${nama}?contoh=1`))
    await axe(page)
    await page.getByRole('button', { name: 'Hitung' }).click()
    await page.waitForSelector('#hasil')
    await axe(page)
    await tanpaGulirSamping(page)
  }
  await page.goto(alamat('/hitung/abk'))
  await page.getByRole('button', { name: 'Hitung' }).click()
  await page.waitForSelector('[role=alert]')
  await axe(page)
  expect(galat).toEqual([])
}, 120_000)
