/** Tiers, highest first inside each group (UU 20/2023 art. 13, 14, 18; PP 11/2017). Words as in interfaces. */
export const JENJANG = [
  'jpt-pratama',
  'administrator',
  'pengawas',
  'pelaksana',
  'ahli-utama',
  'ahli-madya',
  'ahli-muda',
  'ahli-pertama',
  'penyelia',
  'mahir',
  'terampil',
  'pemula',
] as const
export type Jenjang = (typeof JENJANG)[number]
export type KelompokJabatan = 'manajerial' | 'pelaksana' | 'fungsional'

export const kelompokJabatan = (j: Jenjang): KelompokJabatan =>
  j === 'jpt-pratama' || j === 'administrator' || j === 'pengawas'
    ? 'manajerial'
    : j === 'pelaksana'
      ? 'pelaksana'
      : 'fungsional'

export type Eselon = 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b'
export const PENANDA = [
  'sekda',
  'camat',
  'lurah',
  'inspektur',
  'irban',
  'dukcapil',
  'sekwan',
  'sekolah',
  'puskesmas',
] as const
export type Penanda = (typeof PENANDA)[number]

export type TingkatPendidikan = 'SD' | 'SLTP' | 'SLTA' | 'D1' | 'D2' | 'D3' | 'D4' | 'S1' | 'profesi' | 'S2' | 'S3'

/**
 * A post with its seats, as valid on a date. **Absent = unknown; null or [] = known to be none.**
 * `kuota` = seats needed (kebutuhan K). A seat is held by an open definitive riwayat row with this post's id.
 */
export interface Jabatan {
  readonly id: string
  readonly kode: string
  readonly nama: string
  readonly unitId: string
  readonly perangkatDaerahId: string
  readonly atasanId: string | null
  readonly jenjang: Jenjang
  readonly eselon?: Eselon | null
  readonly kelas?: number
  readonly kuota: number
  /** Seats taken as the imported list reported them; what the records show is counted from people. */
  readonly bezetting?: number
  readonly penanda?: readonly Penanda[]
  /** Fields of duty, codes of `BIDANG` (domain/bidang.ts). */
  readonly bidang?: readonly string[]
  /** Fields of study asked for: codes of the taxonomy rumpun ilmu (module kompetensi). */
  readonly pendidikanBidang?: readonly string[]
  readonly pendidikanMinimum?: TingkatPendidikan
  /** Lowest rank written in the post's standard (SKJ), e.g. "III/d". null = the SKJ names none. */
  readonly golonganMinimum?: string | null
}
