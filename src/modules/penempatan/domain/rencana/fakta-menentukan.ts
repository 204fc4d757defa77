import { solusi, untungBila } from './alasan.ts'
import type { Graf } from './graf.ts'
import type { RencanaAnggaran } from './kurva.ts'
import { BERSYARAT } from './pasangan.ts'

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
  baris: number
  fakta: number
  sisi: number[]
  batas: number
}

/** Pairs of one person that become certain when exactly these facts are verified in his favour. */
function kumpulkan(penuh: Graf, r: RencanaAnggaran): Calon[] {
  const s = solusi(r)
  const { p, q } = r.bukti.harga
  const daftar: Calon[] = []
  for (let i = 0; i < penuh.rows; i++) {
    const topeng = new Set<number>()
    for (let e = penuh.rowStart[i]!; e < penuh.rowStart[i + 1]!; e++)
      if (penuh.jenis[e] === BERSYARAT && penuh.faktaHilang[e] !== 0) topeng.add(penuh.faktaHilang[e]!)
    for (const fakta of topeng) {
      const c: Calon = { baris: i, fakta, sisi: [], batas: 0 }
      for (let e = penuh.rowStart[i]!; e < penuh.rowStart[i + 1]!; e++) {
        if (penuh.jenis[e] !== BERSYARAT || (penuh.faktaHilang[e]! & ~fakta) !== 0) continue
        // Raising this one row's dual to cover the new pair keeps all prices feasible: no plan gains more.
        const naik = q * penuh.nilai[e]! - p - s.rowDual[i]! - s.columnDual[penuh.column[e]!]!
        if (naik <= 0) continue
        c.sisi.push(e)
        c.batas = Math.max(c.batas, naik)
      }
      if (c.batas > 0) daftar.push(c)
    }
  }
  return daftar.toSorted((a, b) => b.batas - a.batas || a.baris - b.baris)
}

/**
 * Which verification would raise the plan of certain pairs most: the `banyak` best (person, facts), exactly. Candidates
 * come in the order of a dual bound on their gain; each is priced by `forceCost`, until no bound left can beat the
 * list. Asking for more facts is listed only where it brings more. `pasti` and `penuh` share rows and columns.
 */
export function faktaMenentukan(penuh: Graf, pasti: Graf, r: RencanaAnggaran, banyak: number): FaktaMenentukan[] {
  const { q } = r.bukti.harga
  const harga = new Map<number, number>()
  const untung = (baris: number, e: number): number => {
    let x = harga.get(e)
    if (x === undefined) {
      x = untungBila(pasti, r, baris, penuh.column[e]!, penuh.nilai[e]!)
      harga.set(e, x)
    }
    return x
  }
  const urut = (a: FaktaMenentukan, b: FaktaMenentukan) =>
    b.kenaikan - a.kenaikan || bit(a.fakta) - bit(b.fakta) || a.baris - b.baris
  let terpilih: FaktaMenentukan[] = []
  for (const c of kumpulkan(penuh, r)) {
    if (terpilih.length >= banyak && c.batas / q <= terpilih[banyak - 1]!.kenaikan) break
    let baik: FaktaMenentukan | null = null
    for (const e of c.sisi) {
      const kenaikan = untung(c.baris, e)
      if (kenaikan > 0 && (!baik || kenaikan > baik.kenaikan))
        baik = { baris: c.baris, fakta: c.fakta, kolom: penuh.column[e]!, kenaikan }
    }
    if (!baik) continue
    const calon = baik
    const cukup = (a: FaktaMenentukan, b: FaktaMenentukan) =>
      a.baris === b.baris && (a.fakta & ~b.fakta) === 0 && a.kenaikan >= b.kenaikan
    if (terpilih.some((t) => cukup(t, calon))) continue
    terpilih = [...terpilih.filter((t) => !cukup(calon, t)), calon].toSorted(urut)
  }
  return terpilih.slice(0, banyak)
}

const bit = (x: number): number => {
  let n = 0
  for (let y = x >>> 0; y !== 0; y &= y - 1) n++
  return n
}
