import { minimumTerjaga } from '../kendala/kelompok.ts'
import type { Graf } from './graf.ts'

/** 1 = the row must end in a seat: holders, and rows required. */
export function harusDuduk(g: Graf): Uint8Array {
  const perlu = Uint8Array.from(g.kini, (j) => (j >= 0 ? 1 : 0))
  if (g.wajib) for (let i = 0; i < g.rows; i++) if (g.wajib[i]) perlu[i] = 1
  return perlu
}

/** Index of the pair, −1 when it is none. */
export function cariSisi(g: Graf, i: number, j: number): number {
  for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === j) return e
  return -1
}

/** Worth of a row in a column; of the seat held now also where that pair was taken away. */
export function nilaiDi(g: Graf, i: number, j: number): number {
  if (j < 0) return 0
  const e = cariSisi(g, i, j)
  if (e >= 0) return g.nilai[e]!
  return g.nilaiKini && j === g.kini[i] ? g.nilaiKini[i]! : 0
}

export function hitungTerisi(g: Graf, duduk: Int32Array): Int32Array {
  const terisi = new Int32Array(g.columns)
  for (let i = 0; i < g.rows; i++) if (duduk[i]! >= 0) terisi[duduk[i]!]!++
  return terisi
}

/** Whether required rows have a seat, columns are within theirs and groups keep their minimum. Pairs are taken as given. */
export function memenuhi(g: Graf, duduk: Int32Array): boolean {
  const perlu = harusDuduk(g)
  for (let i = 0; i < g.rows; i++) if (perlu[i] && duduk[i]! < 0) return false
  const terisi = hitungTerisi(g, duduk)
  for (let j = 0; j < g.columns; j++) if (terisi[j]! > g.capacity[j]!) return false
  return minimumTerjaga(g.minimum ?? [], duduk, g.columns)
}

const tetap = new WeakMap<Graf, boolean>()

/** Whether everybody may stay: with no settings always. */
export function bisaTetap(g: Graf): boolean {
  let bisa = tetap.get(g)
  if (bisa === undefined) {
    bisa = memenuhi(g, g.kini)
    for (let i = 0; bisa && i < g.rows; i++) if (g.kini[i]! >= 0 && cariSisi(g, i, g.kini[i]!) < 0) bisa = false
    tetap.set(g, bisa)
  }
  return bisa
}
