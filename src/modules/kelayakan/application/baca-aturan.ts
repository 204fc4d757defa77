import {
  ATURAN,
  ATURAN_BELUM,
  type Aturan,
  CAKUPAN,
  cariAturan,
  type DaftarKetetapan,
  evaluate,
  type Hasil,
  hukumPada,
  isiHukum,
  type Json,
  type Ketetapan,
  kasusAturan,
  type Keparahan,
  type KunciPengaturan,
  type Kutipan,
  type NamaFakta,
  PENGATURAN,
  pengaturanBawaan,
  type Sitasi,
  type Status,
  SUMBER,
  statusAturan,
  TOPIK,
  type Topik,
  tulisSitasi,
  VERSI_ATURAN,
  versiHukum,
  yangDibaca,
} from '#regulasi'
import {
  AWAL_HUKUM,
  type Keadaan,
  keadaanAturan,
  keadaanSumber,
  type NilaiPada,
  nilaiAturanPada,
  nilaiTerakhir,
  peristiwaUntuk,
  type SekitarTanggal,
  sekitar,
} from './pada-tanggal.ts'

type Bahasa = 'id' | 'en'

/** The law as public pages show it: a projection of the encoded rules, nothing added. */
export interface RingkasAturan {
  readonly id: string
  readonly judul: string
  readonly topik: Topik | null
  readonly keparahan: Keparahan
  /** null = known, not encoded yet. */
  readonly versi: number | null
  readonly status: Status | null
  readonly dasar: string
  readonly mulai: string | null
  /** As of the day asked for; null = not encoded. */
  readonly pada: null | (SekitarTanggal & { readonly keadaan: Keadaan; readonly nilai: readonly NilaiPada[] })
}
export interface SaringanAturan {
  readonly topik?: Topik
  readonly status?: Status | 'belum-diperiksa'
  readonly versi?: number
}
export interface DaftarAturan {
  readonly versiAturan: string
  readonly pada: string
  /** Set when the day lies before every rule: the first day any was in force. */
  readonly sebelumSemua: string | null
  readonly berlaku: number
  readonly cakupan: typeof CAKUPAN
  readonly topik: readonly Topik[]
  readonly versi: readonly number[]
  readonly diperiksa: readonly RingkasAturan[]
  readonly belum: readonly RingkasAturan[]
}

const dasarPokok = (a: Aturan): string => {
  const s = a.citation.map((k) => tulisSitasi(k, SUMBER))
  return s.length === 0 ? '' : [...new Set(s.map((x) => `${x.sumber} ${x.pasal}`))].join(' · ')
}

export function daftarAturan(saring: SaringanAturan, bahasa: Bahasa, pada: string): DaftarAturan {
  const semua = ATURAN.map(
    (a): RingkasAturan => ({
      id: a.id,
      judul: a.judul[bahasa],
      topik: a.topik,
      keparahan: a.severity,
      versi: a.versi,
      status: statusAturan(a),
      dasar: dasarPokok(a),
      mulai: a.inForce.from,
      pada: {
        keadaan: keadaanAturan(a, pada),
        nilai: nilaiAturanPada(a.id, pada, bahasa),
        ...sekitar(peristiwaUntuk(a.id), pada),
      },
    }),
  )
  const belum = ATURAN_BELUM.map(
    (a): RingkasAturan => ({
      id: a.id,
      judul: a.judul[bahasa],
      topik: null,
      keparahan: a.keparahan,
      versi: null,
      status: null,
      dasar: '',
      mulai: null,
      pada: null,
    }),
  )
  const cocok = (a: RingkasAturan): boolean =>
    (!saring.topik || a.topik === saring.topik) &&
    (!saring.status || a.status === (saring.status === 'belum-diperiksa' ? null : saring.status)) &&
    (saring.versi === undefined || a.versi === saring.versi)
  return {
    versiAturan: VERSI_ATURAN,
    pada,
    sebelumSemua: pada < AWAL_HUKUM ? AWAL_HUKUM : null,
    berlaku: semua.filter((a) => a.pada?.keadaan === 'berlaku').length,
    cakupan: CAKUPAN,
    topik: TOPIK.filter((x) => ATURAN.some((a) => a.topik === x)),
    versi: [...new Set(ATURAN.map((a) => a.versi))].toSorted((a, b) => a - b),
    diperiksa: semua.filter(cocok),
    belum: belum.filter(cocok),
  }
}

export interface NilaiParameterTampil {
  readonly mulai: string
  readonly nilai: Json
  readonly sitasi: Sitasi
  /** The value in force on the day asked for. */
  readonly kini: boolean
  readonly keadaanSumber: Keadaan | 'tanpa-tanggal'
  /** The city's decision it rests on; null = encoded with the program. */
  readonly disahkan: Ketetapan | null
}
/** The same example asked again on another day. */
export interface HasilUlang {
  readonly hasil: Hasil
  readonly keparahan: Keparahan
  readonly pesan: string
  readonly beda: boolean
}
export interface ContohTampil {
  readonly nama: string
  readonly asal: string
  readonly asOf: string
  readonly fakta: readonly { readonly nama: NamaFakta; readonly nilai: unknown }[]
  readonly bacaan: readonly string[]
  readonly hasil: Hasil
  readonly keparahan: Keparahan
  readonly pesan: string
  /** null = not asked for, or its own date is the day asked for. */
  readonly ulang: HasilUlang | null
}
export interface RincianAturanTampil {
  readonly id: string
  readonly judul: string
  readonly keparahan: Keparahan
  readonly versiAturan: string
  readonly isi: null | {
    readonly topik: Topik
    readonly versi: number
    readonly status: Status
    readonly penjelasan: { readonly id: string; readonly en: string }
    readonly mulai: string
    readonly sampai: string | null
    readonly pada: SekitarTanggal & { readonly tanggal: string; readonly keadaan: Keadaan }
    readonly untukPlt: boolean
    readonly ketentuan: readonly (Sitasi & {
      readonly judulSumber: string
      readonly nomor: string | null
      readonly dicabut: string | null
      readonly berlaku: string | null
      readonly keadaan: Keadaan | 'tanpa-tanggal'
      readonly dibaca: string
      readonly jenjang: readonly string[]
    })[]
    readonly parameter: readonly {
      readonly id: string
      readonly judul: string
      readonly satuan: string
      readonly catatan: string | null
      readonly diperiksa: string
      readonly nilai: readonly NilaiParameterTampil[]
    }[]
    readonly pengaturan: readonly { readonly kunci: string; readonly judul: string; readonly bacaan: string }[]
    readonly tidakDimodelkan: readonly string[]
    readonly contoh: readonly ContohTampil[]
  }
}

function ketentuan(k: Kutipan, bahasa: Bahasa, pada: string) {
  const s = SUMBER.get(k.source)
  return {
    ...tulisSitasi(k, SUMBER),
    judulSumber: s?.judul[bahasa] ?? '',
    nomor: s?.nomor ?? null,
    dicabut: s?.dicabut?.tanggal ?? null,
    berlaku: s?.berlaku ?? null,
    keadaan: s ? keadaanSumber(s, pada) : ('tanpa-tanggal' as const),
    dibaca: s?.dibaca ?? '',
    jenjang: k.bila ?? [],
  }
}

function parameterTampil(id: string, bahasa: Bahasa, pada: string, ketetapan: DaftarKetetapan) {
  const { parameter, sumber } = isiHukum(ketetapan)
  const p = parameter.get(id)
  if (!p) throw new Error(`parameter tidak terdaftar: ${id}`)
  const kini = nilaiTerakhir(p, pada)
  return {
    id: p.id,
    judul: p.judul[bahasa],
    satuan: p.satuan,
    catatan: p.catatan ?? null,
    diperiksa: p.diperiksa.on,
    nilai: p.nilai.map((n) => ({
      mulai: n.mulai,
      nilai: n.nilai,
      sitasi: tulisSitasi(n.kutipan, sumber, n.status),
      kini: n === kini,
      keadaanSumber: keadaanSumber(sumber.get(n.kutipan.source) ?? {}, pada),
      disahkan: ketetapan.find((k) => k.nomor === n.ketetapan) ?? null,
    })),
  }
}

const bacaan = (k: KunciPengaturan, isi: Parameters<typeof pengaturanBawaan>[0], bahasa: Bahasa): string =>
  (PENGATURAN[k].bacaan as (v: unknown) => { id: string; en: string })(pengaturanBawaan(isi)[k])[bahasa]

function contohTampil(a: Aturan, bahasa: Bahasa, ulangPada: string | undefined): ContohTampil[] {
  return kasusAturan(a.id).map((k) => {
    const v = evaluate(a, k.facts, hukumPada(k.asOf, k.settings))
    const u =
      ulangPada === undefined || ulangPada === k.asOf ? null : evaluate(a, k.facts, hukumPada(ulangPada, k.settings))
    return {
      nama: k.name,
      asal: k.origin.note,
      asOf: k.asOf,
      fakta: Object.entries(k.facts).map(([nama, nilai]) => ({ nama: nama as NamaFakta, nilai })),
      bacaan: Object.keys(k.settings ?? {}).map((s) => bacaan(s as KunciPengaturan, k.settings ?? {}, bahasa)),
      hasil: v.hasil,
      keparahan: v.keparahan,
      pesan: v.pesan()[bahasa],
      ulang: u && {
        hasil: u.hasil,
        keparahan: u.keparahan,
        pesan: u.pesan()[bahasa],
        beda: u.hasil !== v.hasil || u.keparahan !== v.keparahan,
      },
    }
  })
}

/** One rule on a day, encoded or only known; undefined = no such rule. With `ulang` its examples are asked again then. */
export function rincianAturan(
  id: string,
  bahasa: Bahasa,
  pada: string,
  ulang: boolean,
  ketetapan: DaftarKetetapan = [],
): RincianAturanTampil | undefined {
  const a = cariAturan(id)
  if (!a) {
    const b = ATURAN_BELUM.find((x) => x.id === id)
    return b && { id, judul: b.judul[bahasa], keparahan: b.keparahan, versiAturan: VERSI_ATURAN, isi: null }
  }
  const dibaca = yangDibaca(a)
  return {
    id: a.id,
    judul: a.judul[bahasa],
    keparahan: a.severity,
    versiAturan: versiHukum(ketetapan),
    isi: {
      topik: a.topik,
      versi: a.versi,
      status: statusAturan(a, ketetapan),
      penjelasan: a.penjelasan,
      mulai: a.inForce.from,
      sampai: a.inForce.to ?? null,
      pada: { tanggal: pada, keadaan: keadaanAturan(a, pada), ...sekitar(peristiwaUntuk(a.id), pada) },
      untukPlt: a.untukPlt,
      ketentuan: a.citation.map((k) => ketentuan(k, bahasa, pada)),
      parameter: dibaca.parameter.map((p) => parameterTampil(p, bahasa, pada, ketetapan)),
      pengaturan: dibaca.pengaturan.map((k) => ({
        kunci: k,
        judul: PENGATURAN[k].judul[bahasa],
        bacaan: bacaan(k, {}, bahasa),
      })),
      tidakDimodelkan: a.tidakDimodelkan.map((t) => t[bahasa]),
      contoh: contohTampil(a, bahasa, ulang ? pada : undefined),
    },
  }
}
