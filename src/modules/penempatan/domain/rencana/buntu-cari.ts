import { bisaDipenuhi, konflikMinimal, yangTerkecil } from '../kendala/konflik.ts'
import type { AssignmentProblem } from '../solver/index.ts'
import type { Graf } from './graf.ts'
import { cariSisi } from './syarat.ts'

/** Trials spent on proving that no smaller conflict exists. */
const COBA = 300

/** Rows matched with seats, augmenting paths without weights; starts from the seats held now. */
class Pasangan {
  private readonly isi: number[][]
  private readonly duduk: Int32Array
  private readonly cap: Int32Array
  private readonly dari: Int32Array
  private putaran = 0
  private readonly g: Graf

  constructor(g: Graf) {
    this.g = g
    this.isi = Array.from({ length: g.columns }, () => [])
    this.duduk = new Int32Array(g.rows).fill(-1)
    this.cap = new Int32Array(g.columns)
    this.dari = new Int32Array(g.columns)
  }

  /**
   * Seats as many of the rows as can be. For each that finds no seat: it and all who would have to make room, a set of one
   * row more than seats, without any one of whom the others have one.
   */
  masukkan(baris: readonly number[]): number[][] {
    const { g } = this
    const tinggal: number[] = []
    for (const i of baris) {
      const j = g.kini[i]!
      if (j >= 0 && this.isi[j]!.length < g.capacity[j]! && cariSisi(g, i, j) >= 0) this.taruh(i, j)
      else tinggal.push(i)
    }
    return tinggal.map((i) => this.cari(i)).filter((x) => x !== null)
  }

  private taruh(i: number, j: number): void {
    this.duduk[i] = j
    this.isi[j]!.push(i)
  }

  private cari(akar: number): number[] | null {
    const { g, cap, dari, isi } = this
    const putaran = ++this.putaran
    const antre = [akar]
    for (let q = 0; q < antre.length; q++) {
      const i = antre[q]!
      for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
        const j = g.column[e]!
        if (cap[j] === putaran) continue
        cap[j] = putaran
        dari[j] = i
        if (isi[j]!.length < g.capacity[j]!) {
          this.geser(j)
          return null
        }
        antre.push(...isi[j]!)
      }
    }
    return antre
  }

  private geser(ujung: number): void {
    for (let j = ujung; j >= 0; ) {
      const i = this.dari[j]!
      const lama = this.duduk[i]!
      if (lama >= 0) this.isi[lama]!.splice(this.isi[lama]!.indexOf(i), 1)
      this.taruh(i, j)
      j = lama
    }
  }
}

const naik = (a: number, b: number): number => a - b

const kolomDari = (g: Graf, baris: readonly number[]): number[] => [
  ...new Set(baris.flatMap((i) => Array.from(g.column.subarray(g.rowStart[i], g.rowStart[i + 1])))),
]

const kursiDari = (g: Graf, baris: readonly number[]): number =>
  kolomDari(g, baris).reduce((n, j) => n + g.capacity[j]!, 0)

/** Rows that must be seated and cannot all be: a smallest such set, and how many have to be given up in all. */
export function konflikBaris(g: Graf, perlu: Uint8Array) {
  const semua = [...perlu.keys()].filter((i) => perlu[i])
  const lingkaran = new Pasangan(g).masukkan(semua)
  if (lingkaran.length === 0) return null
  const kecil = (a: readonly (readonly number[])[]) => a.reduce((x, y) => (y.length < x.length ? y : x))
  let baik = kecil(lingkaran)
  // A set of k in conflict has fewer than k seats: so have all its rows. Rows with few seats alone are tried, ever more.
  const kursi = new Map(semua.map((i) => [i, kursiDari(g, [i])]))
  const ambang = [...new Set(kursi.values())].filter((n) => n <= baik.length - 1).toSorted(naik)
  const sempit = (n: number) => semua.filter((i) => kursi.get(i)! <= n)
  let a = 0
  let b = ambang.length - 1
  while (a < b) {
    const c = (a + b) >> 1
    const ada = new Pasangan(g).masukkan(sempit(ambang[c]!))
    if (ada.length > 0) {
      b = c
      baik = kecil([baik, ...ada])
    } else a = c + 1
  }
  // With rows of fewer seats than this there is none: a smaller conflict would have to lie between.
  const paling = ambang[a]! + 1
  const [tepat, terkecil] = baik.length <= paling ? [baik, true] : cobaSemua(g, sempit, baik, paling)
  return {
    baris: tepat.toSorted(naik),
    kolom: kolomDari(g, tepat).toSorted(naik),
    terkecil,
    kurang: lingkaran.length,
  }
}

/** All sets of at least `paling` rows that are smaller than `baik`, where they are few. */
function cobaSemua(
  g: Graf,
  sempit: (n: number) => number[],
  baik: readonly number[],
  paling: number,
): [readonly number[], boolean] {
  const calon = sempit(baik.length - 2)
  const layak = (pilih: readonly number[]) => kursiDari(g, pilih) >= pilih.length
  return yangTerkecil({ layak }, calon, baik, COBA, paling)
}

/** Groups that cannot all keep their minimum: a smallest such set, and the posts for which there are too few people. */
export function konflikKelompok(g: Graf) {
  const minimum = g.minimum ?? []
  if (minimum.length === 0 || terisiKini(g, minimum)) return null
  const { p, langka } = kursiLangka(g, minimum)
  const tuntutan = minimum.map((m) => ({
    jenis: 'minimum' as const,
    kolom: m.kolom.filter((j) => langka[j]),
    // All other seats can be taken by somebody whom none of these needs.
    banyak: Math.max(0, m.banyak - m.kolom.reduce((n, j) => n + (langka[j] ? 0 : g.capacity[j]!), 0)),
  }))
  const layak = (pilih: readonly number[]) =>
    bisaDipenuhi(
      p,
      pilih.map((x) => tuntutan[x]!),
    )
  const calon = [...tuntutan.keys()].filter((x) => tuntutan[x]!.banyak > 0)
  const awal = calon.length === 0 ? null : konflikMinimal(layak, calon)
  if (!awal) return null
  const [tepat, terkecil] = yangTerkecil({ layak }, calon, awal, COBA)
  const kolom = [...new Set(tepat.flatMap((x) => [...tuntutan[x]!.kolom]))]
  // None where a group asks for more seats than it has: then it is all its posts.
  const semua = kolom.length > 0 ? kolom : [...new Set(tepat.flatMap((x) => [...minimum[x]!.kolom]))]
  return { minimum: tepat, terkecil, kolom: semua.toSorted(naik) }
}

/** Whether those who may stay keep every minimum by themselves. */
function terisiKini(g: Graf, minimum: NonNullable<Graf['minimum']>): boolean {
  const terisi = new Int32Array(g.columns)
  for (let i = 0; i < g.rows; i++) {
    const j = g.kini[i]!
    if (j >= 0 && cariSisi(g, i, j) >= 0 && terisi[j]! < g.capacity[j]!) terisi[j]!++
  }
  return minimum.every((m) => m.kolom.reduce((n, j) => n + terisi[j]!, 0) >= m.banyak)
}

/**
 * Posts of the groups that cannot all be filled, and the people for them alone. Matched are as many seats as can be; who
 * is reached from one without a person, over people and the seats they fill, is short of people, and nobody else needs
 * these people.
 */
function kursiLangka(g: Graf, minimum: readonly { readonly kolom: readonly number[] }[]) {
  const dijaga = new Uint8Array(g.columns)
  for (const m of minimum) for (const j of m.kolom) dijaga[j] = 1
  const balik = balikkan(g, dijaga)
  // Seats look for people: the same search with the sides changed.
  const kursi: number[] = []
  const rowStart = [0]
  const column: number[] = []
  for (let j = 0; j < g.columns; j++)
    for (let s = 0; s < (dijaga[j] ? g.capacity[j]! : 0); s++) {
      kursi.push(j)
      for (const i of balik[j]!) column.push(i)
      rowStart.push(column.length)
    }
  const sisi: Graf = {
    ...g,
    rows: kursi.length,
    columns: g.rows,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    capacity: new Int32Array(g.rows).fill(1),
    kini: new Int32Array(kursi.length).fill(-1),
  }
  const langka = new Uint8Array(g.columns)
  for (const daftar of new Pasangan(sisi).masukkan([...kursi.keys()])) for (const s of daftar) langka[kursi[s]!] = 1
  const orang = new Map<number, number[]>()
  for (let j = 0; j < g.columns; j++)
    if (langka[j])
      for (const i of balik[j]!) {
        const kolom = orang.get(i)
        if (kolom) kolom.push(j)
        else orang.set(i, [j])
      }
  const baris = [...orang.values()]
  const awal = new Int32Array(baris.length + 1)
  baris.forEach((kolom, x) => (awal[x + 1] = awal[x]! + kolom.length))
  const sisiLangka = Int32Array.from(baris.flat())
  const p: AssignmentProblem = {
    rows: baris.length,
    columns: g.columns,
    rowStart: awal,
    column: sisiLangka,
    weight: new Int32Array(sisiLangka.length),
    capacity: g.capacity,
  }
  return { p, langka }
}

/** People of each guarded post; more than there are seats in all make no difference. */
function balikkan(g: Graf, dijaga: Uint8Array): number[][] {
  const semua = g.capacity.reduce((n, c, j) => n + (dijaga[j] ? c : 0), 0)
  const balik: number[][] = Array.from({ length: g.columns }, () => [])
  for (let i = 0; i < g.rows; i++)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      const daftar = balik[g.column[e]!]!
      if (dijaga[g.column[e]!] && daftar.length < semua) daftar.push(i)
    }
  return balik
}
