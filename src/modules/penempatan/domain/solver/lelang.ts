/** A market: bidders (rows, or single seats of columns) looking for objects. Benefits are integers, to be maximised. */
export interface Pasar {
  bidders: number
  /** Row of the graph each bidder reads; null = his own number. */
  base: Int32Array | null
  start: Int32Array
  column: Int32Array
  benefit: Int32Array | Float64Array
  objects: number
  /** Bidders an object takes; null = one each. */
  capacity: Int32Array | null
  /** Value of staying out; null = every bidder must be seated. */
  stay: Float64Array | null
}

export interface Lelang {
  /** Integer prices, 0 for objects never wanted. */
  price: Float64Array
  /** Object of each bidder, −1 = none. A seat need not be tight. */
  seat: Int32Array
  /** Bids made. */
  bids: number
  /** 'mustahil?': a price left every plausible range; perhaps not everybody can be seated. */
  akhir: 'tuntas' | 'batas' | 'mustahil?'
}

/** Columns remembered per bidder: enough that most bids need no look at the whole row. */
const INGAT = 10

/**
 * Auction with ε-scaling (Bertsekas). Prices only rise, so a bidder's remembered columns stay his best as long as
 * the second of them is worth no less than the best forgotten one was. Every ε is a power of two: all arithmetic
 * stays exact. Only a warm start: its prices and seats are made exact afterwards, whatever state it stops in.
 *
 * With more than one ε, objects that end without a bidder may keep a price: only for markets in which every
 * object ends taken (trap 1); all others start at price zero with a single ε.
 */
export function lelang(p: Pasar, epsilon: readonly number[], batasTawaran: number, batasHarga: number): Lelang {
  const { bidders: n, objects: m, base, start, column, benefit, capacity, stay } = p
  const price = new Float64Array(m)
  const seat = new Int32Array(n).fill(-1)
  const ingatKolom = new Int32Array(n * INGAT)
  const ingatNilai = new Float64Array(n * INGAT)
  const ingatN = new Int32Array(n).fill(-1)
  const lupa = new Float64Array(n)
  const antre = new Int32Array(n)
  // One bidder per object: `pemilik`. More: a heap of bids per object in tumpukTawaran/tumpukPenawar, lowest first.
  const pemilik = new Int32Array(capacity ? 0 : m).fill(-1)
  const awalTumpuk = new Int32Array(capacity ? m + 1 : 0)
  if (capacity) for (let j = 0; j < m; j++) awalTumpuk[j + 1] = awalTumpuk[j]! + Math.min(capacity[j]!, n)
  const kursi = capacity ? awalTumpuk[m]! : 0
  const tumpukTawaran = new Float64Array(kursi)
  const tumpukPenawar = new Int32Array(kursi)
  const terisi = new Int32Array(capacity ? m : 0)
  let lebar = 8 * epsilon[0]!
  let bids = 0

  /** Remembers anew the best columns of bidder i. */
  const lihat = (i: number): void => {
    const b = base ? base[i]! : i
    const awal = start[b]!
    const akhir = start[b + 1]!
    const o = i * INGAT
    let satu = stay ? stay[i]! : -Infinity
    let dua = -Infinity
    for (let e = awal; e < akhir; e++) {
      const nilai = benefit[e]! - price[column[e]!]!
      if (nilai > dua) {
        if (nilai > satu) {
          dua = satu
          satu = nilai
        } else dua = nilai
      }
    }
    const ambang = (dua === -Infinity ? satu : dua) - lebar
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
        const nilai = w - price[j]!
        if (nilai <= ambang) continue
        if (isi < INGAT) {
          ingatKolom[o + isi] = j
          ingatNilai[o + isi++] = w
          continue
        }
        if (nilai <= terlupa) continue
        let q = 0
        let rendah = Infinity
        for (let x = 0; x < INGAT; x++) {
          const y = ingatNilai[o + x]! - price[ingatKolom[o + x]!]!
          if (y < rendah) {
            rendah = y
            q = x
          }
        }
        if (rendah < nilai) {
          ingatKolom[o + q] = j
          ingatNilai[o + q] = w
          if (rendah > terlupa) terlupa = rendah
        } else terlupa = nilai
      }
    }
    ingatN[i] = isi
    lupa[i] = isi === akhir - awal ? -Infinity : terlupa
    if (terlupa > ambang) lebar *= 0.97
    else if (isi < INGAT * 0.6) lebar *= 1.03
  }

  /** Puts a bid into the heap of object j; returns the bidder pushed out, −1 = none. */
  const tawar = (j: number, i: number, nilai: number): number => {
    const o = awalTumpuk[j]!
    const penuh = awalTumpuk[j + 1]! - o
    let keluar = -1
    let q: number
    if (terisi[j]! < penuh) {
      q = terisi[j]!++
      while (q > 0) {
        const atas = (q - 1) >> 1
        if (tumpukTawaran[o + atas]! <= nilai) break
        tumpukTawaran[o + q] = tumpukTawaran[o + atas]!
        tumpukPenawar[o + q] = tumpukPenawar[o + atas]!
        q = atas
      }
    } else {
      keluar = tumpukPenawar[o]!
      q = 0
      for (;;) {
        let anak = 2 * q + 1
        if (anak >= penuh) break
        if (anak + 1 < penuh && tumpukTawaran[o + anak + 1]! < tumpukTawaran[o + anak]!) anak++
        if (tumpukTawaran[o + anak]! >= nilai) break
        tumpukTawaran[o + q] = tumpukTawaran[o + anak]!
        tumpukPenawar[o + q] = tumpukPenawar[o + anak]!
        q = anak
      }
    }
    tumpukTawaran[o + q] = nilai
    tumpukPenawar[o + q] = i
    if (terisi[j] === penuh) price[j] = tumpukTawaran[o]!
    return keluar
  }

  let akhir: Lelang['akhir'] = 'tuntas'
  for (const eps of epsilon) {
    let puncak = 0
    if (capacity) terisi.fill(0)
    else pemilik.fill(-1)
    for (let i = n - 1; i >= 0; i--) {
      const b = base ? base[i]! : i
      seat[i] = -1
      if (start[b + 1]! > start[b]!) antre[puncak++] = i
    }
    while (puncak > 0) {
      if (bids >= batasTawaran) {
        akhir = 'batas'
        break
      }
      const i = antre[--puncak]!
      const o = i * INGAT
      if (ingatN[i]! < 0) lihat(i)
      let satu: number
      let dua: number
      let j: number
      for (let putaran = 0; ; putaran++) {
        satu = stay ? stay[i]! : -Infinity
        dua = -Infinity
        j = -1
        for (let q = 0, c = ingatN[i]!; q < c; q++) {
          const k = ingatKolom[o + q]!
          const nilai = ingatNilai[o + q]! - price[k]!
          if (nilai > dua) {
            if (nilai > satu) {
              dua = satu
              satu = nilai
              j = k
            } else dua = nilai
          }
        }
        if (dua >= lupa[i]! || putaran === 1) break
        lihat(i)
      }
      if (j < 0) continue // staying out is best, and stays so: prices only rise
      bids++
      // A bidder with a single choice may bid any amount.
      const nilai = price[j]! + (dua === -Infinity ? batasHarga / 8 : satu - dua) + eps
      if (nilai > batasHarga && !stay) {
        akhir = 'mustahil?'
        break
      }
      let keluar: number
      if (capacity) keluar = tawar(j, i, nilai)
      else {
        keluar = pemilik[j]!
        pemilik[j] = i
        price[j] = nilai
      }
      seat[i] = j
      if (keluar >= 0) {
        seat[keluar] = -1
        antre[puncak++] = keluar
      }
    }
    if (akhir !== 'tuntas') break
  }
  return { price, seat, bids, akhir }
}

/** ε from about span/64 down to 1/8 by factors of 16, each a power of two. */
export function jenjangEpsilon(span: number): number[] {
  const daftar = [2 ** -3]
  let e = 2
  while (e * 64 <= span * 4) {
    daftar.push(e)
    e *= 16
  }
  return daftar.toReversed()
}
