import type { IsoDate } from '#shared'

export type JenisPegawai = 'PNS' | 'PPPK' | 'CPNS'
export type Kedudukan = 'aktif' | 'cltn' | 'tugas-belajar' | 'diberhentikan-sementara' | 'mpp'
export type PredikatKinerja = 'sangat-baik' | 'baik' | 'butuh-perbaikan' | 'kurang' | 'sangat-kurang'

/** Valid time is half-open: the post is held on day d when tmt <= d < sampai. */
export interface RiwayatJabatan {
  readonly jabatanId?: string
  readonly namaJabatan: string
  readonly jenjang: string
  readonly kelas?: number
  readonly bidang?: readonly string[]
  readonly tmt: IsoDate
  /** The source names no start: `tmt` is then only the first day the record shows the post held. */
  readonly tmtTidakDiketahui?: true
  /** First day no longer held; null = still held on the date asked about. */
  readonly sampai: IsoDate | null
  readonly peran: 'definitif' | 'plt' | 'plh'
}

/**
 * A person's facts as valid on a date and as recorded by an instant.
 * **Absent = unknown; null or [] = known to be none** (interfaces.md section 4).
 */
export interface PegawaiFakta {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly sintetis: boolean
  readonly unitId?: string
  readonly jenis?: JenisPegawai
  readonly kedudukan?: Kedudukan
  readonly tanggalLahir?: IsoDate
  readonly jenisKelamin?: 'L' | 'P'
  readonly golongan?: string
  readonly tmtGolongan?: IsoDate
  readonly tmtCpns?: IsoDate
  readonly pendidikan?: {
    readonly tingkat: string
    readonly nama?: string /** taxonomy code */
    readonly bidang?: string
    readonly tahunLulus?: number
  }
  /**
   * The definitive post held on the date, known from SIASN even where the history is not. null = known to hold none.
   * Seats are counted from this: `riwayat` is absent for many who do hold a seat.
   */
  readonly jabatanKini?: RiwayatJabatan | null
  /** The whole job history, `jabatanKini` included. Absent = never imported as a whole: years in a tier are unknown. */
  readonly riwayat?: readonly RiwayatJabatan[]
  readonly predikat?: readonly { readonly tahun: number; readonly nilai: PredikatKinerja }[]
  readonly hukdis?: readonly {
    readonly tingkat: 'ringan' | 'sedang' | 'berat'
    readonly mulai: IsoDate
    readonly sampai: IsoDate | null
  }[]
  readonly diklat?: readonly {
    readonly jenis: string
    readonly nama: string
    readonly tahun: number
    readonly jp?: number
  }[]
  readonly ujiKompetensi?: readonly {
    readonly jenis: 'job-fit' | 'uji-kompetensi-jf'
    readonly lulus: boolean
    readonly tanggal: IsoDate
  }[]
  /** Box of the talent map that holds on the date. null = known to be in none. */
  readonly kotakTalenta?: number | null
  /** Times that are no service: unpaid leave, state official. Both ends are days of it. */
  readonly cltn?: readonly Masa[]
  readonly pejabatNegara?: boolean
  /** The study leave running on the date. */
  readonly tugasBelajar?: Masa | null
  /** Kinds of the certificates that hold on the date. */
  readonly sertifikat?: readonly string[]
}

export interface Masa {
  readonly mulai: IsoDate
  /** Last day; null = not known yet. */
  readonly sampai: IsoDate | null
}
