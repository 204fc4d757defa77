import type { IsoDate } from '#shared'

export interface Jam {
  sekarang(): Date
  /** Today in Asia/Jakarta; `TEPAT_HARI_INI` moves it in the demo only. */
  hariIni(): IsoDate
}

export function jamSistem(pura?: IsoDate): Jam {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Jakarta',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return { sekarang: () => new Date(), hariIni: () => pura ?? format.format(new Date()) }
}
