import { isIsoDate } from '#regulasi'
import type { JenisPegawai } from './pegawai.ts'

/**
 * Form of a NIP: 8 digits birth date, 6 digits start (year and month; PPPK: year and a code that is no month), 1 digit
 * sex (1 L, 2 P), 3 digits order. Adding 40 to a woman's day belongs to the NIK, not here. Own reading of public data:
 * the numbering regulation was not read.
 */
export const MASALAH_NIP = [
  'panjang',
  'bukan-angka',
  'tanggal-lahir-mustahil',
  'tanggal-lahir-berbeda',
  'tmt-mustahil',
  'jenis-kelamin-mustahil',
  'jenis-kelamin-berbeda',
] as const
type MasalahNip = (typeof MASALAH_NIP)[number]
export interface MasukanNip {
  readonly nip: string
  readonly tanggalLahir?: string | null
  readonly jenisKelamin?: 'L' | 'P'
  /** undefined = unknown: the month of appointment is not judged. */
  readonly jenis?: JenisPegawai
}
/** What the digits say; null = that part is impossible, or means nothing (the month of a PPPK). */
interface BagianNip {
  readonly tanggalLahir: string | null
  readonly tmtCpns: string | null
  readonly jenisKelamin: 'L' | 'P' | null
  readonly urut: string
}
export interface HasilNip {
  readonly sah: boolean
  readonly masalah: readonly MasalahNip[]
  /** Absent when there are not 18 digits. */
  readonly bagian?: BagianNip
}

const TAHUN_LAHIR_TERAWAL = '1900'

/** Spaces and a leading apostrophe are how spreadsheets keep a number as text; nothing else is forgiven. */
export function periksaNip(m: MasukanNip): HasilNip {
  const nip = m.nip.replaceAll(/\s/g, '').replace(/^['’]/, '')
  const bentuk: MasalahNip[] = []
  if (nip.length !== 18) bentuk.push('panjang')
  if (!/^\d*$/.test(nip)) bentuk.push('bukan-angka')
  if (bentuk.length > 0) return { sah: false, masalah: bentuk }

  const masalah: MasalahNip[] = []
  const lahir = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`
  const lahirSah = isIsoDate(lahir) && lahir >= TAHUN_LAHIR_TERAWAL
  if (!lahirSah) masalah.push('tanggal-lahir-mustahil')
  else if (m.tanggalLahir && m.tanggalLahir !== lahir) masalah.push('tanggal-lahir-berbeda')
  const tmt = mulaiMenurutNip(nip)
  const tmtSah =
    nip.slice(8, 12) > nip.slice(0, 4) && (m.jenis === 'PPPK' || m.jenis === undefined || tmt !== undefined)
  if (!tmtSah) masalah.push('tmt-mustahil')
  const kelamin = ({ '1': 'L', '2': 'P' } as const)[nip.charAt(14)] ?? null
  if (kelamin === null) masalah.push('jenis-kelamin-mustahil')
  else if (m.jenisKelamin && m.jenisKelamin !== kelamin) masalah.push('jenis-kelamin-berbeda')
  return {
    sah: masalah.length === 0,
    masalah,
    bagian: {
      tanggalLahir: lahirSah ? lahir : null,
      tmtCpns: tmtSah && m.jenis !== 'PPPK' ? (tmt ?? null) : null,
      jenisKelamin: kelamin,
      urut: nip.slice(15),
    },
  }
}

const SEBAB: Readonly<Record<Exclude<MasalahNip, 'panjang' | 'tmt-mustahil'>, string>> = {
  'bukan-angka': 'harus angka saja',
  'tanggal-lahir-mustahil': 'tanggal lahir di dalamnya mustahil',
  'tanggal-lahir-berbeda': 'tanggal lahir di dalamnya berbeda',
  'jenis-kelamin-mustahil': 'angka jenis kelamin di dalamnya mustahil',
  'jenis-kelamin-berbeda': 'jenis kelamin di dalamnya berbeda',
}
/** First reason in words; an import refuses only what cannot be a NIP, so no facts are compared. */
export function sebabNipTidakSah(nip: string, jenis: JenisPegawai | undefined): string | undefined {
  const { masalah } = periksaNip({ nip, jenis })
  const pertama = masalah.includes('bukan-angka') ? 'bukan-angka' : masalah[0]
  if (pertama === 'panjang') return `${nip.length} angka, seharusnya 18`
  if (pertama !== 'tmt-mustahil') return pertama && SEBAB[pertama]
  return `${nip.slice(8, 12) > nip.slice(0, 4) ? 'bulan' : 'tahun'} pengangkatan di dalamnya mustahil`
}

/** Blanks, dots and a leading apostrophe are how people write it; the digits are the NIP. */
export const rapikanNip = (s: string): string => s.replace(/[\s.'’`-]/g, '')

/** First day of the month of appointment a NIP carries; undefined where it carries none (PPPK). */
export function mulaiMenurutNip(nip: string): string | undefined {
  const bulan = Number(nip.slice(12, 14))
  return bulan >= 1 && bulan <= 12 ? `${nip.slice(8, 12)}-${nip.slice(12, 14)}-01` : undefined
}

export const lahirMenurutNip = (nip: string): string => `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`
export const kelaminMenurutNip = (nip: string): 'L' | 'P' => (nip.charAt(14) === '1' ? 'L' : 'P')
