import type { Setelan } from './setelan.ts'

/** One plan of a stored run. */
export interface TempatUsulan {
  readonly rencanaId: string
  readonly varian: 'pasti' | 'bersyarat'
  readonly kunci: 'diminta' | 'hemat' | 'disarankan' | 'penuh' | 'disesuaikan'
}

/** What each step of a scenario says. */
export interface IsiLangkahSkenario {
  readonly atur: { readonly setelan: Setelan; readonly catatan?: string | undefined }
  /** A run made from the settings of step `setelanKe`. */
  readonly hitung: { readonly rencanaId: string; readonly setelanKe: number }
  /** A plan edited by hand, kept as a run of its own. */
  readonly sesuaikan: { readonly rencanaId: string; readonly dari: TempatUsulan; readonly catatan?: string | undefined }
  readonly komentari: {
    readonly isi: string
    readonly tentang?: TempatUsulan | undefined
    readonly jabatanId?: string | undefined
  }
  /** From here on the committee, the secretary and the mayor see it. */
  readonly bagikan: { readonly catatan?: string | undefined }
  readonly 'tarik-bagikan': { readonly alasan: string }
  /** The plan chosen. From here on nothing of the scenario changes; a copy may. */
  readonly bekukan: { readonly usulan: TempatUsulan; readonly alasan: string }
  /** A batch was checked from the frozen plan and went to the decision file. */
  readonly ajukan: { readonly berkasId: string }
  readonly tutup: { readonly alasan: string }
}
export type AksiSkenario = keyof IsiLangkahSkenario
export type IsiAksi<A extends AksiSkenario> = IsiLangkahSkenario[A]

/** One recorded step; `sidik` chains it to the one before. */
export interface LangkahSkenario<A extends AksiSkenario = AksiSkenario> {
  readonly ke: number
  readonly aksi: A
  readonly isi: IsiAksi<A>
  readonly oleh: string
  readonly penggunaId: string | null
  readonly saat: string
  /** What had changed since the plan was computed, as seen by whoever took the step; absent before a freeze. */
  readonly geser?: RingkasanGeser | undefined
  readonly sidik: string
}

/** What a drift check found, as kept with a step. */
export interface RingkasanGeser {
  readonly diperiksaPada: string
  readonly versiAturan: string
  /** Lines that can no longer be, and lines on which something else changed. */
  readonly mustahil: number
  readonly berubah: number
  /** Batches of facts since the plan was computed. */
  readonly batch: number
  readonly baris: readonly {
    readonly pegawaiId: string
    readonly jabatanId: string
    readonly jenis: readonly string[]
  }[]
}
