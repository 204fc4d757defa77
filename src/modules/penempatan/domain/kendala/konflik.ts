import type { AssignmentProblem } from '../solver/index.ts'
import { cariSisi, susunSisa, TANPA_UBAHAN, terapkan } from '../ubah/ubahan.ts'
import { type MinimumTerisi, susunKelompok, susunPengganti } from './kelompok.ts'
import { bisaDiliput } from './liput.ts'
import { selesaikanMinimum } from './minimum.ts'

/** One demand on a plan. */
export type Tuntutan =
  | { readonly jenis: 'kunci'; readonly baris: number; readonly kolom: number }
  | { readonly jenis: 'larang'; readonly baris: number; readonly kolom: number }
  | { readonly jenis: 'wajib'; readonly baris: number }
  | ({ readonly jenis: 'minimum' } & MinimumTerisi)

/** Edges the locks and bans among the demands leave. */
function sisiTersisa(p: AssignmentProblem, daftar: readonly Tuntutan[]): { rowStart: Int32Array; column: Int32Array } {
  const kunci = new Map<number, Set<number>>()
  const larang = new Map<number, Set<number>>()
  for (const t of daftar) {
    if (t.jenis !== 'kunci' && t.jenis !== 'larang') continue
    const m = t.jenis === 'kunci' ? kunci : larang
    m.set(t.baris, (m.get(t.baris) ?? new Set()).add(t.kolom))
  }
  if (kunci.size + larang.size === 0) return p
  const rowStart = new Int32Array(p.rows + 1)
  const column = new Int32Array(p.column.length)
  let n = 0
  for (let i = 0; i < p.rows; i++) {
    const k = kunci.get(i)
    const l = larang.get(i)
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
      const j = p.column[e]!
      if ((k && (k.size > 1 || !k.has(j))) || l?.has(j)) continue
      column[n++] = j
    }
    rowStart[i + 1] = n
  }
  return { rowStart, column: column.subarray(0, n) }
}

function balikkan(rowStart: Int32Array, column: Int32Array, columns: number): { start: Int32Array; row: Int32Array } {
  const start = new Int32Array(columns + 1)
  for (let e = 0; e < column.length; e++) start[column[e]! + 1]!++
  for (let j = 0; j < columns; j++) start[j + 1]! += start[j]!
  const isi = start.slice()
  const row = new Int32Array(column.length)
  for (let i = 0; i + 1 < rowStart.length; i++)
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) row[isi[column[e]!]!++] = i
  return { start, row }
}

/**
 * Whether some plan meets all demands. Two questions without weights: can all rows that must be seated be, and can all
 * seats that must be taken be? When each can by itself, both can at once (Mendelsohn and Dulmage).
 */
export function bisaDipenuhi(p: AssignmentProblem, daftar: readonly Tuntutan[]): boolean {
  const kursi = (j: number): number => p.capacity?.[j] ?? 1
  const sisi = sisiTersisa(p, daftar)
  const perlu = new Uint8Array(p.rows)
  for (const t of daftar) if (t.jenis === 'wajib' || t.jenis === 'kunci') perlu[t.baris] = 1
  if (perlu.includes(1) && !bisaDiliput(sisi.rowStart, sisi.column, (i) => perlu[i]!, kursi, p.columns)) return false
  const kelompok = susunKelompok(
    daftar.filter((t) => t.jenis === 'minimum'),
    kursi,
    p.columns,
  )
  if (kelompok.some((k) => k.longgar < 0)) return false
  if (kelompok.length === 0) return true
  const { baris, lorong } = susunPengganti(kelompok, p.columns)
  const rowStart = new Int32Array(p.rows + baris.length + 1)
  rowStart.set(sisi.rowStart)
  baris.forEach((b, x) => (rowStart[p.rows + x + 1] = rowStart[p.rows + x]! + b.length))
  const column = new Int32Array(rowStart.at(-1)!)
  column.set(sisi.column)
  column.set(baris.flat(), sisi.column.length)
  const columns = p.columns + lorong
  const { start, row } = balikkan(rowStart, column, columns)
  const dijaga = new Uint8Array(columns).fill(1, p.columns)
  for (const k of kelompok) for (const j of k.langsung) dijaga[j] = 1
  const minta = (j: number): number => (dijaga[j] ? (j < p.columns ? kursi(j) : 1) : 0)
  return bisaDiliput(start, row, minta, () => 1, p.rows + baris.length)
}

/** A set that cannot be met, no part of which is: QuickXplain. Indices into `daftar`, ascending; null = all can be met. */
export function konflikMinimal(
  layak: (pilih: readonly number[]) => boolean,
  semua: readonly number[],
): number[] | null {
  if (layak(semua)) return null
  const cari = (latar: readonly number[], berubah: boolean, calon: readonly number[]): number[] => {
    if (berubah && !layak(latar)) return []
    if (calon.length === 1) return [calon[0]!]
    const tengah = calon.length >> 1
    const a = calon.slice(0, tengah)
    const b = calon.slice(tengah)
    const dariB = cari([...latar, ...a], a.length > 0, b)
    const dariA = cari([...latar, ...dariB], dariB.length > 0, a)
    return [...dariA, ...dariB]
  }
  return cari([], false, semua).toSorted((x, y) => x - y)
}

/** All choices of k, in order. */
function* pilihan(daftar: readonly number[], k: number, dari = 0): Generator<number[]> {
  if (k === 0) return yield []
  for (let x = dari; x + k <= daftar.length; x++)
    for (const lain of pilihan(daftar, k - 1, x + 1)) yield [daftar[x]!, ...lain]
}

const banyakPilihan = (n: number, k: number): number => {
  let b = 1
  for (let x = 0; x < k; x++) b = (b * (n - x)) / (x + 1)
  return b
}

export interface Obat {
  /** Demands to give up, as few as can be. */
  readonly lepas: readonly number[]
  /** Objective of the best plan that meets all others. */
  readonly nilai: number
  /** What the other demands and the fewest given up cost against a plan without any demand. */
  readonly rugi: number
}

export interface Konflik {
  /** Indices into the demands: they cannot all be met, and without any one of them the others could. */
  readonly tuntutan: readonly number[]
  /** No smaller set of demands is in conflict (proven by trying all smaller ones). */
  readonly terkecil: boolean
  /** The cheapest remedy first: all that give up equally few, best plan first. Empty when none was found in time. */
  readonly obat: readonly Obat[]
  /** All remedies that give up so few are in the list. */
  readonly obatLengkap: boolean
  readonly diperiksa: number
}

export interface OpsiKonflik {
  /** Demands that may be given up; by default locks, bans and minimums, but not required rows. */
  readonly bolehDilepas?: (t: Tuntutan) => boolean
  /** Trials spent on proving the conflict smallest, and on remedies, each. */
  readonly batasPeriksa?: number
}

function periksa(p: AssignmentProblem, daftar: readonly Tuntutan[]): void {
  for (const t of daftar) {
    if (t.jenis === 'minimum') continue
    if (!(Number.isInteger(t.baris) && t.baris >= 0 && t.baris < p.rows))
      throw new RangeError(`jelaskanKonflik: no row ${t.baris}`)
    if (t.jenis !== 'wajib' && cariSisi(p, t.baris, t.kolom) < 0)
      throw new RangeError(`jelaskanKonflik: (${t.baris}, ${t.kolom}) is not an eligible pair`)
  }
}

/** Leaving a row out costs more than any plan can gain by it: "as many rows as possible first" as a problem with optOut. */
function denganOptOut(p: AssignmentProblem): AssignmentProblem {
  if (p.optOut) return p
  let span = 1
  for (let e = 0; e < p.weight.length; e++) span = Math.max(span, Math.abs(p.weight[e]!))
  let kursi = 0
  for (let j = 0; j < p.columns; j++) kursi += p.capacity?.[j] ?? 1
  const luar = Math.ceil(4 * Math.min(kursi, p.rows) * span + 1)
  return { ...p, optOut: new Float64Array(p.rows).fill(p.sense === 'min' ? luar : -luar) }
}

/** Best objective with these demands; null when they cannot be met. */
export function nilaiDenganTuntutan(p: AssignmentProblem, daftar: readonly Tuntutan[]): number | null {
  if (!bisaDipenuhi(p, daftar)) return null
  const asal = denganOptOut(p)
  const { ubahan } = terapkan(
    asal,
    TANPA_UBAHAN,
    daftar.filter((t) => t.jenis === 'kunci' || t.jenis === 'larang'),
  )
  const terkunci = new Int32Array(p.columns)
  let dariKunci = 0
  for (const [i, j] of ubahan.kunci) {
    terkunci[j]!++
    dariKunci += p.weight[cariSisi(p, i, j)]!
  }
  const wajib = daftar.flatMap((t) => (t.jenis === 'wajib' && !ubahan.kunci.has(t.baris) ? [t.baris] : []))
  const minimum = daftar.flatMap((t) =>
    t.jenis === 'minimum'
      ? [{ kolom: t.kolom, banyak: Math.max(0, t.banyak - t.kolom.reduce((a, j) => a + terkunci[j]!, 0)) }]
      : [],
  )
  const s = selesaikanMinimum(susunSisa(asal, ubahan, 0), minimum, wajib)
  if (!s.layak) throw new Error('demands that can be met were not')
  if (s.masalahSertifikat.length > 0) throw new Error(`certificate: ${s.masalahSertifikat[0]}`)
  return Math.round((s.objective + dariKunci) * 1e6) / 1e6
}

class Pemeriksa {
  diperiksa = 0
  private readonly ingat = new Map<string, boolean>()
  private readonly p: AssignmentProblem
  private readonly daftar: readonly Tuntutan[]
  constructor(p: AssignmentProblem, daftar: readonly Tuntutan[]) {
    this.p = p
    this.daftar = daftar
  }
  readonly layak = (pilih: readonly number[]): boolean => {
    const kunci = pilih.toSorted((a, b) => a - b).join()
    let y = this.ingat.get(kunci)
    if (y === undefined) {
      this.diperiksa++
      y = bisaDipenuhi(
        this.p,
        pilih.map((x) => this.daftar[x]!),
      )
      this.ingat.set(kunci, y)
    }
    return y
  }
}

/** A smaller set in conflict than `awal`, by trying all of at least `mulai` while that takes no more than `batas` trials. */
export function yangTerkecil(
  c: { readonly layak: (pilih: readonly number[]) => boolean },
  semua: readonly number[],
  awal: readonly number[],
  batas: number,
  mulai = 1,
): [readonly number[], boolean] {
  let sisa = batas
  for (let k = mulai; k < awal.length; k++) {
    const n = banyakPilihan(semua.length, k)
    if (n > sisa) return [awal, false]
    sisa -= n
    for (const pilih of pilihan(semua, k)) if (!c.layak(pilih)) return [pilih, true]
  }
  return [awal, true]
}

/** Sets of demands to give up, all of the least size: breadth first through the conflicts that remain. */
function cariObat(
  c: Pemeriksa,
  semua: readonly number[],
  awal: readonly number[],
  boleh: readonly boolean[],
  batas: number,
) {
  let lapis: { lepas: number[]; konflik: readonly number[] }[] = [{ lepas: [], konflik: awal }]
  const selesai = c.diperiksa + batas
  while (lapis.length > 0) {
    const berhasil: number[][] = []
    const lanjut: typeof lapis = []
    const sudah = new Set<string>()
    for (const { lepas, konflik } of lapis)
      for (const x of konflik) {
        if (!boleh[x]) continue
        const baru = [...lepas, x].toSorted((a, b) => a - b)
        if (sudah.has(baru.join())) continue
        sudah.add(baru.join())
        if (c.diperiksa > selesai) return { berhasil, lengkap: false }
        const tinggal = semua.filter((y) => !baru.includes(y))
        if (c.layak(tinggal)) berhasil.push(baru)
        else lanjut.push({ lepas: baru, konflik: [] })
      }
    if (berhasil.length > 0) return { berhasil, lengkap: true }
    lapis = []
    for (const { lepas } of lanjut) {
      if (c.diperiksa > selesai) return { berhasil, lengkap: false }
      const tinggal = semua.filter((y) => !lepas.includes(y))
      lapis.push({ lepas, konflik: konflikMinimal(c.layak, tinggal)! })
    }
  }
  return { berhasil: [], lengkap: true }
}

/**
 * Why the demands cannot all be met, and what to give up. null = they can. The conflict is minimal always, the smallest
 * where trying all smaller sets is cheap (`terkecil` says whether). Remedies give up as few demands as can be; among
 * them the one that leaves the best plan comes first.
 */
export function jelaskanKonflik(
  p: AssignmentProblem,
  daftar: readonly Tuntutan[],
  { bolehDilepas = (t) => t.jenis !== 'wajib', batasPeriksa = 300 }: OpsiKonflik = {},
): Konflik | null {
  periksa(p, daftar)
  const c = new Pemeriksa(p, daftar)
  const semua = [...daftar.keys()]
  const awal = konflikMinimal(c.layak, semua)
  if (!awal) return null
  const [tuntutan, terkecil] = yangTerkecil(c, semua, awal, batasPeriksa)
  const { berhasil, lengkap } = cariObat(c, semua, tuntutan, daftar.map(bolehDilepas), batasPeriksa)
  const arah = p.sense === 'min' ? -1 : 1
  const tanpa = nilaiDenganTuntutan(p, [])!
  const obat = berhasil
    .map((lepas): Obat => {
      const nilai = nilaiDenganTuntutan(
        p,
        daftar.filter((_, x) => !lepas.includes(x)),
      )!
      return { lepas, nilai, rugi: Math.round(arah * (tanpa - nilai) * 1e6) / 1e6 }
    })
    .toSorted((a, b) => a.rugi - b.rugi)
  return { tuntutan, terkecil, obat, obatLengkap: lengkap, diperiksa: c.diperiksa }
}
