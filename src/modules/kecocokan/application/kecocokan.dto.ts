import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { IsoDate } from '#shared'
import type { Kecocokan } from '../domain/kecocokan.ts'
import type { KebijakanKecocokan } from '../domain/kebijakan.ts'
import type { PutusanKelayakan } from './kelayakan.port.ts'

export interface OrangRingkas {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly sintetis: boolean
  readonly golongan: string | null
  /** Post held now; null = none, undefined = unknown. */
  readonly jabatanKini: string | null | undefined
  readonly unit: string | undefined
}
export interface JabatanRingkas {
  readonly id: string
  readonly kode: string
  readonly nama: string
  readonly jenjang: Jabatan['jenjang']
  readonly eselon: string | null | undefined
  readonly kelas: number | undefined
  readonly unit: string | undefined
  readonly perangkatDaerah: string | undefined
  readonly kuota: number
  readonly terisi: number
}

/** Person against post: the gate, then the grade, then what would change it. */
export interface KartuKecocokan {
  readonly asOf: IsoDate
  readonly pegawai: OrangRingkas & { readonly pendidikan: PegawaiFakta['pendidikan'] }
  readonly jabatan: JabatanRingkas
  readonly pemegangSaatIni: boolean
  readonly putusan: PutusanKelayakan
  readonly kecocokan: Kecocokan
  readonly kebijakan: Pick<KebijakanKecocokan, 'versi' | 'sumber'>
}

export type GolonganCalon = 'pasti' | 'bersyarat' | 'ditolak'
export interface CalonPeringkat {
  /** Place among those shown as lawful or not yet decided; null for the refused. */
  readonly nomor: number | null
  readonly orang: OrangRingkas
  readonly golongan: GolonganCalon
  readonly pemegangSaatIni: boolean
  readonly kecocokan: Kecocokan
  readonly putusan: PutusanKelayakan
}
export interface PeringkatKecocokan {
  readonly asOf: IsoDate
  readonly jabatan: JabatanRingkas
  readonly jumlah: Readonly<Record<GolonganCalon, number>>
  readonly ditolakMenurut: readonly { readonly aturan: string; readonly orang: number }[]
  readonly versiAturan: string
  readonly kebijakan: Pick<KebijakanKecocokan, 'versi' | 'sumber'>
  readonly saring: GolonganCalon | 'layak'
  readonly halaman: number
  readonly jumlahHalaman: number
  readonly calon: readonly CalonPeringkat[]
}
