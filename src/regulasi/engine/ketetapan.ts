/**
 * Ketetapan: a legal value confirmed or corrected by the city's own legal section, with the provision it read. It
 * overlays the values encoded with the program; nothing else about the law changes by it.
 */
import { z } from 'zod'
import { type NilaiBerlaku, NilaiJson, type Parameter } from './parameter.ts'
import type { Sumber } from './sumber.ts'

const Tanggal = z.iso.date()
const Teks = z.string().trim().min(1, 'tidak boleh kosong')
const Nomor = z.number().int().min(1)
export const KetetapanSchema = z.strictObject({
  nomor: Nomor.describe('nomor urut ketetapan kota'),
  parameter: Teks,
  mulai: Tanggal.describe('berlaku sejak'),
  nilai: NilaiJson.describe('null = dicabut sejak tanggal itu'),
  sumber: Teks.optional().describe('id sumber terdaftar'),
  sumberTeks: Teks.optional().describe('nama peraturan yang belum terdaftar'),
  pasal: Teks,
  ayat: Teks.optional(),
  huruf: Teks.optional(),
  versi: Teks.optional().describe('naskah yang dibaca'),
  ditetapkan: Tanggal,
  oleh: Teks.describe('kantor atau jabatan yang menetapkan'),
  ditarik: Nomor.optional().describe('nomor keputusan yang menariknya kembali'),
})
/** `ditarik` = number of the later decision that withdrew it; it stays in the list to be read and no longer counts. */
export type Ketetapan = Readonly<z.infer<typeof KetetapanSchema>>
export type DaftarKetetapan = readonly Ketetapan[]

/** The law on a day as a city applies it. */
export interface Saat {
  readonly asOf: string
  readonly ketetapan: DaftarKetetapan
}
export type Pada = string | Saat
export const asOfDari = (pada: Pada): string => (typeof pada === 'string' ? pada : pada.asOf)
/** The same law on another day. */
export const padaHari = (pada: Pada, asOf: string): Pada => (typeof pada === 'string' ? asOf : { ...pada, asOf })

export const nomorTertinggi = (k: DaftarKetetapan): number =>
  k.reduce((n, x) => Math.max(n, x.nomor, x.ditarik ?? 0), 0)
/** In force, ascending by number. */
export const ketetapanBerlaku = (k: DaftarKetetapan): DaftarKetetapan =>
  k.filter((x) => x.ditarik === undefined).toSorted((a, b) => a.nomor - b.nomor)

/** The register's id under which a confirmed value cites: the city read the text itself, so this citation is verified. */
const idSumber = (k: Ketetapan): string => `${k.sumber ?? 'peraturan'}+k${k.nomor}`

function nilaiDari(k: Ketetapan): NilaiBerlaku {
  const { pasal, ayat, huruf, versi } = k
  return {
    mulai: k.mulai,
    nilai: k.nilai,
    kutipan: {
      source: idSumber(k),
      pasal,
      ...(ayat !== undefined && { ayat }),
      ...(huruf !== undefined && { huruf }),
      ...(versi !== undefined && { versi }),
    },
    status: 'terverifikasi',
    ketetapan: k.nomor,
  }
}

/** A confirmed value replaces the one of the same start, or inserts a new start; the later decision wins. */
export function denganKetetapan(
  parameter: ReadonlyMap<string, Parameter>,
  daftar: DaftarKetetapan,
): ReadonlyMap<string, Parameter> {
  const hasil = new Map(parameter)
  for (const k of ketetapanBerlaku(daftar)) {
    const p = hasil.get(k.parameter)
    if (!p) throw new Error(`ketetapan ${k.nomor}: parameter tidak terdaftar: ${k.parameter}`)
    const nilai = [...p.nilai.filter((n) => n.mulai !== k.mulai), nilaiDari(k)]
    hasil.set(p.id, { ...p, nilai: nilai.toSorted((a, b) => (a.mulai < b.mulai ? -1 : 1)) })
  }
  return hasil
}

/** Sources as confirmed values cite them. */
export function sumberKetetapan(
  sumber: ReadonlyMap<string, Sumber>,
  daftar: DaftarKetetapan,
): ReadonlyMap<string, Sumber> {
  const hasil = new Map(sumber)
  for (const k of ketetapanBerlaku(daftar)) {
    const id = idSumber(k)
    const ada = k.sumber === undefined ? undefined : sumber.get(k.sumber)
    if (k.sumber !== undefined && !ada) throw new Error(`ketetapan ${k.nomor}: sumber tidak terdaftar: ${k.sumber}`)
    const nama = k.sumberTeks ?? ''
    hasil.set(
      id,
      ada
        ? { ...ada, id, status: 'terverifikasi' }
        : {
            id,
            singkat: nama,
            judul: { id: nama, en: nama },
            dibaca: k.versi ?? k.oleh,
            status: 'terverifikasi',
          },
    )
  }
  return hasil
}
