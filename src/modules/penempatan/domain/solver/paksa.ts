import { bangunkan, sisi } from './hasil.ts'
import type { AssignmentSolution } from './masalah.ts'
import type { Residu } from './residu.ts'

const jaringan = new WeakMap<AssignmentSolution, Residu>()

function bukaJaringan(solution: AssignmentSolution): Residu {
  let r = jaringan.get(solution)
  if (!r) {
    r = bangunkan(solution)
    jaringan.set(solution, r)
  }
  return r
}

export interface ForcedCost {
  /** How much worse the best plan with this pair is (in units of weight, ≥ 0 unless a row is lost). */
  loss: number
  /** Rows more without a column than now. */
  rowsLost: number
  /** Every row that changes: [row, from, to], −1 = no column; the forced row first. */
  moved: [row: number, from: number, to: number][]
}

/**
 * Exact cost of seating `row` at `column`, all others rearranged at best: reduced cost of the pair plus the
 * shortest alternating path from `column` back to the seat the row leaves. Throws RangeError on a pair that is
 * no edge: what may not be cannot be priced. `loss` is measured on `objective`, and after `rowsLost`.
 *
 * With `weight` the pair is priced as if it were an edge of that weight, whether it is one or not: a negative loss is
 * what the plan would gain by it.
 */
export function forceCost(solution: AssignmentSolution, row: number, column: number, weight?: number): ForcedCost {
  const p = solution.problem
  if (!(Number.isInteger(row) && row >= 0 && row < p.rows)) throw new RangeError(`forceCost: no row ${row}`)
  if (!(Number.isInteger(column) && column >= 0 && column < p.columns))
    throw new RangeError(`forceCost: no column ${column}`)
  const e = sisi(p, row, column)
  if (e < 0 && weight === undefined) throw new RangeError(`forceCost: (${row}, ${column}) is not an eligible pair`)
  if (p.capacity && p.capacity[column]! < 1) throw new RangeError(`forceCost: column ${column} has no seat`)
  const r = bukaJaringan(solution)
  const untung = weight === undefined ? r.g.benefit[e]! : Math.round(weight * r.g.sign * r.g.scale)
  const { rugi, pindah } = r.paksa(row, column, untung)
  let rowsLost = 0
  for (const [, dari, ke] of pindah) rowsLost += Number(ke < 0) - Number(dari < 0)
  return { loss: rugi / r.g.scale, rowsLost, moved: pindah }
}

/**
 * For one column, the part of `forceCost` that does not depend on who is forced: the least cost of making room there
 * when a place becomes free at each other column (index `columns`: when a row without a column comes). Cost of a pair
 * = its reduced cost + the entry of the column the row leaves. Infinity beyond `limit`. Only with `optOut`.
 */
export function roomCosts(solution: AssignmentSolution, column: number, limit: number): Float64Array {
  const p = solution.problem
  if (!p.optOut) throw new RangeError('roomCosts: only for problems with optOut')
  if (!(Number.isInteger(column) && column >= 0 && column < p.columns))
    throw new RangeError(`roomCosts: no column ${column}`)
  const r = bukaJaringan(solution)
  return r.biayaRuang(column, limit * r.g.scale).map((x) => x / r.g.scale)
}

/**
 * For every column, the least cost of making room there for a row that has no column now: exact cost of such a pair =
 * its reduced cost + this. One search for all columns. Only with `optOut`.
 */
export function entryCosts(solution: AssignmentSolution): Float64Array {
  if (!solution.problem.optOut) throw new RangeError('entryCosts: only for problems with optOut')
  const r = bukaJaringan(solution)
  return r.biayaKeluar().map((x) => x / r.g.scale)
}

/**
 * The same plan with the least seat prices that prove it: what one seat more would be worth. Rows get the most.
 * Only with `optOut`.
 */
export function leastPrices(solution: AssignmentSolution): AssignmentSolution {
  if (!solution.problem.optOut) throw new RangeError('leastPrices: only for problems with optOut')
  const r = bukaJaringan(solution)
  const kali = r.g.sign / r.g.scale
  const turun = r.kelonggaranHarga().map((x) => x * kali)
  return {
    ...solution,
    columnDual: solution.columnDual.map((v, j) => v - turun[j]!),
    rowDual: solution.rowDual.map((u, i) => (solution.assignment[i]! < 0 ? u : u + turun[solution.assignment[i]!]!)),
  }
}
