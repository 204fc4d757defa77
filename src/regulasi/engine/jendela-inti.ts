import { addDays, addMonths } from './tanggal.ts'

export type SebabJendela = 'uu10-2016-71-2' | 'uu10-2016-162-3'
export interface TanggalJendela {
  readonly pelantikanKepalaDaerah?: string | null
  readonly penetapanPaslon?: string | null
  readonly akhirMasaJabatan?: string | null
}
export interface Jendela {
  readonly sebab: SebabJendela
  readonly dari: string
  /** Last closed day; undefined = the end of the term is not known. */
  readonly sampai?: string
}
/** The windows a date lies in, both ends closed (the last day open on request), given the months the law names. */
export function jendelaTertutup(
  t: TanggalJendela,
  tanggal: string,
  bulan: { readonly paslon: number; readonly pelantikan: number },
  hariTerakhirTerbuka = false,
): readonly Jendela[] {
  const jendela: Jendela[] = []
  if (t.penetapanPaslon)
    jendela.push({
      sebab: 'uu10-2016-71-2',
      dari: addMonths(t.penetapanPaslon, -bulan.paslon),
      sampai: t.akhirMasaJabatan ?? undefined,
    })
  if (t.pelantikanKepalaDaerah)
    jendela.push({
      sebab: 'uu10-2016-162-3',
      dari: t.pelantikanKepalaDaerah,
      sampai: addMonths(t.pelantikanKepalaDaerah, bulan.pelantikan),
    })
  return jendela
    .map((j) => (hariTerakhirTerbuka && j.sampai ? { ...j, sampai: addDays(j.sampai, -1) } : j))
    .filter((j) => j.dari <= tanggal && (j.sampai === undefined || tanggal <= j.sampai))
}
