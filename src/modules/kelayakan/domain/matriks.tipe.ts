import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { DaftarKetetapan, Pengaturan } from '#regulasi'
import type { IsoDate } from '#shared'

/** How near two fields of study are in the taxonomy (rumpun ilmu); the caller owns the taxonomy. */
export type RelasiBidangStudi = 'sama' | 'subrumpun' | 'rumpun' | 'lain'
/** Relation of the field a person has to one field a post asks for; codes of the taxonomy. */
export type FungsiRelasi = (punya: string, diminta: string) => RelasiBidangStudi

export interface MasukanMatriks {
  readonly pegawai: readonly PegawaiFakta[]
  readonly jabatan: readonly Jabatan[]
  /** Planned start date (TMT) of the appointments. */
  readonly asOf: IsoDate
  readonly pengaturan?: Partial<Pengaturan>
  /** Legal values the city confirmed. */
  readonly ketetapan?: DaftarKetetapan
  readonly relasi: FungsiRelasi
  /**
   * Which rows and columns to compute. Indices always refer to the full input lists; rows left out stay empty.
   * The classes of posts that decide "JF setingkat" are taken from the full list of posts.
   */
  readonly lingkup?: {
    readonly pegawai?: (p: PegawaiFakta) => boolean
    readonly jabatan?: (j: Jabatan) => boolean
  }
}

/** Sparse rows: the columns of row i are `kolom[awal[i] .. awal[i+1])`, ascending. */
export interface BarisJarang {
  readonly awal: Int32Array
  readonly kolom: Int32Array
  /** Number of warnings (keparahan peringatan) not met, per pair. */
  readonly peringatan: Uint8Array
}

/**
 * Who may lawfully hold which post. `pasti`: every blocking rule is met or does not apply. `bersyarat`: no blocking
 * rule is broken, at least one cannot be decided yet. A pair in neither is refused.
 */
export interface MatriksKelayakan {
  readonly versiAturan: string
  readonly asOf: IsoDate
  readonly pasti: BarisJarang
  readonly bersyarat: BarisJarang & {
    /** Bit b set: fact `namaFakta[b]` is missing for an undecided blocking rule of this pair. */
    readonly faktaHilang: Uint32Array
  }
  readonly namaFakta: readonly string[]
  /**
   * Rules evaluated per pair, ascending. Rules that need what only a proposal has (its ground, letters, officials) are
   * not among them: R14 for one. A step down is lawful only with a ground, so who builds plans leaves such pairs out.
   */
  readonly aturan: readonly string[]
  /** Plan-level rules (quota, double posts, chains): satisfied by construction of the assignment, judged by `periksaUsulan`. */
  readonly dijaminRencana: readonly string[]
  /** Pairs computed, and how many each blocking rule refused (a pair may be refused by several; the first in `aturan` order counts). */
  readonly jumlah: {
    readonly pasangan: number
    readonly pasti: number
    readonly bersyarat: number
    readonly ditolak: Readonly<Record<string, number>>
  }
  /** Column of the post each person holds definitively at `asOf` (first open row), −1 = none or unknown. */
  readonly kursiSaatIni: Int32Array
}
