/**
 * How a calculation of a module reads the law: a typed value in force on a date, with its citation beside it. What a
 * calculation rests on is returned with its answer, so the two cannot drift.
 */
import type { Status } from './jenis.ts'
import { type IsiHukum, isiHukum, SUMBER } from './katalog.ts'
import { asOfDari, type Pada } from './ketetapan.ts'
import { type GaganganParameter, type NilaiBerlaku, nilaiPada } from './parameter.ts'
import { type Kutipan, tulisPasal, tulisSitasi } from './sumber.ts'

/** A legal basis as every answer of a calculator prints it. */
export interface Dasar {
  readonly sumber: string
  readonly pasal?: string
  readonly status: Status
}

/** An amendment ("jo. …") is part of what is cited; which text was read is not. */
export const tulisDasar = (k: Kutipan, status?: Status, sumber = SUMBER): Dasar => ({
  sumber: tulisSitasi(k, sumber).sumber,
  pasal: k.versi?.startsWith('jo. ') ? `${tulisPasal(k)} ${k.versi}` : tulisPasal(k),
  status: tulisSitasi(k, sumber, status).status,
})

/** Registers and the value in force. Throws `NoValueInForce` outside every validity. */
export function bukaNilai(id: string, pada: Pada): IsiHukum & { readonly berlaku: NilaiBerlaku } {
  const isi = isiHukum(typeof pada === 'string' ? undefined : pada.ketetapan)
  const parameter = isi.parameter.get(id)
  if (!parameter) throw new Error(`parameter tidak terdaftar: ${id}`)
  return { ...isi, berlaku: nilaiPada(parameter, asOfDari(pada)) }
}

/** `pada` = a day under the values of the program, or a day with a city's own. Throws `NoValueInForce`. */
export function nilaiHukum<T>(p: GaganganParameter<T>, pada: Pada): { readonly nilai: T; readonly dasar: Dasar } {
  const { berlaku: n, sumber } = bukaNilai(p.id, pada)
  return { nilai: p.skema.parse(n.nilai), dasar: tulisDasar(n.kutipan, n.status, sumber) }
}

/** Each basis once, in the order used. */
export const satukanDasar = (...dasar: readonly Dasar[]): readonly Dasar[] =>
  dasar.filter(
    (d, i) => dasar.findIndex((x) => x.sumber === d.sumber && x.pasal === d.pasal && x.status === d.status) === i,
  )
