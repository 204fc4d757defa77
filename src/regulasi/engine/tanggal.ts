/**
 * Date arithmetic of the law, the only one in the product. Dates are `YYYY-MM-DD` strings outside and day numbers
 * (days since 1970-01-01, integers) inside; no Date objects, no clock, no time zone.
 * Month arithmetic: same day number, else the last day of the month (31 January + 1 month = 28/29 February).
 */

const HARI_BULAN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isLeapYear = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
export const daysInMonth = (y: number, m: number): number =>
  m === 2 && isLeapYear(y) ? 29 : (HARI_BULAN[m - 1] as number)

const angka = (s: string, i: number): number => s.charCodeAt(i) - 48

/** Year, month, day packed as y × 512 + m × 32 + d: one integer, no allocation. −1 when it is no calendar date. */
function kemas(iso: string): number {
  if (iso.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) return -1
  let y = 0
  let m = 0
  let d = 0
  for (let i = 0; i < 10; i++) {
    if (i === 4 || i === 7) continue
    const n = angka(iso, i)
    if (!(n >= 0 && n <= 9)) return -1
    if (i < 4) y = y * 10 + n
    else if (i < 7) m = m * 10 + n
    else d = d * 10 + n
  }
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return -1
  return y * 512 + m * 32 + d
}
const tahun = (k: number): number => Math.floor(k / 512)
const bulan = (k: number): number => (k >> 5) & 15
const tanggal = (k: number): number => k & 31

/** Days since 1970-01-01 of a civil date (Hinnant's algorithm, proleptic Gregorian). */
function dariSipil(y0: number, m: number, d: number): number {
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468
}
/** Packed civil date of a day number. */
function keSipil(hari: number): number {
  const z = hari + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1
  const m = mp < 10 ? mp + 3 : mp - 9
  return (yoe + era * 400 + (m <= 2 ? 1 : 0)) * 512 + m * 32 + d
}

export const isIsoDate = (s: string): boolean => kemas(s) >= 0

function kemasSah(iso: string): number {
  const k = kemas(iso)
  if (k < 0) throw new RangeError(`bukan tanggal: ${iso}`)
  return k
}

/** Day number of an ISO date; RangeError when it is not a calendar date. */
export function toDays(iso: string): number {
  const k = kemasSah(iso)
  return dariSipil(tahun(k), bulan(k), tanggal(k))
}
const dua = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
const kemasKeIso = (k: number): string => `${String(tahun(k)).padStart(4, '0')}-${dua(bulan(k))}-${dua(tanggal(k))}`
/** ISO date of a day number. */
export const fromDays = (hari: number): string => kemasKeIso(keSipil(hari))

export const addDays = (iso: string, n: number): string => fromDays(toDays(iso) + n)
/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: string, b: string): number => toDays(b) - toDays(a)

function tambahBulanKemas(k: number, n: number): number {
  const total = tahun(k) * 12 + bulan(k) - 1 + n
  const y = Math.floor(total / 12)
  const m = total - y * 12 + 1
  return y * 512 + m * 32 + Math.min(tanggal(k), daysInMonth(y, m))
}
/** `n` months later (earlier when negative): the same day number, else the last day of the month. */
export const addMonths = (iso: string, n: number): string => kemasKeIso(tambahBulanKemas(kemasSah(iso), n))
/** As `addMonths`, on day numbers. */
export function addMonthsDays(hari: number, n: number): number {
  const k = tambahBulanKemas(keSipil(hari), n)
  return dariSipil(tahun(k), bulan(k), tanggal(k))
}
export const addYears = (iso: string, n: number): string => addMonths(iso, n * 12)

function bulanUtuhKemas(a: number, b: number): number {
  const n = (tahun(b) - tahun(a)) * 12 + bulan(b) - bulan(a)
  return tambahBulanKemas(a, n) <= b ? n : n - 1
}
/** Whole months from `a` to `b`: the largest n with addMonths(a, n) ≤ b. Negative when `b` is before `a`. */
export const wholeMonths = (a: string, b: string): number => bulanUtuhKemas(kemasSah(a), kemasSah(b))
/** As `wholeMonths`, on day numbers. */
export const wholeMonthsDays = (a: number, b: number): number => bulanUtuhKemas(keSipil(a), keSipil(b))
/** Whole months from day number `a` to `b` (exclusive) and the days left over. */
export function monthsAndDays(a: number, b: number): { readonly bulan: number; readonly hari: number } {
  const ka = keSipil(a)
  const n = bulanUtuhKemas(ka, keSipil(b))
  const s = tambahBulanKemas(ka, n)
  return { bulan: n, hari: b - dariSipil(tahun(s), bulan(s), tanggal(s)) }
}
/** Age in whole years on a date. Born on 29 February: birthday on 28 February of common years. */
export const age = (born: string, on: string): number => Math.floor(wholeMonths(born, on) / 12)
/** The birthday on which the person reaches `years`. */
export const birthday = (born: string, years: number): string => addYears(born, years)

export const firstOfNextMonth = (iso: string): string => {
  const k = tambahBulanKemas(kemasSah(iso), 1)
  return kemasKeIso(tahun(k) * 512 + bulan(k) * 32 + 1)
}
/** 1 = Monday … 7 = Sunday. */
export const weekday = (iso: string): number => {
  const n = (toDays(iso) + 3) % 7
  return (n < 0 ? n + 7 : n) + 1
}
const JUMAT = 5
/** The n-th working day after a date: Monday to Friday, not among the holidays. */
export function hariKerjaKe(sejak: string, n: number, libur: ReadonlySet<string>): string {
  let hari = sejak
  for (let sisa = n; sisa > 0; ) {
    hari = addDays(hari, 1)
    if (weekday(hari) <= JUMAT && !libur.has(hari)) sisa--
  }
  return hari
}
export const yearOf = (iso: string): number => tahun(kemasSah(iso))

const NAMA_BULAN = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
/** A date in words: "24 November 2026". */
export function formatDate(iso: string, bahasa: 'id' | 'en' = 'id'): string {
  const k = kemasSah(iso)
  return `${tanggal(k)} ${NAMA_BULAN[bahasa][bulan(k) - 1]} ${tahun(k)}`
}
/** A span of months in words: "2 tahun 11 bulan". */
export function formatMonths(bulanJumlah: number, bahasa: 'id' | 'en' = 'id'): string {
  const t = Math.floor(bulanJumlah / 12)
  const b = bulanJumlah % 12
  const kata =
    bahasa === 'id'
      ? [`${t} tahun`, `${b} bulan`]
      : [`${t} year${t === 1 ? '' : 's'}`, `${b} month${b === 1 ? '' : 's'}`]
  return t === 0 ? (kata[1] as string) : b === 0 ? (kata[0] as string) : kata.join(' ')
}
