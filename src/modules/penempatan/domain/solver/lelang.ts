import { IngatanKolom } from './ingatan-kolom.ts'
import type { Pasar } from './pasar.ts'

export interface Lelang {
  /** Integer prices, 0 for objects never wanted. */
  price: Float64Array
  /** Object of each bidder, −1 = none. A seat need not be tight. */
  seat: Int32Array
  /** 'mustahil?': a price left every plausible range; perhaps not everybody can be seated. */
  akhir: 'tuntas' | 'batas' | 'mustahil?'
  /** Worth of each bidder at prices rounded down, where his seat is known to be exactly his best; else NaN. */
  nilai?: Float64Array
}

/** Who holds an object: takes a bid, says who is pushed out (−1 = nobody), and keeps the object's price. */
interface Objek {
  tawar(j: number, i: number, nilai: number): number
  kosongkan(): void
}

/** One place each: the last bidder holds it. */
class SatuTempat implements Objek {
  private readonly pemilik: Int32Array
  private readonly price: Float64Array

  constructor(objects: number, price: Float64Array) {
    this.pemilik = new Int32Array(objects).fill(-1)
    this.price = price
  }

  kosongkan(): void {
    this.pemilik.fill(-1)
  }

  tawar(j: number, i: number, nilai: number): number {
    const keluar = this.pemilik[j]!
    this.pemilik[j] = i
    this.price[j] = nilai
    return keluar
  }
}

/** Several places: a heap of bids per object, lowest first; once full, the lowest bid is the price. */
class BanyakTempat implements Objek {
  private readonly awal: Int32Array
  private readonly tawaran: Float64Array
  private readonly penawar: Int32Array
  private readonly terisi: Int32Array
  private readonly price: Float64Array

  constructor(capacity: Int32Array, bidders: number, price: Float64Array) {
    const m = capacity.length
    this.awal = new Int32Array(m + 1)
    for (let j = 0; j < m; j++) this.awal[j + 1] = this.awal[j]! + Math.min(capacity[j]!, bidders)
    this.tawaran = new Float64Array(this.awal[m]!)
    this.penawar = new Int32Array(this.awal[m]!)
    this.terisi = new Int32Array(m)
    this.price = price
  }

  kosongkan(): void {
    this.terisi.fill(0)
  }

  tawar(j: number, i: number, nilai: number): number {
    const { tawaran, penawar, terisi } = this
    const o = this.awal[j]!
    const penuh = this.awal[j + 1]! - o
    let keluar = -1
    let q: number
    if (terisi[j]! < penuh) {
      q = terisi[j]!++
      while (q > 0) {
        const atas = (q - 1) >> 1
        if (tawaran[o + atas]! <= nilai) break
        tawaran[o + q] = tawaran[o + atas]!
        penawar[o + q] = penawar[o + atas]!
        q = atas
      }
    } else {
      keluar = penawar[o]!
      q = 0
      for (;;) {
        let anak = 2 * q + 1
        if (anak >= penuh) break
        if (anak + 1 < penuh && tawaran[o + anak + 1]! < tawaran[o + anak]!) anak++
        if (tawaran[o + anak]! >= nilai) break
        tawaran[o + q] = tawaran[o + anak]!
        penawar[o + q] = penawar[o + anak]!
        q = anak
      }
    }
    tawaran[o + q] = nilai
    penawar[o + q] = i
    if (terisi[j] === penuh) this.price[j] = tawaran[o]!
    return keluar
  }
}

/**
 * Auction with ε-scaling (Bertsekas). Every ε is a power of two: all arithmetic stays exact. Only a warm start: its
 * prices and seats are made exact afterwards, whatever state it stops in.
 *
 * With more than one ε, objects that end without a bidder may keep a price: only for markets in which every
 * object ends taken (trap 1); all others start at price zero with a single ε.
 */
export function lelang(
  p: Pasar,
  epsilon: readonly number[],
  batasTawaran: number,
  batasHarga: number,
  pantau?: (jenjang: number, semua: number) => void,
): Lelang {
  const { bidders: n, start, capacity, stay } = p
  const price = new Float64Array(p.objects)
  const seat = new Int32Array(n).fill(-1)
  const antre = new Int32Array(n)
  const objek: Objek = capacity ? new BanyakTempat(capacity, n, price) : new SatuTempat(p.objects, price)
  const ingatan = new IngatanKolom(p, price, 8 * epsilon[0]!)
  let bids = 0
  for (const [x, eps] of epsilon.entries()) {
    pantau?.(x, epsilon.length)
    let puncak = 0
    objek.kosongkan()
    for (let i = n - 1; i >= 0; i--) {
      seat[i] = -1
      if (start[i + 1]! > start[i]!) antre[puncak++] = i
    }
    while (puncak > 0) {
      if (bids >= batasTawaran) return { price, seat, akhir: 'batas' }
      const i = antre[--puncak]!
      const j = ingatan.pilih(i)
      if (j < 0) continue // staying out is best, and stays so: prices only rise
      bids++
      // A bidder with a single choice may bid any amount.
      const dua = ingatan.nilaiKedua
      const nilai = price[j]! + (dua === -Infinity ? batasHarga / 8 : ingatan.nilaiPertama - dua) + eps
      if (nilai > batasHarga && !stay) return { price, seat, akhir: 'mustahil?' }
      const keluar = objek.tawar(j, i, nilai)
      seat[i] = j
      if (keluar >= 0) {
        seat[keluar] = -1
        antre[puncak++] = keluar
      }
    }
  }
  return { price, seat, akhir: 'tuntas' }
}

/** ε from about `awal` down to 1/8 by factors of 8, each a power of two. */
export function jenjangEpsilon(awal: number): number[] {
  const daftar: number[] = []
  let e = awal >= 1 ? 2 ** Math.floor(Math.log2(awal)) : 0
  for (; e > 2 ** -3; e /= 8) daftar.push(e)
  daftar.push(2 ** -3)
  return daftar
}

const CONTOH = 512
const PERINGKAT = 8

/**
 * The first ε: how far apart the best objects of a bidder usually are. A larger one throws the prices about, a smaller
 * one is a long war of small steps.
 */
export function jarakPilihan(p: Pasar): number {
  const { bidders: n, start, benefit } = p
  const langkah = Math.max(1, Math.floor(n / CONTOH))
  let jumlah = 0
  let banyak = 0
  const atas = new Float64Array(PERINGKAT)
  for (let i = 0; i < n; i += langkah) {
    const akhir = start[i + 1]!
    if (akhir - start[i]! < 2) continue
    atas.fill(-Infinity)
    for (let e = start[i]!; e < akhir; e++) {
      const x = benefit[e]!
      if (x <= atas[PERINGKAT - 1]!) continue
      let q = PERINGKAT - 1
      for (; q > 0 && atas[q - 1]! < x; q--) atas[q] = atas[q - 1]!
      atas[q] = x
    }
    const q = Math.min(PERINGKAT, akhir - start[i]!) - 1
    jumlah += (atas[0]! - atas[q]!) / q
    banyak++
  }
  return banyak === 0 ? 0 : jumlah / banyak
}
