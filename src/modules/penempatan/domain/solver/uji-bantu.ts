import type { AssignmentProblem, AssignmentSolution } from './masalah.ts'

/** A problem from rows of [column, weight] lists. */
export function dariDaftar(
  columns: number,
  baris: readonly (readonly (readonly [number, number])[])[],
  lain: Partial<AssignmentProblem> = {},
): AssignmentProblem {
  const rowStart = new Int32Array(baris.length + 1)
  const column: number[] = []
  const weight: number[] = []
  baris.forEach((b, i) => {
    for (const [j, w] of b.toSorted((x, y) => x[0] - y[0])) {
      column.push(j)
      weight.push(w)
    }
    rowStart[i + 1] = column.length
  })
  const bulat = weight.every((w) => Number.isInteger(w) && Math.abs(w) < 2 ** 31)
  return {
    rows: baris.length,
    columns,
    rowStart,
    column: Int32Array.from(column),
    weight: bulat ? Int32Array.from(weight) : Float64Array.from(weight),
    ...lain,
  }
}

export interface Ragam {
  rows: number
  columns: number
  kepadatan: number
  bobot: (acak: () => number) => number
  kapasitas?: (acak: () => number) => number
  optOut?: (acak: () => number) => number
  sense?: 'max' | 'min'
}

export function masalahAcak(r: Ragam, acak: () => number): AssignmentProblem {
  const baris: [number, number][][] = []
  for (let i = 0; i < r.rows; i++) {
    const b: [number, number][] = []
    for (let j = 0; j < r.columns; j++) if (acak() < r.kepadatan) b.push([j, r.bobot(acak)])
    baris.push(b)
  }
  const lain: Partial<AssignmentProblem> = {}
  if (r.sense) lain.sense = r.sense
  if (r.kapasitas) lain.capacity = Int32Array.from({ length: r.columns }, () => r.kapasitas!(acak))
  if (r.optOut) lain.optOut = Float64Array.from({ length: r.rows }, () => r.optOut!(acak))
  return dariDaftar(r.columns, baris, lain)
}

/**
 * All plans by enumeration. Best = most rows (without optOut), then best objective; `pertama` is the best plan whose
 * rows, in order, have the lowest columns (none counting as the highest).
 */
export function semuaRencana(
  p: AssignmentProblem,
  wajib?: readonly [number, number],
): { terisi: number; nilai: number; pertama: number[] } | null {
  const arah = p.sense === 'min' ? -1 : 1
  const sisa = Array.from({ length: p.columns }, (_, j) => (p.capacity ? p.capacity[j]! : 1))
  const kini = Array.from({ length: p.rows }, () => -1)
  let terbaik: { terisi: number; nilai: number; pertama: number[] } | null = null
  const jalan = (i: number, terisi: number, nilai: number): void => {
    if (i === p.rows) {
      const n = Math.round(nilai * 1e6) / 1e6
      // Enumeration runs in the order of preference, so the first of equals stays.
      if (
        !terbaik ||
        (!p.optOut && terisi > terbaik.terisi) ||
        ((p.optOut || terisi === terbaik.terisi) && arah * (n - terbaik.nilai) > 0)
      )
        terbaik = { terisi, nilai: n, pertama: [...kini] }
      return
    }
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
      const j = p.column[e]!
      if (sisa[j]! === 0 || (wajib?.[0] === i && wajib[1] !== j)) continue
      sisa[j]!--
      kini[i] = j
      jalan(i + 1, terisi + 1, nilai + p.weight[e]!)
      kini[i] = -1
      sisa[j]!++
    }
    if (wajib?.[0] !== i) jalan(i + 1, terisi, nilai + (p.optOut ? p.optOut[i]! : 0))
  }
  jalan(0, 0, 0)
  return terbaik
}

/** The same problem with `row` allowed nothing but `column`: for re-solving a forced pair. */
export function dipaksa(p: AssignmentProblem, row: number, column: number): AssignmentProblem {
  const baris: [number, number][][] = []
  for (let i = 0; i < p.rows; i++) {
    const b: [number, number][] = []
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) if (i !== row) b.push([p.column[e]!, p.weight[e]!])
    baris.push(b)
  }
  const capacity = p.capacity?.slice() ?? new Int32Array(p.columns).fill(1)
  capacity[column]!--
  return dariDaftar(p.columns, baris, { sense: p.sense, capacity, optOut: p.optOut })
}

export const nilaiRencana = (s: AssignmentSolution) => ({
  terisi: s.assigned,
  nilai: Math.round(s.objective * 1e6) / 1e6,
})
