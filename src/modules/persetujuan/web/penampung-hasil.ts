import { randomUUID } from 'node:crypto'
import { nilaiIsi, type PemeriksaanSementara } from '../application/periksa.use-case.ts'

interface Titipan {
  readonly pemilik: string
  readonly isi: Omit<PemeriksaanSementara, 'hasil'> & { readonly hasil: PemeriksaanSementara['hasil'] | undefined }
  readonly sampai: number
}
const UMUR_MS = 30 * 60_000
const PER_PEMILIK = 3
const HURUF_MAKS = 200_000_000
/**
 * Verdicts are remembered up to this many lines over everyone, the newest first; the others are given again when asked
 * for. A line's verdict takes some 25 kB, many times its facts.
 */
const BARIS_DIINGAT = 400

/** Judged batches nobody stored yet: in memory only, for half an hour, readable by whoever had them judged. */
export class PenampungHasil {
  readonly #isi = new Map<string, Titipan>()
  readonly #sekarang: () => number
  constructor(sekarang: () => number = Date.now) {
    this.#sekarang = sekarang
  }

  /** undefined = no room just now. */
  simpan(pemilik: string, isi: PemeriksaanSementara): string | undefined {
    const kini = this.#sekarang()
    for (const [id, t] of this.#isi) if (t.sampai <= kini) this.#isi.delete(id)
    const milik = [...this.#isi].filter(([, t]) => t.pemilik === pemilik)
    for (const [id] of milik.slice(0, Math.max(0, milik.length - PER_PEMILIK + 1))) this.#isi.delete(id)
    const terpakai = [...this.#isi.values()].reduce((n, t) => n + t.isi.isi.length, 0)
    if (terpakai > 0 && terpakai + isi.isi.length > HURUF_MAKS) return undefined
    const id = randomUUID()
    this.#isi.set(id, { pemilik, isi, sampai: kini + UMUR_MS })
    this.#lupakan()
    return id
  }

  #lupakan(): void {
    let baris = 0
    for (const [id, t] of [...this.#isi].toReversed()) {
      baris += t.isi.hasil?.baris.length ?? 0
      if (t.isi.hasil && baris > BARIS_DIINGAT) this.#isi.set(id, { ...t, isi: { ...t.isi, hasil: undefined } })
    }
  }

  /** Lines whose verdict is in memory just now. */
  get barisDiingat(): number {
    return [...this.#isi.values()].reduce((n, t) => n + (t.isi.hasil?.baris.length ?? 0), 0)
  }

  ambil(id: string, pemilik: string): PemeriksaanSementara | undefined {
    const t = this.#isi.get(id)
    if (t?.pemilik !== pemilik || t.sampai <= this.#sekarang()) return undefined
    if (t.isi.hasil) return { ...t.isi, hasil: t.isi.hasil }
    const ulang = nilaiIsi(t.isi.isi)
    return ulang.ok ? { ...t.isi, hasil: ulang.value } : undefined
  }
}
