import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { Pelaku } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { PenyimpananDraf, Sandi } from './draf.port.ts'
import type { PengolahFoto, PenyimpananFoto } from './foto.port.ts'
import type { PenyimpananPenyaluran } from './penyaluran.port.ts'
import type { PenyimpananPesan } from './pesan.port.ts'
import type { PenyimpananTerbitan } from './terbitan.port.ts'
import type { PenyimpananJam } from './tenggat.port.ts'
import type { PenyimpananUmum } from './umum.port.ts'
import type { PenyimpananSebab } from './sebab.port.ts'
import type { PenyimpananLapor } from './lapor.port.ts'
import type { PenyimpananDataDiri } from './data-diri.port.ts'

/** Digests and codes, under keys of this installation: without them a copy of the database opens no message. */
export interface Rahasia {
  /** Tracking code of a form: the same form always has the same. */
  kodeDari(kiriman: string): string
  /** Random reference of eight letters. */
  rujukanBaru(): string
  sidikKode(kode: string): Buffer
  sidikKiriman(kiriman: string): Buffer
  sidikDraf(kuki: string): Buffer
  /** Signs the instant a form was handed out. */
  tandaSaat(saat: string): string
}

export interface DepsAspirasi {
  readonly basis: Basis
  readonly jam: Jam
  readonly instansiId: string
  readonly rahasia: Rahasia
  readonly pesan: PenyimpananPesan
  readonly jamPesan: PenyimpananJam
  readonly penyaluran: PenyimpananPenyaluran
  readonly terbitan: PenyimpananTerbitan
  /** Names of everybody in the personnel register: read by the program itself, shown to nobody. */
  readonly bacaNamaPegawai: () => Promise<readonly string[]>
  readonly draf: PenyimpananDraf
  readonly sandi: Sandi
  readonly foto: PenyimpananFoto
  readonly pengolahFoto: PengolahFoto
  readonly umum: PenyimpananUmum
  readonly sebab: PenyimpananSebab
  readonly lapor: PenyimpananLapor
  readonly dataDiri: PenyimpananDataDiri
  readonly bacaJabatan: (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<Jabatan[]>
  readonly dikenalKompetensi: (kode: string) => boolean
  readonly bacaUnit: (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<Unit[]>
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
}

/** Somebody on a public page: no account and no role, so every table is empty to him. */
export const pengunjung = (deps: Pick<DepsAspirasi, 'instansiId'>): Pelaku => ({
  instansiId: deps.instansiId,
  penggunaId: null,
  pegawaiId: null,
  peran: [],
  unitIds: [],
  nama: 'Pengunjung',
})
