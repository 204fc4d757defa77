import type { Transaksi } from '#platform/db'
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
}
