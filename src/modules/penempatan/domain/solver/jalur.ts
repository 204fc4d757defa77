import type { Inti } from './masalah.ts'

/** What a search needs of the network (`Residu`). */
interface Jaringan {
  readonly g: Inti
  readonly nihil: number
  readonly u: Float64Array
  readonly v: Float64Array
  readonly uTingkat: Int8Array
  readonly jumlah: Int32Array
  readonly kepala: Int32Array
  readonly lanjut: Int32Array
  readonly lewatBaris: Int32Array
  readonly dari: Int32Array
  kerja: number
  telusur(ujung: number): void
}

/**
 * Shortest augmenting path of one row in a network in which nobody has had to be left out yet: all levels are 0, so
 * distances are plain numbers. The same search as `Residu.sisip`, with a 4-ary heap of its own; ties by node number.
 */
export class Jalur {
  private readonly r: Jaringan
  private readonly kunci: Float64Array
  private readonly simpul: Int32Array
  /** −1 untouched, −2 settled, else position. */
  private readonly posisi: Int32Array
  private readonly tersentuh: Int32Array
  private tersentuhN = 0
  private isi = 0

  constructor(r: Jaringan) {
    const m = r.g.columns
    this.r = r
    this.kunci = new Float64Array(m)
    this.simpul = new Int32Array(m)
    this.posisi = new Int32Array(m).fill(-1)
    this.tersentuh = new Int32Array(m)
  }

  /** Seats row i, or leaves everything as it is where only leaving a row out would do: false. */
  sisip(i: number): boolean {
    const { r, kunci, posisi, simpul } = this
    const { g, nihil, lewatBaris, dari, v, u, kepala, lanjut, jumlah } = r
    const { rowStart, column, benefit, capacity, optOut } = g
    let terbaik = optOut ? -optOut[i]! : Infinity
    let ujung = optOut ? nihil : -1
    lewatBaris[nihil] = i
    dari[nihil] = -1
    let kerja = 0
    // First the row itself, relative to u_i = 0; then whoever sits where it could.
    let a = -1
    let k = i
    let dasar = 0
    for (;;) {
      const akhir = rowStart[k + 1]!
      kerja += akhir - rowStart[k]!
      for (let e = rowStart[k]!; e < akhir; e++) {
        const j = column[e]!
        const d = dasar + v[j]! - benefit[e]!
        if (d >= terbaik) continue
        if (jumlah[j]! < capacity[j]!) {
          terbaik = d
          ujung = j
        } else {
          const p = posisi[j]!
          if (p === -2) continue
          if (p === -1) {
            this.tersentuh[this.tersentuhN++] = j
            this.naik(this.isi++, j, d)
          } else {
            if (kunci[j]! <= d) continue
            this.naik(p, j, d)
          }
        }
        lewatBaris[j] = k
        dari[j] = a
      }
      k = a < 0 ? -1 : lanjut[k]!
      while (k < 0) {
        if (this.isi === 0) break
        a = simpul[0]!
        if (kunci[a]! >= terbaik) break
        this.ambil()
        k = kepala[a]!
      }
      if (k < 0) break
      dasar = kunci[a]! + u[k]!
      if (optOut && dasar - optOut[k]! < terbaik) {
        terbaik = dasar - optOut[k]!
        ujung = nihil
        lewatBaris[nihil] = k
        dari[nihil] = a
      }
    }
    r.kerja += kerja
    if (ujung >= 0) this.geser(terbaik)
    this.kosongkan()
    if (ujung < 0) return false
    u[i] = -terbaik
    r.uTingkat[i] = 0
    r.telusur(ujung)
    return true
  }

  /** Prices of settled columns rise to the length of the path, and their rows against them. */
  private geser(batas: number): void {
    const { v, u, kepala, lanjut } = this.r
    for (let x = 0; x < this.tersentuhN; x++) {
      const a = this.tersentuh[x]!
      const b = batas - this.kunci[a]!
      if (this.posisi[a] !== -2 || b === 0) continue
      v[a]! += b
      for (let k = kepala[a]!; k >= 0; k = lanjut[k]!) u[k]! -= b
    }
  }

  private kosongkan(): void {
    for (let x = 0; x < this.tersentuhN; x++) this.posisi[this.tersentuh[x]!] = -1
    this.tersentuhN = 0
    this.isi = 0
  }

  private naik(awal: number, a: number, d: number): void {
    const { simpul, posisi, kunci } = this
    let p = awal
    kunci[a] = d
    while (p > 0) {
      const q = (p - 1) >> 2
      const b = simpul[q]!
      const kb = kunci[b]!
      if (kb < d || (kb === d && b < a)) break
      simpul[p] = b
      posisi[b] = p
      p = q
    }
    simpul[p] = a
    posisi[a] = p
  }

  /** Settles the nearest column. */
  private ambil(): void {
    const { simpul, posisi, kunci } = this
    posisi[simpul[0]!] = -2
    const n = --this.isi
    if (n === 0) return
    const a = simpul[n]!
    const ka = kunci[a]!
    let p = 0
    for (;;) {
      let q = 4 * p + 1
      if (q >= n) break
      const akhir = q + 4 < n ? q + 4 : n
      let b = simpul[q]!
      let kb = kunci[b]!
      for (let x = q + 1; x < akhir; x++) {
        const c = simpul[x]!
        const kc = kunci[c]!
        if (kc < kb || (kc === kb && c < b)) {
          b = c
          kb = kc
          q = x
        }
      }
      if (ka < kb || (ka === kb && a < b)) break
      simpul[p] = b
      posisi[b] = p
      p = q
    }
    simpul[p] = a
    posisi[a] = p
  }
}
