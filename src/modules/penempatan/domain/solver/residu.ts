import { type Balik, balikkan } from './balik.ts'
import { Jalur } from './jalur.ts'
import type { Inti } from './masalah.ts'
import { Tumpukan } from './tumpukan.ts'

/**
 * The residual network of an assignment with exact potentials, and the three moves that keep it optimal:
 * let a row in, refill a column that lost a row, and the cheapest way round a forced pair.
 *
 * Nodes: the columns, and `nihil` (= columns), the place of rows without a column.
 * Every quantity is a pair (rows lost, benefit), compared in that order: "as many rows as possible first"
 * needs no large number standing for infinity. With optOut the first part is always 0.
 *
 * Invariants between calls: u + v ≥ benefit on every edge of a row inside, equal on its seat; v ≥ 0;
 * v = 0 where a seat is left (after `isiUlang`).
 */
export class Residu {
  readonly nihil: number
  /** Column of each row; `nihil` = none, −1 = row not in the network. */
  readonly duduk: Int32Array
  readonly jumlah: Int32Array
  readonly uTingkat: Int8Array
  readonly u: Float64Array
  readonly vTingkat: Int8Array
  readonly v: Float64Array
  /** Edges looked at so far. */
  kerja = 0
  readonly g: Inti
  readonly kepala: Int32Array
  readonly lanjut: Int32Array
  private readonly mundur: Int32Array
  private readonly tumpukan: Tumpukan
  readonly lewatBaris: Int32Array
  readonly dari: Int32Array
  private balik: Balik | null = null
  private jalur: Jalur | null = null
  /** Some level is not 0, or may be. */
  bertingkat = false

  constructor(g: Inti) {
    const m = g.columns
    this.g = g
    this.nihil = m
    this.duduk = new Int32Array(g.rows).fill(-1)
    this.jumlah = new Int32Array(m + 1)
    this.kepala = new Int32Array(m + 1).fill(-1)
    this.lanjut = new Int32Array(g.rows)
    this.mundur = new Int32Array(g.rows)
    this.uTingkat = new Int8Array(g.rows)
    this.u = new Float64Array(g.rows)
    this.vTingkat = new Int8Array(m + 1)
    this.v = new Float64Array(m + 1)
    this.tumpukan = new Tumpukan(m + 2)
    this.lewatBaris = new Int32Array(m + 2)
    this.dari = new Int32Array(m + 2)
  }

  balikan(): Balik {
    this.balik ??= balikkan(this.g)
    return this.balik
  }

  pasang(i: number, j: number): void {
    const h = this.kepala[j]!
    this.duduk[i] = j
    this.lanjut[i] = h
    this.mundur[i] = -1
    if (h >= 0) this.mundur[h] = i
    this.kepala[j] = i
    this.jumlah[j]!++
  }

  lepas(i: number): void {
    const j = this.duduk[i]!
    const n = this.lanjut[i]!
    const p = this.mundur[i]!
    if (p >= 0) this.lanjut[p] = n
    else this.kepala[j] = n
    if (n >= 0) this.mundur[n] = p
    this.duduk[i] = -1
    this.jumlah[j]!--
  }

  /** Benefit of a row without a column: (−1, 0), or (0, optOut). */
  private nilaiNihil(i: number): number {
    return this.g.optOut ? this.g.optOut[i]! : 0
  }

  adaRuang(j: number): boolean {
    return this.jumlah[j]! < this.g.capacity[j]!
  }

  /** Lets row i in at least cost. */
  sisip(i: number): void {
    this.jalur ??= new Jalur(this)
    if (!this.bertingkat && this.jalur.sisip(i)) return
    this.bertingkat = true
    const { g, tumpukan: t, nihil, lewatBaris, dari, vTingkat, v, uTingkat, u, kepala, lanjut, jumlah } = this
    const { rowStart, column, benefit, capacity, optOut } = g
    const tingkatNihil = optOut ? 0 : 1
    t.kosongkan()
    let terbaikL = tingkatNihil
    let terbaik = -this.nilaiNihil(i)
    let ujung = nihil
    lewatBaris[nihil] = i
    dari[nihil] = -1
    // Labels of the first layer are relative to u_i = 0 and may be negative; all later arcs are not.
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!
      const dL = vTingkat[j]!
      const d = v[j]! - benefit[e]!
      if (dL > terbaikL || (dL === terbaikL && d >= terbaik)) continue
      lewatBaris[j] = i
      dari[j] = -1
      if (jumlah[j]! < capacity[j]!) {
        terbaikL = dL
        terbaik = d
        ujung = j
      } else t.taruh(j, dL, d)
    }
    this.kerja += rowStart[i + 1]! - rowStart[i]!
    while (t.isi > 0) {
      const a = t.puncak()
      const aL = t.kunciL[a]!
      const aD = t.kunci[a]!
      if (aL > terbaikL || (aL === terbaikL && aD >= terbaik)) break
      t.ambil()
      for (let k = kepala[a]!; k >= 0; k = lanjut[k]!) {
        const kL = aL + uTingkat[k]!
        const kD = aD + u[k]!
        {
          const dL = kL + tingkatNihil
          const d = kD - (optOut ? optOut[k]! : 0)
          if (dL < terbaikL || (dL === terbaikL && d < terbaik)) {
            terbaikL = dL
            terbaik = d
            ujung = nihil
            lewatBaris[nihil] = k
            dari[nihil] = a
          }
        }
        const akhir = rowStart[k + 1]!
        this.kerja += akhir - rowStart[k]!
        for (let e = rowStart[k]!; e < akhir; e++) {
          const j = column[e]!
          const dL = kL + vTingkat[j]!
          const d = kD + v[j]! - benefit[e]!
          if (dL > terbaikL || (dL === terbaikL && d >= terbaik)) continue
          if (jumlah[j]! < capacity[j]!) {
            terbaikL = dL
            terbaik = d
            ujung = j
          } else if (!t.taruh(j, dL, d)) continue
          lewatBaris[j] = k
          dari[j] = a
        }
      }
    }
    this.geserHarga(terbaikL, terbaik, 1)
    uTingkat[i] = -terbaikL
    u[i] = -terbaik
    this.telusur(ujung)
  }

  /** Column c has a seat left but a price: fills the seat, or brings the price to 0, whichever is due. */
  isiUlang(c: number): void {
    while (this.adaRuang(c) && (this.v[c] !== 0 || this.vTingkat[c] !== 0)) this.isiSatu(c)
  }

  private isiSatu(c: number): void {
    const { g, tumpukan: t, nihil, lewatBaris, dari, vTingkat, v, uTingkat, u, duduk } = this
    const { benefit } = g
    const { start, row, edge } = this.balikan()
    t.kosongkan()
    let terbaikL = vTingkat[c]!
    let terbaik = v[c]!
    let ujung = c
    lewatBaris[c] = -1
    t.taruh(c, 0, 0)
    while (t.isi > 0) {
      const a = t.puncak()
      const aL = t.kunciL[a]!
      const aD = t.kunci[a]!
      if (aL > terbaikL || (aL === terbaikL && aD >= terbaik)) break
      t.ambil()
      const vL = aL + vTingkat[a]!
      const vD = aD + v[a]!
      this.kerja += start[a + 1]! - start[a]!
      for (let x = start[a]!; x < start[a + 1]!; x++) {
        const k = row[x]!
        const s = duduk[k]!
        if (s < 0 || s === a) continue
        const dL = vL + uTingkat[k]!
        const d = vD + u[k]! - benefit[edge[x]!]!
        if (dL > terbaikL || (dL === terbaikL && d >= terbaik)) continue
        if (s !== nihil && !t.taruh(s, dL, d)) continue
        lewatBaris[s] = k
        dari[s] = a
        const eL = dL + vTingkat[s]!
        const eD = d + v[s]!
        if (eL < terbaikL || (eL === terbaikL && eD < terbaik)) {
          terbaikL = eL
          terbaik = eD
          ujung = s
        }
      }
    }
    this.geserHarga(terbaikL, terbaik, -1)
    for (let s = ujung; s !== c; ) {
      const a = dari[s]!
      const k = lewatBaris[s]!
      this.lepas(k)
      this.pasang(k, a)
      s = a
    }
  }

  /** Raises (+1) or lowers (−1) the prices of all nodes nearer than the end of the path, and their rows against them. */
  private geserHarga(batasL: number, batas: number, arah: 1 | -1): void {
    const { tumpukan: t, vTingkat, v, uTingkat, u, kepala, lanjut } = this
    for (let x = 0; x < t.tersentuhN; x++) {
      const a = t.tersentuh[x]!
      const bL = (batasL - t.kunciL[a]!) * arah
      const b = (batas - t.kunci[a]!) * arah
      if (!t.selesai(a) || (bL === 0 && b === 0)) continue
      vTingkat[a]! += bL
      v[a]! += b
      for (let k = kepala[a]!; k >= 0; k = lanjut[k]!) {
        uTingkat[k]! -= bL
        u[k]! -= b
      }
    }
  }

  /** Moves every row on the path that ends at a free seat. */
  telusur(ujung: number): void {
    const { lewatBaris, dari } = this
    for (let j = ujung; j >= 0; ) {
      const k = lewatBaris[j]!
      const a = dari[j]!
      if (a >= 0) this.lepas(k)
      this.pasang(k, j)
      j = a
    }
  }

  /**
   * Least cost of seating row i at column j for `untung`, everything else free to move; the state stays as it is.
   * `pindah`: every row that would move, the forced one first.
   */
  paksa(i: number, j: number, untung: number): { hilang: number; rugi: number; pindah: [number, number, number][] } {
    const { tumpukan: t, nihil, lewatBaris, dari, vTingkat, v, uTingkat, u } = this
    const c = this.duduk[i]!
    if (c === j) return { hilang: 0, rugi: 0, pindah: [] }
    this.sebarkan(j, c, i, Infinity)
    const pindah: [number, number, number][] = []
    for (let b = c; b !== j; b = dari[b]!) {
      const k = lewatBaris[b]!
      if (k >= 0) pindah.push([k, dari[b]! === nihil ? -1 : dari[b]!, b === nihil ? -1 : b])
    }
    pindah.push([i, c === nihil ? -1 : c, j])
    pindah.reverse()
    return {
      hilang: t.kunciL[c]! + uTingkat[i]! + vTingkat[j]!,
      rugi: t.kunci[c]! + u[i]! + v[j]! - untung,
      pindah,
    }
  }

  /**
   * Shortest alternating paths from column j: who sits there moves on, and so forth. Stops at `tujuan` or beyond
   * `batas`; row `kecuali` stays out of it. Keys and paths are left in the heap, `lewatBaris` and `dari`.
   */
  private sebarkan(j: number, tujuan: number, kecuali: number, batas: number): void {
    const { g, tumpukan: t, nihil, lewatBaris, dari, vTingkat, v, uTingkat, u, kepala, lanjut, jumlah } = this
    const { rowStart, column, benefit, capacity, optOut, columns } = g
    const tingkatNihil = optOut ? 0 : 1
    const ruang = columns + 1
    t.kosongkan()
    t.taruh(j, 0, 0)
    while (t.isi > 0) {
      const a = t.puncak()
      const aL = t.kunciL[a]!
      const aD = t.kunci[a]!
      if (a === tujuan || (aL === 0 && aD > batas)) break
      t.ambil()
      if (a === ruang) {
        // A seat is left: any column may give one up at its price.
        for (let b = 0; b < columns; b++)
          if (jumlah[b]! > 0 && t.taruh(b, aL + vTingkat[b]!, aD + v[b]!)) {
            lewatBaris[b] = -1
            dari[b] = ruang
          }
        if (t.taruh(nihil, aL, aD)) {
          lewatBaris[nihil] = -1
          dari[nihil] = ruang
        }
        continue
      }
      if ((a === nihil || jumlah[a]! < capacity[a]!) && t.taruh(ruang, aL, aD)) {
        lewatBaris[ruang] = -1
        dari[ruang] = a
      }
      for (let k = kepala[a]!; k >= 0; k = lanjut[k]!) {
        if (k === kecuali) continue
        const kL = aL + uTingkat[k]!
        const kD = aD + u[k]!
        if (a !== nihil && t.taruh(nihil, kL + tingkatNihil, kD - (optOut ? optOut[k]! : 0))) {
          lewatBaris[nihil] = k
          dari[nihil] = a
        }
        for (let x = rowStart[k]!; x < rowStart[k + 1]!; x++) {
          const b = column[x]!
          if (b !== a && t.taruh(b, kL + vTingkat[b]!, kD + v[b]! - benefit[x]!)) {
            lewatBaris[b] = k
            dari[b] = a
          }
        }
      }
    }
  }

  /** Least cost of making room at column j by freeing a place at each column, and at `nihil`; Infinity beyond `batas`. */
  biayaRuang(j: number, batas: number): Float64Array {
    const t = this.tumpukan
    this.sebarkan(j, -1, -1, batas)
    const biaya = new Float64Array(this.nihil + 1).fill(Infinity)
    for (let x = 0; x < t.tersentuhN; x++) {
      const a = t.tersentuh[x]!
      if (a <= this.nihil && t.kunciL[a] === 0 && (t.selesai(a) || t.kunci[a]! <= batas)) biaya[a] = t.kunci[a]!
    }
    return biaya
  }

  /** Least cost of freeing a place at each column when nothing comes back: who leaves goes to a free seat or to `nihil`. */
  biayaKeluar(): Float64Array {
    const { g, tumpukan: t, nihil, vTingkat, v, uTingkat, u, duduk, kepala, lanjut, jumlah } = this
    const { benefit, capacity, optOut, columns } = g
    const { start, row, edge } = this.balikan()
    const tingkatNihil = optOut ? 0 : 1
    t.kosongkan()
    for (let j = 0; j < columns; j++) {
      if (jumlah[j]! < capacity[j]!) t.taruh(j, 0, 0)
      for (let k = kepala[j]!; k >= 0; k = lanjut[k]!)
        t.taruh(j, uTingkat[k]! + tingkatNihil, u[k]! - (optOut ? optOut[k]! : 0))
    }
    while (t.isi > 0) {
      const a = t.puncak()
      const aL = t.kunciL[a]!
      const aD = t.kunci[a]!
      t.ambil()
      for (let x = start[a]!; x < start[a + 1]!; x++) {
        const k = row[x]!
        const b = duduk[k]!
        if (b >= 0 && b !== nihil && b !== a)
          t.taruh(b, aL + uTingkat[k]! + vTingkat[a]!, aD + u[k]! + v[a]! - benefit[edge[x]!]!)
      }
    }
    const biaya = new Float64Array(columns).fill(Infinity)
    for (let x = 0; x < t.tersentuhN; x++) {
      const a = t.tersentuh[x]!
      if (t.kunciL[a] === 0) biaya[a] = t.kunci[a]!
    }
    return biaya
  }

  /** How far each column's price can fall with all others as far as they can: lowered by this they are the least prices. */
  kelonggaranHarga(): Float64Array {
    const { g, tumpukan: t, nihil, vTingkat, v, uTingkat, u, kepala, lanjut } = this
    const { rowStart, column, benefit, columns } = g
    t.kosongkan()
    t.taruh(nihil, 0, 0)
    for (let j = 0; j < columns; j++) t.taruh(j, vTingkat[j]!, v[j]!)
    while (t.isi > 0) {
      const a = t.puncak()
      const aL = t.kunciL[a]!
      const aD = t.kunci[a]!
      t.ambil()
      for (let k = kepala[a]!; k >= 0; k = lanjut[k]!)
        for (let e = rowStart[k]!; e < rowStart[k + 1]!; e++) {
          const j = column[e]!
          if (j !== a) t.taruh(j, aL + uTingkat[k]! + vTingkat[j]!, aD + u[k]! + v[j]! - benefit[e]!)
        }
    }
    return Float64Array.from({ length: columns }, (_, j) => t.kunci[j]!)
  }
}
