import { bacaKepala, bacaLembar, type GalatBerkas, tanggalSel, teksSel } from '#platform/lembar'
import { ok, type Result } from '#shared'
import { type HariLibur, type JenisLibur, masalahHari, type MasalahLibur } from '../domain/hari-libur.ts'

export interface BarisSalah {
  /** 1-based row of the sheet or line of the text. */
  readonly baris: number
  readonly isi: string
  readonly masalah: MasalahLibur
}
export interface DaftarTerbaca {
  readonly hari: readonly HariLibur[]
  readonly salah: readonly BarisSalah[]
}
export const KOLOM_LIBUR = ['TANGGAL', 'NAMA', 'JENIS'] as const
const KOLOM = [
  { nama: 'TANGGAL', alias: ['TGL', 'HARI TANGGAL', 'DATE'], wajib: true },
  { nama: 'NAMA', alias: ['NAMA HARI LIBUR', 'HARI LIBUR', 'KETERANGAN', 'URAIAN', 'NAME'], wajib: true },
  { nama: 'JENIS', alias: ['KATEGORI', 'KIND'] },
]

/** "Cuti Bersama Nasional" is joint leave: what is named more narrowly comes first. */
function bacaJenis(s: string): JenisLibur | undefined {
  if (/cuti|joint/i.test(s)) return 'cuti'
  return s === '' || /^libur|nasional|holiday/i.test(s) ? 'libur' : undefined
}

/** Rows of a sheet, or lines pasted with or without a header: date, name, kind. What is wrong is named, row by row. */
export function bacaDaftarLibur(
  isi: string | { readonly nama: string; readonly isi: Uint8Array },
  tahun: number,
): Result<DaftarTerbaca, GalatBerkas> {
  const tempel = typeof isi === 'string'
  const tanpaKepala = tempel && /^\s*["']?\d/.test(isi)
  const teks = tempel ? isi.replaceAll('\t', ';') : ''
  const lembar = tempel
    ? bacaLembar(Buffer.from(tanpaKepala ? `sep=;\n${KOLOM_LIBUR.join(';')}\n${teks}` : teks), 'tempel.csv')
    : bacaLembar(isi.isi, isi.nama)
  if (!lembar.ok) return lembar
  const kepala = bacaKepala(lembar.value, KOLOM)
  if (!kepala.ok) return kepala
  const hari: HariLibur[] = []
  const salah: BarisSalah[] = []
  const geser = tanpaKepala ? 2 : 0
  for (const b of kepala.value.baris) {
    const tanggal = tanggalSel(b.sel('TANGGAL')) ?? ''
    const nama = teksSel(b.sel('NAMA'))?.slice(0, 120) ?? ''
    const jenis = bacaJenis(teksSel(b.sel('JENIS')) ?? '')
    const masalah =
      b.rumus === undefined ? (masalahHari({ tanggal, nama }, tahun, hari) ?? (jenis ? null : 'jenis')) : 'rumus'
    if (masalah !== null || !jenis) {
      const isiBaris = [b.sel('TANGGAL'), b.sel('NAMA'), b.sel('JENIS')].map((s) => teksSel(s) ?? '').join('; ')
      salah.push({ baris: b.nomor - geser, isi: isiBaris, masalah: masalah ?? 'jenis' })
    } else hari.push({ tanggal, nama, jenis })
  }
  return ok({ hari: hari.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1)), salah })
}

/** A list as text that can be pasted back. */
export const tulisDaftarLibur = (hari: readonly HariLibur[], kata: (j: JenisLibur) => string): string =>
  hari.map((h) => `${h.tanggal}; ${h.nama}; ${kata(h.jenis)}`).join('\n')
