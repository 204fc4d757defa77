import {
  ATURAN,
  type Aturan,
  type Bahasa,
  cariAturan,
  type Json,
  type Kutipan,
  PARAMETER,
  type Parameter,
  type Sitasi,
  SUMBER,
  type Sumber,
  tulisSitasi,
  yangDibaca,
} from '#regulasi'

/** The law seen from one day: what was in force, which value, and what changed before and after it. */
export type Keadaan = 'belum-berlaku' | 'berlaku' | 'dicabut'

/** The first day is inside, the day of repeal is outside: as the evaluator has it. */
export const keadaanAturan = (a: Pick<Aturan, 'inForce'>, pada: string): Keadaan =>
  pada < a.inForce.from ? 'belum-berlaku' : a.inForce.to !== undefined && pada >= a.inForce.to ? 'dicabut' : 'berlaku'

/** `tanpa-tanggal`: its first day was not read, and it was not repealed before that day. */
export function keadaanSumber(s: Pick<Sumber, 'berlaku' | 'dicabut'>, pada: string): Keadaan | 'tanpa-tanggal' {
  if (s.dicabut && pada >= s.dicabut.tanggal) return 'dicabut'
  if (s.berlaku === undefined) return 'tanpa-tanggal'
  return pada < s.berlaku ? 'belum-berlaku' : 'berlaku'
}

/** The value with the latest start not after the day; `nilai` null = repealed without another; undefined = not yet. */
export const nilaiTerakhir = (p: Pick<Parameter, 'nilai'>, pada: string): Parameter['nilai'][number] | undefined =>
  p.nilai.findLast((n) => n.mulai <= pada)

export type JenisPeristiwa =
  | 'aturan-mulai'
  | 'aturan-dicabut'
  | 'nilai-mulai'
  | 'nilai-berubah'
  | 'nilai-dicabut'
  | 'sumber-mulai'
  | 'sumber-dicabut'
/** A day on which the law changed, as the dates of rules, values and sources tell it. */
export interface Peristiwa {
  readonly tanggal: string
  readonly jenis: JenisPeristiwa
  /** Rule, parameter or source. */
  readonly objek: string
  readonly judul: { readonly id: string; readonly en: string }
  /** Rules it concerns, ascending. */
  readonly aturan: readonly string[]
  readonly nilai?: { readonly lama?: Json; readonly baru: Json }
  readonly sitasi?: Sitasi
  readonly oleh?: string
}

const pembaca = (): ReadonlyMap<string, readonly string[]> => {
  const peta = new Map<string, string[]>()
  for (const a of ATURAN) for (const p of yangDibaca(a).parameter) peta.set(p, [...(peta.get(p) ?? []), a.id])
  return peta
}
let petaPembaca: ReadonlyMap<string, readonly string[]> | undefined
/** Rules that read a parameter; none = a calculation reads it. */
export const aturanPembaca = (parameter: string): readonly string[] => (petaPembaca ??= pembaca()).get(parameter) ?? []

/** Rules that rest on a source: by their own provisions, or by those of the values they read. */
export const aturanBersumber = (sumber: string): readonly string[] =>
  ATURAN.filter(
    (a) =>
      a.citation.some((k) => k.source === sumber) ||
      yangDibaca(a).parameter.some((p) => PARAMETER.get(p)?.nilai.some((n) => n.kutipan.source === sumber)),
  ).map((a) => a.id)

const sitasi = (k: Kutipan, status?: Sitasi['status']): Sitasi => tulisSitasi(k, SUMBER, status)

function peristiwaAturan(a: Aturan): Peristiwa[] {
  const pokok = { objek: a.id, judul: a.judul, aturan: [a.id], sitasi: sitasi(a.citation[0] as Kutipan) }
  return [
    { ...pokok, tanggal: a.inForce.from, jenis: 'aturan-mulai' },
    ...(a.inForce.to === undefined ? [] : [{ ...pokok, tanggal: a.inForce.to, jenis: 'aturan-dicabut' as const }]),
  ]
}
export function peristiwaParameter(p: Parameter, aturan: readonly string[]): Peristiwa[] {
  return p.nilai.map((n, i): Peristiwa => {
    const lama = p.nilai[i - 1]?.nilai ?? undefined
    return {
      tanggal: n.mulai,
      jenis: n.nilai === null ? 'nilai-dicabut' : lama === undefined ? 'nilai-mulai' : 'nilai-berubah',
      objek: p.id,
      judul: p.judul,
      aturan,
      nilai: { ...(lama === undefined ? {} : { lama }), baru: n.nilai },
      sitasi: sitasi(n.kutipan, n.status),
    }
  })
}
function peristiwaSumber(s: Sumber): Peristiwa[] {
  const pokok = { objek: s.singkat, judul: s.judul, aturan: aturanBersumber(s.id) }
  return [
    ...(s.berlaku === undefined ? [] : [{ ...pokok, tanggal: s.berlaku, jenis: 'sumber-mulai' as const }]),
    ...(s.dicabut
      ? [{ ...pokok, tanggal: s.dicabut.tanggal, jenis: 'sumber-dicabut' as const, oleh: s.dicabut.oleh }]
      : []),
  ]
}

const URUT: readonly JenisPeristiwa[] = [
  'sumber-mulai',
  'sumber-dicabut',
  'aturan-mulai',
  'aturan-dicabut',
  'nilai-mulai',
  'nilai-berubah',
  'nilai-dicabut',
]
let semua: readonly Peristiwa[] | undefined
/** Every dated change of the encoded law, newest first; within a day sources, rules, values. */
export const peristiwaHukum = (): readonly Peristiwa[] =>
  (semua ??= [
    ...[...SUMBER.values()].flatMap(peristiwaSumber),
    ...ATURAN.flatMap(peristiwaAturan),
    ...[...PARAMETER.values()].flatMap((p) => peristiwaParameter(p, aturanPembaca(p.id))),
  ].toSorted(
    (a, b) =>
      b.tanggal.localeCompare(a.tanggal) ||
      URUT.indexOf(a.jenis) - URUT.indexOf(b.jenis) ||
      a.objek.localeCompare(b.objek),
  ))

export interface SekitarTanggal {
  readonly terakhir: Peristiwa | null
  readonly berikut: Peristiwa | null
}
/** The nearest change on or before the day, and the nearest after it. */
export function sekitar(daftar: readonly Peristiwa[], pada: string): SekitarTanggal {
  return {
    terakhir: daftar.find((p) => p.tanggal <= pada) ?? null,
    berikut: daftar.findLast((p) => p.tanggal > pada) ?? null,
  }
}
let perAturan: ReadonlyMap<string, readonly Peristiwa[]> | undefined
export function peristiwaUntuk(id: string): readonly Peristiwa[] {
  perAturan ??= new Map(ATURAN.map((a) => [a.id, peristiwaHukum().filter((p) => p.aturan.includes(a.id))]))
  return perAturan.get(id) ?? []
}

/** Before this day no rule of the catalogue was in force. */
export const AWAL_HUKUM = ATURAN.reduce((t, a) => (a.inForce.from < t ? a.inForce.from : t), '9999-12-31')

export interface NilaiPada {
  readonly id: string
  readonly judul: string
  readonly satuan: string
  /** Start of the value in force on the day; null = no value yet. */
  readonly mulai: string | null
  /** null = none yet, or repealed. */
  readonly nilai: Json
  readonly sitasi: Sitasi | null
}
export function nilaiAturanPada(id: string, pada: string, bahasa: Bahasa): NilaiPada[] {
  const a = cariAturan(id)
  if (!a) return []
  return yangDibaca(a).parameter.flatMap((nama) => {
    const p = PARAMETER.get(nama)
    if (!p) return []
    const n = nilaiTerakhir(p, pada)
    return {
      id: p.id,
      judul: p.judul[bahasa],
      satuan: p.satuan,
      mulai: n?.mulai ?? null,
      nilai: n?.nilai ?? null,
      sitasi: n ? sitasi(n.kutipan, n.status) : null,
    }
  })
}
