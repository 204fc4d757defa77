import {
  ATURAN,
  ATURAN_BELUM,
  type Aturan,
  CAKUPAN,
  cariAturan,
  evaluate,
  type Hasil,
  hukumPada,
  type Json,
  kasusAturan,
  type Keparahan,
  type KunciPengaturan,
  type Kutipan,
  type NamaFakta,
  PARAMETER,
  PENGATURAN,
  pengaturanBawaan,
  type Sitasi,
  type Status,
  SUMBER,
  statusAturan,
  type Topik,
  tulisSitasi,
  VERSI_ATURAN,
  yangDibaca,
} from '#regulasi'

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
}
export interface SaringanAturan {
  readonly topik?: Topik
  readonly status?: Status | 'belum-diperiksa'
  readonly versi?: number
}
export interface DaftarAturan {
  readonly versiAturan: string
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

export function daftarAturan(saring: SaringanAturan, bahasa: Bahasa): DaftarAturan {
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
    }),
  )
  const cocok = (a: RingkasAturan): boolean =>
    (!saring.topik || a.topik === saring.topik) &&
    (!saring.status || a.status === (saring.status === 'belum-diperiksa' ? null : saring.status)) &&
    (saring.versi === undefined || a.versi === saring.versi)
  return {
    versiAturan: VERSI_ATURAN,
    cakupan: CAKUPAN,
    topik: [...new Set(ATURAN.map((a) => a.topik))],
    versi: [...new Set(ATURAN.map((a) => a.versi))].toSorted((a, b) => a - b),
    diperiksa: semua.filter(cocok),
    belum: belum.filter(cocok),
  }
}

export interface NilaiParameterTampil {
  readonly mulai: string
  readonly nilai: Json
  readonly sitasi: Sitasi
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
    readonly untukPlt: boolean
    readonly ketentuan: readonly (Sitasi & {
      readonly judulSumber: string
      readonly nomor: string | null
      readonly dicabut: string | null
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

function ketentuan(k: Kutipan, bahasa: Bahasa) {
  const s = SUMBER.get(k.source)
  return {
    ...tulisSitasi(k, SUMBER),
    judulSumber: s?.judul[bahasa] ?? '',
    nomor: s?.nomor ?? null,
    dicabut: s?.dicabut?.tanggal ?? null,
    dibaca: s?.dibaca ?? '',
    jenjang: k.bila ?? [],
  }
}

function parameterTampil(id: string, bahasa: Bahasa) {
  const p = PARAMETER.get(id)
  if (!p) throw new Error(`parameter tidak terdaftar: ${id}`)
  return {
    id: p.id,
    judul: p.judul[bahasa],
    satuan: p.satuan,
    catatan: p.catatan ?? null,
    diperiksa: p.diperiksa.on,
    nilai: p.nilai.map((n) => ({ mulai: n.mulai, nilai: n.nilai, sitasi: tulisSitasi(n.kutipan, SUMBER, n.status) })),
  }
}

const bacaan = (k: KunciPengaturan, isi: Parameters<typeof pengaturanBawaan>[0], bahasa: Bahasa): string =>
  (PENGATURAN[k].bacaan as (v: unknown) => { id: string; en: string })(pengaturanBawaan(isi)[k])[bahasa]

function contohTampil(a: Aturan, bahasa: Bahasa): ContohTampil[] {
  return kasusAturan(a.id).map((k) => {
    const v = evaluate(a, k.facts, hukumPada(k.asOf, k.settings))
    return {
      nama: k.name,
      asal: k.origin.note,
      asOf: k.asOf,
      fakta: Object.entries(k.facts).map(([nama, nilai]) => ({ nama: nama as NamaFakta, nilai })),
      bacaan: Object.keys(k.settings ?? {}).map((s) => bacaan(s as KunciPengaturan, k.settings ?? {}, bahasa)),
      hasil: v.hasil,
      keparahan: v.keparahan,
      pesan: v.pesan()[bahasa],
    }
  })
}

/** One rule, encoded or only known; undefined = no such rule. */
export function rincianAturan(id: string, bahasa: Bahasa): RincianAturanTampil | undefined {
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
    versiAturan: VERSI_ATURAN,
    isi: {
      topik: a.topik,
      versi: a.versi,
      status: statusAturan(a),
      penjelasan: a.penjelasan,
      mulai: a.inForce.from,
      sampai: a.inForce.to ?? null,
      untukPlt: a.untukPlt,
      ketentuan: a.citation.map((k) => ketentuan(k, bahasa)),
      parameter: dibaca.parameter.map((p) => parameterTampil(p, bahasa)),
      pengaturan: dibaca.pengaturan.map((k) => ({
        kunci: k,
        judul: PENGATURAN[k].judul[bahasa],
        bacaan: bacaan(k, {}, bahasa),
      })),
      tidakDimodelkan: a.tidakDimodelkan.map((t) => t[bahasa]),
      contoh: contohTampil(a, bahasa),
    },
  }
}
