import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { BarisSebab, HitunganSebab, PesanBersebab, Sebab } from '../domain/sebab.ts'

export interface RentangHari {
  readonly sejak: IsoDate
  readonly sampai: IsoDate
}
export interface PenyimpananSebab {
  /** In order, of a message the caller sees. */
  baca(trx: Transaksi, pesanId: string): Promise<BarisSebab[]>
  /** False: somebody wrote `ke` before. */
  tambah(
    trx: Transaksi,
    b: {
      readonly pesanId: string
      readonly ke: number
      readonly sebab: Sebab | null
      readonly alasan: string
      readonly oleh: string
      readonly penggunaId: string
    },
  ): Promise<boolean>
  /** Causes that stand, counted; without a word of any message. */
  hitung(trx: Transaksi, m: RentangHari): Promise<HitunganSebab[]>
  /** The published messages behind one need, newest first, at most 200. */
  terbit(
    trx: Transaksi,
    m: RentangHari & { readonly jabatanId: string; readonly kompetensiKode: string | null },
  ): Promise<PesanBersebab[]>
}
