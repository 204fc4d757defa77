/**
 * Closeness of levels to a standard: 100 · (1 − d / dmax), d = √mean((level − standar)²). Over and under count alike, so
 * a surplus in one competence never buys a shortage in another. Inputs are sums of squares: whole numbers, exact.
 */
export const kedekatan = (jumlahKuadrat: number, banyak: number, dmax: number): number =>
  (100 * (dmax - Math.sqrt(jumlahKuadrat / banyak))) / dmax

/** Least and greatest squared distance of an unknown level, anywhere on the scale, from the standard. */
export function kuadratTakDiketahui(standar: number, bawah: number, atas: number): readonly [number, number] {
  const dekat = standar < bawah ? bawah - standar : standar > atas ? standar - atas : 0
  const jauh = Math.max(Math.abs(standar - bawah), Math.abs(atas - standar))
  return [dekat * dekat, jauh * jauh]
}
