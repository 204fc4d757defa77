/** Job evaluation: points of each factor's level, their sum, and the class of that sum. PermenPAN 34/2011. */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada, satukanDasar } from '#regulasi'
import { type Galat, gagal, ok, type Result } from '#shared'

export const JENIS_EVALUASI = ['struktural', 'fungsional'] as const
export type JenisEvaluasi = (typeof JENIS_EVALUASI)[number]
const Faktor = z.record(z.string(), z.array(z.number().int()))
const faktor = {
  struktural: defineParameter('kelas-jabatan.struktural', Faktor),
  fungsional: defineParameter('kelas-jabatan.fungsional', Faktor),
}
/** Lowest total of class 1, 2, …; the bands are contiguous, so every total from the first on has a class. */
const kelas = defineParameter('kelas-jabatan.kelas', z.array(z.number().int()).min(1))

export interface MasukanNilai {
  readonly nilai: number
}
export interface MasukanFaktor {
  readonly jenis: JenisEvaluasi
  readonly level: Readonly<Record<string, number>>
}
export interface HasilKelas {
  readonly nilai: number
  readonly kelas: number
  readonly dasar: readonly Dasar[]
}

/** The factors in order and how many levels each has. */
export const faktorEvaluasi = (
  jenis: JenisEvaluasi,
  pada: Pada,
): readonly { readonly faktor: string; readonly tingkat: number }[] =>
  Object.entries(nilaiHukum(faktor[jenis], pada).nilai)
    .map(([nama, poin]) => ({ faktor: nama, tingkat: poin.length }))
    .toSorted((a, b) => (a.faktor < b.faktor ? -1 : 1))

function jumlahkan(m: MasukanFaktor, tabel: Readonly<Record<string, readonly number[]>>): Result<number, Galat> {
  const asing = Object.keys(m.level).find((f) => !Object.hasOwn(tabel, f))
  if (asing !== undefined) return gagal({ kode: 'jabatan.faktor-asing', data: { jalur: `$.level.${asing}` } })
  let jumlah = 0
  for (const [f, poin] of Object.entries(tabel)) {
    const level = m.level[f]
    if (level === undefined) return gagal({ kode: 'jabatan.faktor-kurang', data: { jalur: `$.level.${f}` } })
    const nilai = poin[level - 1]
    if (nilai === undefined)
      return gagal({ kode: 'jabatan.level-faktor', data: { jalur: `$.level.${f}`, maks: poin.length } })
    jumlah += nilai
  }
  return ok(jumlah)
}

export function hitungKelasJabatan(m: MasukanNilai | MasukanFaktor, pada: Pada): Result<HasilKelas, Galat> {
  const batas = nilaiHukum(kelas, pada)
  const tabel = 'jenis' in m ? nilaiHukum(faktor[m.jenis], pada) : undefined
  const jumlah = 'jenis' in m ? jumlahkan(m, tabel?.nilai ?? {}) : ok(m.nilai)
  if (!jumlah.ok) return jumlah
  const nomor = batas.nilai.findLastIndex((b) => jumlah.value >= b) + 1
  if (nomor === 0)
    return gagal({ kode: 'jabatan.nilai-di-bawah', data: { jalur: '$.nilai', min: batas.nilai[0] as number } })
  return ok({
    nilai: jumlah.value,
    kelas: nomor,
    dasar: satukanDasar(...(tabel ? [tabel.dasar] : []), batas.dasar),
  })
}
