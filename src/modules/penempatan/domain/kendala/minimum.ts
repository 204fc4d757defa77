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

/** What one seat missed, or one required row left out, costs: more than any two plans that miss as many differ. */
function hargaKurang(p: AssignmentProblem): number {
  let span = 1
  for (let e = 0; e < p.weight.length; e++) span = Math.max(span, Math.abs(p.weight[e]!))
  for (let i = 0; i < p.rows; i++) span = Math.max(span, Math.abs(p.optOut![i]!))
  let k = 0
  for (let j = 0; j < p.columns; j++) k += kursi(p, j)
  const b = Math.ceil(4 * Math.min(k, p.rows) * span + 1)
  if (b * (k + p.rows) > AMAN) throw new RangeError('selesaikanMinimum: weights are too large for so many seats')
  return b
}

/** The plain assignment problem whose optimum is the best plan with the minimums. Always a maximum. */
function perluas(p: AssignmentProblem, kelompok: readonly Kelompok[], wajib: readonly number[], harga: number) {
  const { baris, lorong } = susunPengganti(kelompok, p.columns)
  const arah = p.sense === 'min' ? -1 : 1
  const dijaga = new Uint8Array(p.columns)
  for (const k of kelompok) for (const j of k.langsung) dijaga[j] = 1
  const rows = p.rows + baris.length
  const sisi = p.column.length + baris.reduce((a, b) => a + b.length, 0)
  const column = new Int32Array(sisi)
  const weight = new Float64Array(sisi)
  const rowStart = new Int32Array(rows + 1)
  rowStart.set(p.rowStart)
  column.set(p.column)
  let e = p.column.length
  for (let x = 0; x < e; x++) weight[x] = enamDesimal(arah * p.weight[x]! + (dijaga[p.column[x]!] ? harga : 0))
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
  const capacity = new Int32Array(p.columns + lorong).fill(1)
  for (let j = 0; j < p.columns; j++) capacity[j] = kursi(p, j)
  return { problem: { rows, columns: p.columns + lorong, rowStart, column, weight, optOut, capacity }, dijaga }
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
  mulai?: Pick<AssignmentSolution, 'assignment' | 'columnDual'>,
): SolusiMinimum | MinimumTakLayak {
  if (!p.optOut) throw new RangeError('selesaikanMinimum: only for problems with optOut')
  for (const i of wajib)
    if (!(Number.isInteger(i) && i >= 0 && i < p.rows)) throw new RangeError(`selesaikanMinimum: no row ${i}`)
  const kelompok = susunKelompok(minimum, (j) => kursi(p, j), p.columns)
  const { problem } = perluas(p, kelompok, wajib, hargaKurang(p))
  const bukti = solveAssignment(problem, mulai)
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
    masalahSertifikat: verifyCertificate(problem, bukti).problems,
  }
}
