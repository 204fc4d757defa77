/** Logarithms of 0!, 1!, … as far as asked for yet. */
const log: number[] = [0]
function logFaktorial(n: number): number {
  for (let k = log.length; k <= n; k++) log.push(log[k - 1]! + Math.log(k))
  return log[n]!
}
const logKombinasi = (n: number, k: number): number => logFaktorial(n) - logFaktorial(k) - logFaktorial(n - k)

/** Tables as likely as the one seen count with it although their last binary digits differ. */
const SETARA = 1e-7

/**
 * Fisher's exact test, two-sided: how often a draw that does not see the groups parts `a + b` chosen among groups of
 * `na` and `nb` at least as unevenly. No approximation for large numbers, so small ones are judged right.
 */
export function fisher(a: number, na: number, b: number, nb: number): number {
  const dipilih = a + b
  const semua = logKombinasi(na + nb, dipilih)
  const logPeluang = (x: number) => logKombinasi(na, x) + logKombinasi(nb, dipilih - x) - semua
  const terlihat = logPeluang(a) + SETARA
  let p = 0
  for (let x = Math.max(0, dipilih - nb); x <= Math.min(na, dipilih); x++) {
    const l = logPeluang(x)
    if (l <= terlihat) p += Math.exp(l)
  }
  return Math.min(1, p)
}
