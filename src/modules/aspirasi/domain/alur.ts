/** The one machine of a message's life, for officers and public alike. What is not in LANGKAH is refused. */
export const STATUS = [
  'baru',
  'diteruskan',
  'dikerjakan',
  'menunggu-pelapor',
  'dijawab',
  'selesai',
  'tidak-selesai',
  'bukan-wewenang',
  'ditolak',
  'digabung',
  'dicabut',
] as const
export type Status = (typeof STATUS)[number]

/** Nothing is awaited from the government any more; a resident may still reopen some. */
export const STATUS_AKHIR = [
  'selesai',
  'tidak-selesai',
  'bukan-wewenang',
  'ditolak',
  'digabung',
  'dicabut',
] as const satisfies readonly Status[]
export const berakhir = (s: Status): boolean => (STATUS_AKHIR as readonly Status[]).includes(s)

/**
 * Who does it. `warga` holds the tracking code; `koordinator` = petugas-aduan, who receives and forwards; `penangan` = the
 * office it was given to, or an account named for it; `pimpinan` = its head; `pengawas` = Sekda, for a whistleblowing
 * message its addressee; `sistem` = a clock.
 */
export const AKTOR = ['warga', 'koordinator', 'penangan', 'pimpinan', 'pengawas', 'sistem'] as const
export type Aktor = (typeof AKTOR)[number]

interface Perpindahan {
  readonly aksi: string
  readonly dari: readonly Status[]
  /** null = the status stays; `sebelumnya` = what it was before the writer was asked. */
  readonly menjadi: Status | 'sebelumnya' | null
  readonly oleh: readonly Aktor[]
  /** Whoever holds the code reads it. */
  readonly terbuka: boolean
  /** A reason must be given, and is kept. */
  readonly beralasan?: true
}
const TERBUKA = ['baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab'] as const
const DIURUS = ['diteruskan', 'dikerjakan'] as const

export const LANGKAH = [
  { aksi: 'teruskan', dari: ['baru'], menjadi: 'diteruskan', oleh: ['koordinator', 'pengawas'], terbuka: true },
  {
    aksi: 'alihkan',
    dari: [...DIURUS, 'menunggu-pelapor'],
    menjadi: 'diteruskan',
    oleh: ['koordinator', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  { aksi: 'kembalikan', dari: DIURUS, menjadi: 'baru', oleh: ['penangan', 'pimpinan'], terbuka: true, beralasan: true },
  {
    aksi: 'tugaskan',
    dari: ['baru', ...DIURUS, 'menunggu-pelapor', 'dijawab'],
    menjadi: null,
    oleh: ['koordinator', 'pimpinan', 'pengawas'],
    terbuka: false,
  },
  {
    aksi: 'kerjakan',
    dari: ['diteruskan'],
    menjadi: 'dikerjakan',
    oleh: ['penangan', 'pimpinan', 'pengawas'],
    terbuka: true,
  },
  {
    aksi: 'minta-lengkapi',
    dari: ['baru', ...DIURUS],
    menjadi: 'menunggu-pelapor',
    oleh: ['koordinator', 'penangan', 'pimpinan', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  { aksi: 'lengkapi', dari: ['menunggu-pelapor'], menjadi: 'sebelumnya', oleh: ['warga'], terbuka: true },
  {
    aksi: 'lanjutkan',
    dari: ['menunggu-pelapor'],
    menjadi: 'sebelumnya',
    oleh: ['koordinator', 'penangan', 'pimpinan', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  {
    aksi: 'anggap-dicabut',
    dari: ['menunggu-pelapor'],
    menjadi: 'dicabut',
    oleh: ['sistem'],
    terbuka: true,
    beralasan: true,
  },
  // Of a request for information, once, by the law of it.
  {
    aksi: 'perpanjang',
    dari: ['baru', ...DIURUS],
    menjadi: null,
    oleh: ['koordinator', 'penangan', 'pimpinan', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  { aksi: 'jawab', dari: DIURUS, menjadi: 'dijawab', oleh: ['penangan', 'pimpinan', 'pengawas'], terbuka: true },
  { aksi: 'nyatakan-selesai', dari: ['dijawab'], menjadi: 'selesai', oleh: ['warga'], terbuka: true },
  {
    aksi: 'nyatakan-belum',
    dari: ['dijawab', 'selesai', 'tidak-selesai'],
    menjadi: 'diteruskan',
    oleh: ['warga'],
    terbuka: true,
    beralasan: true,
  },
  { aksi: 'tutup', dari: ['dijawab'], menjadi: 'selesai', oleh: ['sistem'], terbuka: true, beralasan: true },
  {
    aksi: 'tutup-tidak-selesai',
    dari: [...DIURUS, 'dijawab'],
    menjadi: 'tidak-selesai',
    oleh: ['penangan', 'pimpinan', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  {
    aksi: 'bukan-wewenang',
    dari: ['baru', 'diteruskan'],
    menjadi: 'bukan-wewenang',
    oleh: ['koordinator', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  {
    aksi: 'tolak',
    dari: ['baru'],
    menjadi: 'ditolak',
    oleh: ['koordinator', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  {
    aksi: 'banding',
    dari: ['ditolak', 'bukan-wewenang'],
    menjadi: null,
    oleh: ['warga'],
    terbuka: true,
    beralasan: true,
  },
  {
    aksi: 'kabulkan-banding',
    dari: ['ditolak', 'bukan-wewenang'],
    menjadi: 'baru',
    oleh: ['koordinator', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  {
    aksi: 'tolak-banding',
    dari: ['ditolak', 'bukan-wewenang'],
    menjadi: null,
    oleh: ['koordinator', 'pengawas'],
    terbuka: true,
    beralasan: true,
  },
  {
    aksi: 'gabung',
    dari: ['baru', ...DIURUS],
    menjadi: 'digabung',
    oleh: ['koordinator'],
    terbuka: true,
    beralasan: true,
  },
  { aksi: 'pisahkan', dari: ['digabung'], menjadi: 'baru', oleh: ['koordinator'], terbuka: true, beralasan: true },
  { aksi: 'tambah', dari: TERBUKA, menjadi: null, oleh: ['warga'], terbuka: true },
  { aksi: 'cabut', dari: TERBUKA, menjadi: 'dicabut', oleh: ['warga'], terbuka: true },
  {
    aksi: 'catat',
    dari: STATUS,
    menjadi: null,
    oleh: ['koordinator', 'penangan', 'pimpinan', 'pengawas'],
    terbuka: false,
  },
  {
    aksi: 'sebut-terlapor',
    dari: STATUS,
    menjadi: null,
    oleh: ['koordinator', 'pengawas'],
    terbuka: false,
    beralasan: true,
  },
  {
    aksi: 'ubah-topik',
    dari: TERBUKA,
    menjadi: null,
    oleh: ['koordinator', 'penangan', 'pimpinan', 'pengawas'],
    terbuka: false,
  },
  { aksi: 'eskalasi', dari: ['baru', ...DIURUS], menjadi: null, oleh: ['sistem'], terbuka: true },
  { aksi: 'tenggat-bergeser', dari: TERBUKA, menjadi: null, oleh: ['sistem'], terbuka: true, beralasan: true },
] as const satisfies readonly Perpindahan[]

export type Aksi = (typeof LANGKAH)[number]['aksi']
export type LangkahAlur = Perpindahan & { readonly aksi: Aksi }

export const langkahAlur = (aksi: Aksi): LangkahAlur => LANGKAH.find((l) => l.aksi === aksi) as LangkahAlur

/** What may happen at a status by these hands. */
export const aksiBoleh = (status: Status, oleh: readonly Aktor[]): readonly Aksi[] =>
  LANGKAH.filter(
    (l) => (l.dari as readonly Status[]).includes(status) && (l.oleh as readonly Aktor[]).some((a) => oleh.includes(a)),
  ).map((l) => l.aksi)

/** Only a request for information may be answered later, and only once: the law of it says so. */
export const bolehPerpanjang = (kelas: string, peristiwa: readonly { readonly aksi: string }[]): boolean =>
  kelas === 'permintaan-informasi' && !peristiwa.some((p) => p.aksi === 'perpanjang')

/** The status after a step; `sebelum` = what it was before the writer was asked to complete it. */
export function statusSesudah(aksi: Aksi, kini: Status, sebelum: Status | null): Status {
  const m = langkahAlur(aksi).menjadi
  return m === null ? kini : m === 'sebelumnya' ? (sebelum ?? 'baru') : m
}

/** What it was before the last question to its writer, from the events in order. */
export function statusSebelumDiminta(
  peristiwa: readonly { readonly aksi: string; readonly status: Status }[],
): Status | null {
  const i = peristiwa.findLastIndex((p) => p.aksi === 'minta-lengkapi')
  return i < 1 ? null : (peristiwa[i - 1]?.status ?? null)
}

/** The whole table as text, for a manager to read (printed by the test). */
export const tabelAlur = (): string =>
  LANGKAH.map(
    (l) =>
      `${l.aksi.padEnd(20)} ${[...l.dari].join(', ')} → ${l.menjadi ?? '(tetap)'}   oleh ${l.oleh.join(', ')}${'beralasan' in l ? ', beralasan' : ''}${l.terbuka ? '' : ', tertutup'}`,
  ).join('\n')
