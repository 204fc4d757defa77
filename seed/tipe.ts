import type { Eselon, Jenjang, Penanda, TingkatPendidikan } from '#modules/jabatan'
import type { JenisUnit } from '#modules/organisasi'
import type { JenisPegawai, Kedudukan, PredikatKinerja } from '#modules/pegawai'
import type { IsoDate } from '#shared'

/** The invented city. Absent = unknown (missing in the files); null or [] = known to be none. */
export interface KotaContoh {
  readonly benih: string
  readonly hariIni: IsoDate
  readonly unit: readonly UnitContoh[]
  readonly jabatan: readonly JabatanContoh[]
  readonly pegawai: readonly PegawaiContoh[]
  /** Situations laid out on purpose, for demonstrations and journeys. */
  readonly kisah: readonly KisahContoh[]
}

export interface UnitContoh {
  readonly kode: string
  readonly nama: string
  readonly jenis: JenisUnit
  readonly indukKode: string | null
  /** Code of the office (perangkat daerah); its own when it is one. */
  readonly opdKode: string
  readonly kodeWilayah: string | null
  /** Identifier of the unit in SIASN's shape (32 hexadecimal digits), invented. */
  readonly unorId: string
  readonly urut: number
}

export interface JabatanContoh {
  readonly kode: string
  readonly nama: string
  readonly unitKode: string
  readonly opdKode: string
  readonly atasanKode: string | null
  readonly jenjang: Jenjang
  readonly eselon: Eselon | null
  readonly kelas: number
  readonly kuota: number
  readonly penanda: readonly Penanda[]
  readonly bidang: readonly string[]
  readonly pendidikanBidang: readonly string[]
  readonly pendidikanMinimum: TingkatPendidikan
  readonly golonganMinimum: string | null
  readonly standar: readonly { readonly kode: string; readonly level: number; readonly mutlak: boolean }[]
  readonly urut: number
}

export interface RiwayatContoh {
  readonly jabatanKode?: string
  readonly namaJabatan: string
  readonly jenjang: Jenjang
  readonly kelas?: number
  readonly bidang?: readonly string[]
  readonly tmt: IsoDate
  readonly sampai: IsoDate | null
  readonly peran: 'definitif' | 'plt' | 'plh'
}

export interface PegawaiContoh {
  readonly nip: string
  readonly nama: string
  readonly gelarDepan: string | null
  readonly gelarBelakang: string | null
  readonly jenisKelamin: 'L' | 'P'
  readonly tanggalLahir: IsoDate
  readonly sintetis: true
  readonly jenis: JenisPegawai
  readonly tmtCpns: IsoDate
  readonly unitKode: string
  readonly kedudukan?: Kedudukan
  readonly golongan?: string
  readonly tmtGolongan?: IsoDate
  readonly pendidikan?: {
    readonly tingkat: TingkatPendidikan
    readonly nama?: string
    readonly bidang?: string
    readonly tahunLulus?: number
  }
  readonly jabatanKode: string | null
  readonly tmtJabatan: IsoDate | null
  readonly riwayat?: readonly RiwayatContoh[]
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
  readonly kompetensi: readonly { readonly kode: string; readonly level: number; readonly tanggal: IsoDate }[]
  /** The deciding facts this person lacks. */
  readonly faktaKurang: readonly string[]
}

export interface KisahContoh {
  readonly kunci: 'salah-tempat' | 'rantai' | 'terhalang-hukdis' | 'menunggu-fakta'
  readonly judul: string
  readonly nip: readonly string[]
  readonly jabatanKode: readonly string[]
}
