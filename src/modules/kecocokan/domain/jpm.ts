import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada, TANGGAL_VERSI } from '#regulasi'
import { gagal, type Galat, ok, type Result } from '#shared'

export type KategoriJpm = 'memenuhi' | 'masih-memenuhi' | 'kurang-memenuhi' | 'belum-diketahui'
export interface Jpm {
  /** null when any level is unknown. */
  readonly jpm: number | null
  readonly rentang: readonly [number, number]
  readonly kategori: KategoriJpm
  readonly kesenjangan: Readonly<Record<string, number | null>>
}
/** Lower bounds of the categories, with where they come from. Data: another table can be handed in. */
export interface AmbangJpm {
  readonly memenuhi: number
  readonly masihMemenuhi: number
  readonly sumber: string
  readonly status: 'terverifikasi' | 'belum-diverifikasi'
}
const kategoriJpm = defineParameter(
  'kompetensi.jpm-kategori',
  z.strictObject({ memenuhi: z.number(), masihMemenuhi: z.number() }),
)
/** The bounds in force on a date. */
export function ambangJpm(pada: Pada): AmbangJpm & { readonly dasar: Dasar } {
  const { nilai, dasar } = nilaiHukum(kategoriJpm, pada)
  return { ...nilai, sumber: dasar.sumber, status: dasar.status, dasar }
}
export const AMBANG_JPM_BAWAAN: AmbangJpm = ambangJpm(TANGGAL_VERSI)

/** 60 is divisible by each level 1..5, so the sum of shares is a whole number and no category is missed by rounding. */
const BAGIAN = 60

/** Job person match: mean of min(level, standar) / standar, in percent. A surplus never buys a shortage. */
export function hitungJpm(
  standar: Readonly<Record<string, number>>,
  nilai: Readonly<Record<string, number | null>>,
  ambang: AmbangJpm = AMBANG_JPM_BAWAAN,
): Result<Jpm, Galat> {
  const kode = Object.keys(standar)
  if (kode.length === 0) return gagal({ kode: 'kecocokan.standar-kosong' })
  const diLuar = (n: number) => !Number.isInteger(n) || n < 1 || n > 5
  let min = 0
  let maks = 0
  let belum = false
  const kesenjangan: Record<string, number | null> = {}
  for (const k of kode) {
    const s = standar[k] as number
    const n = nilai[k] ?? null
    if (diLuar(s) || (n !== null && diLuar(n))) return gagal({ kode: 'kecocokan.level-tidak-sah', data: { kode: k } })
    kesenjangan[k] = n === null ? null : n - s
    if (n === null) {
      belum = true
      min += BAGIAN / s
      maks += BAGIAN
    } else {
      const bagian = (Math.min(n, s) * BAGIAN) / s
      min += bagian
      maks += bagian
    }
  }
  const penuh = BAGIAN * kode.length
  const persen = (jumlah: number) => (100 * jumlah) / penuh
  const kategori = (jumlah: number): KategoriJpm =>
    100 * jumlah >= ambang.memenuhi * penuh
      ? 'memenuhi'
      : 100 * jumlah >= ambang.masihMemenuhi * penuh
        ? 'masih-memenuhi'
        : 'kurang-memenuhi'
  return ok({
    jpm: belum ? null : persen(min),
    rentang: [persen(min), persen(maks)],
    kategori: kategori(min) === kategori(maks) ? kategori(min) : 'belum-diketahui',
    kesenjangan,
  })
}
