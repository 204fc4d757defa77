import type { Eselon } from '#modules/jabatan'
import type { JenisUnit } from '#modules/organisasi'
import type { ProdiKunci } from './prodi.ts'

/**
 * Shape of an office. `jf` and `pelaksana` are short lists: `prakom A1*3 A2; sandi A1` and `ptk*2 pdi`.
 * Offices are Pematangsiantar's; bidang, seksi and numbers of seats are invented, plausible after the delayering of 2021.
 */
export interface KantorContoh {
  readonly kode: string
  readonly nama: string
  readonly jenis: JenisUnit
  readonly bidang: readonly string[]
  readonly prodi: readonly ProdiKunci[]
  readonly kepala: string
  readonly penandaKepala?: 'inspektur' | 'sekwan'
  readonly dukcapil?: true
  /** Head of the secretariat under the office head; null where bagian take its place. */
  readonly sekretaris: {
    readonly nama: string
    readonly eselon: Eselon
    readonly jf: string
    readonly pelaksana: string
  } | null
  readonly subbag: readonly string[]
  readonly bagian: readonly BagianContoh[]
}

export interface BagianContoh {
  readonly kunci: string
  readonly nama: string
  readonly jenis: 'bidang' | 'bagian' | 'uptd' | 'lainnya'
  readonly kepala: string
  readonly eselon: Eselon
  readonly irban?: true
  readonly bidang: readonly string[]
  readonly prodi: readonly ProdiKunci[]
  readonly jf: string
  readonly pelaksana: string
  /** Sections that kept a head (eselon IV). */
  readonly seksi: readonly string[]
}

type Lain = { seksi?: string; eselon?: Eselon }
const daftar = (s: string | undefined): string[] => (s ? s.split(';').map((t) => t.trim()) : [])
const kata = <T extends string>(s: string): T[] => s.split(' ') as T[]

/** A bidang of a dinas or badan, headed by a Kepala Bidang (III.b). */
export const bid = (
  kunci: string,
  nama: string,
  bidang: string,
  prodi: string,
  jf: string,
  pelaksana: string,
  lain: Lain = {},
): BagianContoh => ({
  kunci,
  nama: `Bidang ${nama}`,
  jenis: 'bidang',
  kepala: `Kepala Bidang ${nama}`,
  eselon: lain.eselon ?? 'III.b',
  bidang: kata(bidang),
  prodi: kata(prodi),
  jf,
  pelaksana,
  seksi: daftar(lain.seksi),
})

/** A bagian of the secretariats, headed by a Kepala Bagian. */
export const bag = (
  kunci: string,
  nama: string,
  bidang: string,
  prodi: string,
  jf: string,
  pelaksana: string,
  lain: Lain = {},
): BagianContoh => ({
  ...bid(kunci, nama, bidang, prodi, jf, pelaksana, lain),
  nama: `Bagian ${nama}`,
  jenis: 'bagian',
  kepala: `Kepala Bagian ${nama}`,
  eselon: lain.eselon ?? 'III.a',
})

/** A technical unit (UPTD), headed by a pengawas. */
export const uptd = (
  kunci: string,
  nama: string,
  bidang: string,
  prodi: string,
  jf: string,
  pelaksana: string,
  lain: Lain = {},
): BagianContoh => ({
  ...bid(kunci, nama, bidang, prodi, jf, pelaksana, lain),
  nama: `UPTD ${nama}`,
  jenis: 'uptd',
  kepala: `Kepala UPTD ${nama}`,
  eselon: lain.eselon ?? 'IV.a',
})

export const irban = (kunci: string, nomor: string, bidang: string): BagianContoh => ({
  ...bid(
    kunci,
    '',
    `pengawasan ${bidang}`,
    'akuntansi hukum pemerintahan sipil',
    'auditor A1*2 A2*2 A3; ppupd A1 A2*2 A3',
    'ptk pdi',
  ),
  nama: `Inspektorat Pembantu ${nomor}`,
  jenis: 'lainnya',
  kepala: `Inspektur Pembantu ${nomor}`,
  eselon: 'III.a',
  irban: true,
})

type Opsi = Partial<Pick<KantorContoh, 'kepala' | 'penandaKepala' | 'dukcapil' | 'sekretaris' | 'subbag'>>
export const kantor = (
  jenis: JenisUnit,
  kode: string,
  nama: string,
  bidang: string,
  prodi: string,
  bagian: readonly BagianContoh[],
  opsi: Opsi = {},
): KantorContoh => ({
  kode,
  nama,
  jenis,
  bidang: kata(bidang),
  prodi: kata(prodi),
  kepala: opsi.kepala ?? `Kepala ${nama}`,
  sekretaris:
    opsi.sekretaris === undefined
      ? {
          nama: `Sekretaris ${nama}`,
          eselon: 'III.a',
          jf: 'analis-keuangan A1*3',
          pelaksana: 'ptk*2 pdi*4 adm*5 olo*4',
        }
      : opsi.sekretaris,
  subbag: opsi.subbag ?? ['Umum dan Kepegawaian', 'Keuangan dan Perencanaan'],
  bagian,
  ...(opsi.penandaKepala ? { penandaKepala: opsi.penandaKepala } : {}),
  ...(opsi.dukcapil ? { dukcapil: true } : {}),
})
