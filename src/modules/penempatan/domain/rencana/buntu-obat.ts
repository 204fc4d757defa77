import { mulaiDariPolos, perluasMinimum } from '../kendala/minimum.ts'
import { solveAssignment } from '../solver/index.ts'
import type { Graf } from './graf.ts'
import { padatkan } from './padatkan.ts'
import { hargaTermahal, ukur } from './lagrange.ts'
import { cariSisi, harusDuduk, hitungTerisi } from './syarat.ts'

/** Demands of settings and of law, as data. */
export interface PihakBuntu {
  /** Holders (rows): each must end in a seat. */
  readonly pemegang: readonly number[]
  /** Rows that settings require. */
  readonly wajib: readonly number[]
  /** Groups that keep seats taken (index into `minimum`). */
  readonly minimum: readonly number[]
}

/** What to give up so that there is a plan, and the worth of the best one then. */
export interface ObatBuntu {
  readonly lepas: PihakBuntu
  /** Seats the best plan then has below the minimum of each group given up. */
  readonly kurang: readonly { readonly indeks: number; readonly kurang: number }[]
  /** Whole hundredths, budget of moves aside; rows given up count as nothing. */
  readonly nilai: number
}

/** What is given up at the start: a row, a group, or nothing. */
export interface Lepas {
  readonly baris?: number
  readonly minimum?: number
}

/** Holders with their own pair, by column: more than it has seats for cannot all stay. */
function penetap(g: Graf): Int32Array {
  const n = new Int32Array(g.columns)
  for (let i = 0; i < g.rows; i++) if (g.kini[i]! >= 0 && cariSisi(g, i, g.kini[i]!) >= 0) n[g.kini[i]!]!++
  return n
}

/**
 * Remedies of a graph without a plan. `kurang`: required rows that have to be given up at least. Each is one exact solve:
 * a row left out or a seat missed costs more than any plan can gain by it, so as few as can be are; who could keep his own
 * seat costs more than all others together.
 */
export function obatBuntu(g: Graf, kurang: number) {
  const padat = padatkan(g, kurang)
  const perlu = harusDuduk(g)
  const diSini = penetap(g)
  const wajib = (i: number): boolean => g.wajib?.[i] === 1
  const boleh = (i: number): boolean => {
    const j = g.kini[i]!
    return wajib(i) || j < 0 || cariSisi(g, i, j) < 0 || diSini[j]! > g.capacity[j]!
  }
  const pihak = (baris: readonly number[], minimum: readonly number[]): PihakBuntu => ({
    pemegang: baris.filter((i) => !wajib(i)),
    wajib: baris.filter(wajib),
    minimum,
  })
  // At no price of moves: dearer than any two plans differ.
  const harga = hargaTermahal(g).p
  let tuntutan = 1
  for (let i = 0; i < g.rows; i++) tuntutan += perlu[i]!
  for (let j = 0; j < g.columns; j++) tuntutan += g.capacity[j]!
  const luar = Float64Array.from(perlu, (x, i) => (x ? -harga * (boleh(i) ? 1 : tuntutan) : 0))

  const { rows, columns, rowStart, column, capacity } = padat
  const polos = { rows, columns, rowStart, column, weight: Float64Array.from(padat.nilai), capacity, optOut: luar }
  // All remedies start from here.
  const mulai = solveAssignment(polos)

  const obat = (lepas: Lepas): ObatBuntu => {
    const optOut = luar.slice()
    if (lepas.baris !== undefined) optOut[lepas.baris] = 0
    const minimum = (g.minimum ?? []).filter((_, x) => x !== lepas.minimum)
    const luas = perluasMinimum({ ...polos, optOut }, minimum, [], harga)
    const duduk = solveAssignment(luas.problem, mulaiDariPolos(mulai, luas)).assignment.slice(0, g.rows)
    const terisi = hitungTerisi(g, duduk)
    const kelompok = (g.minimum ?? []).flatMap((m, indeks) => {
      const n = m.banyak - m.kolom.reduce((a, j) => a + terisi[j]!, 0)
      return n > 0 ? [{ indeks, kurang: n }] : []
    })
    const baris: number[] = []
    for (let i = 0; i < g.rows; i++) if (perlu[i] && duduk[i]! < 0) baris.push(i)
    return {
      lepas: pihak(
        baris,
        kelompok.map((k) => k.indeks),
      ),
      kurang: kelompok,
      nilai: ukur(g, duduk).nilai,
    }
  }
  return { obat, boleh, pihak }
}
