import { enamDesimal } from './desimal.ts'
import { type AssignmentProblem, type AssignmentSolution, solveAssignment, verifyCertificate } from '../solver/index.ts'
import { type Kelompok, type MinimumTerisi, susunKelompok, susunPengganti } from './kelompok.ts'

export interface SolusiMinimum {
  readonly layak: true
  readonly assignment: Int32Array
  readonly total: number
  readonly objective: number
  readonly assigned: number
  /** The assignment problem that was solved instead, and its certified optimum: it proves this one. */
  readonly bukti: AssignmentSolution
  /** What pairs with each column are worth more in `bukti`. */
  readonly tambah: Float64Array
  readonly masalahSertifikat: readonly string[]
}

export interface MinimumTakLayak {
  readonly layak: false
  /** Minimums not reached by the plan that misses the least, and required rows it leaves out. */
  readonly kurang: readonly { readonly indeks: number; readonly kurang: number }[]
  readonly wajib: readonly number[]
}

const kursi = (p: AssignmentProblem, j: number): number => p.capacity?.[j] ?? 1

/** Largest sum the solver may meet and still be exact. */
const AMAN = 2 ** 52

/**
 * What one seat missed, or one required row left out, costs: more than any two plans that miss as many differ. A plan
 * differs from one that seats nobody by at most the dearest and the worst pair in each seat taken; a required row left out
 * counts as 0 there, its price aside.
 */
function hargaKurang(p: AssignmentProblem, wajib: readonly number[]): number {
  const arah = p.sense === 'min' ? -1 : 1
  const luar = Float64Array.from(p.optOut!)
  for (const i of wajib) luar[i] = 0
  let tinggi = 0
  let rendah = 0
  for (let i = 0; i < p.rows; i++)
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
      const x = arah * (p.weight[e]! - luar[i]!)
      if (x > tinggi) tinggi = x
      if (x < rendah) rendah = x
    }
  let k = 0
  for (let j = 0; j < p.columns; j++) k += kursi(p, j)
  return Math.ceil(Math.min(k, p.rows) * (tinggi - rendah)) + 1
}

/** A problem with minimums as a plain one. */
export interface Perluasan {
  /** Rows and columns of the problem first, then stand-ins and passages. Always a maximum. */
  readonly problem: AssignmentProblem
  readonly kelompok: readonly Kelompok[]
  /** What every pair with a column is worth more, so that it is taken: `harga` in groups and passages, else 0. */
  readonly tambah: Float64Array
}

/** `harga`: what a seat missed costs, and a row of `wajib` left out. */
export function perluasMinimum(
  p: AssignmentProblem,
  minimum: readonly MinimumTerisi[],
  wajib: readonly number[],
  harga: number,
): Perluasan {
  const kelompok = susunKelompok(minimum, (j) => kursi(p, j), p.columns)
  const { baris, lorong } = susunPengganti(kelompok, p.columns)
  const columns = p.columns + lorong
  const arah = p.sense === 'min' ? -1 : 1
  const tambah = new Float64Array(columns).fill(harga, p.columns)
  for (const k of kelompok) for (const j of k.langsung) tambah[j] = harga
  const capacity = new Int32Array(columns).fill(1)
  for (let j = 0; j < p.columns; j++) capacity[j] = kursi(p, j)
  const dijaga = capacity.reduce((a, c, j) => a + (tambah[j]! > 0 ? c : 0), 0)
  if (harga * (dijaga + wajib.length + 1) > AMAN)
    throw new RangeError('selesaikanMinimum: weights are too large for so many seats')
  const rows = p.rows + baris.length
  const sisi = p.column.length + baris.reduce((a, b) => a + b.length, 0)
  const column = new Int32Array(sisi)
  const weight = new Float64Array(sisi)
  const rowStart = new Int32Array(rows + 1)
  rowStart.set(p.rowStart)
  column.set(p.column)
  let e = p.column.length
  for (let x = 0; x < e; x++) weight[x] = enamDesimal(arah * p.weight[x]! + tambah[p.column[x]!]!)
  baris.forEach((b, x) => {
    for (const j of b) {
      column[e] = j
      weight[e++] = harga
    }
    rowStart[p.rows + x + 1] = e
  })
  const optOut = new Float64Array(rows)
  for (let i = 0; i < p.rows; i++) optOut[i] = arah * p.optOut![i]!
  for (const i of wajib) optOut[i] = -harga
  return { problem: { rows, columns, rowStart, column, weight, optOut, capacity }, kelompok, tambah }
}

/** The problem without its minimums, in the units of the other. */
const polosDari = (p: AssignmentProblem, { problem, tambah }: Perluasan): AssignmentProblem => ({
  ...p,
  weight: problem.weight.subarray(0, p.column.length).map((w, x) => enamDesimal(w - tambah[p.column[x]!]!)),
  optOut: problem.optOut!.subarray(0, p.rows),
  sense: 'max',
})

/** A start from the best plan without minimums: each seat in a group dearer by what it is worth more now. */
export function mulaiDariPolos(s: Mulai, { problem, tambah }: Perluasan): Mulai {
  const assignment = new Int32Array(problem.rows).fill(-1)
  assignment.set(s.assignment)
  return { assignment, columnDual: tambah.map((t, j) => t + (s.columnDual[j] ?? 0)) }
}

/** A start; `tambah`: what seats were dearer by where these prices held. One of another shape is none. */
type Mulai = Pick<AssignmentSolution, 'assignment' | 'columnDual'> & { readonly tambah?: Float64Array }

function mulaiSerupa({ problem, tambah }: Perluasan, m: Mulai | undefined): Mulai | undefined {
  if (m?.assignment.length !== problem.rows || m.columnDual.length !== problem.columns) return undefined
  const lama = m.tambah
  if (!lama) return m
  return { assignment: m.assignment, columnDual: m.columnDual.map((v, j) => v - lama[j]! + tambah[j]!) }
}

export function selesaikanPerluasan(p: AssignmentProblem, luas: Perluasan, mulai?: Mulai): AssignmentSolution {
  if (mulai || luas.kelompok.length === 0) return solveAssignment(luas.problem, mulai)
  return solveAssignment(luas.problem, mulaiDariPolos(solveAssignment(polosDari(p, luas)), luas))
}

/**
 * The best plan in which every group keeps its minimum of seats taken and every row of `wajib` is seated. Exact: the
 * groups are a tree, so the problem is an assignment again (see `susunPengganti`), and carries the same certificate.
 * Only with `optOut`. `mulai`: the proof of a similar problem with the same groups, to start from.
 */
export function selesaikanMinimum(
  p: AssignmentProblem,
  minimum: readonly MinimumTerisi[],
  wajib: readonly number[] = [],
  mulai?: Mulai,
): SolusiMinimum | MinimumTakLayak {
  if (!p.optOut) throw new RangeError('selesaikanMinimum: only for problems with optOut')
  for (const i of wajib)
    if (!(Number.isInteger(i) && i >= 0 && i < p.rows)) throw new RangeError(`selesaikanMinimum: no row ${i}`)
  const luas = perluasMinimum(p, minimum, wajib, hargaKurang(p, wajib))
  const { problem } = luas
  const bukti = selesaikanPerluasan(p, luas, mulaiSerupa(luas, mulai))
  const assignment = bukti.assignment.slice(0, p.rows)
  const terisi = new Int32Array(p.columns)
  let total = 0
  let luar = 0
  let assigned = 0
  let desimal = false
  for (let i = 0; i < p.rows; i++) {
    const j = assignment[i]!
    let w = p.optOut[i]!
    if (j < 0) luar += w
    else {
      for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) if (p.column[e] === j) w = p.weight[e]!
      terisi[j]!++
      total += w
      assigned++
    }
    desimal ||= !Number.isInteger(w)
  }
  const kurang = minimum.flatMap((m, indeks) => {
    const ada = m.kolom.reduce((a, j) => a + terisi[j]!, 0)
    return ada < m.banyak ? [{ indeks, kurang: m.banyak - ada }] : []
  })
  const tersisa = wajib.filter((i) => assignment[i]! < 0)
  if (kurang.length + tersisa.length > 0) return { layak: false, kurang, wajib: tersisa }
  const rapi = (x: number) => (desimal ? Math.round(x * 1e6) / 1e6 : x)
  return {
    layak: true,
    assignment,
    total: rapi(total),
    objective: rapi(total + luar),
    assigned,
    bukti,
    tambah: luas.tambah,
    masalahSertifikat: verifyCertificate(problem, bukti).problems,
  }
}
