import { type Identitas, type Kelas, type Kerahasiaan } from './pesan.ts'

/** Columns of an export of LAPOR!, with other names they may have. The real file was not at hand: names are unverified. */
export const KOLOM_LAPOR = [
  {
    nama: 'TRACKING ID',
    alias: ['ID LAPORAN', 'NOMOR TRACKING', 'KODE LAPORAN', 'NO TRACKING'],
    wajib: true,
    contoh: '7654321',
    keterangan: 'Nomor laporan di LAPOR!; satu nomor hanya masuk sekali.',
  },
  { nama: 'JUDUL', alias: ['JUDUL LAPORAN'], wajib: true, contoh: 'Lampu jalan padam', keterangan: '' },
  {
    nama: 'ISI LAPORAN',
    alias: ['ISI', 'ISI ADUAN', 'URAIAN'],
    wajib: true,
    contoh: 'Tiga lampu padam.',
    keterangan: '',
  },
  {
    nama: 'TANGGAL LAPORAN',
    alias: ['TANGGAL', 'TANGGAL MASUK', 'TGL LAPORAN'],
    wajib: true,
    contoh: '23-11-2026',
    keterangan: 'Hari laporan masuk di LAPOR! (WIB); tenggat dihitung dari hari ini.',
  },
  {
    nama: 'KLASIFIKASI',
    alias: ['KLASIFIKASI LAPORAN', 'JENIS LAPORAN'],
    contoh: 'Pengaduan',
    keterangan: 'Pengaduan, Aspirasi, atau Permintaan Informasi; kosong = Pengaduan.',
  },
  { nama: 'KATEGORI', alias: ['TOPIK', 'KATEGORI LAPORAN'], contoh: 'Penerangan jalan', keterangan: '' },
  { nama: 'LOKASI', alias: ['LOKASI KEJADIAN', 'ALAMAT KEJADIAN'], contoh: 'Jalan Merdeka', keterangan: '' },
  {
    nama: 'PELAPOR',
    alias: ['NAMA PELAPOR'],
    contoh: 'Anonim',
    keterangan: 'Nama disimpan hanya bila laporan tidak anonim dan tidak rahasia.',
  },
  {
    nama: 'SIFAT',
    alias: ['SIFAT LAPORAN', 'KERAHASIAAN'],
    contoh: 'Anonim',
    keterangan: 'Terbuka, Anonim, atau Rahasia; kosong = dibaca dari PELAPOR.',
  },
  {
    nama: 'STATUS',
    alias: ['STATUS LAPORAN'],
    contoh: 'Belum ditindaklanjuti',
    keterangan: 'Yang sudah selesai tidak dimasukkan.',
  },
] as const

const kata = (s: string | null): string =>
  (s ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()

/** undefined = not a word we know: nobody guesses what was meant. */
export function kelasLapor(s: string | null): Exclude<Kelas, 'whistleblowing'> | undefined {
  const k = kata(s)
  if (k === '' || k === 'pengaduan') return 'pengaduan'
  if (k === 'aspirasi') return 'aspirasi'
  return k === 'permintaan informasi' || k === 'informasi' ? 'permintaan-informasi' : undefined
}

/** How secret, and whose name is kept. Whoever is not named, or hidden in either column, leaves no name here. */
export function pelaporLapor(
  sifat: string | null,
  pelapor: string | null,
): { readonly kerahasiaan: Kerahasiaan; readonly identitas: Identitas | null } | undefined {
  const [s, p] = [kata(sifat), kata(pelapor)]
  const ada = (re: RegExp): boolean => re.test(s) || re.test(p)
  if (ada(/rahasia/)) return { kerahasiaan: 'rahasia', identitas: null }
  if (p === '' || ada(/\b(anonim|anonymous|anonimus)\b/)) return { kerahasiaan: 'anonim', identitas: null }
  if (!/^(|terbuka|normal|biasa|publik|umum)$/.test(s)) return undefined
  return { kerahasiaan: 'terbuka', identitas: { nama: (pelapor ?? '').trim() } }
}

export const selesaiDiLapor = (status: string | null): boolean =>
  /^(selesai|ditutup|tutup|arsip|diarsipkan|ditolak|tuntas)\b/.test(kata(status))
