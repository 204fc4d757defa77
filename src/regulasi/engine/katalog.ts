import { z } from 'zod'
import berkasBelum from '../not-modelled.yaml?raw'
import berkasVersi from '../versi.yaml?raw'
import type { Aturan } from './aturan.ts'
import { bukaHukum, evaluate, type Hukum } from './evaluasi.ts'
import type { Hasil, Status } from './jenis.ts'
import { bacaKasus, type Kasus } from './kasus.ts'
import { kosakata } from './bentuk-nilai.ts'
import { type DaftarKetetapan, denganKetetapan, nomorTertinggi, sumberKetetapan } from './ketetapan.ts'
import { bacaParameter, type Parameter } from './parameter.ts'
import type { KunciPengaturan, Pengaturan } from './pengaturan.ts'
import { bacaSumber, type Kutipan, type Sumber } from './sumber.ts'
import { muatYaml } from './yaml.ts'

/** Everything encoded, checked when the program starts: a citation that does not resolve stops it. */
export const ATURAN: readonly Aturan[] = Object.values(
  import.meta.glob<Record<string, Aturan>>('../rules/**/*.rule.ts', { eager: true }),
)
  .flatMap((berkas) => Object.values(berkas))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))

export const SUMBER: ReadonlyMap<string, Sumber> = bacaSumber(
  import.meta.glob<string>('../sources/*.yaml', { query: '?raw', import: 'default', eager: true }),
)
export const PARAMETER: ReadonlyMap<string, Parameter> = bacaParameter(
  import.meta.glob<string>('../parameters/**/*.yaml', { query: '?raw', import: 'default', eager: true }),
)

const Teks = z.strictObject({ id: z.string(), en: z.string() })
const BelumSchema = z.strictObject({
  rules: z.record(
    z.string().regex(/^R\d\d$/),
    z.strictObject({ title: Teks, severity: z.enum(['blokir', 'peringatan', 'info']) }),
  ),
  provisions: z.array(z.strictObject({ source: z.string(), pasal: z.string(), reason: Teks })),
})
const belum = muatYaml('not-modelled.yaml', berkasBelum, BelumSchema)
export const ATURAN_BELUM = Object.entries(belum.rules)
  .map(([id, r]) => ({ id, judul: r.title, keparahan: r.severity }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))
export const KETENTUAN_TIDAK_DIMODELKAN = belum.provisions
/** How many rules of the catalogue are checked, and how many it has. */
export const CAKUPAN = { diperiksa: ATURAN.length, total: ATURAN.length + ATURAN_BELUM.length } as const

const versi = muatYaml('versi.yaml', berkasVersi, z.strictObject({ versi: z.string(), tanggal: z.iso.date() }))
export const VERSI_ATURAN = versi.versi
export const TANGGAL_VERSI = versi.tanggal

const BERKAS_KASUS = import.meta.glob<string>('../cases/**/*.yaml', { query: '?raw', import: 'default', eager: true })
const berkasKasus = new Map(Object.keys(BERKAS_KASUS).map((b) => [/(R\d\d)\.yaml$/.exec(b)?.[1] ?? b, b]))
const kasusTerbaca = new Map<string, readonly Kasus[]>()
/** Worked examples of a rule. Read when asked for: a check of a batch does not wait for a thousand examples. */
export function kasusAturan(id: string): readonly Kasus[] {
  const ada = kasusTerbaca.get(id)
  if (ada) return ada
  const berkas = berkasKasus.get(id)
  const kasus = berkas === undefined ? [] : bacaKasus({ [berkas]: BERKAS_KASUS[berkas] as string })
  if (kasus.some((k) => k.rule !== id)) throw new Error(`${berkas}: bukan kasus ${id}`)
  kasusTerbaca.set(id, kasus)
  return kasus
}
export const semuaKasus = (): readonly Kasus[] => [...berkasKasus.keys()].flatMap(kasusAturan)

function periksaKatalog(): void {
  const lihat = new Set<string>()
  for (const id of [...ATURAN.map((a) => a.id), ...ATURAN_BELUM.map((a) => a.id)]) {
    if (lihat.has(id)) throw new Error(`aturan ganda dalam katalog: ${id}`)
    lihat.add(id)
  }
  for (const a of ATURAN)
    for (const k of a.citation)
      if (!SUMBER.has(k.source)) throw new Error(`${a.id}: sumber tidak terdaftar: ${k.source}`)
  for (const p of PARAMETER.values())
    for (const n of p.nilai)
      if (!SUMBER.has(n.kutipan.source)) throw new Error(`${p.id}: sumber tidak terdaftar: ${n.kutipan.source}`)
}
periksaKatalog()

export const KOSAKATA = kosakata(PARAMETER.values())

export interface IsiHukum {
  readonly sumber: ReadonlyMap<string, Sumber>
  readonly parameter: ReadonlyMap<string, Parameter>
}
const BAWAAN: IsiHukum = { sumber: SUMBER, parameter: PARAMETER }
const isiTerbuka = new WeakMap<DaftarKetetapan, IsiHukum>()
/** Registers with a city's confirmed values laid over them; kept as long as the list is. */
export function isiHukum(ketetapan: DaftarKetetapan = []): IsiHukum {
  if (ketetapan.length === 0) return BAWAAN
  const ada = isiTerbuka.get(ketetapan)
  if (ada) return ada
  const baru = { sumber: sumberKetetapan(SUMBER, ketetapan), parameter: denganKetetapan(PARAMETER, ketetapan) }
  isiTerbuka.set(ketetapan, baru)
  return baru
}
/** The law on a date under a set of readings, with the values a city confirmed. */
export const hukumPada = (asOf: string, pengaturan: Partial<Pengaturan> = {}, ketetapan: DaftarKetetapan = []): Hukum =>
  bukaHukum(isiHukum(ketetapan), asOf, pengaturan)
/** What a verdict names: the encoding, and how far the city's own decisions went. */
export const versiHukum = (ketetapan: DaftarKetetapan = []): string =>
  ketetapan.length === 0 ? VERSI_ATURAN : `${VERSI_ATURAN}+k${nomorTertinggi(ketetapan)}`
export const cariAturan = (id: string): Aturan | undefined => ATURAN.find((a) => a.id === id)

/** What a rule reads, gathered from its worked examples (their completeness is tested), so it cannot drift. */
const bacaanAturan = new Map<string, { parameter: readonly string[]; pengaturan: readonly KunciPengaturan[] }>()
export function yangDibaca(a: Aturan): { parameter: readonly string[]; pengaturan: readonly KunciPengaturan[] } {
  const ada = bacaanAturan.get(a.id)
  if (ada) return ada
  const vonis = kasusAturan(a.id).map((k) => evaluate(a, k.facts, hukumPada(k.asOf, k.settings)))
  const baru = {
    parameter: [...new Set(vonis.flatMap((v) => v.parameter))],
    pengaturan: [...new Set(vonis.flatMap((v) => v.bacaan))],
  }
  bacaanAturan.set(a.id, baru)
  return baru
}

/** How often the worked examples of a rule end each way: a rule that never leaves tidak-berlaku would show here. */
export function hasilKasus(a: Aturan): Readonly<Record<Hasil, number>> {
  const n: Record<Hasil, number> = { terpenuhi: 0, 'tidak-terpenuhi': 0, 'tidak-berlaku': 0, 'belum-diketahui': 0 }
  for (const k of kasusAturan(a.id)) n[k.expect.outcome]++
  return n
}

/** Verified only when every provision and every value the rule reads is. */
export function statusAturan(a: Aturan, ketetapan: DaftarKetetapan = []): Status {
  const { sumber, parameter } = isiHukum(ketetapan)
  const sah = (k: Kutipan, status?: Status): boolean =>
    (status ?? k.status ?? 'terverifikasi') === 'terverifikasi' && sumber.get(k.source)?.status === 'terverifikasi'
  const ketentuan = a.citation.every((k) => sah(k))
  const nilai = yangDibaca(a).parameter.every((id) => parameter.get(id)?.nilai.every((n) => sah(n.kutipan, n.status)))
  return ketentuan && nilai ? 'terverifikasi' : 'belum-diverifikasi'
}
