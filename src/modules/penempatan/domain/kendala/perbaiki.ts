import { pecahBeda } from '../solver/beda.ts'
import type { Soal } from './berkendala.ts'

interface Bagian {
  readonly baris: readonly number[]
  readonly nilai: number
  readonly pakai: readonly number[]
}

/** Ways to go part of the way from `a` to `b`: whole rings, and chains from the free seat on. */
function bagian(s: Soal, a: Int32Array, b: Int32Array): Bagian[] {
  const hasil: Bagian[] = []
  for (const { baris, putaran } of pecahBeda(s.p.columns, a, b)) {
    let nilai = 0
    const pakai = s.kendala.map(() => 0)
    for (let x = baris.length - 1; x >= 0; x--) {
      const i = baris[x]!
      nilai += s.nilaiDi(i, b[i]!) - s.nilaiDi(i, a[i]!)
      for (let k = 0; k < pakai.length; k++) pakai[k]! += s.pakai(k, i, b[i]!) - s.pakai(k, i, a[i]!)
      if (x === 0 || !putaran) hasil.push({ baris: baris.slice(x), nilai, pakai: [...pakai] })
    }
  }
  return hasil
}

const jumlahLebih = (lebih: readonly number[]): number => lebih.reduce((x, y) => x + Math.max(0, y), 0)

/**
 * From a plan `a` that meets all constraints, parts of the way to a better one `b` that does not: those that bring most for
 * what they use, as long as everything stays met.
 */
export function naikkan(s: Soal, a: Int32Array, b: Int32Array): Int32Array {
  const kini = a.slice()
  const lebih = s.lebih(kini)
  const bobot = (x: Bagian) => x.nilai / (1e-9 + x.pakai.reduce((n, y) => n + Math.max(0, y), 0))
  const daftar = bagian(s, a, b)
    .filter((x) => x.nilai > 0)
    .toSorted((x, y) => bobot(y) - bobot(x))
  const terpakai = new Set<number>()
  for (const x of daftar) {
    if (x.baris.some((i) => terpakai.has(i)) || x.pakai.some((y, k) => lebih[k]! + y > 0)) continue
    const dulu = x.baris.map((i) => kini[i]!)
    for (const i of x.baris) kini[i] = b[i]!
    if (!s.pokokTerpenuhi(kini)) {
      x.baris.forEach((i, n) => (kini[i] = dulu[n]!))
      continue
    }
    x.pakai.forEach((y, k) => (lebih[k]! += y))
    for (const i of x.baris) terpakai.add(i)
  }
  return kini
}

/** From a plan `b` that breaks constraints, parts of the way to one `a` that does not: the cheapest for what they mend. */
export function turunkan(s: Soal, a: Int32Array, b: Int32Array): Int32Array | null {
  const kini = b.slice()
  const lebih = s.lebih(kini)
  const terpakai = new Set<number>()
  const daftar = bagian(s, b, a)
  while (jumlahLebih(lebih) > 0) {
    let baik: Bagian | null = null
    let terbaik = -Infinity
    const sekarang = jumlahLebih(lebih)
    for (const x of daftar) {
      const baru = jumlahLebih(lebih.map((y, k) => y + x.pakai[k]!))
      if (baru >= sekarang || x.baris.some((i) => terpakai.has(i))) continue
      const skor = x.nilai / (sekarang - baru)
      if (skor > terbaik) {
        terbaik = skor
        baik = x
      }
    }
    if (!baik) return null
    for (const i of baik.baris) {
      kini[i] = a[i]!
      terpakai.add(i)
    }
    baik.pakai.forEach((y, k) => (lebih[k]! += y))
  }
  return s.pokokTerpenuhi(kini) ? kini : null
}
