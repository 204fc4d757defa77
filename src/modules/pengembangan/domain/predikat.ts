/** Performance rating from results and conduct: a matrix, no arithmetic. PermenPANRB 6/2022. */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada } from '#regulasi'

export const PREDIKAT_KINERJA = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const
export type PredikatKinerja = (typeof PREDIKAT_KINERJA)[number]
export const EKSPEKTASI = ['di-atas', 'sesuai', 'di-bawah'] as const
export type Ekspektasi = (typeof EKSPEKTASI)[number]

const matriks = defineParameter(
  'pengembangan.predikat',
  z.record(z.enum(EKSPEKTASI), z.record(z.enum(EKSPEKTASI), z.enum(PREDIKAT_KINERJA))),
)

export function hitungPredikat(
  m: { readonly hasil: Ekspektasi; readonly perilaku: Ekspektasi },
  pada: Pada,
): { readonly predikat: PredikatKinerja; readonly dasar: readonly Dasar[] } {
  const { nilai, dasar } = nilaiHukum(matriks, pada)
  return { predikat: nilai[m.hasil][m.perilaku], dasar: [dasar] }
}
