import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, hariKerjaKe, type LiburTahun, tenggatBerjalan, tenggatHariKerja, weekday, yearOf } from './index.ts'

const tahun = (t: number, libur: readonly string[] = [], cutiDihitung: readonly string[] = []): LiburTahun => ({
  tahun: t,
  libur,
  cutiDihitung,
})

describe('tenggat hari kerja dengan hari libur kota', () => {
  it('is exact where every year it touches is known, and names the year that is not', () => {
    // Monday 14 December 2026, 14 working days on: with Christmas the fourth of January, else the first.
    expect(tenggatHariKerja('2026-12-14', 14, [])).toEqual({
      tanggal: '2027-01-01',
      tahunBelum: [2026, 2027],
      cutiDihitung: 0,
    })
    const y26 = tahun(2026, ['2026-12-25'], ['2026-12-24'])
    expect(tenggatHariKerja('2026-12-14', 14, [y26])).toEqual({
      tanggal: '2027-01-04',
      tahunBelum: [2027],
      cutiDihitung: 1,
    })
    expect(tenggatHariKerja('2026-12-14', 14, [y26, tahun(2027, ['2027-01-01'])])).toEqual({
      tanggal: '2027-01-05',
      tahunBelum: [],
      cutiDihitung: 1,
    })
    // The year of the event itself is not touched when the first day counted lies in the next.
    expect(tenggatHariKerja('2026-12-31', 1, [tahun(2027, ['2027-01-01'])])).toEqual({
      tanggal: '2027-01-04',
      tahunBelum: [],
      cutiDihitung: 0,
    })
  })

  it('keeps the latest day ever communicated: a list confirmed later moves it on, a correction never back', () => {
    const [tanpa, satu, dua] = [[], [tahun(2026, ['2026-11-30'])], [tahun(2026, ['2026-11-30', '2026-12-01'])]]
    expect(tenggatBerjalan('2026-11-24', 14, [tanpa, satu])).toMatchObject({
      semula: '2026-12-14',
      tanggal: '2026-12-15',
    })
    expect(tenggatBerjalan('2026-11-24', 14, [tanpa, dua, satu])).toEqual({
      semula: '2026-12-14',
      tanggal: '2026-12-16',
      menurutKini: '2026-12-15',
      tahunBelum: [],
      cutiDihitung: 0,
    })
  })

  const hari = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2026-01-01', n))
  const libur = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
  it('never falls earlier than without holidays, on a working day, with exactly n working days before it', () => {
    fc.assert(
      fc.property(hari, fc.integer({ min: 1, max: 60 }), libur, (sejak, n, geser) => {
        const merah = geser.map((x) => addDays(sejak, x))
        const kalender = [...new Set(merah.map(yearOf))].map((t) =>
          tahun(
            t,
            merah.filter((h) => yearOf(h) === t),
          ),
        )
        const dengan = tenggatHariKerja(sejak, n, kalender)
        expect(dengan.tanggal >= hariKerjaKe(sejak, n, new Set())).toBe(true)
        expect(weekday(dengan.tanggal) < 6 && !merah.includes(dengan.tanggal)).toBe(true)
        let kerja = 0
        for (let h = addDays(sejak, 1); h <= dengan.tanggal; h = addDays(h, 1))
          if (weekday(h) < 6 && !merah.includes(h)) kerja++
        expect(kerja).toBe(n)
      }),
    )
  })
  it('never takes back a day once told, whatever lists follow', () => {
    fc.assert(
      fc.property(hari, fc.integer({ min: 1, max: 30 }), fc.array(libur, { minLength: 1, maxLength: 5 }), (s, n, l) => {
        const versi = l.map((geser) => [
          tahun(
            yearOf(s),
            geser.map((x) => addDays(s, x)),
          ),
        ])
        let terakhir = ''
        for (let i = 1; i <= versi.length; i++) {
          const t = tenggatBerjalan(s, n, versi.slice(0, i) as [LiburTahun[]])
          expect(t.tanggal >= terakhir).toBe(true)
          expect(t.tanggal >= t.semula).toBe(true)
          terakhir = t.tanggal
        }
      }),
    )
  })
})
