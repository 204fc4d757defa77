import { bangunkan, susun } from './hasil.ts'
import { type AssignmentProblem, type AssignmentSolution, siapkan } from './masalah.ts'

/** Edges a warm solve may look at, in multiples of all edges, before a solve from nothing is the shorter way. */
const KELILING = 4
const KERJA_TETAP = 50_000

const skalaSolusi = new WeakMap<AssignmentProblem, number>()
const skalaDari = (p: AssignmentProblem): number => skalaSolusi.get(p) ?? siapkan(p).scale

/**
 * The optimum of `problem` from that of a similar one: all rows but `baris` have the same edges, all columns but `kolom`
 * the same seats. The rows touched leave the network, and whoever sits on a seat that is gone; each comes back by a
 * shortest augmenting path, and seats left with a price are refilled. `solusi` is null where that would take more work
 * than solving from nothing, or where the numbers are scaled otherwise.
 */
export function lanjutkan(
  lama: AssignmentSolution,
  problem: AssignmentProblem,
  baris: ReadonlySet<number>,
  kolom: ReadonlySet<number>,
  batasKerja = KELILING * problem.column.length + KERJA_TETAP,
): { solusi: AssignmentSolution | null; kerja: number } {
  const g = siapkan(problem)
  skalaSolusi.set(problem, g.scale)
  if (g.scale !== skalaDari(lama.problem)) return { solusi: null, kerja: 0 }
  const r = bangunkan(lama, g)
  const luar = [...baris].toSorted((a, b) => a - b)
  for (const i of luar) r.lepas(i)
  for (const j of kolom)
    if (r.jumlah[j]! > g.capacity[j]!) {
      // Whoever gains least by being inside leaves first; anybody would do.
      const isi: number[] = []
      for (let i = 0; i < g.rows; i++) if (r.duduk[i] === j) isi.push(i)
      isi.sort((a, b) => r.u[a]! - r.u[b]! || b - a)
      for (const i of isi.slice(0, r.jumlah[j]! - g.capacity[j]!)) {
        r.lepas(i)
        luar.push(i)
      }
    }
  for (const i of luar) {
    r.sisip(i)
    if (r.kerja > batasKerja) return { solusi: null, kerja: r.kerja }
  }
  for (let j = 0; j < g.columns; j++) {
    r.isiUlang(j)
    if (r.kerja > batasKerja) return { solusi: null, kerja: r.kerja }
  }
  return { solusi: susun(problem, r), kerja: r.kerja }
}
