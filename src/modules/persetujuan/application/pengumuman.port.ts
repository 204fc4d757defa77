import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { BarisPengumuman, LangkahNyata, NamaUmum } from '../domain/pengumuman.ts'

/** A round in the public list. */
export interface PutaranRingkas {
  readonly id: string
  readonly judul: string
  /** null, like the posts: withdrawn. */
  readonly tmt: IsoDate | null
  readonly jabatan: number | null
  readonly versi: number
  readonly terbitPada: string
  readonly ditarikPada: string | null
  readonly alasan: string | null
  /** Last step of the decision; null = none yet. */
  readonly langkah: LangkahNyata['aksi'] | null
}
/** A round as the database gives it out; `isi` null = withdrawn. Hidden counts are null. */
export interface PutaranMentah {
  readonly id: string
  readonly judul: string
  readonly versi: number
  readonly terbitPada: string
  readonly ditarikPada: string | null
  readonly alasan: string | null
  readonly isi: unknown
  readonly langkah: readonly LangkahNyata[]
  /** passed, warning, refused, to be verified */
  readonly hasil: readonly (number | null)[] | null
  /** appointed, not appointed, dropped */
  readonly putusan: readonly (number | null)[] | null
  /** null: fewer than five, or none. */
  readonly keberatan: number | null
  readonly dasarNama: string | null
  readonly nama: NamaUmum | null
}

export interface PenyimpananPengumuman {
  kunci(trx: Transaksi, berkasId: string): Promise<void>
  tambah(
    trx: Transaksi,
    b: Omit<BarisPengumuman, 'pada'> & { readonly id: string; readonly berkasId: string },
  ): Promise<void>
  /** In order. */
  baca(trx: Transaksi, berkasId: string): Promise<BarisPengumuman[]>
  /** What anybody may read; the only two doors of the public. */
  umumDaftar(trx: Transaksi): Promise<PutaranRingkas[]>
  umumPutaran(trx: Transaksi, id: string): Promise<PutaranMentah | null>
}
