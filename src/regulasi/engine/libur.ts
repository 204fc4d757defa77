/**
 * Working-day deadlines on the holidays a city has confirmed, year by year. A year nobody has confirmed makes the day the
 * earliest possible one, never a wrong one.
 */
import { addDays, hariKerjaKe, yearOf } from './tanggal.ts'

/** What is known of one year. */
export interface LiburTahun {
  readonly tahun: number
  /** Days that are no working days. */
  readonly libur: readonly string[]
  /** Joint leave that is counted as working days, because nobody has confirmed the contrary. */
  readonly cutiDihitung: readonly string[]
}
export interface TenggatHariKerja {
  readonly tanggal: string
  /** Years it touches whose holidays are not known: not empty = the day is the earliest possible one. */
  readonly tahunBelum: readonly number[]
  /** Days of joint leave it ran through as working days. */
  readonly cutiDihitung: number
}

const liburDari = (kalender: readonly LiburTahun[]): ReadonlySet<string> => new Set(kalender.flatMap((k) => k.libur))

/** The n-th working day after a day, and how sure it is. */
export function tenggatHariKerja(sejak: string, n: number, kalender: readonly LiburTahun[]): TenggatHariKerja {
  const tanggal = hariKerjaKe(sejak, n, liburDari(kalender))
  const pertama = addDays(sejak, 1)
  const kenal = new Set(kalender.map((k) => k.tahun))
  const tahunBelum: number[] = []
  for (let t = yearOf(pertama); t <= yearOf(tanggal); t++) if (!kenal.has(t)) tahunBelum.push(t)
  const cuti = kalender.flatMap((k) => k.cutiDihitung).filter((h) => h >= pertama && h <= tanggal)
  return { tanggal, tahunBelum, cutiDihitung: cuti.length }
}

export interface TenggatBerjalan extends TenggatHariKerja {
  /** As it was when first communicated; later lists may move it. */
  readonly semula: string
  /** What today's list alone would give, where that is earlier than a day already communicated. */
  readonly menurutKini?: string
}

/**
 * A deadline somebody has been told. `versi` = the holidays as they stood when he was told, then after each later
 * decision: the latest day ever communicated holds, so a correction never takes a day away.
 */
export function tenggatBerjalan(
  sejak: string,
  n: number,
  versi: readonly [readonly LiburTahun[], ...(readonly LiburTahun[])[]],
): TenggatBerjalan {
  const semua = versi.map((k) => tenggatHariKerja(sejak, n, k))
  const kini = semua.at(-1) as TenggatHariKerja
  const semula = (semua[0] as TenggatHariKerja).tanggal
  const tanggal = semua.reduce((t, x) => (x.tanggal > t ? x.tanggal : t), kini.tanggal)
  return { ...kini, tanggal, semula, ...(kini.tanggal < tanggal && { menurutKini: kini.tanggal }) }
}
