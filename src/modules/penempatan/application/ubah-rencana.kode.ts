import { gagal, type Galat, ok, type Result } from '#shared'
import type { Perubahan } from '../domain/ubah/index.ts'
import type { Graf } from '../domain/rencana/index.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { NamaVarian, UbahanDto } from './rencana.dto.ts'
import { sisiDari } from './susun-usulan.ts'

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

/** null = no such code, or it names no row, column or seat of the graph. */
export function uraiKode(kode: string, g: Graf): UbahanTangan | null {
  const baris = (s: string | undefined) => (Number(s) < g.rows ? Number(s) : null)
  const kolom = (s: string | undefined) => (Number(s) < g.columns ? Number(s) : null)
  const p = PASANGAN.exec(kode)
  if (p) {
    const [i, j] = [baris(p[2]), kolom(p[3])]
    return i === null || j === null ? null : { jenis: p[1] === 'k' ? 'kunci' : 'larang', baris: i, kolom: j }
  }
  const o = ORANG.exec(kode)
  if (o) {
    const i = baris(o[1])
    return i === null ? null : { jenis: 'keluarkan', baris: i }
  }
  const s = KURSI.exec(kode)
  if (s) {
    const j = kolom(s[1])
    // More seats than the post has would be against the law, as many as it has is no edit.
    return j === null || Number(s[2]) >= g.capacity[j]! ? null : { jenis: 'kursi', kolom: j, banyak: Number(s[2]) }
  }
  return null
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

export function uraiUbahan(
  teks: string,
  isi: GrafTersimpan,
  varian: NamaVarian,
  g: Graf,
): Result<UbahanTangan[], Galat> {
  const kode = teks === '' ? [] : teks.split('.')
  if (kode.length > UBAHAN_TERBANYAK)
    return gagal({ kode: 'penempatan.ubahan-terlalu-banyak', data: { n: kode.length, maks: UBAHAN_TERBANYAK } })
  const daftar: UbahanTangan[] = []
  for (const k of kode) {
    const u = uraiKode(k, g)
    if (!u) return gagal({ kode: 'penempatan.kode-ubahan-salah', data: { kode: k.slice(0, 40) } })
    const lawan = daftar.find((x) => bertentangan(x, u))
    if (lawan) return gagal({ kode: 'penempatan.ubahan-bertentangan', data: { pertama: kodeUbahan(lawan), kedua: k } })
    if ((u.jenis === 'kunci' || u.jenis === 'larang') && sisiDari(g, u.baris, u.kolom) < 0) {
      // The plan of certain pairs: a conditional pair is no pair of it.
      const bersyarat = varian === 'pasti' && sisiDari(isi.graf, u.baris, u.kolom) >= 0
      return gagal({
        kode: bersyarat ? 'penempatan.ubahan-bersyarat' : 'penempatan.ubahan-tidak-layak',
        data: { pegawai: isi.orang[u.baris]!.nama, jabatan: isi.jabatan[u.kolom]!.nama },
      })
    }
    daftar.push(u)
  }
  return ok(daftar)
}

/** In words' parts: who, which post, how many seats stay. */
export const ubahanDto = (isi: GrafTersimpan, u: UbahanTangan): UbahanDto => ({
  jenis: u.jenis,
  kode: kodeUbahan(u),
  pegawai: 'baris' in u ? isi.orang[u.baris]! : null,
  jabatan: 'kolom' in u ? isi.jabatan[u.kolom]! : null,
  banyak: u.jenis === 'kursi' ? u.banyak : null,
})
