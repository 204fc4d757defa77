import type { Jenjang } from '#modules/jabatan'
import type { KodeKomponen } from '#modules/kecocokan'
import type { IsoDate } from '#shared'

/** Where a policy of weights rests: a decree of the city, with its number and day once it has them. */
export interface DasarBobot {
  readonly sumber: string
  readonly nomor: string | null
  readonly tanggal: IsoDate | null
}

/** How much counts what. A policy of the city, not law: shown with every plan made from it. */
export interface SetelanBobot {
  /** Whole numbers 0..10: what a point of fit counts by tier. */
  readonly jenjang: Readonly<Partial<Record<Jenjang, number>>>
  /** Points, summing to 100. */
  readonly kecocokan: Readonly<Record<KodeKomponen, number>>
  readonly dasar: DasarBobot
}

/** A pair named by somebody, with the reason he gave. */
export interface PasanganBeralasan {
  readonly pegawaiId: string
  readonly jabatanId: string
  readonly alasan: string
}

/**
 * What a scenario asks of the engine beside the law. A new version is a new step of the scenario; none is ever changed.
 * Lists are sets: order means nothing.
 */
export interface Setelan {
  /** Planned date of the appointments: facts and law are those of this day. */
  readonly tmt: IsoDate
  /** Posts the plan may fill; null = every managerial post. Holders elsewhere may be moved into them and leave a seat. */
  readonly jabatan: readonly string[] | null
  /** Units (with all below them) whose people may be moved; null = everybody the law lets. */
  readonly unitBergerak: readonly string[] | null
  /** People who stay where they are, whatever it costs. */
  readonly tetap: readonly { readonly pegawaiId: string; readonly alasan: string }[]
  readonly bobot: SetelanBobot
  /** Pairs that may not be, though the law would let them. */
  readonly veto: readonly PasanganBeralasan[]
  /** Pairs that must be. Only lawful ones: the law is no matter of settings. */
  readonly wajib: readonly PasanganBeralasan[]
  /** Seats of a post other than its quota: 0 closes it, and its holder must find another seat. */
  readonly kursi: readonly { readonly jabatanId: string; readonly banyak: number; readonly alasan: string }[]
  /** Posts that count more than their tier: added to what a point of fit counts there. Absent = none. */
  readonly poinJabatan?: readonly { readonly jabatanId: string; readonly banyak: number; readonly alasan: string }[]
  /** Seats of a unit, with all below it, that must be filled afterwards. */
  readonly minimum: readonly { readonly unitId: string; readonly banyak: number }[]
  /** The most moves; null = the engine shows the curve and chooses. */
  readonly maksLangkah: number | null
  /** A seat stays empty rather than taken by somebody whose fit is lower; null = no such floor. */
  readonly skorTerendah: number | null
  /** What moves cost the city, when it has said so; only shown, never an input to the choice. Whole rupiah. */
  readonly biaya: {
    readonly perLangkah: number | null
    /** Monthly allowance by job class. */
    readonly tunjanganKelas: Readonly<Record<string, number>> | null
  }
}
