import { jarakPilihan, jenjangEpsilon, lelang } from './lelang.ts'
import { lelangBulat, SPAN_BULAT } from './lelang-bulat.ts'
import { mulaiDariKursi } from './hangat-kursi.ts'
import type { Inti } from './masalah.ts'
import type { Pantau } from './pantau.ts'
import type { Pasar } from './pasar.ts'
import type { Residu } from './residu.ts'

/** Below this many rows plain augmentation is as fast. */
const BARIS_MINIMUM = 64

/** The edges whose column has a seat at all. */
function tanpaKolomTutup(g: Inti): { start: Int32Array; column: Int32Array; benefit: Int32Array | Float64Array } {
  if (g.capacity.indexOf(0) < 0) return { start: g.rowStart, column: g.column, benefit: g.benefit }
  const start = new Int32Array(g.rows + 1)
  const column = new Int32Array(g.column.length)
  const benefit = g.benefit.slice()
  let n = 0
  for (let i = 0; i < g.rows; i++) {
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      if (g.capacity[g.column[e]!] === 0) continue
      column[n] = g.column[e]!
      benefit[n++] = g.benefit[e]!
    }
    start[i + 1] = n
  }
  return { start, column, benefit }
}

/**
 * Starts the network from the prices of an auction: rows take their place where the rounded price leaves it exactly
 * tight. Whatever the auction did, the exact moves that follow make the result optimal; only time is at stake.
 */
export function mulaiHangat(r: Residu, pantau?: Pantau): void {
  const { g } = r
  const n = g.rows
  if (n < BARIS_MINIMUM) return
  let kursi = 0
  let satuSatu = true
  for (let j = 0; j < g.columns; j++) {
    const c = g.capacity[j]!
    kursi += Math.min(c, n)
    if (c > 1) satuSatu = false
  }
  const batasHarga = (g.span + 1) * 2 * (n + 1)
  if ((!g.optOut && kursi < n) || batasHarga > 2 ** 50) return
  // Scaling may strand a price on a seat that stays empty (trap 1): only where every seat must be taken.
  const penuh = !g.optOut && kursi === n
  const lapor = pantau && ((x: number, semua: number) => pantau('lelang', x, semua))
  if (g.optOut && satuSatu && kursi < n) return mulaiDariKursi(r, lapor)
  const { start, column, benefit } = tanpaKolomTutup(g)
  const pasar: Pasar = {
    bidders: n,
    start,
    column,
    benefit,
    objects: g.columns,
    capacity: satuSatu ? null : g.capacity,
    stay: g.optOut,
  }
  const epsilon = penuh ? jenjangEpsilon(jarakPilihan(pasar)) : [0.125]
  const batas = 40 * n + 100_000
  const hasil =
    satuSatu && benefit instanceof Int32Array && g.spanSisi < SPAN_BULAT
      ? lelangBulat(pasar, epsilon, batas, penuh, lapor)
      : lelang(pasar, epsilon, batas, batasHarga, lapor)
  if (hasil.akhir === 'mustahil?') return
  for (let j = 0; j < g.columns; j++) r.v[j] = Math.floor(hasil.price[j]!)
  dudukkan(r, { start, column, benefit }, hasil.seat, hasil.nilai)
}

/** Prices and seats of a similar problem; only time is at stake here too. */
export interface Mulai {
  readonly assignment: Int32Array
  readonly columnDual: Float64Array
}

export function mulaiDari(r: Residu, m: Mulai): void {
  const { g } = r
  const kali = g.sign * g.scale
  for (let j = 0; j < g.columns; j++)
    r.v[j] = g.capacity[j] === 0 ? 0 : Math.max(0, Math.floor(m.columnDual[j]! * kali))
  dudukkan(r, tanpaKolomTutup(g), m.assignment)
}

/** Seats every row whose wish is exactly tight at the prices and for which there is room. */
function dudukkan(r: Residu, sisi: ReturnType<typeof tanpaKolomTutup>, seat: Int32Array, nilai?: Float64Array): void {
  const { g, u, v } = r
  const { start, column, benefit } = sisi
  const n = g.rows
  for (let i = 0; i < n; i++) {
    const s = seat[i]!
    if (nilai && nilai[i]! === nilai[i]!) {
      r.pasang(i, s)
      u[i] = nilai[i]!
      continue
    }
    const luar = g.optOut ? g.optOut[i]! : -Infinity
    let baik = luar
    let diSini = -Infinity
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const j = column[e]!
      const x = benefit[e]! - v[j]!
      if (x > baik) baik = x
      if (j === s) diSini = x
    }
    if (s >= 0 && diSini === baik && r.adaRuang(s)) {
      r.pasang(i, s)
      u[i] = baik
    } else if (g.optOut && luar === baik) {
      r.pasang(i, r.nihil)
      u[i] = baik
    }
  }
  // A column without a seat costs at least what any row inside would gain by it.
  if (column !== g.column)
    for (let i = 0; i < n; i++) {
      if (r.duduk[i]! < 0) continue
      for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
        const j = g.column[e]!
        if (g.capacity[j] === 0 && g.benefit[e]! - u[i]! > v[j]!) v[j] = g.benefit[e]! - u[i]!
      }
    }
}
