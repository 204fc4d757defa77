/**
 * Seeded random numbers (sfc32). Same seed, same stream, on every platform: integers only, no Math.random,
 * no transcendental functions. `cabang` gives an independent stream per label, so that a change in one part of
 * the invented city does not move all others.
 */
export class Acak {
  private a: number
  private b: number
  private c: number
  private d: number
  private readonly akar: string

  constructor(benih: string | number) {
    this.akar = String(benih)
    const h = pencacah(this.akar)
    this.a = h()
    this.b = h()
    this.c = h()
    this.d = 1
    for (let i = 0; i < 15; i++) this.u32()
  }

  cabang(label: string): Acak {
    return new Acak(`${this.akar}/${label}`)
  }

  u32(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + t) | 0
    return t >>> 0
  }

  /** [0, 1) */
  pecahan(): number {
    return this.u32() / 4294967296
  }

  /** Whole number in [min, maks], both ends included. */
  bulat(min: number, maks: number): number {
    return maks <= min ? min : min + Math.floor(this.pecahan() * (maks - min + 1))
  }

  /** Whole number in [min, maks] gathered around the middle (sum of three draws). */
  tengah(min: number, maks: number): number {
    if (maks <= min) return min
    const p = (this.pecahan() + this.pecahan() + this.pecahan()) / 3
    return min + Math.floor(p * (maks - min + 1))
  }

  peluang(p: number): boolean {
    return this.pecahan() < p
  }

  pilih<T>(daftar: readonly T[]): T {
    if (!daftar.length) throw new RangeError('acak: daftar kosong')
    return daftar[this.bulat(0, daftar.length - 1)] as T
  }

  bobot<T>(pilihan: readonly (readonly [T, number])[]): T {
    let jumlah = 0
    for (const [, w] of pilihan) jumlah += w
    let x = this.pecahan() * jumlah
    for (const [nilai, w] of pilihan) {
      x -= w
      if (x < 0) return nilai
    }
    const akhir = pilihan.at(-1)
    if (!akhir) throw new RangeError('acak: pilihan kosong')
    return akhir[0]
  }

  kocok<T>(daftar: readonly T[]): T[] {
    const hasil = [...daftar]
    for (let i = hasil.length - 1; i > 0; i--) {
      const j = this.bulat(0, i)
      const x = hasil[i] as T
      hasil[i] = hasil[j] as T
      hasil[j] = x
    }
    return hasil
  }
}

function pencacah(teks: string): () => number {
  let h = 1779033703 ^ teks.length
  for (let i = 0; i < teks.length; i++) {
    h = Math.imul(h ^ teks.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    h ^= h >>> 16
    return h >>> 0
  }
}
