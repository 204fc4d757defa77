import fs from 'node:fs'
import { expect, it } from 'vitest'
import { alamat, axe, htmlSah, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

type Halaman = Awaited<ReturnType<typeof pengunjung>>['page']
/** Pictures for whoever looks at the pages, when a folder is named. */
const potret = async (page: Halaman, nama: string, lebar: readonly number[] = [360, 1440]) => {
  const folder = process.env.TEPAT_POTRET
  if (!folder) return
  fs.mkdirSync(folder, { recursive: true })
  for (const n of lebar) {
    await page.setViewportSize({ width: n, height: 900 })
    await page.screenshot({ path: `${folder}/${nama}-${n}.png`, fullPage: true })
  }
}
async function sebagai(peran: string, lanjut: string, javaScriptEnabled = false) {
  const { page, galat } = await pengunjung({ javaScriptEnabled })
  await masuk(page, peran, lanjut)
  return { page, galat }
}
/** Deadlines of other journeys are counted in the years of their decrees: no list of holidays comes into those. */
const TAHUN = 2025
const tekan = (page: Halaman, nama: string) => page.getByRole('button', { name: nama, exact: true }).click()

it('hari libur: ditempel, dipratinjau, diusulkan, disahkan orang lain; tanpa JavaScript', async () => {
  const { page: analis } = await sebagai('analis', `/kerja/hari-libur?tahun=${TAHUN}`)
  expect(await analis.getByText(`Belum ada daftar ${TAHUN} yang disahkan`).count()).toBe(1)
  await potret(analis, 'libur-kosong')
  const isi = analis.getByLabel(/^Daftar/)
  const awal = await isi.inputValue()
  expect(awal.split('\n')).toHaveLength(4)
  await isi.fill(`${awal}\n${TAHUN}-05-32; Salah; libur nasional`)
  await tekan(analis, 'Pratinjau')
  expect(await analis.getByText('bukan tanggal').count()).toBe(1)
  await potret(analis, 'libur-salah')
  await analis
    .getByLabel(/^Daftar/)
    .fill(`${awal}\n${TAHUN}-06-17; Hari raya (contoh); libur nasional\n${TAHUN}-06-18; Contoh; cuti bersama`)
  await tekan(analis, 'Pratinjau')
  await analis.getByLabel('Nomor', { exact: true }).fill(`contoh/${TAHUN - 1}`)
  await analis.getByLabel('Tanggal keputusan').fill(`${TAHUN - 1}-09-12`)
  await analis.getByLabel('Alasan').fill('Disalin dari keputusannya.')
  await potret(analis, 'libur-pratinjau')
  await tekan(analis, 'Usulkan daftar')
  expect(await analis.getByText('Sekretaris daerah atau administrator yang memutus.').count()).toBe(1)

  const { page: sekda } = await sebagai('sekda', `/kerja/hari-libur?tahun=${TAHUN}`)
  // Nobody's deadline runs in that year, and whoever decides is told so.
  expect(await sekda.locator('#menunggu h3:has-text("Tenggat berjalan yang bergeser") + *').textContent()).toBe(
    'Tidak ada.',
  )
  await sekda.getByLabel('Sahkan daftar ini').check()
  await sekda.getByLabel('Alasan').fill('Cocok dengan naskahnya.')
  await potret(sekda, 'libur-putusan')
  await tekan(sekda, 'Simpan putusan')
  expect(await sekda.getByText(`Daftar ${TAHUN} disahkan.`).count()).toBe(1)
  await potret(sekda, 'libur-sah')
  for (const akhiran of ['csv', 'ics']) {
    const r = await sekda.request.get(alamat(`/kerja/hari-libur.${akhiran}?tahun=${TAHUN}`))
    const isi = await r.text()
    for (const x of ['Hari Lahir Pancasila', 'Hari raya (contoh)']) expect(isi).toContain(x)
  }
  const { page: pembaca, galat } = await sebagai('analis', `/kerja/hari-libur?tahun=${TAHUN}`, true)
  await axe(pembaca)
  await tanpaGulirSamping(pembaca)
  expect(galat).toEqual([])
}, 240_000)

it('keputusan tentang saya: tidak ada sebelum SK, lembarnya sesudah SK, keberatan diajukan sendiri dan dijawab', async () => {
  const { page: saya, galat } = await sebagai('pegawai', '/saya', true)
  const nip = /\b\d{18}\b/.exec((await saya.locator('main').textContent()) ?? '')?.[0] ?? ''
  expect(nip).toMatch(/^\d{18}$/)
  // Another journey's decree may name this person too: what is listed before stays, and nothing else comes.
  const terdaftar = async () => {
    const jawab = await saya.goto(alamat('/saya/keputusan'))
    expect(jawab?.status()).toBe(200)
    return saya.locator('table a').evaluateAll((a) => a.map((x) => x.getAttribute('href')))
  }
  const sebelum = await terdaftar()

  // The batch of 2024 with this person in the place of one of its invented names.
  const { page: analis } = await sebagai('analis', '/kerja/periksa')
  const contoh = await (await analis.request.get(alamat('/kerja/periksa/contoh-2024.json'))).text()
  const asli = JSON.parse(contoh) as {
    usulan: { nip: string }[]
    dokumen: { jenis: string; baris: { nip: string }[] }[]
  }
  const setuju = asli.dokumen.find((d) => d.jenis === 'persetujuan-mendagri')?.baris.map((b) => b.nip) ?? []
  const [diganti = '', tetangga = ''] = asli.usulan.map((u) => u.nip).filter((n) => setuju.includes(n))
  const isi = Buffer.from(contoh.replaceAll(diganti, nip))
  await analis
    .locator('input[name="berkas"]')
    .setInputFiles({ name: 'usulan.json', mimeType: 'application/json', buffer: isi })
  await tekan(analis, 'Periksa berkas')
  await analis.locator('#simpan button').click()
  await analis.waitForURL(/\/berkas\//)
  const id = new URL(analis.url()).pathname.split('/').at(-1) ?? ''
  const jalur = `/kerja/keputusan/${id}`
  await analis.goto(alamat(jalur))
  await tekan(analis, 'Ajukan ke TPK')
  const { page: tpk } = await sebagai('tpk', jalur)
  await tpk.getByLabel(/^Nomor berita acara/).fill('800/21/TPK-2024')
  await tpk.getByLabel('Tanggal').fill('2024-05-20')
  await tpk.getByLabel('Tempat').fill('Ruang rapat BKPSDM')
  await tpk.getByLabel(/^Yang hadir/).fill('Sekretaris Daerah (ketua)')
  await tpk.getByLabel('Risalah pertimbangan').fill('Menimbang keselarasan syarat dan kebutuhan unit.')
  await tekan(tpk, 'Catat sidang TPK')
  await analis.goto(alamat(`/kerja/periksa/berkas/${id}`))
  await analis.getByRole('button', { name: 'Periksa ulang' }).click()
  await analis.goto(alamat(jalur))
  await tekan(analis, 'Surat lengkap, ajukan ke PPK')
  const { page: ppk } = await sebagai('ppk', jalur)
  await ppk.locator('#putuskan summary', { hasText: 'Tempel daftar' }).click()
  await ppk.getByLabel(/^Yang ditetapkan dengan alasan/).fill(
    setuju
      .map((n) => (n === diganti ? nip : n))
      .map((n) => `${n}; Sesuai kebutuhan unit, dibanding ${tetangga}.`)
      .join('\n'),
  )
  await tekan(ppk, 'Putuskan')

  // Decided, but no decree yet: nothing.
  expect(await terdaftar()).toEqual(sebelum)
  expect(await saya.getByText('Belum ada keputusan tentang Anda').count()).toBe(sebelum.length === 0 ? 1 : 0)
  await potret(saya, 'saya-kosong')
  expect((await saya.request.get(alamat(`/saya/keputusan/${id}`))).status()).toBe(404)

  await analis.goto(alamat(jalur))
  await analis.getByLabel('Nomor SK').fill('821.2/61/2024')
  await analis.getByLabel('Tanggal').fill('2024-05-24')
  await tekan(analis, 'Catat SK')
  const baru = `/saya/keputusan/${id}`
  expect(await terdaftar()).toEqual([baru, ...sebelum])
  await axe(saya)
  await potret(saya, 'saya-daftar')
  await saya.locator(`table a[href="${baru}"]`).click()
  await saya.waitForURL((u) => u.pathname === baru)
  const lembar = (await saya.locator('main').textContent()) ?? ''
  expect(lembar).toContain('Sesuai kebutuhan unit, dibanding […].')
  expect(lembar).not.toContain(tetangga)
  expect(lembar).toContain('SK belum dicatat Anda terima')
  await potret(saya, 'saya-belum-diterima')

  const sampaikan = analis.locator('#sampaikan')
  await sampaikan.locator('summary').click()
  await sampaikan.getByLabel('Nama').selectOption(nip)
  await sampaikan.getByLabel('Tanggal').fill('2024-05-24')
  await tekan(analis, 'Catat penyampaian SK')

  // The rest without JavaScript: objecting with a file, and the receipt.
  const { page: polos } = await sebagai('pegawai', `/saya/keputusan/${id}`)
  expect(await polos.getByText(/^Paling lambat /).count()).toBe(1)
  await potret(polos, 'saya-lembar', [320, 360, 768, 1440])
  await tekan(polos, 'Kirim keberatan')
  expect(await polos.getByRole('alert').count()).toBe(1)
  await polos.getByLabel('Keberatan Anda').fill('Jabatan ini di luar bidang saya. Saya mohon ditinjau kembali.')
  await polos
    .getByLabel(/^Lampiran/)
    .setInputFiles({ name: 'ijazah.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%contoh') })
  await tekan(polos, 'Kirim keberatan')
  expect(await polos.getByText(/^Keberatan Anda diterima /).count()).toBe(1)
  expect(await polos.getByRole('button', { name: 'Kirim keberatan' }).count()).toBe(0)
  await potret(polos, 'saya-diterima')
  const pdf = await polos.request.get(alamat(`/saya/keputusan/${id}/lembar.pdf`))
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  if (process.env.TEPAT_POTRET) fs.writeFileSync(`${process.env.TEPAT_POTRET}/lembar.pdf`, await pdf.body())

  // Staff see it, with its file, and the clock of the answer runs.
  await analis.goto(alamat(jalur))
  expect(await analis.getByText('diajukan sendiri secara elektronik').count()).toBeGreaterThan(0)
  const lampiran = await analis.request.get(alamat(`${jalur}/keberatan/${nip}/lampiran`))
  expect((await lampiran.body()).toString()).toContain('contoh')
  await analis.goto(alamat('/kerja/jatuh-tempo?jenis=jawab-keberatan'))
  expect(await analis.getByText('Keberatan harus dijawab').count()).toBeGreaterThan(0)
  await potret(analis, 'jatuh-tempo')

  const { page: tamu } = await sebagai('petugas-aduan', '/saya/keputusan')
  expect((await tamu.request.get(alamat(`/saya/keputusan/${id}`))).status()).toBe(404)
  expect((await tamu.request.get(alamat(`/saya/keputusan/${id}/lembar.pdf`))).status()).toBe(404)

  await ppk.goto(alamat(`${jalur}/keberatan/${nip}`))
  expect(await ppk.getByText('diajukan sendiri secara elektronik').count()).toBe(1)
  await ppk.getByRole('radio', { name: /^Ditolak/ }).check()
  await ppk.getByRole('textbox', { name: 'Alasan' }).fill('Bidang sesuai pendidikan dan pengalaman.')
  await tekan(ppk, 'Jawab keberatan')
  await saya.goto(alamat(`/saya/keputusan/${id}`))
  expect(await saya.getByText('Bidang sesuai pendidikan dan pengalaman.').count()).toBe(1)
  await axe(saya)
  await potret(saya, 'saya-dijawab')
  await tanpaGulirSamping(saya)
  expect(galat).toEqual([])
}, 240_000)

it('setiap halaman yang dibuka di atas HTML yang sah', async () => {
  expect(await htmlSah()).toEqual(
    expect.arrayContaining([
      'GET /kerja/hari-libur 200',
      'POST /kerja/hari-libur 200',
      'GET /saya/keputusan 200',
      'GET /saya/keputusan/:id 200',
    ]),
  )
}, 120_000)
