import type { Transaksi } from '#platform/db'
import type { LangkahTercatat } from '../domain/keputusan.ts'
import type { LembarOrang } from '../domain/lembar-orang.ts'

export interface LembarTersimpan {
  readonly berkasId: string
  readonly lembar: LembarOrang
}
export interface LampiranIsi {
  readonly nama: string
  readonly tipe: string
  readonly sidik: string
  readonly isi: Uint8Array
}
/** Sheets of single persons, and what they add to a decision themselves. */
export interface PenyimpananLembar {
  /** All sheets of one decree at once. */
  tambahLembar(
    trx: Transaksi,
    berkasId: string,
    semua: readonly { readonly id: string; readonly pegawaiId: string | null; readonly isi: LembarOrang }[],
  ): Promise<void>
  /** Of one person, newest first. */
  lembarPegawai(trx: Transaksi, pegawaiId: string): Promise<LembarTersimpan[]>
  /** Steps about one line, in order. */
  langkahOrang(trx: Transaksi, berkasId: string, nip: string): Promise<LangkahTercatat[]>
  /** End of the chain of a decision that names the caller; null = it does not. */
  ujungLangkah(
    trx: Transaksi,
    berkasId: string,
  ): Promise<{ readonly ke: number; readonly sidik: string; readonly pemeriksaanKe: number } | null>
  tambahLampiran(
    trx: Transaksi,
    l: LampiranIsi & { readonly id: string; readonly berkasId: string; readonly nip: string },
  ): Promise<void>
  bacaLampiran(trx: Transaksi, berkasId: string, nip: string): Promise<LampiranIsi | null>
  /** Clocks that run: delivery and objection of every decided line without an answer, with whom it is about. */
  jamKeberatan(trx: Transaksi): Promise<JamTersimpan[]>
}
export interface JamTersimpan {
  readonly berkasId: string
  readonly lembar: Pick<LembarOrang, 'nip' | 'nama' | 'ke'>
  readonly langkah: readonly Pick<LangkahTercatat, 'aksi' | 'isi' | 'saat'>[]
}
