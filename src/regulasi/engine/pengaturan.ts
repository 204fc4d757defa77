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
  job_fit_valid_years: butir<number | null>({
    skema: z.number().min(0).max(10).nullable(),
    bawaan: null,
    judul: { id: 'Lama berlaku hasil uji kompetensi (job fit)', en: 'How long a job-fit result holds' },
    bacaan: (v) =>
      v === null
        ? { id: 'hasil job fit tidak punya batas waktu', en: 'a job-fit result has no time limit' }
        : { id: `hasil job fit berlaku ${v} tahun`, en: `a job-fit result holds ${v} years` },
  }),
  jpt_two_year_ban: butir<'peringatan' | 'tidak-dipakai'>({
    skema: z.enum(['peringatan', 'tidak-dipakai']),
    bawaan: 'peringatan',
    judul: {
      id: 'Larangan mengganti JPT dalam dua tahun (UU 5/2014 Pasal 116, telah dicabut)',
      en: 'Ban on replacing a JPT within two years (UU 5/2014 art. 116, repealed)',
    },
    bacaan: (v) =>
      v === 'peringatan'
        ? {
            id: 'larangan dua tahun UU 5/2014 masih diingatkan; undang-undangnya telah dicabut',
            en: 'the two-year ban of UU 5/2014 is still a warning; the law is repealed',
          }
        : { id: 'larangan dua tahun UU 5/2014 tidak dipakai', en: 'the two-year ban of UU 5/2014 is not used' },
  }),
  window_last_day: butir<'tertutup' | 'terbuka'>({
    skema: z.enum(['tertutup', 'terbuka']),
    bawaan: 'tertutup',
    judul: { id: 'Hari terakhir masa larangan mutasi', en: 'Last day of the closed period' },
    bacaan: (v) =>
      v === 'tertutup'
        ? { id: 'hari terakhir masih termasuk larangan', en: 'the last day is still closed' }
        : { id: 'hari terakhir sudah terbuka', en: 'the last day is open' },
  }),
  jf_transfer_reason: butir<'biasa' | 'penataan'>({
    skema: z.enum(['biasa', 'penataan']),
    bawaan: 'biasa',
    judul: {
      id: 'Perpindahan ke JF: biasa, atau penataan birokrasi dan kebutuhan strategis',
      en: 'Transfer to a JF: ordinary, or reorganisation and strategic need',
    },
    bacaan: (v) =>
      v === 'biasa'
        ? { id: 'perpindahan ke JF secara biasa', en: 'ordinary transfer to a JF' }
        : {
            id: 'perpindahan ke JF karena penataan birokrasi atau kebutuhan strategis',
            en: 'transfer to a JF by reorganisation or strategic need',
          },
  }),
  jf_return_needs_test: butir<'peringatan' | 'blokir'>({
    skema: z.enum(['peringatan', 'blokir']),
    bawaan: 'peringatan',
    judul: {
      id: 'Kembali ke JF yang pernah dijabat tanpa uji kompetensi',
      en: 'Return to a JF held before without a competence test',
    },
    bacaan: (v) =>
      v === 'peringatan'
        ? {
            id: 'kembali ke JF tanpa uji kompetensi adalah peringatan; lampirkan dasarnya',
            en: 'a return to a JF without the test is a warning; attach its basis',
          }
        : { id: 'kembali ke JF juga wajib uji kompetensi', en: 'a return to a JF needs the test too' },
  }),
  plt_jf_mapping: butir<'panduan-bkn' | 'se-2019'>({
    skema: z.enum(['panduan-bkn', 'se-2019']),
    bawaan: 'panduan-bkn',
    judul: {
      id: 'Jabatan yang dapat dirangkap pejabat fungsional sebagai pelaksana tugas',
      en: 'Posts a functional official may act in',
    },
    bacaan: (v) =>
      v === 'panduan-bkn'
        ? { id: 'padanan JF menurut panduan BKN yang sekarang', en: 'JF mapping of the present BKN guide' }
        : { id: 'padanan JF menurut surat edaran 2019', en: 'JF mapping of the 2019 circular' },
  }),
  sekwan_dprd: butir<'persetujuan' | 'konsultasi'>({
    skema: z.enum(['persetujuan', 'konsultasi']),
    bawaan: 'persetujuan',
    judul: {
      id: 'Sekretaris DPRD: persetujuan pimpinan DPRD (UU 23/2014) atau konsultasi (PP 11/2017)',
      en: 'Secretary of the council: its leaders’ approval (UU 23/2014) or consultation (PP 11/2017)',
    },
    bacaan: (v) =>
      v === 'persetujuan'
        ? { id: 'persetujuan pimpinan DPRD, karena undang-undang lebih tinggi', en: 'approval, statute ranks higher' }
        : { id: 'cukup konsultasi dengan pimpinan DPRD', en: 'consultation is enough' },
  }),
  oath_within_days: butir<number | null>({
    skema: z.number().int().min(0).max(365).nullable(),
    bawaan: null,
    judul: {
      id: 'Paling lama antara keputusan dan pelantikan (setelan kota)',
      en: 'Longest time between decision and inauguration (city setting)',
    },
    bacaan: (v) =>
      v === null
        ? {
            id: 'tenggat pelantikan tidak dipakai; 30 hari berasal dari peraturan yang dicabut',
            en: 'no deadline for inauguration; 30 days came from a repealed regulation',
          }
        : {
            id: `pelantikan paling lama ${v} hari sejak keputusan`,
            en: `inauguration within ${v} days of the decision`,
          },
  }),
  camat_selection: butir<'ya' | 'tidak'>({
    skema: z.enum(['ya', 'tidak']),
    bawaan: 'ya',
    judul: {
      id: 'Camat termasuk kepala perangkat daerah yang diseleksi (UU 23/2014 Pasal 234(4))',
      en: 'The camat is among the heads chosen by selection (UU 23/2014 art. 234(4))',
    },
    bacaan: (v) =>
      v === 'ya'
        ? { id: 'camat dianggap kepala perangkat daerah yang diseleksi', en: 'the camat counts as a selected head' }
        : { id: 'camat tidak termasuk yang diseleksi', en: 'the camat is not among those selected' },
  }),
} as const

export type Pengaturan = {
  readonly [K in keyof typeof PENGATURAN]: (typeof PENGATURAN)[K]['bawaan']
}
export type KunciPengaturan = keyof typeof PENGATURAN

type SkemaPengaturan = { [K in KunciPengaturan]: z.ZodOptional<(typeof PENGATURAN)[K]['skema']> }
export const PengaturanSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(PENGATURAN).map(([k, b]) => [k, (b.skema as z.ZodType).optional()]),
  ) as SkemaPengaturan,
)

export const pengaturanBawaan = (isi: Partial<Pengaturan> = {}): Pengaturan => {
  const ada = Object.fromEntries(Object.entries(isi).filter(([, v]) => v !== undefined))
  return {
    ...(Object.fromEntries(Object.entries(PENGATURAN).map(([k, b]) => [k, b.bawaan])) as Pengaturan),
    ...ada,
  }
}
export const bacaanPengaturan = (k: KunciPengaturan, p: Pengaturan): Dwibahasa =>
  (PENGATURAN[k].bacaan as (v: Pengaturan[KunciPengaturan]) => Dwibahasa)(p[k])
