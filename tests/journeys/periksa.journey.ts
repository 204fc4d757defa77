import { expect, it } from 'vitest'
import { kasus2022, kasus2024 } from '../../src/modules/kelayakan/application/kasus-kota.ts'
import { alamat, axe, masuk, pengunjung, ruangAwal, tanpaGulirSamping } from './peramban.ts'

type Berkas = Pick<ReturnType<typeof kasus2022>, 'usulan'> & {
  dokumen: { jenis: string; baris: { nip: string; ke?: string | null }[] }[]
}
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

const nipBaris = async (page: Halaman): Promise<string[]> =>
  (await page.locator('.periksa tbody th small').allTextContents()).map((s) => s.replaceAll(/\D/g, ''))

/** Who is refused on the page of a result, and how often for which rules. */
async function ditolak(page: Halaman): Promise<{ nip: string[]; aturan: Record<string, number> }> {
  await page.getByRole('link', { name: /^Ditolak/ }).click()
  const aturan: Record<string, number> = {}
  for (const s of await penentu(page)) aturan[s] = (aturan[s] ?? 0) + 1
  return { nip: await nipBaris(page), aturan }
}

it('kejadian 2022 dan 2024 dibuka dua klik, dari berkas yang dapat diunduh, diubah, dan dikirim lagi', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'analis', '/kerja/peta-jabatan')
  const baca = async (jalur: string): Promise<Berkas> =>
    (await (await page.request.get(alamat(`/kerja/periksa/${jalur}`))).json()) as Berkas
  for (const [nama, baris, aturan] of [
    ['2022', 88, { R15: 61, 'R14, R15': 27 }],
    ['2022-surat', 27, { R14: 27 }],
    ['2024', 9, { R15: 9 }],
  ] as const) {
    const berkas = await baca(`contoh-${nama}.json`)
    await page.getByRole('link', { name: /^Periksa$/ }).click()
    await page.locator(`a[href="/kerja/periksa?contoh=${nama}"]`).click()
    await page.waitForURL(/\/hasil\//)
    const dibuka = await ditolak(page)
    expect([nama, dibuka.nip.length, dibuka.aturan]).toEqual([nama, baris, aturan])
    // The downloaded file, sent back by hand, gives the same lines for the same reasons.
    await unggah(page, berkas)
    expect(await ditolak(page)).toEqual(dibuka)
  }
  // The one added name that the Minister's letter now names is no longer refused; the eight others are.
  const b = await baca('contoh-2024.json')
  const surat = b.dokumen.find((d) => d.jenis === 'persetujuan-mendagri')
  const luar = b.usulan.filter((u) => !surat?.baris.some((x) => x.nip === u.nip))
  expect([b.usulan.length, surat?.baris.length, luar.length]).toEqual([46, 37, 9])
  surat?.baris.push(...luar.slice(0, 1).map(({ nip, ke }) => ({ nip, ke })))
  await unggah(page, b)
  expect((await ditolak(page)).nip.toSorted()).toEqual(
    luar
      .slice(1)
      .map((u) => u.nip)
      .toSorted(),
  )
}, 120_000)

it('2022 dan 2024 diputar ulang dari berkas: tepat baris yang melanggar dan sebabnya, tanpa JavaScript', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'analis', '/kerja/periksa')
  const k2022 = kasus2022()
  const turun = k2022.usulan.filter((u) => u.ke === null || u.ke.startsWith('baru')).map((u) => u.nip)
  expect([k2022.usulan.length, turun.length]).toEqual([88, 27])
  await unggah(page, k2022)
  expect(await page.locator('main').textContent()).toMatch(/Masa larangan mutasi[\s\S]*Hari ke-11/)
  const tanpaSurat = await penentu(page)
  const siapa = await nipBaris(page)
  expect(siapa).toEqual(k2022.usulan.map((u) => u.nip))
  expect(tanpaSurat.map((s, i) => [siapa[i], s])).toEqual(
    siapa.map((nip) => [nip, turun.includes(nip) ? 'R14, R15' : 'R15']),
  )

  await unggah(page, kasus2022({ suratMenteri: true }))
  expect(await ditolak(page)).toEqual({ nip: turun, aturan: { R14: 27 } })
  expect(await page.locator('main').textContent()).toMatch(/R14\s*Penurunan atau pembebasan jabatan harus ada dasarnya/)

  const { tanpaPersetujuan, ...berkas } = kasus2024()
  await unggah(page, berkas)
  const tolak = await ditolak(page)
  expect(tolak.aturan).toEqual({ R15: 9 })
  expect(tolak.nip.toSorted()).toEqual(tanpaPersetujuan.toSorted())

  await page.getByRole('button', { name: 'Simpan usulan' }).click()
  await page.waitForURL(/\/berkas\//)
  expect(await page.locator('main').textContent()).toMatch(/sama persis/)
  expect(await page.locator('.kotak-hilang').count()).toBe(9)
}, 120_000)

it('rencana menjadi usulan, jatuh tempo dan kalendernya; tanpa temuan axe dan tanpa gulir samping', async () => {
  const { page, galat } = await pengunjung()
  await masuk(page, 'analis', ruangAwal())
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
