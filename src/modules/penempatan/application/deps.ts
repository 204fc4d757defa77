import type { Jabatan } from '#modules/jabatan'
import type { MatriksKecocokan, MasukanMatriksKecocokan, PasanganJarang } from '#modules/kecocokan'
import type { HukumPasangan, siapkanPeriksaPasangan } from '#modules/kelayakan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import type { BarisPemegang, PegawaiFakta } from '#modules/pegawai'
import type { Pelaku } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import type { PerubahanFakta } from '#platform/fakta'
import type { DaftarKetetapan, Pada } from '#regulasi'
import type { IsoDate } from '#shared'
import type { Graf, HasilMesin, KebijakanBobot, OpsiMesin } from '../domain/rencana/index.ts'
import type { PenyimpananRencana } from './penyimpanan-rencana.port.ts'
import type { PenyimpananSkenario } from './skenario.port.ts'

type Baca<T, S = unknown> = (trx: Transaksi, saring: { readonly pada: IsoDate } & S) => Promise<T[]>

interface DatangPergi<T> {
  readonly datang: readonly T[]
  readonly pergi: readonly T[]
}
/** Since when, as recorded, and on which date, as valid. */
interface SejakPada {
  readonly pada: IsoDate
  readonly sejak: string
}

export interface DepsPenempatan {
  readonly basis: Basis
  readonly jam: Jam
  readonly idBaru: () => string
  readonly penyimpanan: PenyimpananRencana
  readonly penyimpananSkenario: PenyimpananSkenario
  readonly sidik: (teks: string) => string
  readonly kebijakan: KebijakanBobot
  /** The law: who may lawfully hold which post (module kelayakan, with the taxonomy of studies given to it). */
  readonly kelayakan: HukumPasangan
  /** One pair with all its rules. */
  readonly periksaPasangan: (
    k: Omit<Parameters<typeof siapkanPeriksaPasangan>[0], 'relasi'>,
  ) => ReturnType<typeof siapkanPeriksaPasangan>
  /** First day of retirement from a post; undefined = no age in force for it. */
  readonly pensiun: (lahir: IsoDate, jabatan: Jabatan, pada: Pada) => IsoDate | undefined
  readonly kecocokan: (m: MasukanMatriksKecocokan & { readonly pasangan: PasanganJarang }) => MatriksKecocokan
  /** The engine; in the server beside its own thread. */
  readonly mesin: (graf: Graf, opsi: OpsiMesin) => Promise<HasilMesin>
  /** A plan will be asked for soon. */
  readonly siapkanMesin?: () => void
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaFaktaPegawai: Baca<PegawaiFakta, { readonly ids?: readonly string[]; readonly nips?: readonly string[] }>
  readonly bacaStandar: Baca<StandarKompetensi>
  readonly bacaNilai: Baca<NilaiKompetensi, { readonly pegawaiIds?: readonly string[] }>
  /** Legal values the city confirmed. */
  readonly bacaKetetapan: (trx: Transaksi) => Promise<DaftarKetetapan>
  readonly bacaPemegangKursi: Baca<BarisPemegang>
  /** People and posts of a date that came on record, or went, after an instant. */
  readonly bacaPegawaiDatangPergi: (
    trx: Transaksi,
    m: SejakPada,
  ) => Promise<DatangPergi<Pick<PegawaiFakta, 'id' | 'nip' | 'nama' | 'sintetis'>>>
  readonly bacaJabatanDatangPergi: (trx: Transaksi, m: SejakPada) => Promise<DatangPergi<Jabatan>>
  /** Newest first. */
  readonly perubahanSejak: (trx: Transaksi, sejak: string) => Promise<PerubahanFakta[]>
  readonly perubahanTerakhir: (trx: Transaksi) => Promise<PerubahanFakta | null>
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
  readonly catat: (trx: Transaksi, pelaku: Pelaku, entri: Entri) => Promise<void>
}
