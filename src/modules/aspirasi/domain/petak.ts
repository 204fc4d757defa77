/**
 * Tile map of the kelurahan: a block for each kecamatan, roughly where it lies, its kelurahan in the order of their codes.
 * Lays out any city: kecamatan without a place of their own follow below, three in a row.
 */
export interface Petak {
  readonly kode: string
  readonly x: number
  readonly y: number
}
export interface BlokPeta {
  readonly kode: string
  readonly x: number
  readonly y: number
  readonly petak: readonly Petak[]
}
export interface SusunanPeta {
  readonly lebar: number
  readonly tinggi: number
  readonly blok: readonly BlokPeta[]
}

/** Column and row of each kecamatan of Pematangsiantar: Martoba in the north, Marimbun in the south. */
const LETAK: Readonly<Record<string, readonly [kolom: number, baris: number]>> = {
  '12.72.06': [1, 0],
  '12.72.07': [0, 1],
  '12.72.03': [1, 1],
  '12.72.01': [2, 1],
  '12.72.02': [0, 2],
  '12.72.04': [1, 2],
  '12.72.05': [2, 2],
  '12.72.08': [1, 3],
}
/** Side of a tile, space between two, height of a block's name; an SVG 320 wide is drawn 1 : 1 on the smallest phone. */
export const SISI = 30
const SELA = 2
const KEPALA = 16
const SEBARIS = 3
const LEBAR_BLOK = SEBARIS * (SISI + SELA)
const SELA_BLOK = 8

export function susunPetak(kelurahan: readonly string[]): SusunanPeta {
  const per = Map.groupBy(kelurahan.toSorted(), (k) => k.slice(0, 8))
  const kecamatan = [...per.keys()].toSorted()
  const dikenal = kecamatan.filter((k) => LETAK[k])
  const barisDikenal = Math.max(-1, ...dikenal.map((k) => LETAK[k]![1])) + 1
  const lain = kecamatan.filter((k) => !LETAK[k])
  const letak = new Map<string, readonly [number, number]>([
    ...dikenal.map((k) => [k, LETAK[k]!] as const),
    ...lain.map((k, i) => [k, [i % 3, barisDikenal + Math.floor(i / 3)]] as const),
  ])
  const tinggiBlok = (k: string): number => KEPALA + Math.ceil((per.get(k)?.length ?? 0) / SEBARIS) * (SISI + SELA)
  const baris = Math.max(-1, ...[...letak.values()].map(([, b]) => b)) + 1
  const atas: number[] = []
  let y = 0
  for (let b = 0; b < baris; b++) {
    atas.push(y)
    const tinggi = [...letak].filter(([, [, bb]]) => bb === b).map(([k]) => tinggiBlok(k))
    if (tinggi.length > 0) y += Math.max(...tinggi) + SELA_BLOK
  }
  const blok = [...letak]
    .toSorted(([, [ak, ab]], [, [bk, bb]]) => ab - bb || ak - bk)
    .map(([kode, [kolom, b]]) => {
      const x = kolom * (LEBAR_BLOK + SELA_BLOK)
      const yBlok = atas[b] ?? 0
      return {
        kode,
        x,
        y: yBlok,
        petak: (per.get(kode) ?? []).map((k, i) => ({
          kode: k,
          x: x + (i % SEBARIS) * (SISI + SELA),
          y: yBlok + KEPALA + Math.floor(i / SEBARIS) * (SISI + SELA),
        })),
      }
    })
  return { lebar: 3 * LEBAR_BLOK + 2 * SELA_BLOK, tinggi: Math.max(1, y - SELA_BLOK), blok }
}

/** Five steps of shade; 0 only for nothing. */
export const derajat = (n: number, maks: number): 0 | 1 | 2 | 3 | 4 =>
  n <= 0 || maks <= 0 ? 0 : (Math.min(4, Math.ceil((n / maks) * 4)) as 1 | 2 | 3 | 4)
