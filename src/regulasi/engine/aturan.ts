import type { Fakta, NamaFakta } from './fakta.ts'
import type { Dwibahasa, Hasil, Json, Keparahan } from './jenis.ts'
import type { GaganganParameter } from './parameter.ts'
import type { KunciPengaturan, Pengaturan } from './pengaturan.ts'
import type { Kutipan } from './sumber.ts'

/** Why a rule does not apply. */
export type Alasan =
  | 'belum-berlaku'
  | 'dicabut'
  | 'jenjang-lain'
  | 'tanpa-jabatan'
  | 'plt'
  | 'bukan-pns'
  | 'tanpa-syarat'
  | 'tanpa-rantai'
  | 'tanpa-nilai'
  | 'definitif'
  | 'bukan-penurunan'
  | 'bukan-promosi'
  | 'bukan-perpindahan-jpt'
  | 'di-luar-jendela'
  | 'pelaksanaan-hukdis'
  /** A triggered rule without its marker, status or event in the input; named in `asumsi`. */
  | 'tanpa-pemicu'
  | 'tanpa-penanda'
export type Data = Readonly<Record<string, Json>>
/** What `decide` returns. `pesan` is a function so that a matrix of millions of pairs writes no sentences. */
export interface Putusan {
  readonly hasil: Hasil
  readonly fakta: Data
  readonly pesan: () => Dwibahasa
  readonly kurang?: Data
  readonly faktaHilang?: readonly string[]
  readonly alasan?: Alasan
  /** Severity of this verdict when it differs from the rule's own. */
  readonly keparahan?: Keparahan
}

export const met = (fakta: Data, pesan: () => Dwibahasa): Putusan => ({ hasil: 'terpenuhi', fakta, pesan })
export const notMet = (fakta: Data, kurang: Data, pesan: () => Dwibahasa, keparahan?: Keparahan): Putusan => ({
  hasil: 'tidak-terpenuhi',
  fakta,
  kurang,
  pesan,
  keparahan,
})
export const undetermined = (
  faktaHilang: readonly string[],
  fakta: Data,
  pesan: () => Dwibahasa,
  keparahan?: Keparahan,
): Putusan => ({
  hasil: 'belum-diketahui',
  fakta,
  faktaHilang,
  pesan,
  keparahan,
})
export const notApplicable = (alasan: Alasan, pesan: () => Dwibahasa, fakta: Data = {}): Putusan => ({
  hasil: 'tidak-berlaku',
  fakta,
  alasan,
  pesan,
})

/** A sentence that is cheap to write; where many pairs are judged use a function instead. */
export const kata = (id: string, en: string) => (): Dwibahasa => ({ id, en })
export const jenjangHilang = (): Putusan =>
  undetermined(['jabatan.jenjang'], {}, kata('Jenjang jabatan belum diketahui.', 'The tier of the post is not known.'))
/** A triggered rule whose marker, status or event is not in the input. */
export const tanpaPemicu = (id: string, en: string): Putusan => notApplicable('tanpa-pemicu', kata(id, en))

export interface AlatPutusan<K extends NamaFakta> {
  /** Only the declared facts, so that the declaration can be trusted as the rule's whole input. */
  readonly facts: Pick<Fakta, K>
  readonly asOf: string
  /** Value in force at asOf; value and citation enter the trace. Throws `NoValueInForce`. */
  readonly param: <T>(p: GaganganParameter<T>) => T
  /** A reading on which the law is silent; it enters the trace. */
  readonly setting: <S extends KunciPengaturan>(k: S) => Pengaturan[S]
}

export const TOPIK = [
  'kursi',
  'status',
  'pendidikan',
  'pengalaman',
  'usia',
  'pangkat',
  'kinerja',
  'disiplin',
  'mutasi',
  'fungsional',
  'plt',
  'dokumen',
  'khusus',
  'seleksi',
  'keputusan',
  'usulan',
] as const
export type Topik = (typeof TOPIK)[number]
export interface Aturan<K extends NamaFakta = NamaFakta> {
  readonly id: string
  readonly topik: Topik
  readonly judul: Dwibahasa
  /** The rule in words a citizen reads once. */
  readonly penjelasan: Dwibahasa
  readonly citation: readonly Kutipan[]
  readonly inForce: { readonly from: string; readonly to?: string }
  /** The only posts it concerns; each absent = all. Who lists requirements by post reads it here. */
  readonly hanya?: { readonly jenjang?: readonly string[]; readonly penanda?: readonly string[] }
  readonly severity: Keparahan
  /** Version of our encoding, raised with every change of meaning (CHANGELOG-REGULASI.md). */
  readonly versi: number
  readonly facts: readonly K[]
  /** Judged for acting officials too; otherwise `tidak-berlaku`. */
  readonly untukPlt: boolean
  /** Judged also when the person is released without a post. */
  readonly untukTanpaJabatan?: boolean
  /** Secured by the construction of a plan, so left out of the matrix of pairs. */
  readonly dijaminRencana?: boolean
  /**
   * Needs what only a proposal has (its ground, its letters, who signs): judged by the batch check, left out of the
   * matrix of pairs. A plan is no proposal yet.
   */
  readonly hanyaUsulan?: boolean
  /** Applies only when its marker, status or event is in the input; otherwise an assumption, named as such. */
  readonly terpicu?: boolean
  /** What this rule leaves out. */
  readonly tidakDimodelkan: readonly Dwibahasa[]
  decide(alat: AlatPutusan<K>): Putusan
}

const TANGGAL = /^\d{4}-\d{2}-\d{2}$/
export function defineRule<const K extends NamaFakta>(a: Aturan<K>): Aturan<K> {
  if (!/^R\d\d$/.test(a.id)) throw new Error(`id aturan tidak sah: ${a.id}`)
  if (!TANGGAL.test(a.inForce.from) || (a.inForce.to !== undefined && !(a.inForce.to > a.inForce.from)))
    throw new Error(`${a.id}: masa berlaku tidak sah`)
  if (a.citation.length === 0) throw new Error(`${a.id}: tanpa dasar`)
  return a
}
