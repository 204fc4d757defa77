import { expect, test } from 'vitest'
import { menyebutOrang, pencariSebutan, samarkan } from './sebut-orang.ts'

const AKU = '198001012005011001'
const orang = [
  { nip: AKU, nama: 'Eka Putri, S.E.' },
  { nip: '198001012005011002', nama: 'Dr. Ir. H. Budi Santoso, S.T., M.Si.' },
  { nip: '198001012005011003', nama: 'Eka' },
  { nip: '198001012005011004', nama: "Ma'ruf Al-Hadi S.Sos" },
]
const cari = pencariSebutan(orang)
const samar = (teks: string) => samarkan(cari, teks, AKU)

test('nama bergelar disamarkan juga bila ditulis tanpa gelarnya, atau dengan gelar yang lain', () => {
  expect(samar('Kalah dari Budi Santoso.')).toBe('Kalah dari […].')
  expect(samar('Kalah dari BUDI  SANTOSO, S.T., M.Si.')).toBe('Kalah dari […], S.T., M.Si.')
  expect(samar('Kalah dari Drs. Maruf Al Hadi')).toBe('Kalah dari Drs. […]')
  expect(samar('Kalah dari Ma’ruf Al-Hadi')).toBe('Kalah dari […]')
})

test('nama satu kata adalah kata itu saja; nama sendiri tetap, juga yang berawal nama orang lain', () => {
  expect(samar('Menurut mereka, Eka lebih sesuai.')).toBe('Menurut mereka, […] lebih sesuai.')
  expect(samar('Eka Putri menguasai tugasnya.')).toBe('Eka Putri menguasai tugasnya.')
})

test('NIP orang lain disamarkan bagaimanapun dikelompokkan; nomor lain tidak', () => {
  for (const nip of ['198001012005011002', '19800101 200501 1 002', '19800101.200501.1.002', '19800101-200501-1-002'])
    expect(samar(`Lebih baik daripada ${nip}.`), nip).toBe('Lebih baik daripada […].')
  expect(samar('Alasan bagi 19800101 200501 1 001.')).toBe('Alasan bagi 19800101 200501 1 001.')
  expect(samar('Surat 800/123/2026')).toBe('Surat 800/123/2026')
})

test('penyebutan dalam teks umum memakai aturan yang sama', () => {
  for (const teks of ['untuk budi santoso', 'bagi Eka', 'nip 19800101 200501 1 009'])
    expect(menyebutOrang(teks, orang), teks).toBe(true)
  for (const teks of ['bagi mereka', 'Santoso saja', 'Mengisi 46 jabatan pada 2026'])
    expect(menyebutOrang(teks, orang), teks).toBe(false)
})

test('banyak orang tidak memperlambat satu teks', () => {
  const ramai = Array.from({ length: 5000 }, (_, i) => ({
    nip: `1980010120050${String(i).padStart(5, '0')}`,
    nama: `Orang Contoh ${i}`,
  }))
  const c = pencariSebutan(ramai)
  expect(samarkan(c, 'Lebih sesuai daripada Orang Contoh 4999.', AKU)).toBe('Lebih sesuai daripada […].')
})
