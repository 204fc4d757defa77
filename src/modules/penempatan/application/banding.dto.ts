import type { IsoDate } from '#shared'
import type { BarisRencanaDto, KunciRencana, KursiDto, NamaVarian, RencanaDto, UsulanDto } from './rencana.dto.ts'

/** One plan of a stored run. */
export interface SisiBanding {
  readonly rencanaId: string
  readonly varian: NamaVarian
  readonly kunci: KunciRencana
}
export const SISI_TERBANYAK = 3

/** What plans are measured by. `null` in a value: cannot be said from what is stored. */
export const UKURAN = [
  'rerata',
  'kenaikan',
  'langkah',
  'sisa',
  'temuanBlokir',
  'temuanPeringatan',
  'temuanInfo',
  'barisPeringatan',
  'bersyarat',
  'kursiKosong',
  'plt',
  'tanpaJabatan',
  'kurangOrang',
  'ditinggal',
  'biayaLangkah',
  'tunjangan',
] as const
export type KunciUkuran = (typeof UKURAN)[number]

export interface BiayaBanding {
  /** Moves at the price the city set for one; null = it set none. Whole rupiah. */
  readonly langkah: number | null
  /** Monthly allowance more (or less) by job class; null = the city set none, or not for a class that occurs. */
  readonly tunjangan: number | null
  /** Classes gained less classes lost, over the moves whose two classes are known. */
  readonly kelas: number
  /** Moves without a class on one side. */
  readonly kelasBelumDiketahui: number
}
/** Posts outside management that moves leave behind, in one unit, against the post map. */
export interface BebanUnit {
  readonly unitId: string | null
  readonly ditinggal: number
  /** null: the post map names no such post in the unit. */
  readonly butuh: number | null
  readonly isiSebelum: number | null
  readonly isiSesudah: number | null
}
export interface SisiBandingDto {
  readonly tempat: SisiBanding
  readonly rencana: Pick<
    RencanaDto,
    'id' | 'tmt' | 'dibuatPada' | 'dataPada' | 'oleh' | 'versiAturan' | 'kebijakan' | 'setelan' | 'skenarioId' | 'asal'
  >
  readonly usulan: UsulanDto
  readonly nilai: Readonly<Record<KunciUkuran, number | null>>
  readonly biaya: BiayaBanding
  readonly beban: readonly BebanUnit[]
  /** Units with fewer people than the post map asks for, before and after; people missing in them before. */
  readonly unitKurang: { readonly sebelum: number; readonly sesudah: number; readonly orangSebelum: number }
  /** People whose post is on no record: neither with nor without one. */
  readonly jabatanBelumDiketahui: number
}

/** What the plans were computed from and do not share. */
export const DASAR = [
  'tmt',
  'fakta',
  'aturan',
  'varian',
  'bobot',
  'jabatan',
  'unitBergerak',
  'tetap',
  'veto',
  'wajib',
  'kursi',
  'minimum',
  'maksLangkah',
  'skorTerendah',
  'biaya',
  'ubahan',
] as const
export type KunciDasar = (typeof DASAR)[number]
export type BedaDasar = 'sama' | 'berbeda' | 'belum-diketahui'

export interface SelBanding {
  /** Who would come to the post. */
  readonly orang: readonly BarisRencanaDto[]
  /** Seats still empty afterwards; null: the post is not part of the run. */
  readonly kosong: number | null
}
/** A post in every plan. */
export interface BarisBanding {
  readonly ke: KursiDto
  readonly kantorId: string | null
  readonly sel: readonly SelBanding[]
  readonly beda: boolean
}
/** An office in every plan. */
export interface KantorBanding {
  readonly kantorId: string | null
  readonly jabatanBeda: number
  readonly sisi: readonly { readonly masuk: number; readonly kosong: number; readonly ditinggal: number }[]
}
export interface BandingDto {
  readonly sisi: readonly SisiBandingDto[]
  /** Sides that are best by each measure; empty where all are alike or one cannot be said. */
  readonly terbaik: Readonly<Record<KunciUkuran, readonly number[]>>
  readonly dasar: Readonly<Record<KunciDasar, BedaDasar>>
  readonly baris: readonly BarisBanding[]
  readonly kantor: readonly KantorBanding[]
}

/** A plan that may be chosen for comparison. */
export interface PilihanBanding extends SisiBanding {
  readonly langkah: number
  readonly tmt: IsoDate
  readonly dibuatPada: string
  readonly oleh: string
}
