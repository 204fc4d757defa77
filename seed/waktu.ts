import type { IsoDate } from '#shared'

/** Invented careers are laid out in whole months: `bulan = tahun × 12 + (bulan − 1)`. No legal date arithmetic here. */
export type Bulan = number

const dua = (n: number): string => String(n).padStart(2, '0')

export const bulanDari = (t: IsoDate): Bulan => Number(t.slice(0, 4)) * 12 + Number(t.slice(5, 7)) - 1
export const tahunDari = (b: Bulan): number => Math.floor(b / 12)
export const awalBulan = (b: Bulan): IsoDate => `${tahunDari(b)}-${dua((b % 12) + 1)}-01`
/** Day `hari` (1..28) of a month. */
export const tanggalDi = (b: Bulan, hari: number): IsoDate => `${tahunDari(b)}-${dua((b % 12) + 1)}-${dua(hari)}`
export const hariDalamBulan = (tahun: number, bulan1: number): number =>
  bulan1 === 2
    ? (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(bulan1)
      ? 30
      : 31
/** dd-mm-yyyy, as SIASN writes dates. */
export const tanggalSiasn = (t: IsoDate): string => `${t.slice(8, 10)}-${t.slice(5, 7)}-${t.slice(0, 4)}`
