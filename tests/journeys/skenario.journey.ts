import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { alamat, axe, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

type Halaman = Awaited<ReturnType<typeof pengunjung>>['page']
/** Pictures for whoever looks at the pages, when a folder is named. */
const potret = async (page: Halaman, nama: string) => {
  const folder = process.env.TEPAT_POTRET
  if (!folder) return
  fs.mkdirSync(folder, { recursive: true })
  const ukuran = page.viewportSize()
  for (const lebar of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width: lebar, height: 900 })
    await page.screenshot({ path: `${folder}/${nama}-${lebar}.png`, fullPage: true })
  }
  if (ukuran) await page.setViewportSize(ukuran)
}
async function sebagai(peran: string, lanjut: string, javaScriptEnabled = false) {
  const { page } = await pengunjung({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  await masuk(page, peran, lanjut)
  page.setDefaultTimeout(45_000)
  return page
}
const tekan = (page: Halaman, nama: string) => page.getByRole('button', { name: nama, exact: true }).click()
const galat = (page: Halaman) => page.getByRole('alert').innerText()
const kilat = (page: Halaman) => page.locator('.kilat').innerText()
const NAMA = 'Isi jabatan kosong Dinas Kesehatan'

it('skenario: dari setelan sampai usulan, tanpa JavaScript; TPK berkomentar; fakta yang berubah menyebut barisnya', async () => {
  const analis = await sebagai('analis', '/kerja/skenario')
  const tpk = await sebagai('tpk', '/kerja/skenario')
  const terlihat = () => tpk.locator('main tbody tr a').evaluateAll((a) => a.map((x) => x.getAttribute('href')))
  const sebelum = await terlihat()
  await analis.getByLabel('Nama').fill(NAMA)
  await analis.getByLabel(/^TMT/).fill('2027-01-04')
  await tekan(analis, 'Mulai')
  expect(new URL(analis.url()).pathname).toMatch(/^\/kerja\/skenario\/[0-9a-f-]{36}\/setelan$/)
  const jalur = new URL(analis.url()).pathname.replace('/setelan', '')

  // Every post a person of the office may be told of: the filter keeps what is chosen.
  await analis.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Kesehatan' })
  await tekan(analis, 'Pilih yang kosong di daftar ini')
  const dipilih = await analis.locator('input[name=jabatan]:checked').count()
  expect(dipilih).toBeGreaterThan(2)
  await analis.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Pendidikan' })
  await tekan(analis, 'Saring daftar')
  expect(await analis.locator('input[name=jabatan]:checked').count()).toBe(dipilih)

  // Everything wrong at once, each beside its field, and nothing of it lost.
  await tekan(analis, 'Tambah larangan')
  const larangan = analis.locator('#veto-0')
  await larangan.getByLabel('Orang (NIP atau nama)').fill('siti')
  await analis.getByLabel('Kompetensi', { exact: true }).fill('50')
  await analis.getByLabel('Catatan perubahan').fill('Menurut rapat')
  await tekan(analis, 'Simpan dan hitung')
  expect(await galat(analis)).toMatch(/Jumlah bobot 110, lebih 10 dari 100/)
  expect(await galat(analis)).toMatch(/“siti” cocok dengan \d+ orang/)
  expect(await galat(analis)).toMatch(/Alasan pada larangan baris 1 wajib diisi/)
  expect(await analis.getByLabel('Catatan perubahan').inputValue()).toBe('Menurut rapat')
  await potret(analis, 'setelan-galat')
  await analis.getByLabel('Kompetensi', { exact: true }).fill('40')
  await tekan(analis, 'Hapus baris 1')
  await tekan(analis, 'Simpan dan hitung')
  await analis.waitForURL((u) => u.pathname === jalur)
  expect(await kilat(analis)).toMatch(/^Setelan disimpan dan rencana dihitung\./)

  // A first plan names whom to require and whom to rule out.
  await analis
    .getByRole('link', { name: 'Penuh (pasti)' })
    .or(analis.getByRole('link', { name: 'Disarankan (pasti)' }))
    .last()
    .click()
  expect(await analis.getByText(`Rencana ini bagian dari skenario ${NAMA}.`).count()).toBe(1)
  const baris = analis.locator('.daftar tbody tr:not(.kelompok)')
  expect(await baris.count()).toBeGreaterThan(1)
  const ambil = async (n: number) => {
    await baris.nth(n).locator('th a').click()
    const nip = /NIP (\d{18})/.exec(await analis.locator('#pasangan').innerText())?.[1] ?? ''
    return { nip, jabatan: (await baris.nth(n).locator('th b').innerText()).trim() }
  }
  const [satu, dua] = [await ambil(0), await ambil(1)]

  await analis.goto(alamat(`${jalur}/setelan`))
  for (const [tombol, id, orang, alasan] of [
    ['Tambah larangan', 'veto', satu, 'Baru saja dipindah'],
    ['Tambah keharusan', 'wajib', dua, 'Menurut hasil seleksi'],
  ] as const) {
    await tekan(analis, tombol)
    const isi = analis.locator(`#${id}-0`)
    await isi.getByLabel('Orang (NIP atau nama)').fill(orang.nip)
    await isi.getByLabel('Jabatan', { exact: true }).fill(orang.jabatan)
    await isi.getByLabel('Alasan').fill(alasan)
  }
  await tekan(analis, 'Tambah unit')
  await analis
    .locator('#minimum-0')
    .getByLabel('Unit')
    .selectOption({ label: await pilihanDinkes(analis) })
  await analis.locator('#minimum-0').getByLabel('Paling sedikit terisi').fill('1')
  await tekan(analis, 'Periksa isian')
  expect(await analis.locator('#veto-0').getByLabel('Orang (NIP atau nama)').inputValue()).toContain(`(${satu.nip})`)
  for (const id of ['veto', 'wajib']) {
    const mana = analis.locator(`#${id}-0`).getByLabel('Jabatan yang mana?')
    if (await mana.count()) await mana.selectOption({ index: 1 })
  }
  await potret(analis, 'setelan')
  await tekan(analis, 'Simpan dan hitung')
  await analis.waitForURL((u) => u.pathname === jalur)
  const cerita = analis.locator('main')
  expect(await cerita.innerText()).toMatch(/Tidak boleh: tambah .+: Baru saja dipindah/)
  expect(await cerita.innerText()).toMatch(/Rantai langkah utuh, 5 langkah/)

  // Until it is shared nobody else sees it.
  expect((await tpk.goto(alamat('/kerja/skenario')))?.status()).toBe(200)
  expect(await terlihat()).toEqual(sebelum)
  expect(await tpk.getByText('Belum ada skenario').count()).toBe(sebelum.length === 0 ? 1 : 0)
  expect((await tpk.request.get(alamat(jalur))).status()).toBe(404)
  await analis.locator('#komentar').getByLabel('Komentar').fill('Mohon pendapat TPK.')
  await tekan(analis, 'Kirim komentar')
  await tekan(analis, 'Bagikan')
  await tpk.goto(alamat('/kerja/skenario'))
  expect(await terlihat()).toContain(jalur)
  await tpk.goto(alamat(jalur))
  expect(await tpk.getByRole('button', { name: 'Bekukan' }).count()).toBe(0)
  expect((await tpk.request.get(alamat(`${jalur}/setelan`))).status()).toBe(403)
  await tpk.locator('#komentar').getByLabel('Komentar').fill('Setuju dengan yang disarankan.')
  await tpk.getByLabel('Tentang rencana').selectOption({ index: 1 })
  await tekan(tpk, 'Kirim komentar')
  expect(await tpk.locator('#komentar').innerText()).toMatch(/Setuju dengan yang disarankan\./)
  await potret(tpk, 'skenario-tpk')

  // The plan with most lines is frozen; then settings are closed and nothing has changed.
  await analis.goto(alamat(jalur))
  const pilihan = await analis.getByLabel('Rencana yang dipilih').locator('option').allInnerTexts()
  const terpilih = pilihan.findIndex((x) => /\(pasti\)/.test(x) && !/ 0 langkah/.test(x))
  await analis.getByLabel('Rencana yang dipilih').selectOption({ index: terpilih })
  await analis.getByLabel('Mengapa rencana ini').fill('Kenaikan terbesar tanpa fakta yang menunggu.')
  await potret(analis, 'skenario')
  await tekan(analis, 'Bekukan')
  expect(await analis.locator('.tahap [aria-current="step"]').innerText()).toMatch(/^Dibekukan/)
  expect((await analis.request.get(alamat(`${jalur}/setelan`))).status()).toBe(422)
  await analis.getByRole('link', { name: 'Periksa perubahan sekarang' }).click()
  expect(await analis.locator('#geser').innerText()).toMatch(/Tidak ada yang berubah/)

  // A heavy sanction comes in for the person required: the line is named, and the plan can no longer be submitted.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-skenario-'))
  const namaBerkas = `hukdis-skenario-${Date.now()}.csv`
  const berkas = path.join(folder, namaBerkas)
  fs.writeFileSync(berkas, `NIP;TINGKAT;MULAI;SAMPAI\n${dua.nip};berat;2026-11-01;\n`)
  try {
    await analis.goto(alamat('/kerja/impor'))
    await analis.getByLabel('Hukuman disiplin').check()
    await analis.locator('input[type=file]').setInputFiles(berkas)
    await tekan(analis, 'Periksa berkas')
    await analis.getByRole('button', { name: /^Simpan/ }).click()
    await analis.waitForURL((u) => u.pathname === '/kerja/impor')
    await analis.goto(alamat(jalur))
    await analis.getByRole('link', { name: 'Periksa perubahan sekarang' }).click()
    const berubah = await analis.locator('#geser').innerText()
    expect(berubah).toMatch(/1 baris tidak mungkin lagi/)
    expect(berubah).toContain(namaBerkas)
    await potret(analis, 'skenario-berubah')
    await analis.getByRole('link', { name: 'Periksa sebagai usulan' }).click()
    await analis.waitForURL(/\/hasil\//)
    await analis.locator('#simpan button').click()
    expect(await galat(analis)).toMatch(/1 baris rencana ini tidak mungkin lagi/)
  } finally {
    // Undone as any batch of facts, also when a line above fails: the city is as it was for whoever comes after.
    await batalkanImpor(analis, namaBerkas)
  }

  // Then the plan is submitted, and the scenario leads to its file.
  await analis.goto(alamat(jalur))
  await analis.getByRole('link', { name: 'Periksa perubahan sekarang' }).click()
  expect(await analis.locator('#geser').innerText()).not.toMatch(/tidak mungkin lagi/)
  await analis.goto(alamat(jalur))
  await analis.getByRole('link', { name: 'Periksa sebagai usulan' }).click()
  await analis.waitForURL(/\/hasil\//)
  await analis.locator('#simpan button').click()
  await analis.waitForURL(/\/berkas\//)
  await analis.goto(alamat(jalur))
  expect(await analis.locator('.tahap [aria-current="step"]').innerText()).toMatch(/^Diajukan/)
  await analis.getByRole('link', { name: 'Berkas keputusan' }).click()
  expect(new URL(analis.url()).pathname).toMatch(/^\/kerja\/keputusan\//)
}, 400_000)

async function batalkanImpor(page: Halaman, berkas: string): Promise<void> {
  await page.goto(alamat('/kerja/impor'))
  const batch = page.locator('tr', { hasText: berkas })
  if ((await batch.count()) === 0) return
  await batch
    .first()
    .getByRole('link', { name: /Batalkan/ })
    .click()
  await page.getByRole('button', { name: /Batalkan/ }).click()
  await page.waitForURL((u) => u.pathname === '/kerja/impor')
}

/** The office as the list of units names it, with its seats. */
const pilihanDinkes = async (page: Halaman): Promise<string> => {
  const pilihan = page.locator('#minimum-0 option', { hasText: /^Dinas Kesehatan \(/ })
  return (await pilihan.first().textContent()) ?? ''
}

it('halaman skenario bebas temuan axe, tidak bergulir ke samping, berbahasa dua, dan dapat disalin dan ditutup', async () => {
  const { page, galat: kesalahan } = await pengunjung()
  await masuk(page, 'analis', '/kerja/skenario')
  page.setDefaultTimeout(45_000)
  const isi = async () => {
    await axe(page)
    await tanpaGulirSamping(page)
  }
  await page.getByLabel('Nama').fill('Percobaan')
  await page.getByLabel(/^TMT/).fill('2027-01-04')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/setelan$/)
  const jalur = new URL(page.url()).pathname.replace('/setelan', '')
  // Enter in a field checks; it never records.
  await page.getByLabel('Paling banyak langkah').fill('12')
  await page.keyboard.press('Enter')
  await page.waitForLoadState()
  expect(new URL(page.url()).pathname).toBe(`${jalur}/setelan`)
  await tekan(page, 'Tambah jabatan')
  await tekan(page, 'Tambah orang yang tetap')
  await page.getByLabel('Kompetensi', { exact: true }).fill('tujuh')
  await tekan(page, 'Simpan tanpa menghitung')
  expect(await galat(page)).toMatch(/“tujuh” bukan angka/)
  await isi()
  await page.getByLabel('Kompetensi', { exact: true }).fill('40')
  await page.getByLabel('Tanggal ditetapkan').fill('')
  await tekan(page, 'Simpan tanpa menghitung')
  await page.waitForURL((u) => u.pathname === jalur)
  expect(await page.locator('#riwayat').innerText()).toMatch(/Paling banyak langkah tanpa batas → 12/)
  await isi()
  await page.goto(alamat(`${jalur}?bahasa=en`))
  expect(await page.locator('#riwayat').innerText()).toMatch(/Most moves no limit → 12/)
  await page.goto(alamat('/kerja/skenario?bahasa=id'))
  await isi()
  await page.goto(alamat(jalur))
  await page.locator('#salin summary').click()
  await tekan(page, 'Buat salinan')
  await page.waitForURL(/\/setelan$/)
  const salinan = new URL(page.url()).pathname.replace('/setelan', '')
  expect(salinan).not.toBe(jalur)
  await page.goto(alamat(salinan))
  expect(await page.getByRole('link', { name: 'salinan dari Percobaan' }).count()).toBe(1)
  await page.locator('#tutup summary').click()
  await page.locator('#tutup').getByLabel('Alasan').fill('Hanya percobaan.')
  await tekan(page, 'Tutup skenario')
  expect(await page.locator('.tahap').innerText()).toMatch(/Ditutup/)
  await page.goto(alamat('/kerja/skenario?status=ditutup'))
  expect(await page.locator('tbody tr', { hasText: 'Percobaan (salinan)' }).count()).toBeGreaterThan(0)
  expect(kesalahan).toEqual([])
}, 500_000)
