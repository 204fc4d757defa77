import type { Lembar, Sel } from '#platform/lembar'
import { KOLOM_SIASN } from '../domain/kolom-siasn.ts'

/** Invented sheets for tests: a small city of `kantor` offices, and people in it. */
export const lembar = (baris: readonly (readonly Sel[])[], namaBerkas = 'uji.xlsx'): Lembar => ({ namaBerkas, baris })

const KEPALA_PETA = [
  'BARIS',
  'KODE',
  'NAMA',
  'KODE INDUK',
  'JENIS UNIT',
  'UNOR ID',
  'KODE UNIT',
  'KODE ATASAN',
  'JENJANG',
  'ESELON',
  'KELAS',
  'KEBUTUHAN',
  'BEZETTING',
  'BIDANG',
  'GOLONGAN MINIMUM',
]

export function lembarPeta(kantor: number, staf = 10): Lembar {
  const baris: Sel[][] = [KEPALA_PETA, ['unit', 'kota', 'Pemerintah Kota', null, 'lainnya']]
  for (let i = 1; i <= kantor; i++) {
    baris.push(['unit', `d${i}`, `Dinas ${i}`, 'kota', 'dinas', `unor-${i}`])
    baris.push(['unit', `d${i}-sek`, 'Sekretariat', `d${i}`, 'sekretariat', null])
    baris.push([
      'jabatan',
      `d${i}-kadis`,
      `Kepala Dinas ${i}`,
      null,
      null,
      null,
      `d${i}`,
      null,
      'jpt-pratama',
      'II.b',
      14,
      1,
      1,
      'umum',
      'IV/a',
    ])
    baris.push([
      'jabatan',
      `d${i}-sekdis`,
      `Sekretaris Dinas ${i}`,
      null,
      null,
      null,
      `d${i}-sek`,
      `d${i}-kadis`,
      'administrator',
      'III.a',
      12,
      1,
      0,
      'umum;keuangan',
      null,
    ])
    for (let s = 1; s <= staf; s++)
      baris.push([
        'jabatan',
        `d${i}-staf-${s}`,
        `Pengelola ${s}`,
        null,
        null,
        null,
        `d${i}-sek`,
        `d${i}-sekdis`,
        'pelaksana',
        'tidak ada',
        6,
        20,
        null,
        'tidak ada',
        null,
      ])
  }
  return lembar(baris, 'peta.xlsx')
}

const dua = (n: number) => String(n).padStart(2, '0')

export function nipUji(i: number): string {
  const lahir = `${1970 + (i % 25)}${dua(1 + (i % 12))}${dua(1 + (i % 28))}`
  return `${lahir}${2000 + (i % 20)}${dua(1 + (i % 12))}${1 + (i % 2)}${String(i % 1000).padStart(3, '0')}`
}

export type IsianSiasn = Partial<Record<(typeof KOLOM_SIASN)[number]['nama'], Sel>>

export function isianSiasn(i: number, kantor: number): IsianSiasn {
  const nip = nipUji(i)
  const k = 1 + (i % kantor)
  return {
    'PNS ID': `A${i}`,
    'NIP BARU': nip,
    NAMA: `Pegawai Uji ${i}`,
    'GELAR BELAKANG': i % 3 ? 'S.E.' : null,
    'TANGGAL LAHIR': `${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}`,
    'JENIS KELAMIN': nip[14] === '1' ? 'M' : 'F',
    'AGAMA NAMA': 'AGAMA RAHASIA',
    'JENIS KAWIN NAMA': 'KAWIN RAHASIA',
    NIK: '1272000000000001',
    'NOMOR HP': '+628120000000',
    ALAMAT: 'JALAN RAHASIA',
    'JENIS PEGAWAI NAMA': 'PNS Daerah Kab/Kota',
    'KEDUDUKAN HUKUM NAMA': 'Aktif',
    'STATUS CPNS PNS': 'P',
    'TMT CPNS': `01-${nip.slice(12, 14)}-${nip.slice(8, 12)}`,
    'GOL AKHIR ID': '33',
    'GOL AKHIR NAMA': 'III/c',
    'TMT GOLONGAN': '2020-04-01',
    'JENIS JABATAN NAMA': 'Jabatan Pelaksana',
    'JABATAN NAMA': `Pengelola ${1 + (i % 10)}`,
    'TMT JABATAN': '01/02/2021',
    'TINGKAT PENDIDIKAN NAMA': 'S-1/Sarjana',
    'PENDIDIKAN NAMA': 'S-1 AKUNTANSI',
    'TAHUN LULUS': '2005',
    'UNOR NAMA': 'Sekretariat',
    'SATUAN KERJA KERJA NAMA': `Dinas ${k}`,
  }
}

/** All 69 columns, in the export's order. */
export function lembarSiasn(isian: readonly IsianSiasn[], namaBerkas = 'siasn.xlsx'): Lembar {
  const kepala = KOLOM_SIASN.map((k) => k.nama)
  return lembar([kepala, ...isian.map((x) => kepala.map((k) => x[k] ?? null))], namaBerkas)
}

export const kotaUji = (jumlah: number, kantor: number): IsianSiasn[] =>
  Array.from({ length: jumlah }, (_, i) => isianSiasn(i + 1, kantor))
