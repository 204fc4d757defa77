import { expect, it } from 'vitest'
import { alamat, axe, masuk, pengunjung, ruangAwal, tanpaGulirSamping } from './peramban.ts'

it('ruang penempatan: pilih baris, baca alasan dan harganya, tanya orang lain, bandingkan, tanpa JavaScript', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'analis', ruangAwal('&rencana=disarankan'))
  expect(await page.locator('main').textContent()).toMatch(/\d+ dari 58 aturan diperiksa/)
  const baris = page.locator('.daftar tbody tr:not(.kelompok)')
  expect(await baris.count()).toBeGreaterThan(10)
  const jabatan = (await baris.nth(4).locator('th b').textContent()) ?? ''
  await baris.nth(4).locator('th a').click()
  await page.waitForURL(/jabatan=/)
  expect(await page.locator('#pasangan h2').textContent()).toContain(jabatan)
  const alasan = page.locator('#pasangan .bukti > li')
  expect(await alasan.count()).toBeGreaterThan(1)
  // The person of another line is asked about at this post: an answer with his name, his fit and its price or its article.
  const lain = baris.nth(0)
  const namaLain = ((await lain.locator('td').nth(1).innerText()).split('\n')[0] ?? '').trim()
  await lain.locator('th a').click()
  const nipLain = /NIP (\d{18})/.exec(await page.locator('#pasangan').innerText())?.[1] ?? ''
  await baris.nth(4).locator('th a').click()
  await page.getByLabel('Tanya tentang orang lain').fill(nipLain)
  await page.getByRole('button', { name: 'Mengapa bukan dia?' }).click()
  const jawab = await page.locator('#pasangan .bukti > li', { hasText: namaLain }).first().innerText()
  expect(jawab).toMatch(/Kecocokan \d/)
  expect(jawab).toMatch(/−\d|sama baik|bila terverifikasi|Tidak boleh|Tidak diusulkan/)

  await page.getByLabel('Tanya tentang orang lain').fill('199001012015011999')
  await page.getByRole('button', { name: 'Mengapa bukan dia?' }).click()
  expect(await page.locator('#pasangan').textContent()).toMatch(/Tidak ada pegawai dengan NIP/)

  await page.getByRole('link', { name: 'Termasuk yang bersyarat' }).click()
  await page.waitForURL(/varian=bersyarat/)
  await page.goto(alamat(ruangAwal('&rencana=disarankan')))
  await page.getByRole('link', { name: 'Lihat beda orang per orang' }).click()
  await page.waitForURL(/banding/)
  expect(await page.locator('main').textContent()).toMatch(/memindahkan .+ orang/)
}, 120_000)

it('rencana baru dengan anggaran langkah menghormati batasnya, dan rencana lama tetap ada', async () => {
  const { page, galat } = await pengunjung()
  await masuk(page, 'analis', ruangAwal())
  await page.getByLabel('Paling banyak langkah').fill('10')
  await page.getByRole('button', { name: 'Hitung rencana baru' }).click()
  await page.waitForURL(/id=/)
  expect(await page.locator('.kilat').textContent()).toMatch(/Rencana dihitung/)
  const diminta = page.locator('.banding thead th', { hasText: 'Diminta' })
  expect(await diminta.count()).toBe(1)
  const kolom = await page
    .locator('.banding thead th')
    .evaluateAll((th) => th.findIndex((x) => x.textContent === 'Diminta'))
  const langkah = await page.locator('.banding tbody tr').first().locator('th, td').nth(kolom).textContent()
  expect(Number(langkah)).toBeLessThanOrEqual(10)
  expect(await page.locator('main').textContent()).toMatch(/Rencana sebelumnya/)
  expect(galat).toEqual([])
}, 120_000)

it('ruang penempatan dan bandingannya bebas temuan axe dan tidak bergulir ke samping', async () => {
  const { page, galat } = await pengunjung()
  await masuk(page, 'analis', ruangAwal())
  await axe(page)
  await tanpaGulirSamping(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(alamat(ruangAwal()))
  await page.getByRole('link', { name: 'Lihat beda orang per orang' }).click()
  await page.waitForURL(/banding/)
  await axe(page)
  await tanpaGulirSamping(page)
  expect(galat).toEqual([])
}, 120_000)

it('rencana diunduh sebagai CSV dan XLSX; TPK boleh melihat tetapi tidak menghitung', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'tpk', ruangAwal())
  expect(await page.getByRole('button', { name: 'Hitung rencana baru' }).count()).toBe(0)
  const href = await page.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href')
  const csv = await page.request.get(alamat(href ?? ''))
  expect(csv.headers()['content-disposition']).toMatch(/attachment/)
  expect((await csv.text()).split('\r\n').length).toBeGreaterThan(10)
  const xlsx = await page.request.get(alamat((href ?? '').replace('.csv', '.xlsx')))
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK')
})
