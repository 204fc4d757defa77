import type { Graf } from './graf.ts'
import {
  type Harga,
  type HasilHarga,
  hargaAntara,
  hargaTermahal,
  hargaTermurah,
  selesaikanHarga,
  type Titik,
  titikTetap,
  ukur,
} from './lagrange.ts'
import { Ransel } from './ransel.ts'
import { bisaTetap, memenuhi } from './syarat.ts'
import { bagianAman, uraikan } from './urai.ts'

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
  /** One of the best plans at that price, not only within the bound. */
  readonly terbaikDiHarga: boolean
}

/** Factor between one price of moves and the next, going down. */
const TURUN = 3

/** Gap of the drawn curve that needs no further solve, as a share of the whole gain. */
const TOLERANSI = 0.003

/** How many vertices to either side a plan between them may draw its chains from. */
const JANGKAUAN = 3

interface Ruas {
  readonly a: Titik
  readonly b: Titik
  /** Solve at the price between a and b, once made: no vertex of the curve lies above the line. */
  readonly tepat: HasilHarga | null
}

/**
 * Fit against moves. The price of a move is raised and lowered; each price gives a plan that is optimal for its
 * number of moves (a vertex of the concave hull) and a bound for every number. Between two neighbouring vertices the
 * difference of their plans falls into chains, and a knapsack picks the chains that fit a budget. The curve begins at the
 * fewest moves there is a plan with: none where everybody may stay.
 */
export class Kurva {
  readonly hasil: HasilHarga[] = []
  /** The best plan with the fewest moves. */
  readonly awal: Titik
  readonly penuh: HasilHarga
  private ruas: Ruas[]
  private readonly ransel = new Map<Titik, Map<Titik, Ransel>>()
  readonly g: Graf

  /** Throws where there is no plan at all: see `jelaskanBuntu`. */
  constructor(g: Graf) {
    this.g = g
    this.awal = bisaTetap(g) ? titikTetap(g) : this.hitung(hargaTermahal(g))
    if (!memenuhi(g, this.awal.duduk)) throw new RangeError('Kurva: no plan meets what is required')
    // From dear to cheap moves: each price starts from the one before, and leaves a vertex of the curve behind.
    const titik: Titik[] = [this.awal]
    const tambah = (h: HasilHarga) => {
      if (h.langkah > titik.at(-1)!.langkah) titik.push(h)
    }
    for (let p = 2 * g.nilaiTerbesar; p >= 1; p = Math.floor(p / TURUN)) tambah(this.hitung({ p, q: 1 }))
    // A price below 1 hundredth for all moves together: the best value first, then the fewest moves.
    this.penuh = this.hitung(hargaTermurah(g))
    tambah(this.penuh)
    this.ruas = titik.slice(1).map((b, x) => ({ a: titik[x]!, b, tepat: null }))
  }

  private hitung(harga: Harga): HasilHarga {
    const murah = (h: HasilHarga) => h.harga.p / h.harga.q
    const x = harga.p / harga.q
    // Nearest solve at a dearer price: when moves get cheaper, prices of seats mostly rise, which is quick.
    let dekat: HasilHarga | undefined
    for (const h of this.hasil) if (murah(h) >= x && (!dekat || murah(h) < murah(dekat))) dekat = h
    const h = selesaikanHarga(this.g, harga, dekat ?? this.hasil[0])
    this.hasil.push(h)
    return h
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

  /** Upper bound for at most n moves, whole hundredths; null = there is no plan with so few. */
  batas(n: number): number | null {
    return n < this.awal.langkah ? null : this.batasDi(n)
  }

  private batasDi(n: number): number {
    if (n === this.awal.langkah) return this.awal.nilai
    let b = this.penuh.nilai
    for (const h of this.hasil) b = Math.min(b, Math.floor((h.lagrange + h.harga.p * n) / h.harga.q + 1e-9))
    return b
  }

  /**
   * Refines where the bound is farthest above the chord, until nowhere by more than `TOLERANSI` of the whole gain, with
   * at most `kali` solves more.
   */
  perhalusSemua(kali: number): void {
    const cukup = TOLERANSI * (this.penuh.nilai - this.awal.nilai)
    for (let x = 0; x < kali; x++) {
      let terlebar = -1
      let lebar = cukup
      this.ruas.forEach((r, k) => {
        const d = r.b.langkah - r.a.langkah
        if (r.tepat || d < 2) return
        const n = Math.floor((r.a.langkah + r.b.langkah) / 2)
        const tali = r.a.nilai + ((r.b.nilai - r.a.nilai) * (n - r.a.langkah)) / d
        const selisih = this.batasDi(n) - tali
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

  private isiRansel(a: Titik, b: Titik): Ransel {
    let dari = this.ransel.get(a)
    if (!dari) this.ransel.set(a, (dari = new Map()))
    let k = dari.get(b)
    if (!k) dari.set(b, (k = this.susunRansel(a, b)))
    return k
  }

  private susunRansel(a: Titik, b: Titik): Ransel {
    const bagian = uraikan(this.g, a.duduk, b.duduk)
    return new Ransel(bagianAman(this.g, a.duduk, b.duduk, bagian), b.langkah - a.langkah)
  }

  /** Best known way to n moves between vertices near it: two vertices, and the chains of their difference. */
  private terbaik(n: number, x: number, jangkauan: number): { a: Titik; b: Titik; nilai: number } {
    const { ruas } = this
    let baik = { a: ruas[x]!.a, b: ruas[x]!.b, nilai: -Infinity }
    for (let i = x; i >= Math.max(0, x - jangkauan); i--)
      for (let j = x; j < Math.min(ruas.length, x + jangkauan + 1); j++) {
        const { a } = ruas[i]!
        const { b } = ruas[j]!
        const nilai = a.nilai + this.isiRansel(a, b).terbaik(n - a.langkah)
        if (nilai > baik.nilai) baik = { a, b, nilai }
      }
    return baik
  }

  private laksanakan(a: Titik, b: Titik, n: number): Titik {
    const duduk = a.duduk.slice()
    for (const p of this.isiRansel(a, b).pilih(n - a.langkah)) for (const i of p.baris) duduk[i] = b.duduk[i]!
    return { duduk, ...ukur(this.g, duduk) }
  }

  /** Value reached with at most n moves without further solves; null = there is no plan with so few. */
  titik(n: number): TitikKurva | null {
    if (n < this.awal.langkah) return null
    const x = this.cari(n)
    if (x < 0) return { langkah: n, nilai: this.penuh.nilai, batas: Math.max(this.penuh.nilai, this.batasDi(n)) }
    return { langkah: n, nilai: this.terbaik(n, x, 0).nilai, batas: this.batasDi(n) }
  }

  /**
   * The best plan with at most n moves: the curve is refined around n until it is proven straight there. null = there is
   * no plan with so few moves.
   */
  rencana(n: number): RencanaAnggaran | null {
    if (n < this.awal.langkah) return null
    if (n >= this.penuh.langkah) {
      const { duduk, langkah, nilai } = this.penuh
      return { duduk, langkah, nilai, maksLangkah: n, batas: nilai, bukti: this.penuh, terbaikDiHarga: true }
    }
    let x = this.cari(n)
    while (!this.ruas[x]!.tepat) {
      this.perhalus(x)
      x = this.cari(n)
    }
    const r = this.ruas[x]!
    const bukti = r.tepat!
    const batas = this.batasDi(n)
    const lurus = this.laksanakan(r.a, r.b, n)
    const lain = lurus.nilai < batas ? this.terbaik(n, x, JANGKAUAN) : null
    const t = lain && lain.nilai > lurus.nilai ? this.laksanakan(lain.a, lain.b, n) : lurus
    const { p, q } = bukti.harga
    return {
      ...t,
      maksLangkah: n,
      batas: Math.max(batas, t.nilai),
      bukti,
      terbaikDiHarga: q * t.nilai - p * t.langkah === bukti.lagrange,
    }
  }
}
