import type { IsoDate } from '#shared'

/** Level 1..5 of one competence (PermenPANRB 38/2017); codes M.1–M.8, SK.1, T.n. */
export interface StandarKompetensi {
  readonly jabatanId: string
  readonly kode: string
  readonly level: number
  /** Marked "mutlak" in the post's standard: a gate, not a warning. */
  readonly mutlak: boolean
}
/** A person's level, decided by assessment. A competence without a row is unknown. */
export interface NilaiKompetensi {
  readonly pegawaiId: string
  readonly kode: string
  readonly level: number
  readonly tanggal: IsoDate
}
