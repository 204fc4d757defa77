import type { Graf } from '../domain/rencana/index.ts'
import { bukaPenilai } from './buka-penilai.ts'
import type { GrafTersimpan, RencanaTersimpan } from './penyimpanan-rencana.port.ts'
import { poin, sisiDari } from './susun-usulan.ts'
import type { Penilai } from './ubah-rencana.runtun.ts'

const perKolom = (g: Graf): number[][] => {
  const isi: number[][] = Array.from({ length: g.columns }, () => [])
  for (let i = 0; i < g.rows; i++) for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) isi[g.column[e]!]!.push(i)
  return isi
}

/** Exact price of the cheapest other person at a post, whole hundredths; null = nobody else may hold it. */
function termurah({ graf: g, duduk, ...p }: Penilai, kolom: number, calon: readonly number[]): number | null {
  const urut = calon
    .filter((i) => duduk[i] !== kolom)
    .map((i) => ({ i, batas: p.batas(i, kolom, g.nilai[sisiDari(g, i, kolom)]!) }))
    .toSorted((a, b) => a.batas - b.batas)
  let baik: number | null = null
  for (const c of urut) {
    // No later candidate can be cheaper than his bound.
    if (baik !== null && c.batas >= baik) break
    const h = p.harga(c.i, kolom)
    if (h && (baik === null || h.rugi < baik)) baik = h.rugi
  }
  return baik
}

/** For every post the plan fills: what the plan loses, in points, with the next person there instead. */
export function hargaBerikut(isi: GrafTersimpan, tersimpan: RencanaTersimpan): ReadonlyMap<string, number | null> {
  const p = bukaPenilai(isi, tersimpan)
  const { graf: g, duduk } = p
  const calon = perKolom(g)
  const hasil = new Map<string, number | null>()
  for (let i = 0; i < g.rows; i++) {
    const j = duduk[i]!
    const id = j < 0 || j === g.kini[i] ? null : isi.jabatan[j]!.jabatanId
    if (id === null || hasil.has(id)) continue
    const rugi = termurah(p, j, calon[j]!)
    hasil.set(id, rugi === null ? null : poin(rugi))
  }
  return hasil
}
