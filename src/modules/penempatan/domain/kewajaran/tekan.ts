/** A group with fewer eligible people is not shown: choice of this analysis, not law. */
export const AMBANG_KECIL = 5

const jumlah = (isi: readonly number[], pakai: (x: number) => boolean): number =>
  isi.reduce((s, n, x) => s + (pakai(x) ? n : 0), 0)

/**
 * How many ways the hidden rows could be worked out. Totals are known, so the sum of the hidden rows is: it must leave
 * more than one answer for each of them, in eligible and in chosen people, in every plan that can be opened.
 */
function bocor(layak: readonly number[], dipilih: readonly (readonly number[])[], tutup: readonly boolean[]): number {
  const ditutup = (x: number) => tutup[x]!
  const banyak = tutup.filter(Boolean).length
  if (banyak === 0) return 0
  const orang = jumlah(layak, ditutup)
  let n = 0
  if (banyak === 1) n++
  if (orang < AMBANG_KECIL) n++
  // Every row named has somebody: as many people as rows means one in each.
  if (orang === banyak) n++
  const semua = jumlah(layak, () => true)
  for (const d of dipilih) {
    const total = jumlah(d, () => true)
    // Nobody or everybody chosen is told by the total itself, whatever is hidden.
    if (total === 0 || total === semua) continue
    const c = jumlah(d, ditutup)
    if (c === 0 || c === orang) n++
  }
  return n
}

/**
 * Which groups to hide: the small ones, then the fewest and smallest others until no hidden cell can be computed. One
 * set for all plans of a run: groups hidden here and shown there would be told by the difference. null = the whole
 * division must stay hidden.
 */
export function tekan(layak: readonly number[], dipilih: readonly (readonly number[])[]): readonly boolean[] | null {
  const tutup = layak.map((n) => n < AMBANG_KECIL)
  let sisa = bocor(layak, dipilih, tutup)
  while (sisa > 0) {
    let baik: { x: number; sisa: number } | undefined
    for (const [x, n] of layak.entries()) {
      if (tutup[x]) continue
      const s = bocor(
        layak,
        dipilih,
        tutup.map((y, z) => y || z === x),
      )
      if (!baik || s < baik.sisa || (s === baik.sisa && n < layak[baik.x]!)) baik = { x, sisa: s }
    }
    if (!baik) return null
    tutup[baik.x] = true
    sisa = baik.sisa
  }
  return tutup.every(Boolean) ? null : tutup
}
