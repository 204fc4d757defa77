import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Aksi, Status } from '../domain/alur.ts'
import type { Kelas } from '../domain/pesan.ts'

export type KelasUmum = Exclude<Kelas, 'whistleblowing'>
export const KELAS_UMUM = ['pengaduan', 'aspirasi', 'permintaan-informasi'] as const satisfies readonly KelasUmum[]
/** Whether its deadlines are kept; null = it has none. */
export const TEPAT = ['terpenuhi', 'berjalan', 'lewat'] as const
export type Tepat = (typeof TEPAT)[number]

/** A published message, with the public columns and no other. Days are of the city's zone. */
export interface PesanUmum {
  readonly rujukan: string
  readonly kelas: KelasUmum
  /** As an officer has masked it. */
  readonly judul: string
  readonly isi: string
  readonly topikKode: string | null
  readonly unitId: string | null
  readonly kelurahanKode: string | null
  readonly diterima: IsoDate
  readonly status: Status
  readonly tepat: Tepat | null
  readonly tenggat: IsoDate | null
  readonly jawaban: string | null
  readonly berubah: IsoDate
}
export interface PesanUmumTerbuka extends PesanUmum {
  readonly foto: readonly string[]
  /** Of the published message it was merged into. */
  readonly induk: string | null
  readonly langkah: readonly {
    readonly aksi: Aksi | 'terima'
    readonly status: Status
    readonly hari: IsoDate
    readonly jawaban: string | null
  }[]
}

export interface SaringUmum {
  readonly topik?: readonly string[]
  readonly unit?: string
  readonly kelurahan?: string
  readonly kecamatan?: string
  readonly kelas?: KelasUmum
  readonly status?: readonly Status[]
  readonly tepat?: Tepat
  readonly dari?: IsoDate
  readonly sampai?: IsoDate
  readonly rujukan?: readonly string[]
  readonly kata?: string
  /** Answered ones only. */
  readonly terjawab?: true
}
export interface HalamanUmum {
  /** Day and reference of the last one of the page before. */
  readonly sesudah?: readonly [hari: IsoDate, rujukan: string] | undefined
  readonly terlama?: boolean
  readonly lompat?: number
  readonly batas: number
}

export const DIMENSI = ['kantor', 'tempat', 'topik', 'bulan'] as const
export type Dimensi = (typeof DIMENSI)[number]
/** Null = hidden, because it or another count could be worked out from it. */
export interface BarisStatistik {
  readonly dimensi: Dimensi | 'semua' | 'wbs'
  /** Unit id, code of a place or topic, or a month; empty = not known. */
  readonly kunci: string
  readonly diterima: number | null
  readonly tepat: number | null
  readonly lewat: number | null
  readonly selesai: number | null
  readonly dibuka: number | null
  /** Median days to the first answer. */
  readonly hari: number | null
}
/** Of published messages, by one part of them; an empty key = not known. */
export interface HitunganUmum {
  readonly dimensi: 'kantor' | 'tempat' | 'topik' | 'status'
  readonly kunci: string
  readonly pesan: number
  readonly lewat: number
}
export interface KeadaanUmum {
  readonly pesan: number
  /** ISO instant of the last change; null = nothing is published. */
  readonly saat: string | null
  readonly awal: IsoDate | null
}
export interface TopikUmum {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly unitId: string
  readonly kata: readonly string[]
  readonly aktif: boolean
}

/** Everything through doors for visitors. */
export interface PenyimpananUmum {
  daftar(trx: Transaksi, saring: SaringUmum, h: HalamanUmum): Promise<PesanUmum[]>
  banyak(trx: Transaksi, saring: SaringUmum): Promise<number>
  satu(trx: Transaksi, rujukan: string): Promise<PesanUmumTerbuka | null>
  hitung(trx: Transaksi): Promise<HitunganUmum[]>
  keadaan(trx: Transaksi): Promise<KeadaanUmum>
  topik(trx: Transaksi): Promise<TopikUmum[]>
  statistik(trx: Transaksi, mulai: IsoDate, terbit: boolean): Promise<BarisStatistik[]>
}
