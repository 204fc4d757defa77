import type { Transaksi } from '#platform/db'
import type { TabelFakta } from '#platform/fakta'

type Versi = Readonly<Record<string, unknown>> & { readonly versi: string; readonly id: string; readonly kode: string }

/** What the import of the post map needs of the stores of units and posts. */
export interface PenyimpanPeta {
  readonly tabelUnit: TabelFakta
  readonly tabelJabatan: TabelFakta
  unitKini(trx: Transaksi): Promise<Versi[]>
  jabatanKini(trx: Transaksi): Promise<Versi[]>
}
export type VersiPeta = Versi
