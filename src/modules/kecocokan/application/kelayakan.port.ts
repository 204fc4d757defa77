import type { MasukanMatriks, MatriksKelayakan } from '#modules/kelayakan'
import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { BarisAturan, DaftarKetetapan } from '#regulasi'
import type { IsoDate } from '#shared'

export type HasilKelayakan = 'lolos' | 'peringatan' | 'ditolak' | 'perlu-verifikasi'

/** What the law says of one person for one post, rule by rule; whether a seat is free is the plan's question. */
export interface PutusanKelayakan {
  readonly versiAturan: string
  readonly hasil: HasilKelayakan
  readonly aturan: readonly BarisAturan[]
}
export interface KonteksPutusan {
  readonly asOf: IsoDate
  /** All posts of the city: their classes decide which functional post is level with which tier. */
  readonly jabatan: readonly Jabatan[]
  readonly ketetapan: DaftarKetetapan
  readonly bahasa: 'id' | 'en'
}
/** The gate before the grade. */
export interface PortKelayakan {
  matriks(m: Omit<MasukanMatriks, 'relasi'>): MatriksKelayakan
  /** With the levels of the person and the standard of the post, so that law and fit speak of the same ones. */
  penilai(
    k: KonteksPutusan,
  ): (
    pegawai: PegawaiFakta & { readonly kompetensi?: Readonly<Record<string, number>> },
    jabatan: Jabatan & { readonly standarKompetensi?: Readonly<Record<string, number>> },
  ) => PutusanKelayakan
}
