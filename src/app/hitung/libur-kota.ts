import { type LiburTahun, yearOf } from '#regulasi'
import type { IsianHitung, Kalkulator } from './jenis.ts'

const ISIAN: IsianHitung['nama'] = 'libur'

/** What a page adds to an input whose holidays were left blank, and what that leaves open. */
export interface LiburDipakai {
  readonly tahun: readonly number[]
  /** Years the answer touches whose list the city has not confirmed: those days are the earliest possible ones. */
  readonly belum: readonly number[]
}

/** A form whose field of holidays is blank counts with the days the city confirmed; a list written by hand is left alone. */
export const perluLiburKota = (k: Kalkulator, isi: Readonly<Record<string, string | undefined>>): boolean =>
  k.isian.some((i) => i.nama === ISIAN) && !isi[ISIAN]?.trim()

export const denganLiburKota = (
  masukan: Readonly<Record<string, unknown>>,
  kalender: readonly LiburTahun[],
): Record<string, unknown> => ({ ...masukan, [ISIAN]: kalender.flatMap((k) => k.libur) })

/** Years from the first event to the last deadline in working days, against those that are known. */
export function liburDipakai(
  masukan: Readonly<Record<string, unknown>>,
  hasil: Readonly<Record<string, unknown>>,
  kalender: readonly LiburTahun[],
): LiburDipakai {
  const tenggat = (hasil['tenggat'] ?? []) as readonly { readonly jatuhTempo: string; readonly rumus: string }[]
  const hariKerja = tenggat.filter((t) => t.rumus.endsWith(' HK')).map((t) => t.jatuhTempo)
  const peristiwa = Object.values(masukan['peristiwa'] ?? {}).filter((v) => typeof v === 'string')
  if (hariKerja.length === 0) return { tahun: [], belum: [] }
  const tahun = [...hariKerja, ...peristiwa].map((h) => yearOf(h.slice(0, 10)))
  const semua = Array.from({ length: Math.max(...tahun) - Math.min(...tahun) + 1 }, (_, i) => Math.min(...tahun) + i)
  const kenal = new Set(kalender.map((k) => k.tahun))
  return { tahun: semua.filter((y) => kenal.has(y)), belum: semua.filter((y) => !kenal.has(y)) }
}
