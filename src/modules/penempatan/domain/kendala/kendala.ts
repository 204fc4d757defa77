import type { AssignmentProblem } from '../solver/index.ts'

/** Σ coefficients of the pairs chosen ≤ `batas`; whole numbers, one for each edge. */
export interface Kendala {
  readonly nama: string
  readonly koefisien: Int32Array | Float64Array
  readonly batas: number
}

function koefisienBaris(p: AssignmentProblem, nilai: (i: number, j: number) => number): Float64Array {
  const k = new Float64Array(p.column.length)
  for (let i = 0; i < p.rows; i++)
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) k[e] = nilai(i, p.column[e]!)
  return k
}

/** At most, or at least, so many of these rows are chosen. */
export const kendalaBanyak = (
  p: AssignmentProblem,
  nama: string,
  baris: ReadonlySet<number>,
  paling: 'banyak' | 'sedikit',
  n: number,
): Kendala => {
  const tanda = paling === 'banyak' ? 1 : -1
  return { nama, koefisien: koefisienBaris(p, (i) => (baris.has(i) ? tanda : 0)), batas: tanda * n }
}

/** At most, or at least, the share pembilang/penyebut of all chosen is of these rows. */
export const kendalaBagian = (
  p: AssignmentProblem,
  nama: string,
  baris: ReadonlySet<number>,
  paling: 'banyak' | 'sedikit',
  pembilang: number,
  penyebut: number,
): Kendala => {
  const tanda = paling === 'banyak' ? 1 : -1
  const nilai = (i: number) => tanda * ((baris.has(i) ? penyebut : 0) - pembilang)
  return { nama, koefisien: koefisienBaris(p, nilai), batas: 0 }
}

/** At most so many rows change the seat they hold now (−1 = none). */
export const kendalaLangkah = (p: AssignmentProblem, kini: Int32Array, n: number): Kendala => ({
  nama: 'langkah',
  koefisien: koefisienBaris(p, (i, j) => (kini[i] === j ? 0 : 1)),
  batas: n,
})
