import fs from 'node:fs'
import { expect, it } from 'vitest'
import { alamat, axe, htmlSah, LEBAR, masuk, pengunjung, ruangAwal, tanpaGulirSamping } from './peramban.ts'

type Halaman = Awaited<ReturnType<typeof pengunjung>>['page']
const BATAS_BYTE = 60_000
/** Pictures for whoever looks at the pages, when a folder is named. */
const potret = async (page: Halaman, nama: string) => {
  const folder = process.env.TEPAT_POTRET
  if (!folder) return
  fs.mkdirSync(folder, { recursive: true })
  for (const lebar of LEBAR) {
    await page.setViewportSize({ width: lebar, height: 900 })
    await page.screenshot({ path: `${folder}/${nama}-${lebar}.png`, fullPage: true })
  }
}
const isi = async (page: Halaman) => (await page.locator('main').textContent()) ?? ''
const sebagai = async (peran: string, lanjut: string) => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, peran, lanjut)
  return page
}

/** The recommended plan, kept as a batch: its page of the decision, and the numbers and names in it. */
async function usulanDariRencana(analis: Halaman): Promise<{ id: string; nip: string[]; nama: string[] }> {
  const csv = await (await analis.request.get(alamat(await tautanCsv(analis)))).text()
  const baris = csv.trim().split(/\r?\n/).slice(1)
  const sel = baris.map((b) => b.split(';'))
  await analis.getByRole('link', { name: 'Periksa sebagai usulan' }).first().click()
  await analis.waitForURL(/periksa/)
  const tombol = analis.getByRole('button', { name: /^Periksa rencana/ })
  if ((await tombol.count()) > 0) await tombol.first().click()
  await analis.locator('#simpan button').click()
  await analis.waitForURL(/\/berkas\//)
  const id = new URL(analis.url()).pathname.split('/').at(-1) ?? ''
  return { id, nip: sel.map((s) => s[1] ?? ''), nama: sel.map((s) => s[2] ?? '') }
}
const tautanCsv = async (page: Halaman) =>
  (await page.getByRole('link', { name: 'Unduh CSV' }).first().getAttribute('href')) ?? ''

async function byte(jalur: string): Promise<number> {
  const { page, konteks } = await pengunjung()
  const cdp = await konteks.newCDPSession(page)
  await cdp.send('Network.enable')
  let jumlah = 0
  cdp.on('Network.loadingFinished', (e) => {
    jumlah += e.encodedDataLength
  })
  await page.goto(alamat(jalur), { waitUntil: 'networkidle' })
  expect(await page.locator('script').count()).toBe(0)
  await konteks.close()
  return jumlah
}

it('putaran diumumkan: analis menyusun, Sekda menerbitkan, warga membaca tanpa JavaScript, tanpa seorang pun di dalamnya', async () => {
  const judul = `Pengisian jabatan ${Date.now()}`
  const analis = await sebagai('analis', ruangAwal('&rencana=disarankan'))
  const { id, nip, nama } = await usulanDariRencana(analis)
  expect(nip.length).toBeGreaterThan(3)
  await analis.goto(alamat(`/kerja/keputusan/${id}`))
  await analis.getByRole('link', { name: 'Umumkan' }).click()
  await analis.waitForURL(/pengumuman$/)
  await potret(analis, 'staf-awal')
  await analis.getByLabel('Judul putaran').fill(judul)
  await analis.getByLabel(/^Tujuan/).fill(`Mengisi jabatan kosong, antara lain dengan ${nama[0]}.`)
  await analis.getByRole('button', { name: 'Simpan draf' }).click()
  // Refused, and nothing typed is lost.
  expect(await isi(analis)).toContain('menyebut NIP atau nama orang')
  expect(await analis.getByLabel('Judul putaran').inputValue()).toBe(judul)
  await analis.getByLabel(/^Tujuan/).fill('Mengisi jabatan yang kosong agar layanan tidak dijalankan pelaksana tugas.')
  await analis.getByLabel('Ditimbang Tim Penilai Kinerja').fill('2026-11-02')
  await analis.getByLabel('Diputuskan Wali Kota').fill('2026-11-20')
  await analis.getByRole('button', { name: 'Simpan draf' }).click()
  await analis.locator('.kilat').waitFor()
  expect(await analis.getByRole('button', { name: 'Terbitkan' }).count()).toBe(0)
  expect(await isi(analis)).toContain('Draf ini Anda susun sendiri')

  const warga = (await pengunjung({ javaScriptEnabled: false })).page
  expect((await warga.goto(alamat(`/penempatan/${id}`)))?.status()).toBe(404)

  const sekda = await sebagai('sekda', `/kerja/keputusan/${id}/pengumuman`)
  await sekda.getByRole('link', { name: 'Pratinjau draf' }).click()
  expect(await isi(sekda)).toContain('Pratinjau: belum terbit')
  await sekda.goBack()
  await potret(sekda, 'staf-terbitkan')
  await sekda.getByRole('button', { name: 'Terbitkan' }).click()
  await sekda.locator('.kilat').waitFor()
  await sekda.getByRole('link', { name: 'Buka halaman umum' }).click()

  await warga.goto(alamat('/'))
  await warga.getByRole('link', { name: 'Lihat putaran yang diumumkan' }).click()
  await warga.getByRole('link', { name: judul }).click()
  const halaman = await isi(warga)
  for (const kata of ['Jabatan yang diisi', 'Syarat hukum', 'Cara menilai', 'belum terjadi', 'Nama tidak diumumkan'])
    expect(halaman).toContain(kata)
  expect(halaman).toMatch(/Sudah lewat \d+ hari dan belum terjadi/)
  expect(halaman).toMatch(/Pegawai yang memenuhi syarat: (kurang dari 5|\d+ sampai \d+|100 atau lebih)/)
  for (const jalur of [`/penempatan/${id}`, `/penempatan/${id}/data.json`, `/penempatan/${id}/data.csv`]) {
    const teks = await (await warga.request.get(alamat(jalur))).text()
    for (const x of [...nip, ...nama]) expect(teks, `${jalur}: ${x}`).not.toContain(x)
    expect(teks).not.toMatch(/(?<!\d)\d{18}(?!\d)/)
  }
  for (const jalur of ['/penempatan', `/penempatan/${id}`]) {
    const jumlah = await byte(jalur)
    console.log(`${jalur}: ${jumlah} byte`)
    expect(jumlah, jalur).toBeLessThan(BATAS_BYTE)
  }

  const { page, galat } = await pengunjung()
  for (const jalur of ['/penempatan', `/penempatan/${id}`, `/penempatan/${id}?bahasa=en`]) {
    await page.goto(alamat(jalur))
    await axe(page)
    await tanpaGulirSamping(page)
    await page.goto(alamat(jalur))
    await potret(page, `umum-${jalur.length > 15 ? 'putaran' : 'daftar'}-${jalur.endsWith('=en') ? 'en' : 'id'}`)
  }
  await masuk(page, 'sekda', `/kerja/keputusan/${id}/pengumuman`)
  await page.goto(alamat(`/kerja/keputusan/${id}/pengumuman?bahasa=id`))
  await axe(page)
  await tanpaGulirSamping(page)

  await sekda.goto(alamat(`/kerja/keputusan/${id}/pengumuman`))
  await sekda.getByLabel(/^Alasan penarikan/).fill('Jumlah kursi keliru.')
  await sekda.getByRole('button', { name: 'Tarik pengumuman' }).click()
  await sekda.locator('.kilat').waitFor()
  await warga.reload()
  expect(await isi(warga)).toContain('Jumlah kursi keliru.')
  expect(await isi(warga)).not.toContain('Syarat hukum')
  expect(galat).toEqual([])
}, 300_000)

it('tiga rencana dibandingkan berdampingan: terbaik dengan kata, hanya yang berbeda, dapat diunduh, tanpa JavaScript', async () => {
  const page = await sebagai('ppk', ruangAwal('&rencana=disarankan'))
  await page.getByRole('link', { name: 'Lihat beda orang per orang' }).click()
  await page.waitForURL(/banding\?plan=/)
  const kepala = await page.locator('#ukuran thead th').allTextContents()
  expect(kepala).toHaveLength(4)
  expect(await page.locator('#ukuran').getByText('terbaik', { exact: true }).count()).toBeGreaterThan(2)
  expect(await isi(page)).toMatch(/memindahkan \d+ orang (lebih banyak|lebih sedikit)/)
  expect(await page.locator('#ukuran').textContent()).toContain('belum diketahui')
  const jumlah = async (nama: string) =>
    Number(/\d+/.exec((await page.locator('#matriks').getByRole('link', { name: nama }).textContent()) ?? '')?.[0])
  const [beda, semua] = [await jumlah('Hanya yang berbeda'), await jumlah('Semua')]
  expect(beda).toBeLessThan(semua)
  await potret(page, 'banding')
  await page
    .locator('#matriks')
    .getByRole('link', { name: /^Semua/ })
    .click()
  await page.waitForURL(/hanya=semua/)
  await page.getByRole('link', { name: 'Semua baris, untuk dicetak' }).click()
  await page.waitForURL(/hal=semua/)
  expect(await page.locator('#matriks tbody tr').count()).toBe(semua)
  const unduh = await page.request.get(alamat(await tautanCsv(page)))
  expect([unduh.status(), (await unduh.text()).includes('Selisih tunjangan sebulan')]).toEqual([200, true])

  await page.getByLabel('Rencana C').selectOption('')
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  expect(await page.locator('#ukuran thead th').count()).toBe(3)
  const [a, b] = new URL(page.url()).searchParams.getAll('plan')
  await page.goto(alamat(`/kerja/rencana/banding?kiri=${a}&kanan=${b}`))
  expect(new URL(page.url()).searchParams.getAll('plan')).toEqual([a, b])
  const jawab = await page.goto(alamat(`/kerja/rencana/banding?plan=${a}&plan=${a}`))
  expect([jawab?.status(), await page.locator('body').textContent()]).toEqual([
    422,
    expect.stringContaining('Rencana yang sama dipilih dua kali'),
  ])
  await page.goto(alamat('/kerja/rencana/banding'))
  expect(await isi(page)).toContain('Pilih dua atau tiga rencana')

  const dengan = await pengunjung()
  await masuk(dengan.page, 'ppk', `/kerja/rencana/banding?plan=${a}&plan=${b}&hanya=semua`)
  await axe(dengan.page)
  await tanpaGulirSamping(dengan.page)
  expect(dengan.galat).toEqual([])
}, 300_000)

it('setiap halaman yang dibuka di atas HTML yang sah', async () => {
  expect(await htmlSah()).toEqual(
    expect.arrayContaining([
      'GET /penempatan 200',
      'GET /penempatan/:id 200',
      'GET /kerja/rencana/banding 200',
      'GET /kerja/keputusan/:id/pengumuman 200',
    ]),
  )
}, 120_000)
