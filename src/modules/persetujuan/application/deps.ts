import type { Jabatan } from '#modules/jabatan'
import type { KalenderKota } from '#modules/kelayakan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import type { BarisPemegang, MasukanPenempatan, PegawaiFakta } from '#modules/pegawai'
import type { Pelaku } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import type { DaftarKetetapan, Pada } from '#regulasi'
import type { Galat, IsoDate, Result } from '#shared'
import type { Pensiun } from '../domain/jatuh-tempo.ts'
import type { DataDosir } from '../domain/dosir.ts'
import type { DataNaskah } from '../domain/naskah.ts'
import type { PeringkatBaris } from '../domain/peringkat.ts'
import type { PenyimpananKeputusan } from './keputusan.port.ts'
import type { PenyimpananNomor } from './nomor.port.ts'
import type { PenyimpananLembar } from './lembar.port.ts'
import type { PenyimpananPersetujuan, TempatRencana } from './penyimpanan.port.ts'
import type { GambarHalaman } from './pindaian.port.ts'

type Baca<T, S = unknown> = (trx: Transaksi, saring: { readonly pada: IsoDate } & S) => Promise<T[]>

/** A plan of the placement engine, as much of it as a batch needs. */
export interface RencanaDipilih {
  readonly tmt: IsoDate
  /** A post of null = released without one. */
  readonly baris: readonly { readonly nip: string; readonly jabatanId: string | null }[]
}
/** What leaving one person in his post costs the plan a batch came from; fit points, two decimals. */
export interface HargaTinggal {
  readonly rugi: number
  readonly langkah: number
  /** Who would sit elsewhere than in the plan; the one asked about first. */
  readonly pindah: readonly {
    readonly nip: string
    readonly nama: string
    readonly dari: string
    readonly ke: string
  }[]
}
/** Why a plan has no such price; each has its own sentence. */
export const TANPA_HARGA_TINGGAL = ['tidak-bisa-tetap', 'terikat', 'tanpa-pengganti', 'di-luar-rencana'] as const
export type TanpaHargaTinggal = (typeof TANPA_HARGA_TINGGAL)[number]
export interface DepsPersetujuan {
  readonly basis: Basis
  readonly jam: Jam
  readonly idBaru: () => string
  readonly sidik: (isi: string | Uint8Array) => string
  readonly penyimpanan: PenyimpananPersetujuan
  readonly gambarHalaman: GambarHalaman
  readonly penyimpananKeputusan: PenyimpananKeputusan
  readonly penyimpananLembar: PenyimpananLembar
  readonly penyimpananNomor: PenyimpananNomor
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaPemegangKursi: Baca<BarisPemegang>
  readonly bacaFaktaPegawai: Baca<PegawaiFakta, { readonly ids?: readonly string[]; readonly nips?: readonly string[] }>
  readonly bacaStandar: Baca<StandarKompetensi>
  readonly bacaNilai: Baca<NilaiKompetensi, { readonly pegawaiIds?: readonly string[] }>
  /** Legal values the city confirmed. */
  readonly bacaKetetapan: (trx: Transaksi) => Promise<DaftarKetetapan>
  /** Holidays the city confirmed, by year. */
  readonly bacaHariLibur: (trx: Transaksi) => Promise<KalenderKota>
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
  /** First day of retirement by the post held; undefined = no age in force for it. */
  readonly pensiun: (tanggalLahir: IsoDate, jabatan: Jabatan, pada: Pada) => Pensiun | undefined
  /** The plan room, above this module. */
  readonly bacaRencana: (m: TempatRencana, pelaku: Pelaku) => Promise<Result<RencanaDipilih, Galat>>
  /** Where people stand for posts on a date: of the plan room, above this module. */
  readonly bacaPeringkat: (
    m: {
      readonly tmt: IsoDate
      readonly baris: readonly { readonly nip: string; readonly jabatanId: string }[]
      readonly rencana?: TempatRencana
    },
    pelaku: Pelaku,
  ) => Promise<Result<readonly (Omit<PeringkatBaris, 'ke'> & { readonly jabatanId: string })[], Galat>>
  /** Of the plan room: the plan with one person left where he was, or why it has no price. */
  readonly bacaHargaTinggal: (
    m: TempatRencana & { readonly nip: string },
    pelaku: Pelaku,
  ) => Promise<Result<HargaTinggal | TanpaHargaTinggal, Galat>>
  /** Lays a letter out as tagged PDF. */
  readonly cetakNaskah: (data: DataNaskah) => Uint8Array
  readonly cetakDosir: (data: DataDosir) => Uint8Array
  /** Writes the posts of a decree into people's records. */
  /** The day a decree carried out was taken back; null = it stands, or was never carried out. */
  readonly penempatanDibatalkanPada: (
    trx: Transaksi,
    m: { readonly nomor: string; readonly tmt: IsoDate },
  ) => Promise<IsoDate | null>
  readonly terapkanPenempatan: (trx: Transaksi, m: MasukanPenempatan, pelaku: Pelaku) => Promise<Result<true, Galat>>
}
