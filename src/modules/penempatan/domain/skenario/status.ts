import type { AksiSkenario } from './langkah.ts'

export const STATUS_SKENARIO = ['disusun', 'beku', 'diajukan', 'ditutup'] as const
export type StatusSkenario = (typeof STATUS_SKENARIO)[number]

/** Permissions of the allow-list that a step may ask for. */
type IzinSkenario = 'rencana:hitung' | 'rencana:usulkan' | 'skenario:komentari'

export interface PerpindahanSkenario {
  readonly aksi: AksiSkenario
  readonly dari: readonly StatusSkenario[]
  /** null = the status stays: something is recorded. */
  readonly menjadi: StatusSkenario | null
  readonly izin: IzinSkenario
  /** Only while shared, or only while not. */
  readonly dibagikan?: boolean
  /** Refused when a line of the plan can no longer be. */
  readonly perluMungkin?: true
}

const TERBUKA = ['disusun', 'beku', 'diajukan'] as const

/**
 * What may happen to a scenario; what is not here is refused. Once a plan is frozen nothing it rests on changes: only what
 * is said about it, who sees it, and where it goes.
 */
export const LANGKAH_SKENARIO = [
  { aksi: 'atur', dari: ['disusun'], menjadi: null, izin: 'rencana:hitung' },
  { aksi: 'hitung', dari: ['disusun'], menjadi: null, izin: 'rencana:hitung' },
  { aksi: 'sesuaikan', dari: ['disusun'], menjadi: null, izin: 'rencana:hitung' },
  { aksi: 'komentari', dari: TERBUKA, menjadi: null, izin: 'skenario:komentari' },
  { aksi: 'bagikan', dari: TERBUKA, menjadi: null, izin: 'rencana:usulkan', dibagikan: false },
  { aksi: 'tarik-bagikan', dari: ['disusun', 'beku'], menjadi: null, izin: 'rencana:usulkan', dibagikan: true },
  { aksi: 'bekukan', dari: ['disusun'], menjadi: 'beku', izin: 'rencana:usulkan', perluMungkin: true },
  { aksi: 'ajukan', dari: ['beku', 'diajukan'], menjadi: 'diajukan', izin: 'rencana:usulkan', perluMungkin: true },
  { aksi: 'tutup', dari: TERBUKA, menjadi: 'ditutup', izin: 'rencana:usulkan' },
] as const satisfies readonly PerpindahanSkenario[]

export const perpindahan = (aksi: AksiSkenario): PerpindahanSkenario =>
  LANGKAH_SKENARIO.find((l) => l.aksi === aksi) as PerpindahanSkenario

/** What may happen now, whoever asks. */
export const aksiSkenario = (status: StatusSkenario, dibagikan: boolean): readonly AksiSkenario[] =>
  LANGKAH_SKENARIO.filter(
    (l: PerpindahanSkenario) => l.dari.includes(status) && (l.dibagikan === undefined || l.dibagikan === dibagikan),
  ).map((l) => l.aksi)
