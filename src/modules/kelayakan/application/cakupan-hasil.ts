import { z } from 'zod'
import { HASIL, type HitunganHasil } from '../domain/cakupan-vonis.ts'
import mentah from './cakupan-hasil.json?raw'

const Angka = z.number().int().min(0)
const Hitungan = z
  .tuple([Angka, Angka, Angka, Angka])
  .transform((n) => Object.fromEntries(HASIL.map((h, i) => [h, n[i]])) as unknown as HitunganHasil)
/** Where the outcomes were counted: replayed case files, the city as proposals, every pair of person and post. */
export const CakupanHasilSchema = z.strictObject({
  versi: z.string(),
  tanggal: z.iso.date(),
  sumber: z.array(
    z.strictObject({
      nama: z.enum(['berkas', 'usulan', 'pasangan']),
      jumlah: Angka,
      aturan: z.record(z.string(), Hitungan),
    }),
  ),
})
export type CakupanHasil = z.infer<typeof CakupanHasilSchema>

/** Counted by uji/cakupan.test.ts on the replayed cases and the invented city; the test fails when it has aged. */
export const cakupanContoh: CakupanHasil = CakupanHasilSchema.parse(JSON.parse(mentah))
