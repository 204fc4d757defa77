import { type AssignmentProblem, type AssignmentSolution, type Inti, siapkan } from './masalah.ts'
import { Residu } from './residu.ts'

/** Rows that an alternating path from a row without a column reaches, and their columns: a Hall set. */
function himpunanHall(g: Inti, duduk: Int32Array): { baris: Uint8Array; kolom: Uint8Array } {
  const baris = new Uint8Array(g.rows)
  const kolom = new Uint8Array(g.columns)
  const kepala = new Int32Array(g.columns).fill(-1)
  const lanjut = new Int32Array(g.rows)
  const antre: number[] = []
  for (let i = 0; i < g.rows; i++) {
    const j = duduk[i]!
    if (j >= 0 && j < g.columns) {
      lanjut[i] = kepala[j]!
      kepala[j] = i
    } else {
      baris[i] = 1
      antre.push(i)
    }
  }
  while (antre.length > 0) {
    const i = antre.pop()!
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      const j = g.column[e]!
      if (kolom[j]) continue
      kolom[j] = 1
      for (let k = kepala[j]!; k >= 0; k = lanjut[k]!)
        if (!baris[k]) {
          baris[k] = 1
          antre.push(k)
        }
    }
  }
  return { baris, kolom }
}

/** Ascending index of the edge row → column, −1 when the pair is not eligible. */
export function sisi(p: { rowStart: Int32Array; column: Int32Array }, i: number, j: number): number {
  let a = p.rowStart[i]!
  let b = p.rowStart[i + 1]! - 1
  while (a <= b) {
    const c = (a + b) >> 1
    const x = p.column[c]!
    if (x === j) return c
    if (x < j) a = c + 1
    else b = c - 1
  }
  return -1
}

/** Total over the seats taken; exact as long as it is a safe integer in scaled units. */
function jumlahkan(g: Inti, assignment: Int32Array): { total: number; objective: number; assigned: number } {
  let total = 0
  let luar = 0
  let assigned = 0
  for (let i = 0; i < g.rows; i++) {
    const j = assignment[i]!
    if (j >= 0) {
      total += g.benefit[sisi(g, i, j)]!
      assigned++
    } else if (g.optOut) luar += g.optOut[i]!
  }
  const luaran = (x: number) => (x === 0 ? 0 : (g.sign * x) / g.scale)
  return { total: luaran(total), objective: luaran(total + luar), assigned }
}

/** Turns an optimal network into the caller's units and signs. */
export function susun(problem: AssignmentProblem, r: Residu): AssignmentSolution {
  const { g } = r
  const assignment = new Int32Array(g.rows)
  let kosong = 0
  for (let i = 0; i < g.rows; i++) {
    const j = r.duduk[i]!
    assignment[i] = j === r.nihil ? -1 : j
    if (j === r.nihil) kosong++
  }
  // Rows of level −1 and columns of level 1 compete for too few seats. One shift of their duals against each
  // other makes all signs right; it changes no tight edge and no sum over the seats taken.
  let geser = 0
  let bertingkat = false
  if (!g.optOut) {
    for (let j = 0; j < g.columns; j++)
      if (r.vTingkat[j] === 1) {
        bertingkat = true
        geser = Math.max(geser, -r.v[j]!)
      }
    if (bertingkat)
      for (let i = 0; i < g.rows; i++) {
        if (r.uTingkat[i] !== 0) continue
        for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
          const j = g.column[e]!
          if (r.vTingkat[j] === 1) geser = Math.max(geser, g.benefit[e]! - r.u[i]! - r.v[j]!)
        }
      }
  }
  const rowDual = new Float64Array(g.rows)
  const columnDual = new Float64Array(g.columns)
  const kali = g.sign / g.scale
  for (let i = 0; i < g.rows; i++) {
    const x = r.uTingkat[i] === 0 ? r.u[i]! : r.u[i]! - geser
    rowDual[i] = x === 0 ? 0 : x * kali
  }
  for (let j = 0; j < g.columns; j++) {
    const x = r.vTingkat[j] === 0 ? r.v[j]! : r.v[j]! + geser
    columnDual[j] = x === 0 ? 0 : x * kali
  }
  const hasil: AssignmentSolution = { assignment, ...jumlahkan(g, assignment), rowDual, columnDual, problem }
  if (kosong > 0 && !g.optOut) {
    const hall = himpunanHall(g, assignment)
    const kumpul = (tanda: Uint8Array) => {
      const daftar: number[] = []
      for (let x = 0; x < tanda.length; x++) if (tanda[x]) daftar.push(x)
      return daftar
    }
    hasil.deficient = { rows: kumpul(hall.baris), columns: kumpul(hall.kolom) }
  }
  return hasil
}

/** The network of a finished solution, for what-if questions. */
export function bangunkan(s: AssignmentSolution, g: Inti = siapkan(s.problem)): Residu {
  const r = new Residu(g)
  const kali = g.sign * g.scale
  for (let i = 0; i < g.rows; i++) r.u[i] = Math.round(s.rowDual[i]! * kali)
  for (let j = 0; j < g.columns; j++) r.v[j] = Math.round(s.columnDual[j]! * kali)
  if (s.deficient) {
    r.bertingkat = true
    let dasar = 0
    for (let i = 0; i < g.rows; i++) if (s.assignment[i]! < 0) dasar = r.u[i]!
    for (const i of s.deficient.rows) {
      r.uTingkat[i] = -1
      r.u[i]! -= dasar
    }
    for (const j of s.deficient.columns) {
      r.vTingkat[j] = 1
      r.v[j]! += dasar
    }
  }
  for (let i = 0; i < g.rows; i++) r.pasang(i, s.assignment[i]! < 0 ? r.nihil : s.assignment[i]!)
  return r
}
