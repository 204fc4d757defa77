/** One step of an append-only history; `sidik` chains it to the one before. */
export interface LangkahBerantai {
  readonly ke: number
  readonly sidik: string
}

function urut(v: unknown): unknown {
  if (Array.isArray(v)) return v.map(urut)
  if (v === null || typeof v !== 'object') return v
  return Object.entries(v)
    .filter(([, x]) => x !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([a, x]) => [a, urut(x)])
}

/** What the digest of a step covers. Keys in a fixed order: the same step always gives the same text. */
export const teksBerantai = (sebelum: string, bagian: readonly unknown[]): string =>
  JSON.stringify([sebelum, ...bagian.map(urut)])

/** Number of the first step whose digest does not follow from the one before; null = whole. */
export function langkahPutus<L extends LangkahBerantai>(
  awal: string,
  semua: readonly L[],
  teks: (l: Omit<L, 'sidik'>, sebelum: string) => string,
  sidik: (teks: string) => string,
): number | null {
  let sebelum = awal
  for (const [i, l] of semua.entries()) {
    const { sidik: tercatat, ...isi } = l
    if (l.ke !== i + 1 || sidik(teks(isi, sebelum)) !== tercatat) return i + 1
    sebelum = tercatat
  }
  return null
}
