import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Aksi, Status } from '../domain/alur.ts'
import type { Identitas, Kelas, Kerahasiaan, PesanBaru, Saluran } from '../domain/pesan.ts'

/** One thing that happened. `isi` holds what the step asks for: reason, answer, office, score. */
export interface Peristiwa {
  readonly ke: number
  readonly aksi: Aksi | 'terima'
  readonly status: Status
  readonly isi: Readonly<Record<string, unknown>>
  readonly terbuka: boolean
  readonly aktor: 'warga' | 'petugas' | 'sistem'
  /** Name of the officer; null for residents and clocks. */
  readonly oleh: string | null
  readonly penggunaId: string | null
  /** ISO instant. */
  readonly saat: string
}

export interface KemajuanInduk {
  readonly rujukan: string
  readonly status: Status
  readonly unitId: string | null
  readonly peristiwa: readonly Omit<Peristiwa, 'terbuka' | 'oleh' | 'penggunaId'>[]
}
/** A message as whoever holds its code reads it. */
export interface PesanTerlacak {
  readonly id: string
  readonly rujukan: string
  readonly kelas: Kelas
  readonly kerahasiaan: Kerahasiaan
  readonly saluran: Saluran
  readonly judul: string
  readonly isi: string
  readonly topikKode: string | null
  readonly kelurahanKode: string | null
  readonly lokasi: string | null
  readonly diterimaPada: string
  readonly tanggalLayanan: IsoDate | null
  readonly status: Status
  readonly langkahKe: number
  readonly unitId: string | null
  readonly tujuanWbs: 'inspektorat' | 'ppk' | null
  /** Of the message it was merged into. */
  readonly indukRujukan: string | null
  /** How far that one is: its steps without what its own writer said, its answers since the merging. */
  readonly induk: KemajuanInduk | null
  readonly foto: readonly { readonly id: string; readonly keadaan: 'karantina' | 'siap' | 'ditolak' }[]
  /** Open ones only, in order; without officers' names. */
  readonly peristiwa: readonly Omit<Peristiwa, 'terbuka' | 'oleh' | 'penggunaId'>[]
}

/** A message as its handlers read it. Without its writer's name: that is opened apart, with a reason. */
export interface Pesan extends Omit<PesanTerlacak, 'peristiwa' | 'indukRujukan' | 'induk' | 'foto'> {
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
  readonly tentangOrang: boolean
  readonly asal: string | null
  readonly nomorLuar: string | null
  /** Why somebody should look at it before it is passed on. */
  readonly saring?: readonly string[]
  readonly penangan: readonly string[]
  readonly terlapor: readonly string[]
  readonly indukId: string | null
  readonly tenggat: IsoDate | null
  readonly tenggatLangkah: string | null
  readonly diubahPada: string
}

/** What a step changes beside the status. Absent = stays. */
export interface UbahanKeadaan {
  readonly unitId?: string | null
  readonly penangan?: readonly string[]
  readonly terlapor?: readonly string[]
  readonly indukId?: string | null
  readonly topikKode?: string | null
  readonly kelurahanKode?: string | null
  readonly tenggat?: IsoDate | null
  readonly tenggatLangkah?: string | null
}

export interface Sidik {
  readonly kode: Buffer
  readonly kiriman: Buffer
  /** Draft whose photographs come along. */
  readonly draf: Buffer | null
}

export interface PenyimpananPesan {
  /** Through the visitor's door. `baru` false: this form was sent before, and nothing was written. */
  kirim(
    trx: Transaksi,
    p: PesanBaru & {
      readonly rujukan: string
      readonly saluran: 'web' | 'open311'
      readonly saring: readonly string[]
    },
    sidik: Sidik,
  ): Promise<{ readonly rujukan: string; readonly baru: boolean }>
  lacak(trx: Transaksi, kode: Buffer): Promise<PesanTerlacak | null>
  /** False: somebody was faster than `sesudah`, or there is no such code. */
  langkahWarga(
    trx: Transaksi,
    m: {
      readonly kode: Buffer
      readonly sesudah: number
      readonly aksi: Aksi
      readonly menjadi: Status
      readonly isi: Readonly<Record<string, unknown>>
    },
  ): Promise<boolean>
  /** What the caller may see, under his own policies. */
  baca(trx: Transaksi, id: string): Promise<Pesan | null>
  bacaMenurutRujukan(trx: Transaksi, rujukan: string): Promise<Pesan | null>
  bacaPeristiwa(trx: Transaksi, id: string): Promise<Peristiwa[]>
  /** Event and state together; false: somebody was faster than `sesudah`. */
  langkah(
    trx: Transaksi,
    m: {
      readonly id: string
      readonly sesudah: number
      readonly aksi: Aksi
      readonly menjadi: Status
      readonly terbuka: boolean
      readonly isi: Readonly<Record<string, unknown>>
      readonly oleh: string
      readonly penggunaId: string
      readonly ubahan: UbahanKeadaan
    },
  ): Promise<boolean>
  /** Records the look, then answers; null = nothing is stored about the writer. */
  bukaIdentitas(
    trx: Transaksi,
    m: { readonly id: string; readonly alasan: string; readonly oleh: string; readonly penggunaId: string },
  ): Promise<Identitas | null>
}
