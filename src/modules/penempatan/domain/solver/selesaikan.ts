import { type Mulai, mulaiDari, mulaiHangat } from './hangat.ts'
import { susun } from './hasil.ts'
import { type AssignmentProblem, type AssignmentSolution, siapkan } from './masalah.ts'
import type { Pantau } from './pantau.ts'
import { Residu } from './residu.ts'

/** Rows between two looks at how far a solve is, less one. */
const LIHAT = 255

/**
 * Exact optimum with dual prices that prove it. Auction for a start, shortest augmenting paths for the exact rest.
 * Deterministic: the same problem gives the same plan, ties included.
 *
 * `mulai`: seats and column duals of a similar problem to start from instead (what changes little is solved quickly).
 * `pantau` is told how far it is.
 * The total is the same; which of several equally good plans comes out may differ.
 */
export function solveAssignment(problem: AssignmentProblem, mulai?: Mulai, pantau?: Pantau): AssignmentSolution {
  const g = siapkan(problem)
  const r = new Residu(g)
  if (mulai) mulaiDari(r, mulai)
  else mulaiHangat(r, pantau)
  for (let i = 0; i < g.rows; i++) {
    if (r.duduk[i]! < 0) r.sisip(i)
    if (pantau && (i & LIHAT) === LIHAT) pantau('jalur', i + 1, g.rows)
  }
  for (let j = 0; j < g.columns; j++) r.isiUlang(j)
  return susun(problem, r)
}
