/**
 * Windows in which a head of region may replace officials only with the Minister's written approval. UU 1/2015 jo.
 * UU 10/2016 art. 71(2): from six months before candidates are determined to the end of the term; art. 162(3): six
 * months from inauguration. Months: same day number, else the last day of the month; both ends are closed.
 * Not modelled: which posts the words "mengganti pejabat" cover (the caller knows), and penalties (art. 190).
 */
import { z } from 'zod'
import { type Dasar, nilaiHukum } from './hitungan.ts'
import { jendelaTertutup, type SebabJendela } from './jendela-inti.ts'
import type { Pada } from './ketetapan.ts'
import { defineParameter } from './parameter.ts'

const Bulan = z.number().int().positive()
const sejakPelantikan = defineParameter('jendela.pelantikan', Bulan)
const sebelumPaslon = defineParameter('jendela.paslon', Bulan)

export type { SebabJendela } from './jendela-inti.ts'
const TANGGAL_JENDELA = ['pelantikanKepalaDaerah', 'penetapanPaslon', 'akhirMasaJabatan'] as const
type NamaTanggal = (typeof TANGGAL_JENDELA)[number]
/** Absent = unknown; null = known not to exist. */
export interface MasukanJendela extends Readonly<Partial<Record<NamaTanggal, string | null>>> {
  readonly tanggal: string
}
export interface HasilJendela {
  readonly tertutup: boolean
  readonly sebab: readonly SebabJendela[]
  /** Last closed day; absent when open, or when the end of the term that closes it is not known. */
  readonly sampai?: string
  readonly perluPersetujuan: boolean
  /** Dates not given: a window they would open was not looked at. */
  readonly tidakDiperiksa: readonly NamaTanggal[]
  readonly dasar: readonly Dasar[]
}

export function hitungJendela(m: MasukanJendela, pada: Pada): HasilJendela {
  const paslon = nilaiHukum(sebelumPaslon, pada)
  const pelantikan = nilaiHukum(sejakPelantikan, pada)
  const jendela = jendelaTertutup(m, m.tanggal, { paslon: paslon.nilai, pelantikan: pelantikan.nilai })
  const sebab = jendela.map((j) => j.sebab)
  const akhir = jendela.map((j) => j.sampai)
  const diketahui = akhir.filter((x) => x !== undefined).toSorted()
  const tertutup = sebab.length > 0
  return {
    tertutup,
    sebab,
    ...(tertutup && diketahui.length === akhir.length ? { sampai: diketahui.at(-1) } : {}),
    perluPersetujuan: tertutup,
    tidakDiperiksa: TANGGAL_JENDELA.filter((k) => m[k] === undefined),
    dasar: [paslon.dasar, pelantikan.dasar],
  }
}
