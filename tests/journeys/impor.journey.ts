import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, inject, it } from 'vitest'
import { alamat, axe, masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

it('analis memeriksa, menyimpan, lalu membatalkan ekspor SIASN dengan 200 baris salah, tanpa JavaScript', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'analis', '/kerja/impor')
  await page.locator('input[type=file]').setInputFiles(path.join(inject('folderContoh'), 'siasn-6000-kotor.xlsx'))
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await page.waitForURL(/\/kerja\/impor\/.+/)
  const pratinjau = (await page.locator('main').textContent()) ?? ''
  expect(pratinjau).toMatch(/200 baris ditolak/)
  expect(pratinjau).toMatch(/Belum ada yang ditulis/)
  await page.getByRole('button', { name: /^Simpan/ }).click()
  await page.waitForURL((u) => u.pathname === '/kerja/impor')
  expect(await page.locator('.kilat, [role=status]').first().textContent()).toMatch(/967 baru.*200 ditolak/)
  const baris = page.locator('tr', { hasText: 'siasn-6000-kotor.xlsx' }).first()
  await baris.getByRole('link', { name: /Batalkan/ }).click()
  await page.getByRole('button', { name: /Batalkan/ }).click()
  await page.waitForURL((u) => u.pathname === '/kerja/impor')
  expect(await page.locator('tr', { hasText: 'siasn-6000-kotor.xlsx' }).first().textContent()).toMatch(/dibatalkan/)
}, 120_000)

it('berkas yang bukan lembar kerja, bermakro, dan berumus: satu pesan jelas, tidak ada yang ditulis', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'analis', '/kerja/impor')
  await axe(page)
  await tanpaGulirSamping(page)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-berkas-'))
  const kasus: readonly [string, Buffer, RegExp][] = [
    ['rusak.xlsx', Buffer.from('ini bukan berkas excel'), /bukan|rusak|tidak dapat dibaca/i],
    ['kosong.csv', Buffer.alloc(0), /kosong/i],
    ['utf16.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('NIP;NAMA\n1;a', 'utf16le')]), /./],
  ]
  for (const [nama, isi, pesan] of kasus) {
    const berkas = path.join(folder, nama)
    fs.writeFileSync(berkas, isi)
    await page.goto(alamat('/kerja/impor'))
    await page.locator('input[type=file]').setInputFiles(berkas)
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await page.waitForLoadState()
    expect(await page.locator('main').textContent(), nama).toMatch(pesan)
    await axe(page)
  }
  fs.rmSync(folder, { recursive: true, force: true })
  expect((await page.request.get(alamat('/sehat'))).status()).toBe(200)
}, 120_000)
