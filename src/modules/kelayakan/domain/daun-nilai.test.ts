import { expect, it } from 'vitest'
import { KOSAKATA, PARAMETER, salahBentuk } from '#regulasi'
import { daunNilai, nilaiDariDaun } from './daun-nilai.ts'

it('setiap nilai bawaan melewati isian formulir tanpa berubah', () => {
  for (const p of PARAMETER.values())
    for (const n of p.nilai) {
      const kembali = nilaiDariDaun(
        n.nilai,
        daunNilai(n.nilai).map((d) => d.isi),
      )
      expect(kembali, p.id).toEqual(n.nilai)
      expect(salahBentuk(p, kembali, KOSAKATA)).toBeUndefined()
    }
})
it('satu isian per angka, satu untuk daftar polos; baris tabel disebut dengan kata pertamanya', () => {
  expect(daunNilai(5)).toEqual([{ jalur: [], label: [], isi: '5', daftar: false }])
  expect(daunNilai({ a: { b: 1 }, c: [7, 8] }).map((d) => [d.jalur, d.isi, d.daftar])).toEqual([
    [['a', 'b'], '1', false],
    [['c'], '7, 8', true],
  ])
  expect(daunNilai([{ mutu: 'A', bawah: 88.31 }]).map((d) => d.label)).toEqual([
    ['A', 'mutu'],
    ['A', 'bawah'],
  ])
})
it('angka dengan koma, kosong, dan kata yang bukan angka', () => {
  expect(nilaiDariDaun({ a: 1, b: 2 }, ['2,5', ''])).toEqual({ a: 2.5, b: null })
  expect(nilaiDariDaun(3, ['tiga'])).toBe('tiga')
  expect(nilaiDariDaun([1, 2], ['3,4; 5'])).toEqual([3.4, 5])
  expect(nilaiDariDaun([7, 8, 9], ['8,9'])).toEqual([8, 9])
  expect(nilaiDariDaun(['x'], ['y, z'])).toEqual(['y', 'z'])
})
