import { mulaiUbahMinimum, ubahPenugasanMinimum } from '../kendala/ubah-minimum.ts'
import { mulaiUbah, type PenugasanUbahan, type Perubahan, type TakLayak, ubahPenugasan } from '../ubah/index.ts'
import { jaringan } from './alasan.ts'
import type { Graf } from './graf.ts'
import type { RencanaAnggaran } from './kurva.ts'
import { denda, masalahHarga, ukur } from './lagrange.ts'
import { harusDuduk } from './syarat.ts'

/** What hand edits make of a plan: the best plan under them, every move charged at the plan's price. */
export interface Coba {
  readonly penugasan: PenugasanUbahan
  /** Sum of weighted fit at the weights in force, whole hundredths. */
  readonly nilai: number
  readonly langkah: number
  /** Who sits elsewhere than before the edits: [row, from, to], −1 = a post that is not managerial. */
  readonly pindah: readonly (readonly [number, number, number])[]
}

export type HasilCoba =
  | { readonly layak: true; readonly coba: Coba }
  | { readonly layak: false; readonly sebab: TakLayak }

/**
 * Starts edits from a plan, over all pairs of `g`: an edit can make a pair matter that the plan could do without.
 * Holders and required rows must end in a seat, others may stay where they are; minimums stay kept.
 */
export function mulaiCoba(g: Graf, r: RencanaAnggaran): Coba {
  const { s, tambah } = jaringan(r)
  const harga = denda(g, r.bukti.harga)
  const asal = { ...masalahHarga(g, r.bukti.harga), optOut: new Float64Array(g.rows) }
  const perlu = harusDuduk(g)
  const wajib: number[] = []
  for (let i = 0; i < g.rows; i++) if (perlu[i]) wajib.push(i)
  if (g.minimum?.length) {
    const penugasan = mulaiUbahMinimum(asal, g.minimum, wajib, s, tambah, harga)
    return { penugasan, ...ukur(g, penugasan.assignment), pindah: [] }
  }
  const penugasan = mulaiUbah(asal, s, wajib, harga)
  if (!penugasan) throw new Error('a plan leaves a holder without a seat')
  return { penugasan, ...ukur(g, s.assignment), pindah: [] }
}

/** The best plan after edits. Weights in `bobot` edits are values of the pair in whole hundredths, without the move. */
export function cobaUbah(g: Graf, r: RencanaAnggaran, dari: Coba, perubahan: readonly Perubahan[]): HasilCoba {
  const { p, q } = r.bukti.harga
  const ubah = dari.penugasan.minimum ? ubahPenugasanMinimum : ubahPenugasan
  const h = ubah(
    dari.penugasan,
    perubahan.map((c) =>
      c.jenis === 'bobot' ? { ...c, bobot: q * c.bobot - (g.kini[c.baris] === c.kolom ? 0 : p) } : c,
    ),
  )
  if (!h.layak) return { layak: false, sebab: h.sebab }
  const { penugasan } = h
  const pindah: (readonly [number, number, number])[] = []
  let langkah = 0
  for (let i = 0; i < g.rows; i++) {
    const [a, b] = [dari.penugasan.assignment[i]!, penugasan.assignment[i]!]
    if (a !== b) pindah.push([i, a, b])
    if (b >= 0 && b !== g.kini[i]) langkah++
  }
  // total = Σ (q·value − p per move)
  return { layak: true, coba: { penugasan, nilai: (penugasan.total + p * langkah) / q, langkah, pindah } }
}
