import { lelang } from './lelang.ts'
import { lelangBulat, SPAN_BULAT } from './lelang-bulat.ts'
import type { Pasar } from './pasar.ts'
import type { Residu } from './residu.ts'

/**
 * More people than seats, each of whom may stay out, one place a seat: the seats bid for the people, of whom there is no
 * shortage; people bidding for seats would outbid one another for ever. A seat gains by a person what he is worth above
 * staying out. Only a start: what is not exactly tight is left to the exact moves.
 */
export function mulaiDariKursi(r: Residu, lapor?: (jenjang: number, semua: number) => void): void {
  const { g, u, v } = r
  const optOut = g.optOut!
  const { start, row, edge } = r.balikan()
  // Whoever must be seated has a value of staying out below anything: one just below all pairs does as well here.
  const dasar = -2 * g.spanSisi - 1
  const kecil = 4 * g.spanSisi + 2 < SPAN_BULAT
  const benefit = kecil ? new Int32Array(row.length) : new Float64Array(row.length)
  for (let j = 0; j < g.columns; j++) {
    // A column without a seat wants nobody.
    const ada = g.capacity[j]! > 0
    for (let t = start[j]!; t < start[j + 1]!; t++)
      benefit[t] = ada ? g.benefit[edge[t]!]! - Math.max(dasar, optOut[row[t]!]!) : -1
  }
  const pasar: Pasar = {
    bidders: g.columns,
    start,
    column: row,
    benefit,
    objects: g.rows,
    capacity: null,
    stay: new Float64Array(g.columns),
  }
  const batas = 40 * g.columns + 100_000
  const hasil = kecil ? lelangBulat(pasar, [0.125], batas, false, lapor) : lelang(pasar, [0.125], batas, 2 ** 50, lapor)
  const duduk = new Uint8Array(g.rows)
  for (let i = 0; i < g.rows; i++) u[i] = Math.max(dasar, optOut[i]!) + Math.floor(hasil.price[i]!)
  for (let j = 0; j < g.columns; j++) {
    const s = hasil.seat[j]!
    let baik = 0
    let diSini = -1
    for (let t = start[j]!; t < start[j + 1]!; t++) {
      const i = row[t]!
      const x = g.benefit[edge[t]!]! - u[i]!
      if (x > baik) baik = x
      if (i === s) diSini = x
    }
    v[j] = baik
    if (diSini === baik) {
      r.pasang(s, j)
      duduk[s] = 1
    }
  }
  for (let i = 0; i < g.rows; i++) if (!duduk[i] && u[i] === optOut[i]) r.pasang(i, r.nihil)
}
