import { z } from 'zod'
import { type ButirFakta, fakta } from './butir-fakta.ts'
import { FAKTA_BATCH } from './fakta-batch.ts'
import { FAKTA_PEGAWAI } from './fakta-pegawai.ts'
import type { Dwibahasa } from './jenis.ts'

/**
 * Every fact a rule may ask for. **Absent = unknown; null or [] = known to be none.** `sisi` says whose fact it is:
 * of the person, of the seat, of the city, of the pair, or of the batch. `nama` is how a verdict names it when missing.
 */
const JENJANG_FUNGSIONAL = [
  'ahli-utama',
  'ahli-madya',
  'ahli-muda',
  'ahli-pertama',
  'penyelia',
  'mahir',
  'terampil',
  'pemula',
] as const
const JENJANG_STRUKTURAL = ['jpt-pratama', 'administrator', 'pengawas'] as const
export const JENJANG_HUKUM = [...JENJANG_STRUKTURAL, 'pelaksana', ...JENJANG_FUNGSIONAL] as const
export type JenjangHukum = (typeof JENJANG_HUKUM)[number]

const isFungsional = new Set<string>(JENJANG_FUNGSIONAL)
const isStruktural = new Set<string>(JENJANG_STRUKTURAL)
/** Managerial seats lead a unit (UU 20/2023 art. 13–14): JPT, administrator, pengawas. */
export const adalahManajerial = (jenjang: string): boolean => isStruktural.has(jenjang)
export const adalahFungsional = (jenjang: string): boolean => isFungsional.has(jenjang)

const Tanggal = z.iso.date()
const Baris = z.strictObject({
  jabatanId: z.string().optional(),
  jenjang: z.string(),
  kelas: z.number().optional(),
  bidang: z.array(z.string()).nullable().optional(),
  tmt: Tanggal,
  tmtTidakDiketahui: z.literal(true).optional(),
  sampai: Tanggal.nullable(),
  peran: z.enum(['definitif', 'plt', 'plh']).optional(),
})
/** One row of job history; held on day d when tmt <= d < sampai. `peran` absent = definitif. */
export interface BarisRiwayat {
  readonly jabatanId?: string
  readonly jenjang: string
  readonly kelas?: number
  readonly bidang?: readonly string[] | null
  readonly tmt: string
  /** `tmt` is only the first day the record shows the post held: it was held at least since then. */
  readonly tmtTidakDiketahui?: true
  readonly sampai: string | null
  readonly peran?: 'definitif' | 'plt' | 'plh'
}
/** A stretch of definitive service before `asOf`, in day numbers, labelled for one seat. */
export interface BarisPengalaman {
  readonly jenjang: string
  readonly kelas?: number
  readonly dari: number
  readonly sampai: number
  /** In the seat's field of duty; null = cannot be told. */
  readonly dalamBidang: boolean | null
  /** Its start is not known: it may be longer than these days. */
  readonly tanpaMulai?: true
}
export interface Pengalaman {
  readonly baris: readonly BarisPengalaman[]
  /** False when the history was never recorded as a whole: there may be more service than the rows show. */
  readonly lengkap: boolean
  /** Why a row's field cannot be told. */
  readonly bidangHilang: 'jabatan' | 'riwayat' | null
  /** With the time that does not count as service; only where there is such time. */
  readonly penuh?: Pengalaman
}
export type KelasSetara = Readonly<Partial<Record<'pelaksana' | 'pengawas' | 'administrator', readonly number[]>>>

const Tingkat = z.enum(['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3', 'D4', 'S1', 'profesi', 'S2', 'S3'])

export const FAKTA = {
  jenis: fakta('pegawai', 'jenis', 'jenis kepegawaian', 'kind of employment', z.enum(['PNS', 'PPPK', 'CPNS'])),
  kedudukan: fakta(
    'pegawai',
    'kedudukan',
    'kedudukan hukum',
    'legal standing',
    z.enum(['aktif', 'cltn', 'tugas-belajar', 'diberhentikan-sementara', 'mpp']),
  ),
  tanggalLahir: fakta('pegawai', 'tanggalLahir', 'tanggal lahir', 'date of birth', Tanggal),
  golongan: fakta('pegawai', 'golongan', 'golongan/ruang', 'rank', z.string()),
  tingkatPendidikan: fakta('pegawai', 'pendidikan', 'tingkat pendidikan', 'level of education', Tingkat.nullable()),
  riwayat: fakta(
    'pegawai',
    'riwayat',
    'riwayat jabatan',
    'job history',
    z.array(Baris) as z.ZodType<readonly BarisRiwayat[]>,
  ),
  jabatanKini: fakta(
    'pegawai',
    'jabatanKini',
    'jabatan saat ini',
    'present post',
    Baris.nullable() as z.ZodType<BarisRiwayat | null>,
  ),
  /** The definitive post held on the date; derived from the history where it is not given. */
  jabatanAsal: fakta(
    'pegawai',
    'riwayat',
    'jabatan yang sekarang dipegang',
    'post held now',
    Baris.nullable() as z.ZodType<BarisRiwayat | null>,
  ),
  ...FAKTA_PEGAWAI,
  kursi: fakta(
    'jabatan',
    'ke',
    'jabatan yang dituju',
    'proposed post',
    z.enum(['ada', 'tidak-dikenal', 'tanpa-jabatan']),
  ),
  jenjang: fakta('jabatan', 'jabatan.jenjang', 'jenjang jabatan', 'tier of the post', z.enum(JENJANG_HUKUM)),
  eselon: fakta('jabatan', 'jabatan.eselon', 'eselon', 'echelon', z.string().nullable()),
  golonganMinimum: fakta(
    'jabatan',
    'jabatan.golonganMinimum',
    'pangkat dalam standar jabatan',
    'rank in the post’s standard',
    z.string().nullable(),
  ),
  pendidikanMinimum: fakta(
    'jabatan',
    'jabatan.pendidikanMinimum',
    'pendidikan dalam standar jabatan',
    'education in the post’s standard',
    Tingkat.nullable(),
  ),
  bidangJabatan: fakta(
    'jabatan',
    'jabatan.bidang',
    'bidang tugas jabatan',
    'field of duty of the post',
    z.array(z.string()).nullable(),
  ),
  pendidikanBidang: fakta(
    'jabatan',
    'jabatan.pendidikanBidang',
    'bidang studi yang diminta',
    'field of study asked for',
    z.array(z.string()).nullable(),
  ),
  kuota: fakta('jabatan', 'jabatan.kuota', 'jumlah kursi', 'number of seats', z.number()),
  kelasSetara: fakta(
    'kota',
    'jabatan.kelas',
    'kelas jabatan per jenjang',
    'job classes per tier',
    z.strictObject({
      pelaksana: z.array(z.number()).optional(),
      pengawas: z.array(z.number()).optional(),
      administrator: z.array(z.number()).optional(),
    }) as z.ZodType<KelasSetara>,
  ),
  relasiStudi: fakta(
    'pasangan',
    'pendidikan.bidang',
    'bidang studi',
    'field of study',
    z.enum(['sama', 'subrumpun', 'rumpun', 'lain']),
  ),
  pengalaman: fakta(
    'pasangan',
    'riwayat',
    'pengalaman jabatan',
    'experience in posts',
    z.never() as unknown as z.ZodType<Pengalaman>,
  ),
  sebagai: fakta('usulan', 'sebagai', 'diusulkan sebagai', 'proposed as', z.enum(['definitif', 'plt'])),
  pegawaiDikenal: fakta('usulan', 'nip', 'data pegawai', 'personnel record', z.boolean()),
  barisNipSama: fakta('usulan', 'nip', 'baris usulan atas NIP ini', 'lines on this NIP', z.number()),
  kursiDefinitifDipegang: fakta(
    'usulan',
    'riwayat',
    'kursi definitif yang dipegang',
    'definitive seats held',
    z.number(),
  ),
  pemangkuTetap: fakta('usulan', 'riwayat', 'pemangku yang tetap', 'holders who stay', z.number()),
  pemangkuKeluar: fakta('usulan', 'riwayat', 'pemangku yang keluar', 'holders who leave', z.number()),
  usulanMasuk: fakta('usulan', 'ke', 'usulan masuk ke jabatan ini', 'lines into this post', z.number()),
  ...FAKTA_BATCH,
} as const

export type NamaFakta = keyof typeof FAKTA
export type Fakta = { readonly [K in NamaFakta]?: (typeof FAKTA)[K] extends ButirFakta<infer T> ? T : never }
export const labelFakta = (k: NamaFakta): Dwibahasa => FAKTA[k].label
const perNama = new Map(Object.values(FAKTA).map((b) => [b.nama, b.label]))
perNama.set('pendidikan.bidang', { id: 'bidang studi', en: 'field of study' })
perNama.set('riwayat.bidang', { id: 'bidang tugas pada riwayat jabatan', en: 'field of duty in the job history' })
perNama.set('nip', { id: 'data pegawai', en: 'personnel record' })
perNama.set('riwayat', { id: 'riwayat jabatan', en: 'job history' })
perNama.set('riwayat.tmt', { id: 'tanggal mulai pada riwayat jabatan', en: 'start date in the job history' })
perNama.set('dokumen', { id: 'surat dan berita acara', en: 'letters and minutes' })
perNama.set('dokumen.baris.ke', { id: 'jabatan pada daftar dalam surat', en: 'the post in the list of the letter' })
perNama.set('dokumen.versi', { id: 'versi surat yang sah', en: 'which version of the letter is valid' })
/** The words for a name in `faktaHilang`. */
export const labelFaktaHilang = (nama: string): Dwibahasa => perNama.get(nama) ?? { id: nama, en: nama }
