import {
  type Graf,
  hanyaPasti,
  hargaPasangan,
  pulihkanRencana,
  type RencanaAnggaran,
  solusi,
} from '../domain/rencana/index.ts'
import type { GrafTersimpan, RencanaTersimpan } from './penyimpanan-rencana.port.ts'
import { poin, sisiDari } from './susun-usulan.ts'

const perKolom = (g: Graf): number[][] => {
  const isi: number[][] = Array.from({ length: g.columns }, () => [])
  for (let i = 0; i < g.rows; i++) for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) isi[g.column[e]!]!.push(i)
  return isi
}

/** Exact price of the cheapest other person at a post, whole hundredths; null = nobody else may hold it. */
function termurah(g: Graf, r: RencanaAnggaran, kolom: number, calon: readonly number[]): number | null {
  const s = solusi(r)
  const { p, q } = r.bukti.harga
  // A plan that is not the best at its price stands this much below the one the duals prove.
  const selisih = (r.bukti.lagrange - (q * r.nilai - p * r.langkah)) / q
  const urut = calon
    .filter((i) => r.duduk[i] !== kolom)
    .map((i) => {
      const bobot = q * g.nilai[sisiDari(g, i, kolom)]! - (g.kini[i] === kolom ? 0 : p)
      return { i, batas: (s.rowDual[i]! + s.columnDual[kolom]! - bobot) / q - selisih }
    })
    .toSorted((a, b) => a.batas - b.batas)
  let baik: number | null = null
  for (const c of urut) {
    // No later candidate can be cheaper than his bound.
    if (baik !== null && c.batas >= baik) break
    const { rugi } = hargaPasangan(g, r, c.i, kolom)
    if (baik === null || rugi < baik) baik = rugi
  }
  return baik
}

/** For every post the plan fills: what the plan loses, in points, with the next person there instead. */
export function hargaBerikut(isi: GrafTersimpan, tersimpan: RencanaTersimpan): ReadonlyMap<string, number | null> {
  const g = tersimpan.varian === 'pasti' ? hanyaPasti(isi.graf) : isi.graf
  const r = pulihkanRencana(g, tersimpan)
  const calon = perKolom(g)
  const hasil = new Map<string, number | null>()
  for (let i = 0; i < g.rows; i++) {
    const j = r.duduk[i]!
    const id = j < 0 || j === g.kini[i] ? null : isi.jabatan[j]!.jabatanId
    if (id === null || hasil.has(id)) continue
    const rugi = termurah(g, r, j, calon[j]!)
    hasil.set(id, rugi === null ? null : poin(rugi))
  }
  return hasil
}
