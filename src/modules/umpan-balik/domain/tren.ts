import type { PesanPerBulan } from '#modules/aspirasi'
import { addMonths } from '#regulasi'
import type { IsoDate } from '#shared'

/** Whole months that are compared; the running one is not over and never counted. */
export const BULAN_DIBANDING = 3
/** A number under this says too much about few people; it is shown as "fewer". */
export const TERSAMAR = 5

export interface BarisTren {
  readonly unitId: string
  readonly topikKode: string | null
  /** null = fewer than five. */
  readonly kini: number | null
  readonly setahunLalu: number | null
  /** Change against the same months a year before; null where either number is hidden. */
  readonly selisih: number | null
}
export interface Tren {
  /** First days of the first and the last month compared. */
  readonly dari: IsoDate
  readonly sampai: IsoDate
  readonly baris: readonly BarisTren[]
}

const awalBulan = (hari: IsoDate): IsoDate => `${hari.slice(0, 7)}-01`

/** What has to be read for a day: from a year before the first month to the last day before the running month. */
export const rentangTren = (
  pada: IsoDate,
): { readonly sejak: IsoDate; readonly dari: IsoDate; readonly sampai: IsoDate } => {
  const kini = awalBulan(pada)
  const dari = addMonths(kini, -BULAN_DIBANDING)
  return { sejak: addMonths(dari, -12), dari, sampai: addMonths(kini, -1) }
}

/** Messages per office and subject, against the same months a year before: a season does not look like a change. */
export function susunTren(isi: readonly PesanPerBulan[], pada: IsoDate): Tren {
  const { sejak, dari, sampai } = rentangTren(pada)
  const jumlah = (x: readonly PesanPerBulan[], mulai: IsoDate): number => {
    const akhir = addMonths(mulai, BULAN_DIBANDING)
    return x.filter((y) => y.bulan >= mulai && y.bulan < akhir).reduce((n, y) => n + y.pesan, 0)
  }
  const samar = (n: number): number | null => (n > 0 && n < TERSAMAR ? null : n)
  const baris = [...Map.groupBy(isi, (x) => `${x.unitId} ${x.topikKode ?? ''}`).values()].flatMap((x): BarisTren[] => {
    const [awal] = x
    const [a, b] = [jumlah(x, dari), jumlah(x, sejak)]
    if (!awal || a + b === 0) return []
    const [kini, setahunLalu] = [samar(a), samar(b)]
    const selisih = kini === null || setahunLalu === null ? null : kini - setahunLalu
    return [{ unitId: awal.unitId, topikKode: awal.topikKode, kini, setahunLalu, selisih }]
  })
  return { dari, sampai, baris: baris.toSorted((x, y) => (y.kini ?? 0) - (x.kini ?? 0)) }
}
