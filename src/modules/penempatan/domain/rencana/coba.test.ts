import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pengacak } from '../solver/index.ts'
import type { Perubahan } from '../ubah/index.ts'
import { cobaUbah, mulaiCoba } from './coba.ts'
import type { Graf } from './graf.ts'
import { padatkan } from './padatkan.ts'
import { Kurva } from './kurva.ts'
import { grafAcak } from './uji-bantu.ts'

/** Best value less moves at price p/q over all plans in which holders are seated, by enumeration. */
function terbaik(g: Graf, harga: { p: number; q: number }, boleh: (i: number, j: number) => boolean): number | null {
  const sisa = g.capacity.slice()
  let baik: number | null = null
  const jalan = (i: number, x: number): void => {
    if (i === g.rows) {
      if (baik === null || x > baik) baik = x
      return
    }
    if (g.kini[i]! < 0 && boleh(i, -1)) jalan(i + 1, x)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      const j = g.column[e]!
      if (sisa[j] === 0 || !boleh(i, j)) continue
      sisa[j]!--
      jalan(i + 1, x + harga.q * g.nilai[e]! - (j === g.kini[i] ? 0 : harga.p))
      sisa[j]!++
    }
  }
  jalan(0, 0)
  return baik
}

const grafKecil = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 5 }),
    kepadatan: fc.constantFrom(0.3, 0.9),
    kosong: fc.constantFrom(0.1, 0.4),
    skorTerbesar: fc.constantFrom(3, 10_000),
    benih: fc.integer(),
  })
  .map(({ benih, ...b }) => grafAcak(b, pengacak(benih)))

describe('edits of a plan by hand', () => {
  test('a lock or a ban on every pair gives the best plan under it, at the price of moves, and says who moves', () => {
    fc.assert(
      fc.property(grafKecil, fc.integer({ min: 0, max: 6 }), (g, n) => {
        const r = new Kurva(padatkan(g)).rencana(n)!
        const { harga } = r.bukti
        const awal = mulaiCoba(g, r)
        expect(awal.penugasan.masalahSertifikat).toEqual([])
        expect(harga.q * awal.nilai - harga.p * awal.langkah).toBe(terbaik(g, harga, () => true))
        for (let i = 0; i < g.rows; i++)
          for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
            const j = g.column[e]!
            for (const jenis of ['kunci', 'larang'] as const) {
              const c: Perubahan = { jenis, baris: i, kolom: j }
              const benar = terbaik(g, harga, (a, b) => a !== i || (b === j) === (jenis === 'kunci'))
              const h = cobaUbah(g, r, awal, [c])
              expect(h.layak).toBe(benar !== null)
              if (!h.layak) continue
              expect(harga.q * h.coba.nilai - harga.p * h.coba.langkah).toBe(benar)
              expect(h.coba.penugasan.masalahSertifikat).toEqual([])
              const duduk = awal.penugasan.assignment.slice()
              for (const [k, dari, ke] of h.coba.pindah) {
                expect(duduk[k]).toBe(dari)
                duduk[k] = ke
              }
              expect(duduk).toEqual(h.coba.penugasan.assignment)
              // Taking the edit back leads to a plan as good as the first.
              const kembali = cobaUbah(g, r, h.coba, [{ jenis: 'bebas', baris: i, kolom: j }])
              expect(kembali.layak && kembali.coba.penugasan.total).toBe(awal.penugasan.total)
            }
          }
      }),
      { numRuns: 150 },
    )
  })

  test('a new value of a pair is charged like the others', () => {
    const g = grafAcak({ rows: 30, columns: 12, kepadatan: 0.4, kosong: 0.3, skorTerbesar: 1000 }, pengacak(4))
    const r = new Kurva(padatkan(g)).rencana(5)!
    const { p, q } = r.bukti.harga
    const awal = mulaiCoba(g, r)
    const e = g.rowStart[20]!
    const j = g.column[e]!
    const h = cobaUbah(g, r, awal, [{ jenis: 'bobot', baris: 20, kolom: j, bobot: 9_999 }])
    const g2 = { ...g, nilai: g.nilai.slice(), nilaiTerbesar: 9_999 }
    g2.nilai[e] = 9_999
    const benar = mulaiCoba(g2, { ...new Kurva(padatkan(g2)).rencana(g.rows)! })
    if (!h.layak) throw new Error('not feasible')
    expect(h.coba.penugasan.assignment[20]).toBe(j)
    expect(h.coba.nilai).toBeLessThanOrEqual(benar.nilai)
    expect(q * h.coba.nilai - p * h.coba.langkah).toBe(h.coba.penugasan.total)
  })
})
