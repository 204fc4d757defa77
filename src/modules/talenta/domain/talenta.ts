/**
 * Place of a person among the nine talent boxes: performance (y) against potential (x), each a weighted mean of its
 * components, 0–100. Keputusan Kepala BKN 411/2025 (weights, cut-offs), PermenPANRB 3/2020 (numbers of the boxes).
 */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada, satukanDasar } from '#regulasi'
import { Pecahan } from '#shared'

export const KOMPONEN_KINERJA = ['predikat', 'penghargaan', 'timKerja', 'umpanBalik'] as const
export const KOMPONEN_POTENSIAL = [
  'kompetensi',
  'pengembangan',
  'pengalaman',
  'potensi',
  'pendidikan',
  'bidangIlmu',
  'disiplin',
] as const
export const TARGET_TALENTA = ['jpt-pratama', 'administrator', 'pengawas'] as const
export const KATEGORI_KINERJA = ['di-bawah', 'sesuai', 'di-atas'] as const
export const KATEGORI_POTENSIAL = ['rendah', 'menengah', 'tinggi'] as const
type KategoriY = (typeof KATEGORI_KINERJA)[number]
type KategoriX = (typeof KATEGORI_POTENSIAL)[number]

const bobot = defineParameter(
  'talenta.bobot',
  z.strictObject({
    kinerja: z.record(z.enum(KOMPONEN_KINERJA), z.number()),
    potensial: z.record(z.enum(KOMPONEN_POTENSIAL), z.number()),
  }),
)
const ambang = defineParameter('talenta.ambang', z.strictObject({ tinggi: z.number(), menengah: z.number() }))
const kotak = defineParameter(
  'talenta.kotak',
  z.record(z.enum(KATEGORI_KINERJA), z.record(z.enum(KATEGORI_POTENSIAL), z.number().int())),
)
const teknis = defineParameter('talenta.teknis', z.record(z.enum(TARGET_TALENTA), z.number()))

export interface MasukanTalenta {
  readonly kinerja: Readonly<Record<(typeof KOMPONEN_KINERJA)[number], number>>
  readonly potensial: Readonly<Record<(typeof KOMPONEN_POTENSIAL)[number], number>>
  readonly teknis?: number
  readonly target?: (typeof TARGET_TALENTA)[number]
}
export interface HasilTalenta {
  readonly y: number
  readonly x: number
  readonly kategoriY: KategoriY
  readonly kategoriX: KategoriX
  readonly kotak: number
  readonly talenta: number
  /** Blend with technical competence; only when both it and the target tier are given. */
  readonly gabungan?: number
  readonly dasar: readonly Dasar[]
}

const SERATUS = Pecahan.rasio(100, 1)
const rataBerbobot = (nilai: Readonly<Record<string, number>>, persen: Readonly<Record<string, number>>): Pecahan =>
  Pecahan.jumlah(
    Object.entries(persen).map(([k, p]) => Pecahan.dari(nilai[k] as number).kali(Pecahan.dari(p).bagi(SERATUS))),
  )

export function hitungTalenta(m: MasukanTalenta, pada: Pada): HasilTalenta {
  const [b, a, k] = [nilaiHukum(bobot, pada), nilaiHukum(ambang, pada), nilaiHukum(kotak, pada)]
  const y = rataBerbobot(m.kinerja, b.nilai.kinerja)
  const x = rataBerbobot(m.potensial, b.nilai.potensial)
  const tingkat = (n: Pecahan): 0 | 1 | 2 =>
    n.banding(Pecahan.dari(a.nilai.tinggi)) >= 0 ? 2 : n.banding(Pecahan.dari(a.nilai.menengah)) >= 0 ? 1 : 0
  const kategoriY = KATEGORI_KINERJA[tingkat(y)]
  const kategoriX = KATEGORI_POTENSIAL[tingkat(x)]
  const talenta = x.tambah(y).bagi(Pecahan.rasio(2, 1))
  const campur = m.teknis === undefined || m.target === undefined ? undefined : nilaiHukum(teknis, pada)
  const porsi = campur && m.target && Pecahan.dari(campur.nilai[m.target]).bagi(SERATUS)
  return {
    y: y.keAngka(),
    x: x.keAngka(),
    kategoriY,
    kategoriX,
    kotak: k.nilai[kategoriY][kategoriX],
    talenta: talenta.keAngka(),
    ...(porsi && m.teknis !== undefined
      ? {
          gabungan: talenta
            .kali(porsi)
            .tambah(Pecahan.dari(m.teknis).kali(Pecahan.rasio(1, 1).kurang(porsi)))
            .keAngka(),
        }
      : {}),
    dasar: satukanDasar(b.dasar, a.dasar, k.dasar, ...(campur ? [campur.dasar] : [])),
  }
}
