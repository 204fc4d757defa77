/** Permissions of the allow-list that a step may ask for. */
type IzinLangkah = 'rencana:usulkan' | 'keputusan:sidangkan' | 'rencana:setujui'

/**
 * How a checked batch becomes a decision that is carried out. Everything that may happen is in `LANGKAH`; what is not
 * there is refused. Permissions, not roles, so that a delegation works as everywhere else.
 */
export const TAHAP = [
  'disusun',
  'diajukan',
  'disidangkan',
  'siap-diputus',
  'diputuskan',
  'ditetapkan',
  'dilantik',
  'berlaku',
  'dibatalkan',
] as const
export type Tahap = (typeof TAHAP)[number]

interface Perpindahan {
  readonly aksi: string
  readonly dari: readonly Tahap[]
  /** null = the stage stays: something is recorded. */
  readonly menjadi: Tahap | null
  readonly izin: IzinLangkah
  /** The step rests on the verdict: it must be of today's facts, law and letters. */
  readonly perluSegar?: true
  /** Nobody does this to a batch he submitted himself. */
  readonly bukanPengaju?: true
}
export const LANGKAH = [
  { aksi: 'ajukan', dari: ['disusun'], menjadi: 'diajukan', izin: 'rencana:usulkan', perluSegar: true },
  { aksi: 'sidangkan', dari: ['diajukan'], menjadi: 'disidangkan', izin: 'keputusan:sidangkan', bukanPengaju: true },
  { aksi: 'cocokkan', dari: ['disidangkan'], menjadi: 'siap-diputus', izin: 'rencana:usulkan', perluSegar: true },
  {
    aksi: 'putuskan',
    dari: ['siap-diputus'],
    menjadi: 'diputuskan',
    izin: 'rencana:setujui',
    perluSegar: true,
    bukanPengaju: true,
  },
  { aksi: 'tetapkan', dari: ['diputuskan'], menjadi: 'ditetapkan', izin: 'rencana:usulkan' },
  { aksi: 'lantik', dari: ['ditetapkan'], menjadi: 'dilantik', izin: 'rencana:usulkan' },
  { aksi: 'berlakukan', dari: ['dilantik'], menjadi: 'berlaku', izin: 'rencana:usulkan' },
  { aksi: 'kembalikan-sidang', dari: ['diajukan'], menjadi: 'disusun', izin: 'keputusan:sidangkan' },
  { aksi: 'kembalikan-putusan', dari: ['siap-diputus'], menjadi: 'disusun', izin: 'rencana:setujui' },
  {
    aksi: 'batalkan',
    dari: ['disusun', 'diajukan', 'disidangkan', 'siap-diputus'],
    menjadi: 'dibatalkan',
    izin: 'rencana:usulkan',
  },
  {
    aksi: 'sampaikan',
    dari: ['ditetapkan', 'dilantik', 'berlaku'],
    menjadi: null,
    izin: 'rencana:usulkan',
  },
  {
    aksi: 'terima-keberatan',
    dari: ['ditetapkan', 'dilantik', 'berlaku'],
    menjadi: null,
    izin: 'rencana:usulkan',
  },
  {
    aksi: 'jawab-keberatan',
    dari: ['ditetapkan', 'dilantik', 'berlaku'],
    menjadi: null,
    izin: 'rencana:setujui',
    bukanPengaju: true,
  },
  { aksi: 'susun-susulan', dari: ['berlaku'], menjadi: null, izin: 'rencana:usulkan' },
] as const satisfies readonly Perpindahan[]
export type Aksi = (typeof LANGKAH)[number]['aksi']

export const langkah = (aksi: Aksi): Perpindahan & { readonly aksi: Aksi } =>
  LANGKAH.find((l) => l.aksi === aksi) as Perpindahan & { readonly aksi: Aksi }
/** What may happen at a stage, whoever asks. */
export const aksiPada = (tahap: Tahap): readonly Aksi[] =>
  LANGKAH.filter((l) => (l.dari as readonly Tahap[]).includes(tahap)).map((l) => l.aksi)
