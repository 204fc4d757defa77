/**
 * Templates for facts that SIASN's export does not carry. Headers are matched without regard to case, spaces or
 * underscores; NIP as text; dates dd-mm-yyyy, dd/mm/yyyy, ISO or real dates. Upsert by the key named at each.
 * "Known none" is a row of its own with the words `tidak ada`, so that no row stays "unknown".
 */

/**
 * Job history; key NIP + TMT + PERAN. A person's rows are taken as his whole history (then an absent post is known to be
 * none) unless LENGKAP says `tidak` on one of them or one of them is refused. NAMA JABATAN `tidak ada` = never held one.
 * SAMPAI = the first day no longer in the post (usually the TMT of the next); empty = still held.
 */
export const KOLOM_RIWAYAT = [
  { nama: 'NIP', alias: ['NIP BARU'], wajib: true, contoh: '197505012000031001', keterangan: '18 angka, sebagai teks' },
  {
    nama: 'NAMA JABATAN',
    alias: ['JABATAN NAMA', 'JABATAN'],
    wajib: true,
    contoh: 'Kepala Seksi Kurikulum',
    keterangan: 'atau tidak ada',
  },
  { nama: 'KODE JABATAN', contoh: '', keterangan: 'kode pada peta jabatan, bila jabatannya masih ada' },
  { nama: 'JENJANG', contoh: 'pengawas', keterangan: 'kosong: diambil dari peta jabatan bila kodenya diisi' },
  { nama: 'KELAS', alias: ['KELAS JABATAN'], contoh: 9, keterangan: 'kelas jabatan 1–17; kosong = tidak diketahui' },
  {
    nama: 'BIDANG',
    alias: ['BIDANG TUGAS'],
    contoh: 'pendidikan',
    keterangan: 'dipisah titik koma; kosong = tidak diketahui; atau tidak ada',
  },
  { nama: 'TMT', alias: ['TMT JABATAN', 'MULAI'], contoh: '05-01-2018', keterangan: 'tanggal mulai' },
  {
    nama: 'SAMPAI',
    alias: ['SELESAI', 'BERAKHIR'],
    contoh: '',
    keterangan: 'hari pertama tidak lagi menjabat; kosong = masih menjabat',
  },
  { nama: 'PERAN', contoh: 'definitif', keterangan: 'definitif (baku), plt, plh' },
  { nama: 'LENGKAP', contoh: 'ya', keterangan: 'tidak = riwayat pegawai ini belum lengkap' },
] as const

/** Performance; key NIP + TAHUN. */
export const KOLOM_PREDIKAT = [
  { nama: 'NIP', alias: ['NIP BARU'], wajib: true, contoh: '197505012000031001', keterangan: '18 angka, sebagai teks' },
  { nama: 'TAHUN', wajib: true, contoh: 2025, keterangan: 'tahun penilaian' },
  {
    nama: 'PREDIKAT',
    alias: ['PREDIKAT KINERJA', 'NILAI'],
    wajib: true,
    contoh: 'baik',
    keterangan: 'sangat-baik, baik, butuh-perbaikan, kurang, sangat-kurang',
  },
] as const

/** Discipline; key NIP + MULAI + TINGKAT. TINGKAT `tidak ada` = known never punished (MULAI and SAMPAI empty). */
export const KOLOM_HUKDIS = [
  { nama: 'NIP', alias: ['NIP BARU'], wajib: true, contoh: '197505012000031001', keterangan: '18 angka, sebagai teks' },
  {
    nama: 'TINGKAT',
    alias: ['TINGKAT HUKUMAN'],
    wajib: true,
    contoh: 'tidak ada',
    keterangan: 'ringan, sedang, berat; atau tidak ada',
  },
  { nama: 'MULAI', alias: ['TMT', 'TMT HUKUMAN'], contoh: '', keterangan: 'tanggal berlaku hukuman' },
  { nama: 'SAMPAI', alias: ['BERAKHIR', 'AKHIR HUKUMAN'], contoh: '', keterangan: 'kosong = tanpa batas waktu' },
] as const

/** Training; key NIP + JENIS + NAMA DIKLAT + TAHUN. NAMA DIKLAT `tidak ada` = known none. */
export const KOLOM_DIKLAT = [
  { nama: 'NIP', alias: ['NIP BARU'], wajib: true, contoh: '197505012000031001', keterangan: '18 angka, sebagai teks' },
  {
    nama: 'NAMA DIKLAT',
    alias: ['NAMA', 'NAMA PELATIHAN'],
    wajib: true,
    contoh: 'Pelatihan Kepemimpinan Administrator',
    keterangan: 'atau tidak ada',
  },
  {
    nama: 'JENIS',
    alias: ['JENIS DIKLAT'],
    contoh: 'kepemimpinan',
    keterangan: 'mis. kepemimpinan, teknis, fungsional, dasar',
  },
  { nama: 'TAHUN', contoh: 2024, keterangan: 'tahun lulus' },
  {
    nama: 'JP',
    alias: ['JUMLAH JP', 'JAM PELAJARAN'],
    contoh: 80,
    keterangan: 'jam pelajaran; kosong = tidak diketahui',
  },
] as const

const NIP = {
  nama: 'NIP',
  alias: ['NIP BARU'],
  wajib: true,
  contoh: '197505012000031001',
  keterangan: '18 angka, sebagai teks',
}
const LENGKAP = { nama: 'LENGKAP', contoh: 'ya', keterangan: 'tidak = masih ada hasil lain yang belum dicatat' }

/** Tests; key NIP + TANGGAL + JENIS. A person's rows and those recorded before are taken as all of his, unless LENGKAP says `tidak`. */
export const KOLOM_UJI_KOMPETENSI = [
  NIP,
  {
    nama: 'JENIS',
    alias: ['JENIS UJI'],
    wajib: true,
    contoh: 'job-fit',
    keterangan: 'job-fit, uji-kompetensi-jf; atau tidak ada',
  },
  { nama: 'TANGGAL', alias: ['TANGGAL UJI'], contoh: '12-03-2026', keterangan: 'tanggal hasil ditetapkan' },
  { nama: 'HASIL', contoh: 'lulus', keterangan: 'lulus atau tidak lulus' },
  LENGKAP,
] as const

/** Talent map; key NIP + MULAI. KOTAK `tidak ada` = known to be outside the map. */
export const KOLOM_KOTAK_TALENTA = [
  NIP,
  { nama: 'KOTAK', alias: ['KOTAK TALENTA'], wajib: true, contoh: 8, keterangan: '1–9; atau tidak ada' },
  { nama: 'MULAI', alias: ['TANGGAL PENETAPAN'], contoh: '02-01-2026', keterangan: 'tanggal penetapan' },
  { nama: 'SAMPAI', contoh: '', keterangan: 'hari terakhir berlaku; kosong = sampai penetapan berikutnya' },
] as const

/** Times away from service; key NIP + MULAI + JENIS. JENIS `tidak ada` = known never. */
export const KOLOM_CLTN = [
  NIP,
  {
    nama: 'JENIS',
    wajib: true,
    contoh: 'cltn',
    keterangan: 'cltn, tugas-belajar, pejabat-negara; atau tidak ada',
  },
  { nama: 'MULAI', contoh: '01-02-2024', keterangan: 'hari pertama' },
  { nama: 'SAMPAI', contoh: '31-01-2026', keterangan: 'hari terakhir; kosong = masih berjalan' },
] as const

/** Certificates; key NIP + JENIS + TANGGAL. Complete as the tests above are. */
export const KOLOM_SERTIFIKAT = [
  NIP,
  {
    nama: 'JENIS',
    alias: ['SERTIFIKAT'],
    wajib: true,
    contoh: 'kepamongprajaan',
    keterangan: 'kepamongprajaan, kompetensi-pemerintahan, atau nama lain; atau tidak ada',
  },
  { nama: 'TANGGAL', alias: ['TANGGAL TERBIT'], contoh: '20-08-2025', keterangan: 'tanggal terbit' },
  { nama: 'SAMPAI', alias: ['BERLAKU SAMPAI'], contoh: '', keterangan: 'hari terakhir berlaku; kosong = tanpa batas' },
  { ...LENGKAP, keterangan: 'tidak = masih ada sertifikat lain yang belum dicatat' },
] as const
