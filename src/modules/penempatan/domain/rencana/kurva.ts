import type { Graf } from './graf.ts'
import { type Harga, type HasilHarga, hargaAntara, selesaikanHarga, type Titik, titikTetap, ukur } from './lagrange.ts'
import { type Bagian, uraikan } from './urai.ts'

export interface TitikKurva {
  readonly langkah: number
  readonly nilai: number
  /** No plan with at most this many moves is worth more. */
  readonly batas: number
}

/** A plan for a budget of moves, with the solve that proves its bound. */
export interface RencanaAnggaran extends Titik {
  readonly maksLangkah: number
  readonly batas: number
  /** The price of moves at which this plan is one of the best, and the dual solution that proves it. */
  readonly bukti: HasilHarga
}

interface Ruas {
  readonly a: Titik
  readonly b: Titik
  /** Solve at the price between a and b, once made: no vertex of the curve lies above the line. */
  readonly tepat: HasilHarga | null
}

/**
 * Fit against moves. The price of a move is raised and lowered; each price gives a plan that is optimal for its
 * number of moves (a vertex of the concave hull) and a bound for every number. Between two neighbouring vertices the
 * difference of their plans falls into chains, and a knapsack picks the chains that fit a budget.
 */
export class Kurva {
  readonly hasil: HasilHarga[] = []
  readonly penuh: HasilHarga
  private ruas: Ruas[]
  private readonly ransel = new Map<Ruas, Ransel>()
  readonly g: Graf

  constructor(g: Graf) {
    this.g = g
    const tetap = titikTetap(g)
    // A price below 1 hundredth for all moves together: the best value first, then the fewest moves.
    this.penuh = this.hitung({ p: 1, q: g.rows + 1 })
    this.ruas = this.penuh.langkah > tetap.langkah ? [{ a: tetap, b: this.penuh, tepat: null }] : []
  }

  private hitung(harga: Harga): HasilHarga {
    const h = selesaikanHarga(this.g, harga)
    this.hasil.push(h)
    return h
  }

  get tetap(): Titik {
    return this.ruas[0]?.a ?? titikTetap(this.g)
  }

  /** Solves at the price between the ends of one stretch: a new vertex splits it, or the stretch is proven straight. */
  private perhalus(x: number): void {
    const r = this.ruas[x]!
    const h = this.hitung(hargaAntara(r.a, r.b))
    const garis = h.harga.q * r.a.nilai - h.harga.p * r.a.langkah
    if (h.lagrange > garis) {
      this.ruas.splice(x, 1, { a: r.a, b: h, tepat: null }, { a: h, b: r.b, tepat: null })
    } else this.ruas[x] = { ...r, tepat: h }
  }

  /** Upper bound for at most n moves, whole hundredths. */
  batas(n: number): number {
    if (n === 0) return this.tetap.nilai
    let b = this.penuh.nilai
    for (const h of this.hasil) b = Math.min(b, Math.floor((h.lagrange + h.harga.p * n) / h.harga.q + 1e-9))
    return b
  }

  /** Refines where the bound is farthest above the chord, with at most `kali` solves more. */
  perhalusSemua(kali: number): void {
    for (let x = 0; x < kali; x++) {
      let terlebar = -1
      let lebar = 0
      this.ruas.forEach((r, k) => {
        const d = r.b.langkah - r.a.langkah
        if (r.tepat || d < 2) return
        const n = Math.floor((r.a.langkah + r.b.langkah) / 2)
        const tali = r.a.nilai + ((r.b.nilai - r.a.nilai) * (n - r.a.langkah)) / d
        const selisih = this.batas(n) - tali
        if (selisih > lebar) {
          lebar = selisih
          terlebar = k
        }
      })
      if (terlebar < 0) return
      this.perhalus(terlebar)
    }
  }

  private cari(n: number): number {
    return this.ruas.findIndex((r) => n >= r.a.langkah && n < r.b.langkah)
  }

  private isiRansel(r: Ruas): Ransel {
    let k = this.ransel.get(r)
    if (!k) {
      k = new Ransel(uraikan(this.g, r.a.duduk, r.b.duduk), r.b.langkah - r.a.langkah)
      this.ransel.set(r, k)
    }
    return k
  }

  /** Value reached with at most n moves without further solves. */
  titik(n: number): TitikKurva {
    const x = this.cari(n)
    if (x < 0) {
      const p = n >= this.penuh.langkah ? this.penuh : this.tetap
      return { langkah: n, nilai: p.nilai, batas: Math.max(p.nilai, this.batas(n)) }
    }
    const r = this.ruas[x]!
    return { langkah: n, nilai: r.a.nilai + this.isiRansel(r).terbaik(n - r.a.langkah), batas: this.batas(n) }
  }

  /** The best plan with at most n moves: the curve is refined around n until it is proven straight there. */
  rencana(n: number): RencanaAnggaran {
    if (n >= this.penuh.langkah)
      return { ...titikDari(this.penuh), maksLangkah: n, batas: this.penuh.nilai, bukti: this.penuh }
    let x = this.cari(n)
    while (!this.ruas[x]!.tepat) {
      this.perhalus(x)
      x = this.cari(n)
    }
    const r = this.ruas[x]!
    const duduk = r.a.duduk.slice()
    for (const b of this.isiRansel(r).pilih(n - r.a.langkah)) for (const i of b.baris) duduk[i] = r.b.duduk[i]!
    const u = ukur(this.g, duduk)
    return { duduk, ...u, maksLangkah: n, batas: Math.max(this.batas(n), u.nilai), bukti: r.tepat! }
  }
}

const titikDari = (t: Titik): Titik => ({ duduk: t.duduk, langkah: t.langkah, nilai: t.nilai })

/** 0/1 knapsack over chains: weight = moves, worth = value. Chains without moves and without loss are always taken. */
class Ransel {
  private readonly bagian: Bagian[]
  private readonly puncak: Float64Array
  /** Row x: value of the first x parts at each number of moves. */
  private readonly tabel: Float64Array[]

  constructor(bagian: Bagian[], lebar: number) {
    this.bagian = bagian.filter((b) => b.langkah > 0 && b.langkah <= lebar && b.nilai > 0)
    let kini = new Float64Array(lebar + 1)
    this.tabel = [kini]
    for (const b of this.bagian) {
      const baru = kini.slice()
      for (let k = b.langkah; k <= lebar; k++) {
        const v = kini[k - b.langkah]! + b.nilai
        if (v > baru[k]!) baru[k] = v
      }
      this.tabel.push(baru)
      kini = baru
    }
    this.puncak = kini
  }

  terbaik(k: number): number {
    return this.puncak[k]!
  }

  pilih(anggaran: number): Bagian[] {
    const pilihan: Bagian[] = []
    let k = anggaran
    for (let x = this.bagian.length; x > 0; x--)
      if (this.tabel[x]![k]! > this.tabel[x - 1]![k]!) {
        pilihan.push(this.bagian[x - 1]!)
        k -= this.bagian[x - 1]!.langkah
      }
    return pilihan
  }
}
