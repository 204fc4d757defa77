import { expect, test } from 'vitest'
import { jenisGambar } from './gambar.ts'
import { bacaKoordinat, isianKosong, judulDari, perluAlamat, pesanDari } from './isian.ts'

test('judul = kalimat pertama, dipotong pada kata', () => {
  expect(judulDari('Lampu jalan mati dua. Gelap sekali.')).toBe('Lampu jalan mati dua')
  expect(judulDari('Jl. Merdeka\nrusak')).toBe('Jl. Merdeka rusak')
  const panjang = judulDari('kata '.repeat(100))
  expect(panjang.endsWith(' …')).toBe(true)
  expect(Array.from(panjang).length).toBeLessThanOrEqual(92)
  expect(judulDari('🌃'.repeat(300)).length).toBeLessThanOrEqual(200)
})
test('anonim membawa tanpa nama, walau nama sempat diketik', () => {
  const d = { ...isianKosong(1), cerita: 'Ada apa', nama: 'Budi', surel: 'b@x.id' }
  expect(pesanDari(d)).toBeNull()
  expect(pesanDari({ ...d, kerahasiaan: 'anonim' })?.identitas).toBeNull()
  expect(pesanDari({ ...d, kerahasiaan: 'rahasia' })?.identitas?.nama).toBe('Budi')
  expect(pesanDari({ ...d, kerahasiaan: 'rahasia', permintaan: 'Ganti' })?.isi).toBe('Ada apa\n\nYang diminta: Ganti')
})
test('alamat diminta hanya untuk pengaduan dan permintaan informasi yang terbuka', () => {
  const perlu = (
    kelas: 'pengaduan' | 'aspirasi' | 'permintaan-informasi',
    kerahasiaan: 'terbuka' | 'anonim' | 'rahasia',
  ) => perluAlamat({ kelas, kerahasiaan })
  expect([perlu('pengaduan', 'terbuka'), perlu('permintaan-informasi', 'terbuka')]).toEqual([true, true])
  expect([perlu('aspirasi', 'terbuka'), perlu('pengaduan', 'anonim'), perlu('pengaduan', 'rahasia')]).toEqual([
    false,
    false,
    false,
  ])
})
test('koordinat dengan koma atau titik; di luar bumi bukan koordinat', () => {
  expect([bacaKoordinat('2,96131', 90), bacaKoordinat(' 99.0687 ', 180)]).toEqual([2.96131, 99.0687])
  expect([bacaKoordinat('91', 90), bacaKoordinat('x', 90), bacaKoordinat('', 90)]).toEqual([null, null, null])
})
test('jenis gambar dari isinya, bukan namanya', () => {
  const b = (s: string) => new Uint8Array(Buffer.from(s, 'latin1'))
  expect(jenisGambar(b('\xff\xd8\xff\xe0'))).toBe('jpeg')
  expect(jenisGambar(b('\x89PNG\r\n\x1a\n'))).toBe('png')
  expect(jenisGambar(b('RIFF\0\0\0\0WEBPVP8 '))).toBe('webp')
  expect(jenisGambar(b('\0\0\0\x18ftypheic'))).toBe('heic')
  for (const s of ['MZ\x90', '%PDF-1.7', '<svg>', 'GIF89a', '', '\0\0\0\x18ftypmp42'])
    expect(jenisGambar(b(s))).toBeNull()
})
