import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { CalonHukum, Graf, Kedudukan } from '../domain/rencana/index.ts'
import type { Setelan } from '../domain/skenario/index.ts'
import type { UbahanTangan } from './ubah-rencana.kode.ts'
import type { PilihanBanding } from './banding.dto.ts'
import type { KunciRencana, KursiDto, NamaVarian, OrangDto, RencanaDto, RencanaRingkasDto } from './rencana.dto.ts'

/** One plan exactly as computed: enough to answer "why" and "why not" later to the same hundredth. */
export interface RencanaTersimpan {
  readonly varian: NamaVarian
  readonly kunci: KunciRencana
  readonly duduk: Int32Array
  readonly maksLangkah: number
  /** Price of a move, p/q hundredths. */
  readonly harga: { readonly p: number; readonly q: number }
  /** Of a plan edited by hand: seats of the plan it began from, and the edits in order. The graph is without them. */
  readonly ubahan?: readonly UbahanTangan[]
  readonly dudukAsal?: readonly number[]
}

/** What stands behind a stored run: the graph with conditional pairs, names of its rows and columns, and its plans. */
export interface GrafTersimpan {
  readonly tmt: IsoDate
  readonly graf: Graf
  readonly orang: readonly OrangDto[]
  readonly dari: readonly KursiDto[]
  readonly jabatan: readonly KursiDto[]
  /** Levels that decide whether a move is one down. */
  readonly kedudukan: readonly (Kedudukan | null)[]
  readonly tujuan: readonly (Kedudukan | null)[]
  readonly bobot: readonly number[]
  readonly turun: readonly number[]
  readonly namaFakta: readonly string[]
  /** Columns with an acting official; absent in runs stored before it was kept. */
  readonly plt?: readonly number[]
  /** Of a run made in a scenario: which pairs are left out by settings, not by law. */
  readonly setelan?: Setelan | undefined
  /**
   * Of a run with settings: who may come to each post by the law alone. Settings say what is planned, not who counts.
   * Absent in runs with settings stored before it was kept, and in runs without settings, whose graph is the law's.
   */
  readonly hukum?: CalonHukum & { readonly orang: readonly OrangDto[]; readonly dari: readonly KursiDto[] }
  readonly rencana: readonly RencanaTersimpan[]
}

export interface PenyimpananRencana {
  /** This graph will be stored soon: its bytes may be made beside what is done until then. */
  siapkan?(graf: GrafTersimpan): void
  /** Adds a run; a stored run never changes. */
  simpan(trx: Transaksi, rencana: RencanaDto, graf: GrafTersimpan): Promise<void>
  baca(trx: Transaksi, id: string): Promise<RencanaDto | null>
  /** null: no such run, or none within the caller's reach. */
  bacaGraf(trx: Transaksi, id: string): Promise<GrafTersimpan | null>
  /** The newest, and the newest of the city's own wherever it stands. Newest first. */
  daftar(trx: Transaksi, banyak: number): Promise<RencanaRingkasDto[]>
  /** Every plan with a move of the latest runs. */
  daftarUsulan(trx: Transaksi, banyak: number): Promise<PilihanBanding[]>
}
