import { expect, it } from 'vitest'
import { kasus2022, kasus2024 } from '../../src/modules/kelayakan/uji/kasus-kota.ts'
import { alamat, axe, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

type Halaman = Awaited<ReturnType<typeof pengunjung>>['page']
async function unggah(page: Halaman, isi: object): Promise<void> {
  await page.goto(alamat('/kerja/periksa'))
  await page
    .getByLabel('Berkas usulan (.json)')
    .setInputFiles({ name: 'usulan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(isi)) })
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await page.waitForURL(/\/hasil\//)
}
/** Rules that decide each refused line, as the table shows them. */
const penentu = (page: Halaman) => page.locator('.periksa tbody tr .penentu').allTextContents()

it('2022 dan 2024 diputar ulang dari berkas: tepat baris yang melanggar, tanpa JavaScript', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'analis', '/kerja/periksa')
  await unggah(page, kasus2022())
  expect(await page.locator('main').textContent()).toMatch(/Masa larangan mutasi/)
  const tanpaSurat = await penentu(page)
  expect([tanpaSurat.length, tanpaSurat.filter((s) => s.includes('R15')).length]).toEqual([88, 88])
  expect(tanpaSurat.filter((s) => s.includes('R14'))).toHaveLength(27)

  await unggah(page, kasus2022({ suratMenteri: true }))
  await page.getByRole('link', { name: /^Ditolak/ }).click()
  expect((await penentu(page)).every((s) => s === 'R14')).toBe(true)
  expect(await penentu(page)).toHaveLength(27)

  const { tanpaPersetujuan, ...berkas } = kasus2024()
  await unggah(page, berkas)
  await page.getByRole('link', { name: /^Ditolak/ }).click()
  expect(await penentu(page)).toEqual(tanpaPersetujuan.map(() => 'R15'))
  const nip = (await page.locator('.periksa tbody th small').allTextContents()).map((s) => s.replaceAll(' ', ''))
  expect(nip.toSorted()).toEqual(tanpaPersetujuan.toSorted())

  await page.getByRole('button', { name: 'Simpan usulan' }).click()
  await page.waitForURL(/\/berkas\//)
  expect(await page.locator('main').textContent()).toMatch(/sama persis/)
  expect(await page.locator('.kotak-hilang').count()).toBe(9)
}, 120_000)

it('rencana menjadi usulan, jatuh tempo dan kalendernya; tanpa temuan axe dan tanpa gulir samping', async () => {
  const { page, galat } = await pengunjung()
  await masuk(page, 'analis', '/kerja/rencana')
  await page.getByRole('link', { name: 'Periksa sebagai usulan' }).click()
  await page.waitForURL(/\/hasil\//)
  await axe(page)
  await tanpaGulirSamping(page)
  await page.getByRole('button', { name: 'Simpan usulan' }).click()
  await page.waitForURL(/\/berkas\//)
  await axe(page)
  await tanpaGulirSamping(page)
  for (const jalur of ['/kerja/periksa', '/kerja/surat', '/kerja/jatuh-tempo']) {
    await page.goto(alamat(jalur))
    await axe(page)
    await tanpaGulirSamping(page)
  }
  await page.getByRole('button', { name: 'Buat tautan kalender' }).click()
  const tautan = (await page.locator('.tautan-sekali').textContent()) ?? ''
  const isi = await (await fetch(tautan)).text()
  expect(isi).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\r\n$/)
  expect(galat).toEqual([])
}, 120_000)
