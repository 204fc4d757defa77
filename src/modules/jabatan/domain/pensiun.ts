import { type HasilBup, hitungBup, type JabatanBup, NoValueInForce, type Pada } from '#regulasi'
import type { IsoDate } from '#shared'
import { type Jabatan, type Jenjang, kelompokJabatan } from './jabatan.ts'

function golonganBup(jenjang: Jenjang): JabatanBup['golongan'] {
  switch (jenjang) {
    case 'jpt-pratama':
      return 'jpt'
    case 'administrator':
    case 'pengawas':
    case 'pelaksana':
      return 'administrasi'
    default:
      return jenjang
  }
}

/**
 * When somebody born then retires from this post. A teacher's age is set by his own statute; the lists name a
 * functional post in words only, so a teacher's is known by them. A functional official who heads a school is a teacher
 * with an extra duty: his seat carries the marker. undefined = no age in force on that date.
 */
export function pensiunDariJabatan(
  tanggalLahir: IsoDate,
  { jenjang, nama, penanda }: Pick<Jabatan, 'jenjang' | 'nama' | 'penanda'>,
  asOf: Pada,
): HasilBup | undefined {
  const guru = kelompokJabatan(jenjang) === 'fungsional' && (/^guru\b/i.test(nama) || penanda?.includes('sekolah'))
  try {
    return hitungBup(tanggalLahir, { golongan: golonganBup(jenjang), ...(guru && { khusus: 'guru' as const }) }, asOf)
  } catch (sebab) {
    if (sebab instanceof NoValueInForce) return undefined
    throw sebab
  }
}
