import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gagal, ok, type Result } from '#shared'
import { UKURAN_BERKAS_MAKS } from './batas-berkas.ts'
import { bacaCsv } from './csv.ts'
import { type GalatBerkas, terlaluBesar } from './galat-berkas.ts'
import type { Lembar } from './lembar.ts'
import { bacaXlsx, rapikan } from './xlsx.ts'

/** Ask before reading a body or a file into memory. `ukuran` in bytes. */
const periksaUkuran = (ukuran: number): Result<void, GalatBerkas> =>
  ukuran > UKURAN_BERKAS_MAKS ? gagal(terlaluBesar(ukuran, UKURAN_BERKAS_MAKS)) : ok(undefined)

/** A sheet from the bytes of an .xlsx or .csv file. The content decides what it is; the name only breaks ties. */
export function bacaLembar(bytes: Uint8Array, namaBerkas: string): Result<Lembar, GalatBerkas> {
  const nama = rapikan(basename(namaBerkas))
  const muat = periksaUkuran(bytes.byteLength)
  if (!muat.ok) return muat
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (b.length === 0) return gagal({ kode: 'impor.berkas-kosong' })
  const akhiran = /\.([a-z0-9]+)$/i.exec(nama)?.[1]?.toLowerCase() ?? ''
  if (['xlsm', 'xltm', 'xlam'].includes(akhiran)) return gagal({ kode: 'impor.berkas-makro' })
  const zip = b.length > 4 && b.readUInt32LE(0) === 0x04034b50
  if (b.length > 8 && b.readUInt32BE(0) === 0xd0cf11e0)
    return gagal({
      kode: b.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'impor.berkas-tersandi' : 'impor.berkas-xls',
    })
  if (zip && akhiran === 'xlsb') return gagal({ kode: 'impor.jenis-berkas', data: { jenis: akhiran } })
  if (!zip && ['xlsx', 'xlsb', 'xls', 'ods'].includes(akhiran))
    return gagal({ kode: 'impor.berkas-tidak-terbaca', data: { sebab: `isinya bukan .${akhiran}` } })
  if (!zip && !['csv', 'tsv', 'txt', ''].includes(akhiran))
    return gagal({ kode: 'impor.jenis-berkas', data: { jenis: akhiran } })
  const hasil = zip ? bacaXlsx(b) : bacaCsv(b)
  if (!hasil.ok) return hasil
  if (!hasil.value.baris.some((r) => r.some((s) => s !== null))) return gagal({ kode: 'impor.berkas-kosong' })
  return ok({ namaBerkas: nama, ...hasil.value })
}

/** The same from a path; the size is checked before a byte is read. */
export function bacaLembarDariBerkas(jalur: string): Result<Lembar, GalatBerkas> {
  let fd: number
  try {
    fd = openSync(jalur, 'r')
  } catch {
    return gagal({ kode: 'impor.berkas-tidak-ada', data: { nama: basename(jalur) } })
  }
  try {
    const info = fstatSync(fd)
    if (!info.isFile()) return gagal({ kode: 'impor.berkas-tidak-ada', data: { nama: basename(jalur) } })
    const muat = periksaUkuran(info.size)
    return muat.ok ? bacaLembar(readFileSync(fd), jalur) : muat
  } finally {
    closeSync(fd)
  }
}
