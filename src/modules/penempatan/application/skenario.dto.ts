import type { Pelaku } from '#platform/access'
import type { Transaksi } from '#platform/db'
import type { Galat, IsoDate, Result } from '#shared'
import type {
  AksiSkenario,
  KeadaanSkenario,
  LangkahSkenario,
  MasalahSetelan,
  RencanaTercatat,
  Setelan,
  StatusSkenario,
  TempatUsulan,
} from '../domain/skenario/index.ts'
import type { KunciRencana, KursiDto, NamaVarian, OrangDto } from './rencana.dto.ts'

/** One demand of the settings that takes part in a conflict. */
export interface TuntutanSetelanDto {
  readonly bidang: 'wajib' | 'minimum' | 'kursi'
  /** Place in the list of the field. */
  readonly urutan: number
  /** The pair, the unit, or the post. */
  readonly nama: string
}
/** No plan meets all demands: which ones together, and what to give up, cheapest first. */
export interface KonflikSetelanDto {
  readonly tuntutan: readonly TuntutanSetelanDto[]
  /** Holders who take part because each must keep a seat. */
  readonly pemegang: readonly OrangDto[]
  /** Posts they dispute. */
  readonly kursi: readonly KursiDto[]
  /** Proven: no smaller set is in conflict. */
  readonly terkecil: boolean
  readonly obat: readonly {
    readonly lepas: readonly TuntutanSetelanDto[]
    /** Seats below a minimum given up; `urutan` = its place in the settings. */
    readonly kurang: readonly { readonly urutan: number; readonly kurang: number }[]
    /** Fit points its best plan has less than that of the first remedy. */
    readonly rugi: number
  }[]
  /** With pairs that wait for facts there would be a plan: verify first. */
  readonly denganBersyarat: boolean
}

/** Why a step of a scenario is refused, with everything a page needs to say the way out. */
export interface GalatSkenario extends Galat {
  readonly masalah?: readonly MasalahSetelan[]
  readonly konflik?: KonflikSetelanDto
  readonly geser?: GeserDto
}
export type HasilSkenario<T> = Promise<Result<T, GalatSkenario>>

export interface SkenarioRingkasDto {
  readonly id: string
  readonly nama: string
  readonly asalId: string | null
  readonly oleh: string
  readonly dibuatPada: string
  readonly diubahPada: string
  readonly status: StatusSkenario
  readonly dibagikan: boolean
  readonly tmt: IsoDate | null
  readonly rencana: number
  readonly komentar: number
  readonly langkah: number
  /** The plan frozen; null = none yet. */
  readonly terpilih: { readonly langkah: number; readonly kenaikan: number } | null
  /** The main plan of the newest run, chosen by nobody yet; null = nothing computed. */
  readonly terbaru: { readonly langkah: number; readonly kenaikan: number } | null
}

/** A list holds so many, the newest. */
export const SKENARIO_TERBANYAK = 50

/** One plan of a scenario's run, as the list and the comparison show it. */
export interface UsulanRingkasDto {
  readonly varian: NamaVarian
  readonly kunci: KunciRencana
  readonly langkah: number
  readonly kenaikan: number
  readonly kursiKosongSesudah: number
  readonly rerataSkorSesudah: number | null
  readonly peringatan: number
  readonly bersyarat: number
}
export interface RencanaSkenarioDto extends RencanaTercatat {
  readonly tmt: IsoDate
  readonly dataPada: string
  readonly versiAturan: string
  /** Computed from the newest settings. */
  readonly terbaru: boolean
  readonly usulan: readonly UsulanRingkasDto[]
}

export interface SkenarioDto {
  readonly id: string
  readonly nama: string
  /** The scenario it was copied from; name null when the reader does not see that one. */
  readonly asal: { readonly id: string; readonly nama: string | null } | null
  readonly oleh: string
  readonly dibuatPada: string
  readonly keadaan: KeadaanSkenario
  readonly langkah: readonly LangkahSkenario[]
  /** First step whose digest does not follow; null = the chain is whole. */
  readonly rusakDi: number | null
  /** What this user may do now. */
  readonly boleh: readonly AksiSkenario[]
  /** Newest first. */
  readonly rencana: readonly RencanaSkenarioDto[]
}

/** What changed on one line of a plan. `mustahil` = the line can no longer be. */
export type PerubahanBarisDto =
  | { readonly jenis: 'tidak-sah'; readonly mustahil: true; readonly aturan: readonly string[] }
  | { readonly jenis: 'turun'; readonly mustahil: true }
  | { readonly jenis: 'pegawai-tidak-ada'; readonly mustahil: true }
  | { readonly jenis: 'pegawai-tidak-aktif'; readonly mustahil: true; readonly kedudukan: string }
  | { readonly jenis: 'jabatan-tidak-ada'; readonly mustahil: true }
  | { readonly jenis: 'kursi-terisi'; readonly mustahil: true; readonly oleh: readonly OrangDto[] }
  /** A pair taken as certain is now undecided. */
  | { readonly jenis: 'menjadi-bersyarat'; readonly mustahil: false; readonly fakta: readonly string[] }
  | { readonly jenis: 'menjadi-pasti'; readonly mustahil: false }
  | { readonly jenis: 'kecocokan'; readonly mustahil: false; readonly dari: number; readonly ke: number }
  | { readonly jenis: 'peringatan'; readonly mustahil: false; readonly dari: number; readonly ke: number }
  | { readonly jenis: 'jabatan-kini'; readonly mustahil: false; readonly dari: KursiDto; readonly ke: KursiDto }

export interface GeserBarisDto {
  readonly nomor: number
  readonly pegawai: OrangDto
  readonly ke: KursiDto
  readonly mustahil: boolean
  readonly perubahan: readonly PerubahanBarisDto[]
}
export interface BatchFaktaDto {
  readonly namaBerkas: string
  readonly jenis: string
  readonly pada: string
  readonly oleh: string
  readonly dibatalkan: boolean
}
/** What changed in facts and law, for the same planned date, since a plan was computed. */
export interface GeserDto {
  readonly usulan: TempatUsulan
  readonly diperiksaPada: string
  readonly dataPada: string
  /** Lines on which something changed, those that can no longer be first. */
  readonly baris: readonly GeserBarisDto[]
  /** Lines of the plan altogether. */
  readonly semua: number
  readonly mustahil: number
  readonly pegawaiDatang: readonly OrangDto[]
  readonly pegawaiPergi: readonly OrangDto[]
  readonly jabatanDatang: readonly KursiDto[]
  readonly jabatanPergi: readonly KursiDto[]
  readonly versiAturan: { readonly dulu: string; readonly kini: string }
  /** Legal values the city confirmed since. */
  readonly nilaiHukum: readonly { readonly parameter: string; readonly mulai: string; readonly nomor: number }[]
  /** Newest first. */
  readonly batch: readonly BatchFaktaDto[]
  /** Nothing at all changed. */
  readonly bersih: boolean
}

interface Langkah {
  readonly id: string
  /** Steps the user saw: another one since then means he decides on something else. */
  readonly sesudah: number
}

/** Use cases of scenarios. Every change answers with the state after it. */
export interface UseSkenario {
  /** Begins with the settings given, or those every city starts from, on `tmt` (today when left out). */
  readonly buatSkenario: (
    m: { readonly nama: string; readonly tmt?: IsoDate; readonly setelan?: Setelan },
    pelaku: Pelaku,
  ) => HasilSkenario<{ readonly id: string }>
  /** A scenario of its own with the newest settings of another. */
  readonly salinSkenario: (
    m: { readonly id: string; readonly nama: string },
    pelaku: Pelaku,
  ) => HasilSkenario<{ readonly id: string }>
  /** Newest first. */
  readonly daftarSkenario: (m: Readonly<Record<string, never>>, pelaku: Pelaku) => HasilSkenario<SkenarioRingkasDto[]>
  readonly bacaSkenario: (m: { readonly id: string }, pelaku: Pelaku) => HasilSkenario<SkenarioDto>
  /** Everything wrong with settings at once, on the facts of their own date; nothing is kept. */
  readonly periksaSetelan: (
    m: { readonly setelan: Setelan },
    pelaku: Pelaku,
  ) => HasilSkenario<readonly MasalahSetelan[]>
  /** Refused with `skenario.setelan-bermasalah` and all problems when one of them blocks; else warns of the others. */
  readonly aturSkenario: (
    m: Langkah & { readonly setelan: Setelan; readonly catatan?: string },
    pelaku: Pelaku,
  ) => HasilSkenario<KeadaanSkenario & { readonly peringatan: readonly MasalahSetelan[] }>
  /** Refused with `skenario.buntu` and the conflict when no plan meets the settings. */
  readonly hitungSkenario: (m: Langkah, pelaku: Pelaku) => HasilSkenario<{ readonly rencanaId: string }>
  readonly komentariSkenario: (
    m: {
      readonly id: string
      readonly isi: string
      readonly tentang?: TempatUsulan | undefined
      readonly jabatanId?: string | undefined
    },
    pelaku: Pelaku,
  ) => HasilSkenario<KeadaanSkenario>
  readonly bagikanSkenario: (
    m: Langkah & { readonly catatan?: string },
    pelaku: Pelaku,
  ) => HasilSkenario<KeadaanSkenario>
  readonly tarikBagikanSkenario: (
    m: Langkah & { readonly alasan: string },
    pelaku: Pelaku,
  ) => HasilSkenario<KeadaanSkenario>
  /** Refused with `skenario.baris-mustahil` and the drift when a line can no longer be. */
  readonly bekukanSkenario: (
    m: Langkah & { readonly usulan: TempatUsulan; readonly alasan: string },
    pelaku: Pelaku,
  ) => HasilSkenario<KeadaanSkenario>
  /**
   * Within the transaction that keeps the decision file; refused with `skenario.bukan-yang-dibekukan` for any plan but the
   * frozen one, and with `skenario.baris-mustahil` and the drift when a line of it can no longer be.
   */
  readonly catatAjukanSkenario: (
    trx: Transaksi,
    m: {
      readonly id: string
      readonly berkasId: string
      readonly usulan: Omit<TempatUsulan, 'kunci'> & { readonly kunci: string }
    },
    pelaku: Pelaku,
  ) => HasilSkenario<KeadaanSkenario>
  readonly tutupSkenario: (m: Langkah & { readonly alasan: string }, pelaku: Pelaku) => HasilSkenario<KeadaanSkenario>
  /** Of the plan given, else of the frozen one. */
  readonly periksaGeser: (
    m: { readonly id: string; readonly usulan?: TempatUsulan | undefined },
    pelaku: Pelaku,
  ) => HasilSkenario<GeserDto>
}
