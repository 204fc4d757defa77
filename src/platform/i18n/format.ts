import type { IsoDate } from '#shared'

const LOKAL = { id: 'id-ID', en: 'en-GB' } as const
type Bahasa = keyof typeof LOKAL
const simpanan = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
function ingat<T extends Intl.NumberFormat | Intl.DateTimeFormat>(kunci: string, buat: () => T): T {
  const ada = simpanan.get(kunci)
  if (ada) return ada as T
  const baru = buat()
  simpanan.set(kunci, baru)
  return baru
}

/** 1.234,5 in Indonesian, with a true minus sign. `pecahan` fixes the number of decimals. */
export const angka = (bahasa: Bahasa, n: number, pecahan?: number): string =>
  ingat(
    `a${bahasa}${pecahan ?? ''}`,
    () =>
      new Intl.NumberFormat(
        LOKAL[bahasa],
        pecahan === undefined
          ? { maximumFractionDigits: 2 }
          : {
              minimumFractionDigits: pecahan,
              maximumFractionDigits: pecahan,
            },
      ),
  )
    .format(n)
    .replace('-', '−')

/** "24 November 2026"; a calendar date has no time zone to shift it. */
export const tanggal = (bahasa: Bahasa, hari: IsoDate, gaya: 'panjang' | 'singkat' = 'panjang'): string =>
  ingat(
    `t${bahasa}${gaya}`,
    () =>
      new Intl.DateTimeFormat(LOKAL[bahasa], {
        timeZone: 'UTC',
        day: 'numeric',
        month: gaya === 'panjang' ? 'long' : 'short',
        year: 'numeric',
      }),
  ).format(new Date(`${hari}T00:00:00Z`))

/** "November 2026", of the month a day lies in. */
export const bulanTahun = (bahasa: Bahasa, hari: IsoDate): string =>
  ingat(
    `b${bahasa}`,
    () => new Intl.DateTimeFormat(LOKAL[bahasa], { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  ).format(new Date(`${hari.slice(0, 7)}-01T00:00:00Z`))

/** A share 0..1 as "12,5%". */
export const persen = (bahasa: Bahasa, bagian: number, pecahan = 1): string =>
  `${angka(bahasa, Math.round(bagian * 100 * 10 ** pecahan) / 10 ** pecahan)}%`

/** "24 November 2026 16.40 WIB". */
export function waktu(bahasa: Bahasa, saat: Date | string): string {
  const d = typeof saat === 'string' ? new Date(saat) : saat
  const bagian = ingat(
    `w${bahasa}`,
    () =>
      new Intl.DateTimeFormat(LOKAL[bahasa], {
        timeZone: 'Asia/Jakarta',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  ).formatToParts(d)
  const p = (jenis: string): string => bagian.find((b) => b.type === jenis)?.value ?? ''
  return `${p('day')} ${p('month')} ${p('year')} ${p('hour')}${bahasa === 'id' ? '.' : ':'}${p('minute')} WIB`
}

/** "20 MB" in units of 1,024. */
export function bytes(bahasa: Bahasa, n: number): string {
  const satuan = ['B', 'KB', 'MB', 'GB']
  let i = 0
  let nilai = n
  while (nilai >= 1024 && i < satuan.length - 1) {
    nilai /= 1024
    i++
  }
  return `${angka(bahasa, nilai, nilai < 10 && i > 0 && nilai % 1 ? 1 : 0)} ${satuan[i]}`
}
