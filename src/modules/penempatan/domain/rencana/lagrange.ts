import { type AssignmentProblem, solveAssignment, verifyCertificate } from '../solver/index.ts'
import type { Graf } from './graf.ts'

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
  /** The pairs solved over, and the dual prices that prove the optimum; the weights are made anew when needed. */
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
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++)
      if (g.column[e] === j) {
        nilai += g.nilai[e]!
        break
      }
  }
  return { langkah, nilai }
}

/** Everyone stays: always a plan, with no move. */
export function titikTetap(g: Graf): Titik {
  const duduk = g.kini.slice()
  return { duduk, ...ukur(g, duduk) }
}

/**
 * Value at which no plan leaves a holder without a seat. Putting him back into his own seat pushes out at most one
 * person per seat, each losing at most the dearest pair, and only takes moves back: so anything above seats × dearest
 * pair is enough, and the bound is exact, not a stand-in for infinity.
 */
function nilaiTanpaKursi(g: Graf): number {
  let kursi = 1
  for (let j = 0; j < g.columns; j++) kursi += g.capacity[j]!
  return -(kursi * g.nilaiTerbesar + 1)
}

/** The assignment problem in which every move costs p/q. */
export function masalahHarga(g: Graf, { p, q }: Harga): AssignmentProblem {
  const weight = new Float64Array(g.column.length)
  for (let i = 0; i < g.rows; i++)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++)
      weight[e] = q * g.nilai[e]! - (g.column[e] === g.kini[i] ? 0 : p)
  const keluar = q * nilaiTanpaKursi(g)
  return {
    rows: g.rows,
    columns: g.columns,
    rowStart: g.rowStart,
    column: g.column,
    weight,
    capacity: g.capacity,
    optOut: Float64Array.from(g.kini, (j) => (j < 0 ? 0 : keluar)),
  }
}

/** The best plans when every move costs p/q; `dekat`: the result at a price nearby, to start from. */
export function selesaikanHarga(g: Graf, harga: Harga, dekat?: HasilHarga): HasilHarga {
  const { p, q } = harga
  const problem = masalahHarga(g, harga)
  const solusi = solveAssignment(
    problem,
    dekat && {
      assignment: dekat.duduk,
      columnDual: dekat.columnDual.map((v) => (v * q) / dekat.harga.q),
    },
  )
  const masalahSertifikat = verifyCertificate(problem, solusi).problems
  const { langkah, nilai } = ukur(g, solusi.assignment)
  return {
    duduk: solusi.assignment,
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
