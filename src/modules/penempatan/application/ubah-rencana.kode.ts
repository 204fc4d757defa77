import type { Perubahan } from '../domain/ubah/index.ts'

/** Edits a person makes by hand. Each has a short code by row and column of the stored graph, so that it fits an address. */
export type UbahanTangan = Extract<Perubahan, { jenis: 'kunci' | 'larang' | 'keluarkan' | 'kursi' }>

export const UBAHAN_TERBANYAK = 60

export function kodeUbahan(u: UbahanTangan): string {
  if (u.jenis === 'keluarkan') return `o${u.baris}`
  if (u.jenis === 'kursi') return `s${u.kolom}-${u.banyak}`
  return `${u.jenis === 'kunci' ? 'k' : 'x'}${u.baris}-${u.kolom}`
}
export const kodeSemua = (daftar: readonly UbahanTangan[]): string => daftar.map(kodeUbahan).join('.')

const ANGKA = '(0|[1-9]\\d{0,6})'
const PASANGAN = new RegExp(`^([kx])${ANGKA}-${ANGKA}$`)
const ORANG = new RegExp(`^o${ANGKA}$`)
const KURSI = new RegExp(`^s${ANGKA}-${ANGKA}$`)

/** The shape of a code alone; whether the graph has such a row, column or pair is not known here. */
export function bentukKode(kode: string): UbahanTangan | null {
  const p = PASANGAN.exec(kode)
  if (p) return { jenis: p[1] === 'k' ? 'kunci' : 'larang', baris: Number(p[2]), kolom: Number(p[3]) }
  const o = ORANG.exec(kode)
  if (o) return { jenis: 'keluarkan', baris: Number(o[1]) }
  const s = KURSI.exec(kode)
  return s && { jenis: 'kursi', kolom: Number(s[1]), banyak: Number(s[2]) }
}

/** Whether `b` cannot stand beside `a`: they say two things about the same person or post. */
export function bertentangan(a: UbahanTangan, b: UbahanTangan): boolean {
  if (a.jenis === 'kursi') return b.jenis === 'kursi' && a.kolom === b.kolom
  if (b.jenis === 'kursi') return false
  if (a.baris !== b.baris) return false
  // Somebody who is out is nowhere.
  if (a.jenis === 'keluarkan' || b.jenis === 'keluarkan') return true
  // A lock is one place.
  return (a.jenis === 'kunci' && b.jenis === 'kunci') || a.kolom === b.kolom
}

/** The list with one edit more; those it takes the place of go. */
export const denganUbahan = (daftar: readonly UbahanTangan[], u: UbahanTangan): UbahanTangan[] => [
  ...daftar.filter((x) => !bertentangan(x, u)),
  u,
]
