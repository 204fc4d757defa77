import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssignmentProblem, pengacak } from '../solver/index.ts'
import { masalahAcak } from '../solver/uji-bantu.ts'
import { bisaDipenuhi, jelaskanKonflik, nilaiDenganTuntutan, type Tuntutan } from './konflik.ts'
import { selesaikanMinimum } from './minimum.ts'
import { terbaikDenganTuntutan } from './uji-bantu.ts'

/** Up to six rows and columns in a tree of groups: all, and two halves. */
const kasus = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    kepadatan: fc.constantFrom(0.3, 0.6, 1),
    bobot: fc.constantFrom<(a: () => number) => number>(
      (a) => Math.floor(a() * 3) - 1,
      (a) => Math.floor(a() * 41) - 25,
      (a) => (Math.floor(a() * 2001) - 1200) / 100,
    ),
    kapasitas: fc.option(
      fc.constant((a: () => number) => Math.floor(a() * 3)),
      { nil: undefined },
    ),
    optOut: fc.constant((a: () => number) => Math.floor(a() * 11) - 5),
    sense: fc.constantFrom<'max' | 'min'>('max', 'min'),
    benih: fc.integer(),
  })
  .map(({ benih, ...r }) => {
    const a = pengacak(benih)
    return { p: masalahAcak(r, a), a }
  })

function tuntutanAcak(p: AssignmentProblem, a: () => number): Tuntutan[] {
  const acak = (n: number) => Math.floor(a() * n)
  const daftar: Tuntutan[] = []
  for (let i = 0; i < p.rows; i++)
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
      const x = a()
      if (x < 0.1) daftar.push({ jenis: 'kunci', baris: i, kolom: p.column[e]! })
      else if (x < 0.25) daftar.push({ jenis: 'larang', baris: i, kolom: p.column[e]! })
    }
  for (let i = 0; i < p.rows; i++) if (a() < 0.3) daftar.push({ jenis: 'wajib', baris: i })
  const semua = Array.from({ length: p.columns }, (_, j) => j)
  const belah = acak(p.columns + 1)
  for (const kolom of [semua, semua.slice(0, belah), semua.slice(belah), semua.slice(belah, belah + 2)])
    if (a() < 0.5) daftar.push({ jenis: 'minimum', kolom, banyak: acak(Math.min(4, kolom.length + 1)) })
  return daftar
}

describe('minimum staffing', () => {
  test('takes weights of decimals whose sum with the price of a missed seat is no decimal', () => {
    const s = selesaikanMinimum(
      {
        rows: 3,
        columns: 1,
        rowStart: Int32Array.of(0, 1, 2, 3),
        column: Int32Array.of(0, 0, 0),
        weight: Float64Array.of(1.54, -8.58, -1.12),
        optOut: Float64Array.of(-2, 3, -3),
      },
      [{ kolom: [0], banyak: 1 }],
      [],
    )
    expect(s).toMatchObject({ layak: true, objective: 1.54, masalahSertifikat: [] })
  })

  test('equals the best of all plans that keep every minimum and seat every required row, with a certificate', () => {
    let layak = 0
    let tidak = 0
    fc.assert(
      fc.property(kasus, ({ p, a }) => {
        const daftar = tuntutanAcak(p, a).filter((t) => t.jenis === 'minimum' || t.jenis === 'wajib')
        const benar = terbaikDenganTuntutan(p, daftar)
        const s = selesaikanMinimum(
          p,
          daftar.filter((t) => t.jenis === 'minimum'),
          daftar.flatMap((t) => (t.jenis === 'wajib' ? [t.baris] : [])),
        )
        expect(s.layak).toBe(benar !== null)
        expect(bisaDipenuhi(p, daftar)).toBe(benar !== null)
        if (!s.layak) {
          tidak++
          expect(s.kurang.length + s.wajib.length).toBeGreaterThan(0)
          return
        }
        layak++
        expect(s.objective).toBe(benar)
        expect(s.masalahSertifikat).toEqual([])
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(layak, tidak)).toBeGreaterThan(200)
  })

  test('groups that overlap without lying in one another are refused', () => {
    const p = masalahAcak({ rows: 3, columns: 3, kepadatan: 1, bobot: () => 1, optOut: () => 0 }, pengacak(1))
    const silang = [
      { kolom: [0, 1], banyak: 1 },
      { kolom: [1, 2], banyak: 1 },
    ]
    expect(() => selesaikanMinimum(p, silang)).toThrow(/overlaps/)
    expect(() => selesaikanMinimum(p, [{ kolom: [0, 0], banyak: 1 }])).toThrow(/twice/)
    expect(() => selesaikanMinimum(p, [{ kolom: [3], banyak: 1 }])).toThrow(/no column/)
  })

  test('what a minimum costs: a worse person is taken so that the unit keeps two', () => {
    const p = masalahAcak({ rows: 3, columns: 3, kepadatan: 1, bobot: () => -4, optOut: () => 0 }, pengacak(1))
    const bebas = selesaikanMinimum(p, [])
    const dijaga = selesaikanMinimum(p, [{ kolom: [0, 1, 2], banyak: 2 }])
    expect(bebas.layak && bebas.objective).toBe(0)
    expect(dijaga.layak && [dijaga.objective, dijaga.assigned]).toEqual([-8, 2])
  })
})

describe('demands in conflict', () => {
  test('can be met exactly when some plan meets them, and the best such plan has that worth', () => {
    fc.assert(
      fc.property(kasus, ({ p, a }) => {
        const daftar = tuntutanAcak(p, a)
        expect(nilaiDenganTuntutan(p, daftar)).toBe(terbaikDenganTuntutan(p, daftar))
      }),
      { numRuns: 1500 },
    )
  })

  test('the set named is in conflict, no part of it is, none smaller exists where it says so; remedies are the best', () => {
    let konflik = 0
    let dua = 0
    fc.assert(
      fc.property(kasus, ({ p, a }) => {
        const daftar = tuntutanAcak(p, a)
        const layak = (pilih: readonly number[]) =>
          terbaikDenganTuntutan(
            p,
            pilih.map((x) => daftar[x]!),
          )
        const semua = [...daftar.keys()]
        const k = jelaskanKonflik(p, daftar, { bolehDilepas: () => true })
        expect(k === null).toBe(layak(semua) !== null)
        if (!k) return
        konflik++
        expect(layak(k.tuntutan)).toBeNull()
        for (const x of k.tuntutan) expect(layak(k.tuntutan.filter((y) => y !== x))).not.toBeNull()
        if (k.terkecil && k.tuntutan.length === 2) {
          dua++
          for (const x of semua) expect(layak([x])).not.toBeNull()
        }
        if (k.terkecil && k.tuntutan.length === 3)
          for (const x of semua) for (const y of semua) if (x < y) expect(layak([x, y])).not.toBeNull()
        // Remedies: every way to give up so few, and nothing smaller.
        const n = k.obat[0]!.lepas.length
        const arah = p.sense === 'min' ? -1 : 1
        if (n > 2 || !k.obatLengkap) return
        if (n === 2) for (const x of semua) expect(layak(semua.filter((y) => y !== x))).toBeNull()
        const benar: number[] = []
        for (const x of semua)
          for (const y of n === 1 ? [x] : semua.filter((z) => z > x)) {
            const nilai = layak(semua.filter((z) => z !== x && z !== y))
            if (nilai !== null) benar.push(nilai)
          }
        expect(k.obat.map((o) => o.nilai)).toEqual(benar.toSorted((x, y) => arah * (y - x)))
        expect(k.obat[0]!.rugi).toBeCloseTo(arah * (layak([])! - k.obat[0]!.nilai), 6)
      }),
      { numRuns: 400 },
    )
    expect(konflik).toBeGreaterThan(100)
    expect(dua).toBeGreaterThan(20)
  })

  test('without optOut: two locks on one seat, and the cheaper one to give up first', () => {
    const p: AssignmentProblem = {
      rows: 2,
      columns: 2,
      rowStart: Int32Array.of(0, 2, 4),
      column: Int32Array.of(0, 1, 0, 1),
      weight: Int32Array.of(10, 1, 8, 5),
    }
    const k = jelaskanKonflik(p, [
      { jenis: 'kunci', baris: 0, kolom: 0 },
      { jenis: 'kunci', baris: 1, kolom: 0 },
    ])!
    expect(k).toMatchObject({ tuntutan: [0, 1], terkecil: true, obatLengkap: true })
    expect(k.obat).toEqual([
      { lepas: [1], nilai: 15, rugi: 0 },
      { lepas: [0], nilai: 9, rugi: 6 },
    ])
  })
})
