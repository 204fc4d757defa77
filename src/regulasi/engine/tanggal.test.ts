import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import * as t from './tanggal.ts'

const hari = fc.integer({ min: t.toDays('1900-01-01'), max: t.toDays('2199-12-31') })
const iso = hari.map(t.fromDays)
const P = Temporal.PlainDate

describe('tanggal hukum terhadap Temporal', () => {
  it('hari ↔ tanggal', () => {
    fc.assert(
      fc.property(hari, (h) => {
        const d = P.from('1970-01-01').add({ days: h })
        expect(t.fromDays(h)).toBe(d.toString())
        expect(t.toDays(d.toString())).toBe(h)
        expect(t.weekday(d.toString())).toBe(d.dayOfWeek)
      }),
      { numRuns: 2000 },
    )
  })
  it('menambah bulan dan tahun', () => {
    fc.assert(
      fc.property(iso, fc.integer({ min: -900, max: 900 }), (d, n) => {
        const p = P.from(d)
        expect(t.addMonths(d, n)).toBe(p.add({ months: n }).toString())
        expect(t.addDays(d, n)).toBe(p.add({ days: n }).toString())
        expect(t.firstOfNextMonth(d)).toBe(p.with({ day: 1 }).add({ months: 1 }).toString())
      }),
      { numRuns: 2000 },
    )
  })
  it('bulan utuh: n terbesar yang tidak melewati akhir', () => {
    fc.assert(
      fc.property(iso, iso, (a, b) => {
        const n = t.wholeMonths(a, b)
        const [p, q] = [P.from(a), P.from(b)]
        expect(P.compare(p.add({ months: n }), q)).toBeLessThanOrEqual(0)
        expect(P.compare(p.add({ months: n + 1 }), q)).toBe(1)
        expect(t.wholeMonthsDays(t.toDays(a), t.toDays(b))).toBe(n)
        const s = t.monthsAndDays(t.toDays(a), t.toDays(b))
        expect(p.add({ months: s.bulan }).add({ days: s.hari }).toString()).toBe(b)
        expect(t.age(a, b)).toBe(Math.floor(n / 12))
      }),
      { numRuns: 2000 },
    )
  })
  it('tanggal mustahil ditolak', () => {
    for (const s of [
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-01',
      '',
      '2024-01-32',
      '20240101',
      '2024-01-0x',
      '0000-01-01',
    ])
      expect(t.isIsoDate(s)).toBe(false)
    expect(t.isIsoDate('2024-02-29')).toBe(true)
    expect(() => t.toDays('2023-02-29')).toThrow(RangeError)
  })
  it('contoh', () => {
    expect(t.addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(t.wholeMonths('2024-01-31', '2024-02-29')).toBe(1)
    expect(t.age('1969-03-10', '2025-03-09')).toBe(55)
    expect(t.age('2000-02-29', '2001-02-28')).toBe(1)
    expect(t.formatMonths(35)).toBe('2 tahun 11 bulan')
    expect(t.formatMonths(36, 'en')).toBe('3 years')
    expect(t.formatMonths(1)).toBe('1 bulan')
    expect(t.formatDate('2026-11-24')).toBe('24 November 2026')
  })
})
