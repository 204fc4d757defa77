/** Credit points of a functional post: coefficient × multiplier of the rating × months / 12. PermenPANRB 1/2023. */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada, satukanDasar } from '#regulasi'
import { Pecahan } from '#shared'

export const JENJANG_FUNGSIONAL = [
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
  'ahli-pertama',
  'ahli-muda',
  'ahli-madya',
  'ahli-utama',
] as const
const PREDIKAT = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const
const tabel = defineParameter(
  'angka-kredit.jenjang',
  z.record(
    z.enum(JENJANG_FUNGSIONAL),
    z.strictObject({ koefisien: z.number(), pangkat: z.number().nullable(), jenjang: z.number().nullable() }),
  ),
)
const pengali = defineParameter('angka-kredit.predikat', z.record(z.enum(PREDIKAT), z.number()))

export interface MasukanAngkaKredit {
  readonly jenjang: (typeof JENJANG_FUNGSIONAL)[number]
  readonly predikat: (typeof PREDIKAT)[number]
  /** Months served in the year, 1–12. */
  readonly bulan: number
}
export interface HasilAngkaKredit {
  readonly angkaKredit: number
  /** Needed for the next rank, and the next tier; null = there is none. */
  readonly untukPangkat: number | null
  readonly untukJenjang: number | null
  readonly dasar: readonly Dasar[]
}

const BULAN_SETAHUN = 12

export function hitungAngkaKredit(m: MasukanAngkaKredit, pada: Pada): HasilAngkaKredit {
  const [t, p] = [nilaiHukum(tabel, pada), nilaiHukum(pengali, pada)]
  const j = t.nilai[m.jenjang]
  return {
    angkaKredit: Pecahan.dari(j.koefisien)
      .kali(Pecahan.dari(p.nilai[m.predikat]).bagi(Pecahan.rasio(100, 1)))
      .kali(Pecahan.rasio(m.bulan, BULAN_SETAHUN))
      .keAngka(),
    untukPangkat: j.pangkat,
    untukJenjang: j.jenjang,
    dasar: satukanDasar(t.dasar, p.dasar),
  }
}
