import { type Beda, pecahBeda } from '../solver/beda.ts'
import type { Graf } from './graf.ts'
import { hitungTerisi, nilaiDi } from './syarat.ts'

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

/**
 * Of the ways to carry out parts, as many as leave every minimum kept whatever is chosen of them together: a group may lose
 * the seats plan `a` has above its minimum, the parts that bring most first. Without minimums all.
 */
export function bagianAman(g: Graf, a: Int32Array, b: Int32Array, bagian: readonly Bagian[]): readonly Bagian[] {
  if (!g.minimum?.length) return bagian
  const terisi = hitungTerisi(g, a)
  const sisa = g.minimum.map((m) => m.kolom.reduce((n, j) => n + terisi[j]!, -m.banyak))
  const milik: number[][] = Array.from({ length: g.columns }, () => [])
  g.minimum.forEach((m, x) => m.kolom.forEach((j) => milik[j]!.push(x)))
  const hilang = (p: Pilihan): Map<number, number> => {
    const n = new Map<number, number>()
    const tambah = (j: number, kali: number) => {
      if (j >= 0) for (const x of milik[j]!) n.set(x, (n.get(x) ?? 0) + kali)
    }
    for (const i of p.baris) {
      tambah(a[i]!, 1)
      tambah(b[i]!, -1)
    }
    return n
  }
  return bagian
    .toSorted((x, y) => y.nilai - x.nilai)
    .map((x): Bagian => {
      const dipesan = new Map<number, number>()
      const pilihan = x.pilihan.filter((p) => {
        const h = [...hilang(p)].filter(([, n]) => n > 0)
        if (h.some(([k, n]) => n > sisa[k]!)) return false
        for (const [k, n] of h) dipesan.set(k, Math.max(n, dipesan.get(k) ?? 0))
        return true
      })
      for (const [k, n] of dipesan) sisa[k]! -= n
      return { ...x, pilihan }
    })
}
