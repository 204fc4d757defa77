import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Status } from '../domain/alur.ts'
import type { Identitas, Kelas, Kerahasiaan } from '../domain/pesan.ts'

/** A row of the file, ready to be kept. */
export interface PesanLapor {
  readonly nomor: string
  readonly hari: IsoDate
  readonly kelas: Exclude<Kelas, 'whistleblowing'>
  readonly kerahasiaan: Kerahasiaan
  readonly identitas: Identitas | null
  readonly judul: string
  readonly isi: string
  readonly topikKode: string | null
  readonly lokasi: string | null
  /** Category as the file has it. */
  readonly kategori: string | null
}
export interface JawabanLapor {
  readonly nomor: string
  readonly status: Status
  readonly jawaban: string | null
  readonly pada: IsoDate | null
  readonly diubah: IsoDate
}
export interface PenyimpananLapor {
  /** Numbers that are here already. */
  ada(trx: Transaksi, nomor: readonly string[]): Promise<ReadonlySet<string>>
  /** False: it came in between. */
  simpan(
    trx: Transaksi,
    p: PesanLapor & { readonly rujukan: string; readonly kode: Buffer; readonly kiriman: Buffer },
    oleh: { readonly nama: string; readonly penggunaId: string },
  ): Promise<boolean>
  /** Messages of LAPOR! the caller sees, with an open step in this period. */
  jawaban(trx: Transaksi, m: { readonly dari: IsoDate; readonly sampai: IsoDate }): Promise<JawabanLapor[]>
}
