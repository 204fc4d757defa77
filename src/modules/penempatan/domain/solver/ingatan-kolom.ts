import type { Pasar } from './pasar.ts'

/** Columns remembered per bidder: enough that most bids need no look at the whole row. */
const INGAT = 10

/**
 * The best objects of each bidder at the prices of the moment. Prices only rise, so the remembered ones stay his best
 * as long as the second of them is worth no less than the best forgotten one was.
 */
export class IngatanKolom {
  nilaiPertama = 0
  nilaiKedua = 0
  private lebar: number
  private readonly p: Pasar
  private readonly price: Float64Array
  private readonly kolom: Int32Array
  private readonly nilai: Float64Array
  private readonly isi: Int32Array
  private readonly lupa: Float64Array

  constructor(p: Pasar, price: Float64Array, lebar: number) {
    this.p = p
    this.price = price
    this.lebar = lebar
    this.kolom = new Int32Array(p.bidders * INGAT)
    this.nilai = new Float64Array(p.bidders * INGAT)
    this.isi = new Int32Array(p.bidders).fill(-1)
    this.lupa = new Float64Array(p.bidders)
  }

  /** Best object of bidder i, −1 = staying out is best; its worth and the second best are left in the fields. */
  pilih(i: number): number {
    const { price, kolom, nilai } = this
    const o = i * INGAT
    if (this.isi[i]! < 0) this.lihat(i)
    for (let putaran = 0; ; putaran++) {
      let satu = this.p.stay ? this.p.stay[i]! : -Infinity
      let dua = -Infinity
      let j = -1
      for (let q = 0, c = this.isi[i]!; q < c; q++) {
        const k = kolom[o + q]!
        const x = nilai[o + q]! - price[k]!
        if (x > dua) {
          if (x > satu) {
            dua = satu
            satu = x
            j = k
          } else dua = x
        }
      }
      if (dua >= this.lupa[i]! || putaran === 1) {
        this.nilaiPertama = satu
        this.nilaiKedua = dua
        return j
      }
      this.lihat(i)
    }
  }

  /** Worth below which an object is not worth remembering now. */
  private ambang(i: number): number {
    const { start, column, benefit, stay } = this.p
    const { price } = this
    let satu = stay ? stay[i]! : -Infinity
    let dua = -Infinity
    for (let e = start[i]!, akhir = start[i + 1]!; e < akhir; e++) {
      const x = benefit[e]! - price[column[e]!]!
      if (x > dua) {
        if (x > satu) {
          dua = satu
          satu = x
        } else dua = x
      }
    }
    return (dua === -Infinity ? satu : dua) - this.lebar
  }

  /** Remembers anew the best objects of bidder i. */
  private lihat(i: number): void {
    const { start, column, benefit } = this.p
    const { price, kolom, nilai } = this
    const awal = start[i]!
    const akhir = start[i + 1]!
    const o = i * INGAT
    const ambang = this.ambang(i)
    let isi = 0
    let terlupa = ambang
    // Start elsewhere for each bidder: with heavy ties all would remember the same few columns.
    const putar = akhir > awal ? awal + ((i * 61) % (akhir - awal)) : awal
    for (let bagian = 0; bagian < 2; bagian++) {
      const dari = bagian === 0 ? putar : awal
      const sampai = bagian === 0 ? akhir : putar
      for (let e = dari; e < sampai; e++) {
        const j = column[e]!
        const w = benefit[e]!
        const x = w - price[j]!
        if (x <= ambang) continue
        if (isi < INGAT) {
          kolom[o + isi] = j
          nilai[o + isi++] = w
        } else if (x > terlupa) terlupa = this.gantiTerendah(o, j, w, x, terlupa)
      }
    }
    this.isi[i] = isi
    this.lupa[i] = isi === akhir - awal ? -Infinity : terlupa
    if (terlupa > ambang) this.lebar *= 0.97
    else if (isi < INGAT * 0.6) this.lebar *= 1.03
  }

  /** A full memory: the least of it gives way to something better; the best forgotten worth is the answer. */
  private gantiTerendah(o: number, j: number, w: number, x: number, terlupa: number): number {
    const { price, kolom, nilai } = this
    let q = 0
    let rendah = Infinity
    for (let y = 0; y < INGAT; y++) {
      const z = nilai[o + y]! - price[kolom[o + y]!]!
      if (z < rendah) {
        rendah = z
        q = y
      }
    }
    if (rendah >= x) return x
    kolom[o + q] = j
    nilai[o + q] = w
    return Math.max(terlupa, rendah)
  }
}
