import type { Transaksi } from '#platform/db'
import type { Status } from '../domain/alur.ts'

/** Who wrote a version, why, when. */
export interface JejakVersi {
  readonly versi: number
  readonly aktif: boolean
  readonly alasan: string
  readonly oleh: string
  readonly dicatatPada: string
}
export interface IsiTopik {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly unitId: string
  readonly kata: readonly string[]
}
export interface IsiPihakLuar {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly cara: string
  readonly caraEn: string
  readonly penjelasan: string
  readonly penjelasanEn: string
  readonly kata: readonly string[]
}
export interface IsiAturanSaring {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly penjelasan: string
  readonly penjelasanEn: string
}
export interface IsiEjaan {
  /** The spelling itself is the key. */
  readonly kode: string
  readonly kodeWilayah: string
}
export type Topik = IsiTopik & JejakVersi
export type PihakLuar = IsiPihakLuar & JejakVersi
export type AturanSaring = IsiAturanSaring & JejakVersi
export type Ejaan = IsiEjaan & JejakVersi

/** The four tables the coordinators keep, each row a version. */
export interface Pembagian {
  readonly topik: { readonly isi: IsiTopik; readonly baris: Topik }
  readonly pihak: { readonly isi: IsiPihakLuar; readonly baris: PihakLuar }
  readonly aturan: { readonly isi: IsiAturanSaring; readonly baris: AturanSaring }
  readonly ejaan: { readonly isi: IsiEjaan; readonly baris: Ejaan }
}
export const JENIS_PEMBAGIAN = ['topik', 'pihak', 'aturan', 'ejaan'] as const
export type JenisPembagian = (typeof JENIS_PEMBAGIAN)[number]

export interface HitunganKata {
  /** Empty = messages. */
  readonly kata: string
  readonly unitId: string
  readonly topikKode: string
  readonly n: number
}
export interface MiripUmum {
  readonly rujukan: string
  readonly judul: string
  readonly status: Status
  readonly diterimaPada: string
}
export interface MiripPetugas extends MiripUmum {
  readonly id: string
  readonly unitId: string | null
  readonly kelurahanKode: string | null
  /** How many stems both have. */
  readonly sama: number
  readonly skor: number
}
export interface BarisPenyaringan {
  readonly hari: string
  /** Code of the rule; '' = none was named. */
  readonly aturan: string
  readonly alasan: string | null
  readonly banding: 'menunggu' | 'dikabulkan' | 'ditolak' | null
}

export interface PenyimpananPenyaluran {
  /** Newest version of each, by code. */
  daftar<J extends JenisPembagian>(trx: Transaksi, jenis: J): Promise<Pembagian[J]['baris'][]>
  /** All versions of one, newest first. */
  riwayat<J extends JenisPembagian>(trx: Transaksi, jenis: J, kode: string): Promise<Pembagian[J]['baris'][]>
  /** False: somebody wrote this version before. */
  tambah<J extends JenisPembagian>(
    trx: Transaksi,
    jenis: J,
    m: Pembagian[J]['isi'] & {
      readonly versi: number
      readonly aktif: boolean
      readonly alasan: string
      readonly oleh: string
      readonly penggunaId: string | null
    },
  ): Promise<boolean>
  /** Stem of each word. */
  akar(trx: Transaksi, kata: readonly string[]): Promise<Map<string, string>>
  usulKata(trx: Transaksi, akar: readonly string[]): Promise<HitunganKata[]>
  umumMirip(
    trx: Transaksi,
    m: { readonly akar: readonly string[]; readonly kelurahanKode: string | null; readonly hari: number },
  ): Promise<(MiripUmum & { readonly sama: number; readonly skor: number })[]>
  /** `hampa` = stems that say nothing about the matter. */
  mirip(
    trx: Transaksi,
    m: { readonly id: string; readonly hari: number; readonly hampa: readonly string[] },
  ): Promise<MiripPetugas[]>
  umumPenyaringan(trx: Transaksi): Promise<BarisPenyaringan[]>
  /** The words that point most clearly to an office, of all that were counted. */
  kataTerhitung(trx: Transaksi): Promise<HitunganKata[]>
}
