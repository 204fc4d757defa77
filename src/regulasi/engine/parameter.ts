import { z } from 'zod'
import type { Dwibahasa, Json, Status } from './jenis.ts'
import { type Kutipan, SitasiSchema, StatusSchema } from './sumber.ts'
import { muatYaml } from './yaml.ts'

/**
 * A legal number or table with its history. Start dates only: a value holds until the next start; `null` = repealed.
 * Asking outside every validity throws `NoValueInForce`; the evaluator turns that into `belum-diketahui`.
 */
export const NilaiJson: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(NilaiJson), z.record(z.string(), NilaiJson)]),
)
const ParameterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  title: z.strictObject({ id: z.string(), en: z.string() }),
  unit: z.string(),
  values: z
    .record(z.iso.date(), z.strictObject({ value: NilaiJson, cite: SitasiSchema, status: StatusSchema }))
    .refine((v) => Object.keys(v).length > 0, 'perlu sedikitnya satu nilai'),
  checked: z.strictObject({ on: z.iso.date(), by: z.string() }),
  /** Its words are names of something outside the law's tables (codes of fields of study). */
  open: z.literal(true).optional(),
  note: z.string().optional(),
})
export interface NilaiBerlaku {
  readonly mulai: string
  readonly nilai: Json
  readonly kutipan: Kutipan
  readonly status: Status
  /** Number of the city's decision it rests on; absent = encoded with the program. */
  readonly ketetapan?: number
}
export interface Parameter {
  readonly id: string
  readonly judul: Dwibahasa
  readonly satuan: string
  /** Ascending by start date. */
  readonly nilai: readonly NilaiBerlaku[]
  readonly diperiksa: { readonly on: string; readonly by: string }
  readonly catatan?: string
  readonly kataBebas?: true
}

export class NoValueInForce extends Error {
  readonly parameter: string
  readonly asOf: string
  constructor(parameter: string, asOf: string) {
    super(`parameter ${parameter} tidak punya nilai yang berlaku pada ${asOf}`)
    this.name = 'NoValueInForce'
    this.parameter = parameter
    this.asOf = asOf
  }
}

export function bacaParameter(berkas: Readonly<Record<string, string>>): ReadonlyMap<string, Parameter> {
  const peta = new Map<string, Parameter>()
  for (const [nama, teks] of Object.entries(berkas)) {
    const p = muatYaml(nama, teks, ParameterSchema)
    if (peta.has(p.id)) throw new Error(`${nama}: parameter ganda ${p.id}`)
    peta.set(p.id, {
      id: p.id,
      judul: p.title,
      satuan: p.unit,
      diperiksa: p.checked,
      catatan: p.note,
      ...(p.open && { kataBebas: p.open }),
      nilai: Object.entries(p.values)
        .map(([mulai, v]) => ({ mulai, nilai: v.value, kutipan: v.cite, status: v.status }))
        .sort((a, b) => (a.mulai < b.mulai ? -1 : 1)),
    })
  }
  return peta
}

export function nilaiPada(p: Parameter, asOf: string): NilaiBerlaku {
  let kini: NilaiBerlaku | undefined
  for (const n of p.nilai) if (n.mulai <= asOf) kini = n
  if (!kini || kini.nilai === null) throw new NoValueInForce(p.id, asOf)
  return kini
}

/** A typed name of a parameter; rules hold these, never a number. Made once, when the program starts. */
export interface GaganganParameter<T> {
  readonly id: string
  readonly skema: z.ZodType<T>
}
/** Every handle made, so that a new value can be tried on all who read it. */
const gagangan = new Map<string, z.ZodType[]>()
export function defineParameter<T>(id: string, skema: z.ZodType<T>): GaganganParameter<T> {
  gagangan.set(id, [...(gagangan.get(id) ?? []), skema])
  return { id, skema }
}
export const skemaGagangan = (id: string): readonly z.ZodType[] => gagangan.get(id) ?? []
