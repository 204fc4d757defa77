import type { Transaksi } from '#platform/db'
import type { DaftarKetetapan, Json } from '#regulasi'
import type { IsoDate } from '#shared'

/** What is proposed: a value from a day, and where it stands written. */
export interface IsiUsulanNilai {
  readonly parameter: string
  readonly mulai: IsoDate
  /** null = repealed from that day. */
  readonly nilai: Json
  readonly sumber?: string | undefined
  readonly sumberTeks?: string | undefined
  readonly pasal: string
  readonly ayat?: string | undefined
  readonly huruf?: string | undefined
  /** Which text was read. */
  readonly versi?: string | undefined
  readonly alasan: string
  readonly tautan?: string | undefined
  readonly kutipan?: string | undefined
}
export interface PutusanNilai {
  readonly id: string
  readonly putusan: 'sah' | 'ditolak' | 'ditarik'
  readonly nomor: number | null
  readonly alasan: string
  readonly kantor: string
  readonly ditetapkan: IsoDate
  readonly oleh: string
}
export interface UsulanNilai extends IsiUsulanNilai {
  readonly id: string
  readonly oleh: string
  readonly penggunaId: string | null
  readonly dibuatPada: string
  readonly putusan: PutusanNilai | null
  /** The later decision that withdrew it. */
  readonly ditarik: PutusanNilai | null
}
interface Penulis {
  readonly nama: string
  readonly penggunaId: string | null
}
export interface PenyimpananNilaiHukum {
  /** Newest first. */
  daftarUsulan(trx: Transaksi, parameter?: string): Promise<readonly UsulanNilai[]>
  tambahUsulan(trx: Transaksi, u: IsiUsulanNilai & { readonly id: string }, oleh: Penulis): Promise<void>
  /** One decision at a time: numbers run without gap and nobody decides on what another just decided. */
  kunci(trx: Transaksi): Promise<void>
  nomorBerikut(trx: Transaksi): Promise<number>
  tambahPutusan(
    trx: Transaksi,
    p: Omit<PutusanNilai, 'oleh'> & { readonly usulanId: string | null; readonly menarik: number | null },
    oleh: Penulis,
  ): Promise<void>
  bacaKetetapan(trx: Transaksi): Promise<DaftarKetetapan>
}
