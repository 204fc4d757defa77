/**
 * Whom a text is for, by counting alone. Two things speak for an office, each worth at most one point a word:
 * - a word of one of its subjects stands in the text: 1 / (offices whose subjects also have that word);
 * - officers gave messages with this word to it more often than messages in general:
 *   n(word, office) / (n(word) + 5) − n(office) / n, where that is above zero.
 * The five are messages nobody sent: a word seen twice says little.
 */
export interface TopikBerakar {
  readonly kode: string
  readonly unitId: string
  /** Entries of its list: as written, and the stems of their words. */
  readonly kata: readonly { readonly tulisan: string; readonly akar: readonly string[] }[]
}
export interface HitunganAkar {
  readonly kata: string
  readonly unitId: string
  readonly topikKode: string
  readonly n: number
}
export interface UsulanKantor {
  readonly topikKode: string
  readonly unitId: string
  readonly skor: number
  /** Words that led there, the weightiest first. */
  readonly sebab: readonly string[]
}
const TAK_TERKIRIM = 5

/** Words of a text, once each, as typed in lower case; bounded, so that a long text costs no more than a short one. */
export const kataTeks = (teks: string, maks = 200): string[] =>
  [
    ...new Set(
      teks
        .slice(0, 8000)
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{2,30}/gu) ?? [],
    ),
  ].slice(0, maks)

/** Points of each stem from lists of words: whoever shares a word shares its point. */
function poinDaftar<T extends { readonly kata: TopikBerakar['kata'] }>(
  butir: readonly T[],
  pemilik: (t: T) => string,
  ada: readonly string[],
  /** Words of an entry must come in its order: "mati lampu" is a power cut, "lampu mati" a dead street light. */
  berurut = false,
): Map<T, Map<string, { poin: number; tulisan: string }>> {
  const tempat = new Map(ada.map((a, i) => [a, i]))
  const cocok = (akar: readonly string[]): boolean =>
    akar.length > 0 &&
    akar.every(
      (a, i) => tempat.has(a) && (!berurut || i === 0 || (tempat.get(a) ?? 0) > (tempat.get(akar[i - 1] ?? '') ?? 0)),
    )
  const milik = new Map<string, Set<string>>()
  for (const t of butir)
    for (const k of t.kata) for (const a of k.akar) milik.set(a, (milik.get(a) ?? new Set()).add(pemilik(t)))
  return new Map(
    butir.map((t) => {
      const poin = new Map<string, { poin: number; tulisan: string }>()
      for (const k of t.kata.toSorted((a, b) => b.akar.length - a.akar.length)) {
        if (!cocok(k.akar)) continue
        for (const a of k.akar)
          if (!poin.has(a)) poin.set(a, { poin: 1 / (milik.get(a)?.size ?? 1), tulisan: k.tulisan })
      }
      return [t, poin]
    }),
  )
}
const jumlah = (p: Map<string, { poin: number }>): number => [...p.values()].reduce((n, x) => n + x.poin, 0)

/** At most three offices, each with the subject that fits best; none where nothing speaks for any. */
export function usulKantor(
  /** The text's own words by stem, in its order. */
  kataMenurutAkar: ReadonlyMap<string, string>,
  topik: readonly TopikBerakar[],
  hitungan: readonly HitunganAkar[],
  maks = 3,
): UsulanKantor[] {
  const daftar = poinDaftar(topik, (t) => t.unitId, [...kataMenurutAkar.keys()])
  const n = (saring: (h: HitunganAkar) => boolean): number => hitungan.filter(saring).reduce((j, h) => j + h.n, 0)
  const seluruh = n((h) => h.kata === '')
  const menurutKata = Map.groupBy(hitungan, (h) => h.kata)
  const kelompok = Map.groupBy(topik, (t) => t.unitId)
  const hasil: UsulanKantor[] = []
  for (const [unitId, punya] of kelompok) {
    const bagian = seluruh === 0 ? 0 : n((h) => h.kata === '' && h.unitId === unitId) / seluruh
    const belajar = new Map<string, { poin: number; tulisan: string }>()
    const belajarTopik = new Map<string, number>()
    for (const [akar, tulisan] of kataMenurutAkar) {
      const h = menurutKata.get(akar)
      if (!h) continue
      const semua = h.reduce((j, x) => j + x.n, 0) + TAK_TERKIRIM
      const di = h.filter((x) => x.unitId === unitId)
      const poin = di.reduce((j, x) => j + x.n, 0) / semua - bagian
      if (poin > 0) belajar.set(akar, { poin, tulisan })
      for (const x of di) belajarTopik.set(x.topikKode, (belajarTopik.get(x.topikKode) ?? 0) + x.n / semua)
    }
    const [terbaik] = punya
      .map((t) => ({ t, poin: daftar.get(t) ?? new Map<string, { poin: number; tulisan: string }>() }))
      .toSorted(
        (a, b) =>
          jumlah(b.poin) + (belajarTopik.get(b.t.kode) ?? 0) - jumlah(a.poin) - (belajarTopik.get(a.t.kode) ?? 0) ||
          a.t.kode.localeCompare(b.t.kode),
      )
    if (!terbaik) continue
    const skor = jumlah(terbaik.poin) + jumlah(belajar)
    if (skor < 0.1) continue
    const bobot = new Map<string, number>()
    for (const x of [...terbaik.poin.values(), ...belajar.values()])
      bobot.set(x.tulisan, (bobot.get(x.tulisan) ?? 0) + x.poin)
    const sebab = [...bobot].filter(([, p]) => p >= 0.05).toSorted(([, a], [, b]) => b - a)
    hasil.push({ topikKode: terbaik.t.kode, unitId, skor, sebab: sebab.slice(0, 5).map(([k]) => k) })
  }
  return hasil.toSorted((a, b) => b.skor - a.skor || a.topikKode.localeCompare(b.topikKode)).slice(0, maks)
}

/** Bodies outside the city whose words stand in the text. */
export function usulPihak<T extends { readonly kode: string; readonly kata: TopikBerakar['kata'] }>(
  kataMenurutAkar: ReadonlyMap<string, string>,
  pihak: readonly T[],
): { readonly pihak: T; readonly skor: number; readonly sebab: readonly string[] }[] {
  const poin = poinDaftar(pihak, (p) => p.kode, [...kataMenurutAkar.keys()], true)
  return pihak
    .map((p) => {
      const ada = poin.get(p) ?? new Map<string, { poin: number; tulisan: string }>()
      return { pihak: p, skor: jumlah(ada), sebab: [...new Set([...ada.values()].map((x) => x.tulisan))] }
    })
    .filter((x) => x.skor >= 1)
    .toSorted((a, b) => b.skor - a.skor || a.pihak.kode.localeCompare(b.pihak.kode))
    .slice(0, 2)
}
