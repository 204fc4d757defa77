/** Why something complained about happened, as an officer confirms it. */
export const JENIS_SEBAB = ['kurang-orang', 'kurang-kompetensi', 'kurang-alat', 'aturan', 'lain'] as const
export type JenisSebab = (typeof JENIS_SEBAB)[number]

export interface Sebab {
  readonly jenis: JenisSebab
  /** The post whose work it was; always there for missing people and missing competence. */
  readonly jabatanId: string | null
  /** Of a missing competence. */
  readonly kompetensiKode: string | null
}
export interface BarisSebab {
  readonly ke: number
  readonly aksi: 'tetapkan' | 'batalkan'
  /** null when taken back. */
  readonly sebab: Sebab | null
  readonly alasan: string
  readonly oleh: string
  /** ISO instant. */
  readonly saat: string
}

/** The cause that stands; null = none was confirmed, or it was taken back. */
export const sebabKini = (baris: readonly BarisSebab[]): Sebab | null => baris.at(-1)?.sebab ?? null

/** What a cause still lacks; null = complete. */
export function kurangSebab(s: Sebab): 'jabatan' | 'kompetensi' | null {
  if ((s.jenis === 'kurang-orang' || s.jenis === 'kurang-kompetensi') && s.jabatanId === null) return 'jabatan'
  return s.jenis === 'kurang-kompetensi' && s.kompetensiKode === null ? 'kompetensi' : null
}

/** Messages by what stood behind them: one line a cause, office, topic, place and month. */
export interface HitunganSebab extends Sebab {
  readonly unitId: string | null
  readonly topikKode: string | null
  readonly kelurahanKode: string | null
  /** First day of the month the messages came in. */
  readonly bulan: string
  readonly pesan: number
}
/** Messages an office holds, by subject and month; numbers alone. */
export interface PesanPerBulan {
  readonly unitId: string
  readonly topikKode: string | null
  /** First day of the month. */
  readonly bulan: string
  readonly pesan: number
}
/** A published message, masked as it was published. */
export interface PesanBersebab {
  readonly rujukan: string
  readonly judul: string
  readonly isi: string
  readonly diterima: string
  readonly status: string
}
