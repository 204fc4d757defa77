import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dalamBidang, lamaBulan, siapkanRiwayat } from './pengalaman.ts'
import { toDays, wholeMonths } from './tanggal.ts'

const r = (a: string, b: string) => ({ dari: toDays(a), sampai: toDays(b) })

describe('lama pengalaman', () => {
  it('satu rentang dihitung menurut kalender, tanpa pembulatan', () => {
    expect(lamaBulan([r('2022-11-25', '2026-11-24')])).toBe(47)
    expect(lamaBulan([r('2022-11-24', '2026-11-24')])).toBe(48)
    expect(lamaBulan([])).toBe(0)
  })
  it('rentang bersambung atau tumpang tindih sama dengan rentang gabungannya', () => {
    expect(lamaBulan([r('2020-01-31', '2021-03-15'), r('2021-03-15', '2022-01-31')])).toBe(24)
    expect(lamaBulan([r('2020-01-01', '2022-01-01'), r('2021-01-01', '2021-06-01')])).toBe(24)
  })
  it('sisa hari rentang terpisah dijumlahkan', () => {
    expect(lamaBulan([r('2020-01-01', '2020-01-21'), r('2021-01-01', '2021-01-13')])).toBe(1)
    expect(lamaBulan([r('2020-01-01', '2020-01-11'), r('2021-01-01', '2021-01-13')])).toBe(0)
  })
  it('tidak melebihi rentang luarnya, dan urutan tidak berpengaruh', () => {
    const hari = fc.integer({ min: toDays('2000-01-01'), max: toDays('2026-01-01') })
    const rentang = fc.tuple(hari, fc.integer({ min: 1, max: 3000 })).map(([d, n]) => ({ dari: d, sampai: d + n }))
    fc.assert(
      fc.property(fc.array(rentang, { minLength: 1, maxLength: 6 }), (daftar) => {
        const n = lamaBulan(daftar)
        expect(lamaBulan(daftar.toReversed())).toBe(n)
        const hariUnik = new Set(daftar.flatMap((b) => Array.from({ length: b.sampai - b.dari }, (_, i) => b.dari + i)))
        expect(n).toBeLessThanOrEqual(Math.ceil(hariUnik.size / 28))
        expect(n).toBeGreaterThanOrEqual(Math.floor(hariUnik.size / 31) - 1)
      }),
      { numRuns: 200 },
    )
  })
})

describe('riwayat yang dihitung', () => {
  it('plt, yang akan datang, dan sesudah asOf tidak dihitung', () => {
    const s = siapkanRiwayat(
      [
        { jenjang: 'pengawas', tmt: '2020-01-01', sampai: null, peran: 'plt' },
        { jenjang: 'pengawas', tmt: '2026-12-01', sampai: null },
        { jenjang: 'pelaksana', tmt: '2020-01-01', sampai: '2030-01-01' },
      ],
      undefined,
      '2026-11-24',
    )
    expect(s.baris).toHaveLength(1)
    expect(lamaBulan(s.baris)).toBe(wholeMonths('2020-01-01', '2026-11-24'))
    expect(s.lengkap).toBe(true)
  })
  it('bidang: kosong berarti tanpa syarat, tidak ada berarti belum diketahui', () => {
    expect(dalamBidang(undefined, [])).toBe(true)
    expect(dalamBidang(['a'], undefined)).toBeNull()
    expect(dalamBidang(undefined, ['a'])).toBeNull()
    expect(dalamBidang([], ['a'])).toBe(false)
    expect(dalamBidang(['b', 'a'], ['a'])).toBe(true)
  })
})
