/** Size of a sample for a population, Krejcie & Morgan: χ²·N·P(1−P) / (d²(N−1) + χ²·P(1−P)), to the nearest whole. */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada } from '#regulasi'
import { Pecahan } from '#shared'

const tetapan = defineParameter(
  'survei.sampel',
  z.strictObject({ khiKuadrat: z.number(), proporsi: z.number(), galat: z.number() }),
)

/** `populasi`: a whole number ≥ 1. */
export function hitungSampel(
  populasi: number,
  pada: Pada,
): { readonly sampel: number; readonly dasar: readonly Dasar[] } {
  const { nilai, dasar } = nilaiHukum(tetapan, pada)
  const p = Pecahan.dari(nilai.proporsi)
  const galat = Pecahan.dari(nilai.galat)
  const ragam = Pecahan.dari(nilai.khiKuadrat).kali(p).kali(Pecahan.rasio(1, 1).kurang(p))
  const n = Pecahan.dari(populasi)
  const penyebut = galat
    .kali(galat)
    .kali(n.kurang(Pecahan.rasio(1, 1)))
    .tambah(ragam)
  return { sampel: ragam.kali(n).bagi(penyebut).bulatkan().keAngka(), dasar: [dasar] }
}
