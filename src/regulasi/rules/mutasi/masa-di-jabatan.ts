import type { Putusan } from '../../engine/aturan.ts'
import { notApplicable, undetermined } from '../../engine/aturan.ts'
import type { BarisRiwayat } from '../../engine/fakta.ts'
import { wholeMonths } from '../../engine/tanggal.ts'

/** Whole months in the post held now; a start that is not known gives at least these months. */
export interface MasaDiJabatan {
  readonly jenjang: string
  readonly bulan: number
  readonly sejak: string
  readonly palingSedikit: boolean
}
/** The time, or the verdict when there is none to tell. */
export function masaDiJabatan(asal: BarisRiwayat | null | undefined, asOf: string): MasaDiJabatan | Putusan {
  if (asal === undefined)
    return undetermined(['riwayat'], {}, () => ({
      id: 'Jabatan yang sekarang dipegang belum diketahui.',
      en: 'The post held now is not known.',
    }))
  if (asal === null)
    return notApplicable('tanpa-jabatan', () => ({
      id: 'Tidak sedang memangku jabatan.',
      en: 'Holds no post now.',
    }))
  return {
    jenjang: asal.jenjang,
    bulan: wholeMonths(asal.tmt, asOf),
    sejak: asal.tmt,
    palingSedikit: asal.tmtTidakDiketahui === true,
  }
}
export const adalahPutusan = (m: MasaDiJabatan | Putusan): m is Putusan => 'hasil' in m
