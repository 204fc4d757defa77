import { lengkapiPengganti } from '../kendala/kelompok.ts'
import { type Perluasan, perluasMinimum, selesaikanPerluasan } from '../kendala/minimum.ts'
import { type AssignmentProblem, verifyCertificate } from '../solver/index.ts'
import type { Graf } from './graf.ts'
import { bisaTetap, harusDuduk, hitungTerisi, nilaiDi } from './syarat.ts'

/** A plan as the column of each row (−1 = stays in a post that is not managerial), its moves and its value. */
export interface Titik {
  readonly duduk: Int32Array
  readonly langkah: number
  /** Sum of weighted fit, whole hundredths. */
  readonly nilai: number
}

/** Price of one move as a fraction: rupa/penyebut hundredths of a weighted fit point. */
export interface Harga {
  readonly p: number
  readonly q: number
}

/** An optimum at one price of moves, with its proof. */
export interface HasilHarga extends Titik {
  readonly harga: Harga
  /** q·nilai − p·langkah of every optimal plan at this price. */
  readonly lagrange: number
  /**
   * The pairs solved over, and the dual prices that prove the optimum, those of stand-ins and passages last; the weights
   * are made anew when needed.
   */
  readonly graf: Graf
  readonly rowDual: Float64Array
  readonly columnDual: Float64Array
  readonly masalahSertifikat: readonly string[]
}

export const ukur = (g: Graf, duduk: Int32Array): { langkah: number; nilai: number } => {
  let langkah = 0
  let nilai = 0
  for (let i = 0; i < g.rows; i++) {
    const j = duduk[i]!
    if (j < 0) continue
    if (j !== g.kini[i]!) langkah++
    nilai += nilaiDi(g, i, j)
  }
  return { langkah, nilai }
}

/** Everyone stays: a plan unless settings ask for more (`bisaTetap`), and always what plans are compared with. */
export function titikTetap(g: Graf): Titik {
  const duduk = g.kini.slice()
  return { duduk, ...ukur(g, duduk) }
}

const kursiTerisi = (g: Graf): number => {
  let kursi = 0
  for (let j = 0; j < g.columns; j++) kursi += g.capacity[j]!
  return Math.min(kursi, g.rows)
}

/** The price of a move above which no gain pays for one: two plans differ by at most the dearest pair in each seat. */
export const hargaTermahal = (g: Graf): Harga => ({ p: kursiTerisi(g) * g.nilaiTerbesar + 1, q: 1 })

/** No settings that could keep somebody from staying. */
const biasa = (g: Graf): boolean => !g.minimum?.length && bisaTetap(g)

/** The price at which all moves together cost less than a hundredth: the best value first, then the fewest moves. */
export const hargaTermurah = (g: Graf): Harga => ({ p: 1, q: (biasa(g) ? g.rows : kursiTerisi(g)) + 1 })

/**
 * What a required row without a seat costs, or a seat missed of a minimum: no two plans differ by as much, so whatever can
 * be met is met, exactly. Where everybody may stay a smaller one will do: putting a holder back into his own seat pushes
 * out at most one person per seat, each losing at most the dearest pair, and only takes moves back.
 */
export function denda(g: Graf, { p, q }: Harga): number {
  if (!biasa(g)) return kursiTerisi(g) * (q * g.nilaiTerbesar + p) + 1
  let kursi = 1
  for (let j = 0; j < g.columns; j++) kursi += g.capacity[j]!
  return q * (kursi * g.nilaiTerbesar + 1)
}

/** Weights below this are whole numbers of 32 bits in the solver. */
const BULAT = 2 ** 30

/** The assignment problem in which every move costs p/q; minimums are no part of it. */
export function masalahHarga(g: Graf, { p, q }: Harga): AssignmentProblem {
  // As the solver holds them where they fit: nothing is converted then.
  const bulat = Math.max(q * g.nilaiTerbesar, p) < BULAT
  const weight = bulat ? new Int32Array(g.column.length) : new Float64Array(g.column.length)
  for (let i = 0; i < g.rows; i++)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++)
      weight[e] = q * g.nilai[e]! - (g.column[e] === g.kini[i] ? 0 : p)
  const keluar = -denda(g, { p, q })
  return {
    rows: g.rows,
    columns: g.columns,
    rowStart: g.rowStart,
    column: g.column,
    weight,
    capacity: g.capacity,
    optOut: Float64Array.from(harusDuduk(g), (x) => (x ? keluar : 0)),
  }
}

/** The problem as it is solved: with minimums, stand-ins and passages come after the graph's rows and columns. */
export function masalahLengkap(g: Graf, harga: Harga): { polos: AssignmentProblem; luas: Perluasan } {
  const polos = masalahHarga(g, harga)
  if (g.minimum?.length) return { polos, luas: perluasMinimum(polos, g.minimum, [], denda(g, harga)) }
  return { polos, luas: { problem: polos, kelompok: [], tambah: new Float64Array(g.columns) } }
}

/** The plan with seats for the stand-ins; null where it does not keep the minimums. */
export function lengkapi(g: Graf, luas: Perluasan, duduk: Int32Array): Int32Array | null {
  if (luas.kelompok.length === 0) return duduk
  const terisi = hitungTerisi(g, duduk)
  const pengganti = lengkapiPengganti(luas.kelompok, (j) => g.capacity[j]! - terisi[j]!, g.columns)
  if (!pengganti) return null
  const semua = new Int32Array(luas.problem.rows)
  semua.set(duduk)
  semua.set(pengganti, g.rows)
  return semua
}

/** Seats and prices of a solve nearby as a start at this price. */
function mulaiDekat(g: Graf, luas: Perluasan, { q }: Harga, dekat: HasilHarga) {
  const kali = q / dekat.harga.q
  if (luas.kelompok.length === 0) return { assignment: dekat.duduk, columnDual: dekat.columnDual.map((v) => v * kali) }
  const lama = denda(g, dekat.harga)
  return {
    assignment: lengkapi(g, luas, dekat.duduk) ?? new Int32Array(luas.problem.rows).fill(-1),
    columnDual: dekat.columnDual.map((v, j) => (luas.tambah[j]! > 0 ? (v - lama) * kali + luas.tambah[j]! : v * kali)),
  }
}

/**
 * The best plans when every move costs p/q; `dekat`: the result at a price nearby, to start from. Where no plan meets
 * what is required, the one that misses least (see `memenuhi`).
 */
export function selesaikanHarga(g: Graf, harga: Harga, dekat?: HasilHarga): HasilHarga {
  const { p, q } = harga
  const { polos, luas } = masalahLengkap(g, harga)
  const solusi = selesaikanPerluasan(polos, luas, dekat && mulaiDekat(g, luas, harga, dekat))
  const masalahSertifikat = verifyCertificate(luas.problem, solusi).problems
  const duduk = luas.kelompok.length === 0 ? solusi.assignment : solusi.assignment.slice(0, g.rows)
  const { langkah, nilai } = ukur(g, duduk)
  return {
    duduk,
    langkah,
    nilai,
    harga,
    lagrange: q * nilai - p * langkah,
    graf: g,
    rowDual: solusi.rowDual,
    columnDual: solusi.columnDual,
    masalahSertifikat,
  }
}

const fpb = (a: number, b: number): number => (b === 0 ? a : fpb(b, a % b))
/** The price at which two plans are worth the same. */
export function hargaAntara(a: Titik, b: Titik): Harga {
  const p = b.nilai - a.nilai
  const q = b.langkah - a.langkah
  const k = fpb(Math.abs(p), q) || 1
  return { p: p / k, q: q / k }
}
