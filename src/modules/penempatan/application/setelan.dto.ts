import { z } from 'zod'
import { JENJANG } from '#modules/jabatan'
import { KOMPONEN } from '#modules/kecocokan'
import type { Setelan } from '../domain/skenario/index.ts'

const Beralasan = { pegawaiId: z.string(), alasan: z.string() }
const PasanganDto = z.strictObject({ ...Beralasan, jabatanId: z.string() })

/** What a scenario asks of the engine, as stored in its steps and beside every run made from it. */
export const SetelanDto: z.ZodType<Setelan> = z.strictObject({
  tmt: z.iso.date(),
  jabatan: z.array(z.string()).nullable(),
  unitBergerak: z.array(z.string()).nullable(),
  tetap: z.array(z.strictObject(Beralasan)),
  bobot: z.strictObject({
    jenjang: z.partialRecord(z.enum(JENJANG), z.number()),
    kecocokan: z.record(z.enum(KOMPONEN), z.number()),
    dasar: z.strictObject({
      sumber: z.string(),
      nomor: z.string().nullable(),
      tanggal: z.iso.date().nullable(),
    }),
  }),
  veto: z.array(PasanganDto),
  wajib: z.array(PasanganDto),
  kursi: z.array(z.strictObject({ jabatanId: z.string(), banyak: z.number(), alasan: z.string() })),
  poinJabatan: z.array(z.strictObject({ jabatanId: z.string(), banyak: z.number(), alasan: z.string() })).optional(),
  minimum: z.array(z.strictObject({ unitId: z.string(), banyak: z.number() })),
  maksLangkah: z.number().nullable(),
  skorTerendah: z.number().nullable(),
  biaya: z.strictObject({
    perLangkah: z.number().nullable(),
    tunjanganKelas: z.record(z.string(), z.number()).nullable(),
  }),
})
