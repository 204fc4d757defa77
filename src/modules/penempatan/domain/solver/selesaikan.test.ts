import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryCosts, forceCost, leastPrices, roomCosts, solveAssignment, verifyCertificate } from './index.ts'
import { masalahStandar, pengacak } from './masalah-standar.ts'
import { dariDaftar, dipaksa, masalahAcak, nilaiRencana, semuaRencana } from './uji-bantu.ts'

/** Small problems of every kind: sparse or full, capacities 0..3, optOut, both senses, integers, decimals, ties. */
const masalahKecil = fc
  .record({
    rows: fc.integer({ min: 0, max: 6 }),
    columns: fc.integer({ min: 0, max: 6 }),
    kepadatan: fc.constantFrom(0.3, 0.6, 1),
    bobot: fc.constantFrom<(a: () => number) => number>(
      (a) => Math.floor(a() * 3),
      (a) => Math.floor(a() * 41) - 20,
      (a) => (Math.floor(a() * 2001) - 1000) / 100,
      () => 7,
      (a) => Math.floor(a() * 2_000_000_000) - 1_000_000_000,
    ),
    kapasitas: fc.option(
      fc.constant((a: () => number) => Math.floor(a() * 4)),
      { nil: undefined },
    ),
    optOut: fc.option(
      fc.constant((a: () => number) => Math.floor(a() * 21) - 10),
      { nil: undefined },
    ),
    sense: fc.constantFrom<'max' | 'min'>('max', 'min'),
    benih: fc.integer(),
  })
  .map(({ benih, ...r }) => masalahAcak(r, pengacak(benih)))

describe('solveAssignment', () => {
  test('equals the best of all plans on small problems of every kind, with a certificate', () => {
    fc.assert(
      fc.property(masalahKecil, (p) => {
        const s = solveAssignment(p)
        const benar = semuaRencana(p)!
        expect(nilaiRencana(s).nilai).toBe(benar.nilai)
        if (!p.optOut) expect(s.assigned).toBe(benar.terisi)
        expect(verifyCertificate(p, s).problems).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('forceCost equals the difference to a full re-solve on every pair', () => {
    fc.assert(
      fc.property(masalahKecil, (p) => {
        const s = solveAssignment(p)
        for (let i = 0; i < p.rows; i++)
          for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
            const j = p.column[e]!
            if (p.capacity && p.capacity[j]! === 0) {
              expect(() => forceCost(s, i, j)).toThrow(RangeError)
              continue
            }
            const f = forceCost(s, i, j)
            const benar = semuaRencana(p, [i, j])!
            expect(f.loss).toBeCloseTo((p.sense === 'min' ? -1 : 1) * (s.objective - benar.nilai), 6)
            if (!p.optOut) expect(f.rowsLost).toBe(s.assigned - benar.terisi)
          }
      }),
      { numRuns: 500 },
    )
  })

  test('holds its certificate on problems large enough for the auction, whatever their shape', () => {
    const ragam = fc
      .record({
        rows: fc.integer({ min: 64, max: 160 }),
        columns: fc.integer({ min: 20, max: 200 }),
        kepadatan: fc.constantFrom(0.02, 0.1, 0.5, 1),
        bobot: fc.constantFrom<(a: () => number) => number>(
          (a) => Math.floor(a() * 3),
          (a) => Math.floor(a() * 10_001),
          (a) => (Math.floor(a() * 200_001) - 100_000) / 1000,
          () => 5,
          (a) => -Math.floor(a() * 2_000_000_000),
        ),
        kapasitas: fc.option(
          fc.constant((a: () => number) => Math.floor(a() * 5)),
          { nil: undefined },
        ),
        optOut: fc.option(
          fc.constant((a: () => number) => Math.floor(a() * 8_000) - 100),
          { nil: undefined },
        ),
        sense: fc.constantFrom<'max' | 'min'>('max', 'min'),
        benih: fc.integer(),
      })
      .map(({ benih, ...r }) => masalahAcak(r, pengacak(benih)))
    fc.assert(
      fc.property(ragam, (p) => {
        expect(verifyCertificate(p, solveAssignment(p)).problems).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('starting from a similar problem gives the same total, with a certificate', () => {
    fc.assert(
      fc.property(masalahKecil, fc.integer(), (p, benih) => {
        const a = pengacak(benih)
        const mirip = { ...p, weight: Float64Array.from(p.weight, (w) => Math.round(w) + Math.floor(a() * 5) - 2) }
        const s = solveAssignment(p, solveAssignment(mirip))
        expect(verifyCertificate(p, s).problems).toEqual([])
        const dingin = solveAssignment(p)
        expect(nilaiRencana(s).nilai).toBe(nilaiRencana(dingin).nilai)
        if (!p.optOut) expect(s.assigned).toBe(dingin.assigned)
      }),
      { numRuns: 1000 },
    )
  })

  test('an unfilled seat has no price: the rectangular trap of ε-scaling', () => {
    const a = pengacak(20)
    const p = masalahAcak({ rows: 100, columns: 130, kepadatan: 1, bobot: () => Math.floor(a() * 1000) }, a)
    const s = solveAssignment(p)
    expect(verifyCertificate(p, s).problems).toEqual([])
    const terisi = new Set(s.assignment)
    for (let j = 0; j < p.columns; j++) if (!terisi.has(j)) expect(s.columnDual[j]).toBe(0)
  })

  test('gives the same plan for the same problem, and exact totals for decimals', () => {
    const p = masalahStandar(300, 7, 20)
    expect(solveAssignment(p).assignment).toEqual(solveAssignment(p).assignment)
    const s = solveAssignment(
      dariDaftar(2, [
        [
          [0, 0.1],
          [1, 0.2],
        ],
        [
          [0, 0.2],
          [1, 0.1],
        ],
      ]),
    )
    expect(s.total).toBe(0.4)
    expect(s.rowDual[0]! + s.columnDual[1]!).toBeCloseTo(0.2, 12)
  })

  test('takes a value a hair off its decimal for the decimal, large or small', () => {
    const besar = 2 ** 31
    const s = solveAssignment(
      dariDaftar(2, [
        [
          [0, 0.1 + 0.2],
          [1, besar],
        ],
        [
          [0, besar],
          [1, 3.0000000000000004],
        ],
      ]),
    )
    expect(s.total).toBe(2 * besar)
    const utuh = solveAssignment(dariDaftar(1, [[[0, 3.0000000000000004]], [[0, besar]]], { sense: 'min' }))
    expect([utuh.total, utuh.assigned]).toEqual([3, 1])
    expect(Number.isInteger(utuh.rowDual[0]! + utuh.columnDual[0]!)).toBe(true)
  })

  test('names the Hall set when rows must stay empty', () => {
    const s = solveAssignment(
      dariDaftar(3, [
        [[0, 5]],
        [[0, 3]],
        [
          [1, 1],
          [2, 1],
        ],
      ]),
    )
    expect(s.assignment[1]).toBe(-1)
    expect(s.deficient).toEqual({ rows: [0, 1], columns: [0] })
  })

  test('forced pairs cost exactly what 500 full re-solves say', () => {
    const p = masalahStandar(400, 11, 30)
    const s = solveAssignment(p)
    const a = pengacak(3)
    for (let x = 0; x < 500; x++) {
      const e = Math.floor(a() * p.column.length)
      const j = p.column[e]!
      let i = 0
      while (p.rowStart[i + 1]! <= e) i++
      const f = forceCost(s, i, j)
      const ulang = solveAssignment(dipaksa(p, i, j))
      expect(f.loss).toBe(s.total - ulang.total - p.weight[e]!)
      expect(f.rowsLost).toBe(s.assigned - ulang.assigned - 1)
      // Carrying the moves out gives a plan of exactly that worth.
      const baru = s.assignment.slice()
      for (const [k, dari, ke] of f.moved) {
        expect(baru[k]).toBe(dari)
        baru[k] = ke
      }
      expect(new Set(baru).size).toBe(p.rows)
    }
  })

  test('two forced pairs that each look cheap: the exact cost, not the reduced one', () => {
    const s = solveAssignment(
      dariDaftar(2, [
        [
          [0, 10],
          [1, 0],
        ],
        [
          [0, 0],
          [1, 10],
        ],
      ]),
    )
    expect(forceCost(s, 0, 1).loss).toBe(20)
    expect(forceCost(s, 0, 0)).toEqual({ loss: 0, rowsLost: 0, moved: [] })
  })

  test('prices a pair that is no edge as if it were one: the negative loss is the gain of adding it', () => {
    fc.assert(
      fc.property(masalahKecil, fc.integer(), (p, benih) => {
        const a = pengacak(benih)
        if (!p.optOut || p.rows === 0 || p.columns === 0) return
        const i = Math.floor(a() * p.rows)
        const j = Math.floor(a() * p.columns)
        if ((p.capacity?.[j] ?? 1) === 0) return
        const w = Math.floor(a() * 61) - 20
        const baris = Array.from({ length: p.rows }, (_, k) => {
          const b: [number, number][] = []
          for (let e = p.rowStart[k]!; e < p.rowStart[k + 1]!; e++)
            if (k !== i || p.column[e] !== j) b.push([p.column[e]!, p.weight[e]!])
          return b
        })
        const tanpa = dariDaftar(p.columns, baris, { capacity: p.capacity, optOut: p.optOut, sense: p.sense })
        baris[i]!.push([j, w])
        const dengan = dariDaftar(p.columns, baris, { capacity: p.capacity, optOut: p.optOut, sense: p.sense })
        const s = solveAssignment(tanpa)
        const arah = p.sense === 'min' ? -1 : 1
        const untung = arah * (solveAssignment(dengan).objective - s.objective)
        expect(Math.max(0, -forceCost(s, i, j, w).loss)).toBeCloseTo(untung, 6)
      }),
      { numRuns: 500 },
    )
  })

  test('the cost of making room equals what forcing a pair adds to its reduced cost', () => {
    fc.assert(
      fc.property(masalahKecil, (p) => {
        if (!p.optOut) return
        const s = solveAssignment(p)
        const arah = p.sense === 'min' ? -1 : 1
        const masuk = entryCosts(s)
        const rendah = leastPrices(s)
        expect(verifyCertificate(p, rendah).problems).toEqual([])
        for (let j = 0; j < p.columns; j++)
          expect(arah * rendah.columnDual[j]!).toBeLessThanOrEqual(arah * s.columnDual[j]! + 1e-9)
        for (let j = 0; j < p.columns; j++) {
          if ((p.capacity?.[j] ?? 1) === 0) continue
          const jarak = roomCosts(s, j, Infinity)
          for (let i = 0; i < p.rows; i++)
            for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
              if (p.column[e] !== j || s.assignment[i] === j) continue
              const susut = arah * (s.rowDual[i]! + s.columnDual[j]! - p.weight[e]!)
              const c = s.assignment[i]! < 0 ? p.columns : s.assignment[i]!
              expect(susut + jarak[c]!).toBeCloseTo(forceCost(s, i, j).loss, 6)
              if (c === p.columns) expect(susut + masuk[j]!).toBeCloseTo(forceCost(s, i, j).loss, 6)
            }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('refuses malformed problems with a RangeError that names the place', () => {
    const p = dariDaftar(2, [
      [
        [0, 1],
        [1, 2],
      ],
    ])
    const tolak = (ubah: Partial<typeof p>, pesan: RegExp) =>
      expect(() => solveAssignment({ ...p, ...ubah })).toThrow(pesan)
    tolak({ column: Int32Array.from([1, 0]) }, /ascending/)
    tolak({ column: Int32Array.from([1, 1]) }, /ascending/)
    tolak({ column: Int32Array.from([0, 2]) }, /below 2/)
    tolak({ weight: Float64Array.from([0.1234567, 1]) }, /six decimals/)
    tolak({ weight: Float64Array.from([Number.NaN, 1]) }, /finite/)
    tolak({ weight: Float64Array.from([1e16, 0.1]) }, /too large/)
    tolak({ rowStart: Int32Array.from([0, 1]) }, /number of edges/)
    tolak({ capacity: Int32Array.from([1]) }, /capacity/)
    tolak({ capacity: Int32Array.from([1, -1]) }, /negative/)
    expect(() => solveAssignment({ ...p, rows: -1 })).toThrow(RangeError)
    expect(() => forceCost(solveAssignment(p), 0, 5)).toThrow(RangeError)
  })
})
