import type { Graf } from './graf.ts'

/** Rows that change together, and what that brings. */
export interface Pilihan {
  readonly baris: readonly number[]
  readonly langkah: number
  readonly nilai: number
}

/** Part of the difference between two plans that can be carried out without the rest: a chain or a ring of moves. */
export interface Bagian {
  /** Each takes the seat the next one leaves; the last takes a free seat, or in a ring the seat of the first. */
  readonly baris: readonly number[]
  readonly putaran: boolean
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

/**
 * Splits the way from plan `a` to plan `b` into chains and rings. Every row that differs is an arrow from its seat in
 * `a` to its seat in `b`; at each post, who comes is matched with who leaves. Any choice of the parts keeps every
 * post within its seats: those who come without a match are no more than the seats `a` leaves free.
 */
export function uraikan(g: Graf, a: Int32Array, b: Int32Array): Bagian[] {
  // keluarDari[j]: rows that leave j, not yet matched with one who comes.
  const keluarDari: number[][] = Array.from({ length: g.columns }, () => [])
  const berbeda: number[] = []
  for (let i = 0; i < g.rows; i++) {
    if (a[i] === b[i]) continue
    berbeda.push(i)
    if (a[i]! >= 0) keluarDari[a[i]!]!.push(i)
  }
  for (const d of keluarDari) d.reverse()
  const lanjut = new Int32Array(g.rows).fill(-1)
  const adaAwal = new Uint8Array(g.rows)
  for (const i of berbeda) {
    const j = b[i]!
    const k = j < 0 ? undefined : keluarDari[j]!.pop()
    if (k === undefined) continue
    lanjut[i] = k
    adaAwal[k] = 1
  }
  const sudah = new Uint8Array(g.rows)
  const bagian: Bagian[] = []
  const ikuti = (awal: number, putaran: boolean): void => {
    const baris: number[] = []
    for (let i = awal; i >= 0 && !sudah[i]; i = lanjut[i]!) {
      sudah[i] = 1
      baris.push(i)
    }
    let langkah = 0
    let nilai = 0
    const pilihan: Pilihan[] = []
    for (let x = baris.length - 1; x >= 0; x--) {
      const i = baris[x]!
      nilai += nilaiDi(g, i, b[i]!) - nilaiDi(g, i, a[i]!)
      langkah += gerak(g, i, b[i]!) - gerak(g, i, a[i]!)
      if (x === 0 || !putaran) pilihan.push({ baris: baris.slice(x), langkah, nilai })
    }
    bagian.push({ baris, putaran, nilai, pilihan: pilihan.toReversed() })
  }
  for (const i of berbeda) if (!adaAwal[i]) ikuti(i, false)
  for (const i of berbeda) if (!sudah[i]) ikuti(i, true)
  return bagian
}

const gerak = (g: Graf, i: number, j: number): number => (j >= 0 && j !== g.kini[i] ? 1 : 0)
