import { randomUUID } from 'node:crypto'
import type { HasilImpor, Lembar } from './lembar.ts'
import type { IsoDate } from '#shared'

/** A checked file between preview and save. */
export interface Titipan {
  readonly id: string
  readonly pemilik: string
  readonly jenis: string
  readonly berlaku: IsoDate
  readonly lembar: Lembar
  readonly hasil: HasilImpor
}

const UMUR_MS = 30 * 60_000
const PER_PEMILIK = 2
const SEL_MAKS = 6_000_000

/**
 * Files wait in memory only, for half an hour, readable by whoever uploaded them: a whole export with all it
 * says about people never lies on a disk of ours. A restart forgets them; the file is then chosen again.
 */
export class PenampungImpor {
  readonly #isi = new Map<string, { titipan: Titipan; kedaluwarsa: number; sel: number }>()
  readonly #sekarang: () => number

  constructor(sekarang: () => number = Date.now) {
    this.#sekarang = sekarang
  }

  /** undefined = no room: others are checking large files just now. */
  simpan(t: Omit<Titipan, 'id'>): Titipan | undefined {
    this.#bersihkan()
    const milik = [...this.#isi.values()].filter((x) => x.titipan.pemilik === t.pemilik)
    for (const lama of milik.slice(0, Math.max(0, milik.length - PER_PEMILIK + 1))) this.#isi.delete(lama.titipan.id)
    const sel = t.lembar.baris.reduce((n, b) => n + b.length, 0)
    let terpakai = 0
    for (const x of this.#isi.values()) terpakai += x.sel
    if (terpakai + sel > SEL_MAKS && terpakai > 0) return undefined
    const titipan = { ...t, id: randomUUID() }
    this.#isi.set(titipan.id, { titipan, kedaluwarsa: this.#sekarang() + UMUR_MS, sel })
    return titipan
  }

  ambil(id: string, pemilik: string): Titipan | undefined {
    this.#bersihkan()
    const t = this.#isi.get(id)?.titipan
    return t?.pemilik === pemilik ? t : undefined
  }

  buang(id: string, pemilik: string): void {
    if (this.ambil(id, pemilik)) this.#isi.delete(id)
  }

  #bersihkan(): void {
    const kini = this.#sekarang()
    for (const [id, x] of this.#isi) if (x.kedaluwarsa <= kini) this.#isi.delete(id)
  }
}
