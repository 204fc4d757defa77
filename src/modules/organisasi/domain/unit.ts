import type { IsoDate } from '#shared'

export type JenisUnit =
  | 'sekretariat'
  | 'dinas'
  | 'badan'
  | 'inspektorat'
  | 'satuan'
  | 'rsud'
  | 'kecamatan' // perangkat daerah
  | 'kelurahan'
  | 'bagian'
  | 'bidang'
  | 'subbagian'
  | 'seksi'
  | 'uptd'
  | 'puskesmas'
  | 'sekolah'
  | 'lainnya'

/** One unit of the organisation (SOTK) as valid on a date. `id` is stable over versions; `kode` is the city's own key. */
export interface Unit {
  readonly id: string
  readonly kode: string
  readonly nama: string
  readonly jenis: JenisUnit
  readonly indukId: string | null
  /** The perangkat daerah (office) this unit belongs to; itself when it is one. */
  readonly perangkatDaerahId: string
  readonly kodeWilayah: string | null
  readonly urut: number
  readonly berlakuMulai: IsoDate
}
