import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { AksiSkenario, LangkahSkenario, TempatUsulan } from '../domain/skenario/index.ts'
import type { UsulanRingkasDto } from './skenario.dto.ts'

export interface KepalaSkenario {
  readonly id: string
  readonly nama: string
  readonly asalId: string | null
  readonly oleh: string
  readonly penggunaId: string | null
  readonly saat: string
}
export interface BarisDaftarSkenario extends KepalaSkenario {
  /** Actions in order. */
  readonly aksi: readonly AksiSkenario[]
  readonly tmt: IsoDate | null
  readonly saatTerakhir: string | null
  readonly beku: TempatUsulan | null
  /** Main plan of the newest run. */
  readonly terbaru: { readonly langkah: number; readonly kenaikan: number } | null
}
/** What a list needs of a stored run. */
export interface RingkasanRencana {
  readonly id: string
  readonly tmt: IsoDate
  readonly dataPada: string
  readonly versiAturan: string
  readonly skenarioId: string | null
  readonly usulan: readonly UsulanRingkasDto[]
}

/** Scenarios and their steps; the database decides what a user sees of them. */
export interface PenyimpananSkenario {
  /** One step at a time: whoever comes second sees the first. */
  kunci(trx: Transaksi, id: string): Promise<void>
  tambah(trx: Transaksi, s: KepalaSkenario): Promise<void>
  /** null: no such scenario, or none this user sees. */
  baca(trx: Transaksi, id: string): Promise<KepalaSkenario | null>
  /** In order. */
  bacaLangkah(trx: Transaksi, id: string): Promise<LangkahSkenario[]>
  tambahLangkah(trx: Transaksi, id: string, l: LangkahSkenario): Promise<void>
  /** Newest first. */
  daftar(trx: Transaksi, banyak: number): Promise<BarisDaftarSkenario[]>
  ringkasRencana(trx: Transaksi, ids: readonly string[]): Promise<RingkasanRencana[]>
  /** Whether the run holds this plan. */
  adaUsulan(trx: Transaksi, u: TempatUsulan): Promise<boolean>
}
