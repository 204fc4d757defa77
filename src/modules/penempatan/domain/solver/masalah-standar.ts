import type { AssignmentProblem } from './masalah.ts'

/** Deterministic numbers for tests and benchmarks (mulberry32). */
export function pengacak(benih: number): () => number {
  let a = benih >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * The standard instance of the benchmarks: `derajat` distinct random columns per row plus one planted perfect
 * matching, integer weights 0..10,000.
 */
export function masalahStandar(n: number, benih: number, derajat = 100): AssignmentProblem {
  const acak = pengacak(benih)
  const tanam = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const k = Math.floor(acak() * (i + 1))
    const t = tanam[i]!
    tanam[i] = tanam[k]!
    tanam[k] = t
  }
  const d = Math.min(derajat, n - 1)
  const rowStart = new Int32Array(n + 1)
  const column = new Int32Array(n * (d + 1))
  const weight = new Int32Array(n * (d + 1))
  const ada = new Int32Array(n).fill(-1)
  let e = 0
  for (let i = 0; i < n; i++) {
    const awal = e
    while (e < awal + d) {
      const j = Math.floor(acak() * n)
      if (ada[j] === i) continue
      ada[j] = i
      column[e++] = j
    }
    if (ada[tanam[i]!] !== i) column[e++] = tanam[i]!
    column.subarray(awal, e).sort()
    for (let x = awal; x < e; x++) weight[x] = Math.floor(acak() * 10_001)
    rowStart[i + 1] = e
  }
  return { rows: n, columns: n, rowStart, column: column.slice(0, e), weight: weight.slice(0, e) }
}
