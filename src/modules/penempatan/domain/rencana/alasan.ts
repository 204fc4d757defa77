import { type AssignmentSolution, forceCost, verifyCertificate } from '../solver/index.ts'
import { type Graf, padatkan } from './graf.ts'
import type { RencanaAnggaran } from './kurva.ts'
import { type Harga, masalahHarga, selesaikanHarga, ukur } from './lagrange.ts'

/** Exact price of seating one person at one post, the rest of the plan rearranged at best. Whole hundredths. */
export interface HargaPasangan {
  /** Value lost, every move charged at the plan's price; 0 = as good, negative = more for the moves it costs. */
  readonly rugi: number
  /** Change of value alone. */
  readonly nilai: number
  readonly langkah: number
  /** Who would sit elsewhere: [row, from, to], −1 = a post that is not managerial; the one asked about first. */
  readonly pindah: readonly (readonly [number, number, number])[]
}

const solusiRencana = new WeakMap<RencanaAnggaran, AssignmentSolution>()

/**
 * A best plan at the price of moves of `r`, with the dual prices that prove it: `r` itself where it is one, else the
 * one its bound comes from.
 */
export function solusi(r: RencanaAnggaran): AssignmentSolution {
  let s = solusiRencana.get(r)
  if (!s) {
    const { graf, harga, rowDual, columnDual, duduk } = r.bukti
    const problem = masalahHarga(graf, harga)
    const assignment = r.terbaikDiHarga ? r.duduk : duduk
    let total = 0
    let assigned = 0
    for (let i = 0; i < problem.rows; i++) {
      if (assignment[i]! < 0) continue
      assigned++
      const e = cariSisi(graf, i, assignment[i]!)
      total += problem.weight[e]!
    }
    // Nobody inside is left out at a cost, so both totals agree.
    s = { assignment, total, objective: total, assigned, rowDual, columnDual, problem }
    solusiRencana.set(r, s)
  }
  return s
}

/** Empty when plan or bound is proven against all pairs of `g`: prices feasible, and tight on the seats of `solusi`. */
export const masalahSertifikat = (g: Graf, r: RencanaAnggaran): readonly string[] =>
  verifyCertificate(masalahHarga(g, r.bukti.harga), solusi(r)).problems

const cariSisi = (g: Graf, i: number, j: number): number => {
  for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === j) return e
  return -1
}

const bobot = (g: Graf, r: RencanaAnggaran, i: number, j: number, nilai: number): number =>
  r.bukti.harga.q * nilai - (g.kini[i] === j ? 0 : r.bukti.harga.p)

/**
 * Price of the pair: the plan shown against the best plan with this pair, moves charged at the plan's price.
 * `nilaiBila`: weighted fit of a pair that is no edge of the plan's graph (conditional ones in the plan of certain
 * pairs): what if it were.
 */
export function hargaPasangan(
  g: Graf,
  r: RencanaAnggaran,
  baris: number,
  kolom: number,
  nilaiBila?: number,
): HargaPasangan {
  const { p, q } = r.bukti.harga
  const s = solusi(r)
  const sisi = cariSisi(g, baris, kolom)
  if (sisi < 0 && nilaiBila === undefined)
    throw new RangeError(`hargaPasangan: (${baris}, ${kolom}) is not an eligible pair`)
  const nilaiPasangan = nilaiBila ?? g.nilai[sisi]!
  // Priced by its weight: the solved problem need not hold the pair (see `padatkan`).
  const f = forceCost(s, baris, kolom, bobot(g, r, baris, kolom, nilaiPasangan))
  let pindah: readonly (readonly [number, number, number])[] = f.moved
  if (!r.terbaikDiHarga) {
    // Rearranged from the best plan at this price: told as the difference to the plan shown.
    const baru = s.assignment.slice()
    for (const [i, , ke] of f.moved) baru[i] = ke
    const beda: (readonly [number, number, number])[] = []
    for (let i = 0; i < g.rows; i++) if (baru[i] !== r.duduk[i]) beda.push([i, r.duduk[i]!, baru[i]!])
    pindah = beda.toSorted((a, b) => Number(b[0] === baris) - Number(a[0] === baris))
  }
  let nilai = 0
  let langkah = 0
  const gerak = (i: number, j: number) => (j >= 0 && j !== g.kini[i] ? 1 : 0)
  const nilaiDi = (i: number, j: number): number => {
    if (j < 0) return 0
    if (i === baris && j === kolom) return nilaiPasangan
    return g.nilai[cariSisi(g, i, j)]!
  }
  for (const [i, dari, ke] of pindah) {
    nilai += nilaiDi(i, ke) - nilaiDi(i, dari)
    langkah += gerak(i, ke) - gerak(i, dari)
  }
  return { rugi: (p * langkah) / q - nilai, nilai, langkah, pindah }
}

/** A plan stored earlier, with its proof made anew: the same graph and price give the same dual prices. */
export function pulihkanRencana(
  g: Graf,
  tersimpan: { readonly duduk: Int32Array; readonly maksLangkah: number; readonly harga: Harga },
): RencanaAnggaran {
  const bukti = selesaikanHarga(padatkan(g), tersimpan.harga)
  const { p, q } = tersimpan.harga
  const u = ukur(g, tersimpan.duduk)
  const batas = Math.floor((bukti.lagrange + p * tersimpan.maksLangkah) / q + 1e-9)
  return {
    duduk: tersimpan.duduk,
    ...u,
    maksLangkah: tersimpan.maksLangkah,
    batas,
    bukti,
    terbaikDiHarga: q * u.nilai - p * u.langkah === bukti.lagrange,
  }
}
