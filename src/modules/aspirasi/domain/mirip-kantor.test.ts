import { expect, test } from 'vitest'
import { kataTeks, usulKantor, usulPihak } from './mirip-kantor.ts'

const kata = (...k: string[]) => k.map((t) => ({ tulisan: t, akar: kataTeks(t) }))
const TOPIK = [
  { kode: 'lampu', unitId: 'pkp', kata: kata('lampu jalan', 'pju') },
  { kode: 'jalan', unitId: 'putr', kata: kata('jalan rusak', 'aspal') },
  { kode: 'sampah', unitId: 'dlh', kata: kata('sampah') },
]
const teks = (t: string) => new Map(kataTeks(t).map((k) => [k, k]))
const n = (kata2: string, unitId: string, n2: number, topikKode = '') => ({ kata: kata2, unitId, topikKode, n: n2 })

test('kata daftar: kata milik sendiri satu poin, kata bersama dibagi; frasa harus lengkap', () => {
  // lampu 1 + jalan 1/2; of roads only "jalan" stands in the text, and "jalan rusak" is not whole.
  expect(usulKantor(teks('lampu di jalan mati'), TOPIK, [])).toEqual([
    { topikKode: 'lampu', unitId: 'pkp', skor: 1.5, sebab: ['lampu jalan'] },
  ])
})

test('hitungan: bagian kata itu di kantor, dikurangi bagian kantor dari semua pesan', () => {
  const hitungan = [n('', 'pkp', 20), n('', 'putr', 80), n('gelap', 'pkp', 15), n('gelap', 'putr', 0)]
  // 15 / (15 + 5) − 20 / 100 = 0.55
  const [u] = usulKantor(teks('gelap gulita'), TOPIK, hitungan)
  expect(u).toMatchObject({ unitId: 'pkp', sebab: ['gelap'] })
  expect(u?.skor).toBeCloseTo(0.55, 10)
})

test('kata yang dipakai semua orang tidak menunjuk ke mana pun; paling banyak tiga kantor', () => {
  const hitungan = [n('', 'pkp', 50), n('', 'putr', 50), n('tolong', 'pkp', 50), n('tolong', 'putr', 50)]
  expect(usulKantor(teks('tolong'), TOPIK, hitungan)).toEqual([])
  const banyak = Array.from({ length: 6 }, (_, i) => ({ kode: `t${i}`, unitId: `u${i}`, kata: kata('air') }))
  expect(usulKantor(teks('air'), banyak, [])).toHaveLength(3)
})

test('topik sekantor dipilih menurut kata, lalu menurut pelajaran', () => {
  const dua = [
    { kode: 'akta', unitId: 'capil', kata: kata('akta') },
    { kode: 'ktp', unitId: 'capil', kata: kata('ktp') },
  ]
  expect(usulKantor(teks('ktp hilang'), dua, [])[0]?.topikKode).toBe('ktp')
  const hitungan = [n('', 'capil', 5), n('', 'lain', 95), n('hilang', 'capil', 20, 'ktp')]
  expect(usulKantor(teks('hilang'), dua, hitungan)[0]?.topikKode).toBe('ktp')
})

test('pihak luar butuh satu kata penuh', () => {
  const pihak = [{ kode: 'pln', kata: kata('listrik padam', 'token') }]
  expect(usulPihak(teks('listrik di rumah'), pihak)).toEqual([])
  expect(usulPihak(teks('padam, listrik di sini'), pihak)).toEqual([])
  expect(usulPihak(teks('listrik padam lagi'), pihak)[0]).toMatchObject({ skor: 2, sebab: ['listrik padam'] })
})

test('teks panjang dan aneh tidak lebih mahal', () => {
  expect(kataTeks('a '.repeat(50_000))).toEqual([])
  expect(kataTeks('x1 '.repeat(50_000))).toHaveLength(1)
  expect(kataTeks('ＬＡＭＰＵ lampu 🙂')).toEqual(['lampu'])
})
