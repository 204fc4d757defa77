import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Delegasi, JenisTautan, Pengguna, Penugasan, StatusPengguna } from '../domain/pengguna.ts'
import type { BahanPelaku } from './susun-pelaku.ts'

export interface SaringPengguna {
  readonly cari?: string
  readonly status?: StatusPengguna
  readonly peran?: string
  readonly lewati: number
  readonly batas: number
}

export interface BarisPengguna extends Pengguna {
  readonly penugasan: readonly Penugasan[]
  readonly masukTerakhir: Date | null
}

export interface DelegasiBernama extends Delegasi {
  readonly dariNama: string
  readonly keNama: string
}

export interface Tautan {
  readonly id: string
  readonly penggunaId: string
  readonly jenis: JenisTautan
  readonly kedaluwarsaPada: Date
  readonly dipakaiPada: Date | null
  readonly dibatalkanPada: Date | null
}

/** Store of users. Every call works in the caller's transaction, under the caller's row-level rights. */
export interface RepoPengguna {
  baca(trx: Transaksi, id: string): Promise<Pengguna | null>
  cariSurel(trx: Transaksi, surel: string): Promise<Pengguna | null>
  daftar(trx: Transaksi, saring: SaringPengguna, pada: IsoDate): Promise<{ jumlah: number; baris: BarisPengguna[] }>
  simpan(trx: Transaksi, pengguna: Pengguna, oleh: string | null): Promise<void>
  bahan(trx: Transaksi, id: string): Promise<BahanPelaku | null>
  penugasan(trx: Transaksi, penggunaId: string): Promise<Penugasan[]>
  penugasanSatu(trx: Transaksi, id: string): Promise<Penugasan | null>
  simpanPenugasan(trx: Transaksi, penugasan: Penugasan, oleh: string | null): Promise<void>
  hapusPenugasan(trx: Transaksi, id: string): Promise<void>
  /** Given to or by the user; without an id all of them. */
  delegasi(trx: Transaksi, penggunaId?: string): Promise<DelegasiBernama[]>
  simpanDelegasi(trx: Transaksi, delegasi: Delegasi, oleh: string | null): Promise<void>
  hapusDelegasi(trx: Transaksi, id: string): Promise<void>
  masukTerakhir(trx: Transaksi, penggunaId: string): Promise<Date | null>
  catatMasuk(trx: Transaksi, penggunaId: string, alamat: string): Promise<void>
  buatTautan(
    trx: Transaksi,
    isi: { penggunaId: string; jenis: JenisTautan; sidik: string; oleh: string | null },
  ): Promise<Tautan>
  tautan(trx: Transaksi, sidik: string): Promise<Tautan | null>
  /** Takes the link, once and for one caller only; null when it is used, cancelled, expired or unknown. */
  pakaiTautan(trx: Transaksi, sidik: string): Promise<Tautan | null>
  batalkanTautan(trx: Transaksi, penggunaId: string): Promise<void>
  tautanHidup(trx: Transaksi, penggunaId: string): Promise<Tautan[]>
  /** Active administrators on the day, besides the one named. */
  adminLain(trx: Transaksi, kecuali: string, pada: IsoDate): Promise<number>
}
