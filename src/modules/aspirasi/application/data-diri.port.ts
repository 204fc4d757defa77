import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Status } from '../domain/alur.ts'
import type { Identitas, Kerahasiaan } from '../domain/pesan.ts'
import type { KebijakanRetensi } from '../domain/retensi.ts'

/** Everything stored about the writer of a message. */
export interface DataSaya {
  readonly kerahasiaan: Kerahasiaan
  readonly status: Status
  readonly identitas: { readonly [K in keyof Identitas]: string | null } | null
  readonly foto: number
  /** How often an officer looked at the name. */
  readonly dibuka: number
}
export interface RetensiTercatat extends KebijakanRetensi {
  readonly alasan: string
  readonly oleh: string
  readonly dicatatPada: string
}
export interface RencanaHapus {
  readonly bulan: IsoDate
  readonly pesan: number
  readonly identitas: number
  readonly foto: number
}
export interface PenyimpananDataDiri {
  baca(trx: Transaksi, kode: Buffer): Promise<DataSaya | null>
  ubah(trx: Transaksi, kode: Buffer, i: Identitas): Promise<boolean>
  hapus(trx: Transaksi, kode: Buffer): Promise<boolean>
  /** Newest first. */
  kebijakan(trx: Transaksi): Promise<RetensiTercatat[]>
  /** False: somebody was faster. */
  tetapkan(
    trx: Transaksi,
    m: KebijakanRetensi & { readonly alasan: string; readonly oleh: string; readonly penggunaId: string },
  ): Promise<boolean>
  rencana(trx: Transaksi, hari: number): Promise<RencanaHapus[]>
  /** Of the program itself: how many messages it did. */
  sapu(trx: Transaksi, m: KebijakanRetensi & { readonly hariIni: IsoDate; readonly banyak: number }): Promise<number>
}
