import {
  type Coba,
  cobaUbah,
  type Graf,
  type HargaPasangan,
  hargaPasangan,
  mulaiCoba,
  pulihkanRencana,
  type RencanaAnggaran,
  solusi,
} from '../domain/rencana/index.ts'
import { minimumTerjaga } from '../domain/kendala/index.ts'
import { type AssignmentSolution, forceCost } from '../domain/solver/index.ts'
import type { Perubahan } from '../domain/ubah/index.ts'
import type { RencanaTersimpan } from './penyimpanan-rencana.port.ts'
import { sisiDari } from './susun-usulan.ts'
import { kodeUbahan, type UbahanTangan } from './ubah-rencana.kode.ts'

/** The plan edits start from, made answerable. */
export interface Alas {
  readonly graf: Graf
  readonly rencana: RencanaAnggaran
  readonly coba: Coba
}

/** A plan after some edits. Where no plan is possible: the last possible one, and the edits waiting since. */
export interface Keadaan {
  readonly alas: Alas
  readonly coba: Coba
  readonly layak: boolean
  readonly tertunda: readonly UbahanTangan[]
}

export function bukaAlas(graf: Graf, r: RencanaTersimpan): Alas {
  const rencana = pulihkanRencana(graf, r)
  return { graf, rencana, coba: mulaiCoba(graf, rencana) }
}

/** One edit after the other: the same list always gives the same plan, also where several are equally good. */
export function lanjutkan(k: Keadaan, u: UbahanTangan): Keadaan {
  const { graf, rencana } = k.alas
  const daftar = [...k.tertunda, u]
  const h = cobaUbah(graf, rencana, k.coba, daftar)
  return h.layak
    ? { alas: k.alas, coba: h.coba, layak: true, tertunda: [] }
    : { alas: k.alas, coba: k.coba, layak: false, tertunda: daftar }
}

export const mulai = (alas: Alas): Keadaan => ({ alas, coba: alas.coba, layak: true, tertunda: [] })

/** States kept warm: six million bytes each for a city of 450,000 pairs. */
const HANGAT = 8

/** Plans by their edits, the last ones asked for kept: one edit more is one step, not a solve from the start. */
export class Runtun {
  private readonly ingat = new Map<string, Keadaan>()
  private readonly jeda: () => Promise<void>
  constructor(jeda: () => Promise<void> = () => new Promise((lanjut) => setTimeout(lanjut, 0))) {
    this.jeda = jeda
  }

  /** The state after each edit; the first is the one before all. */
  async semua(kunci: string, buka: () => Alas, daftar: readonly UbahanTangan[]): Promise<Keadaan[]> {
    const nama = [kunci]
    for (const u of daftar) nama.push(`${nama.at(-1)!} ${kodeUbahan(u)}`)
    const awal = this.ambil(nama[0]!) ?? mulai(buka())
    const hasil = [awal]
    for (let x = 0; x < daftar.length; x++) {
      let k = this.ambil(nama[x + 1]!)
      if (!k) {
        if (x > 0) await this.jeda()
        k = lanjutkan(hasil[x]!, daftar[x]!)
      }
      hasil.push(k)
    }
    // The start and the end are asked for again: the next edit, and the undoing of the last one.
    for (const x of new Set([daftar.length - 1, 0, daftar.length])) if (x >= 0) this.simpan(nama[x]!, hasil[x]!)
    return hasil
  }

  private ambil(nama: string): Keadaan | undefined {
    return this.ingat.get(nama)
  }
  private simpan(nama: string, k: Keadaan): void {
    this.ingat.delete(nama)
    this.ingat.set(nama, k)
    for (const lama of this.ingat.keys()) {
      if (this.ingat.size <= HANGAT) break
      this.ingat.delete(lama)
    }
  }
}

/** Points of a plan with every move charged at the plan's price, hundredths: what edits cost is measured in it. */
export const nilaiBersih = ({ rencana }: Alas, x: { readonly nilai: number; readonly langkah: number }): number => {
  const { p, q } = rencana.bukti.harga
  return x.nilai - (p * x.langkah) / q
}

/** Prices of pairs in a plan: the plan shown against the best one with the pair in it. */
export interface Penilai {
  readonly graf: Graf
  readonly duduk: Int32Array
  /** No price of the pair is lower, hundredths. */
  batas(baris: number, kolom: number, nilai: number): number
  /** null: no plan holds it, because the post has no seat left or somebody who must be seated would not be. */
  harga(baris: number, kolom: number, nilaiBila?: number): HargaPasangan | null
}

export function penilaiRencana(graf: Graf, r: RencanaAnggaran): Penilai {
  const { p, q } = r.bukti.harga
  // A plan that is not the best at its price stands this much below the one the duals prove.
  const selisih = (r.bukti.lagrange - (q * r.nilai - p * r.langkah)) / q
  return {
    graf,
    duduk: r.duduk,
    batas(i, j, nilai) {
      const s = solusi(r)
      const bobot = q * nilai - (graf.kini[i] === j ? 0 : p)
      return (s.rowDual[i]! + s.columnDual[j]! - bobot) / q - selisih
    },
    harga: (i, j, nilaiBila) => hargaPasangan(graf, r, i, j, nilaiBila),
  }
}

interface Longgar {
  readonly coba: Coba
  readonly s: AssignmentSolution
  /** What the edits lifted had cost, hundredths with moves charged; ≥ 0. */
  readonly untung: number
}

/**
 * Prices in a plan edited by hand. A lock or an absence that stands in the way of the pair asked about is lifted for the
 * question, all others hold: the answer is what choosing otherwise at this place brings, and it may be a gain.
 */
export function penilaiUbahan(k: Keadaan): Penilai {
  const { graf, rencana } = k.alas
  const { p, q } = rencana.bukti.harga
  const { ubahan, assignment: duduk } = k.coba.penugasan
  const ada = new Map<string, Longgar | null>()
  const bersih = nilaiBersih(k.alas, k.coba)
  const longgar = (i: number, j: number): Longgar | null => {
    const lepas: Perubahan[] = []
    if (ubahan.keluar.has(i)) lepas.push({ jenis: 'masukkan', baris: i })
    if (ubahan.kunci.has(i)) lepas.push({ jenis: 'bebas', baris: i, kolom: ubahan.kunci.get(i)! })
    if ((k.coba.penugasan.sisa.problem.capacity?.[j] ?? 1) < 1)
      for (const [x, kolom] of ubahan.kunci) if (kolom === j && x !== i) lepas.push({ jenis: 'bebas', baris: x, kolom })
    const kunci = lepas.map((c) => `${c.jenis} ${'baris' in c ? c.baris : ''}`).join()
    let l = ada.get(kunci)
    if (l !== undefined) return l
    const h = lepas.length === 0 ? ({ layak: true, coba: k.coba } as const) : cobaUbah(graf, rencana, k.coba, lepas)
    l = h.layak ? { coba: h.coba, s: h.coba.penugasan.sisa, untung: nilaiBersih(k.alas, h.coba) - bersih } : null
    ada.set(kunci, l)
    return l
  }
  /** With minimums a seat is worth more in the solved problem than in the plan. */
  const tambah = (l: Longgar, j: number): number => l.coba.penugasan.minimum?.tambah[j] ?? 0
  const bobot = (i: number, j: number, nilai: number) => q * nilai - (graf.kini[i] === j ? 0 : p)
  const nilaiSisi = (i: number, j: number) => (j < 0 ? 0 : graf.nilai[sisiDari(graf, i, j)]!)
  return {
    graf,
    duduk,
    batas(i, j, nilai) {
      const l = longgar(i, j)
      return l ? (l.s.rowDual[i]! + l.s.columnDual[j]! - bobot(i, j, nilai) - tambah(l, j)) / q - l.untung : -Infinity
    },
    harga(i, j, nilaiBila) {
      const e = sisiDari(graf, i, j)
      if (e < 0 && nilaiBila === undefined) throw new RangeError(`harga: (${i}, ${j}) is not an eligible pair`)
      const nilaiPasangan = nilaiBila ?? graf.nilai[e]!
      const l = longgar(i, j)
      if (!l || (l.s.problem.capacity?.[j] ?? 1) < 1) return null
      const f = forceCost(l.s, i, j, bobot(i, j, nilaiPasangan) + tambah(l, j))
      const baru = l.coba.penugasan.assignment.slice()
      const { ubahan: tetap, minimum } = l.coba.penugasan
      if (f.moved.some(([x, , ke]) => ke < 0 && tetap.wajib.has(x))) return null
      // Stand-ins of a minimum are beyond the graph's own rows; one may well lose its seat to a person.
      for (const [x, , ke] of f.moved) if (x < graf.rows) baru[x] = ke
      if (!minimumTerjaga(minimum?.daftar ?? [], baru, graf.columns)) return null
      const pindah: (readonly [number, number, number])[] = []
      let nilai = 0
      let langkah = 0
      const gerak = (x: number, y: number) => (y >= 0 && y !== graf.kini[x] ? 1 : 0)
      for (let x = 0; x < graf.rows; x++) {
        const [dari, ke] = [duduk[x]!, baru[x]!]
        if (dari === ke) continue
        pindah.push([x, dari, ke])
        nilai += (x === i && ke === j ? nilaiPasangan : nilaiSisi(x, ke)) - nilaiSisi(x, dari)
        langkah += gerak(x, ke) - gerak(x, dari)
      }
      return {
        rugi: (p * langkah) / q - nilai,
        nilai,
        langkah,
        pindah: pindah.toSorted((a, b) => Number(b[0] === i) - Number(a[0] === i)),
      }
    },
  }
}
