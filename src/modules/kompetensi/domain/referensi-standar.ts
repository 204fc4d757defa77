import { z } from 'zod'
import { type Jabatan, JENJANG, type Jenjang } from '#modules/jabatan'
import { type Dasar, defineParameter, nilaiHukum, type Pada, TANGGAL_VERSI } from '#regulasi'
import type { StandarKompetensi } from './kompetensi.ts'
import { KOMPETENSI, type SumberReferensi } from './referensi-kompetensi.ts'

/**
 * Level asked for by tier until the city's own standard (SKJ, decreed by the PPK) is imported. The mapping was not
 * found in the text of any regulation read: customary, unverified, and replaced post by post by import.
 */
type LevelJenjang = Readonly<Record<Jenjang, number>>
const levelJenjang = defineParameter('kompetensi.level-jenjang', z.record(z.enum(JENJANG), z.int()))

/** The levels in force on a date. */
export function levelBawaan(pada: Pada): { readonly level: LevelJenjang; readonly dasar: Dasar } {
  const { nilai, dasar } = nilaiHukum(levelJenjang, pada)
  return { level: nilai, dasar }
}
const kini = levelBawaan(TANGGAL_VERSI)
export const SUMBER_STANDAR_BAWAAN: SumberReferensi = {
  sumber: `${kini.dasar.sumber} (${kini.dasar.pasal})`,
  status: kini.dasar.status,
}

const umum = KOMPETENSI.filter((k) => k.kelompok !== 'teknis').map((k) => k.kode)
const teknis = new Map<string, string[]>()
for (const k of KOMPETENSI) if (k.bidang) teknis.set(k.bidang, [...(teknis.get(k.bidang) ?? []), k.kode])

/** The default standard of a post: nine general competences and those of its fields of duty, none of them mutlak. */
export function standarBawaan(jabatan: Pick<Jabatan, 'id' | 'jenjang' | 'bidang'>): StandarKompetensi[] {
  const level = kini.level[jabatan.jenjang]
  const kode = [...umum, ...new Set((jabatan.bidang ?? []).flatMap((b) => teknis.get(b) ?? []))]
  return kode.map((k) => ({ jabatanId: jabatan.id, kode: k, level, mutlak: false }))
}
