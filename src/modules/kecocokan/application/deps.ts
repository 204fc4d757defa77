import type { Jabatan } from '#modules/jabatan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { Entri } from '#platform/audit'
import type { Pelaku } from '#platform/access'
import type { Basis, Transaksi } from '#platform/db'
import type { DaftarKetetapan } from '#regulasi'
import type { IsoDate } from '#shared'
import type { KebijakanKecocokan } from '../domain/kebijakan.ts'
import type { PortKelayakan } from './kelayakan.port.ts'

type Baca<T, S = unknown> = (trx: Transaksi, saring: { readonly pada: IsoDate } & S) => Promise<T[]>

export interface DepsKecocokan {
  readonly basis: Basis
  readonly kebijakan: KebijakanKecocokan
  readonly kelayakan: PortKelayakan
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaFaktaPegawai: Baca<PegawaiFakta, { readonly ids?: readonly string[] }>
  readonly bacaPemegangKursi: Baca<{ readonly jabatanId: string; readonly pegawaiId: string; readonly peran: string }>
  readonly bacaStandar: Baca<StandarKompetensi>
  readonly bacaNilai: Baca<NilaiKompetensi, { readonly pegawaiIds?: readonly string[] }>
  /** Legal values the city confirmed. */
  readonly bacaKetetapan: (trx: Transaksi) => Promise<DaftarKetetapan>
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
}
