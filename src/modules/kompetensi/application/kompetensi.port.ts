import type { Transaksi } from '#platform/db'
import type { TabelFakta } from '#platform/fakta'

type Versi = Readonly<Record<string, unknown>> & { readonly versi: string }

export interface PenyimpanKompetensi {
  readonly tabelStandar: TabelFakta
  readonly tabelNilai: TabelFakta
  standarKini(trx: Transaksi, jabatanIds: readonly string[]): Promise<Versi[]>
  nilaiKini(trx: Transaksi, pegawaiIds: readonly string[]): Promise<Versi[]>
}
