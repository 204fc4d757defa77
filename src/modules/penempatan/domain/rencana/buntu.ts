import { konflikBaris, konflikKelompok } from './buntu-cari.ts'
import type { Graf } from './graf.ts'
import { type Lepas, type ObatBuntu, obatBuntu, type PihakBuntu } from './buntu-obat.ts'
import { bisaTetap, harusDuduk } from './syarat.ts'

export interface Buntu {
  /** These cannot all be met, and without any one of them the others could. */
  readonly konflik: PihakBuntu
  /** The posts they dispute: all the rows of the conflict could have, or all its groups hold. */
  readonly kolom: readonly number[]
  /** Proven: no smaller conflict exists. */
  readonly terkecil: boolean
  /**
   * Best plan first. One gives up as few rows and seats as can be; others, for each party of the conflict that may be given
   * up, that party and as little as can be beside it. Holders only where settings took their own seat: to unseat who can
   * keep his is no remedy.
   */
  readonly obat: readonly ObatBuntu[]
}

/** Parties whose remedy is worked out; more would make whoever asks wait. */
const PIHAK = 6

/** Why no plan meets what is required; null = one does. */
export function jelaskanBuntu(g: Graf): Buntu | null {
  if (bisaTetap(g)) return null
  const baris = konflikBaris(g, harusDuduk(g))
  const kelompok = konflikKelompok(g)
  if (!baris && !kelompok) return null
  const hitung = obatBuntu(g, baris?.kurang ?? 0)
  // Rows and groups never stand in each other's way (Mendelsohn and Dulmage): a conflict is of the one kind or the other.
  const pilihKelompok = kelompok && (!baris || kelompok.minimum.length < baris.baris.length)
  const lain = pilihKelompok ? baris : kelompok
  const banyak = pilihKelompok ? kelompok.minimum.length : baris!.baris.length
  // A conflict of one has one remedy.
  const pihak: Lepas[] = pilihKelompok
    ? kelompok.minimum.map((minimum) => ({ minimum }))
    : baris!.baris.filter((i) => hitung.boleh(i)).map((row) => ({ baris: row }))
  const dipilih = pilihKelompok ? kelompok : baris!
  return {
    konflik: pilihKelompok ? { pemegang: [], wajib: [], minimum: kelompok.minimum } : hitung.pihak(baris!.baris, []),
    kolom: dipilih.kolom,
    // The other kind's smallest conflict may only be as small where that is proven too, or where none is smaller than two.
    terkecil: dipilih.terkecil && (!lain || lain.terkecil || banyak === 1),
    obat: urutkan([{}, ...(banyak > 1 ? pihak.slice(0, PIHAK) : [])].map((x) => hitung.obat(x))),
  }
}

/** The same remedy may be found from several parties. */
function urutkan(obat: readonly ObatBuntu[]): ObatBuntu[] {
  const beda = new Map(obat.map((o) => [JSON.stringify([o.lepas, o.kurang]), o]))
  return [...beda.values()].toSorted((a, b) => b.nilai - a.nilai)
}
