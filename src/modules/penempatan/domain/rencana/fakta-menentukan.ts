import { type AssignmentSolution, entryCosts, leastPrices, roomCosts } from '../solver/index.ts'
import { jaringan } from './alasan.ts'
import type { Graf } from './graf.ts'
import type { RencanaAnggaran } from './kurva.ts'
import type { Harga } from './lagrange.ts'
import { BERSYARAT } from './jenis-pasangan.ts'

/** Facts of one person (bits of `namaFakta`) without which none of these pairs is certain, and what they would bring. */
export interface FaktaMenentukan {
  readonly baris: number
  readonly fakta: number
  /** Post the plan would then give this person. */
  readonly kolom: number
  /** Exact rise of the plan, moves charged at its price. Whole hundredths. */
  readonly kenaikan: number
}

interface Calon {
  readonly baris: number
  readonly fakta: number
  /** Gain by dual prices alone: never less than the exact one. */
  readonly naik: number
  /** Gain by the least prices, before the cost of making room. */
  readonly susut: number
}

/**
 * Conditional pairs that could help, per post. Two sets of dual prices bound the gain, and the lower bound of the two
 * counts: the least prices, sharp for people with a seat, and the same raised by what it costs to enter, which for people
 * without a seat gives the exact gain.
 */
function kumpulkan(
  penuh: Graf,
  s: AssignmentSolution,
  tambah: Float64Array,
  { p, q }: Harga,
): { kolom: number; naik: number; calon: Calon[] }[] {
  const masuk = entryCosts(s)
  const perKolom: Calon[][] = Array.from({ length: penuh.columns }, () => [])
  for (let i = 0; i < penuh.rows; i++) {
    const asal = s.assignment[i]!
    const keluar = asal < 0 ? 0 : masuk[asal]!
    for (let e = penuh.rowStart[i]!; e < penuh.rowStart[i + 1]!; e++) {
      if (penuh.jenis[e] !== BERSYARAT || penuh.faktaHilang[e] === 0) continue
      const j = penuh.column[e]!
      const susut = q * penuh.nilai[e]! - p + tambah[j]! - s.rowDual[i]! - s.columnDual[j]!
      const naik = Math.min(susut, susut + keluar - masuk[j]!)
      if (naik > 0) perKolom[j]!.push({ baris: i, fakta: penuh.faktaHilang[e]!, naik, susut })
    }
  }
  return perKolom
    .map((calon, kolom) => ({ kolom, calon, naik: calon.reduce((x, c) => Math.max(x, c.naik), 0) }))
    .filter((k) => k.naik > 0)
    .toSorted((a, b) => b.naik - a.naik || a.kolom - b.kolom)
}

/**
 * Which verification would raise the plan of certain pairs most: the `banyak` best (person, facts), exactly. Dual
 * prices bound every pair's gain; posts come in the order of that bound, and one search per post turns the bounds of
 * all its candidates into exact gains, until no bound left can beat the list. Asking for more facts is listed only
 * where it brings more. `penuh` shares rows and columns with the graph of the plan.
 */
export function faktaMenentukan(penuh: Graf, r: RencanaAnggaran, banyak: number): FaktaMenentukan[] {
  const { s: asli, tambah } = jaringan(r)
  const s = leastPrices(asli)
  const { q } = r.bukti.harga
  const perOrang = new Map<number, FaktaMenentukan[]>()
  const teratas = new Teratas(banyak)
  let ambang = 0
  for (const k of kumpulkan(penuh, s, tambah, r.bukti.harga)) {
    if (k.naik <= ambang) break
    let ruang: Float64Array | undefined
    for (const c of k.calon) {
      if (c.naik <= ambang) continue
      const asal = s.assignment[c.baris]!
      let naik = c.naik
      if (asal >= 0) {
        ruang ??= roomCosts(s, k.kolom, k.calon.reduce((x, y) => Math.max(x, y.susut), 0) - ambang)
        naik = c.susut - ruang[asal]!
      }
      const kenaikan = naik / q
      if (!(kenaikan > 0)) continue
      const daftar = perOrang.get(c.baris)
      const baru = { baris: c.baris, fakta: c.fakta, kolom: k.kolom, kenaikan }
      if (daftar) daftar.push(baru)
      else perOrang.set(c.baris, [baru])
      teratas.catat(c.baris, kenaikan)
    }
    ambang = q * teratas.ambang()
  }
  const cukup = (a: FaktaMenentukan, b: FaktaMenentukan) =>
    (a.fakta & ~b.fakta) === 0 && (a.kenaikan > b.kenaikan || (a.kenaikan === b.kenaikan && a.fakta !== b.fakta))
  return [...perOrang.values()]
    .flatMap((d) => unikPerFakta(d).filter((x) => !d.some((y) => cukup(y, x))))
    .toSorted((a, b) => b.kenaikan - a.kenaikan || bit(a.fakta) - bit(b.fakta) || a.baris - b.baris)
    .slice(0, banyak)
}

/** The best gain of each person, as far as it is among the best: each keeps at least his best entry in the list. */
class Teratas {
  private readonly isi: { baris: number; kenaikan: number }[] = []
  private readonly banyak: number

  constructor(banyak: number) {
    this.banyak = banyak
  }

  catat(baris: number, kenaikan: number): void {
    if (this.isi.length >= this.banyak && kenaikan <= this.isi.at(-1)!.kenaikan) return
    const lama = this.isi.findIndex((x) => x.baris === baris)
    if (lama >= 0) {
      if (this.isi[lama]!.kenaikan >= kenaikan) return
      this.isi.splice(lama, 1)
    }
    const tempat = this.isi.findIndex((x) => x.kenaikan < kenaikan)
    this.isi.splice(tempat < 0 ? this.isi.length : tempat, 0, { baris, kenaikan })
    if (this.isi.length > this.banyak) this.isi.pop()
  }

  /** Gain of the last place; 0 while places are left. */
  ambang(): number {
    return this.isi.length >= this.banyak ? this.isi.at(-1)!.kenaikan : 0
  }
}

/** The best post for each set of facts. */
function unikPerFakta(daftar: readonly FaktaMenentukan[]): FaktaMenentukan[] {
  const baik = new Map<number, FaktaMenentukan>()
  for (const x of daftar) {
    const y = baik.get(x.fakta)
    if (!y || x.kenaikan > y.kenaikan) baik.set(x.fakta, x)
  }
  return [...baik.values()]
}

const bit = (x: number): number => {
  let n = 0
  for (let y = x >>> 0; y !== 0; y &= y - 1) n++
  return n
}
