import type { Bidang } from '#modules/jabatan'

/**
 * Study fields commonly asked for by a field of duty: the city's starting proposal when a post's own requirement is
 * written for the first time, never a substitute for it.
 */
export const STUDI_BIDANG: Readonly<Record<Bidang, readonly string[]>> = {
  pemerintahan: ['ilmu-pemerintahan', 'administrasi-negara', 'hukum', 'ilmu-politik'],
  hukum: ['hukum'],
  organisasi: ['administrasi-negara', 'ilmu-pemerintahan', 'manajemen-sdm', 'hukum'],
  umum: ['administrasi-negara', 'administrasi-perkantoran', 'manajemen', 'komunikasi'],
  keuangan: ['akuntansi', 'keuangan', 'perpajakan', 'ekonomi-pembangunan', 'manajemen'],
  perencanaan: ['perencanaan-wilayah', 'ekonomi-pembangunan', 'studi-pembangunan', 'statistika'],
  kepegawaian: ['manajemen-sdm', 'administrasi-negara', 'psikologi-industri', 'hukum'],
  pengawasan: ['akuntansi', 'hukum', 'teknik-sipil', 'administrasi-negara'],
  pendidikan: ['administrasi-pendidikan', 'teknologi-pendidikan', 'pgsd', '790'],
  kesehatan: ['kesehatan-masyarakat', 'kedokteran', 'keperawatan', 'farmasi'],
  'pekerjaan-umum': ['teknik-sipil', 'teknik-pengairan', 'perencanaan-wilayah', 'arsitektur'],
  perumahan: ['teknik-sipil', 'arsitektur', 'perencanaan-wilayah', 'teknik-lingkungan'],
  ketertiban: ['ilmu-pemerintahan', 'hukum', 'praja-polisi'],
  kebakaran: ['keselamatan-kerja', 'teknik-mesin', 'teknik-sipil', 'administrasi-negara'],
  kebencanaan: ['geologi', 'teknik-sipil', 'studi-pembangunan', 'kesehatan-masyarakat'],
  sosial: ['kesejahteraan-sosial', 'sosiologi', 'psikologi', 'pembangunan-masyarakat'],
  'tenaga-kerja': ['hukum', 'manajemen-sdm', 'ekonomi-pembangunan', 'teknik-industri'],
  pangan: ['pertanian', 'agribisnis', 'agroteknologi', 'peternakan', 'kedokteran-hewan'],
  lingkungan: ['teknik-lingkungan', 'kesehatan-lingkungan', 'biologi', 'kimia'],
  kependudukan: ['kependudukan', 'administrasi-negara', 'ilmu-pemerintahan', 'sistem-informasi'],
  'keluarga-berencana': ['kesehatan-masyarakat', 'kependudukan', 'sosiologi', 'kebidanan'],
  perhubungan: ['transportasi', 'manajemen-transportasi', 'teknik-sipil'],
  kominfo: ['teknik-informatika', 'sistem-informasi', 'ilmu-komputer', 'teknologi-informasi', 'komunikasi'],
  perdagangan: ['ekonomi-pembangunan', 'manajemen', 'koperasi', 'administrasi-niaga'],
  'penanaman-modal': ['hukum', 'ekonomi-pembangunan', 'administrasi-negara', 'manajemen'],
  kearsipan: ['kearsipan', 'perpustakaan'],
  pariwisata: ['pariwisata', 'keolahragaan', 'manajemen', 'komunikasi'],
  kesbang: ['ilmu-politik', 'ilmu-pemerintahan', 'sosiologi', 'hukum'],
  legislatif: ['ilmu-pemerintahan', 'hukum', 'administrasi-negara'],
  pengadaan: ['teknik-sipil', 'hukum', 'akuntansi', 'manajemen'],
  kesra: ['kesejahteraan-sosial', 'sosiologi', 'administrasi-negara', 'agama-islam', 'agama-kristen'],
  perekonomian: ['ekonomi-pembangunan', 'manajemen', 'akuntansi'],
}
