import type { Jabatan, Jenjang } from '#modules/jabatan'
import type { StandarKompetensi } from './kompetensi.ts'
import { KOMPETENSI, type SumberReferensi } from './referensi-kompetensi.ts'

/**
 * Level asked for by tier until the city's own standard (SKJ, decreed by the PPK) is imported. The mapping was not
 * found in the text of any regulation read: customary, unverified, and replaced post by post by import.
 */
export const SUMBER_STANDAR_BAWAAN: SumberReferensi = {
  sumber: 'PermenPANRB 38/2017 (pemetaan level per jenjang menurut kelaziman)',
  status: 'belum-diverifikasi',
}
export const LEVEL_BAWAAN: Readonly<Record<Jenjang, number>> = {
  'jpt-pratama': 4,
  administrator: 3,
  pengawas: 2,
  pelaksana: 1,
  'ahli-utama': 5,
  'ahli-madya': 4,
  'ahli-muda': 3,
  'ahli-pertama': 2,
  penyelia: 2,
  mahir: 2,
  terampil: 1,
  pemula: 1,
}

const umum = KOMPETENSI.filter((k) => k.kelompok !== 'teknis').map((k) => k.kode)
const teknis = new Map<string, string[]>()
for (const k of KOMPETENSI) if (k.bidang) teknis.set(k.bidang, [...(teknis.get(k.bidang) ?? []), k.kode])

/** The default standard of a post: nine general competences and those of its fields of duty, none of them mutlak. */
export function standarBawaan(jabatan: Pick<Jabatan, 'id' | 'jenjang' | 'bidang'>): StandarKompetensi[] {
  const level = LEVEL_BAWAAN[jabatan.jenjang]
  const kode = [...umum, ...new Set((jabatan.bidang ?? []).flatMap((b) => teknis.get(b) ?? []))]
  return kode.map((k) => ({ jabatanId: jabatan.id, kode: k, level, mutlak: false }))
}
