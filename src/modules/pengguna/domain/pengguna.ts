import type { IsoDate } from '#shared'

export type StatusPengguna = 'diundang' | 'aktif' | 'nonaktif'

export interface Pengguna {
  readonly id: string
  readonly surel: string
  readonly nama: string
  /** The personnel record of the same person, when he is an employee here. */
  readonly pegawaiId: string | null
  /** The sign-in account; null until the invitation is accepted. */
  readonly akunId: string | null
  readonly status: StatusPengguna
  readonly sintetis: boolean
  /** Why the status is what it is, as the administrator wrote it. */
  readonly alasan: string | null
}

/** Valid time, half-open: in effect on d when mulai <= d < sampai. */
export interface MasaBerlaku {
  readonly mulai: IsoDate
  readonly sampai: IsoDate | null
}

export interface Penugasan extends MasaBerlaku {
  readonly id: string
  readonly penggunaId: string
  readonly peran: string
  /** The unit and everything below it; null = as far as the role itself reaches. */
  readonly unitId: string | null
  readonly dasar: string | null
}

export interface Delegasi {
  readonly id: string
  readonly dariId: string
  readonly keId: string
  readonly peran: readonly string[]
  readonly mulai: IsoDate
  readonly sampai: IsoDate
  /** Number and date of the letter of assignment. */
  readonly surat: string
}

export type JenisTautan = 'undangan' | 'atur-ulang'

/** How long a one-time link lives. */
export const UMUR_TAUTAN_JAM: Readonly<Record<JenisTautan, number>> = { undangan: 7 * 24, 'atur-ulang': 24 }

export type KeadaanMasa = 'belum-mulai' | 'berlaku' | 'berakhir'

/** ISO dates compare as text. */
export function keadaanMasa(masa: MasaBerlaku, pada: IsoDate): KeadaanMasa {
  if (pada < masa.mulai) return 'belum-mulai'
  return masa.sampai !== null && pada >= masa.sampai ? 'berakhir' : 'berlaku'
}

export const bersinggungan = (a: MasaBerlaku, b: MasaBerlaku): boolean =>
  (a.sampai === null || b.mulai < a.sampai) && (b.sampai === null || a.mulai < b.sampai)
