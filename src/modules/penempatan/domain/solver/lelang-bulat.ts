import type { Lelang } from './lelang.ts'
import type { Pasar } from './pasar.ts'

/** Columns remembered per bidder: enough that most bids need no look at the whole row. */
const INGAT = 15
/** Numbers per bidder: how many are remembered, the worth of the best forgotten, then (column, benefit) pairs. */
const LEBAR = 2 + 2 * INGAT
/** Prices count 64ths, the least ε. */
const PECAHAN = 6
/** A last round at the least ε where more than one row in so many does not sit exactly at its best. */
const LONGGAR = 200
const TAK_ADA = -(2 ** 30)
const HARGA_MAKS = 2 ** 29
/** What a bidder with a single choice bids on top. */
const TANPA_KEDUA = 2 ** 23

/** Largest |benefit| for which all arithmetic stays within 31 bits. */
export const SPAN_BULAT = 2 ** 22

/** The best objects of every bidder at the prices of the moment, in 32-bit numbers: a bidder's share is two cache lines. */
class Ingatan {
  readonly isi: Int32Array
  readonly price: Int32Array
  /** How far below the second best an object is still worth remembering. */
  lebar: number
  private readonly start: Int32Array
  private readonly column: Int32Array
  private readonly benefit: Int32Array
  private readonly kerja: Int32Array

  constructor(p: Pasar, price: Int32Array, lebar: number) {
    this.start = p.start
    this.column = p.column
    this.benefit = p.benefit as Int32Array
    this.price = price
    this.lebar = lebar
    this.isi = new Int32Array(p.bidders * LEBAR)
    let terpanjang = 0
    for (let i = 0; i < p.bidders; i++) {
      this.isi[i * LEBAR + 1] = -TAK_ADA
      terpanjang = Math.max(terpanjang, p.start[i + 1]! - p.start[i]!)
    }
    this.kerja = new Int32Array(terpanjang)
  }

  /** Remembers anew the best objects of bidder i. */
  lihat(i: number): void {
    const { isi, price, start, column, benefit, kerja } = this
    const awal = start[i]!
    const d = start[i + 1]! - awal
    let satu = TAK_ADA
    let dua = TAK_ADA
    for (let y = 0; y < d; y++) {
      const e = awal + y
      const x = ((benefit[e]! << PECAHAN) - price[column[e]!]!) | 0
      kerja[y] = x
      if (x > dua) {
        if (x > satu) {
          dua = satu
          satu = x
        } else dua = x
      }
    }
    let lupa = ((dua === TAK_ADA ? satu : dua) - this.lebar - 1) | 0
    const o = i * LEBAR + 2
    let z = o
    let penuh = false
    // Start elsewhere for each bidder: with heavy ties all would remember the same few columns.
    const putar = (i * 61) % d
    for (let bagian = 0; bagian < 2; bagian++) {
      const sampai = bagian === 0 ? d : putar
      for (let y = bagian === 0 ? putar : 0; y < sampai; y++) {
        const x = kerja[y]!
        if (x <= lupa) continue
        if (z < o + 2 * INGAT) {
          isi[z++] = column[awal + y]!
          isi[z++] = benefit[awal + y]! << PECAHAN
        } else {
          penuh = true
          lupa = this.gantiTerendah(o, column[awal + y]!, benefit[awal + y]! << PECAHAN, lupa)
        }
      }
    }
    const q = (z - o) >> 1
    isi[o - 2] = q
    isi[o - 1] = q === d ? TAK_ADA : lupa
    if (penuh) this.lebar *= 0.97
    else if (q < INGAT * 0.6) this.lebar *= 1.03
  }

  /** A full memory: the least of it gives way to something better; the best forgotten worth is the answer. */
  private gantiTerendah(o: number, j: number, w: number, lupa: number): number {
    const { isi, price } = this
    const x = (w - price[j]!) | 0
    let q = o
    let rendah = -TAK_ADA
    for (let z = o; z < o + 2 * INGAT; z += 2) {
      const y = (isi[z + 1]! - price[isi[z]!]!) | 0
      if (y < rendah) {
        rendah = y
        q = z
      }
    }
    if (rendah >= x) return x
    isi[q] = j
    isi[q + 1] = w
    return rendah > lupa ? rendah : lupa
  }
}

/** A bidder queue: first come, first served, so that one bid need not wait for the one before. */
class Antrean {
  banyak = 0
  private depan = 0
  private readonly isi: Int32Array

  constructor(n: number) {
    this.isi = new Int32Array(n)
  }

  masuk(i: number): void {
    const { isi } = this
    let q = this.depan + this.banyak++
    if (q >= isi.length) q -= isi.length
    isi[q] = i
  }

  keluar(): number {
    const i = this.isi[this.depan]!
    if (++this.depan === this.isi.length) this.depan = 0
    this.banyak--
    return i
  }
}

/** What rows are worth to themselves at whole prices where their seat is exactly the best; NaN where it is not, or unknown. */
function nilaiKetat(
  n: number,
  seat: Int32Array,
  ingatan: Ingatan,
  luar: Int32Array | null,
): { nilai: Float64Array; longgar: number } {
  const { isi, price } = ingatan
  const nilai = new Float64Array(n)
  let longgar = 0
  for (let i = 0; i < n; i++) {
    const s = seat[i]!
    const o = i * LEBAR + 2
    // What is forgotten is worth no more than this at prices rounded down: whole numbers below lupa + 1.
    const lupa = -(-isi[o - 1]! >> PECAHAN)
    let satu = luar ? luar[i]! >> PECAHAN : TAK_ADA
    let sini = TAK_ADA
    for (let z = o, sampai = o + 2 * isi[o - 2]!; z < sampai; z += 2) {
      const k = isi[z]!
      const y = (isi[z + 1]! >> PECAHAN) - (price[k]! >> PECAHAN)
      if (y > satu) satu = y
      if (k === s) sini = y
    }
    if (s < 0 || sini < satu) {
      nilai[i] = Number.NaN
      if (s >= 0) longgar++
    } else nilai[i] = satu >= lupa ? satu : Number.NaN
  }
  return { nilai, longgar }
}

/**
 * The auction of `lelang` where every object takes one bidder and benefits are small whole numbers: the same rules in
 * 32-bit arithmetic. `halus`: a last finer round where too few sit exactly at their best; like any second ε only for
 * markets in which every object ends taken.
 */
export function lelangBulat(
  p: Pasar,
  epsilon: readonly number[],
  batasTawaran: number,
  halus: boolean,
  pantau?: (jenjang: number, semua: number) => void,
): Lelang {
  const { bidders: n, stay } = p
  const price = new Int32Array(p.objects)
  const seat = new Int32Array(n)
  const ingatan = new Ingatan(p, price, 8 * 2 ** PECAHAN * epsilon[0]!)
  // Staying out for less than any price can take away is not an option at all.
  const luar = stay && Int32Array.from(stay, (s) => Math.max(-2 * SPAN_BULAT, Math.min(2 * SPAN_BULAT, s)) << PECAHAN)
  const putaran = { p, price, seat, ingatan, luar, pemilik: new Int32Array(p.objects), antre: new Antrean(n) }
  let akhir: Lelang['akhir'] = 'tuntas'
  let sisa = batasTawaran
  const jalan = (eps: number) => {
    sisa = lelangSatu(putaran, eps * 2 ** PECAHAN, sisa)
    if (sisa <= 0) akhir = sisa === 0 ? 'batas' : 'mustahil?'
  }
  for (let x = 0; x < epsilon.length && akhir === 'tuntas'; x++) {
    pantau?.(x, epsilon.length)
    jalan(epsilon[x]!)
  }
  let ketat = nilaiKetat(n, seat, ingatan, luar)
  if (halus && akhir === 'tuntas' && ketat.longgar * LONGGAR > n) {
    jalan(2 ** -PECAHAN)
    ketat = nilaiKetat(n, seat, ingatan, luar)
  }
  return { price: Float64Array.from(price, (x) => x / 2 ** PECAHAN), seat, akhir, nilai: ketat.nilai }
}

/** One ε, everybody anew; bids left, 0 = used up, −1 = a price out of range. */
function lelangSatu(
  l: {
    p: Pasar
    price: Int32Array
    seat: Int32Array
    ingatan: Ingatan
    luar: Int32Array | null
    pemilik: Int32Array
    antre: Antrean
  },
  eps: number,
  batasTawaran: number,
): number {
  const { price, seat, ingatan, luar, pemilik, antre } = l
  const { isi } = ingatan
  const { start, bidders: n } = l.p
  let sisa = batasTawaran
  pemilik.fill(-1)
  seat.fill(-1)
  for (let i = 0; i < n; i++) if (start[i + 1]! > start[i]!) antre.masuk(i)
  while (antre.banyak > 0) {
    const i = antre.keluar()
    const o = i * LEBAR + 2
    let satu = 0
    let dua = 0
    let j = -1
    for (let kali = 0; ; kali++) {
      satu = luar ? luar[i]! : TAK_ADA
      dua = TAK_ADA
      j = -1
      for (let z = o, sampai = o + 2 * isi[o - 2]!; z < sampai; z += 2) {
        const k = isi[z]!
        const y = (isi[z + 1]! - price[k]!) | 0
        if (y > dua) {
          if (y > satu) {
            dua = satu
            satu = y
            j = k
          } else dua = y
        }
      }
      if (dua >= isi[o - 1]! || kali === 1) break
      ingatan.lihat(i)
    }
    if (j < 0) continue // staying out is best, and stays so: prices only rise
    const nilai = (price[j]! + (dua === TAK_ADA ? TANPA_KEDUA : satu - dua) + eps) | 0
    price[j] = nilai
    seat[i] = j
    const keluar = pemilik[j]!
    pemilik[j] = i
    if (keluar >= 0) {
      seat[keluar] = -1
      antre.masuk(keluar)
    }
    if (nilai > HARGA_MAKS) return -1
    if (--sisa === 0) return 0
  }
  return sisa
}
