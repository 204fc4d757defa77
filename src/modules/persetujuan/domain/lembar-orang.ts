import type { HasilBaris } from '#modules/kelayakan'
import type { IsoDate } from '#shared'
import type { BarisKeputusan, Keputusan } from './keputusan.ts'

export interface JabatanLembar {
  readonly nama: string
  readonly kantor?: string
  readonly jenjang?: string
  readonly kelas?: number
}
/** A rule as it bore on one's own line; `pesan` is left out where it names somebody else. */
export interface AturanLembar {
  readonly id: string
  readonly hasil: 'terpenuhi' | 'tidak-terpenuhi' | 'belum-diketahui' | 'tidak-berlaku'
  readonly keparahan: string
  readonly pesan?: string
  readonly dasar: readonly { readonly sumber: string; readonly pasal?: string; readonly belumDiverifikasi?: true }[]
}
/** What a decree means for one person, as it stood that day. Nothing of anybody else is in it. */
export interface LembarOrang {
  readonly nip: string
  readonly nama: string
  readonly hasil: 'ditetapkan' | 'tidak-ditetapkan' | 'gugur'
  readonly sebagai: 'definitif' | 'plt'
  readonly tmt: IsoDate
  readonly sk: { readonly nomor: string; readonly tanggal: IsoDate }
  readonly dari: JabatanLembar | null
  /** null = released without a post. */
  readonly ke: JabatanLembar | null
  /** As recorded for this line. */
  readonly alasan?: string
  readonly sidang?: {
    readonly nomor: string
    readonly tanggal: IsoDate
    readonly setuju: boolean
    readonly catatan?: string
  }
  readonly kecocokan?: { readonly skor: number; readonly peringkat: number | null; readonly calon: number | null }
  readonly vonis?: HasilBaris
  readonly aturan: readonly AturanLembar[]
  readonly versiAturan: string
  readonly pensiun?: { readonly lama?: IsoDate; readonly baru?: IsoDate }
}

export const hasilLembar = (b: Pick<BarisKeputusan, 'gugur' | 'putusan'>): LembarOrang['hasil'] =>
  b.gugur !== undefined ? 'gugur' : b.putusan?.tetapkan === false ? 'tidak-ditetapkan' : 'ditetapkan'

/** Everybody a decided batch names, dropped lines included; none before the decree. */
export const barisLembar = (k: Keputusan): readonly BarisKeputusan[] => (k.penetapan ? k.baris : [])
