import type { BarisPengalaman, BarisRiwayat, Fakta, Pengalaman } from './fakta.ts'
import type { Masa } from './fakta-pegawai.ts'
import { addMonthsDays, monthsAndDays, toDays, wholeMonthsDays } from './tanggal.ts'

/**
 * Service in posts. Only definitive service counts (an acting official does not hold the post), only before `asOf`.
 * Overlapping or adjoining stretches are merged, so nobody counts a month twice.
 */
/** Nothing known: no rows, and not the whole. */
export const PENGALAMAN_KOSONG: Pengalaman = { baris: [], lengkap: false, bidangHilang: null }
interface BarisMentah {
  readonly jenjang: string
  readonly kelas?: number
  readonly dari: number
  readonly sampai: number
  readonly bidang?: readonly string[] | null
  readonly tanpaMulai?: true
}
export interface RiwayatSiap {
  readonly baris: readonly BarisMentah[]
  readonly lengkap: boolean
  /** The same with the time that does not count; only where there is such time. */
  readonly penuh?: RiwayatSiap
}

/** A row without the time that does not count as service (unpaid leave, state official): what is left of it. */
function potong(dari: number, sampai: number, tanpa: readonly (readonly [number, number])[]): [number, number][] {
  let sisa: [number, number][] = [[dari, sampai]]
  for (const [a, b] of tanpa)
    sisa = sisa.flatMap(([x, y]): [number, number][] =>
      b <= x || a >= y
        ? [[x, y]]
        : [...(a > x ? [[x, a] as [number, number]] : []), ...(b < y ? [[b, y] as [number, number]] : [])],
    )
  return sisa
}

/** The part of a history that counts. `riwayat` absent: only the present post is certain. */
export function siapkanRiwayat(
  riwayat: readonly BarisRiwayat[] | undefined,
  kini: BarisRiwayat | null | undefined,
  asOf: string,
  tidakDihitung?: readonly Masa[] | null,
): RiwayatSiap {
  const batas = toDays(asOf)
  const sumber = riwayat ?? (kini ? [kini] : [])
  const baris: BarisMentah[] = []
  // Both ends of such a time are days on which it ran.
  const tanpa = (tidakDihitung ?? []).map(
    (m) => [toDays(m.mulai), m.sampai === null ? batas : Math.min(batas, toDays(m.sampai) + 1)] as const,
  )
  const definitif = sumber.filter((r) => (r.peran ?? 'definitif') === 'definitif' && r.tmt < asOf)
  const awal = new Set(definitif.map((r) => toDays(r.tmt)))
  // Records write the last day of a post as the day before the next one begins: no day without a post lies between.
  const akhir = (hari: number) => Math.min(batas, awal.has(hari + 1) ? hari + 1 : hari)
  for (const r of definitif) {
    const dari = toDays(r.tmt)
    const sampai = r.sampai === null ? batas : akhir(toDays(r.sampai))
    if (sampai <= dari) continue
    for (const [d, s] of tanpa.length === 0 ? [[dari, sampai] as const] : potong(dari, sampai, tanpa))
      baris.push({
        jenjang: r.jenjang,
        kelas: r.kelas,
        dari: d,
        sampai: s,
        bidang: r.bidang,
        ...(r.tmtTidakDiketahui && d === dari ? { tanpaMulai: true as const } : {}),
      })
  }
  const siap = { baris, lengkap: riwayat !== undefined }
  return tanpa.length === 0 ? siap : { ...siap, penuh: siapkanRiwayat(riwayat, kini, asOf) }
}

/** Whether service lies in the seat's field: a seat without a field accepts any; either side unknown = cannot tell. */
export function dalamBidang(
  punya: readonly string[] | null | undefined,
  diminta: readonly string[] | null | undefined,
): boolean | null {
  if (diminta === undefined) return null
  if (diminta === null || diminta.length === 0) return true
  if (punya === undefined) return null
  return punya !== null && punya.some((b) => diminta.includes(b))
}

export function labeliPengalaman(siap: RiwayatSiap, diminta: readonly string[] | null | undefined): Pengalaman {
  let hilang = false
  const baris: BarisPengalaman[] = siap.baris.map((b) => {
    const label = dalamBidang(b.bidang, diminta)
    if (label === null) hilang = true
    return {
      jenjang: b.jenjang,
      kelas: b.kelas,
      dari: b.dari,
      sampai: b.sampai,
      dalamBidang: label,
      ...(b.tanpaMulai ? { tanpaMulai: true as const } : {}),
    }
  })
  return {
    baris,
    lengkap: siap.lengkap,
    bidangHilang: hilang ? (diminta === undefined ? 'jabatan' : 'riwayat') : null,
    ...(siap.penuh ? { penuh: labeliPengalaman(siap.penuh, diminta) } : {}),
  }
}

/** Held definitively on the date. */
const dipegangPada = (r: BarisRiwayat, asOf: string): boolean =>
  (r.peran ?? 'definitif') === 'definitif' && r.tmt <= asOf && (r.sampai === null || r.sampai > asOf)

/** The definitive post held on the date; undefined = not known, null = known to hold none. */
export function jabatanAsalDari(
  riwayat: readonly BarisRiwayat[] | undefined,
  kini: BarisRiwayat | null | undefined,
  asOf: string,
): BarisRiwayat | null | undefined {
  if (kini === null) return null
  if (kini && dipegangPada(kini, asOf)) return kini
  return riwayat === undefined ? undefined : (riwayat.find((r) => dipegangPada(r, asOf)) ?? null)
}

/** Adds the derived facts to raw ones. */
export function lengkapiFakta(f: Fakta, asOf: string): Fakta {
  if (f.pengalaman) return f
  return {
    ...f,
    jabatanAsal: f.jabatanAsal === undefined ? jabatanAsalDari(f.riwayat, f.jabatanKini, asOf) : f.jabatanAsal,
    pengalaman: labeliPengalaman(siapkanRiwayat(f.riwayat, f.jabatanKini, asOf, f.cltn), f.bidangJabatan),
  }
}

/**
 * Whole months of service. Stretches that overlap or adjoin are merged; separate ones are laid end to end after the
 * first, so one unbroken stretch counts exactly by the calendar and days left over are never lost or rounded up.
 */
export function lamaBulan(baris: readonly { readonly dari: number; readonly sampai: number }[]): number {
  const [pertama, ...lain] = baris.length > 1 ? baris.toSorted((a, b) => a.dari - b.dari) : baris
  if (!pertama) return 0
  const mulai = pertama.dari
  let ujung = mulai
  let { dari, sampai } = pertama
  const sambung = () => {
    const s = monthsAndDays(dari, sampai)
    ujung = addMonthsDays(ujung, s.bulan) + s.hari
  }
  for (const b of lain) {
    if (b.dari > sampai) {
      sambung()
      dari = b.dari
      sampai = b.sampai
    } else if (b.sampai > sampai) sampai = b.sampai
  }
  sambung()
  return wholeMonthsDays(mulai, ujung)
}
export const tahunKeBulan = (tahun: number): number => Math.round(tahun * 12)
