import { toDays } from '#regulasi'
import type { TingkatPendidikan } from '#modules/jabatan'
import { dikenalBidangStudi, type RelasiBidangStudi, relasiBidangStudi } from '#modules/kompetensi'
import type { PegawaiFakta, PredikatKinerja } from '#modules/pegawai'
import type { IsoDate } from '#shared'
import type { KebijakanKecocokan } from './kebijakan.ts'

/** Least and greatest value of a component, 0..100; equal when every fact is known. */
export type Rentang = readonly [number, number]
const SEMUA: Rentang = [0, 100]
/** The post does not ask for it: the component does not count, for anyone. */
const TIDAK_DIMINTA = null
export type NilaiKomponen = Rentang | null

export interface NilaiBidang {
  readonly rentang: NilaiKomponen
  readonly relasi?: RelasiBidangStudi
  /** The asked-for field that is nearest. */
  readonly terdekat?: string
}

/** Field of study against the fields the post asks for; the nearest one counts. */
export function nilaiBidangStudi(
  punya: string | undefined,
  diminta: readonly string[] | undefined,
  k: KebijakanKecocokan,
): NilaiBidang {
  if (diminta && diminta.length === 0) return { rentang: TIDAK_DIMINTA }
  if (diminta === undefined || punya === undefined) return { rentang: [k.relasi.lain, k.relasi.sama] }
  let terbaik: RelasiBidangStudi | undefined
  let terdekat: string | undefined
  let belum = false
  for (const d of diminta) {
    if (d !== punya && !(dikenalBidangStudi(d) && dikenalBidangStudi(punya))) {
      belum = true
      continue
    }
    const r = relasiBidangStudi(punya, d)
    if (terbaik === undefined || k.relasi[r] > k.relasi[terbaik]) [terbaik, terdekat] = [r, d]
  }
  const min = terbaik === undefined ? k.relasi.lain : k.relasi[terbaik]
  if (belum && min < k.relasi.sama) return { rentang: [min, k.relasi.sama], relasi: terbaik, terdekat }
  return { rentang: [min, min], relasi: terbaik, terdekat }
}

/** Steps of schooling; D4 and S1 are equal, a profession follows a first degree without being the next one. */
const ANAK_TANGGA: Readonly<Record<TingkatPendidikan, number>> = {
  SD: 0,
  SLTP: 1,
  SLTA: 2,
  D1: 3,
  D2: 4,
  D3: 5,
  D4: 6,
  S1: 6,
  profesi: 6,
  S2: 7,
  S3: 8,
}

export interface NilaiTingkat {
  readonly rentang: NilaiKomponen
  /** Steps above (+) or below (−) the degree asked for. */
  readonly selisih?: number
}
export function nilaiTingkat(
  punya: string | undefined,
  minimum: TingkatPendidikan | undefined,
  k: KebijakanKecocokan,
): NilaiTingkat {
  const a = punya === undefined ? undefined : ANAK_TANGGA[punya as TingkatPendidikan]
  const b = minimum === undefined ? undefined : ANAK_TANGGA[minimum]
  if (a === undefined || b === undefined) return { rentang: SEMUA }
  const selisih = a - b
  const potong =
    selisih < 0
      ? -selisih * k.tingkat.kurangPerTingkat
      : Math.max(0, selisih - k.tingkat.lebihBebas) * k.tingkat.lebihPerTingkat
  const nilai = Math.max(0, 100 - potong)
  return { rentang: [nilai, nilai], selisih }
}

const HARI_PER_TAHUN = 365.25

export interface NilaiPengalaman {
  readonly rentang: NilaiKomponen
  /** Years surely, and years at most, spent in one of the post's fields. */
  readonly tahun?: Rentang
  readonly faktaHilang: readonly ('riwayat' | 'riwayat.bidang' | 'riwayat.tmt' | 'jabatan.bidang')[]
}

type Selang = readonly [number, number]
/** Days covered by at least one of the intervals. */
function hariGabungan(selang: Selang[]): number {
  if (selang.length === 0) return 0
  if (selang.length === 1) return (selang[0] as Selang)[1] - (selang[0] as Selang)[0]
  selang.sort((a, b) => a[0] - b[0])
  let hari = 0
  let ujung = Number.NEGATIVE_INFINITY
  for (const [a, b] of selang) {
    if (b <= ujung) continue
    hari += b - Math.max(a, ujung)
    ujung = b
  }
  return hari
}

/** A person's posts as intervals of days, read once and asked about for many fields. */
export interface PengalamanSiap {
  readonly baris: readonly {
    readonly selang: Selang
    readonly bidang: readonly string[] | undefined
    readonly tanpaTmt: boolean
  }[]
  readonly mulaiDinas: number | undefined
  readonly kini: number
  readonly lengkap: boolean
}
export function siapkanPengalaman(
  p: Pick<PegawaiFakta, 'riwayat' | 'jabatanKini' | 'tmtCpns'>,
  asOf: IsoDate,
  k: KebijakanKecocokan,
): PengalamanSiap {
  const kini = toDays(asOf)
  const baris: PengalamanSiap['baris'][number][] = []
  for (const r of p.riwayat ?? (p.jabatanKini ? [p.jabatanKini] : [])) {
    if (!k.pengalaman.peran.includes(r.peran)) continue
    const selang: Selang = [toDays(r.tmt), r.sampai === null || r.sampai > asOf ? kini : toDays(r.sampai)]
    if (selang[1] > selang[0]) baris.push({ selang, bidang: r.bidang, tanpaTmt: r.tmtTidakDiketahui === true })
  }
  return {
    baris,
    mulaiDinas: p.tmtCpns === undefined ? undefined : toDays(p.tmtCpns),
    kini,
    lengkap: p.riwayat !== undefined,
  }
}

/**
 * Years of experience in the post's fields. Rows whose field is unknown may count; where only the post held now is
 * known, the years before it may count, up to the whole service.
 */
export function nilaiPengalaman(
  p: PengalamanSiap,
  bidang: readonly string[] | undefined,
  k: KebijakanKecocokan,
): NilaiPengalaman {
  if (bidang && bidang.length === 0) return { rentang: TIDAK_DIMINTA, faktaHilang: [] }
  if (bidang === undefined) return { rentang: SEMUA, faktaHilang: ['jabatan.bidang'] }
  const hilang: ('riwayat' | 'riwayat.bidang' | 'riwayat.tmt')[] = []
  const catat = (f: (typeof hilang)[number]) => (hilang.includes(f) ? 0 : hilang.push(f))
  const pasti: Selang[] = []
  const mungkin: Selang[] = []
  const lain: Selang[] = []
  for (const r of p.baris) {
    if (r.bidang === undefined) {
      catat('riwayat.bidang')
      mungkin.push(r.selang)
    } else if (r.bidang.some((b) => bidang.includes(b))) {
      pasti.push(r.selang)
      if (r.tanpaTmt) {
        // Held since a day not written down: at most since the service began.
        catat('riwayat.tmt')
        mungkin.push([p.mulaiDinas ?? Number.NEGATIVE_INFINITY, r.selang[1]])
      }
    } else lain.push(r.selang)
  }
  const hariPasti = hariGabungan(pasti)
  let hariMaks = mungkin.length === 0 ? hariPasti : hariGabungan([...pasti, ...mungkin])
  if (!p.lengkap)
    hariMaks =
      p.mulaiDinas === undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(hariMaks, p.kini - p.mulaiDinas - hariGabungan(lain))
  const penuh = k.pengalaman.tahunPenuh * HARI_PER_TAHUN
  const nilai = (hari: number) => 100 * Math.min(hari / penuh, 1)
  return {
    rentang: [nilai(hariPasti), nilai(hariMaks)],
    tahun: [hariPasti / HARI_PER_TAHUN, hariMaks / HARI_PER_TAHUN],
    // The whole history is missing: naming its parts as well would say less.
    faktaHilang: p.lengkap ? hilang : ['riwayat'],
  }
}

export interface NilaiKinerja {
  readonly rentang: Rentang
  readonly tahun: readonly { readonly tahun: number; readonly nilai: PredikatKinerja | null }[]
}

/**
 * Mean predikat of the last calendar years before the date. In January the year just ended is usually not yet rated:
 * then the years before it are looked at. A year without a predikat may have been anything.
 */
export function nilaiKinerja(p: Pick<PegawaiFakta, 'predikat'>, asOf: IsoDate, k: KebijakanKecocokan): NilaiKinerja {
  const menurutTahun = new Map((p.predikat ?? []).map((x) => [x.tahun, x.nilai]))
  let akhir = Number(asOf.slice(0, 4)) - 1
  if (asOf.slice(5, 7) === '01' && !menurutTahun.has(akhir)) akhir--
  const tahun = Array.from({ length: k.kinerja.tahunDilihat }, (_, i) => ({
    tahun: akhir - i,
    nilai: menurutTahun.get(akhir - i) ?? null,
  }))
  const semua = Object.values(k.kinerja.nilai)
  const [rendah, tinggi] = [Math.min(...semua), Math.max(...semua)]
  const rata = (kosong: number) =>
    tahun.reduce((n, t) => n + (t.nilai === null ? kosong : k.kinerja.nilai[t.nilai]), 0) / tahun.length
  return { rentang: [rata(rendah), rata(tinggi)], tahun }
}

/** Weighted mean of one end of the ranges, in the order of the weights; parts the post does not ask for are left out. */
export function gabungNilai(ujung: 0 | 1, bobot: readonly number[], bagian: readonly NilaiKomponen[]): number {
  let jumlah = 0
  let berat = 0
  for (const [i, r] of bagian.entries()) {
    if (!r) continue
    jumlah += (bobot[i] as number) * r[ujung]
    berat += bobot[i] as number
  }
  return berat === 0 ? TANPA_BAGIAN[ujung] : jumlah / berat
}
/** Nothing is asked for, so nothing can be said. */
export const TANPA_BAGIAN = [0, 100] as const

/** Score as stored: hundredths of a point, whole. */
export const perSeratus = (skor: number): number => Math.round(skor * 100)
