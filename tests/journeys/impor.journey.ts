import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
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

const lembarKerja = (sel: string, lain: Record<string, Uint8Array> = {}) => {
  const ns = 'http://schemas.openxmlformats.org'
  const teks = (a: string, isi: string) => `<c r="${a}" t="inlineStr"><is><t>${isi}</t></is></c>`
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(`<Types xmlns="${ns}/package/2006/content-types"/>`),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData><row r="1">${teks('A1', 'NIP')}${teks('B1', 'NAMA')}</row><row r="2">${sel}${teks('B2', 'Orang Rekaan')}</row></sheetData></worksheet>`,
      ),
      ...lain,
    }),
  )
}

it('berkas yang bukan lembar kerja, kosong, bermakro, berumus, atau UTF-16: satu pesan jelas, tidak ada yang ditulis', async () => {
  const { page, galat } = await pengunjung()
  await masuk(page, 'analis', '/kerja/impor')
  await axe(page)
  await tanpaGulirSamping(page)
  const batch = () => page.locator('table').last().locator('tbody tr').count()
  const sebelum = await batch()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-berkas-'))
  const kasus: readonly [nama: string, isi: Buffer, pesan: RegExp][] = [
    ['rusak.xlsx', Buffer.from('ini bukan berkas excel'), /Berkas tidak dapat dibaca: isinya bukan \.xlsx/],
    ['kosong.csv', Buffer.alloc(0), /Berkas tidak berisi baris data/],
    [
      'makro.xlsx',
      lembarKerja('<c r="A2"><v>1</v></c>', { 'xl/vbaProject.bin': strToU8('x') }),
      /berisi makro dan ditolak/,
    ],
    ['rumus.xlsx', lembarKerja('<c r="A2" t="str"><f>"1990"&amp;"1"</f><v>199001011990011001</v></c>'), /rumus/i],
    [
      'utf16.csv',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('NIP;NAMA\n1;a', 'utf16le')]),
      /dibaca\s*1|1\s*dibaca/,
    ],
  ]
  for (const [nama, isi, pesan] of kasus) {
    const berkas = path.join(folder, nama)
    fs.writeFileSync(berkas, isi)
    await page.goto(alamat('/kerja/impor'))
    await page.locator('input[type=file]').setInputFiles(berkas)
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
    await page.waitForLoadState()
    expect(await page.locator('main').innerText(), nama).toMatch(pesan)
    expect(await page.getByRole('button', { name: /^Simpan/ }).count(), nama).toBe(0)
    await axe(page)
  }
  fs.rmSync(folder, { recursive: true, force: true })
  await page.goto(alamat('/kerja/impor'))
  expect(await batch()).toBe(sebelum)
  expect(galat).toEqual([])
}, 120_000)
