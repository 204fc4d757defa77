import { z } from 'zod'
import type { Dwibahasa } from './jenis.ts'

/**
 * Readings on which the law is silent or its sources disagree. Each has a default; which reading was used is printed
 * in every verdict that depends on it. Keys are those of the published interface.
 */
interface Butir<T> {
  readonly skema: z.ZodType<T>
  readonly bawaan: T
  readonly judul: Dwibahasa
  readonly bacaan: (v: T) => Dwibahasa
}
const butir = <T>(b: Butir<T>): Butir<T> => b

export const PENGATURAN = {
  jf_branch_min_years: butir<number | null>({
    skema: z.number().min(0).max(40).nullable(),
    bawaan: null,
    judul: { id: 'Lama minimum pada cabang JF yang setingkat', en: 'Minimum years on the equivalent-JF branch' },
    bacaan: (v) =>
      v === null
        ? { id: 'cabang JF memakai lama yang sama', en: 'the JF branch uses the same number of years' }
        : { id: `cabang JF memakai ${v} tahun`, en: `the JF branch uses ${v} years` },
  }),
  add_equivalent_tier_time: butir<boolean>({
    skema: z.boolean(),
    bawaan: true,
    judul: {
      id: 'Waktu struktural dan JF yang setingkat dijumlahkan',
      en: 'Structural and equivalent JF time is added up',
    },
    bacaan: (v) =>
      v
        ? { id: 'waktu struktural dan JF setingkat dijumlahkan', en: 'structural and equivalent JF time added up' }
        : {
            id: 'waktu struktural dan JF setingkat tidak dijumlahkan',
            en: 'structural and equivalent JF time not added up',
          },
  }),
  tier_already_held: butir<boolean>({
    skema: z.boolean(),
    bawaan: true,
    judul: {
      id: 'Pejabat yang sedang atau pernah di jenjang itu memenuhi syarat pengalamannya',
      en: 'An official who holds or held the tier meets its experience requirement',
    },
    bacaan: (v) =>
      v
        ? {
            id: 'pernah di jenjang ini sudah cukup (mutasi setara)',
            en: 'having held this tier is enough (lateral move)',
          }
        : { id: 'pernah di jenjang ini tidak diperhitungkan', en: 'having held this tier does not count' },
  }),
  field_applies_to: butir<'jf' | 'semua'>({
    skema: z.enum(['jf', 'semua']),
    bawaan: 'jf',
    judul: {
      id: '“Sesuai dengan bidang tugas” berlaku untuk cabang JF saja atau untuk semua',
      en: '“In the field of duty” applies to the JF branch only or to all experience',
    },
    bacaan: (v) =>
      v === 'jf'
        ? { id: 'kesesuaian bidang diminta pada cabang JF', en: 'the field is required on the JF branch' }
        : { id: 'kesesuaian bidang diminta pada semua pengalaman', en: 'the field is required for all experience' },
  }),
  age_limit_reading: butir<'sampai-ulang-tahun' | 'sebelum-ulang-tahun-berikutnya' | 'sebelum-ulang-tahun'>({
    skema: z.enum(['sampai-ulang-tahun', 'sebelum-ulang-tahun-berikutnya', 'sebelum-ulang-tahun']),
    bawaan: 'sampai-ulang-tahun',
    judul: { id: 'Bacaan “usia paling tinggi”', en: 'Reading of “at most aged”' },
    bacaan: (v) =>
      v === 'sampai-ulang-tahun'
        ? { id: 'sampai dengan hari ulang tahun batas usia', en: 'up to and including the birthday of the limit' }
        : v === 'sebelum-ulang-tahun'
          ? { id: 'sebelum hari ulang tahun batas usia', en: 'before the birthday of the limit' }
          : { id: 'sampai sehari sebelum ulang tahun berikutnya', en: 'until the day before the next birthday' },
  }),
  field_relation_min: butir<'sama' | 'subrumpun' | 'rumpun'>({
    skema: z.enum(['sama', 'subrumpun', 'rumpun']),
    bawaan: 'sama',
    judul: { id: 'Kedekatan bidang studi yang dianggap sesuai', en: 'How near a field of study counts as a match' },
    bacaan: (v) =>
      v === 'sama'
        ? { id: 'bidang studi harus sama', en: 'the field of study must be the same' }
        : {
            id: `bidang studi cukup satu ${v}`,
            en: `the field of study may be in the same ${v === 'rumpun' ? 'group' : 'subgroup'}`,
          },
  }),
} as const

export type Pengaturan = {
  readonly [K in keyof typeof PENGATURAN]: (typeof PENGATURAN)[K]['bawaan']
}
export type KunciPengaturan = keyof typeof PENGATURAN

export const PengaturanSchema = z.strictObject({
  jf_branch_min_years: PENGATURAN.jf_branch_min_years.skema.optional(),
  add_equivalent_tier_time: PENGATURAN.add_equivalent_tier_time.skema.optional(),
  tier_already_held: PENGATURAN.tier_already_held.skema.optional(),
  field_applies_to: PENGATURAN.field_applies_to.skema.optional(),
  age_limit_reading: PENGATURAN.age_limit_reading.skema.optional(),
  field_relation_min: PENGATURAN.field_relation_min.skema.optional(),
})

export const pengaturanBawaan = (isi: Partial<Pengaturan> = {}): Pengaturan => {
  const ada = Object.fromEntries(Object.entries(isi).filter(([, v]) => v !== undefined))
  return {
    ...(Object.fromEntries(Object.entries(PENGATURAN).map(([k, b]) => [k, b.bawaan])) as Pengaturan),
    ...ada,
  }
}
export const bacaanPengaturan = (k: KunciPengaturan, p: Pengaturan): Dwibahasa =>
  (PENGATURAN[k].bacaan as (v: Pengaturan[KunciPengaturan]) => Dwibahasa)(p[k])
