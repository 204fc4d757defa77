import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssignmentProblem,
  masalahStandar,
  pengacak,
  solveAssignment,
  verifyCertificate,
} from '../solver/index.ts'
import { masalahAcak } from '../solver/uji-bantu.ts'
import { lanjutkan } from '../solver/lanjut.ts'
import { type HasilUbah, type PenugasanUbahan, ubahPenugasan } from './ubah-penugasan.ts'
import { type Perubahan, susunSisa } from './ubahan.ts'
import { semuaRencanaUbahan } from './uji-bantu.ts'

const masalahKecil = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    kepadatan: fc.constantFrom(0.4, 0.7, 1),
    bobot: fc.constantFrom<(a: () => number) => number>(
      (a) => Math.floor(a() * 3),
      (a) => Math.floor(a() * 41) - 20,
      (a) => (Math.floor(a() * 2001) - 1000) / 100,
    ),
    kapasitas: fc.option(
      fc.constant((a: () => number) => Math.floor(a() * 3)),
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

function perubahanAcak(p: AssignmentProblem, a: () => number, desimal: boolean): Perubahan[] {
  const daftar: Perubahan[] = []
  const acak = (n: number) => Math.floor(a() * n)
  for (let x = 0, n = 1 + acak(3); x < n; x++) {
    const baris = acak(p.rows)
    const e = acak(p.column.length)
    let i = 0
    while (p.rowStart[i + 1]! <= e) i++
    const pasangan = { baris: i, kolom: p.column[e]! }
    const jenis = acak(p.optOut ? 10 : 8)
    if (jenis >= 8) daftar.push({ jenis: jenis === 8 ? 'wajib' : 'tidak-wajib', baris })
    else if (jenis === 0) daftar.push({ jenis: 'keluarkan', baris })
    else if (jenis === 1) daftar.push({ jenis: 'masukkan', baris })
    else if (jenis === 2) daftar.push({ jenis: 'kursi', kolom: acak(p.columns), banyak: acak(4) })
    else if (p.column.length === 0) continue
    else if (jenis === 3) daftar.push({ jenis: 'kunci', ...pasangan })
    else if (jenis === 4) daftar.push({ jenis: 'larang', ...pasangan })
    else if (jenis <= 6) daftar.push({ jenis: 'bebas', ...pasangan })
    else daftar.push({ jenis: 'bobot', ...pasangan, bobot: desimal ? (acak(4001) - 2000) / 100 : acak(61) - 30 })
  }
  return daftar
}

const bulat = (x: number) => Math.round(x * 1e6) / 1e6
const layak = (h: HasilUbah): PenugasanUbahan => {
  if (!h.layak) throw new Error('not feasible')
  return h.penugasan
}

describe('ubahPenugasan', () => {
  test('any sequence of edits: feasible exactly when a plan exists, worth the best of all plans, with a certificate', () => {
    let takLayak = 0
    let hangat = 0
    fc.assert(
      fc.property(masalahKecil, fc.integer(), fc.boolean(), (p, benih, desimal) => {
        const a = pengacak(benih)
        const semua: Perubahan[] = []
        let kini: Parameters<typeof ubahPenugasan>[0] = solveAssignment(p)
        for (let x = 0; x < 6; x++) {
          const perubahan = perubahanAcak(p, a, desimal)
          const benar = semuaRencanaUbahan(p, [...semua, ...perubahan])
          const h = ubahPenugasan(kini, perubahan)
          expect(h.layak).toBe(benar !== null)
          if (!h.layak) {
            takLayak++
            expect(h.sebab.kunci.length + h.sebab.wajib.length).toBeGreaterThan(0)
            continue // the edit is refused, the plan before stands
          }
          semua.push(...perubahan)
          const s = h.penugasan
          if (s.cara === 'hangat') hangat++
          expect(s.masalahSertifikat).toEqual([])
          expect(bulat(s.objective)).toBe(benar!.nilai)
          if (!p.optOut) expect(s.assigned).toBe(benar!.terisi)
          for (const [i, j] of s.ubahan.kunci) expect(s.assignment[i]).toBe(j)
          kini = s
        }
      }),
      { numRuns: 1500 },
    )
    expect(takLayak).toBeGreaterThan(100)
    expect(hangat).toBeGreaterThan(1000)
  })

  test('on a larger instance a hundred edits in turn equal fresh solves, and the solution before stays as it was', () => {
    const a = pengacak(5)
    for (const optOut of [undefined, () => Math.floor(a() * 400)]) {
      const p = masalahAcak(
        {
          rows: 150,
          columns: 90,
          kepadatan: 0.2,
          bobot: () => Math.floor(a() * 1000),
          kapasitas: () => 1 + (a() < 0.2 ? 1 : 0),
          optOut,
        },
        a,
      )
      let kini: PenugasanUbahan = layak(ubahPenugasan(solveAssignment(p), []))
      for (let x = 0; x < 100; x++) {
        const salinan = [kini.assignment.slice(), kini.sisa.columnDual.slice(), kini.ubahan.kunci.size]
        const h = ubahPenugasan(kini, perubahanAcak(p, a, false))
        expect([kini.assignment, kini.sisa.columnDual, kini.ubahan.kunci.size]).toEqual(salinan)
        if (!h.layak) continue
        kini = h.penugasan
        const segar = solveAssignment(susunSisa(p, kini.ubahan, kini.denda))
        expect(kini.masalahSertifikat).toEqual([])
        expect(kini.sisa.objective).toBe(segar.objective)
        expect(kini.sisa.assigned).toBe(segar.assigned)
      }
    }
  })

  test('one edit looks at a small part of the edges; above the work limit it solves anew', () => {
    const p = masalahStandar(2000, 3, 40)
    const s = solveAssignment(p)
    const h = layak(ubahPenugasan(s, [{ jenis: 'larang', baris: 7, kolom: s.assignment[7]! }]))
    expect(h.cara).toBe('hangat')
    expect(h.kerja).toBeLessThan(p.column.length)
    expect(h.masalahSertifikat).toEqual([])
    // A hundred and fifty edits on a graph without locality: the work is counted and given up in time (trap 6).
    const banyak = Array.from(
      { length: 1500 },
      (_, i): Perubahan => ({ jenis: 'larang', baris: i, kolom: s.assignment[i]! }),
    )
    const penuh = layak(ubahPenugasan(s, banyak))
    expect(penuh.masalahSertifikat).toEqual([])
    const problem = penuh.sisa.problem
    const batas = 10_000
    const putus = lanjutkan(s, problem, new Set(banyak.map((b) => (b as { baris: number }).baris)), new Set(), batas)
    expect(putus.solusi).toBeNull()
    // One search may run over, no more.
    expect(putus.kerja).toBeLessThan(batas + 2 * p.column.length)
    expect(verifyCertificate(problem, solveAssignment(problem)).ok).toBe(true)
    expect(penuh.total).toBe(solveAssignment(problem).total)
  })

  test('refuses what is no row, no column, no pair and no number', () => {
    const s = solveAssignment(masalahAcak({ rows: 3, columns: 3, kepadatan: 0, bobot: () => 1 }, pengacak(1)))
    const tolak = (c: Perubahan, pesan: RegExp) => expect(() => ubahPenugasan(s, [c])).toThrow(pesan)
    tolak({ jenis: 'keluarkan', baris: 3 }, /no row 3/)
    tolak({ jenis: 'kursi', kolom: -1, banyak: 1 }, /no column -1/)
    tolak({ jenis: 'kursi', kolom: 0, banyak: 1.5 }, /number of seats/)
    tolak({ jenis: 'kunci', baris: 0, kolom: 0 }, /not an eligible pair/)
    tolak({ jenis: 'wajib', baris: 0 }, /every row is wanted/)
  })
})
