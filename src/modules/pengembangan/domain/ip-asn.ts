/**
 * Professionalism index of one civil servant: qualification 25, competence 40, performance 30, discipline 5.
 * PermenPANRB 38/2018, Peraturan BKN 8/2019. Not modelled: functional posts without a functional training of their own
 * (enter `diklatSesuai: true`), and the windows of time in which training counts.
 */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada, satukanDasar } from '#regulasi'
import { Pecahan } from '#shared'
import { PREDIKAT_KINERJA, type PredikatKinerja } from './predikat.ts'

export const JENIS_IP = ['jpt', 'administrator', 'pengawas', 'fungsional', 'pelaksana'] as const
export const PENDIDIKAN_IP = ['S3', 'S2', 'S1', 'D4', 'D3', 'D2', 'D1', 'SLTA', 'SLTP', 'SD'] as const
export const HUKDIS_IP = ['ringan', 'sedang', 'berat'] as const
export const KATEGORI_IP = ['Sangat Tinggi', 'Tinggi', 'Sedang', 'Rendah', 'Sangat Rendah'] as const

const kualifikasi = defineParameter('pengembangan.ip.kualifikasi', z.record(z.enum(PENDIDIKAN_IP), z.number()))
const kompetensi = defineParameter(
  'pengembangan.ip.kompetensi',
  z.record(z.enum(JENIS_IP), z.strictObject({ diklat: z.number(), teknis: z.number(), seminar: z.number() })),
)
const jamPelajaran = defineParameter('pengembangan.ip.jp', z.number().positive())
const kinerja = defineParameter('pengembangan.ip.kinerja', z.record(z.enum(PREDIKAT_KINERJA), z.number()))
const disiplin = defineParameter('pengembangan.ip.disiplin', z.record(z.enum(['tidak-ada', ...HUKDIS_IP]), z.number()))
const kategori = defineParameter(
  'pengembangan.ip.kategori',
  z.array(z.strictObject({ kategori: z.enum(KATEGORI_IP), lebihDari: z.number().nullable() })),
)

export interface MasukanIp {
  readonly jenis: (typeof JENIS_IP)[number]
  readonly pendidikan: (typeof PENDIDIKAN_IP)[number]
  /** Training of the post held: leadership or functional. Does not count for a pelaksana. */
  readonly diklatSesuai: boolean
  readonly jpTeknis: number
  readonly seminar: boolean
  readonly predikat: PredikatKinerja
  readonly hukdis: (typeof HUKDIS_IP)[number] | null
  /** Hours below the threshold count in proportion instead of not at all. */
  readonly proRata?: boolean
}
export interface HasilIp {
  readonly kualifikasi: number
  readonly kompetensi: number
  readonly kinerja: number
  readonly disiplin: number
  readonly nilai: number
  readonly kategori: (typeof KATEGORI_IP)[number]
  readonly dasar: readonly Dasar[]
}

export function hitungIp(m: MasukanIp, pada: Pada): HasilIp {
  const [kual, komp, jp] = [nilaiHukum(kualifikasi, pada), nilaiHukum(kompetensi, pada), nilaiHukum(jamPelajaran, pada)]
  const [kin, dis, kat] = [nilaiHukum(kinerja, pada), nilaiHukum(disiplin, pada), nilaiHukum(kategori, pada)]
  const bagian = komp.nilai[m.jenis]
  const cukup = m.jpTeknis >= jp.nilai
  const porsi = cukup ? Pecahan.rasio(1, 1) : Pecahan.dari(m.proRata ? m.jpTeknis : 0).bagi(Pecahan.dari(jp.nilai))
  const nilai = {
    kualifikasi: Pecahan.dari(kual.nilai[m.pendidikan]),
    kompetensi: Pecahan.dari(m.diklatSesuai ? bagian.diklat : 0)
      .tambah(Pecahan.dari(bagian.teknis).kali(porsi))
      .tambah(Pecahan.dari(m.seminar ? bagian.seminar : 0)),
    kinerja: Pecahan.dari(kin.nilai[m.predikat]),
    disiplin: Pecahan.dari(dis.nilai[m.hukdis ?? 'tidak-ada']),
  }
  const total = Pecahan.jumlah(Object.values(nilai))
  const pita = kat.nilai.find((k) => k.lebihDari === null || total.banding(Pecahan.dari(k.lebihDari)) > 0)
  if (!pita) throw new Error('tabel kategori IP ASN tidak berdasar')
  return {
    kualifikasi: nilai.kualifikasi.keAngka(),
    kompetensi: nilai.kompetensi.keAngka(),
    kinerja: nilai.kinerja.keAngka(),
    disiplin: nilai.disiplin.keAngka(),
    nilai: total.keAngka(),
    kategori: pita.kategori,
    dasar: satukanDasar(...[kual, komp, jp, kin, dis, kat].map((x) => x.dasar)),
  }
}
