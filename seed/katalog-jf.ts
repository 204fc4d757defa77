import type { Jenjang } from '#modules/jabatan'
import type { ProdiKunci } from './prodi.ts'

/** Functional posts (JF) used in the invented city, names as in the decrees on each JF. */
export interface KeluargaJf {
  readonly nama: string
  readonly bidang: readonly string[]
  /** Fields of study of the keahlian levels, and of the keterampilan levels where these differ. */
  readonly prodi: readonly ProdiKunci[]
  readonly prodiTerampil?: readonly ProdiKunci[]
  /** Keahlian levels ask for a professional degree (dokter, apoteker, …). */
  readonly profesi?: true
  /** By its nature held only by who studied its field: nobody else is licensed or certified for it. */
  readonly terikat?: true
  /** Keterampilan levels start from SLTA instead of D-III. */
  readonly terampilSlta?: true
  /** Added to the usual class of the level. */
  readonly kelasTambah?: number
}

const jf = (
  nama: string,
  bidang: string,
  prodi: readonly ProdiKunci[],
  lain: Partial<Omit<KeluargaJf, 'nama' | 'bidang' | 'prodi'>> = {},
): KeluargaJf => ({ nama, bidang: bidang.split(' '), prodi, ...lain })

const KOMPUTER = ['informatika', 'sistem-informasi', 'ilmu-komputer'] as const
export const KELUARGA_JF = {
  prakom: jf('Pranata Komputer', 'kominfo', KOMPUTER),
  sandi: jf('Sandiman', 'kominfo', KOMPUTER),
  humas: jf('Pranata Hubungan Masyarakat', 'kominfo', ['komunikasi']),
  statistisi: jf('Statistisi', 'kominfo perencanaan', ['statistika']),
  'analis-kebijakan': jf('Analis Kebijakan', 'organisasi', ['administrasi-negara', 'pemerintahan', 'hukum', 'politik']),
  'analis-sdm': jf('Analis Sumber Daya Manusia Aparatur', 'kepegawaian', [
    'administrasi-negara',
    'manajemen',
    'psikologi',
    'hukum',
  ]),
  'pranata-sdm': jf('Pranata Sumber Daya Manusia Aparatur', 'kepegawaian', ['administrasi-negara', 'manajemen']),
  'asesor-sdm': jf('Assessor SDM Aparatur', 'kepegawaian', ['psikologi', 'manajemen']),
  perencana: jf('Perencana', 'perencanaan', ['planologi', 'ekonomi-pembangunan', 'sipil', 'statistika']),
  auditor: jf('Auditor', 'pengawasan', ['akuntansi', 'hukum', 'manajemen']),
  ppupd: jf('Pengawas Penyelenggaraan Urusan Pemerintahan Daerah', 'pengawasan', [
    'pemerintahan',
    'hukum',
    'sipil',
    'administrasi-negara',
  ]),
  'analis-hukum': jf('Analis Hukum', 'hukum', ['hukum'], { terikat: true }),
  perancang: jf('Perancang Peraturan Perundang-undangan', 'hukum', ['hukum'], { terikat: true }),
  'analis-keuangan': jf('Analis Keuangan Pusat dan Daerah', 'keuangan', [
    'akuntansi',
    'manajemen',
    'ekonomi-pembangunan',
  ]),
  pbj: jf('Pengelola Pengadaan Barang/Jasa', 'pengadaan', ['sipil', 'manajemen', 'hukum', 'akuntansi']),
  arsiparis: jf('Arsiparis', 'kearsipan', ['kearsipan', 'perpustakaan', 'administrasi-negara']),
  pustakawan: jf('Pustakawan', 'kearsipan', ['perpustakaan']),
  'penata-ruang': jf('Penata Ruang', 'pekerjaan-umum', ['planologi', 'arsitektur']),
  jalan: jf('Penata Kelola Jalan dan Jembatan', 'pekerjaan-umum', ['sipil']),
  sda: jf('Pengelola Sumber Daya Air', 'pekerjaan-umum', ['sipil']),
  jakon: jf('Pembina Jasa Konstruksi', 'pekerjaan-umum', ['sipil', 'arsitektur']),
  bangunan: jf('Penata Kelola Bangunan Gedung dan Kawasan Permukiman', 'perumahan pekerjaan-umum', [
    'arsitektur',
    'sipil',
  ]),
  perumahan: jf('Penata Kelola Perumahan', 'perumahan', ['arsitektur', 'planologi', 'sipil']),
  pedal: jf('Pengendali Dampak Lingkungan', 'lingkungan', ['teknik-lingkungan', 'kimia']),
  pplh: jf('Pengawas Lingkungan Hidup', 'lingkungan', ['teknik-lingkungan', 'kimia', 'hukum']),
  penyuluhlh: jf('Penyuluh Lingkungan Hidup', 'lingkungan', ['teknik-lingkungan', 'kimia']),
  penyuluhtani: jf('Penyuluh Pertanian', 'pangan', ['agroteknologi', 'agribisnis', 'peternakan']),
  pangan: jf('Analis Ketahanan Pangan', 'pangan', ['agribisnis', 'gizi', 'agroteknologi']),
  medikvet: jf('Medik Veteriner', 'pangan', ['kedokteran-hewan'], { terikat: true, profesi: true }),
  peksos: jf('Pekerja Sosial', 'sosial', ['kesos', 'sosiologi']),
  naker: jf('Pengantar Kerja', 'tenaga-kerja', ['manajemen', 'psikologi', 'sosiologi']),
  mediator: jf('Mediator Hubungan Industrial', 'tenaga-kerja', ['hukum']),
  instruktur: jf('Instruktur', 'tenaga-kerja', ['mesin', 'elektro', 'informatika']),
  adb: jf('Administrator Database Kependudukan', 'kependudukan', KOMPUTER),
  siak: jf('Operator Sistem Informasi Administrasi Kependudukan', 'kependudukan', KOMPUTER, { terampilSlta: true }),
  kb: jf('Penata Kependudukan dan Keluarga Berencana', 'keluarga-berencana', ['kesmas', 'sosiologi', 'komunikasi']),
  pkb: jf('Penguji Kendaraan Bermotor', 'perhubungan', ['mesin', 'transportasi'], { terampilSlta: true }),
  koperasi: jf('Pengawas Koperasi', 'perdagangan', ['manajemen', 'akuntansi']),
  wirausaha: jf('Pengembang Kewirausahaan', 'perdagangan', ['manajemen', 'ekonomi-pembangunan']),
  dagang: jf('Analis Perdagangan', 'perdagangan', ['ekonomi-pembangunan', 'manajemen']),
  penera: jf('Penera', 'perdagangan', ['mesin', 'elektro']),
  izin: jf('Penata Perizinan', 'penanaman-modal', ['administrasi-negara', 'hukum', 'ekonomi-pembangunan']),
  wisata: jf('Adyatama Kepariwisataan dan Ekonomi Kreatif', 'pariwisata', ['pariwisata']),
  budaya: jf('Pamong Budaya', 'pariwisata', ['pend-ips', 'sosiologi']),
  bencana: jf('Penata Penanggulangan Bencana', 'kebencanaan', ['teknik-lingkungan', 'sosiologi', 'sipil']),
  'analis-kebakaran': jf('Analis Kebakaran', 'kebakaran', ['sipil', 'mesin', 'elektro']),
  damkar: jf('Pemadam Kebakaran', 'kebakaran', ['mesin'], { terampilSlta: true }),
  polpp: jf('Polisi Pamong Praja', 'ketertiban', ['pemerintahan', 'hukum', 'administrasi-negara'], {
    terampilSlta: true,
  }),
  penilik: jf('Penilik', 'pendidikan', ['manajemen-pendidikan', 'pend-bahasa', 'paud']),
  'pengawas-sekolah': jf(
    'Pengawas Sekolah',
    'pendidikan',
    ['manajemen-pendidikan', 'pgsd', 'pend-matematika', 'pend-bahasa'],
    { terikat: true },
  ),
  ptp: jf('Pengembang Teknologi Pembelajaran', 'pendidikan', [
    'pend-matematika',
    'informatika',
    'manajemen-pendidikan',
  ]),
  'guru-sd': jf('Guru', 'pendidikan', ['pgsd', 'pend-agama', 'pend-islam', 'penjas'], { terikat: true }),
  'guru-tk': jf('Guru', 'pendidikan', ['paud'], { terikat: true }),
  'guru-smp': jf(
    'Guru',
    'pendidikan',
    [
      'pend-matematika',
      'pend-ipa',
      'pend-bahasa',
      'pend-inggris',
      'pend-ips',
      'pend-pkn',
      'pend-agama',
      'pend-islam',
      'penjas',
      'bk',
    ],
    { terikat: true },
  ),
  dokter: jf('Dokter', 'kesehatan', ['kedokteran'], { terikat: true, profesi: true, kelasTambah: 1 }),
  drg: jf('Dokter Gigi', 'kesehatan', ['kedokteran-gigi'], { terikat: true, profesi: true, kelasTambah: 1 }),
  apoteker: jf('Apoteker', 'kesehatan', ['farmasi'], { terikat: true, profesi: true }),
  'asisten-apoteker': jf('Asisten Apoteker', 'kesehatan', ['farmasi'], { terikat: true }),
  perawat: jf('Perawat', 'kesehatan', ['keperawatan'], { terikat: true }),
  bidan: jf('Bidan', 'kesehatan', ['kebidanan'], { terikat: true }),
  gizi: jf('Nutrisionis', 'kesehatan', ['gizi'], { terikat: true }),
  sanitarian: jf('Tenaga Sanitasi Lingkungan', 'kesehatan', ['kesling', 'kesmas'], { terikat: true }),
  promkes: jf('Tenaga Promosi Kesehatan', 'kesehatan', ['kesmas']),
  epidemiolog: jf('Epidemiolog Kesehatan', 'kesehatan', ['kesmas']),
  adminkes: jf('Administrator Kesehatan', 'kesehatan', ['kesmas']),
  labkes: jf('Pranata Laboratorium Kesehatan', 'kesehatan', ['laboratorium'], { terikat: true }),
  rekmed: jf('Perekam Medis', 'kesehatan', ['rekam-medis'], { terikat: true }),
  radiografer: jf('Radiografer', 'kesehatan', ['radiologi'], { terikat: true }),
  fisioterapis: jf('Fisioterapis', 'kesehatan', ['fisioterapi'], { terikat: true }),
  psikolog: jf('Psikolog Klinis', 'kesehatan', ['psikologi'], { terikat: true, profesi: true }),
} as const satisfies Record<string, KeluargaJf>
export type JfKunci = keyof typeof KELUARGA_JF

/** Short level codes of the office tables. */
export const JENJANG_JF = {
  A1: { jenjang: 'ahli-pertama', sebutan: 'Ahli Pertama', kelas: 8 },
  A2: { jenjang: 'ahli-muda', sebutan: 'Ahli Muda', kelas: 9 },
  A3: { jenjang: 'ahli-madya', sebutan: 'Ahli Madya', kelas: 11 },
  T1: { jenjang: 'pemula', sebutan: 'Pemula', kelas: 5 },
  T2: { jenjang: 'terampil', sebutan: 'Terampil', kelas: 6 },
  T3: { jenjang: 'mahir', sebutan: 'Mahir', kelas: 7 },
  T4: { jenjang: 'penyelia', sebutan: 'Penyelia', kelas: 8 },
} as const satisfies Record<string, { jenjang: Jenjang; sebutan: string; kelas: number }>
export type KodeJenjangJf = keyof typeof JENJANG_JF

const SEBUTAN = Object.values(JENJANG_JF).map((j) => j.sebutan)
const NAMA_TERIKAT: ReadonlySet<string> = new Set(
  (Object.values(KELUARGA_JF) as readonly KeluargaJf[])
    .filter((k) => k.terikat)
    .flatMap((k) => SEBUTAN.map((s) => `${k.nama} ${s}`)),
)
/** A post nobody holds without having studied its field: these functional posts, and heads of schools and puskesmas. */
export const terikatProfesi = (j: { readonly nama: string; readonly penanda: readonly string[] }): boolean =>
  NAMA_TERIKAT.has(j.nama) || j.penanda.includes('sekolah') || j.penanda.includes('puskesmas')
