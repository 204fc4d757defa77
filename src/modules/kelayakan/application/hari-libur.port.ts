import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { HariLibur, KalenderKota } from '../domain/hari-libur.ts'

export interface IsiUsulanLibur {
  readonly tahun: number
  readonly hari: readonly HariLibur[]
  /** The instrument: name, number and date. */
  readonly sumber: string
  readonly nomor: string
  readonly tanggalSumber: IsoDate
  readonly cutiBukanHariKerja: boolean
  /** What the reading rests on; asked for when joint leave is to be no working day. */
  readonly dasarCuti?: string | undefined
  readonly alasan: string
}
export interface PutusanLibur {
  readonly putusan: 'sah' | 'ditolak'
  readonly alasan: string
  readonly kantor: string
  readonly oleh: string
  readonly pada: string
}
/** A deadline that runs, and the day a list would move it to. */
export interface GeseranTenggat {
  readonly nama: string
  /** The answer to an objection; else the time to object. */
  readonly jawaban: boolean
  readonly lama: IsoDate
  readonly baru: IsoDate
}
export interface UsulanLibur extends IsiUsulanLibur {
  readonly id: string
  readonly oleh: string
  readonly penggunaId: string | null
  readonly dibuatPada: string
  readonly putusan: PutusanLibur | null
}
interface Penulis {
  readonly nama: string
  readonly penggunaId: string | null
}
export interface PenyimpananHariLibur {
  /** Newest first. */
  daftarUsulan(trx: Transaksi): Promise<readonly UsulanLibur[]>
  tambahUsulan(trx: Transaksi, u: IsiUsulanLibur & { readonly id: string }, oleh: Penulis): Promise<void>
  tambahPutusan(
    trx: Transaksi,
    p: Omit<PutusanLibur, 'oleh'> & { readonly id: string; readonly usulanId: string },
    oleh: Penulis,
  ): Promise<void>
  /** Holds other deciders off until the transaction ends. */
  kunci(trx: Transaksi): Promise<void>
  bacaHariLibur(trx: Transaksi): Promise<KalenderKota>
}
