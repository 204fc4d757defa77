import type { IsoDate } from '#shared'
import { fisher } from './fisher.ts'
import { AMBANG_KECIL, tekan } from './tekan.ts'

/**
 * Chosen against eligible, by group. Read after a plan is made and never an input to it. Bands, bound and small number are
 * choices of this analysis, not law; all can be changed here.
 */
export const DIMENSI = ['kelamin', 'usia', 'unit', 'status', 'pendidikan'] as const
export type Dimensi = (typeof DIMENSI)[number]

/** Full years on the day of appointment; `sampai` inclusive, the last band is open. */
export const PITA_USIA = [
  { kode: 'di-bawah-35', sampai: 34 },
  { kode: '35-44', sampai: 44 },
  { kode: '45-54', sampai: 54 },
  { kode: '55-ke-atas', sampai: Number.POSITIVE_INFINITY },
] as const
/** Order of groups on the page; others by name. */
const URUTAN: Partial<Record<Dimensi, readonly string[]>> = {
  kelamin: ['L', 'P'],
  usia: PITA_USIA.map((p) => p.kode),
  status: ['PNS', 'CPNS', 'PPPK'],
  pendidikan: ['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3', 'D4', 'S1', 'profesi', 'S2', 'S3'],
}
/** A rate below this share of the highest asks for a look. */
export const EMPAT_PERLIMA = { atas: 4, bawah: 5 } as const
/** Above this a difference as large comes easily by chance. */
export const AMBANG_KEBETULAN = 0.05

export function pitaUsia(lahir: IsoDate, pada: IsoDate): string {
  const usia = Number(pada.slice(0, 4)) - Number(lahir.slice(0, 4)) - (pada.slice(5) < lahir.slice(5) ? 1 : 0)
  return PITA_USIA.find((p) => usia <= p.sampai)!.kode
}

/** Group of one eligible person in each division; null = not known. */
export type Ciri = Readonly<Record<Dimensi, string | null>>

export type HasilKelompok =
  | 'acuan'
  | 'tidak-jauh'
  | 'perlu-dilihat'
  /** Not a group, or nobody is chosen anywhere: nothing to compare with. */
  | 'tidak-dibandingkan'
  | 'disembunyikan'
export interface BarisKewajaran {
  /** null = not known. */
  readonly kelompok: string | null
  /** All null when hidden. */
  readonly layak: number | null
  readonly dipilih: number | null
  readonly laju: number | null
  /** Rate over the highest rate shown. */
  readonly rasio: number | null
  /** Fisher, against the group with the highest rate. */
  readonly p: number | null
  readonly hasil: HasilKelompok
}
export interface DimensiKewajaran {
  readonly dimensi: Dimensi
  /** Empty: no row could be shown without telling another. */
  readonly baris: readonly BarisKewajaran[]
}
export interface Kewajaran {
  readonly layak: number
  readonly dipilih: number
  /** Empty when all eligible people together are fewer than the small number. */
  readonly dimensi: readonly DimensiKewajaran[]
}

export interface MasukanKewajaran {
  /** Everyone with at least one lawful pair in the plan. */
  readonly orang: readonly Ciri[]
  /** Who is chosen in each plan over the same pairs: indices of `orang`. */
  readonly terpilih: readonly ReadonlySet<number>[]
  /** The plan reported on. */
  readonly tampil: number
}

interface Hitungan {
  readonly kelompok: string | null
  readonly layak: number
  readonly dipilih: readonly number[]
}

function kelompokkan(m: MasukanKewajaran, dimensi: Dimensi): Hitungan[] {
  const peta = new Map<string | null, { layak: number; dipilih: number[] }>()
  m.orang.forEach((o, i) => {
    const k = o[dimensi]
    let h = peta.get(k)
    if (!h) peta.set(k, (h = { layak: 0, dipilih: m.terpilih.map(() => 0) }))
    h.layak++
    for (const [r, s] of m.terpilih.entries()) if (s.has(i)) h.dipilih[r]!++
  })
  // The unknown last. An order by size would tell the size of hidden rows.
  const urut = (k: string | null) => (k === null ? 'z' : `${String(10 + (URUTAN[dimensi]?.indexOf(k) ?? 0))} ${k}`)
  return [...peta]
    .map(([kelompok, h]) => ({ kelompok, ...h }))
    .toSorted((a, b) => (urut(a.kelompok) < urut(b.kelompok) ? -1 : 1))
}

function hitungDimensi(m: MasukanKewajaran, dimensi: Dimensi): DimensiKewajaran {
  const isi = kelompokkan(m, dimensi)
  const tutup = tekan(
    isi.map((h) => h.layak),
    m.terpilih.map((_, r) => isi.map((h) => h.dipilih[r]!)),
  )
  if (!tutup) return { dimensi, baris: [] }
  const dipilih = (h: Hitungan) => h.dipilih[m.tampil]!
  const dibandingkan = isi.filter((h, x) => !tutup[x] && h.kelompok !== null)
  // Whole numbers throughout: a rate of exactly four fifths is not below it.
  const acuan = dibandingkan.reduce<Hitungan | undefined>(
    (a, h) => (!a || dipilih(h) * a.layak > dipilih(a) * h.layak ? h : a),
    undefined,
  )
  const ada = acuan !== undefined && dipilih(acuan) > 0 && dibandingkan.length > 1 ? acuan : undefined
  const baris = isi.map((h, x): BarisKewajaran => {
    if (tutup[x])
      return {
        kelompok: h.kelompok,
        layak: null,
        dipilih: null,
        laju: null,
        rasio: null,
        p: null,
        hasil: 'disembunyikan',
      }
    const c = dipilih(h)
    const umum = { kelompok: h.kelompok, layak: h.layak, dipilih: c, laju: c / h.layak }
    if (!ada || h.kelompok === null) return { ...umum, rasio: null, p: null, hasil: 'tidak-dibandingkan' }
    const ca = dipilih(ada)
    const rasio = (c * ada.layak) / (h.layak * ca)
    if (h === ada) return { ...umum, rasio, p: null, hasil: 'acuan' }
    const jauh = EMPAT_PERLIMA.bawah * c * ada.layak < EMPAT_PERLIMA.atas * ca * h.layak
    return { ...umum, rasio, p: fisher(c, h.layak, ca, ada.layak), hasil: jauh ? 'perlu-dilihat' : 'tidak-jauh' }
  })
  return { dimensi, baris }
}

export function hitungKewajaran(m: MasukanKewajaran): Kewajaran {
  return {
    layak: m.orang.length,
    dipilih: m.terpilih[m.tampil]!.size,
    dimensi: m.orang.length < AMBANG_KECIL ? [] : DIMENSI.map((d) => hitungDimensi(m, d)),
  }
}
