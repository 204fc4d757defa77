import type { Transaksi } from '#platform/db'
import type { JenisNaskah } from '../domain/naskah.ts'
import type { LangkahTercatat } from '../domain/keputusan.ts'
import type { BerkasRingkas } from './penyimpanan.port.ts'

/** Steps of decisions. */
export interface PenyimpananKeputusan {
  tambahLangkah(trx: Transaksi, l: LangkahTercatat & { readonly id: string; readonly berkasId: string }): Promise<void>
  /** In order. */
  bacaLangkah(trx: Transaksi, berkasId: string): Promise<LangkahTercatat[]>
  /** Batches with the actions recorded for each, in order; newest batch first. */
  daftarKeputusan(
    trx: Transaksi,
    banyak: number,
  ): Promise<(BerkasRingkas & { readonly aksi: readonly LangkahTercatat['aksi'][] })[]>
  /** Newest version of each kind the city has edited. */
  bacaTemplat(trx: Transaksi): Promise<TemplatTersimpan[]>
  tambahTemplat(
    trx: Transaksi,
    t: { readonly id: string; readonly jenis: JenisNaskah; readonly isi: string },
    oleh: { readonly nama: string; readonly penggunaId: string | null },
  ): Promise<void>
}

export interface TemplatTersimpan {
  readonly jenis: JenisNaskah
  readonly versi: number
  readonly isi: string
  readonly oleh: string
  readonly dicatatPada: string
}
