import type { Bidang } from '#modules/jabatan'

export type KelompokKompetensi = 'manajerial' | 'sosial-kultural' | 'teknis'

/** One competence of the reference list; `arti` in our own words, the official dictionary is the ministry's. */
export interface Kompetensi {
  readonly kode: string
  readonly kelompok: KelompokKompetensi
  readonly nama: string
  readonly namaEn: string
  readonly arti: string
  /** Technical competences: the field of duty they belong to. */
  readonly bidang?: Bidang
}

export interface SumberReferensi {
  readonly sumber: string
  readonly pasal?: string
  readonly status: 'terverifikasi' | 'belum-diverifikasi'
}

/** Names and codes of the nine; read second-hand, so unverified until the annex itself has been compared. */
export const SUMBER_KOMPETENSI: SumberReferensi = {
  sumber: 'PermenPANRB 38/2017',
  pasal: 'Lampiran',
  status: 'belum-diverifikasi',
}
/** The city's own technical list: each ministry's dictionary for its urusan replaces it row by row. */
export const SUMBER_KOMPETENSI_TEKNIS: SumberReferensi = {
  sumber: 'Daftar kompetensi teknis kota (usulan awal)',
  status: 'belum-diverifikasi',
}

const UMUM = `
M.1|manajerial|Integritas|Integrity|jujur, menepati aturan, dan berani menanggung akibat keputusannya
M.2|manajerial|Kerja Sama|Teamwork|membangun hubungan kerja dan saling membantu menuju tujuan bersama
M.3|manajerial|Komunikasi|Communication|menyampaikan gagasan dengan jelas, mendengarkan, dan meyakinkan
M.4|manajerial|Orientasi pada Hasil|Results Orientation|menyelesaikan pekerjaan sampai hasilnya nyata dan terukur
M.5|manajerial|Pelayanan Publik|Public Service|melayani warga menurut standar, tanpa memihak
M.6|manajerial|Pengembangan Diri dan Orang Lain|Developing Self and Others|terus belajar dan membantu orang lain tumbuh
M.7|manajerial|Mengelola Perubahan|Managing Change|menyesuaikan diri dan memimpin perubahan
M.8|manajerial|Pengambilan Keputusan|Decision Making|memutuskan tepat waktu atas dasar data dan risikonya
SK.1|sosial-kultural|Perekat Bangsa|National Cohesion|menghargai keberagaman dan merekatkan warga
`

const TEKNIS = `
T.1|pemerintahan|Tata kelola kewilayahan|Territorial governance
T.2|hukum|Penyusunan produk hukum daerah|Local legal drafting
T.3|organisasi|Analisis jabatan dan tata laksana|Job analysis and procedures
T.4|umum|Keprotokolan dan rumah tangga|Protocol and facilities
T.5|keuangan|Pengelolaan keuangan daerah|Local public finance
T.6|keuangan|Pengelolaan barang milik daerah|Public asset management
T.7|perencanaan|Perencanaan pembangunan daerah|Local development planning
T.8|perencanaan|Penelitian dan evaluasi program|Research and evaluation
T.9|kepegawaian|Manajemen ASN|Civil-service management
T.10|kepegawaian|Pengembangan kompetensi|Learning and development
T.11|pengawasan|Audit internal|Internal audit
T.12|pendidikan|Pengelolaan satuan pendidikan|School management
T.13|pendidikan|Kurikulum dan pembelajaran|Curriculum and teaching
T.14|kesehatan|Upaya kesehatan masyarakat|Public health
T.15|kesehatan|Pelayanan kesehatan perorangan|Clinical services
T.16|pekerjaan-umum|Pembangunan prasarana|Infrastructure works
T.17|pekerjaan-umum|Penataan ruang|Spatial planning
T.18|perumahan|Penataan permukiman|Housing and settlement
T.19|ketertiban|Penegakan perda|By-law enforcement
T.20|kebakaran|Penyelamatan dan pemadaman|Fire and rescue
T.21|kebencanaan|Penanggulangan bencana|Disaster management
T.22|sosial|Perlindungan dan pemberdayaan sosial|Social protection
T.23|tenaga-kerja|Penempatan dan hubungan kerja|Employment services
T.24|pangan|Ketahanan pangan dan pertanian|Food security and agriculture
T.25|lingkungan|Pengelolaan sampah dan lingkungan|Waste and environment
T.26|kependudukan|Administrasi kependudukan|Population records
T.27|keluarga-berencana|Pengendalian penduduk dan KB|Family planning
T.28|perhubungan|Manajemen lalu lintas|Traffic management
T.29|kominfo|Sistem informasi pemerintahan|Government information systems
T.30|kominfo|Keamanan informasi dan data|Information security and data
T.31|perdagangan|Pembinaan koperasi, usaha, dan pasar|Cooperatives, enterprise, and markets
T.32|penanaman-modal|Pelayanan perizinan|Licensing services
T.33|kearsipan|Pengelolaan arsip dan perpustakaan|Archives and library
T.34|pariwisata|Pengembangan pariwisata, pemuda, dan olahraga|Tourism, youth, and sport
T.35|kesbang|Kewaspadaan dan kerukunan|Community cohesion and vigilance
T.36|legislatif|Dukungan persidangan DPRD|Council support
T.37|pengadaan|Pengadaan barang/jasa|Public procurement
T.38|kesra|Pembinaan kesejahteraan rakyat|Community welfare
T.39|perekonomian|Pengelolaan perekonomian daerah|Local economy
`

const belah = (t: string) =>
  t
    .trim()
    .split('\n')
    .map((b) => b.split('|') as [string, string, string, string, string])

/** M.1–M.8 and SK.1, the same for every post of every government; then the technical ones. */
export const KOMPETENSI: readonly Kompetensi[] = [
  ...belah(UMUM).map(([kode, kelompok, nama, namaEn, arti]) => ({
    kode,
    kelompok: kelompok as KelompokKompetensi,
    nama,
    namaEn,
    arti,
  })),
  ...belah(TEKNIS).map(([kode, bidang, nama, namaEn]) => ({
    kode,
    kelompok: 'teknis' as const,
    nama,
    namaEn,
    arti: `kemampuan teknis bidang: ${nama.toLowerCase()}`,
    bidang: bidang as Bidang,
  })),
]

const menurutKode = new Map(KOMPETENSI.map((k) => [k.kode, k]))
export const kompetensiMenurutKode = (kode: string): Kompetensi | undefined => menurutKode.get(kode)
/** A code of the shape the templates accept; technical codes beyond our list are the city's own. */
export const bentukKodeKompetensi = (kode: string): boolean => /^(?:M\.[1-8]|SK\.1|T\.[1-9]\d{0,3})$/.test(kode)

const urutKelompok = { M: 0, SK: 1, T: 2 } as const
/** M.1 … M.8, SK.1, T.1 … T.39: by group, then by number. */
export function bandingKodeKompetensi(a: string, b: string): number {
  const [ka = '', na = '0'] = a.split('.')
  const [kb = '', nb = '0'] = b.split('.')
  const g = (k: string) => urutKelompok[k as keyof typeof urutKelompok] ?? 3
  return g(ka) - g(kb) || Number(na) - Number(nb) || (a < b ? -1 : a > b ? 1 : 0)
}
