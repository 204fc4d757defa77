import { z } from 'zod'
import {
  type Dasar,
  type DaftarKetetapan,
  defineParameter,
  isIsoDate,
  type LiburTahun,
  nilaiHukum,
  NoValueInForce,
  yearOf,
} from '#regulasi'
import type { IsoDate } from '#shared'

export const JENIS_LIBUR = ['libur', 'cuti'] as const
export type JenisLibur = (typeof JENIS_LIBUR)[number]
export interface HariLibur {
  readonly tanggal: IsoDate
  readonly nama: string
  /** cuti = joint leave (cuti bersama). */
  readonly jenis: JenisLibur
}

/** The holidays of one year as a city confirmed them. A later list of the same year replaces the earlier one whole. */
export interface DaftarLibur {
  readonly tahun: number
  readonly hari: readonly HariLibur[]
  /** Reading of the city: joint leave is no working day. It then names what it read. */
  readonly cutiBukanHariKerja: boolean
  readonly disahkanPada: string
}
/** Every list ever confirmed, oldest first. */
export type KalenderKota = readonly DaftarLibur[]

const pada = (s: string): number => Date.parse(s)

/** What counted at an instant; without one, what counts now. */
export function kalenderPada(k: KalenderKota, saat?: string): LiburTahun[] {
  const menurutTahun = new Map<number, DaftarLibur>()
  for (const d of k) if (saat === undefined || pada(d.disahkanPada) <= pada(saat)) menurutTahun.set(d.tahun, d)
  return [...menurutTahun.values()].map((d) => {
    const cuti = d.hari.filter((h) => h.jenis === 'cuti').map((h) => h.tanggal)
    const libur = d.hari.filter((h) => h.jenis === 'libur').map((h) => h.tanggal)
    return {
      tahun: d.tahun,
      libur: d.cutiBukanHariKerja ? [...libur, ...cuti] : libur,
      cutiDihitung: d.cutiBukanHariKerja ? [] : cuti,
    }
  })
}

/** The calendar as it stood at an instant, then after each decision that followed: what somebody may have been told. */
export function kalenderSejak(k: KalenderKota, saat: string): [LiburTahun[], ...LiburTahun[][]] {
  const sesudah = k.filter((d) => pada(d.disahkanPada) > pada(saat))
  return [kalenderPada(k, saat), ...sesudah.map((d) => kalenderPada(k, d.disahkanPada))]
}

const tanggalTetap = defineParameter(
  'libur.tanggal-tetap',
  z.array(z.strictObject({ hari: z.string().regex(/^\d\d-\d\d$/), nama: z.string() })),
)
export interface LiburTetap {
  readonly hari: readonly HariLibur[]
  readonly dasar: Dasar
}
/**
 * National holidays whose date the decree in force itself names, to begin a list with; null = none read for that year.
 * Everything else moves or is dated by the yearly joint decree, and is the city's to enter.
 */
export function liburTetap(tahun: number, ketetapan: DaftarKetetapan = []): LiburTetap | null {
  const padaHari = (asOf: IsoDate) => {
    try {
      return nilaiHukum(tanggalTetap, { asOf, ketetapan })
    } catch (e) {
      if (e instanceof NoValueInForce) return null
      throw e
    }
  }
  const akhir = padaHari(`${tahun}-12-31`)
  if (!akhir) return null
  const hari = akhir.nilai.map(({ hari: h, nama }): HariLibur => ({ tanggal: `${tahun}-${h}`, nama, jenis: 'libur' }))
  // A decree of the middle of a year says nothing of the days before it.
  return { hari: hari.filter((h) => padaHari(h.tanggal) !== null), dasar: akhir.dasar }
}

export type MasalahLibur = 'tanggal' | 'tahun' | 'nama' | 'jenis' | 'ganda' | 'rumus'
/** What keeps a day out of the list of a year; `lain` = the days before it. */
export function masalahHari(
  h: { readonly tanggal: string; readonly nama: string },
  tahun: number,
  lain: readonly { readonly tanggal: string }[],
): MasalahLibur | null {
  if (!isIsoDate(h.tanggal)) return 'tanggal'
  if (yearOf(h.tanggal) !== tahun) return 'tahun'
  if (h.nama.trim() === '') return 'nama'
  return lain.some((x) => x.tanggal === h.tanggal) ? 'ganda' : null
}

export interface BedaLibur {
  readonly hari: HariLibur
  readonly apa: 'baru' | 'hapus' | 'ubah' | 'tetap'
}
/** A list against the one in force, by date. */
export function bedaLibur(kini: readonly HariLibur[], baru: readonly HariLibur[]): BedaLibur[] {
  const lama = new Map(kini.map((h) => [h.tanggal, h]))
  const sesudah = new Set(baru.map((h) => h.tanggal))
  return [
    ...baru.map((hari): BedaLibur => {
      const l = lama.get(hari.tanggal)
      return { hari, apa: !l ? 'baru' : l.nama === hari.nama && l.jenis === hari.jenis ? 'tetap' : 'ubah' }
    }),
    ...kini.filter((h) => !sesudah.has(h.tanggal)).map((hari): BedaLibur => ({ hari, apa: 'hapus' })),
  ].toSorted((a, b) => (a.hari.tanggal < b.hari.tanggal ? -1 : 1))
}
