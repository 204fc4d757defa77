import type { IsoDate } from '#shared'

/** First day of a quarter of a year. */
export type Kuartal = IsoDate

/** The quarter a day is in. */
export function kuartalDari(hari: IsoDate): Kuartal {
  const bulan = Number(hari.slice(5, 7))
  return `${hari.slice(0, 4)}-${String(bulan - ((bulan - 1) % 3)).padStart(2, '0')}-01`
}
/** The quarter `n` after it; negative = before. */
export function geserKuartal(k: Kuartal, n: number): Kuartal {
  const bulan = Number(k.slice(0, 4)) * 12 + Number(k.slice(5, 7)) - 1 + n * 3
  return `${Math.floor(bulan / 12)}-${String((bulan % 12) + 1).padStart(2, '0')}-01`
}
/** "2026-3", as in an address. */
export const tulisKuartal = (k: Kuartal): string => `${k.slice(0, 4)}-${(Number(k.slice(5, 7)) + 2) / 3}`
export function bacaKuartal(s: string): Kuartal | null {
  const m = /^(\d{4})-([1-4])$/.exec(s)
  return m ? `${m[1]}-${String((Number(m[2]) - 1) * 3 + 1).padStart(2, '0')}-01` : null
}
/** Its last day. */
export const akhirKuartal = (k: Kuartal): IsoDate =>
  new Date(Date.parse(`${geserKuartal(k, 1)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
