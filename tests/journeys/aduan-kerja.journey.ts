import fs from 'node:fs'
import { expect, it } from 'vitest'
import { alamat, axe, htmlSah, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

type Halaman = Awaited<ReturnType<typeof pengunjung>>['page']
/** Pictures for whoever looks at the pages, when a folder is named: as a phone and as a desk sees it. */
async function potret(page: Halaman, nama: string): Promise<void> {
  const folder = process.env.TEPAT_POTRET
  if (!folder) return
  fs.mkdirSync(folder, { recursive: true })
  for (const lebar of [360, 1440]) {
    await page.setViewportSize({ width: lebar, height: 800 })
    await page.screenshot({ path: `${folder}/${nama}-${lebar}.png`, fullPage: true, timeout: 60_000 })
  }
  await page.setViewportSize({ width: 360, height: 800 })
}
/** A phone without JavaScript. */
async function sebagai(peran: string, lanjut: string): Promise<Halaman> {
  const { page } = await pengunjung({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  await masuk(page, peran, lanjut)
  return page
}
const keadaan = (page: Halaman) => page.locator('.keadaan-pesan .lencana').first().textContent()
/** A step that stands folded is opened first. */
async function langkah(page: Halaman, aksi: string, isi: () => Promise<void>, tombol: string): Promise<void> {
  const kotak = page.locator(`#${aksi}`)
  if (await kotak.evaluate((e) => e instanceof HTMLDetailsElement && !e.open))
    await kotak.locator('summary').first().click()
  await isi()
  await kotak.getByRole('button', { name: tombol, exact: true }).click()
}
const pilihKantor = async (page: Halaman, aksi: string, nama: RegExp) => {
  const pilihan = page.locator(`#${aksi} select[name="kantor"]`)
  const nilai = await pilihan
    .locator('option')
    .evaluateAll((o) => o.map((x) => [(x as HTMLOptionElement).value, x.textContent] as const))
  await pilihan.selectOption(nilai.find(([, teks]) => nama.test(teks ?? ''))?.[0] ?? '')
}

it('satu pengaduan di layar ponsel tanpa JavaScript: meja kelurahan, koordinator, penghubung, kepala, Sekda, dan warganya', async () => {
  const sebut = `Lampu jalan padam ${Date.now()}`
  // The officer of a kelurahan writes down what somebody at his desk says.
  const lurah = await sebagai('petugas-kelurahan', '/kerja/aduan/baru')
  await lurah.getByLabel('Datang sendiri').check()
  await lurah.getByLabel('Judul').fill(sebut)
  await lurah.getByLabel('Isi pesan').fill('Tiga lampu di depan pasar padam sejak Senin.\nMalam gelap sekali.')
  await lurah.getByLabel('Nama', { exact: false }).last().fill('Ibu Contoh')
  await lurah.getByRole('button', { name: 'Simpan dan cetak tanda terima' }).click()
  // Without consent nothing is kept, and nothing typed is lost.
  await expect.poll(() => lurah.locator('.isian.salah').count()).toBe(1)
  expect(await lurah.getByLabel('Judul').inputValue()).toBe(sebut)
  await potret(lurah, 'catat-galat')
  await lurah.getByLabel(/Warga setuju/).check()
  await lurah.getByRole('button', { name: 'Simpan dan cetak tanda terima' }).click()
  const kode = (await lurah.locator('.kode-lacak').textContent()) ?? ''
  expect(kode).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)
  await potret(lurah, 'tanda-terima')
  await tanpaGulirSamping(lurah)
  await lurah.goto(alamat('/kerja/aduan/baru'))
  await expect.poll(() => lurah.locator('#milik').textContent()).toContain(sebut)
  await potret(lurah, 'catat')
  await tanpaGulirSamping(lurah)

  // The coordinator finds it by a word of it and forwards it.
  const koordinator = await sebagai('petugas-aduan', '/kerja/aduan')
  await potret(koordinator, 'daftar')
  await tanpaGulirSamping(koordinator)
  await koordinator.getByLabel('Cari kata atau rujukan').fill(sebut)
  await koordinator.getByRole('button', { name: 'Tampilkan' }).click()
  await koordinator.getByRole('link', { name: sebut }).click()
  const jalur = new URL(koordinator.url()).pathname
  expect(await keadaan(koordinator)).toBe('Baru')
  await potret(koordinator, 'pesan-baru')
  await tanpaGulirSamping(koordinator)
  // Two officers at once: the second is told, and keeps what was typed.
  const rekan = await sebagai('petugas-aduan', jalur)
  await langkah(
    rekan,
    'catat',
    () => rekan.locator('#catat textarea').fill('Sudah dicek di lapangan.'),
    'Tulis catatan dalam',
  )
  await langkah(
    koordinator,
    'tolak',
    async () => {
      await koordinator.locator('#tolak [type="radio"]').first().check()
      await koordinator.locator('#tolak textarea').fill('Alasan yang panjang.')
    },
    'Tolak',
  )
  expect(await koordinator.locator('#tolak [role="alert"]').textContent()).toMatch(/baru saja berubah/)
  expect(await koordinator.locator('#tolak textarea').first().inputValue()).toBe('Alasan yang panjang.')
  await koordinator.goto(alamat(jalur))
  // Routing proposes an office by the words; it turns out to be another one's.
  expect(await koordinator.locator('#teruskan').textContent()).toMatch(/lampu jalan/)
  await langkah(
    koordinator,
    'teruskan',
    () => pilihKantor(koordinator, 'teruskan', /pendidikan/i),
    'Teruskan ke kantor',
  )
  expect(await keadaan(koordinator)).toBe('Diteruskan')
  const alihkan = (alasan: string) =>
    langkah(
      koordinator,
      'alihkan',
      async () => {
        await pilihKantor(koordinator, 'alihkan', /komunikasi/i)
        await koordinator.locator('#alihkan textarea').fill(alasan)
      },
      'Alihkan ke kantor lain',
    )
  await alihkan('')
  expect(await koordinator.locator('#alihkan .galat').textContent()).toMatch(/Tulis alasannya/)
  await alihkan('Jaringan lampunya milik dinas ini.')
  expect(await koordinator.locator('#linimasa').textContent()).toContain('Jaringan lampunya milik dinas ini.')

  // The liaison officer of that office begins, opens the name with a reason, and reads it in the trail of the page.
  const penghubung = await sebagai('penghubung', '/kerja/aduan')
  await penghubung.getByRole('link', { name: sebut }).click()
  await langkah(penghubung, 'kerjakan', async () => {}, 'Mulai kerjakan')
  expect(await keadaan(penghubung)).toBe('Dikerjakan')
  await penghubung.locator('#identitas summary').click()
  await penghubung.locator('#identitas input[name="alasan"]').fill('Menelepon warga')
  await penghubung.getByRole('button', { name: 'Buka identitas' }).click()
  expect(await penghubung.locator('#identitas').textContent()).toContain('Ibu Contoh')
  await potret(penghubung, 'identitas')
  await penghubung.goto(alamat(jalur))
  const tertutup = await penghubung.locator('#identitas').textContent()
  expect(tertutup).not.toContain('Ibu Contoh')
  expect(tertutup).toContain('Menelepon warga')

  // Its head answers from a template, and may not leave its gaps open.
  const kepala = await sebagai('pimpinan', '/kerja/aduan')
  await kepala.getByRole('link', { name: sebut }).click()
  await kepala.locator('#jawab textarea').fill('Kami sudah memeriksanya.')
  await kepala.locator('#jawab select[name="templat"]').selectOption('sudah-selesai')
  await kepala.getByRole('button', { name: 'Sisipkan templat' }).click()
  const draf = await kepala.locator('#jawab textarea').inputValue()
  expect(draf).toMatch(/^Kami sudah memeriksanya\.\n\nTerima kasih/)
  await kepala.getByRole('button', { name: 'Jawab', exact: true }).click()
  expect(await kepala.locator('#jawab .galat').textContent()).toMatch(/Masih ada yang perlu dilengkapi/)
  await potret(kepala, 'jawab-galat')
  await kepala
    .locator('#jawab textarea')
    .fill(draf.replace('{apa yang dikerjakan}', 'tiga lampu diganti').replace('{kapan}', '24 November'))
  await kepala.getByRole('button', { name: 'Jawab', exact: true }).click()
  expect(await keadaan(kepala)).toBe('Dijawab')

  // The resident is not content; the Sekda sees it and answers himself.
  const { page: warga } = await pengunjung({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  await warga.goto(alamat(`/lacak/${kode}`))
  expect(await warga.locator('main').textContent()).toContain('tiga lampu diganti')
  expect(await warga.locator('main').textContent()).not.toContain('Sudah dicek di lapangan')
  const belum = warga.locator('form:has(input[name="_form"][value="nyatakan-belum"])')
  await warga.locator('details').evaluateAll((d) => d.forEach((x) => x.setAttribute('open', '')))
  await belum.locator('textarea').fill('Satu lampu masih padam.')
  await belum.getByRole('button', { name: /buka lagi/ }).click()
  await expect.poll(() => warga.locator('main').textContent()).toContain('Satu lampu masih padam.')
  const sekda = await sebagai('sekda', '/kerja/aduan?status=berjalan')
  await sekda.getByRole('link', { name: sebut }).click()
  expect(await sekda.locator('#linimasa').textContent()).toContain('Satu lampu masih padam.')
  await potret(sekda, 'pesan-sekda')
  await tanpaGulirSamping(sekda)
  await langkah(sekda, 'kerjakan', async () => {}, 'Mulai kerjakan')
  await langkah(sekda, 'jawab', () => sekda.locator('#jawab textarea').fill('Lampu keempat menyala.'), 'Jawab')
  expect(await keadaan(sekda)).toBe('Dijawab')
  // Nobody in the government closes it as solved.
  expect(await sekda.locator('main button', { hasText: /selesai$/ }).allTextContents()).toEqual([
    'Tutup, belum selesai',
  ])
  await htmlSah()
})

it('papan beban, templat, dan unduhan; halaman petugas lolos axe', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'petugas-aduan', '/kerja/aduan')
  await axe(page)
  await page.locator('tbody a').first().click()
  await page.waitForURL(/\/kerja\/aduan\/[0-9a-f-]{36}/)
  await axe(page)
  await page.goto(alamat('/kerja/aduan/baru'))
  await axe(page)
  await page.goto(alamat('/kerja/aduan/beban'))
  await potret(page, 'beban')
  await axe(page)
  await tanpaGulirSamping(page)
  await page.goto(alamat('/kerja/aduan/templat'))
  await potret(page, 'templat')
  await axe(page)
  await page.goto(alamat('/kerja/aduan/templat?ubah=dijadwalkan'))
  const nama = `Dijadwalkan ${Date.now()}`
  await page.getByLabel('Nama', { exact: true }).fill(nama)
  await page.getByLabel('Alasan').fill('Nama yang lebih jelas.')
  await potret(page, 'templat-ubah')
  await page.getByRole('button', { name: 'Simpan versi baru' }).click()
  await expect.poll(() => page.getByRole('heading', { name: nama }).count()).toBe(1)
  const csv = await page.request.get(alamat('/kerja/aduan.csv?cari=lampu'))
  expect(csv.status()).toBe(200)
  expect(await csv.text()).toContain('Lampu jalan padam')
  expect(await csv.text()).not.toContain('Ibu Contoh')
  const inggris = await page.goto(alamat('/kerja/aduan?bahasa=en'))
  expect(await inggris?.text()).toContain('Messages of the public')
  await htmlSah()
})
