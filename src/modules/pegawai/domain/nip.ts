import type { JenisPegawai } from './pegawai.ts'

/**
 * Form of a NIP: 8 digits birth date, 6 digits start (year and month; PPPK: year and code), 1 digit sex, 3 digits order.
 * The law's full check with facts beside it is the calculator `nip`; an import refuses only what cannot be a NIP.
 */
export function sebabNipTidakSah(nip: string, jenis: JenisPegawai | undefined): string | undefined {
  if (!/^\d+$/.test(nip)) return 'harus angka saja'
  if (nip.length !== 18) return `${nip.length} angka, seharusnya 18`
  const [tahun, bulan, hari] = [Number(nip.slice(0, 4)), Number(nip.slice(4, 6)), Number(nip.slice(6, 8))]
  const hariTerakhir = new Date(Date.UTC(tahun, bulan, 0)).getUTCDate()
  if (tahun < 1900 || bulan < 1 || bulan > 12 || hari < 1 || hari > hariTerakhir)
    return 'tanggal lahir di dalamnya mustahil'
  const [tahunMulai, bulanMulai] = [Number(nip.slice(8, 12)), Number(nip.slice(12, 14))]
  if (tahunMulai <= tahun) return 'tahun pengangkatan di dalamnya mustahil'
  if ((jenis === 'PNS' || jenis === 'CPNS') && (bulanMulai < 1 || bulanMulai > 12))
    return 'bulan pengangkatan di dalamnya mustahil'
  if (!/[12]/.test(nip.charAt(14))) return 'angka jenis kelamin di dalamnya mustahil'
  return undefined
}

/** Blanks, dots and a leading apostrophe are how people write it; the digits are the NIP. */
export const rapikanNip = (s: string): string => s.replace(/[\s.'’`-]/g, '')

/** First day of the month of appointment a NIP carries; undefined where it carries none (PPPK). */
export function mulaiMenurutNip(nip: string): string | undefined {
  const bulan = Number(nip.slice(12, 14))
  return bulan >= 1 && bulan <= 12 ? `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01` : undefined
}

export const lahirMenurutNip = (nip: string): string => `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`
export const kelaminMenurutNip = (nip: string): 'L' | 'P' => (nip.charAt(14) === '1' ? 'L' : 'P')
