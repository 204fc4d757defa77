import { describe, expect, test } from 'vitest'
import type { HitunganSebab } from '#modules/aspirasi'
import { jendelaSuara, KEBIJAKAN_SUARA, poinSuara, susunKebutuhan } from './kebutuhan.ts'

const baris = (lain: Partial<HitunganSebab>): HitunganSebab => ({
  jenis: 'kurang-kompetensi',
  jabatanId: 'j-1',
  kompetensiKode: 'T.20',
  unitId: 'u-1',
  topikKode: 'layanan-daring',
  kelurahanKode: null,
  bulan: '2026-10-01',
  pesan: 1,
  ...lain,
})

describe('kebutuhan dari suara warga', () => {
  test('lima puluh pesan tentang satu jabatan: rumusnya dapat dihitung dengan tangan', () => {
    const isi = [
      baris({ pesan: 20, bulan: '2026-09-01' }),
      baris({ pesan: 30 }),
      baris({ jenis: 'kurang-alat', jabatanId: null, kompetensiKode: null, pesan: 50 }),
    ]
    const [k, alat] = susunKebutuhan(isi, KEBIJAKAN_SUARA)
    // 50 of 100 messages with a cause; min(3, 50 / 10) points.
    expect(k).toMatchObject({ jabatanId: 'j-1', kompetensiKode: 'T.20', pesan: 50, bagian: 0.5, poin: 3 })
    expect(k?.menurutBulan).toEqual([
      { bulan: '2026-09-01', pesan: 20 },
      { bulan: '2026-10-01', pesan: 30 },
    ])
    expect(alat).toMatchObject({ jenis: 'kurang-alat', pesan: 50, poin: 0 })
  })
  test('di bawah ambang bukan pola; sebab lain di jabatan yang sama dihitung sendiri', () => {
    expect(susunKebutuhan([baris({ pesan: 4 })], KEBIJAKAN_SUARA)).toEqual([])
    expect(susunKebutuhan([baris({ pesan: 5 })], KEBIJAKAN_SUARA)).toHaveLength(1)
    expect(susunKebutuhan([baris({ pesan: 4 }), baris({ pesan: 4, kompetensiKode: 'T.21' })], KEBIJAKAN_SUARA)).toEqual(
      [],
    )
  })
  test('poin naik per sepuluh pesan, paling banyak tiga', () => {
    expect([0, 9, 10, 29, 30, 500].map((n) => poinSuara(KEBIJAKAN_SUARA, n))).toEqual([0, 0, 1, 2, 3, 3])
  })
  test('setahun sampai hari itu, hari yang sama tahun lalu tidak ikut', () => {
    expect(jendelaSuara(KEBIJAKAN_SUARA, '2026-11-24')).toEqual({ sejak: '2025-11-25', sampai: '2026-11-24' })
    expect(jendelaSuara(KEBIJAKAN_SUARA, '2028-02-29')).toEqual({ sejak: '2027-03-01', sampai: '2028-02-29' })
  })
})
