import fs from 'node:fs'
import { expect, it } from 'vitest'
import { alamat, axe, htmlSah, masuk, pengunjung, ruangAwal, tanpaGulirSamping } from './peramban.ts'

type Halaman = Awaited<ReturnType<typeof pengunjung>>['page']
/** Pictures for whoever looks at the pages, when a folder is named. */
const potret = async (page: Halaman, nama: string) => {
  const folder = process.env.TEPAT_POTRET
  if (!folder) return
  fs.mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${nama}.png`, fullPage: true, timeout: 60_000 })
}
async function sebagai(peran: string, lanjut: string, javaScriptEnabled = false) {
  const { page } = await pengunjung({ javaScriptEnabled })
  await masuk(page, peran, lanjut)
  return page
}
const tekan = (page: Halaman, nama: string) => page.getByRole('button', { name: nama }).click()
/** Lines turned down as the form of a step stands: NIP and reason. */
const ditolak = (page: Halaman, langkah: string) =>
  page.locator(`#${langkah} tr:has(input[value="tidak"]:checked)`).evaluateAll((tr) =>
    tr.map((x) => ({
      nip: x.querySelector('small')?.textContent ?? '',
      alasan: x.querySelector('textarea')?.value ?? '',
    })),
  )
/** Reasons of the lines that cannot be decided without one: they stand first. */
const alasanWajib = (page: Halaman) => page.locator('#putuskan .isian-baris').first().getByRole('textbox')
const tahap = (page: Halaman) => page.locator('.tahap [aria-current="step"]').textContent()

it('kejadian 2024 dibawa sampai SK, naskah, dan keberatan: sembilan nama gugur, tiga puluh tujuh ditetapkan, tanpa JavaScript', async () => {
  const analis = await sebagai('analis', '/kerja/periksa')
  await analis.goto(alamat('/kerja/periksa?contoh=2024'))
  await analis.locator('#simpan button').click()
  await analis.waitForURL(/\/berkas\//)
  const id = new URL(analis.url()).pathname.split('/').at(-1) ?? ''
  const jalur = `/kerja/keputusan/${id}`
  await analis.goto(alamat('/kerja/keputusan'))
  await potret(analis, 'daftar')
  await analis.goto(alamat(jalur))
  await tekan(analis, 'Ajukan ke TPK')
  expect(await tahap(analis)).toBe('Diajukan')

  const tpk = await sebagai('tpk', jalur)
  await tpk.getByLabel('Nomor berita acara').fill('800/12/TPK-2024')
  await tpk.getByLabel('Tanggal').fill('2024-05-20')
  await tpk.getByLabel('Tempat').fill('Ruang rapat BKPSDM')
  await tpk.getByLabel(/^Yang hadir/).fill('Sekretaris Daerah (ketua)\nKepala BKPSDM (sekretaris)\nInspektur')
  await tpk.getByLabel('Risalah pertimbangan').fill('Menimbang keselarasan syarat dan kebutuhan unit.')
  await potret(tpk, 'sidang')
  await tekan(tpk, 'Catat sidang TPK')
  expect(await tahap(tpk)).toBe('Disidangkan TPK')

  // The minutes are a new letter: what rests on the verdict waits for a new check.
  await analis.goto(alamat(jalur))
  expect(await analis.getByRole('heading', { name: 'Periksa ulang lebih dulu' }).count()).toBe(1)
  await analis.getByRole('link', { name: 'Hasil periksa dan surat' }).first().click()
  await tekan(analis, 'Periksa ulang')
  await analis.goto(alamat(jalur))
  // Prefilled from the check: exactly the nine the Minister's letter does not name.
  const gugur = await ditolak(analis, 'cocokkan')
  expect(gugur.map((x) => /^\d{18}$/.test(x.nip) && x.alasan.startsWith('R15 '))).toEqual(
    Array.from({ length: 9 }, () => true),
  )
  await potret(analis, 'cocokkan')
  await tekan(analis, 'Surat lengkap, ajukan ke PPK')
  expect(await tahap(analis)).toBe('Siap diputus')

  const ppk = await sebagai('ppk', jalur)
  // The invented people of 2024 are not the city's: no rank, so every appointment says why.
  const alasan = alasanWajib(ppk)
  expect(await alasan.count()).toBe(37)
  expect(await ppk.locator('#putuskan').textContent()).toContain('usulan dari berkas; calon lain tidak ada di dalamnya')
  await potret(ppk, 'putuskan')
  await alasan.first().fill('Peringatan telah dipertimbangkan.')
  await tekan(ppk, 'Putuskan')
  // Each at its own field by name, all at once, and what was typed is still there.
  expect([await ppk.locator('#putuskan .isian.salah').count(), await alasan.first().inputValue()]).toEqual([
    36,
    'Peringatan telah dipertimbangkan.',
  ])
  const kurang = ppk.getByRole('alert').getByRole('link')
  expect(await kurang.count()).toBe(36)
  expect(await kurang.first().textContent()).toMatch(/^.+: (alasan wajib ditulis|peringkat belum diketahui\. .+)\.$/)
  expect(await kurang.allTextContents()).not.toContainEqual(expect.stringMatching(/\d{18}/))
  await potret(ppk, 'putuskan-salah')
  await kurang.first().click()
  for (const x of await alasan.all()) await x.fill('Peringatan telah dipertimbangkan.')
  await tekan(ppk, 'Putuskan')
  expect(await tahap(ppk)).toBe('Diputus PPK')

  await analis.goto(alamat(jalur))
  await analis.getByLabel('Nomor SK').fill('821.2/46/2024')
  await analis.getByLabel('Tanggal').fill('2024-05-24')
  await tekan(analis, 'Catat SK')
  expect(await tahap(analis)).toBe('SK ditetapkan')
  const sk = await analis.request.get(alamat(`${jalur}/naskah/sk`))
  expect([sk.status(), sk.headers()['content-type'], (await sk.body()).subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])
  if (process.env.TEPAT_POTRET) fs.writeFileSync(`${process.env.TEPAT_POTRET}/sk.pdf`, await sk.body())

  const sampaikan = analis.locator('#sampaikan')
  await sampaikan.locator('summary').click()
  await sampaikan.getByLabel('Nama').selectOption({ index: 1 })
  await sampaikan.getByLabel('Tanggal').fill('2024-05-24')
  await tekan(analis, 'Catat penyampaian SK')
  const berkeberatan = analis.locator('#terima-keberatan')
  await berkeberatan.locator('summary').click()
  await berkeberatan.getByLabel('Nama').selectOption({ index: 1 })
  await berkeberatan.getByLabel('Tanggal').fill('2024-05-27')
  await berkeberatan.getByLabel('Pokok keberatan').fill('Ditempatkan di luar bidang.')
  await tekan(analis, 'Catat keberatan')
  await ppk.goto(alamat(jalur))
  // No list of holidays is confirmed for that year: the day counted is the earliest possible one.
  expect(await ppk.locator('#baris').getByText('Mungkin lewat tenggat', { exact: true }).count()).toBe(1)
  await ppk.getByRole('link', { name: 'Lihat akibat dan jawab' }).click()
  expect(await ppk.locator('#harga').textContent()).toContain('Usulan ini tidak berasal dari rencana tersimpan.')
  await ppk.getByRole('radio', { name: /^Ditolak/ }).check()
  await ppk.getByRole('textbox', { name: 'Alasan' }).fill('Bidang sesuai pendidikan dan pengalaman.')
  await tekan(ppk, 'Jawab keberatan')
  const keberatan = new URL(ppk.url()).pathname
  expect(await ppk.getByText(/Ditolak, .*: Bidang sesuai pendidikan dan pengalaman\./).count()).toBe(1)
  const dosir = await analis.request.get(alamat(`${jalur}/dosir.pdf`))
  expect([dosir.status(), (await dosir.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  if (process.env.TEPAT_POTRET) fs.writeFileSync(`${process.env.TEPAT_POTRET}/dosir.pdf`, await dosir.body())

  for (const lebar of [360, 1440]) {
    for (const [nama, x] of [
      ['nomor', '/kerja/nomor'],
      ['pola', '/kerja/nomor/pola/spmt'],
      ['keberatan', keberatan],
      ['keputusan', jalur],
    ] as const) {
      await analis.setViewportSize({ width: lebar, height: 900 })
      await analis.goto(alamat(x))
      await potret(analis, `${nama}-${lebar}`)
      if (lebar === 360) await tanpaGulirSamping(analis)
    }
  }
  const pembaca = await sebagai('analis', jalur, true)
  for (const x of [
    jalur,
    keberatan,
    '/kerja/keputusan',
    '/kerja/naskah',
    '/kerja/naskah/sk',
    '/kerja/nomor',
    '/kerja/nomor/pola/spmt',
  ]) {
    await pembaca.goto(alamat(x))
    await axe(pembaca)
  }
  const inspektorat = await sebagai('inspektorat', jalur)
  expect(await inspektorat.getByText('Tidak ada langkah untuk peran Anda pada tahap ini.').count()).toBe(1)
}, 300_000)

it('kota contoh: dari kursi kosong di rencana sampai SK tercetak dan jabatan berlaku; satu nama gagal di pertek', async () => {
  const analis = await sebagai('analis', ruangAwal())
  // Numbers of this journey's own letters: another one's batch is never taken for it.
  const cap = Date.now()
  const nomorSk = `821.2/${cap}/2026`
  await analis.getByRole('link', { name: 'Periksa sebagai usulan' }).click()
  await analis.waitForURL(/\/hasil\//)
  await analis.locator('#simpan button').click()
  await analis.waitForURL(/\/berkas\//)
  const id = new URL(analis.url()).pathname.split('/').at(-1) ?? ''
  const [berkas, jalur] = [`/kerja/periksa/berkas/${id}`, `/kerja/keputusan/${id}`]
  const isi = (await (await analis.request.get(alamat(`${berkas}/usulan.json`))).json()) as {
    tanggal: string
    usulan: { nip: string; ke: string }[]
  }
  const gagal = isi.usulan[0]?.nip ?? ''
  expect(isi.usulan.length).toBeGreaterThan(20)
  await analis.goto(alamat(jalur))
  await tekan(analis, 'Ajukan ke TPK')
  const tpk = await sebagai('tpk', jalur)
  // Left empty: the minutes take the next number of the register.
  await tpk.getByLabel('Tempat').fill('Ruang rapat BKPSDM')
  await tpk.getByLabel(/^Yang hadir/).fill('Sekretaris Daerah (ketua)\nKepala BKPSDM (sekretaris)')
  await tpk.getByLabel('Risalah pertimbangan').fill('Menimbang rencana penempatan kota.')
  await tekan(tpk, 'Catat sidang TPK')

  // The recommendation of the BKN names everybody but one; the Minister approves all.
  const surat = async (jenis: string, nips: readonly string[]) => {
    await analis.goto(alamat(berkas))
    const form = analis.locator('form').filter({ has: analis.getByRole('button', { name: 'Catat surat' }) })
    await form.getByLabel('Jenis').selectOption(jenis)
    await form.getByLabel('Nomor').fill(`${jenis}/2026/${cap}`)
    await form.getByLabel('Tanggal').fill(isi.tanggal)
    const baris = isi.usulan.filter((u) => nips.includes(u.nip)).map((u) => `${u.nip};${u.ke}`)
    await form.getByLabel(/^Daftar nama/).fill(baris.join('\n'))
    await tekan(analis, 'Catat surat')
  }
  const semua = isi.usulan.map((u) => u.nip)
  await surat('pertek-bkn', semua.slice(1))
  await surat('persetujuan-mendagri', semua)
  await tekan(analis, 'Periksa ulang')
  await analis.goto(alamat(jalur))
  const usul = await ditolak(analis, 'cocokkan')
  expect(usul.find((x) => x.nip === gagal)?.alasan).toMatch(/R16/)
  await potret(analis, 'kota-cocokkan')
  await tekan(analis, 'Surat lengkap, ajukan ke PPK')
  expect(await tahap(analis)).toBe('Siap diputus')
  const ppk = await sebagai('ppk', jalur)
  // Ranks come from the plan, with the exact price of those above.
  expect(await ppk.locator('#putuskan').textContent()).toMatch(/Peringkat \d+ dari \d+ calon yang sah/)
  expect(await ppk.locator('#putuskan').textContent()).toMatch(/memilihnya (merugikan rencana \d|tidak merugikan)/)
  await potret(ppk, 'kota-putuskan')
  for (const x of await alasanWajib(ppk).all()) await x.fill('Peringatan telah dipertimbangkan.')
  await tekan(ppk, 'Putuskan')
  expect(await tahap(ppk)).toBe('Diputus PPK')
  await analis.goto(alamat(jalur))
  await analis.getByLabel('Nomor SK').fill(nomorSk)
  await tekan(analis, 'Catat SK')
  await analis.getByLabel('Tempat').fill('Balai Kota')
  await analis.getByLabel('Pelantik (jabatan)').fill('Wali Kota')
  await analis.getByLabel(/^Saksi/).fill('Asisten I\nAsisten III')
  await tekan(analis, 'Catat pelantikan')
  await tekan(analis, 'Berlakukan jabatan')
  expect(await tahap(analis)).toBe('Berlaku')
  await potret(analis, 'kota-berlaku')
  const ditetapkan = semua.filter((n) => !usul.some((x) => x.nip === n))
  for (const x of [
    'risalah-sidang',
    'risalah-putusan',
    'tanda-terima',
    'sk',
    'berita-acara',
    `spmt/${ditetapkan[0]}`,
    `penjelasan/${ditetapkan[0]}`,
  ]) {
    const pdf = await analis.request.get(alamat(`${jalur}/naskah/${x}`))
    expect([x, pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([x, 200, '%PDF-'])
    if (process.env.TEPAT_POTRET)
      fs.writeFileSync(`${process.env.TEPAT_POTRET}/${x.replace('/', '-')}.pdf`, await pdf.body())
  }
  await keberatanKota(analis, ppk, jalur)
  // Undone as any batch of facts: the city is as it was for whoever comes after.
  await analis.goto(alamat('/kerja/impor'))
  const batch = analis.locator('tr', { hasText: nomorSk }).first()
  expect(await batch.textContent()).toContain('Penempatan menurut SK')
  await batch.getByRole('link', { name: /Batalkan/ }).click()
  await analis.getByRole('button', { name: /Batalkan/ }).click()
  expect(await analis.locator('tr', { hasText: nomorSk }).first().textContent()).toMatch(/dibatalkan/)
}, 420_000)

/** One objection against the city's decree: its cost to the plan is shown, it is granted, and its follow-up is drafted. */
async function keberatanKota(analis: Halaman, ppk: Halaman, jalur: string) {
  await analis.goto(alamat(jalur))
  await analis.locator('#sampaikan summary').click()
  await analis.locator('#sampaikan').getByLabel('Nama').selectOption({ index: 1 })
  await tekan(analis, 'Catat penyampaian SK')
  await analis.locator('#terima-keberatan summary').click()
  await analis.locator('#terima-keberatan').getByLabel('Nama').selectOption({ index: 1 })
  await analis.locator('#terima-keberatan').getByLabel('Pokok keberatan').fill('Ditempatkan di luar bidang.')
  await tekan(analis, 'Catat keberatan')
  await ppk.goto(alamat(jalur))
  await ppk.getByRole('link', { name: 'Lihat akibat dan jawab' }).click()
  expect(await ppk.locator('#harga').textContent()).toMatch(/Rencana (berkurang [\d.,]+ poin|tidak berkurang)/)
  await potret(ppk, 'kota-keberatan')
  const jawaban = ppk.locator('#jawab').getByRole('radio')
  expect([await jawaban.count(), await ppk.locator('#jawab input:checked').count()]).toEqual([2, 0])
  await ppk
    .locator('#jawab')
    .getByRole('radio', { name: /^Dikabulkan/ })
    .check()
  await ppk.getByRole('textbox', { name: 'Alasan' }).fill('Bidangnya memang lain.')
  await tekan(ppk, 'Jawab keberatan')
  await analis.goto(ppk.url())
  await tekan(analis, 'Susun usulan susulan')
  await analis.waitForURL((u) => !u.pathname.includes('/keberatan/') && u.pathname !== jalur)
  expect(await tahap(analis)).toBe('Disusun')
  await potret(analis, 'kota-susulan')
  await analis.getByRole('link', { name: /^Keberatan / }).click()
  expect(await analis.getByRole('link', { name: 'Buka usulan susulan' }).count()).toBe(1)
  const dosir = await analis.request.get(alamat(`${jalur}/dosir.pdf`))
  expect(dosir.status()).toBe(200)
  if (process.env.TEPAT_POTRET) fs.writeFileSync(`${process.env.TEPAT_POTRET}/kota-dosir.pdf`, await dosir.body())
}

it('naskah: teks yang keliru dikembalikan beserta sebabnya, yang benar menjadi versi baru', async () => {
  const page = await sebagai('analis', '/kerja/naskah/spmt')
  const isi = page.getByLabel(/^Teks/)
  const asli = await isi.inputValue()
  const versi = async () =>
    (await page.getByText(/^Versi \d+,/).allTextContents()).map((x) => Number(/\d+/.exec(x)?.[0]))
  const sebelum = await versi()
  await isi.fill(`${asli}\n\nGaji: {{gaji}}`)
  await tekan(page, 'Simpan versi baru')
  expect(await page.getByRole('alert').textContent()).toContain('kunci gaji tidak dikenal')
  await potret(page, 'templat')
  await isi.fill(asli)
  await tekan(page, 'Simpan versi baru')
  expect(Math.max(...(await versi()))).toBe(Math.max(0, ...sebelum) + 1)
  await potret(page, 'daftar-naskah')
}, 60_000)

it('setiap halaman yang dibuka di atas HTML yang sah', async () => {
  expect(await htmlSah()).toEqual(expect.arrayContaining(['GET /kerja/nomor 200', 'GET /kerja/nomor/pola/spmt 200']))
}, 120_000)
