import type { IsoDate } from '#shared'

/** Level 1..5 of one competence (PermenPANRB 38/2017); codes M.1–M.8, SK.1, T.n. */
export interface StandarKompetensi {
  readonly jabatanId: string
  readonly kode: string
  readonly level: number
  /** Marked "mutlak" in the post's standard: a gate, not a warning. */
  readonly mutlak: boolean
}
/** A person's level, decided by assessment. A competence without a row is unknown. */
export interface NilaiKompetensi {
  readonly pegawaiId: string
  readonly kode: string
  readonly level: number
  readonly tanggal: IsoDate
}

/** Levels by code for each owner (post or person), codes ascending. Who has no row is not in the answer: unknown. */
export function levelPerKode<T extends { readonly kode: string; readonly level: number }>(
  isi: readonly T[],
  milik: (x: T) => string,
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const peta = new Map<string, Record<string, number>>()
  for (const x of isi.toSorted((a, b) => (a.kode < b.kode ? -1 : 1))) {
    const ada = peta.get(milik(x))
    if (ada) ada[x.kode] = x.level
    else peta.set(milik(x), { [x.kode]: x.level })
  }
  return peta
}
