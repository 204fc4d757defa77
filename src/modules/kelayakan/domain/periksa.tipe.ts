import type { BarisAturan, BerkasSeleksi, DaftarKetetapan, DasarLine, Fakta, Pengaturan } from '#regulasi'
import type { IsoDate } from '#shared'
import type { JabatanDinilai, PegawaiDinilai } from './fakta-usulan.ts'
import type { FungsiRelasi } from './matriks.tipe.ts'
import type { Dokumen, TemuanDokumen } from './padanan-dokumen.ts'

/** A line of a batch. **Absent = unknown; null or [] = known to be none**; a ground not stated is a ground not given. */
export interface BarisUsulan {
  readonly nip: string
  /** null = released without a post. */
  readonly ke: string | null
  readonly sebagai?: 'definitif' | 'plt'
  readonly dasar?: DasarLine | null
  /** Acting official: last day of the term as ordered. */
  readonly sampai?: IsoDate
  /** Events: each opens the rules that concern it. */
  readonly kembaliDari?: Fakta['kembaliDari']
  readonly rangkap?: Fakta['rangkap']
  readonly antarInstansi?: Fakta['antarInstansi']
  readonly pemeriksaan?: Fakta['pemeriksaan']
  readonly pelantikan?: Fakta['pelantikan']
  readonly penyampaian?: Fakta['penyampaian']
  readonly diusulkanSekda?: boolean
}
/** An official who proposes, assesses or signs; `kerabat` = NIPs of his relatives to the second degree. */
interface PejabatPemutus {
  readonly peran: 'penanda-tangan' | 'pyb' | 'anggota-tpk'
  readonly nip?: string
  readonly kerabat?: readonly string[] | null
}
export interface MasukanPeriksa {
  /** Start date (TMT) of the batch. */
  readonly tanggal: IsoDate
  readonly pengaturan?: Partial<Pengaturan>
  /** Legal values the city confirmed. */
  readonly ketetapan?: DaftarKetetapan
  readonly kepalaDaerah?: Fakta['kepalaDaerah']
  readonly jabatan: readonly JabatanDinilai[]
  readonly pegawai: readonly PegawaiDinilai[]
  readonly usulan: readonly BarisUsulan[]
  readonly dokumen?: readonly Dokumen[]
  readonly pejabat?: readonly PejabatPemutus[]
  readonly seleksi?: readonly (BerkasSeleksi & { readonly jabatan: string })[]
  /** Succession groups; of the year of `tanggal` they are in force. */
  readonly kelompokSuksesi?: readonly { readonly tahun: number; readonly nip: readonly string[] }[] | null
  readonly libur?: readonly IsoDate[]
  readonly relasi: FungsiRelasi
  readonly bahasa?: 'id' | 'en'
}
export type HasilBaris = 'lolos' | 'peringatan' | 'ditolak' | 'perlu-verifikasi'
interface BarisPeriksa {
  readonly nip: string
  readonly ke: string | null
  readonly hasil: HasilBaris
  readonly aturan: readonly BarisAturan[]
}
export interface HasilPeriksa {
  readonly versiAturan: string
  readonly tanggal: IsoDate
  /** Rules taken as not triggered because their event is not in the input. */
  readonly asumsi: readonly string[]
  readonly aturanDiperiksa: { readonly diperiksa: number; readonly total: number }
  readonly ringkasan: {
    readonly lolos: number
    readonly peringatan: number
    readonly ditolak: number
    readonly perluVerifikasi: number
  }
  /** Lines per echelon (tier where there is none), releases and acting assignments apart; they add up to the lines. */
  readonly rekap: Readonly<Record<string, number>>
  /** What is wrong with the letters themselves. */
  readonly temuanDokumen: readonly TemuanDokumen[]
  readonly baris: readonly BarisPeriksa[]
}
