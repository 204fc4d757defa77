import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssignmentProblem, pengacak } from '../solver/index.ts'
import { masalahAcak } from '../solver/uji-bantu.ts'
import { type Kendala, kendalaBagian, kendalaBanyak, kendalaLangkah } from './kendala.ts'
import type { MinimumTerisi } from './kelompok.ts'
import { selesaikanBerkendala } from './selesaikan-berkendala.ts'
import { setiapRencana } from './uji-bantu.ts'

const masalah = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 5 }),
    kepadatan: fc.constantFrom(0.4, 0.8),
    bobot: fc.constantFrom<(a: () => number) => number>(
      (a) => Math.floor(a() * 4),
      (a) => Math.floor(a() * 1000) - 100,
      (a) => Math.floor(a() * 2001) / 100,
    ),
    kapasitas: fc.option(
      fc.constant((a: () => number) => Math.floor(a() * 3)),
      { nil: undefined },
    ),
    optOut: fc.constantFrom<(a: () => number) => number>(
      () => 0,
      (a) => Math.floor(a() * 11) - 5,
    ),
    sense: fc.constantFrom<'max' | 'min'>('max', 'min'),
    benih: fc.integer(),
  })
  .map(({ benih, ...r }) => {
    const a = pengacak(benih)
    return { p: masalahAcak(r, a), a }
  })

function kendalaAcak(p: AssignmentProblem, a: () => number): Kendala[] {
  const acak = (n: number) => Math.floor(a() * n)
  const kelompok = new Set(Array.from({ length: p.rows }, (_, i) => i).filter(() => a() < 0.5))
  const kini = Int32Array.from({ length: p.rows }, () => acak(p.columns + 1) - 1)
  const semua = [
    () => kendalaBanyak(p, 'paling banyak', kelompok, 'banyak', acak(3)),
    () => kendalaBanyak(p, 'paling sedikit', kelompok, 'sedikit', acak(3)),
    () => kendalaBagian(p, 'bagian', kelompok, a() < 0.5 ? 'banyak' : 'sedikit', 1 + acak(2), 3),
    () => kendalaLangkah(p, kini, acak(4)),
    () => ({ nama: 'uang', koefisien: Float64Array.from(p.column, () => acak(5_000_000)), batas: acak(12_000_000) }),
  ]
  return semua.filter(() => a() < 0.5).map((f) => f())
}

const sisiDari = (p: AssignmentProblem, i: number, j: number): number => {
  for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) if (p.column[e] === j) return e
  return -1
}

function penuhi(
  p: AssignmentProblem,
  kendala: readonly Kendala[],
  minimum: readonly MinimumTerisi[],
  wajib: readonly number[],
  duduk: ArrayLike<number>,
): boolean {
  const d = Array.from(duduk)
  return (
    wajib.every((i) => d[i]! >= 0) &&
    minimum.every((m) => d.filter((j) => m.kolom.includes(j)).length >= m.banyak) &&
    kendala.every((k) => d.reduce((n, j, i) => n + (j < 0 ? 0 : k.koefisien[sisiDari(p, i, j)]!), 0) <= k.batas)
  )
}

describe('side constraints', () => {
  test('with time to search: the best of all plans that meet them, or the proof that there is none', () => {
    let ada = 0
    let tidak = 0
    fc.assert(
      fc.property(masalah, fc.boolean(), ({ p, a }, denganPokok) => {
        const kendala = kendalaAcak(p, a)
        const minimum = denganPokok ? [{ kolom: Array.from({ length: p.columns }, (_, j) => j), banyak: 1 }] : []
        const wajib = denganPokok && a() < 0.5 ? [0] : []
        const arah = p.sense === 'min' ? -1 : 1
        let benar: number | null = null
        setiapRencana(p, (duduk, nilai) => {
          if (penuhi(p, kendala, minimum, wajib, duduk) && (benar === null || arah * (nilai - benar) > 0)) benar = nilai
        })
        const h = selesaikanBerkendala(p, kendala, { minimum, wajib, batasMs: 20_000 })
        expect(h.masalahSertifikat).toEqual([])
        expect(h.terbukti).toBe(true)
        expect(h.objective).toBe(benar)
        if (benar === null) {
          tidak++
          expect(h.batas).toBeNull()
          return
        }
        ada++
        expect([h.batas, h.selisih]).toEqual([benar, 0])
        expect(penuhi(p, kendala, minimum, wajib, h.assignment!)).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(ada).toBeGreaterThan(200)
    expect(tidak).toBeGreaterThan(20)
  })

  test('without search: a plan that meets them, a bound no plan passes, and no claim beyond what is proven', () => {
    let terbukti = 0
    let belum = 0
    fc.assert(
      fc.property(masalah, ({ p, a }) => {
        const kendala = kendalaAcak(p, a)
        const arah = p.sense === 'min' ? -1 : 1
        let benar: number | null = null
        setiapRencana(p, (duduk, nilai) => {
          if (penuhi(p, kendala, [], [], duduk) && (benar === null || arah * (nilai - benar) > 0)) benar = nilai
        })
        const h = selesaikanBerkendala(p, kendala, { batasSimpul: 0 })
        if (benar === null) {
          expect(h.objective).toBeNull()
          return
        }
        expect(h.batas).not.toBeNull()
        expect(arah * (h.batas! - benar)).toBeGreaterThanOrEqual(-1e-9)
        if (h.assignment) {
          expect(penuhi(p, kendala, [], [], h.assignment)).toBe(true)
          expect(h.selisih).toBeCloseTo(arah * (h.batas! - h.objective!), 6)
        }
        if (h.terbukti) {
          terbukti++
          expect(h.objective).toBe(benar)
        } else belum++
      }),
      { numRuns: 500 },
    )
    expect(terbukti).toBeGreaterThan(200)
    expect(belum).toBeGreaterThan(0)
  })

  test('a city with a budget of money and of moves: a small gap, said as it is', () => {
    const a = pengacak(9)
    const p = masalahAcak(
      { rows: 200, columns: 60, kepadatan: 0.2, bobot: () => Math.floor(a() * 10_000), optOut: () => 0 },
      a,
    )
    const kini = new Int32Array(p.rows).fill(-1)
    const uang = {
      nama: 'uang',
      koefisien: Float64Array.from(p.column, () => 1000 + Math.floor(a() * 9000)),
      batas: 120_000,
    }
    const h = selesaikanBerkendala(p, [uang, kendalaLangkah(p, kini, 40)], { batasMs: 0 })
    expect(h.masalahSertifikat).toEqual([])
    expect(penuhi(p, [uang, kendalaLangkah(p, kini, 40)], [], [], h.assignment!)).toBe(true)
    expect(h.selisih! / h.objective!).toBeLessThan(0.01)
    expect(h.terbukti).toBe(h.selisih === 0)
  })

  test('refuses constraints that do not fit the problem', () => {
    const p = masalahAcak({ rows: 2, columns: 2, kepadatan: 1, bobot: () => 1, optOut: () => 0 }, pengacak(1))
    const k = (koefisien: Float64Array, batas = 1) => [{ nama: 'x', koefisien, batas }]
    expect(() => selesaikanBerkendala(p, k(new Float64Array(3)))).toThrow(/does not fit/)
    expect(() => selesaikanBerkendala(p, k(new Float64Array(4).fill(0.5)))).toThrow(/no whole number/)
    expect(() => selesaikanBerkendala({ ...p, optOut: undefined }, k(new Float64Array(4)))).toThrow(/optOut/)
  })
})
