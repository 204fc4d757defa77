import type { z } from 'zod'
import type { Dwibahasa } from './jenis.ts'

/** One fact: whose it is, how a verdict names it when missing, its words, its shape. */
export interface ButirFakta<T> {
  readonly sisi: 'pegawai' | 'jabatan' | 'kota' | 'pasangan' | 'usulan'
  readonly nama: string
  readonly label: Dwibahasa
  readonly skema: z.ZodType<T>
}
export const fakta = <T>(
  sisi: ButirFakta<T>['sisi'],
  nama: string,
  id: string,
  en: string,
  skema: z.ZodType<T>,
): ButirFakta<T> => ({ sisi, nama, label: { id, en }, skema })
