import type { Bagian, Pilihan } from './urai.ts'

/**
 * Knapsack over chains: of each chain nothing, all, or its first moves; weight = moves, worth = value. One table
 * answers every budget up to `lebar`.
 */
export class Ransel {
  private readonly bagian: readonly (readonly Pilihan[])[]
  /** Row x: choice made of part x at each budget; 0 = none. */
  private readonly keputusan: Uint8Array[] = []
  private readonly puncak: Float64Array

  constructor(bagian: readonly Bagian[], lebar: number) {
    this.bagian = bagian
      .map((b) => b.pilihan.filter((p) => p.langkah > 0 && p.langkah <= lebar && p.nilai > 0).slice(0, 255))
      .filter((p) => p.length > 0)
    let kini = new Float64Array(lebar + 1)
    for (const pilihan of this.bagian) {
      const baru = kini.slice()
      const putus = new Uint8Array(lebar + 1)
      for (const [x, p] of pilihan.entries())
        for (let k = p.langkah; k <= lebar; k++) {
          const v = kini[k - p.langkah]! + p.nilai
          if (v > baru[k]!) {
            baru[k] = v
            putus[k] = x + 1
          }
        }
      this.keputusan.push(putus)
      kini = baru
    }
    this.puncak = kini
  }

  terbaik(anggaran: number): number {
    return this.puncak[anggaran]!
  }

  pilih(anggaran: number): Pilihan[] {
    const hasil: Pilihan[] = []
    let k = anggaran
    for (let x = this.bagian.length - 1; x >= 0; x--) {
      const putus = this.keputusan[x]![k]!
      if (putus === 0) continue
      const p = this.bagian[x]![putus - 1]!
      hasil.push(p)
      k -= p.langkah
    }
    return hasil
  }
}
