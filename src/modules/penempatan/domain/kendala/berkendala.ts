import { enamDesimal } from './desimal.ts'
import { type AssignmentProblem, type AssignmentSolution } from '../solver/index.ts'
import { siapkan } from '../solver/masalah.ts'
import { cariSisi, susunSisa, TANPA_UBAHAN } from '../ubah/ubahan.ts'
import type { Kendala } from './kendala.ts'
import type { MinimumTerisi } from './kelompok.ts'
import { selesaikanMinimum } from './minimum.ts'

/** Pairs decided on one branch of the search. */
export interface Cabang {
  readonly kunci: ReadonlyMap<number, number>
  readonly larang: ReadonlyMap<number, ReadonlySet<number>>
}

/** The best plan at certain multipliers, side constraints left out but charged. */
export interface Santai {
  readonly duduk: Int32Array
  /** No plan of the branch that meets the constraints is worth more (whole units). */
  readonly batas: number
  /** Σ coefficients − limit, per constraint; positive = broken. */
  readonly lebih: readonly number[]
}

const AMAN = 2 ** 52

/** The problem in whole units, as a maximum, and what is asked of a plan beside it. */
export class Soal {
  readonly p: AssignmentProblem
  readonly skala: number
  readonly arah: 1 | -1
  /** Multipliers are whole numbers over this. */
  readonly penyebut: number
  /** Largest |coefficient| of each constraint, at least 1. */
  readonly besar: readonly number[]
  readonly masalahSertifikat: string[] = []
  penyelesaian = 0
  private dekat: AssignmentSolution | undefined
  readonly kendala: readonly Kendala[]
  readonly minimum: readonly MinimumTerisi[]
  readonly wajib: readonly number[]

  constructor(
    asal: AssignmentProblem,
    kendala: readonly Kendala[],
    minimum: readonly MinimumTerisi[],
    wajib: readonly number[],
  ) {
    if (!asal.optOut) throw new RangeError('selesaikanBerkendala: only for problems with optOut')
    for (const k of kendala) {
      if (k.koefisien.length !== asal.column.length || !Number.isSafeInteger(k.batas))
        throw new RangeError(`selesaikanBerkendala: constraint "${k.nama}" does not fit the problem`)
      if (!k.koefisien.every((x) => Number.isSafeInteger(x)))
        throw new RangeError(`selesaikanBerkendala: constraint "${k.nama}" has a coefficient that is no whole number`)
    }
    this.besar = kendala.map((k) => {
      let b = 1
      for (let e = 0; e < k.koefisien.length; e++) b = Math.max(b, Math.abs(k.koefisien[e]!))
      return b
    })
    const g = siapkan(asal)
    this.kendala = kendala
    this.minimum = minimum
    this.wajib = wajib
    this.skala = g.scale
    this.arah = g.sign
    this.p = { ...asal, weight: Float64Array.from(g.benefit), optOut: g.optOut!, capacity: g.capacity, sense: 'max' }
    const kursi = g.capacity.reduce((a, b) => a + b, 0)
    const ruang = AMAN / (64 * Math.max(1, Math.min(kursi, g.rows)) * (kursi + g.rows + 1) * (g.span + 1))
    this.penyebut = 2 ** Math.max(0, Math.min(20, Math.floor(Math.log2(ruang))))
  }

  nilai(duduk: Int32Array): number {
    let n = 0
    for (let i = 0; i < this.p.rows; i++) n += this.nilaiDi(i, duduk[i]!)
    return n
  }

  nilaiDi(i: number, j: number): number {
    return j < 0 ? this.p.optOut![i]! : this.p.weight[cariSisi(this.p, i, j)]!
  }

  pakai(k: number, i: number, j: number): number {
    return j < 0 ? 0 : this.kendala[k]!.koefisien[cariSisi(this.p, i, j)]!
  }

  lebih(duduk: Int32Array): number[] {
    return this.kendala.map((c, k) => {
      let n = -c.batas
      for (let i = 0; i < this.p.rows; i++) n += this.pakai(k, i, duduk[i]!)
      return n
    })
  }

  /** Minimums and required rows; seats and pairs are kept by whoever makes the plan. */
  pokokTerpenuhi(duduk: Int32Array): boolean {
    if (this.wajib.some((i) => duduk[i]! < 0)) return false
    if (this.minimum.length === 0) return true
    const terisi = new Int32Array(this.p.columns)
    for (let i = 0; i < this.p.rows; i++) if (duduk[i]! >= 0) terisi[duduk[i]!]!++
    return this.minimum.every((m) => m.kolom.reduce((a, j) => a + terisi[j]!, 0) >= m.banyak)
  }

  /** null = the branch has no plan at all, side constraints aside. `murni`: the multipliers alone count, not the weights. */
  santai(pengganda: readonly number[], c: Cabang, murni = false): Santai | null {
    const { p, kendala, penyebut: q } = this
    const isi = new Int32Array(p.columns)
    for (const j of c.kunci.values()) if (++isi[j]! > p.capacity![j]!) return null
    for (const [i, j] of c.kunci) if (c.larang.get(i)?.has(j)) return null
    const weight = new Float64Array(p.column.length)
    if (!murni) for (let e = 0; e < weight.length; e++) weight[e] = q * p.weight[e]!
    kendala.forEach((k, x) => {
      const m = pengganda[x]!
      if (m !== 0) for (let e = 0; e < weight.length; e++) weight[e]! -= m * k.koefisien[e]!
    })
    for (let e = 0; e < weight.length; e++) weight[e] = enamDesimal(weight[e]!)
    const optOut = murni ? new Float64Array(p.rows) : Float64Array.from(p.optOut!, (o) => enamDesimal(q * o))
    const harga: AssignmentProblem = { ...p, weight, optOut }
    const sisa = susunSisa(harga, { ...TANPA_UBAHAN, kunci: c.kunci, larang: c.larang }, 0)
    const minimum = this.minimum.map((m) => ({
      kolom: m.kolom,
      banyak: Math.max(0, m.banyak - m.kolom.reduce((a, j) => a + isi[j]!, 0)),
    }))
    this.penyelesaian++
    // Passages of groups depend on the minimums: a start of another shape is no start.
    const s = selesaikanMinimum(
      sisa,
      minimum,
      this.wajib.filter((i) => !c.kunci.has(i)),
      this.minimum.length > 0 || murni ? undefined : this.dekat,
    )
    if (!s.layak) return null
    this.masalahSertifikat.push(...s.masalahSertifikat)
    this.dekat = s.bukti
    const duduk = s.assignment
    let nilai = s.objective
    for (const [i, j] of c.kunci) {
      duduk[i] = j
      nilai += weight[cariSisi(p, i, j)]!
    }
    kendala.forEach((k, x) => (nilai += pengganda[x]! * k.batas))
    return { duduk, batas: murni ? nilai : Math.floor(nilai / q), lebih: this.lebih(duduk) }
  }
}
