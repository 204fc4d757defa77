import type { AssignmentProblem } from '../solver/index.ts'
import { type Cabang, type Santai, Soal } from './berkendala.ts'
import type { MinimumTerisi } from './kelompok.ts'
import type { Kendala } from './kendala.ts'
import { naikkan, turunkan } from './perbaiki.ts'

export interface OpsiBerkendala {
  readonly minimum?: readonly MinimumTerisi[]
  readonly wajib?: readonly number[]
  /** Time for the search after the bound is drawn; 0 = none. */
  readonly batasMs?: number
  readonly batasSimpul?: number
}

export interface HasilBerkendala {
  /** The best plan found that meets everything; null = none found. */
  readonly assignment: Int32Array | null
  readonly objective: number | null
  /** No plan that meets everything is better; null = there is none at all (proven). */
  readonly batas: number | null
  /** Distance of plan and bound; 0 = optimal. */
  readonly selisih: number | null
  /** The plan is optimal, or it is proven that there is none. */
  readonly terbukti: boolean
  /** Per constraint: what one unit more of the limit would bring at most, by the best bound. */
  readonly pengganda: readonly number[]
  readonly simpul: number
  readonly penyelesaian: number
  /** Problems of the certificates behind the bounds: empty, or a defect. */
  readonly masalahSertifikat: readonly string[]
}

interface Simpul extends Cabang {
  readonly batas: number
  readonly pengganda: readonly number[]
  readonly terakhir: Santai
}

const LANGKAH_AKAR = 60
const LANGKAH_SIMPUL = 6

/** Search for multipliers and plans; keeps the best plan found. */
class Pencarian {
  terbaik: Int32Array | null = null
  nilai = -Infinity
  readonly s: Soal
  constructor(s: Soal) {
    this.s = s
  }

  private catat(duduk: Int32Array): void {
    const n = this.s.nilai(duduk)
    if (n <= this.nilai) return
    this.nilai = n
    this.terbaik = duduk.slice()
  }

  private lihat(x: Santai): void {
    if (x.lebih.every((y) => y <= 0)) {
      this.catat(x.duduk)
      return
    }
    if (!this.terbaik) return
    this.catat(naikkan(this.s, this.terbaik, x.duduk))
    const t = turunkan(this.s, this.terbaik, x.duduk)
    if (t) this.catat(naikkan(this.s, t, x.duduk))
  }

  /** A plan that breaks the constraints least, so that there is something to mend from; null = none in the branch. */
  mulai(c: Cabang): boolean | null {
    const { s } = this
    const dasar = s.besar.map((b) => Math.max(1, Math.floor(2 ** 20 / b)))
    // Any mix of the constraints that no plan meets proves that none meets them all.
    for (const bobot of [dasar, ...dasar.map((x, k) => dasar.map((_, y) => (y === k ? x : 0)))]) {
      const x = s.santai(bobot, c, true)
      if (!x) return null
      if (x.batas < 0) return null
      if (x.lebih.every((y) => y <= 0)) this.catat(x.duduk)
    }
    return this.terbaik !== null
  }

  /** Lowers the bound of a branch by moving the multipliers against what is broken (subgradient, Polyak's step). */
  batasi(c: Cabang, awal: readonly number[], langkah: number): Simpul | null {
    const { s } = this
    const { besar } = s
    let m = [...awal]
    let baik: Simpul | null = null
    let theta = 1
    let diam = 0
    for (let x = 0; x < langkah; x++) {
      const h = s.santai(m, c)
      if (!h) return null
      this.lihat(h)
      if (!baik || h.batas < baik.batas) {
        baik = { ...c, batas: h.batas, pengganda: m, terakhir: h }
        diam = 0
      } else if (++diam >= 3) {
        theta /= 2
        diam = 0
        m = [...baik.pengganda]
      }
      if (baik.batas <= this.nilai) break
      // A multiplier at 0 is not pushed below it.
      const arah = h.lebih.map((y, k) => (y > 0 || m[k]! > 0 ? y / besar[k]! : 0))
      const norma = arah.reduce((a, y) => a + y * y, 0)
      if (norma === 0) break
      const sasaran = this.terbaik ? this.nilai : h.batas - Math.max(1, Math.abs(h.batas) * 0.05)
      const jauh = (theta * Math.max(0.5, h.batas - sasaran) * s.penyebut) / norma
      const baru = m.map((y, k) => Math.max(0, Math.round(y + (jauh * arah[k]!) / besar[k]!)))
      if (baru.every((y, k) => y === m[k])) {
        theta *= 2
        if (theta > 8) break
      }
      m = baru
    }
    return baik
  }

  /** A pair to decide: where the bound's plan and the best plan differ, the one that weighs most on what is broken. */
  pilihPasangan(n: Simpul): readonly [number, number] | null {
    const { s } = this
    const { duduk, lebih } = n.terakhir
    let pilih: readonly [number, number] | null = null
    let berat = -1
    const coba = (i: number, j: number, beda: boolean) => {
      if (j < 0 || n.kunci.has(i) || n.larang.get(i)?.has(j)) return
      let w = beda ? 1 : 0
      for (let k = 0; k < lebih.length; k++)
        if (lebih[k]! > 0 || n.pengganda[k]! > 0) w += Math.abs(n.pengganda[k]! * s.pakai(k, i, j)) + (beda ? 1 : 0)
      if (w > berat) {
        berat = w
        pilih = [i, j]
      }
    }
    for (let i = 0; i < s.p.rows; i++) {
      const lain = this.terbaik ? this.terbaik[i]! : -1
      coba(i, duduk[i]!, duduk[i] !== lain)
      if (lain !== duduk[i]) coba(i, lain, true)
    }
    if (pilih) return pilih
    for (let i = 0; i < s.p.rows; i++)
      for (let e = s.p.rowStart[i]!; e < s.p.rowStart[i + 1]!; e++) {
        const j = s.p.column[e]!
        if (!n.kunci.has(i) && !n.larang.get(i)?.has(j)) return [i, j]
      }
    return null
  }
}

function cabangkan(n: Simpul, [i, j]: readonly [number, number]): Cabang[] {
  const larang = new Map(n.larang)
  larang.set(i, new Set(n.larang.get(i)).add(j))
  return [
    { kunci: new Map(n.kunci).set(i, j), larang: n.larang },
    { kunci: n.kunci, larang },
  ]
}

/** Best bound first, until the plan is proven, or time or nodes run out. Returns the least bound proven. */
function telusuri(c: Pencarian, akar: Simpul, selesai: number, batasSimpul: number): { batas: number; simpul: number } {
  const antre = [akar]
  let simpul = 0
  while (antre.length > 0) {
    let x = 0
    for (let y = 1; y < antre.length; y++) if (antre[y]!.batas > antre[x]!.batas) x = y
    const n = antre[x]!
    if (n.batas <= c.nilai) return { batas: c.nilai, simpul }
    if (simpul >= batasSimpul || performance.now() >= selesai) return { batas: n.batas, simpul }
    antre[x] = antre.at(-1)!
    antre.pop()
    const pasangan = c.pilihPasangan(n)
    // Nothing left to decide: the branch is one plan, and it has been looked at.
    if (!pasangan) continue
    for (const cabang of cabangkan(n, pasangan)) {
      simpul++
      const anak = c.batasi(cabang, n.pengganda, LANGKAH_SIMPUL)
      // A branch is part of its parent: its bound is never above.
      if (anak && anak.batas > c.nilai) antre.push(anak.batas > n.batas ? { ...anak, batas: n.batas } : anak)
    }
  }
  return { batas: c.nilai, simpul }
}

/**
 * The best plan under side constraints that an assignment cannot hold (money, shares, moves): a bound by multipliers, a
 * plan mended to meet everything, and, within a time limit, a search that closes the gap. Minimums and required rows are
 * kept exactly within. `terbukti` only where plan and bound meet; otherwise the gap is said. Only with `optOut`.
 */
export function selesaikanBerkendala(
  p: AssignmentProblem,
  kendala: readonly Kendala[],
  { minimum = [], wajib = [], batasMs = 1000, batasSimpul = 100_000 }: OpsiBerkendala = {},
): HasilBerkendala {
  const mulai = performance.now()
  const s = new Soal(p, kendala, minimum, wajib)
  const c = new Pencarian(s)
  const kosong: Cabang = { kunci: new Map(), larang: new Map() }
  const luaran = (x: number): number => (x === 0 ? 0 : (s.arah * x) / s.skala)
  const hasil = (batas: number | null, pengganda: readonly number[], simpul: number): HasilBerkendala => ({
    assignment: c.terbaik,
    objective: c.terbaik && luaran(c.nilai),
    batas: batas === null ? null : luaran(batas),
    selisih: c.terbaik && batas !== null ? (batas - c.nilai) / s.skala : null,
    terbukti: batas === null || batas === c.nilai,
    pengganda: pengganda.map((m) => m / s.penyebut / s.skala),
    simpul,
    penyelesaian: s.penyelesaian,
    masalahSertifikat: s.masalahSertifikat,
  })
  if (c.mulai(kosong) === null) return hasil(null, [], 0)
  const nol = kendala.map(() => 0)
  const akar = c.batasi(kosong, nol, LANGKAH_AKAR)
  if (!akar) return hasil(null, [], 0)
  if (akar.batas <= c.nilai) return hasil(c.nilai, akar.pengganda, 0)
  const t = telusuri(c, akar, mulai + batasMs, batasSimpul)
  // Everything looked at and no plan found: there is none.
  if (!c.terbaik && t.batas === -Infinity) return hasil(null, akar.pengganda, t.simpul)
  return hasil(Math.max(t.batas, c.nilai), akar.pengganda, t.simpul)
}
