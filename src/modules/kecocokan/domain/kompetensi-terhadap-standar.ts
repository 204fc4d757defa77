import type { Jabatan } from '#modules/jabatan'
import { bandingKodeKompetensi, type NilaiKompetensi, type StandarKompetensi, standarBawaan } from '#modules/kompetensi'
import type { IsoDate } from '#shared'
import { kedekatan, kuadratTakDiketahui } from './kedekatan.ts'
import type { NilaiKomponen } from './nilai-komponen.ts'

export const SKALA = [1, 5] as const
const DMAX = SKALA[1] - SKALA[0]

export interface StandarJabatan {
  /** `kota`: the post's own standard; `bawaan`: the default of its tier, until the city imports one. */
  readonly sumber: 'kota' | 'bawaan'
  readonly baris: readonly StandarKompetensi[]
}
/** Absent = the city has none for this post yet; [] = decided to ask for none. */
export function standarJabatan(j: Jabatan, kota: readonly StandarKompetensi[] | undefined): StandarJabatan {
  const baris = kota ?? standarBawaan(j)
  return {
    sumber: kota ? 'kota' : 'bawaan',
    baris: [...baris].sort((a, b) => bandingKodeKompetensi(a.kode, b.kode)),
  }
}

/** Levels of one person: the latest decision on or before the date, by code. */
export function levelTerakhir(nilai: readonly NilaiKompetensi[], asOf: IsoDate): Map<string, NilaiKompetensi> {
  const hasil = new Map<string, NilaiKompetensi>()
  for (const n of nilai) {
    if (n.tanggal > asOf) continue
    const ada = hasil.get(n.kode)
    if (!ada || ada.tanggal < n.tanggal) hasil.set(n.kode, n)
  }
  return hasil
}

/** Outcome of the competences marked mutlak, the only ones that are a gate (product principle 3). */
export const MUTLAK = { terpenuhi: 0, belumDiketahui: 1, tidakTerpenuhi: 2 } as const
export type KodeMutlak = (typeof MUTLAK)[keyof typeof MUTLAK]

/** Squared distances of an unknown level, by standard level: looked up, because the matrix asks millions of times. */
const TAK_DIKETAHUI = Array.from({ length: SKALA[1] + 1 }, (_, standar) =>
  kuadratTakDiketahui(standar, SKALA[0], SKALA[1]),
)

/** Sums over a standard, kept whole so that card and matrix cannot differ. */
export interface JumlahKompetensi {
  dekat: number
  jauh: number
  kurang: number
  mutlak: KodeMutlak
}
export function tambahKompetensi(j: JumlahKompetensi, standar: number, mutlak: boolean, level: number): void {
  if (level === 0) {
    const d = TAK_DIKETAHUI[standar] as readonly [number, number]
    j.dekat += d[0]
    j.jauh += d[1]
    if (mutlak && standar > SKALA[0] && j.mutlak === MUTLAK.terpenuhi) j.mutlak = MUTLAK.belumDiketahui
    return
  }
  const kuadrat = (level - standar) * (level - standar)
  j.dekat += kuadrat
  j.jauh += kuadrat
  if (level < standar) {
    j.kurang++
    if (mutlak) j.mutlak = MUTLAK.tidakTerpenuhi
  }
}
export const nilaiKompetensi = (j: JumlahKompetensi, banyak: number): NilaiKomponen =>
  banyak === 0 ? null : [kedekatan(j.jauh, banyak, DMAX), kedekatan(j.dekat, banyak, DMAX)]
