/** At least so many seats of these columns must be taken. */
export interface MinimumTerisi {
  readonly kolom: readonly number[]
  readonly banyak: number
}

/** Whether a plan (column of each row, −1 = none) keeps every minimum. */
export function minimumTerjaga(daftar: readonly MinimumTerisi[], duduk: Int32Array, kolom: number): boolean {
  if (daftar.length === 0) return true
  const terisi = new Int32Array(kolom)
  for (let i = 0; i < duduk.length; i++) if (duduk[i]! >= 0) terisi[duduk[i]!]!++
  return daftar.every((m) => m.kolom.reduce((n, j) => n + terisi[j]!, 0) >= m.banyak)
}

/** A group of columns with its place in the tree of groups. */
export interface Kelompok {
  /** Place in the list given; of equal groups the one that asks most. */
  readonly indeks: number
  readonly induk: number
  /** Columns in no smaller group. */
  readonly langsung: readonly number[]
  readonly kursi: number
  readonly banyak: number
  /** Seats that may stay empty; negative = asks for more than it has. */
  readonly longgar: number
}

/**
 * Groups as a tree: any two are apart or one lies in the other, as units do. Others are refused with a RangeError: with
 * them the problem is no flow any more.
 */
export function susunKelompok(
  daftar: readonly MinimumTerisi[],
  kursi: (j: number) => number,
  kolom: number,
): Kelompok[] {
  const himpunan = daftar.map((d) => new Set(d.kolom))
  daftar.forEach((d, x) => {
    if (himpunan[x]!.size !== d.kolom.length) throw new RangeError(`minimum ${x}: a column twice`)
    for (const j of d.kolom)
      if (!(Number.isInteger(j) && j >= 0 && j < kolom)) throw new RangeError(`minimum ${x}: no column ${j}`)
    if (!(Number.isInteger(d.banyak) && d.banyak >= 0)) throw new RangeError(`minimum ${x}: ${d.banyak} is no number`)
  })
  // Largest first; of equal sets the one that asks most stands for all.
  const urut = [...daftar.keys()].toSorted(
    (a, b) => himpunan[b]!.size - himpunan[a]!.size || daftar[b]!.banyak - daftar[a]!.banyak || a - b,
  )
  const hasil: (Kelompok & { langsung: number[]; longgar: number })[] = []
  const pemilik = new Map<number, number>() // column → smallest group so far
  for (const x of urut) {
    const anggota = daftar[x]!.kolom
    const induk = new Set(anggota.map((j) => pemilik.get(j) ?? -1))
    if (induk.size > 1) throw new RangeError(`minimum ${x} overlaps another group without lying in it`)
    const [i = -1] = induk
    // Asks for nothing.
    if (daftar[x]!.banyak === 0) continue
    const sama = i >= 0 && anggota.length > 0 && himpunan[hasil[i]!.indeks]!.size === anggota.length
    if (sama) continue
    const punya = anggota.reduce((a, j) => a + kursi(j), 0)
    const sendiri = punya - daftar[x]!.banyak
    const k = hasil.length
    hasil.push({
      indeks: x,
      induk: i,
      langsung: [...anggota].toSorted((a, b) => a - b),
      kursi: punya,
      banyak: daftar[x]!.banyak,
      longgar: i >= 0 && sendiri >= 0 ? Math.min(sendiri, Math.max(0, hasil[i]!.longgar)) : sendiri,
    })
    for (const j of anggota) pemilik.set(j, k)
    if (i >= 0) {
      const ambil = himpunan[x]!
      hasil[i]!.langsung = hasil[i]!.langsung.filter((j) => !ambil.has(j))
    }
  }
  return hasil
}

/** Edges that let seats of groups stay empty: a row for each seat that may, a column where it comes from the group above. */
export interface Pengganti {
  /** Edges of each added row: columns ≥ `kolom` are passages. */
  readonly baris: number[][]
  readonly lorong: number
}

/**
 * A group may leave `longgar` seats empty: as many stand-ins take them, each within its group. A stand-in of a group that
 * lies in another only works when one of the other's passes its passage; a passage nobody passes is taken by its own.
 * With that, "at least m taken" is: every seat of the groups is taken by somebody, and the problem stays an assignment.
 */
export function susunPengganti(kelompok: readonly Kelompok[], kolom: number): Pengganti {
  const awalLorong: number[] = []
  let lorong = 0
  for (const k of kelompok) {
    awalLorong.push(kolom + lorong)
    if (k.induk >= 0) lorong += Math.max(0, k.longgar)
  }
  const baris: number[][] = []
  kelompok.forEach((k, x) => {
    const anak: number[] = []
    kelompok.forEach((a, y) => {
      if (a.induk === x) for (let s = 0; s < a.longgar; s++) anak.push(awalLorong[y]! + s)
    })
    for (let s = 0; s < k.longgar; s++) {
      const tujuan = [...k.langsung, ...anak]
      if (k.induk >= 0) tujuan.push(awalLorong[x]! + s)
      baris.push(tujuan.toSorted((a, b) => a - b))
    }
  })
  return { baris, lorong }
}

/**
 * Seats of the stand-ins beside a plan, in the order of `susunPengganti`; null = the plan does not keep a minimum. Where
 * as many seats of a group are empty, as many stand-ins of each group around it work, the others wait at their passage.
 */
export function lengkapiPengganti(
  kelompok: readonly Kelompok[],
  kosong: (j: number) => number,
  kolom: number,
): Int32Array | null {
  const awalLorong: number[] = []
  let lorong = kolom
  for (const k of kelompok) {
    awalLorong.push(lorong)
    if (k.induk >= 0) lorong += Math.max(0, k.longgar)
  }
  // Groups come before those in them.
  const bekerja = kelompok.map((k) => k.langsung.reduce((a, j) => a + kosong(j), 0))
  for (let x = kelompok.length - 1; x >= 0; x--) {
    const { induk, longgar } = kelompok[x]!
    if (bekerja[x]! > longgar) return null
    if (induk >= 0) bekerja[induk]! += bekerja[x]!
  }
  const duduk: number[] = []
  kelompok.forEach((k, x) => {
    const tempat = k.langsung.flatMap((j) => Array.from({ length: kosong(j) }, () => j))
    kelompok.forEach((a, y) => {
      if (a.induk === x) for (let s = 0; s < bekerja[y]!; s++) tempat.push(awalLorong[y]! + s)
    })
    for (let s = 0; s < k.longgar; s++) duduk.push(tempat[s] ?? (k.induk >= 0 ? awalLorong[x]! + s : -1))
  })
  return Int32Array.from(duduk)
}
