/**
 * The same question for values beyond exact doubles: shortest augmenting paths in whole numbers of any size, dense,
 * O(rows² · columns). Slow and plain on purpose: it is reached only by matrices no measurement produces.
 * Costs are pairs (rows left empty, value), compared in that order.
 */
export function tetapkanBesar(
  baris: number,
  kolom: number,
  nilai: readonly (bigint | null)[],
  maksimum: boolean,
): readonly number[] {
  // A column `kolom + i` of its own for every row stands for "none", at one row lost: rows always find a place.
  const m = kolom + baris
  let besar = 1n
  for (const x of nilai) if (x !== null) besar += x < 0n ? -x : x
  // Larger than any difference of two plans, so one row more always wins; exact, whole numbers have no limit.
  const biaya = (i: number, j: number): bigint | null => {
    if (j >= kolom) return j === kolom + i ? 2n * besar : null
    const x = nilai[i * kolom + j]!
    return x === null ? null : maksimum ? -x : x
  }
  const u: bigint[] = Array.from({ length: baris }, () => 0n)
  const v: bigint[] = Array.from({ length: m }, () => 0n)
  const pemilik = Array.from({ length: m }, () => -1)
  for (let i = 0; i < baris; i++) {
    const jarak: (bigint | null)[] = Array.from({ length: m }, () => null)
    const dari = Array.from({ length: m }, () => -1)
    const selesai = Array.from({ length: m }, () => false)
    let kini = i
    let lewat = -1
    let dasar = 0n
    for (;;) {
      for (let j = 0; j < m; j++) {
        if (selesai[j]) continue
        const c = biaya(kini, j)
        if (c === null) continue
        const d = dasar + c - u[kini]! - v[j]!
        const lama = jarak[j]!
        if (lama === null || d < lama) {
          jarak[j] = d
          dari[j] = lewat
        }
      }
      let j1 = -1
      for (let j = 0; j < m; j++) if (!selesai[j] && jarak[j] !== null && (j1 < 0 || jarak[j]! < jarak[j1]!)) j1 = j
      dasar = jarak[j1]!
      selesai[j1] = true
      lewat = j1
      if (pemilik[j1]! < 0) break
      kini = pemilik[j1]!
    }
    u[i]! += dasar
    for (let j = 0; j < m; j++)
      if (selesai[j] && j !== lewat) {
        v[j]! -= dasar - jarak[j]!
        u[pemilik[j]!]! += dasar - jarak[j]!
      }
    for (let j = lewat; j >= 0; ) {
      const a = dari[j]!
      pemilik[j] = a < 0 ? i : pemilik[a]!
      j = a
    }
  }
  const duduk = Array.from({ length: baris }, () => -1)
  for (let j = 0; j < kolom; j++) if (pemilik[j]! >= 0) duduk[pemilik[j]!] = j
  return duduk
}
