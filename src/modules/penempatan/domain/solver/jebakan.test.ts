// Traps of assignment solvers, and where each is tested:
// 1 ε-scaling on rectangular or optional problems ....... here; selesaikan.test.ts, "the rectangular trap"
// 2 ε that is no power of two ............................ here
// 3 floating scores ...................................... selesaikan.test.ts, "refuses malformed problems", "a hair off"
// 4 ties and reproducibility ............................. here; selesaikan.test.ts, "gives the same plan"
// 5 a magic infinity ..................................... here; selesaikan.test.ts, weights to ±10^9
// 6 what-if work without a limit ......................... ../ubah/ubah-penugasan.test.ts, "above the work limit"
// 7 weak classes: heavy ties, more people than seats ..... here
import { describe, expect, test } from 'vitest'
import { mulaiHangat } from './hangat.ts'
import { susun } from './hasil.ts'
import { type AssignmentProblem, solveAssignment, verifyCertificate } from './index.ts'
import { jenjangEpsilon, lelang } from './lelang.ts'
import { siapkan } from './masalah.ts'
import { pengacak } from './masalah-standar.ts'
import { Residu } from './residu.ts'
import { dariDaftar, masalahAcak } from './uji-bantu.ts'

describe('traps', () => {
  test('1: prices of a scaled auction on a rectangular market are stranded on empty seats; the exact steps mend them', () => {
    const a = pengacak(20)
    const p = masalahAcak({ rows: 100, columns: 130, kepadatan: 1, bobot: () => Math.floor(a() * 1000) }, a)
    const s = solveAssignment(p)
    // The trap is real: seats and prices of the scaled auction alone are no optimum here.
    const pasar = {
      bidders: p.rows,
      start: p.rowStart,
      column: p.column,
      benefit: p.weight,
      objects: p.columns,
      capacity: null,
      stay: null,
    }
    const h = lelang(pasar, jenjangEpsilon(1000), 1e7, 1e7)
    const terisi = new Set(h.seat)
    const tersangkut = [...h.price.keys()].filter((j) => !terisi.has(j) && h.price[j]! > 0)
    expect(tersangkut.length).toBeGreaterThan(0)
    let total = 0
    for (let i = 0; i < p.rows; i++) total += p.weight[p.rowStart[i]! + h.seat[i]!]!
    expect(total).toBeLessThan(s.total)
    expect(verifyCertificate(p, s).problems).toEqual([])
    // And the certificate sees it: the solver's plan with a stranded price is refused.
    const palsu = s.columnDual.slice()
    palsu[[...palsu.keys()].find((j) => !s.assignment.includes(j))!] = 5
    expect(verifyCertificate(p, { ...s, columnDual: palsu }).problems.join()).toMatch(/seat left but a price/)
  })

  test('2: every ε is a power of two, falling to 1/8, whatever the span', () => {
    for (const span of [0, 1, 2, 31, 100, 10_000, 12_345, 2 ** 30, 1e15]) {
      const eps = jenjangEpsilon(span)
      for (const e of eps) expect(Number.isInteger(Math.log2(e))).toBe(true)
      expect(eps).toEqual(eps.toSorted((a, b) => b - a))
      expect(eps.at(-1)).toBe(2 ** -3)
    }
  })

  test('4: with nothing but ties the plan is the same every time, and does not depend on what was solved before', () => {
    const p = masalahAcak({ rows: 90, columns: 70, kepadatan: 0.5, bobot: () => 7 }, pengacak(1))
    const satu = solveAssignment(p).assignment
    solveAssignment(masalahAcak({ rows: 90, columns: 70, kepadatan: 0.5, bobot: () => 1 }, pengacak(2)))
    expect(solveAssignment(p).assignment).toEqual(satu)
  })

  test('5: no weight is so bad that a row stays empty for it, and no sum is rounded', () => {
    const besar = 2 ** 51
    const p = dariDaftar(2, [
      [
        [0, -besar],
        [1, -1],
      ],
      [[1, -1]],
    ])
    const s = solveAssignment(p)
    expect([...s.assignment]).toEqual([0, 1])
    expect(s.total).toBe(-besar - 1)
    expect(verifyCertificate(p, s).problems).toEqual([])
  })

  test('7: heavy ties on wide rows, and many more people than seats, are exact like the others', () => {
    const a = pengacak(77)
    const ikatan = masalahAcak({ rows: 300, columns: 300, kepadatan: 1, bobot: () => Math.floor(a() * 101) }, a)
    const ramai = masalahAcak(
      { rows: 2000, columns: 60, kepadatan: 0.3, bobot: () => Math.floor(a() * 101), optOut: () => 20 },
      a,
    )
    for (const p of [ikatan, ramai]) {
      const s = solveAssignment(p)
      expect(verifyCertificate(p, s).problems).toEqual([])
    }
    expect(solveAssignment(ramai).assigned).toBe(60)
  })

  test('7: in the weak classes the auction leaves the exact steps little to do', () => {
    const a = pengacak(78)
    const bobot = () => Math.floor(a() * 10_001)
    const kelas: [string, AssignmentProblem][] = [
      ['ties', masalahAcak({ rows: 500, columns: 500, kepadatan: 0.8, bobot: () => Math.floor(a() * 101) }, a)],
      ['crowded', masalahAcak({ rows: 1000, columns: 900, kepadatan: 0.1, bobot, optOut: () => 0 }, a)],
      [
        'required',
        masalahAcak({ rows: 900, columns: 600, kepadatan: 0.1, bobot, optOut: () => (a() < 0.3 ? -1e9 : 0) }, a),
      ],
      [
        'closed seats',
        masalahAcak(
          { rows: 900, columns: 600, kepadatan: 0.1, bobot, kapasitas: () => (a() < 0.2 ? 0 : 1), optOut: () => 0 },
          a,
        ),
      ],
    ]
    for (const [nama, p] of kelas) {
      const r = new Residu(siapkan(p))
      mulaiHangat(r)
      for (let i = 0; i < p.rows; i++) if (r.duduk[i]! < 0) r.sisip(i)
      for (let j = 0; j < p.columns; j++) r.isiUlang(j)
      expect([nama, r.kerja < p.column.length]).toEqual([nama, true])
      expect(verifyCertificate(p, susun(p, r)).problems).toEqual([])
    }
  })
})
