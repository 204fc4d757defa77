import type { Transaksi } from '#platform/db'

/** A version of what is published of a message, or its withdrawal. */
export interface Terbitan {
  readonly versi: number
  readonly aksi: 'terbitkan' | 'tarik'
  readonly judul: string | null
  readonly isi: string | null
  readonly foto: readonly string[]
  /** The answer as it is published, masked, with the step that gave it. */
  readonly jawaban: { readonly ke: number; readonly teks: string } | null
  readonly alasan: string | null
  readonly oleh: string
  readonly dicatatPada: string
}
export interface PenyimpananTerbitan {
  /** Newest first. */
  riwayat(trx: Transaksi, pesanId: string): Promise<Terbitan[]>
  /** False: somebody wrote this version before. */
  tambah(
    trx: Transaksi,
    m: Omit<Terbitan, 'dicatatPada'> & { readonly pesanId: string; readonly penggunaId: string | null },
  ): Promise<boolean>
}
