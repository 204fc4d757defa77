import { z } from 'zod'
import type { Kalkulator } from './jenis.ts'
import { abk, angkaKredit, kelasJabatan } from './kalkulator/jabatan.ts'
import { ipAsn, jpm, kecocokan, predikat, talenta } from './kalkulator/kinerja.ts'
import { ikm, jatuhTempo, sampel } from './kalkulator/masyarakat.ts'
import { bup, jendela, nip, plt } from './kalkulator/orang.ts'

/** Every calculator there is: command line, API and pages are made from this list and from nothing else. */
export const KALKULATOR: readonly Kalkulator[] = [
  ikm,
  sampel,
  ipAsn,
  predikat,
  talenta,
  abk,
  kelasJabatan,
  angkaKredit,
  bup,
  nip,
  jendela,
  plt,
  jatuhTempo,
  jpm,
  kecocokan,
]
export const cariKalkulator = (nama: string): Kalkulator | undefined => KALKULATOR.find((k) => k.nama === nama)

/** Input and output as JSON Schema (draft 2020-12). What only a calendar or a sum can tell is checked when it runs. */
export const skemaJson = (k: Kalkulator): { readonly masukan: object; readonly keluaran: object } => ({
  masukan: z.toJSONSchema(k.masukan, { io: 'input', unrepresentable: 'any' }),
  keluaran: z.toJSONSchema(k.keluaran, { io: 'output', unrepresentable: 'any' }),
})
