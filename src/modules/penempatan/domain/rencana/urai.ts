import { type Beda, pecahBeda } from '../solver/beda.ts'
import type { Graf } from './graf.ts'

/** Rows that change together, and what that brings. */
export interface Pilihan {
  readonly baris: readonly number[]
  readonly langkah: number
  readonly nilai: number
}

/** Part of the difference between two plans that can be carried out without the rest: a chain or a ring of moves. */
export interface Bagian extends Beda {
  readonly nilai: number
  /**
   * Ways to carry it out, each feasible by itself: a ring only as a whole; a chain from the free seat on, as far as
   * wanted. The whole comes first.
   */
  readonly pilihan: readonly Pilihan[]
}

const nilaiDi = (g: Graf, i: number, j: number): number => {
  if (j < 0) return 0
  for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === j) return g.nilai[e]!
  return 0
}

/** The way from plan `a` to plan `b` in parts, with what each brings. */
export const uraikan = (g: Graf, a: Int32Array, b: Int32Array): Bagian[] =>
  pecahBeda(g.columns, a, b).map(({ baris, putaran }): Bagian => {
    let langkah = 0
    let nilai = 0
    const pilihan: Pilihan[] = []
    for (let x = baris.length - 1; x >= 0; x--) {
      const i = baris[x]!
      nilai += nilaiDi(g, i, b[i]!) - nilaiDi(g, i, a[i]!)
      langkah += gerak(g, i, b[i]!) - gerak(g, i, a[i]!)
      if (x === 0 || !putaran) pilihan.push({ baris: baris.slice(x), langkah, nilai })
    }
    return { baris, putaran, nilai, pilihan: pilihan.toReversed() }
  })

const gerak = (g: Graf, i: number, j: number): number => (j >= 0 && j !== g.kini[i] ? 1 : 0)
