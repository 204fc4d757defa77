import type { Graf } from './graf.ts'
import { uraikan } from './urai.ts'

/** A chain of moves against today. */
export interface Rantai {
  /** Rows, the one who takes the first free seat first; each next one takes the seat the one before leaves. */
  readonly baris: readonly number[]
  readonly akhir: 'nonmanajerial' | 'kursi-kosong' | 'putaran'
  readonly kenaikan: number
}

/** Chains of a plan, those that bring most first. */
export const bacaRantai = (g: Graf, duduk: Int32Array): Rantai[] =>
  uraikan(g, g.kini, duduk)
    .map((b): Rantai => {
      const baris = b.baris.toReversed()
      const akhir = b.putaran ? 'putaran' : g.kini[baris.at(-1)!]! < 0 ? 'nonmanajerial' : 'kursi-kosong'
      return { baris, akhir, kenaikan: b.nilai }
    })
    .toSorted((a, b) => b.kenaikan - a.kenaikan || a.baris[0]! - b.baris[0]!)
