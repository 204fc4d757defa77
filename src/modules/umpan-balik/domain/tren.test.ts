import { expect, test } from 'vitest'
import type { PesanPerBulan } from '#modules/aspirasi'
import { rentangTren, susunTren } from './tren.ts'

const b = (bulan: string, pesan: number, topikKode: string | null = 'jalan'): PesanPerBulan => ({
  unitId: 'u',
  topikKode,
  bulan,
  pesan,
})

test('tiga bulan penuh terakhir terhadap bulan yang sama tahun lalu; bulan berjalan tidak dihitung', () => {
  expect(rentangTren('2026-11-24')).toEqual({ sejak: '2025-08-01', dari: '2026-08-01', sampai: '2026-10-01' })
  expect(rentangTren('2026-01-31')).toEqual({ sejak: '2024-10-01', dari: '2025-10-01', sampai: '2025-12-01' })
  const isi = [
    b('2025-07-01', 90),
    b('2025-08-01', 10),
    b('2025-10-01', 10),
    b('2025-11-01', 70),
    b('2026-08-01', 30),
    b('2026-10-01', 5),
    b('2026-11-01', 80),
  ]
  expect(susunTren(isi, '2026-11-24')).toEqual({
    dari: '2026-08-01',
    sampai: '2026-10-01',
    baris: [{ unitId: 'u', topikKode: 'jalan', kini: 35, setahunLalu: 20, selisih: 15 }],
  })
})

test('angka di bawah lima tersamar, juga selisihnya; yang tidak pernah ada tidak ditulis', () => {
  const isi = [b('2026-09-01', 4), b('2025-09-01', 20), b('2026-09-01', 9, null), b('2025-01-01', 50, 'lama')]
  expect(susunTren(isi, '2026-11-24').baris).toEqual([
    { unitId: 'u', topikKode: null, kini: 9, setahunLalu: 0, selisih: 9 },
    { unitId: 'u', topikKode: 'jalan', kini: null, setahunLalu: 20, selisih: null },
  ])
})
