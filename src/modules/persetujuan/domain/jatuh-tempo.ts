import { z } from 'zod'
import { type Jenjang, kelompokJabatan } from '#modules/jabatan'
import {
  addMonths,
  addYears,
  type DaftarKetetapan,
  type Dasar,
  defineParameter,
  hitungJendela,
  hitungPlt,
  nilaiHukum,
  NoValueInForce,
  type Saat,
  type TenggatBerjalan,
} from '#regulasi'
import type { IsoDate } from '#shared'
import type { KepalaDaerah } from './susun-berkas.ts'

/** What falls due, from records and the law's own figures. Every date says where it comes from. */
export const JENIS_TEMPO = [
  'pensiun',
  'plt-habis',
  'plt-batas',
  'jpt-lima-tahun',
  'lima-tahun',
  'dua-tahun',
  'jendela-mulai',
  'jendela-akhir',
  'akhir-masa-jabatan',
  'keberatan',
  'jawab-keberatan',
] as const
export type JenisTempo = (typeof JENIS_TEMPO)[number]
/** How far the page looks ahead; a choice of this program, not a figure of the law. */
export const BULAN_KE_DEPAN = 24

export interface ButirTempo {
  /** Stable over days, so that a calendar updates an entry instead of adding another. */
  readonly kunci: string
  readonly jenis: JenisTempo
  readonly tanggal: IsoDate
  readonly nama?: string
  readonly jabatan?: string
  readonly kantor?: string
  /** The day it counts from: birth, start in the post, event. */
  readonly dari: IsoDate
  /** Rule of the catalogue that reads the same figure. */
  readonly aturan: string
  readonly dasar: readonly Dasar[]
  readonly lewat: boolean
  /** Of a clock in working days: how sure the day is and what moved it. */
  readonly tenggat?: TenggatBerjalan
}
export interface PemegangTempo {
  readonly pegawaiId: string
  readonly nama: string
  readonly jabatanId: string
  readonly peran: 'definitif' | 'plt' | 'plh'
  readonly tmt: IsoDate
  /** `tmt` is only the first day the record shows: nothing can be counted from it. */
  readonly tmtTidakDiketahui?: boolean
  readonly tanggalLahir: IsoDate | null
}
interface JabatanTempo {
  readonly id: string
  readonly nama: string
  readonly jenjang: Jenjang
  readonly kantor: string
}
export interface Pensiun {
  readonly tanggal: IsoDate
  readonly dasar: readonly Dasar[]
}
export interface MasukanTempo {
  readonly hariIni: IsoDate
  /** Legal values the city confirmed. */
  readonly ketetapan?: DaftarKetetapan
  readonly pemegang: readonly PemegangTempo[]
  readonly jabatan: readonly JabatanTempo[]
  readonly kepalaDaerah?: KepalaDaerah
  /** undefined = the law has no age in force for this post. */
  readonly pensiun: (tanggalLahir: IsoDate, jabatanId: string) => Pensiun | undefined
}
export interface HasilTempo {
  readonly butir: readonly ButirTempo[]
  /** People of whom a date cannot be told. */
  readonly tanpaTanggal: { readonly lahir: number; readonly mulai: number }
}

const Tahun = z.number().int().positive()
const Bulan = z.number().int().positive()
const jptPalingLama = defineParameter('mutasi.jpt.paling-lama.tahun', Tahun)
const palingLama = defineParameter('mutasi.maksimum.tahun', Tahun)
const palingSingkat = defineParameter('mutasi.minimum.tahun', Tahun)
const sebelumPaslon = defineParameter('jendela.paslon', Bulan)

/** A figure that is not in force on the date yields no entry, never a guess. */
function bila<T>(kerja: () => T): T | undefined {
  try {
    return kerja()
  } catch (e) {
    if (e instanceof NoValueInForce) return undefined
    throw e
  }
}

/** The law of the city on a day. */
const saat = ({ ketetapan = [] }: MasukanTempo, asOf: IsoDate): Saat => ({ asOf, ketetapan })

type Dasaran = Pick<ButirTempo, 'nama' | 'jabatan' | 'kantor'>
function masaJabatan(p: PemegangTempo, j: JabatanTempo, m: MasukanTempo, d: Dasaran): ButirTempo[] {
  const jpt = j.jenjang === 'jpt-pratama'
  const satu = (jenis: JenisTempo, parameter: typeof palingLama, aturan: string): ButirTempo[] => {
    const n = bila(() => nilaiHukum(parameter, saat(m, m.hariIni)))
    if (!n) return []
    const tanggal = addYears(p.tmt, n.nilai)
    return [
      {
        kunci: `${jenis}-${p.pegawaiId}-${p.jabatanId}-${p.tmt}`,
        jenis,
        tanggal,
        ...d,
        dari: p.tmt,
        aturan,
        dasar: [n.dasar],
        lewat: tanggal < m.hariIni,
      },
    ]
  }
  return [
    ...(jpt ? satu('jpt-lima-tahun', jptPalingLama, 'R51') : satu('lima-tahun', palingLama, 'R12')),
    ...satu('dua-tahun', palingSingkat, jpt ? 'R13' : 'R11').filter((b) => !b.lewat),
  ]
}

function pelaksanaTugas(p: PemegangTempo, m: MasukanTempo, d: Dasaran): ButirTempo[] {
  const h = bila(() => hitungPlt({ mulai: p.tmt, hariIni: m.hariIni }, saat(m, m.hariIni)))
  if (!h || 'sebab' in h) return []
  const satu = (jenis: JenisTempo, tanggal: IsoDate): ButirTempo => ({
    kunci: `${jenis}-${p.pegawaiId}-${p.jabatanId}-${p.tmt}`,
    jenis,
    tanggal,
    ...d,
    dari: p.tmt,
    aturan: 'R19',
    dasar: h.dasar,
    lewat: tanggal < m.hariIni,
  })
  return [satu('plt-habis', h.jatuhTempo), satu('plt-batas', h.batasAkhir)]
}

function jendela(kd: KepalaDaerah, m: MasukanTempo): ButirTempo[] {
  const { hariIni } = m
  const hasil: ButirTempo[] = []
  const tambah = (jenis: JenisTempo, tanggal: IsoDate, dari: IsoDate, dasar: readonly Dasar[]) =>
    hasil.push({ kunci: `${jenis}-${dari}`, jenis, tanggal, dari, aturan: 'R15', dasar, lewat: tanggal < hariIni })
  const { pelantikan, penetapanPaslon, akhirMasaJabatan } = kd
  if (penetapanPaslon) {
    const n = bila(() => nilaiHukum(sebelumPaslon, saat(m, penetapanPaslon)))
    if (n) tambah('jendela-mulai', addMonths(penetapanPaslon, -n.nilai), penetapanPaslon, [n.dasar])
  }
  if (pelantikan) {
    const h = bila(() =>
      hitungJendela({ tanggal: pelantikan, pelantikanKepalaDaerah: pelantikan }, saat(m, pelantikan)),
    )
    if (h?.sampai) tambah('jendela-akhir', h.sampai, pelantikan, h.dasar)
  }
  if (akhirMasaJabatan) tambah('akhir-masa-jabatan', akhirMasaJabatan, akhirMasaJabatan, [])
  return hasil
}

/** Everything due from today to the horizon, and what is overdue while it still lasts. Earliest first. */
export function hitungJatuhTempo(m: MasukanTempo): HasilTempo {
  const jabatan = new Map(m.jabatan.map((j) => [j.id, j]))
  const akhir = addMonths(m.hariIni, BULAN_KE_DEPAN)
  const tanpaTanggal = { lahir: 0, mulai: 0 }
  const butir = m.pemegang.flatMap((p): ButirTempo[] => {
    const j = jabatan.get(p.jabatanId)
    if (!j) return []
    const d: Dasaran = { nama: p.nama, jabatan: j.nama, kantor: j.kantor }
    if (p.peran === 'plt') return pelaksanaTugas(p, m, d)
    if (p.peran !== 'definitif') return []
    const hasil: ButirTempo[] = []
    if (p.tanggalLahir === null) tanpaTanggal.lahir++
    else {
      const x = m.pensiun(p.tanggalLahir, p.jabatanId)
      if (x)
        hasil.push({
          kunci: `pensiun-${p.pegawaiId}`,
          jenis: 'pensiun',
          tanggal: x.tanggal,
          ...d,
          dari: p.tanggalLahir,
          aturan: 'R21',
          dasar: x.dasar,
          lewat: x.tanggal < m.hariIni,
        })
    }
    if (kelompokJabatan(j.jenjang) !== 'manajerial') return hasil
    if (p.tmtTidakDiketahui) tanpaTanggal.mulai++
    else hasil.push(...masaJabatan(p, j, m, d))
    return hasil
  })
  const semua = [...butir, ...(m.kepalaDaerah ? jendela(m.kepalaDaerah, m) : [])]
  return {
    // Past dates of windows are history; a term that ran out while the person still sits is not.
    butir: urutkanTempo(semua.filter((b) => b.tanggal <= akhir && (!b.lewat || b.nama !== undefined))),
    tanpaTanggal,
  }
}

export const urutkanTempo = (butir: readonly ButirTempo[]): readonly ButirTempo[] =>
  butir.toSorted((a, b) => (a.tanggal === b.tanggal ? (a.kunci < b.kunci ? -1 : 1) : a.tanggal < b.tanggal ? -1 : 1))

/** What is nobody's business but theirs: a calendar, which other programs fetch and keep, says that it falls due and no name. */
export const TANPA_NAMA: ReadonlySet<JenisTempo> = new Set(['keberatan', 'jawab-keberatan'])
/** Kinds that go into a calendar: the others are many and need no act on the day. */
export const UNTUK_KALENDER: ReadonlySet<JenisTempo> = new Set([
  'pensiun',
  'plt-habis',
  'plt-batas',
  'jpt-lima-tahun',
  'jendela-mulai',
  'jendela-akhir',
  'akhir-masa-jabatan',
  'jawab-keberatan',
])
