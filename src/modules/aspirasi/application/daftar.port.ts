import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Status } from '../domain/alur.ts'
import type { Templat } from '../domain/meja.ts'
import type { Kelas, Kerahasiaan, PesanBaru, Saluran } from '../domain/pesan.ts'
import type { Sidik } from './pesan.port.ts'

/** What the reader of the list asks for. */
export interface SaringPesan {
  readonly cari?: string | undefined
  /** `berjalan` = something is still awaited. */
  readonly status?: Status | 'berjalan' | undefined
  readonly kelas?: Kelas | undefined
  /** An office; its units come along. `belum` = not given to any. */
  readonly kantor?: string | undefined
  readonly topik?: string | undefined
  readonly kelurahan?: string | undefined
  readonly saluran?: Saluran | undefined
  /** Past its deadline and still awaited. */
  readonly lewat?: boolean | undefined
  /** Received in a way that asks for a look before it is passed on. */
  readonly curiga?: boolean | undefined
  /** The caller is named as its handler. */
  readonly saya?: boolean | undefined
  /** Received in this period, in the city's days. */
  readonly dari?: IsoDate | undefined
  readonly sampai?: IsoDate | undefined
}
export const URUT_PESAN = ['terbaru', 'terlama', 'tenggat', 'diubah'] as const
export type UrutPesan = (typeof URUT_PESAN)[number]

/** Where a page begins: the row beside it, by its sort value and id. */
export interface Penanda {
  readonly arah: 'lanjut' | 'mundur'
  readonly nilai: string
  readonly id: string
}

/** The filter as the database takes it. */
export interface MintaDaftar {
  readonly saring: Omit<SaringPesan, 'kantor'> & { readonly unitIds?: readonly string[] | null | undefined }
  readonly hariIni: IsoDate
}

export interface BarisPesan {
  readonly id: string
  readonly rujukan: string
  readonly kelas: Kelas
  readonly kerahasiaan: Kerahasiaan
  readonly saluran: Saluran
  readonly judul: string
  readonly topikKode: string | null
  readonly kelurahanKode: string | null
  readonly status: Status
  readonly unitId: string | null
  readonly penangan: readonly string[]
  readonly tenggat: IsoDate | null
  readonly tenggatLangkah: string | null
  readonly diterimaPada: string
  readonly diubahPada: string
  readonly tentangOrang: boolean
  readonly adaTerlapor: boolean
  /** What the list is sorted by, exactly. */
  readonly kunci: string
}
export interface HitungStatus {
  readonly status: Status
  readonly n: number
  readonly lewat: number
}
export interface FotoMeja {
  readonly id: string
  readonly urut: number
  readonly keadaan: 'siap' | 'ditolak'
}
export interface PembukaanIdentitas {
  readonly oleh: string
  readonly alasan: string
  readonly pada: string
}
export interface TopikMeja {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly unitId: string
  readonly aktif: boolean
}
export interface CatatanMeja {
  readonly rujukan: string
  readonly judul: string
  readonly kelas: Kelas
  readonly status: Status
  readonly asal: string
  readonly diterimaPada: string
}
export interface VersiTemplat extends Templat {
  readonly alasan: string
  readonly oleh: string
  readonly dicatatPada: string
}
/** Numbers of the board for one office or one officer. */
export interface HitungBeban {
  /** Unit or account; null = not given to anybody. */
  readonly siapa: string | null
  readonly terbuka: number
  readonly lewat: number
  /** Due today or within three days. */
  readonly segera: number
  /** Of messages received in the last year and answered. */
  readonly dijawab: number
  readonly hariMedian: number | null
}

export interface PenyimpananDaftar {
  /** Counts per status of everything that matches but for the status asked for, and one page of it. */
  halaman(
    trx: Transaksi,
    m: MintaDaftar & { readonly urut: UrutPesan; readonly penanda: Penanda | null; readonly batas: number },
  ): Promise<{ readonly hitung: readonly HitungStatus[]; readonly baris: readonly BarisPesan[] }>
  /** For a file: without secret messages and reports of wrongdoing. */
  ekspor(trx: Transaksi, m: MintaDaftar & { readonly batas: number }): Promise<BarisPesan[]>
  topik(trx: Transaksi): Promise<TopikMeja[]>
  foto(trx: Transaksi, id: string): Promise<FotoMeja[]>
  pembukaan(trx: Transaksi, id: string): Promise<PembukaanIdentitas[]>
  /** Messages merged into this one, as far as the caller sees them. */
  anak(
    trx: Transaksi,
    id: string,
  ): Promise<readonly { readonly id: string; readonly rujukan: string; readonly judul: string }[]>
  /** Main messages a merging could go to. */
  calonInduk(trx: Transaksi, m: { readonly cari: string; readonly kecuali: string }): Promise<BarisPesan[]>
  /** Nobody else changes these two until the transaction ends. */
  kunci(trx: Transaksi, ids: readonly string[]): Promise<void>
  /** Open messages of which this account is a handler. */
  milikPenangan(trx: Transaksi, penggunaId: string): Promise<readonly string[]>
  beban(
    trx: Transaksi,
    m: {
      readonly per: 'kantor' | 'petugas'
      readonly hariIni: IsoDate
      readonly segera: IsoDate
      readonly sejak: IsoDate
    },
  ): Promise<HitungBeban[]>
  catat(
    trx: Transaksi,
    p: PesanBaru & { readonly rujukan: string; readonly asal: string },
    m: {
      readonly sidik: Pick<Sidik, 'kode' | 'kiriman'>
      readonly oleh: string
      readonly penggunaId: string
      readonly terima: object
    },
  ): Promise<{ readonly rujukan: string; readonly baru: boolean }>
  catatanSaya(trx: Transaksi): Promise<CatatanMeja[]>
  templat(trx: Transaksi): Promise<VersiTemplat[]>
  simpanTemplat(
    trx: Transaksi,
    t: Omit<Templat, 'versi'> & {
      readonly sesudah: number
      readonly alasan: string
      readonly oleh: string
      readonly penggunaId: string
    },
  ): Promise<boolean>
}
