import { susun } from './hasil.ts'
import { type AssignmentProblem, type AssignmentSolution, siapkan } from './masalah.ts'
import { Residu } from './residu.ts'

export function solveAssignment(problem: AssignmentProblem): AssignmentSolution {
  const g = siapkan(problem)
  const r = new Residu(g)
  for (let i = 0; i < g.rows; i++) r.sisip(i)
  return susun(problem, r)
}
