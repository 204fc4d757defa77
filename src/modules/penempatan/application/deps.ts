import type { Jabatan } from '#modules/jabatan'
import type { MatriksKecocokan, MasukanMatriksKecocokan, PasanganJarang } from '#modules/kecocokan'
import type { MasukanMatriks, MatriksKelayakan } from '#modules/kelayakan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { Pelaku } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import type { PerubahanFakta } from '#platform/fakta'
import type { DaftarKetetapan } from '#regulasi'
import type { IsoDate } from '#shared'
import type { Graf, HasilMesin, KebijakanBobot, OpsiMesin } from '../domain/rencana/index.ts'
import type { PenyimpananRencana } from './penyimpanan-rencana.port.ts'

type Baca<T, S = unknown> = (trx: Transaksi, saring: { readonly pada: IsoDate } & S) => Promise<T[]>

export interface DepsPenempatan {
  readonly basis: Basis
  readonly jam: Jam
  readonly idBaru: () => string
  readonly penyimpanan: PenyimpananRencana
  readonly kebijakan: KebijakanBobot
  /** The law: who may lawfully hold which post (module kelayakan, with the taxonomy of studies given to it). */
  readonly kelayakan: { matriks(m: Omit<MasukanMatriks, 'relasi'>): MatriksKelayakan }
  readonly kecocokan: (m: MasukanMatriksKecocokan & { readonly pasangan: PasanganJarang }) => MatriksKecocokan
  /** The engine; in the server beside its own thread. */
  readonly mesin: (graf: Graf, opsi: OpsiMesin) => Promise<HasilMesin>
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaFaktaPegawai: Baca<PegawaiFakta, { readonly ids?: readonly string[]; readonly nips?: readonly string[] }>
  readonly bacaStandar: Baca<StandarKompetensi>
  readonly bacaNilai: Baca<NilaiKompetensi, { readonly pegawaiIds?: readonly string[] }>
  /** Legal values the city confirmed. */
  readonly bacaKetetapan: (trx: Transaksi) => Promise<DaftarKetetapan>
  readonly perubahanTerakhir: (trx: Transaksi) => Promise<PerubahanFakta | null>
  readonly catat: (trx: Transaksi, pelaku: Pelaku, entri: Entri) => Promise<void>
}
