import { sisi } from './hasil.ts'
import type { AssignmentProblem, AssignmentSolution } from './masalah.ts'

/** One look at every edge: the largest |weight|, and the least of u + v − weight (NaN where any is). */
function telusuri(
  p: AssignmentProblem,
  u: Float64Array,
  v: Float64Array,
  arah: 1 | -1,
): { besar: number; kurang: number } {
  const { rows, rowStart, column, weight } = p
  let atas = 0
  let bawah = 0
  let kurang = Infinity
  let rusak = false
  for (let i = 0; i < rows; i++) {
    const ui = u[i]!
    for (let e = rowStart[i]!, akhir = rowStart[i + 1]!; e < akhir; e++) {
      const w = weight[e]!
      if (w > atas) atas = w
      if (w < bawah) bawah = w
      const x = arah * (ui + v[column[e]!]! - w)
      if (x >= kurang) continue
      if (x < kurang) kurang = x
      else rusak = true
    }
  }
  return { besar: Math.max(atas, -bawah), kurang: rusak ? Number.NaN : kurang }
}

/**
 * Checks a solution without trusting how it was made: seats, dual feasibility, complementary slackness, equality of
 * totals, and that no plan seats more rows (Hall set). Linear in the edges. `problems` is empty exactly when it holds.
 */
export function verifyCertificate(
  p: AssignmentProblem,
  s: Pick<AssignmentSolution, 'assignment' | 'total' | 'rowDual' | 'columnDual' | 'deficient'>,
): { ok: boolean; problems: string[] } {
  const problems: string[] = []
  const catat = (pesan: string) => {
    if (problems.length < 20) problems.push(pesan)
  }
  const selesai = () => ({ ok: problems.length === 0, problems })
  const { rows, columns, rowStart, column, weight, capacity, optOut } = p
  const { assignment, rowDual: u, columnDual: v } = s
  if (assignment.length !== rows || u.length !== rows || v.length !== columns) {
    catat('lengths differ from the problem')
    return selesai()
  }
  const arah = p.sense === 'min' ? -1 : 1
  const { besar, kurang } = telusuri(p, u, v, arah)
  let span = Math.max(1, besar)
  if (optOut) for (let i = 0; i < rows; i++) span = Math.max(span, Math.abs(optOut[i]!))
  const tol = 1e-6 * span
  const dipakai = new Int32Array(columns)
  const kosong: number[] = []
  let total = 0
  let dual = 0
  for (let i = 0; i < rows; i++) {
    const ui = u[i]!
    if (!Number.isFinite(ui)) catat(`rowDual[${i}] is not finite`)
    // Only to say where: `telusuri` has looked at every edge.
    for (let e = rowStart[i]!; !(kurang >= -tol) && e < rowStart[i + 1]!; e++) {
      if (!(arah * (ui + v[column[e]!]! - weight[e]!) >= -tol)) catat(`edge (${i}, ${column[e]}) is dual infeasible`)
    }
    const j = assignment[i]!
    if (j === -1) {
      kosong.push(i)
      if (optOut && !(Math.abs(ui - optOut[i]!) <= tol)) catat(`row ${i} is left out, but its dual is not its optOut`)
    } else {
      const e = j >= 0 && j < columns ? sisi(p, i, j) : -1
      if (e < 0) {
        catat(`row ${i} sits at ${j}, which is no edge`)
        continue
      }
      dipakai[j]!++
      total += weight[e]!
      dual += ui
      if (!(Math.abs(ui + v[j]! - weight[e]!) <= tol)) catat(`seat (${i}, ${j}) is not tight`)
    }
    if (optOut && !(arah * (ui - optOut[i]!) >= -tol)) catat(`row ${i} would do better without a column`)
  }
  for (let j = 0; j < columns; j++) {
    const c = capacity ? capacity[j]! : 1
    const vj = v[j]!
    dual += c * vj
    if (dipakai[j]! > c) catat(`column ${j} is over its capacity`)
    if (!(arah * vj >= -tol)) catat(`columnDual[${j}] has the wrong sign`)
    if (dipakai[j]! < c && !(Math.abs(vj) <= tol)) catat(`column ${j} has a seat left but a price`)
  }
  const tolTotal = tol * Math.max(1, rows)
  if (!(Math.abs(total - s.total) <= tolTotal)) catat(`total ${s.total} is not the sum of the seats ${total}`)
  if (!(Math.abs(dual - s.total) <= tolTotal)) catat(`total ${s.total} differs from the dual value ${dual}`)
  if (!optOut && kosong.length > 0) hall()
  else if (s.deficient) catat('deficient given although no row is empty or optOut holds')
  return selesai()

  /** Every plan leaves |rows| − seats of `deficient` empty; as many are empty here, and they are the cheapest to leave. */
  function hall(): void {
    const d = s.deficient
    if (!d) return catat('rows are empty without a Hall set')
    const kolom = new Uint8Array(columns)
    let kursi = 0
    for (const j of d.columns) {
      if (!(j >= 0 && j < columns) || kolom[j]) return catat('deficient.columns is malformed')
      kolom[j] = 1
      kursi += capacity ? capacity[j]! : 1
    }
    const baris = new Uint8Array(rows)
    let terendah = Infinity
    for (const i of d.rows) {
      if (!(i >= 0 && i < rows) || baris[i]) return catat('deficient.rows is malformed')
      baris[i] = 1
      if (assignment[i] !== -1) terendah = Math.min(terendah, arah * u[i]!)
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
        if (!kolom[column[e]!]) return catat(`row ${i} of the Hall set also reaches column ${column[e]}`)
    }
    if (d.rows.length - kursi !== kosong.length)
      catat(`Hall set proves ${d.rows.length - kursi} empty rows, not ${kosong.length}`)
    for (const i of kosong) {
      if (!baris[i]) catat(`empty row ${i} is outside the Hall set`)
      // Only then is swapping an empty row for a seated one of the Hall set no gain.
      else if (!(arah * u[i]! <= terendah + tol))
        catat(`empty row ${i} has a larger dual than a seated row of the Hall set`)
    }
  }
}
