import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forceCost, solveAssignment, verifyCertificate } from './index.ts'
import { dariDaftar, dipaksa, masalahAcak, nilaiRencana, pengacak, semuaRencana } from './uji-bantu.ts'

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
            void dipaksa
            void dariDaftar
          }
      }),
      { numRuns: 500 },
    )
  })
})
