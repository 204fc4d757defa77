import type { TingkatPendidikan } from '#modules/jabatan'
import type { ProdiKunci } from './prodi.ts'

/** Executing posts used in the invented city; names of KepmenPANRB 11/2024, classes invented (the usual ones). */
export interface PelaksanaKatalog {
  readonly nama: string
  readonly kelas: number
  readonly minimum: TingkatPendidikan
  /** null = any field will do. */
  readonly prodi: readonly ProdiKunci[] | null
}

const x = (
  nama: string,
  kelas: number,
  minimum: TingkatPendidikan,
  prodi: readonly ProdiKunci[] | null = null,
): PelaksanaKatalog => ({ nama, kelas, minimum, prodi })

const TEKNIK = ['sipil', 'arsitektur', 'mesin', 'elektro'] as const
export const PELAKSANA = {
  ptk: x('Penelaah Teknis Kebijakan', 7, 'S1'),
  pdi: x('Pengolah Data dan Informasi', 6, 'D3'),
  adm: x('Pengadministrasi Perkantoran', 5, 'SLTA'),
  plo: x('Penata Layanan Operasional', 7, 'S1'),
  glo: x('Pengelola Layanan Operasional', 6, 'D3'),
  olo: x('Operator Layanan Operasional', 5, 'SLTA'),
  puo: x('Pengelola Umum Operasional', 3, 'SD'),
  psti: x('Penata Kelola Sistem dan Teknologi Informasi', 7, 'S1', [
    'informatika',
    'sistem-informasi',
    'ilmu-komputer',
  ]),
  protokol: x('Penata Keprotokolan', 7, 'S1', ['komunikasi', 'pemerintahan', 'administrasi-negara']),
  pbj: x('Pengelola Layanan Pengadaan', 6, 'D3', ['manajemen', 'sipil', 'akuntansi']),
  fasilpem: x('Fasilitator Pemerintahan', 7, 'S1', ['pemerintahan', 'administrasi-negara', 'politik', 'hukum']),
  wilayah: x('Pranata Kewilayahan', 7, 'S1', ['pemerintahan', 'administrasi-negara', 'sosiologi']),
  pamong: x('Pamong Pemerintahan', 7, 'S1', ['pemerintahan', 'administrasi-negara']),
  hukum: x('Penata Kelola Hukum dan Perundang-undangan', 7, 'S1', ['hukum']),
  dokhukum: x('Dokumentalis Hukum', 6, 'D3', ['hukum', 'kearsipan', 'administrasi-negara']),
  trantibum: x('Pengelola Trantibum', 6, 'D3'),
  prantib: x('Pranata Trantibum', 5, 'SLTA'),
  llaj: x('Petugas Lalu Lintas dan Angkutan Transportasi', 6, 'D3', ['transportasi', 'sipil', 'mesin']),
  sarpras: x('Petugas Sarana dan Prasarana Transportasi', 6, 'D3', ['transportasi', ...TEKNIK]),
  teknisi: x('Teknisi Sarana dan Prasarana', 7, 'S1', TEKNIK),
  jalan: x('Penilik Jalan', 5, 'SLTA'),
  alatberat: x('Operator Alat Berat', 5, 'SLTA'),
  pemeliharaan: x('Petugas Operasi dan Pemeliharaan', 5, 'SLTA'),
  gedung: x('Penata Bangunan Gedung dan Permukiman', 6, 'D3', TEKNIK),
  plp: x('Penata Penyehatan Lingkungan Permukiman', 6, 'D3', ['teknik-lingkungan', 'kesling', 'sipil']),
  ppa: x('Penata Kelola Pemberdayaan Perempuan dan Perlindungan Anak', 7, 'S1', [
    'kesos',
    'sosiologi',
    'psikologi',
    'hukum',
  ]),
  barang: x('Pengawas Barang Beredar dan Jasa', 7, 'S1', ['manajemen', 'hukum', 'ekonomi-pembangunan']),
  dagang: x('Fasilitator Perdagangan', 7, 'S1', ['manajemen', 'ekonomi-pembangunan']),
  pelkes: x('Penata Kelola Layanan Kesehatan', 7, 'S1', ['kesmas', 'keperawatan']),
  gelkes: x('Pengelola Layanan Kesehatan', 6, 'D3', ['keperawatan', 'kebidanan', 'rekam-medis', 'kesling']),
  opkes: x('Operator Layanan Kesehatan', 5, 'SLTA'),
  siaran: x('Pengelola Siaran', 6, 'D3', ['komunikasi', 'elektro', 'informatika']),
  alsintan: x('Pengawas Satuan Pelayanan', 7, 'S1'),
} as const satisfies Record<string, PelaksanaKatalog>
export type PelaksanaKunci = keyof typeof PELAKSANA
