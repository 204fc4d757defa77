import { type AssignmentProblem, type AssignmentSolution, forceCost, verifyCertificate } from '../solver/index.ts'
import type { Graf } from './graf.ts'
import { padatkan } from './padatkan.ts'
import type { RencanaAnggaran } from './kurva.ts'
import { type Harga, lengkapi, masalahHarga, masalahLengkap, selesaikanHarga, ukur } from './lagrange.ts'
import { cariSisi, memenuhi, nilaiDi } from './syarat.ts'

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

/** What was solved behind a plan: the plan with its stand-ins, and what pairs with each column are worth more there. */
export interface Jaringan {
  readonly s: AssignmentSolution
  readonly tambah: Float64Array
}

const jaringanRencana = new WeakMap<RencanaAnggaran, Jaringan>()

/**
 * A best plan at the price of moves of `r`, with the dual prices that prove it: `r` itself where it is one, else the
 * one its bound comes from.
 */
export function jaringan(r: RencanaAnggaran): Jaringan {
  let n = jaringanRencana.get(r)
  if (!n) {
    const { graf, harga, rowDual, columnDual, duduk } = r.bukti
    const { luas } = masalahLengkap(graf, harga)
    const assignment = lengkapi(graf, luas, r.terbaikDiHarga ? r.duduk : duduk)
    if (!assignment) throw new Error('a plan does not keep a minimum')
    n = { s: rangkai(luas.problem, assignment, rowDual, columnDual), tambah: luas.tambah }
    jaringanRencana.set(r, n)
  }
  return n
}

/** Seats and prices as a solution. Nobody inside is left out at a cost, so total and objective agree. */
function rangkai(
  problem: AssignmentProblem,
  assignment: Int32Array,
  rowDual: Float64Array,
  columnDual: Float64Array,
): AssignmentSolution {
  let total = 0
  let assigned = 0
  for (let i = 0; i < problem.rows; i++) {
    if (assignment[i]! < 0) continue
    assigned++
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++)
      if (problem.column[e] === assignment[i]) total += problem.weight[e]!
  }
  return { assignment, total, objective: total, assigned, rowDual, columnDual, problem }
}

const solusiRencana = new WeakMap<RencanaAnggaran, AssignmentSolution>()

/**
 * The solution of `jaringan` in the graph's own rows and columns. With minimums a post's price may be negative: what is
 * paid for somebody to take it. Its prices bound the price of a pair from below as always.
 */
export function solusi(r: RencanaAnggaran): AssignmentSolution {
  const { s, tambah } = jaringan(r)
  const { graf, harga } = r.bukti
  if (!graf.minimum?.length) return s
  let polos = solusiRencana.get(r)
  if (!polos) {
    polos = rangkai(
      masalahHarga(graf, harga),
      s.assignment.slice(0, graf.rows),
      s.rowDual.slice(0, graf.rows),
      s.columnDual.slice(0, graf.columns).map((v, j) => v - tambah[j]!),
    )
    solusiRencana.set(r, polos)
  }
  return polos
}

/** Empty when plan or bound is proven against all pairs of `g`: prices feasible, and tight on the seats of `solusi`. */
export function masalahSertifikat(g: Graf, r: RencanaAnggaran): readonly string[] {
  const masalah = verifyCertificate(masalahLengkap(g, r.bukti.harga).luas.problem, jaringan(r).s).problems
  return memenuhi(g, r.duduk) ? masalah : [...masalah, 'the plan does not meet what is required']
}

const bobot = (g: Graf, r: RencanaAnggaran, i: number, j: number, nilai: number): number =>
  r.bukti.harga.q * nilai - (g.kini[i] === j ? 0 : r.bukti.harga.p)

/**
 * Price of the pair: the plan shown against the best plan with this pair, moves charged at the plan's price.
 * `nilaiBila`: weighted fit of a pair that is no edge of the plan's graph (conditional ones in the plan of certain
 * pairs): what if it were. null = no plan holds this pair and meets what is required.
 */
export function hargaPasangan(
  g: Graf,
  r: RencanaAnggaran,
  baris: number,
  kolom: number,
  nilaiBila?: number,
): HargaPasangan | null {
  const { p, q } = r.bukti.harga
  const { s, tambah } = jaringan(r)
  const sisi = cariSisi(g, baris, kolom)
  if (sisi < 0 && nilaiBila === undefined)
    throw new RangeError(`hargaPasangan: (${baris}, ${kolom}) is not an eligible pair`)
  if (g.capacity[kolom]! < 1) return null
  const nilaiPasangan = nilaiBila ?? g.nilai[sisi]!
  // Priced by its weight: the solved problem need not hold the pair (see `padatkan`).
  const f = forceCost(s, baris, kolom, bobot(g, r, baris, kolom, nilaiPasangan) + tambah[kolom]!)
  const baru = s.assignment.slice(0, g.rows)
  for (const [i, , ke] of f.moved) if (i < g.rows) baru[i] = ke
  if (!memenuhi(g, baru)) return null
  let pindah: readonly (readonly [number, number, number])[] = f.moved.filter(([i]) => i < g.rows)
  if (!r.terbaikDiHarga) {
    // Rearranged from the best plan at this price: told as the difference to the plan shown.
    const beda: (readonly [number, number, number])[] = []
    for (let i = 0; i < g.rows; i++) if (baru[i] !== r.duduk[i]) beda.push([i, r.duduk[i]!, baru[i]!])
    pindah = beda.toSorted((a, b) => Number(b[0] === baris) - Number(a[0] === baris))
  }
  let nilai = 0
  let langkah = 0
  const gerak = (i: number, j: number) => (j >= 0 && j !== g.kini[i] ? 1 : 0)
  const nilaiPada = (i: number, j: number) => (i === baris && j === kolom ? nilaiPasangan : nilaiDi(g, i, j))
  for (const [i, dari, ke] of pindah) {
    nilai += nilaiPada(i, ke) - nilaiPada(i, dari)
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
    terbaikDiHarga: q * u.nilai - p * u.langkah === bukti.lagrange && memenuhi(g, tersimpan.duduk),
  }
}
