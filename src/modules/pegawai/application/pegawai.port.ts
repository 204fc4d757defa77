import type { Transaksi } from '#platform/db'
import type { TabelFakta } from '#platform/fakta'
import type { IsoDate } from '#shared'

/** A recorded version of a person's main data; keys are column names, as the import compares them. */
export interface VersiPegawai extends Readonly<Record<string, unknown>> {
  readonly versi: string
  readonly id: string
  readonly nip: string
  readonly berlaku_mulai: IsoDate
}

/** What the imports need of the store of people. */
export interface PenyimpanPegawai {
  readonly tabel: Readonly<
    Record<
      | 'pegawai'
      | 'riwayat'
      | 'predikat'
      | 'hukdis'
      | 'diklat'
      | 'ujiKompetensi'
      | 'kotakTalenta'
      | 'masaKhusus'
      | 'sertifikat'
      | 'kelengkapan',
      TabelFakta
    >
  >
  readonly tanpaJabatan: string
  versiKini(trx: Transaksi): Promise<VersiPegawai[]>
  idMenurutNip(trx: Transaksi): Promise<Map<string, string>>
  faktaKini(
    trx: Transaksi,
    tabel: TabelFakta,
    pegawaiIds: readonly string[],
  ): Promise<(Readonly<Record<string, unknown>> & { versi: string })[]>
}
