import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'

/** Letters that take a number of the city's own register. */
export const JENIS_NOMOR = ['risalah-sidang', 'risalah-putusan', 'petikan', 'berita-acara', 'spmt'] as const
export type JenisNomor = (typeof JENIS_NOMOR)[number]

/** How numbers of one kind are written; a change is a new version, numbers given keep theirs. */
export interface PolaNomor {
  readonly jenis: JenisNomor
  /** 0 = the built-in one. */
  readonly versi: number
  readonly pola: string
  /** Code of the office that issues, for `{kode-unit}`. */
  readonly kodeUnit: string
  /** First number of this register in one year: those below were given on paper. */
  readonly mulai: { readonly tahun: number; readonly urut: number } | null
}
const bawaan = (jenis: JenisNomor, kode: string): PolaNomor => ({
  jenis,
  versi: 0,
  pola: `800/{nomor}/${kode}/{kode-unit}/{bulan-romawi}/{tahun}`,
  kodeUnit: 'BKPSDM',
  mulai: null,
})
export const POLA_BAWAAN: { readonly [J in JenisNomor]: PolaNomor } = {
  'risalah-sidang': bawaan('risalah-sidang', 'BA-TPK'),
  'risalah-putusan': bawaan('risalah-putusan', 'RP-PPK'),
  petikan: bawaan('petikan', 'PTK'),
  'berita-acara': bawaan('berita-acara', 'BA-PELANTIKAN'),
  spmt: bawaan('spmt', 'SPMT'),
}
export const BATAS_POLA = ['nomor', 'tahun', 'bulan', 'bulan-romawi', 'kode-unit'] as const
export const POLA_MAKS = 120
const ISIAN = /\{([^}]*)\}/g
const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

export const polaKini = (semua: readonly PolaNomor[], jenis: JenisNomor): PolaNomor =>
  semua.find((p) => p.jenis === jenis) ?? POLA_BAWAAN[jenis]

/**
 * Without number and year a pattern would write the same text twice; so would two kinds with one pattern, one after the
 * other as well: `semua` = every version of every kind, for numbers once written stay.
 */
export function periksaPola(p: PolaNomor, semua: readonly PolaNomor[]): Result<true, Galat> {
  if (p.pola.length > POLA_MAKS || /[\r\n]/.test(p.pola))
    return gagal({ kode: 'nomor.pola-terlalu-panjang', data: { maks: POLA_MAKS } })
  const asing = [...p.pola.matchAll(ISIAN)].find((m) => !(BATAS_POLA as readonly string[]).includes(m[1] as string))
  if (asing) return gagal({ kode: 'nomor.isian-asing', data: { isian: asing[0] } })
  for (const perlu of ['{nomor}', '{tahun}'])
    if (!p.pola.includes(perlu)) return gagal({ kode: 'nomor.isian-kurang', data: { isian: perlu } })
  const tulis = (x: PolaNomor) => x.pola.replaceAll('{kode-unit}', x.kodeUnit).toLowerCase()
  const sama = [...Object.values(POLA_BAWAAN), ...semua].find((x) => x.jenis !== p.jenis && tulis(x) === tulis(p))
  return sama ? gagal({ kode: 'nomor.pola-sama', data: { jenis: sama.jenis } }) : ok(true)
}

export const tahunNomor = (tanggal: IsoDate): number => Number(tanggal.slice(0, 4))

export function tulisNomor(p: PolaNomor, urut: number, tanggal: IsoDate): string {
  const bulan = Number(tanggal.slice(5, 7))
  const nilai: Readonly<Record<string, string>> = {
    nomor: String(urut).padStart(3, '0'),
    tahun: tanggal.slice(0, 4),
    bulan: String(bulan).padStart(2, '0'),
    'bulan-romawi': ROMAWI[bulan - 1] ?? '',
    'kode-unit': p.kodeUnit,
  }
  return p.pola.replace(ISIAN, (_, k: string) => nilai[k] ?? '')
}

/** The number after the last one given in a year; a register begun in the middle of it starts where paper stopped. */
export const urutBerikut = (p: PolaNomor, tahun: number, terakhir: number): number =>
  Math.max(terakhir + 1, p.mulai?.tahun === tahun ? p.mulai.urut : 1)

/** A number as it stands in the register. */
export interface NomorTercatat {
  readonly id: string
  readonly jenis: JenisNomor
  readonly tahun: number
  readonly urut: number
  readonly nomor: string
  readonly tanggal: IsoDate
  readonly polaVersi: number
  readonly berkasId: string
  readonly judulBerkas: string
  readonly nip: string | null
  readonly oleh: string
  readonly dicatatPada: string
  readonly batal: { readonly alasan: string; readonly oleh: string; readonly pada: string } | null
}

/** Numbers of a kind and year that no letter of the register has. */
export interface Celah {
  readonly jenis: JenisNomor
  readonly tahun: number
  readonly dari: number
  readonly sampai: number
  /** Given before the register began; passed over by a pattern; or the text stood in another letter already. */
  readonly sebab: 'sebelum-register' | 'lompat' | 'tertulis'
  /** Of numbers passed over: why, and who did; null = no reason was asked then. */
  readonly lompat?: { readonly alasan: string | null; readonly oleh: string }
}
/** Two letters bear one number when these are alike. */
export const kunciNomor = (nomor: string): string => nomor.trim().toLowerCase()
/** Why nobody would know, once numbers exist, what became of those a new first number passes over. */
export const melompat = (mulai: number | undefined, terakhir: number): boolean =>
  mulai !== undefined && terakhir > 0 && mulai > terakhir + 1
/** The number a letter bears now: the last one not voided. */
export const nomorBerlaku = (
  semua: readonly NomorTercatat[],
  jenis: JenisNomor,
  nip: string | null,
): NomorTercatat | undefined => semua.findLast((n) => n.jenis === jenis && n.nip === nip && n.batal === null)
