import type { AssignmentProblem } from '../solver/index.ts'

/** One edit by hand. Rows and columns are those of the problem first solved. */
export type Perubahan =
  /** This row sits at this column, whatever it costs. */
  | { readonly jenis: 'kunci'; readonly baris: number; readonly kolom: number }
  /** This pair may not be. */
  | { readonly jenis: 'larang'; readonly baris: number; readonly kolom: number }
  /** Takes a lock or a ban of the pair back. */
  | { readonly jenis: 'bebas'; readonly baris: number; readonly kolom: number }
  /** The row is not there: it takes no column and counts for nothing. */
  | { readonly jenis: 'keluarkan'; readonly baris: number }
  | { readonly jenis: 'masukkan'; readonly baris: number }
  /** The row must end in some column (only with optOut; without, all rows are wanted anyway). */
  | { readonly jenis: 'wajib'; readonly baris: number }
  | { readonly jenis: 'tidak-wajib'; readonly baris: number }
  | { readonly jenis: 'kursi'; readonly kolom: number; readonly banyak: number }
  | { readonly jenis: 'bobot'; readonly baris: number; readonly kolom: number; readonly bobot: number }

/** All edits in force. */
export interface Ubahan {
  readonly kunci: ReadonlyMap<number, number>
  readonly larang: ReadonlyMap<number, ReadonlySet<number>>
  readonly keluar: ReadonlySet<number>
  readonly wajib: ReadonlySet<number>
  readonly kursi: ReadonlyMap<number, number>
  readonly bobot: ReadonlyMap<number, ReadonlyMap<number, number>>
}

export const TANPA_UBAHAN: Ubahan = {
  kunci: new Map(),
  larang: new Map(),
  keluar: new Set(),
  wajib: new Set(),
  kursi: new Map(),
  bobot: new Map(),
}

/** Index of the edge, −1 when the pair is none. */
export function cariSisi(p: AssignmentProblem, i: number, j: number): number {
  let a = p.rowStart[i]!
  let b = p.rowStart[i + 1]! - 1
  while (a <= b) {
    const c = (a + b) >> 1
    const x = p.column[c]!
    if (x === j) return c
    if (x < j) a = c + 1
    else b = c - 1
  }
  return -1
}

const salah = (pesan: string): never => {
  throw new RangeError(`ubahPenugasan: ${pesan}`)
}

function periksa(p: AssignmentProblem, c: Perubahan): void {
  if ('baris' in c && !(Number.isInteger(c.baris) && c.baris >= 0 && c.baris < p.rows)) salah(`no row ${c.baris}`)
  if ('kolom' in c && !(Number.isInteger(c.kolom) && c.kolom >= 0 && c.kolom < p.columns)) salah(`no column ${c.kolom}`)
  if ('kolom' in c && 'baris' in c && cariSisi(p, c.baris, c.kolom) < 0)
    salah(`(${c.baris}, ${c.kolom}) is not an eligible pair`)
  if (c.jenis === 'kursi' && !(Number.isInteger(c.banyak) && c.banyak >= 0 && c.banyak < 2 ** 31))
    salah(`${c.banyak} is no number of seats`)
  if (c.jenis === 'bobot' && !Number.isFinite(c.bobot)) salah(`${c.bobot} is no weight`)
  if ((c.jenis === 'wajib' || c.jenis === 'tidak-wajib') && !p.optOut)
    salah('without optOut every row is wanted: none can be required')
}

/** The edits with more of them made, and the rows and columns they touch. A later edit of the same thing replaces it. */
export function terapkan(
  p: AssignmentProblem,
  u: Ubahan,
  daftar: readonly Perubahan[],
): { ubahan: Ubahan; baris: Set<number>; kolom: Set<number> } {
  const kunci = new Map(u.kunci)
  const larang = new Map(u.larang)
  const keluar = new Set(u.keluar)
  const wajib = new Set(u.wajib)
  const kursi = new Map(u.kursi)
  const bobot = new Map(u.bobot)
  const baris = new Set<number>()
  const kolom = new Set<number>()
  const lepasKunci = (i: number) => {
    const j = kunci.get(i)
    if (j === undefined) return
    kolom.add(j)
    kunci.delete(i)
  }
  const terlarang = (i: number, j: number, ya: boolean) => {
    const s = new Set(larang.get(i))
    if (ya) s.add(j)
    else s.delete(j)
    if (s.size > 0) larang.set(i, s)
    else larang.delete(i)
  }
  for (const c of daftar) {
    periksa(p, c)
    if ('baris' in c) baris.add(c.baris)
    if (c.jenis === 'kunci') {
      lepasKunci(c.baris)
      kunci.set(c.baris, c.kolom)
      kolom.add(c.kolom)
    } else if (c.jenis === 'larang') terlarang(c.baris, c.kolom, true)
    else if (c.jenis === 'bebas') {
      if (kunci.get(c.baris) === c.kolom) lepasKunci(c.baris)
      terlarang(c.baris, c.kolom, false)
    } else if (c.jenis === 'keluarkan') keluar.add(c.baris)
    else if (c.jenis === 'masukkan') keluar.delete(c.baris)
    else if (c.jenis === 'wajib') wajib.add(c.baris)
    else if (c.jenis === 'tidak-wajib') wajib.delete(c.baris)
    else if (c.jenis === 'kursi') {
      kursi.set(c.kolom, c.banyak)
      kolom.add(c.kolom)
    } else bobot.set(c.baris, new Map(bobot.get(c.baris)).set(c.kolom, c.bobot))
  }
  return { ubahan: { kunci, larang, keluar, wajib, kursi, bobot }, baris, kolom }
}

export const bobotKini = (p: AssignmentProblem, u: Ubahan, i: number, j: number): number =>
  u.bobot.get(i)?.get(j) ?? p.weight[cariSisi(p, i, j)]!

export const kursiKini = (p: AssignmentProblem, u: Ubahan, j: number): number => u.kursi.get(j) ?? p.capacity?.[j] ?? 1

/**
 * What a row that must be seated is worth without a seat. With K seats that can be taken at all, two plans that leave
 * equally many such rows out differ by at most 4·K·span: anything beyond that decides first, exactly.
 */
export function dendaWajib(p: AssignmentProblem, u: Ubahan): number {
  let span = 1
  for (let e = 0; e < p.weight.length; e++) span = Math.max(span, Math.abs(p.weight[e]!))
  for (const b of u.bobot.values()) for (const w of b.values()) span = Math.max(span, Math.abs(w))
  if (p.optOut) for (let i = 0; i < p.rows; i++) span = Math.max(span, Math.abs(p.optOut[i]!))
  let kursi = 0
  for (let j = 0; j < p.columns; j++) kursi += kursiKini(p, u, j)
  return Math.ceil(4 * Math.min(kursi, p.rows) * span + 1)
}

/** The problem that is left for the solver: locked pairs and what they take are out of it. */
export function susunSisa(p: AssignmentProblem, u: Ubahan, denda: number): AssignmentProblem {
  const bulat =
    p.weight instanceof Int32Array && [...u.bobot.values()].every((b) => [...b.values()].every((w) => (w | 0) === w))
  const { rowStart: awal, column: kolomAsal } = p
  const khusus = new Set([...u.kunci.keys(), ...u.keluar, ...u.larang.keys()])
  let rowStart = awal
  let column = kolomAsal
  const weight: Int32Array | Float64Array = bulat ? Int32Array.from(p.weight) : Float64Array.from(p.weight)
  for (const [i, b] of u.bobot) for (const [j, w] of b) weight[cariSisi(p, i, j)] = w
  let n = kolomAsal.length
  if (khusus.size > 0) {
    rowStart = new Int32Array(p.rows + 1)
    column = kolomAsal.slice()
    n = 0
    let lama = 0
    // Rows between two special ones are moved in one piece.
    const salin = (sampai: number) => {
      const [a, b] = [awal[lama]!, awal[sampai]!]
      column.copyWithin(n, a, b)
      weight.copyWithin(n, a, b)
      for (let i = lama; i < sampai; i++) rowStart[i] = awal[i]! - a + n
      n += b - a
      lama = sampai
    }
    for (const i of [...khusus].toSorted((x, y) => x - y)) {
      salin(i)
      rowStart[i] = n
      lama = i + 1
      if (u.kunci.has(i) || u.keluar.has(i)) continue
      const buang = u.larang.get(i)!
      for (let e = awal[i]!; e < awal[i + 1]!; e++) {
        if (buang.has(kolomAsal[e]!)) continue
        column[n] = kolomAsal[e]!
        weight[n++] = weight[e]!
      }
    }
    salin(p.rows)
    rowStart[p.rows] = n
  }
  const capacity = Int32Array.from({ length: p.columns }, (_, j) => kursiKini(p, u, j))
  for (const j of u.kunci.values()) capacity[j]!--
  const sisa: AssignmentProblem = {
    rows: p.rows,
    columns: p.columns,
    rowStart,
    column: n === column.length ? column : column.subarray(0, n),
    weight: weight.subarray(0, n),
    capacity,
    sense: p.sense,
  }
  if (p.optOut) {
    const optOut = Float64Array.from(p.optOut)
    const arah = p.sense === 'min' ? 1 : -1
    for (const i of u.wajib) optOut[i] = arah * denda
    for (const i of [...u.kunci.keys(), ...u.keluar]) optOut[i] = 0
    sisa.optOut = optOut
  }
  return sisa
}
