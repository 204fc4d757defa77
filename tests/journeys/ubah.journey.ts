import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { alamat, axe, masuk, pengunjung, ruangAwal, tanpaGulirSamping } from './peramban.ts'

/** The city's first plan as computed; posts with many candidates. */
async function bukaUbah(page: Page, peran: string): Promise<void> {
  await masuk(page, peran, ruangAwal('&rencana=penuh'))
  await page.getByRole('link', { name: 'Ubah dengan tangan' }).click()
  await page.waitForURL(/\/ubah\?/)
  await page.goto(`${page.url()}&cari=kepala+dinas`)
}

const angkaDari = (s: string | null): number =>
  Number((s ?? '').replaceAll('.', '').replace(',', '.').replace('−', '-'))

it('rencana diubah dengan tangan tanpa JavaScript: harga sebelum memilih, akibatnya, batalkan, konflik, simpan', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await bukaUbah(page, 'analis')
  const asal = page.url()
  // A post with one seat, filled by the plan, and at least two others who may take it.
  await page
    .locator('.pos', { has: page.locator('.pos-orang .angka') })
    .nth(2)
    .locator('h3 a')
    .click()
  await page.waitForURL(/pilih=/)
  const jabatan = (await page.locator('.pos.dipilih h3').textContent()) ?? ''
  const calon = page.locator('#calon .bukti > li', { has: page.getByRole('link', { name: /^Dudukkan/ }) })
  expect(await calon.count()).toBeGreaterThan(1)
  const nama = (await calon.nth(1).locator('b').first().textContent()) ?? ''
  const harga = angkaDari(/^[−+]?[\d.,]+/.exec((await calon.nth(1).locator('.harga').innerText()).trim())?.[0] ?? '')
  await calon
    .nth(1)
    .getByRole('link', { name: /^Dudukkan/ })
    .click()
  await page.waitForURL(/u=k\d+-\d+/)
  const ubahan = page.locator('#ubahan .bukti > li')
  expect(await ubahan.first().innerText()).toContain(`${nama} dikunci sebagai ${jabatan}`)
  const biaya = /biaya ([−+]?[\d.,]+)/.exec(await ubahan.first().innerText())?.[1] ?? ''
  expect(angkaDari(biaya)).toBeCloseTo(harga, 1)
  expect(await page.locator('.pos.dipilih .pos-orang').innerText()).toContain(nama)

  // Somebody else locked there too: refused with the way out.
  await page
    .locator('#calon')
    .getByRole('link', { name: /^Dudukkan/ })
    .first()
    .click()
  await page.waitForURL(/u=k[\d-]+\.k/)
  const konflik = page.locator('.peringatan', { hasText: 'tidak dapat berlaku bersama' })
  expect(await konflik.locator('.obat a').count()).toBe(2)
  await konflik.locator('.obat a').first().click()
  expect(await page.locator('.peringatan', { hasText: 'tidak dapat berlaku bersama' }).count()).toBe(0)
  expect(await ubahan.count()).toBe(1)

  // Its only seat closed under the person locked on it: refused again.
  expect(await page.locator('.pos.dipilih .pos-orang > li').count()).toBe(1)
  await page
    .locator('.pos.dipilih')
    .getByRole('link', { name: /^Tutup satu kursi/ })
    .click()
  await page.waitForURL(/u=k[\d-]+\.s/)
  expect(await konflik.locator('.butir').innerText()).toContain('kursi')
  expect(await konflik.locator('.obat a').count()).toBe(2)
  await page.getByRole('link', { name: 'Batalkan semua' }).click()
  expect(await page.locator('#ubahan').count()).toBe(0)

  await page.goto(alamat(`${new URL(asal).pathname}${new URL(asal).search}&u=k0-99999`))
  expect(await page.locator('main').innerText()).toMatch(/ubahan yang tidak dikenal/)

  await page.goto(asal)
  await page
    .locator('.pos')
    .first()
    .getByRole('link', { name: /^Larang di sini/ })
    .first()
    .click()
  await page.waitForURL(/u=x/)
  await page.getByLabel('Catatan').fill('Hasil rapat')
  await page.getByRole('button', { name: 'Simpan sebagai rencana' }).click()
  await page.waitForURL(/\/kerja\/rencana\?id=/)
  expect(await page.locator('.kilat').textContent()).toMatch(/Rencana disimpan: \d+ langkah, 1 ubahan/)
  expect(await page.locator('main').innerText()).toMatch(/Hasil ubahan tangan/)
  await page.getByRole('link', { name: 'Lanjutkan mengubah' }).click()
  await page.waitForURL(/\/ubah\?.*u=x/)
  expect(await ubahan.count()).toBe(1)
}, 120_000)

it('dengan JavaScript orang diseret dengan papan ketik; alamat ikut, tombol Kembali membatalkan', async () => {
  const { page, galat } = await pengunjung({ viewport: { width: 1440, height: 900 } })
  await bukaUbah(page, 'analis')
  await page.locator('[data-pulau="ubah-rencana"][data-hidup]').waitFor()
  await page
    .locator('.pos', { has: page.locator('.pos-orang .angka') })
    .nth(2)
    .locator('h3 a')
    .click()
  await page.waitForURL(/pilih=/)
  const calon = page.locator('#calon .bukti > li', { has: page.locator('.pegangan') }).nth(1)
  const nama = (await calon.locator('b').first().textContent()) ?? ''
  await calon.getByRole('button', { name: `Pindahkan ${nama}` }).focus()
  await page.keyboard.press('Enter')
  const tuju = page.locator('.pos.dipilih')
  await page.locator('.harga-taruh').first().waitFor()
  for (let x = 0; x < 60 && !(await tuju.evaluate((el) => el.contains(document.activeElement))); x++)
    await page.keyboard.press('ArrowDown')
  expect(await tuju.evaluate((el) => el.contains(document.activeElement))).toBe(true)
  // The price is told before the drop.
  await page.waitForFunction(() =>
    /[−+]?\d/.test(document.querySelector('.pos.dipilih .harga-taruh')?.textContent ?? ''),
  )
  await page.keyboard.press('Enter')
  await page.waitForURL(/u=k\d+-\d+/)
  await page.locator('#ubahan').waitFor()
  expect(await page.locator('#ubahan .bukti > li').first().innerText()).toContain(nama)
  expect(await page.locator('[role=status]').first().textContent()).toContain(nama)
  expect(await page.locator('input[data-ubahan]').inputValue()).toMatch(/^k\d+-\d+$/)
  await axe(page)
  await page.goBack()
  await page.waitForURL((u) => !u.searchParams.has('u'))
  await page.waitForFunction(() => !document.querySelector('#ubahan'))
  expect(await page.locator('input[data-ubahan]').inputValue()).toBe('')

  // The same by pointer: the same candidate may be dropped there, so the drop is taken.
  await calon.locator('.pegangan').dragTo(tuju)
  await page.waitForURL(/u=k\d+-\d+/)
  await page.locator('#ubahan').waitFor()
  expect(await page.locator('#ubahan .bukti > li').first().innerText()).toContain(nama)
  expect(galat).toEqual([])
}, 120_000)

it('halaman ubahan bebas temuan axe dan tidak bergulir ke samping; TPK boleh mencoba, bukan menyimpan', async () => {
  const { page, galat } = await pengunjung()
  await bukaUbah(page, 'tpk')
  await page.locator('[data-pulau="ubah-rencana"][data-hidup]').waitFor()
  await page.locator('.pos h3 a').first().click()
  await page.waitForURL(/pilih=/)
  await axe(page)
  await tanpaGulirSamping(page)
  expect(await page.getByRole('button', { name: 'Simpan sebagai rencana' }).count()).toBe(0)
  expect(await page.locator('#simpan').innerText()).toMatch(/tugas analis/)
  expect(galat).toEqual([])
}, 120_000)
