/** Workload analysis: people needed = Σ volume × minutes / effective minutes of a year. PermenPANRB 1/2020. */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada } from '#regulasi'
import { Pecahan } from '#shared'

const waktuEfektif = defineParameter('abk.waktu-efektif', z.number().positive())

export const PEMBULATAN_ABK = ['atas', 'setengah'] as const
interface TugasAbk {
  readonly nama: string
  readonly volume: number
  readonly menit: number
}
export interface MasukanAbk {
  readonly tugas: readonly TugasAbk[]
  /** Replaces the legal default; another tool counts 72,000. */
  readonly waktuEfektifMenit?: number
  readonly pembulatan?: (typeof PEMBULATAN_ABK)[number]
}
export interface HasilAbk {
  readonly totalMenit: number
  /** Not rounded. */
  readonly kebutuhan: number
  readonly dibulatkan: number
  readonly perTugas: readonly { readonly nama: string; readonly menit: number; readonly kebutuhan: number }[]
  readonly dasar: readonly Dasar[]
}

export function hitungAbk(m: MasukanAbk, pada: Pada): HasilAbk {
  const { nilai, dasar } = nilaiHukum(waktuEfektif, pada)
  const efektif = Pecahan.dari(m.waktuEfektifMenit ?? nilai)
  const menit = m.tugas.map((t) => Pecahan.dari(t.volume).kali(Pecahan.dari(t.menit)))
  const total = Pecahan.jumlah(menit)
  const kebutuhan = total.bagi(efektif)
  return {
    totalMenit: total.keAngka(),
    kebutuhan: kebutuhan.keAngka(),
    dibulatkan: (m.pembulatan === 'setengah' ? kebutuhan.bulatkan() : kebutuhan.keAtas()).keAngka(),
    perTugas: m.tugas.map((t, i) => {
      const x = menit[i] as Pecahan
      return { nama: t.nama, menit: x.keAngka(), kebutuhan: x.bagi(efektif).keAngka() }
    }),
    dasar: [dasar],
  }
}
