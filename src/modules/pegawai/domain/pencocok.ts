import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'

/** What a name in a file was matched to; `ganda` = more than one candidate, and nothing says which. */
export type HasilCocok<T> = { readonly hasil: T } | { readonly sebab: 'tidak-ada' | 'ganda' }
const TIDAK_ADA = { sebab: 'tidak-ada' } as const
const GANDA = { sebab: 'ganda' } as const
const satu = <T>(calon: readonly T[]): HasilCocok<T> =>
  calon.length === 0 ? TIDAK_ADA : calon.length === 1 ? { hasil: calon[0] as T } : GANDA

/** Names compare without regard to case, punctuation and blanks. */
const samakanNama = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

function kelompokkan<T>(daftar: Iterable<T>, kunci: (x: T) => string): Map<string, T[]> {
  const hasil = new Map<string, T[]>()
  for (const x of daftar) {
    const k = kunci(x)
    const ada = hasil.get(k)
    if (ada) ada.push(x)
    else hasil.set(k, [x])
  }
  return hasil
}

/** Units by SIASN id, by city code, by name; names that several offices use are told apart by the office around them. */
export class PencocokUnit {
  readonly #unor: ReadonlyMap<string, string>
  readonly #perId: ReadonlyMap<string, Unit>
  readonly #perKode: ReadonlyMap<string, Unit>
  readonly #perNama: ReadonlyMap<string, Unit[]>
  readonly #ingat = new Map<string, HasilCocok<Unit>>()

  constructor(unit: readonly Unit[], unor: ReadonlyMap<string, string>) {
    this.#unor = unor
    this.#perId = new Map(unit.map((u) => [u.id, u]))
    this.#perKode = new Map(unit.map((u) => [u.kode, u]))
    this.#perNama = kelompokkan(unit, (u) => samakanNama(u.nama))
  }

  cari(unorId: string | null, nama: string | null, satuanKerja: readonly (string | null)[]): HasilCocok<Unit> {
    if (unorId !== null) {
      const u = this.#perId.get(this.#unor.get(unorId) ?? unorId) ?? this.#perKode.get(unorId)
      if (u) return { hasil: u }
    }
    if (nama === null) return TIDAK_ADA
    const kunci = `${nama}\u0000${satuanKerja.join('\u0000')}`
    let hasil = this.#ingat.get(kunci)
    if (!hasil) {
      hasil = this.#cariNama(nama, satuanKerja)
      this.#ingat.set(kunci, hasil)
    }
    return hasil
  }

  #cariNama(nama: string, satuanKerja: readonly (string | null)[]): HasilCocok<Unit> {
    const [kepala = '', ...induk] = nama.split(/\s+[-–>|/]\s+/)
    let calon = this.#perNama.get(samakanNama(nama)) ?? []
    if (calon.length === 0 && induk.length > 0)
      calon = (this.#perNama.get(samakanNama(kepala)) ?? []).filter((u) => induk.every((i) => this.#diBawah(u, i)))
    if (calon.length <= 1) return satu(calon)
    for (const s of satuanKerja) {
      if (s === null) continue
      const tersaring = calon.filter((u) => this.#diBawah(u, s))
      if (tersaring.length === 1) return satu(tersaring)
    }
    return GANDA
  }

  /** Is the unit, or one above it, called so? */
  #diBawah(u: Unit, nama: string): boolean {
    const dicari = samakanNama(nama)
    for (let x: Unit | undefined = u, n = 0; x && n < 20; x = this.#perId.get(x.indukId ?? ''), n++)
      if (samakanNama(x.nama) === dicari) return true
    return false
  }
}

/** Posts by code or by name in the unit; structural heads are often exported without the name of what they head. */
export class PencocokJabatan {
  readonly #perKunci: ReadonlyMap<string, Jabatan>
  readonly #perUnit: ReadonlyMap<string, Jabatan[]>
  readonly #perPerangkat: ReadonlyMap<string, Jabatan[]>
  readonly #perNama: ReadonlyMap<string, Jabatan[]>
  readonly #ingat = new Map<string, HasilCocok<Jabatan>>()

  constructor(jabatan: readonly Jabatan[]) {
    this.#perKunci = new Map(jabatan.flatMap((j) => [[j.id, j] as const, [j.kode, j] as const]))
    this.#perUnit = kelompokkan(jabatan, (j) => `${j.unitId} ${samakanNama(j.nama)}`)
    this.#perPerangkat = kelompokkan(jabatan, (j) => `${j.perangkatDaerahId} ${samakanNama(j.nama)}`)
    this.#perNama = kelompokkan(jabatan, (j) => samakanNama(j.nama))
    this.#diUnit = kelompokkan(jabatan, (j) => j.unitId)
  }
  readonly #diUnit: ReadonlyMap<string, Jabatan[]>

  cari(kode: string | null, nama: string, unit: Unit | undefined): HasilCocok<Jabatan> {
    const tepat = kode === null ? undefined : this.#perKunci.get(kode)
    if (tepat) return { hasil: tepat }
    const kunci = `${nama}\u0000${unit?.id ?? ''}`
    let hasil = this.#ingat.get(kunci)
    if (!hasil) {
      hasil = this.#cariNama(samakanNama(nama), unit)
      this.#ingat.set(kunci, hasil)
    }
    return hasil
  }

  #cariNama(nama: string, unit: Unit | undefined): HasilCocok<Jabatan> {
    if (!unit) return satu(this.#perNama.get(nama) ?? [])
    const diUnit = this.#perUnit.get(`${unit.id} ${nama}`)
    if (diUnit) return satu(diUnit)
    const kepala = (this.#diUnit.get(unit.id) ?? []).filter(
      (j) => kelompokJabatan(j.jenjang) === 'manajerial' && samakanNama(j.nama).startsWith(`${nama} `),
    )
    if (kepala.length > 0) return satu(kepala)
    return satu(this.#perPerangkat.get(`${unit.perangkatDaerahId} ${nama}`) ?? [])
  }
}
