import type { HasilPeriksa, JenisDokumen } from '#modules/kelayakan'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { KepalaDaerah } from '../domain/susun-berkas.ts'
import type { BarisSurat, Surat } from '../domain/surat.ts'
import type { BarisTempel } from '../domain/tempel.ts'

export interface TempatRencana {
  readonly rencanaId: string
  readonly varian: 'pasti' | 'bersyarat'
  readonly kunci: string
}
export type Sumber = 'berkas' | 'daftar' | 'rencana'
/** What a batch was asked with, so that it can be asked again on today's facts. */
export interface MasukanTersimpan {
  readonly usulan: readonly BarisTempel[]
  readonly kepalaDaerah?: KepalaDaerah
  /** Known when the batch was made: no letters at all. Absent = not known. */
  readonly tanpaSurat?: true
  readonly rencana?: TempatRencana
  /** Carries out the granted objection of one person against an earlier decision. */
  readonly susulanDari?: { readonly berkasId: string; readonly nip: string }
}
export interface Berkas {
  readonly id: string
  readonly judul: string
  readonly tmt: IsoDate
  readonly sumber: Sumber
  readonly masukan: MasukanTersimpan
  readonly oleh: string
  readonly dibuatPada: string
}
export interface BerkasRingkas extends Omit<Berkas, 'masukan'> {
  readonly ke: number
  readonly versiAturan: string
  readonly ringkasan: HasilPeriksa['ringkasan']
}
export interface Pemeriksaan {
  readonly id: string
  readonly ke: number
  readonly versiAturan: string
  readonly isi: string
  readonly sidik: string
  readonly hasil: string
  readonly oleh: string
  readonly dibuatPada: string
}
export type PemeriksaanRingkas = Omit<Pemeriksaan, 'isi' | 'hasil'> & { readonly ringkasan: HasilPeriksa['ringkasan'] }
interface SuratBaru {
  readonly id: string
  readonly berkasId: string
  readonly jenis: JenisDokumen
  readonly nomor: string
  readonly tanggal: IsoDate
  readonly cara: Surat['cara']
  readonly baris: readonly BarisSurat[]
  readonly mulai?: IsoDate | null
  readonly alasanBerlakuSurut?: string
  readonly pindaian?: { readonly nama: string; readonly tipe: string; readonly sidik: string; readonly isi: Uint8Array }
}
export interface KepalaDaerahTersimpan {
  readonly tanggal: KepalaDaerah
  readonly sumber: string
  readonly dicatatPada: string
}
export interface TautanKalender {
  readonly id: string
  readonly dibuatPada: string
}
interface Penulis {
  readonly nama: string
  readonly penggunaId: string | null
}

export interface PenyimpananPersetujuan {
  tambahBerkas(trx: Transaksi, b: Omit<Berkas, 'oleh' | 'dibuatPada'>, oleh: Penulis): Promise<void>
  bacaBerkas(trx: Transaksi, id: string): Promise<Berkas | null>
  /** Newest first, each with its latest check. */
  daftarBerkas(trx: Transaksi, banyak: number): Promise<BerkasRingkas[]>
  /** Holds other writers of the batch off until the transaction ends. */
  kunciBerkas(trx: Transaksi, id: string): Promise<void>
  tambahPemeriksaan(
    trx: Transaksi,
    p: Omit<Pemeriksaan, 'ke' | 'oleh' | 'dibuatPada'> & { readonly berkasId: string; readonly ringkasan: unknown },
    oleh: Penulis,
  ): Promise<void>
  /** The one asked for, else the latest. */
  bacaPemeriksaan(trx: Transaksi, berkasId: string, ke?: number): Promise<Pemeriksaan | null>
  daftarPemeriksaan(trx: Transaksi, berkasId: string): Promise<PemeriksaanRingkas[]>
  tambahSurat(trx: Transaksi, s: SuratBaru, oleh: Penulis): Promise<number>
  /** false = there is no such letter in force. */
  tarikSurat(trx: Transaksi, berkasId: string, id: string): Promise<boolean>
  bacaSurat(trx: Transaksi, berkasId: string): Promise<Surat[]>
  daftarSurat(trx: Transaksi, banyak: number): Promise<(Surat & { readonly judulBerkas: string })[]>
  bacaSatuSurat(trx: Transaksi, id: string): Promise<(Surat & { readonly judulBerkas: string }) | null>
  bacaPindaian(
    trx: Transaksi,
    suratId: string,
  ): Promise<{ nama: string; tipe: string; sidik: string; isi: Uint8Array } | null>
  kepalaDaerah(trx: Transaksi): Promise<KepalaDaerahTersimpan | null>
  tambahKepalaDaerah(
    trx: Transaksi,
    k: { readonly id: string; readonly tanggal: KepalaDaerah; readonly sumber: string },
    oleh: Penulis,
  ): Promise<void>
  tautanKalender(trx: Transaksi, penggunaId: string): Promise<TautanKalender | null>
  /** Revokes the old one in the same step; null = no new one. */
  gantiTautanKalender(trx: Transaksi, penggunaId: string, id: string | null): Promise<void>
}
