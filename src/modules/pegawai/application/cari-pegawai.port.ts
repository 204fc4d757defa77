import type { Jenjang } from '#modules/jabatan'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { JenisPegawai, Kedudukan } from '../domain/pegawai.ts'

/** Facts a rule or the fit score is decided by, by the names verdicts use for what is missing. */
export const FAKTA_PENENTU = [
  'jenis',
  'kedudukan',
  'tanggalLahir',
  'golongan',
  'pendidikan',
  'pendidikan.bidang',
  'jabatanKini',
  'riwayat',
  'riwayat.bidang',
  'predikat',
  'hukdis',
] as const
export type FaktaPenentu = (typeof FAKTA_PENENTU)[number]

export const URUT_PEGAWAI = ['nama', 'nip', 'jabatan', 'unit', 'golongan'] as const
export type UrutPegawai = (typeof URUT_PEGAWAI)[number]

/** What the reader asks for; 'belum' = those of whom it is not known. */
export interface SaringPegawai {
  readonly cari?: string
  /** Id of an office (perangkat daerah). */
  readonly perangkat?: string
  readonly jenis?: JenisPegawai | 'belum'
  readonly kedudukan?: Kedudukan | 'belum'
  readonly jenjang?: Jenjang
  /** Lacking any deciding fact, none, or this one. */
  readonly kurang?: 'ada' | 'lengkap' | FaktaPenentu
  readonly urut?: UrutPegawai
  readonly arah?: 'naik' | 'turun'
}

/** A unit as the list needs it; handed in, since tables of another module are not joined. */
export interface UnitDaftar {
  readonly id: string
  readonly nama: string
  readonly perangkatId: string
  readonly perangkat: string
  readonly urut: number
}

export interface MintaPegawai {
  readonly pada: IsoDate
  readonly saring: SaringPegawai
  readonly unit: readonly UnitDaftar[]
  /** Posts of the tier asked for. */
  readonly jabatanIds?: readonly string[]
  /** Discipline is not every reader's business: to others its absence says nothing. */
  readonly disiplin: boolean
  readonly id?: string
  readonly batas: number | null
  readonly lewati: number
}

export interface BarisPegawai {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly gelarDepan: string | null
  readonly gelarBelakang: string | null
  readonly sintetis: boolean
  readonly jenis: JenisPegawai | null
  readonly kedudukan: Kedudukan | null
  readonly golongan: string | null
  readonly pendidikan: string | null
  readonly prodi: string | null
  /** null = unknown; '' = known to hold none. */
  readonly jabatan: string | null
  readonly unitId: string | null
  readonly kurang: readonly FaktaPenentu[]
}

export interface HasilCari {
  /** Within the caller's reach, matching the filter, and of these lacking a deciding fact. */
  readonly terjangkau: number
  readonly jumlah: number
  readonly kurang: number
  readonly baris: readonly BarisPegawai[]
}

export type CariBarisPegawai = (trx: Transaksi, m: MintaPegawai) => Promise<HasilCari>
