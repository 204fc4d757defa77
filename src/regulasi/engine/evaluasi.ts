import type { Alasan, Aturan, Data, Putusan } from './aturan.ts'
import type { Fakta } from './fakta.ts'
import type { Dwibahasa, Hasil, Json, Keparahan, Status } from './jenis.ts'
import { type GaganganParameter, type NilaiBerlaku, NoValueInForce, nilaiPada, type Parameter } from './parameter.ts'
import { lengkapiFakta } from './pengalaman.ts'
import { bacaanPengaturan, type KunciPengaturan, type Pengaturan, pengaturanBawaan } from './pengaturan.ts'
import { type Kutipan, type Sitasi, type Sumber, tulisSitasi } from './sumber.ts'
import { formatDate } from './tanggal.ts'

/** The law as it stands on one date, under one set of readings. Make one per computation; it caches values. */
export interface Hukum {
  readonly asOf: string
  readonly pengaturan: Pengaturan
  readonly sumber: ReadonlyMap<string, Sumber>
  readonly baca: <T>(p: GaganganParameter<T>) => T
  readonly nilai: (id: string) => NilaiBerlaku
}
export function bukaHukum(
  isi: { readonly sumber: ReadonlyMap<string, Sumber>; readonly parameter: ReadonlyMap<string, Parameter> },
  asOf: string,
  pengaturan: Partial<Pengaturan> = {},
): Hukum {
  const cache = new Map<string, { nilai: NilaiBerlaku; isi: unknown }>()
  const buka = (id: string, baca?: (j: Json) => unknown) => {
    const ada = cache.get(id)
    if (ada) return ada
    const p = isi.parameter.get(id)
    if (!p) throw new Error(`parameter tidak terdaftar: ${id}`)
    const nilai = nilaiPada(p, asOf)
    const baru = { nilai, isi: baca ? baca(nilai.nilai) : nilai.nilai }
    if (baca) cache.set(id, baru)
    return baru
  }
  return {
    asOf,
    pengaturan: pengaturanBawaan(pengaturan),
    sumber: isi.sumber,
    baca: <T>(p: GaganganParameter<T>) => buka(p.id, (j) => p.skema.parse(j)).isi as T,
    nilai: (id) => buka(id).nilai,
  }
}

/** A verdict with its whole trace: it is the record, so verdict and record cannot drift. */
export interface Vonis {
  readonly id: string
  readonly hasil: Hasil
  readonly keparahan: Keparahan
  readonly asOf: string
  readonly fakta: Data
  readonly kurang?: Data
  readonly faktaHilang?: readonly string[]
  readonly alasan?: Alasan
  /** Parameters read, in order. */
  readonly parameter: readonly string[]
  /** Readings used, in order. */
  readonly bacaan: readonly KunciPengaturan[]
  readonly pesan: () => Dwibahasa
}

class Jejak {
  parameter: string[] = []
  bacaan: KunciPengaturan[] = []
  readonly hukum: Hukum
  constructor(hukum: Hukum) {
    this.hukum = hukum
  }
  param = <T>(p: GaganganParameter<T>): T => {
    const v = this.hukum.baca(p)
    if (!this.parameter.includes(p.id)) this.parameter.push(p.id)
    return v
  }
  setting = <S extends KunciPengaturan>(k: S): Pengaturan[S] => {
    if (!this.bacaan.includes(k)) this.bacaan.push(k)
    return this.hukum.pengaturan[k]
  }
}

const takBerlaku = (alasan: Alasan, id: string, en: string): Putusan => ({
  hasil: 'tidak-berlaku',
  fakta: {},
  alasan,
  pesan: () => ({ id, en }),
})

/** Outcomes that do not depend on the rule's own matter: dates, acting officials, no post. */
function diLuarJangkauan(a: Aturan, f: Fakta, asOf: string): Putusan | undefined {
  if (asOf < a.inForce.from) {
    const t = a.inForce.from
    return takBerlaku(
      'belum-berlaku',
      `Baru berlaku mulai ${formatDate(t)}.`,
      `In force only from ${formatDate(t, 'en')}.`,
    )
  }
  if (a.inForce.to !== undefined && asOf >= a.inForce.to) {
    const t = a.inForce.to
    return takBerlaku(
      'dicabut',
      `Tidak berlaku lagi sejak ${formatDate(t)}.`,
      `No longer in force since ${formatDate(t, 'en')}.`,
    )
  }
  if (f.kursi === 'tanpa-jabatan' && !a.untukTanpaJabatan)
    return takBerlaku('tanpa-jabatan', 'Tidak ada jabatan yang dituju.', 'No post is proposed.')
  if (f.sebagai === 'plt' && !a.untukPlt)
    return takBerlaku('plt', 'Tidak disyaratkan bagi pelaksana tugas.', 'Not required of an acting official.')
  return undefined
}

/** Applies one rule to derived facts. A value missing in the law becomes `belum-diketahui`; other errors are defects. */
export function evaluateSiap(a: Aturan, f: Fakta, hukum: Hukum): Vonis {
  const jejak = new Jejak(hukum)
  let p: Putusan
  try {
    p =
      diLuarJangkauan(a, f, hukum.asOf) ??
      a.decide({ facts: f, asOf: hukum.asOf, param: jejak.param, setting: jejak.setting })
  } catch (e) {
    if (!(e instanceof NoValueInForce)) throw e
    p = {
      hasil: 'belum-diketahui',
      fakta: {},
      alasan: 'tanpa-nilai',
      faktaHilang: [`parameter:${e.parameter}`],
      pesan: () => ({
        id: `Nilai hukum ${e.parameter} belum ada untuk ${formatDate(e.asOf)}.`,
        en: `The legal value ${e.parameter} has no value in force on ${formatDate(e.asOf, 'en')}.`,
      }),
    }
  }
  return {
    id: a.id,
    hasil: p.hasil,
    keparahan: p.keparahan ?? a.severity,
    asOf: hukum.asOf,
    fakta: p.fakta,
    kurang: p.kurang,
    faktaHilang: p.faktaHilang,
    alasan: p.alasan,
    parameter: jejak.parameter,
    bacaan: jejak.bacaan,
    pesan: p.pesan,
  }
}
export const evaluate = (a: Aturan, f: Fakta, hukum: Hukum): Vonis =>
  evaluateSiap(a, lengkapiFakta(f, hukum.asOf), hukum)

/** Provisions of a rule for one tier (all when the tier is unknown). */
export const kutipanUntuk = (a: Aturan, jenjang?: string): readonly Kutipan[] =>
  jenjang === undefined ? a.citation : a.citation.filter((k) => !k.bila || k.bila.includes(jenjang))

/** Citations of a verdict: the rule's provisions for the tier, then those of the values it read; no repetition. */
export function sitasiVonis(a: Aturan, v: Vonis, hukum: Hukum, jenjang?: string): readonly Sitasi[] {
  const semua = kutipanUntuk(a, jenjang).map((k) => tulisSitasi(k, hukum.sumber))
  for (const id of v.parameter) {
    const n = hukum.nilai(id)
    semua.push(tulisSitasi(n.kutipan, hukum.sumber, n.status))
  }
  const lihat = new Set<string>()
  return semua.filter((s) => {
    const kunci = `${s.sumber}|${s.pasal}`
    return lihat.has(kunci) ? false : lihat.add(kunci)
  })
}

export interface ParameterTerpakai {
  readonly id: string
  readonly nilai: Json
  readonly mulai: string
  readonly status: Status
  /** Number of the city's decision. */
  readonly ketetapan?: number
}
/** A verdict as printed and stored: the line of `tepat periksa`. */
export interface BarisAturan {
  readonly id: string
  readonly hasil: Hasil
  readonly keparahan: Keparahan
  readonly pesan: string
  readonly fakta: Data
  readonly kurang?: Data
  readonly faktaHilang?: readonly string[]
  readonly alasan?: Alasan
  readonly parameter?: readonly ParameterTerpakai[]
  readonly bacaan?: readonly string[]
  readonly sitasi: readonly Sitasi[]
}
export function tulisVonis(
  a: Aturan,
  v: Vonis,
  hukum: Hukum,
  opsi: { readonly jenjang?: string; readonly bahasa?: 'id' | 'en' } = {},
): BarisAturan {
  const bahasa = opsi.bahasa ?? 'id'
  return {
    id: v.id,
    hasil: v.hasil,
    keparahan: v.keparahan,
    pesan: v.pesan()[bahasa],
    fakta: v.fakta,
    ...(v.kurang ? { kurang: v.kurang } : {}),
    ...(v.faktaHilang ? { faktaHilang: v.faktaHilang } : {}),
    ...(v.alasan ? { alasan: v.alasan } : {}),
    ...(v.parameter.length
      ? {
          parameter: v.parameter.map((id) => {
            const n = hukum.nilai(id)
            return {
              id,
              nilai: n.nilai,
              mulai: n.mulai,
              status: n.status,
              ...(n.ketetapan !== undefined && { ketetapan: n.ketetapan }),
            }
          }),
        }
      : {}),
    ...(v.bacaan.length ? { bacaan: v.bacaan.map((k) => bacaanPengaturan(k, hukum.pengaturan)[bahasa]) } : {}),
    sitasi: sitasiVonis(a, v, hukum, opsi.jenjang),
  }
}
