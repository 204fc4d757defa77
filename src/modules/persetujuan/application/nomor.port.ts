import type { Transaksi } from '#platform/db'
import type { Celah, JenisNomor, NomorTercatat, PolaNomor } from '../domain/nomor.ts'

interface Penulis {
  readonly nama: string
  readonly penggunaId: string | null
}
export interface SaringNomor {
  readonly jenis?: JenisNomor | undefined
  readonly tahun?: number | undefined
}
export type PolaTersimpan = PolaNomor & {
  readonly oleh: string
  readonly dicatatPada: string
  /** Why its first number passes over some that nobody has. */
  readonly alasanMulai: string | null
}
/** The city's own register of numbers. */
export interface PenyimpananNomor {
  /** Holds everybody else who wants a number of this kind and year off until the transaction ends; the last one given. */
  kunciUrut(trx: Transaksi, jenis: JenisNomor, tahun: number): Promise<number>
  tambah(
    trx: Transaksi,
    n: readonly Omit<NomorTercatat, 'judulBerkas' | 'oleh' | 'dicatatPada' | 'batal'>[],
    oleh: Penulis,
  ): Promise<void>
  /** Holds everybody else who writes a number or a pattern off: what is free now stays so until the transaction ends. */
  kunciTeks(trx: Transaksi): Promise<void>
  /** Which of these stand in the register or in recorded minutes of a session, as `kunciNomor` writes them. */
  terpakai(trx: Transaksi, nomor: readonly string[]): Promise<ReadonlySet<string>>
  /** Is it a number of the register, void or not? */
  diRegister(trx: Transaksi, nomor: string): Promise<boolean>
  /** Newest version of each kind the city has edited. */
  bacaPola(trx: Transaksi): Promise<PolaTersimpan[]>
  /** Every version, newest first; of one kind or of all. */
  riwayatPola(trx: Transaksi, jenis?: JenisNomor): Promise<PolaTersimpan[]>
  tambahPola(
    trx: Transaksi,
    p: Omit<PolaNomor, 'versi'> & { readonly id: string; readonly alasanMulai: string | null },
    oleh: Penulis,
  ): Promise<void>
  /** Oldest first. */
  milikBerkas(trx: Transaksi, berkasId: string): Promise<NomorTercatat[]>
  baca(trx: Transaksi, id: string): Promise<NomorTercatat | null>
  /** Newest first. */
  daftar(trx: Transaksi, saring: SaringNomor, dari: number, banyak: number): Promise<NomorTercatat[]>
  banyak(trx: Transaksi, saring: SaringNomor): Promise<number>
  celah(trx: Transaksi, saring: SaringNomor): Promise<Celah[]>
  tahun(trx: Transaksi): Promise<number[]>
  batalkan(trx: Transaksi, id: string, alasan: string, oleh: Penulis): Promise<void>
}
