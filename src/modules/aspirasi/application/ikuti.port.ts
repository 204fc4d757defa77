import type { Transaksi } from '#platform/db'
import type { Bahasa } from '#platform/i18n'
import type { Status } from '../domain/alur.ts'

export interface Kabar {
  readonly id: string
  readonly surel: string
  readonly bahasa: Bahasa
  readonly aktif: boolean
  /** How many times something was told. */
  readonly ke: number
}
/** A published message as a feed shows it. */
export interface ButirUmpan {
  readonly rujukan: string
  readonly judul: string
  readonly isi: string
  readonly status: Status
  readonly diterimaPada: string
  readonly diubahPada: string
  readonly topikKode: string | null
  readonly kelurahanKode: string | null
}
export interface SaringUmpan {
  readonly rujukan?: string | undefined
  readonly topik?: string | undefined
  readonly kelurahan?: string | undefined
}
export interface PenyimpananIkuti {
  ikuti(
    trx: Transaksi,
    m: { readonly kode: Buffer; readonly id: string; readonly surel: string; readonly bahasa: Bahasa },
  ): Promise<'ok' | 'tiada' | 'anonim' | 'penuh'>
  keadaan(trx: Transaksi, id: string): Promise<'aktif' | 'menunggu' | null>
  setuju(trx: Transaksi, id: string): Promise<boolean>
  berhenti(trx: Transaksi, id: string): Promise<void>
  /** Whom to tell now; of the program itself. News within `redaMenit` of each other are one mail. */
  ambilKabar(trx: Transaksi, banyak: number, redaMenit: number): Promise<Kabar[]>
  umpan(trx: Transaksi, m: SaringUmpan & { readonly banyak: number }): Promise<ButirUmpan[]>
  /** A message that came by mail; null: too many from this address today. */
  kirimSurel(
    trx: Transaksi,
    m: {
      readonly rujukan: string
      readonly judul: string
      readonly isi: string
      readonly nama: string
      readonly surel: string
      readonly kode: Buffer
      readonly kiriman: Buffer
      readonly gambar: readonly Uint8Array[]
      readonly palingBanyak: number
    },
  ): Promise<{ readonly rujukan: string; readonly baru: boolean } | null>
}
