/**
 * Indexed 4-ary heap over nodes 0..n−1, ordered by (kunciL, kunci), ties by node number: the order of visits
 * does not depend on the order of insertion. Keys of touched nodes stay readable until `kosongkan`.
 */
export class Tumpukan {
  readonly kunciL: Int32Array
  readonly kunci: Float64Array
  readonly tersentuh: Int32Array
  tersentuhN = 0
  isi = 0
  private readonly simpul: Int32Array
  /** −1 untouched, −2 settled, else position. */
  private readonly posisi: Int32Array

  constructor(n: number) {
    this.kunciL = new Int32Array(n)
    this.kunci = new Float64Array(n)
    this.simpul = new Int32Array(n)
    this.posisi = new Int32Array(n).fill(-1)
    this.tersentuh = new Int32Array(n)
  }

  kosongkan(): void {
    for (let x = 0; x < this.tersentuhN; x++) this.posisi[this.tersentuh[x]!] = -1
    this.tersentuhN = 0
    this.isi = 0
  }

  selesai(a: number): boolean {
    return this.posisi[a] === -2
  }

  puncak(): number {
    return this.simpul[0]!
  }

  /** Inserts or lowers; false when the node already has an equal or better key. */
  taruh(a: number, dL: number, d: number): boolean {
    const { kunciL, kunci, posisi } = this
    let p = posisi[a]!
    if (p === -2) return false
    if (p === -1) {
      this.tersentuh[this.tersentuhN++] = a
      p = this.isi++
    } else {
      const l = kunciL[a]!
      if (l < dL || (l === dL && kunci[a]! <= d)) return false
    }
    kunciL[a] = dL
    kunci[a] = d
    this.naik(p, a)
    return true
  }

  private kurang(a: number, b: number): boolean {
    const { kunciL, kunci } = this
    const la = kunciL[a]!
    const lb = kunciL[b]!
    if (la !== lb) return la < lb
    const ka = kunci[a]!
    const kb = kunci[b]!
    return ka !== kb ? ka < kb : a < b
  }

  private naik(awal: number, a: number): void {
    const { simpul, posisi } = this
    let p = awal
    while (p > 0) {
      const q = (p - 1) >> 2
      const b = simpul[q]!
      if (!this.kurang(a, b)) break
      simpul[p] = b
      posisi[b] = p
      p = q
    }
    simpul[p] = a
    posisi[a] = p
  }

  /** Settles the least node. */
  ambil(): void {
    const { simpul, posisi } = this
    posisi[simpul[0]!] = -2
    const n = --this.isi
    if (n === 0) return
    const a = simpul[n]!
    let p = 0
    for (;;) {
      let q = 4 * p + 1
      if (q >= n) break
      const akhir = Math.min(q + 4, n)
      let b = simpul[q]!
      for (let x = q + 1; x < akhir; x++) {
        const c = simpul[x]!
        if (this.kurang(c, b)) {
          b = c
          q = x
        }
      }
      if (!this.kurang(b, a)) break
      simpul[p] = b
      posisi[b] = p
      p = q
    }
    simpul[p] = a
    posisi[a] = p
  }
}
