import type { Aksi } from './alur.ts'

/** Steps an officer takes by hand, in the order the desk offers them. */
export const AKSI_MEJA = [
  'teruskan',
  'kerjakan',
  'jawab',
  'minta-lengkapi',
  'lanjutkan',
  'perpanjang',
  'alihkan',
  'kembalikan',
  'tugaskan',
  'tutup-tidak-selesai',
  'bukan-wewenang',
  'tolak',
  'kabulkan-banding',
  'tolak-banding',
  'gabung',
  'pisahkan',
  'ubah-topik',
  'sebut-terlapor',
  'catat',
] as const satisfies readonly Aksi[]
export type AksiMeja = (typeof AKSI_MEJA)[number]

interface Bernama {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
}
const bernama = ([kode, nama, namaEn]: readonly [string, string, string]): Bernama => ({ kode, nama, namaEn })

/** Whose business a message is that is not the city's, where the coordinators keep no list of their own. */
export const PIHAK_BAWAAN: readonly Bernama[] = (
  [
    ['provinsi', 'Pemerintah provinsi', 'Provincial government'],
    ['pusat', 'Kementerian atau lembaga pusat', 'Ministry or national agency'],
    ['pln', 'PLN', 'PLN (electricity)'],
    ['bpn', 'Kantor pertanahan (BPN)', 'Land office (BPN)'],
    ['kepolisian', 'Kepolisian', 'Police'],
    ['kejaksaan-pengadilan', 'Kejaksaan atau pengadilan', 'Prosecutor or court'],
    ['bpjs', 'BPJS', 'BPJS (social security)'],
    ['bumd', 'BUMD, misalnya air minum', 'City-owned company, such as water supply'],
    ['kota-lain', 'Kabupaten atau kota lain', 'Another regency or city'],
    ['swasta', 'Perusahaan swasta', 'Private company'],
  ] as const
).map(bernama)
/** A body that stands in no list: then its name is asked for. */
export const PIHAK_LAIN = 'lain'

/** Rules a message may be refused by, where the coordinators keep none of their own; nothing else is a ground. */
export const ATURAN_BAWAAN: readonly Bernama[] = (
  [
    ['kosong', 'Tidak berisi hal yang dapat ditangani', 'Holds nothing that can be handled'],
    ['iklan', 'Iklan atau promosi', 'Advertising'],
    ['kebencian', 'Menghina suku, agama, ras, atau golongan', 'Insults an ethnic group, religion, race or class'],
    ['ancaman', 'Mengancam orang', 'Threatens people'],
    ['pornografi', 'Memuat pornografi', 'Pornographic'],
    ['data-pribadi', 'Menyebarkan data pribadi orang lain', 'Spreads somebody else’s personal data'],
    ['uji-coba', 'Kiriman percobaan', 'Sent as a trial'],
  ] as const
).map(bernama)

/** How a message reached the desk. */
export const ASAL_MEJA = ['datang', 'telepon', 'kertas', 'pesan-singkat'] as const
export type AsalMeja = (typeof ASAL_MEJA)[number]

interface PeristiwaRingkas {
  readonly aksi: string
  readonly penggunaId: string | null
}

/** An appeal that nobody has decided yet, and who refused before it; null = none waits. */
export function bandingMenunggu(peristiwa: readonly PeristiwaRingkas[]): { readonly penolakId: string | null } | null {
  const di = peristiwa.findLastIndex((p) => p.aksi === 'banding')
  if (di < 0 || peristiwa.slice(di).some((p) => p.aksi === 'kabulkan-banding' || p.aksi === 'tolak-banding'))
    return null
  const tolak = peristiwa.slice(0, di).findLast((p) => p.aksi === 'tolak' || p.aksi === 'bukan-wewenang')
  return { penolakId: tolak?.penggunaId ?? null }
}

/** Words in braces that a template may leave open. */
export const ISIAN_TEMPLAT = ['rujukan', 'judul', 'kantor', 'kelurahan', 'tanggal'] as const
export type IsianTemplat = (typeof ISIAN_TEMPLAT)[number]

/** What is known is filled in; the rest stays in braces, to be seen and written. */
export const isiTemplat = (isi: string, nilai: Readonly<Partial<Record<IsianTemplat, string>>>): string =>
  isi.replaceAll(/\{([a-z]+)\}/g, (asli, nama: IsianTemplat) => nilai[nama] ?? asli)

/** Braces nobody has filled yet. */
export const isianTersisa = (teks: string): readonly string[] => [...new Set(teks.match(/\{[a-z][a-z ]*\}/g) ?? [])]

export interface Templat {
  readonly kode: string
  readonly versi: number
  readonly nama: string
  readonly isi: string
  readonly aktif: boolean
}

/** In use until an officer writes his own version of them. */
export const TEMPLAT_BAWAAN: readonly Templat[] = [
  {
    kode: 'sudah-selesai',
    nama: 'Sudah dikerjakan',
    isi: 'Terima kasih atas pesan Anda ({rujukan}) tentang "{judul}".\n\n{kantor} sudah mengerjakannya: {apa yang dikerjakan}, pada {kapan}.\n\nBila belum selesai menurut Anda, pilih "Belum selesai" di halaman lacak. Pesan ini akan dibuka kembali.',
  },
  {
    kode: 'dijadwalkan',
    nama: 'Dijadwalkan',
    isi: 'Terima kasih atas pesan Anda ({rujukan}) tentang "{judul}".\n\n{kantor} sudah memeriksanya. Pekerjaan dijadwalkan pada {kapan}, karena {sebabnya}.\n\nBila belum dikerjakan pada waktu itu, pilih "Belum selesai" di halaman lacak.',
  },
  {
    kode: 'belum-dapat',
    nama: 'Belum dapat dipenuhi',
    isi: 'Terima kasih atas pesan Anda ({rujukan}) tentang "{judul}".\n\n{kantor} belum dapat memenuhinya karena {sebabnya}. Yang dapat Anda lakukan: {jalan lain}.',
  },
  {
    kode: 'informasi',
    nama: 'Informasi yang diminta',
    isi: 'Menjawab permintaan Anda ({rujukan}) tentang "{judul}":\n\n{informasinya}\n\nBila jawaban ini belum cukup, pilih "Belum selesai" di halaman lacak.',
  },
].map((t) => ({ ...t, versi: 0, aktif: true }))

/** The newest version of each, the built-in ones where nobody has written one. */
export const templatBerlaku = (tersimpan: readonly Templat[]): Templat[] => {
  const kode = new Set(tersimpan.map((t) => t.kode))
  return [...tersimpan, ...TEMPLAT_BAWAAN.filter((t) => !kode.has(t.kode))].toSorted((a, b) =>
    a.nama.localeCompare(b.nama, 'id'),
  )
}
