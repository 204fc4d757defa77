import type { IsoDate } from '#shared'
import type { Sel } from './lembar.ts'

/** Words that exports write for "nothing". */
const KOSONG = new Set(['', 'null', '(null)', 'undefined', 'nan', '-', '--', '#n/a', 'n/a'])

/** A cell freed from what spreadsheets and exports leave in it: leading apostrophes, literal "null", double blanks. */
export function bersihkan(s: Sel | undefined): Sel {
  if (typeof s !== 'string') return s ?? null
  const t = /^['’`\s]|\s{2}|\s$|[\u00a0\u200b\ufeff]/.test(s)
    ? s
        .replace(/[\u200b\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .replace(/^['’`\s]+/, '')
        .trim()
    : s
  return t.length <= 11 && KOSONG.has(t.toLowerCase()) ? null : t
}

/** Text of a cell; a whole number keeps all its digits. */
export function teksSel(s: Sel): string | null {
  if (s === null) return null
  if (typeof s === 'string') return s
  if (s instanceof Date) return isoDariDate(s)
  if (typeof s === 'number') return Number.isInteger(s) ? s.toLocaleString('en-US', { useGrouping: false }) : String(s)
  return s ? 'ya' : 'tidak'
}

const isoDariDate = (d: Date): string => (Number.isNaN(d.getTime()) ? '' : d.toISOString().slice(0, 10))
const dua = (n: number) => String(n).padStart(2, '0')

// A spreadsheet that shows 1905 for "1975" was given a bare year: no date of a person in service lies before this.
const TAHUN_PALING_AWAL = 1930
const TAHUN_PALING_AKHIR = 2150

function rakit(tahun: number, bulan: number, hari: number): IsoDate | undefined {
  if (tahun < TAHUN_PALING_AWAL || tahun > TAHUN_PALING_AKHIR || bulan < 1 || bulan > 12 || hari < 1) return undefined
  const akhirBulan = new Date(Date.UTC(tahun, bulan, 0)).getUTCDate()
  return hari > akhirBulan ? undefined : `${tahun}-${dua(bulan)}-${dua(hari)}`
}

const BULAN: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
}

/**
 * A date as files write it: a real date, a spreadsheet's day number, `dd-mm-yyyy`, `dd/mm/yyyy`, ISO, `1 Mei 1975`.
 * null = empty; undefined = there is something, but no such day exists.
 */
export function tanggalSel(s: Sel): IsoDate | null | undefined {
  if (s === null) return null
  if (s instanceof Date) {
    return Number.isNaN(s.getTime()) ? undefined : rakit(s.getUTCFullYear(), s.getUTCMonth() + 1, s.getUTCDate())
  }
  if (typeof s === 'number') return dariAngka(s)
  if (typeof s === 'boolean') return undefined
  let m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(s)
  if (m) return rakit(Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(s)
  if (m) return rakit(Number(m[3]), Number(m[2]), Number(m[1]))
  m = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(s)
  if (m) return rakit(Number(m[3]), BULAN[(m[2] ?? '').slice(0, 3).toLowerCase()] ?? 0, Number(m[1]))
  return /^\d{5}(?:\.\d+)?$/.test(s) ? dariAngka(Number(s)) : undefined
}

function dariAngka(n: number): IsoDate | undefined {
  if (n >= 19_300_101 && n <= 21_501_231 && Number.isInteger(n))
    return rakit(Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100)
  if (!(n >= 1 && n < 2_958_466)) return undefined
  const d = new Date(Math.floor(n - 25_569) * 86_400_000)
  return rakit(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate())
}

/** A whole number; null = empty; undefined = not a whole number. */
export function bulatSel(s: Sel): number | null | undefined {
  if (s === null) return null
  if (typeof s === 'number') return Number.isSafeInteger(s) ? s : undefined
  return typeof s === 'string' && /^[+-]?\d{1,9}(?:[.,]0+)?$/.test(s) ? Number.parseInt(s, 10) : undefined
}

/** The words of a template for "known to be none". */
export const tidakAda = (s: string): boolean => /^(tidak ada|tidak-ada|tiada|nihil)$/i.test(s)
