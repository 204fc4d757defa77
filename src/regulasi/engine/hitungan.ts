/**
 * How a calculation of a module reads the law: a typed value in force on a date, with its citation beside it. What a
 * calculation rests on is returned with its answer, so the two cannot drift.
 */
import type { Status } from './jenis.ts'
import { PARAMETER, SUMBER } from './katalog.ts'
import { type GaganganParameter, nilaiPada } from './parameter.ts'
import { type Kutipan, tulisPasal, tulisSitasi } from './sumber.ts'

/** A legal basis as every answer of a calculator prints it. */
export interface Dasar {
  readonly sumber: string
  readonly pasal?: string
  readonly status: Status
}

/** An amendment ("jo. …") is part of what is cited; which text was read is not. */
export const tulisDasar = (k: Kutipan, status?: Status): Dasar => ({
  sumber: tulisSitasi(k, SUMBER).sumber,
  pasal: k.versi?.startsWith('jo. ') ? `${tulisPasal(k)} ${k.versi}` : tulisPasal(k),
  status: tulisSitasi(k, SUMBER, status).status,
})

/** Throws `NoValueInForce` outside every validity. */
export function nilaiHukum<T>(p: GaganganParameter<T>, asOf: string): { readonly nilai: T; readonly dasar: Dasar } {
  const parameter = PARAMETER.get(p.id)
  if (!parameter) throw new Error(`parameter tidak terdaftar: ${p.id}`)
  const n = nilaiPada(parameter, asOf)
  return { nilai: p.skema.parse(n.nilai), dasar: tulisDasar(n.kutipan, n.status) }
}

/** Each basis once, in the order used. */
export const satukanDasar = (...dasar: readonly Dasar[]): readonly Dasar[] =>
  dasar.filter(
    (d, i) => dasar.findIndex((x) => x.sumber === d.sumber && x.pasal === d.pasal && x.status === d.status) === i,
  )
