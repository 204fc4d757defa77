import type { MasukanMatriks, MatriksKelayakan } from '#modules/kelayakan'
import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { BarisAturan } from '#regulasi'
import type { IsoDate } from '#shared'

export type HasilKelayakan = 'lolos' | 'peringatan' | 'ditolak' | 'perlu-verifikasi'

/** What the law says of one person for one post, rule by rule. */
export interface PutusanKelayakan {
  readonly hasil: HasilKelayakan
  readonly aturan: readonly BarisAturan[]
}
export interface PermintaanPutusan {
  readonly pegawai: readonly PegawaiFakta[]
  readonly jabatan: readonly Jabatan[]
  /** Pairs asked about, each on its own: one person to one post, nobody else moving. */
  readonly pasangan: readonly { readonly pegawaiId: string; readonly jabatanId: string }[]
  readonly asOf: IsoDate
  readonly bahasa: 'id' | 'en'
}
/** The gate before the grade. */
export interface PortKelayakan {
  matriks(m: Omit<MasukanMatriks, 'relasi'>): MatriksKelayakan
  putuskan(m: PermintaanPutusan): { readonly versiAturan: string; readonly putusan: readonly PutusanKelayakan[] }
}
