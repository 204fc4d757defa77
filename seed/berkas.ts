import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lembar, type Sel, tulisCsv, tulisXlsx } from '#platform/lembar'
import { type Galat, gagal, type IsoDate, ok, type Result } from '#shared'
import { lembarSiasnBesar, lembarSiasnKotor } from './ekspor-besar.ts'
import { buatKotaContoh } from './kota.ts'
import { lembarKotaContoh } from './lembar.ts'
import { JUDUL_SIASN } from './lembar-siasn.ts'
import type { KotaContoh } from './tipe.ts'

export interface BerkasContoh {
  readonly nama: string
  /** Rows of data, without title lines. */
  readonly baris: number
  /** What `tepat impor` calls this kind. */
  readonly jenis: string
  readonly catatan?: string
}

const keTeks = (s: Sel): string => (s === null ? '' : String(s))
const belah = (l: Lembar): [string[], readonly (readonly Sel[])[]] => [(l.baris[0] ?? []).map(keTeks), l.baris.slice(1)]

export const keXlsx = (l: Lembar): Promise<Buffer> => {
  const [kepala, baris] = belah(l)
  return tulisXlsx(kepala, baris)
}
export const keCsv = (l: Lembar): string => {
  const [kepala, baris] = belah(l)
  return tulisCsv(kepala, baris)
}

type Isi = readonly [nama: string, jenis: string, lembar: () => Lembar, catatan?: string]

/** Lines above the data: a SIASN export has a title above its headers. */
const barisKepala = (jenis: string): number => 1 + (jenis === 'siasn' ? JUDUL_SIASN.length : 0)

function daftarBerkas(kota: KotaContoh, besar: boolean): readonly Isi[] {
  const l = lembarKotaContoh(kota)
  const biasa: Isi[] = [
    ['peta-jabatan.xlsx', 'peta-jabatan', () => l.petaJabatan],
    ['siasn.xlsx', 'siasn', () => l.siasn],
    ['siasn.csv', 'siasn', () => l.siasn],
    ['riwayat.csv', 'riwayat', () => l.riwayat],
    ['predikat.csv', 'predikat', () => l.predikat],
    ['hukdis.csv', 'hukdis', () => l.hukdis],
    ['diklat.csv', 'diklat', () => l.diklat],
    ['kompetensi.csv', 'kompetensi', () => l.kompetensi],
    ['standar.csv', 'standar', () => l.standar],
  ]
  const ukuran: Isi[] = [
    ['siasn-6000.xlsx', 'siasn', () => lembarSiasnBesar(kota), 'untuk mengukur impor'],
    ['siasn-6000.csv', 'siasn', () => lembarSiasnBesar(kota), 'untuk mengukur impor'],
    ['siasn-6000-kotor.xlsx', 'siasn', () => lembarSiasnKotor(kota).lembar, '200 baris sengaja keliru'],
  ]
  return besar ? [...biasa, ...ukuran] : biasa
}

/**
 * Writes the sample files somebody can try an import with; everybody in them is invented. A file that is already there
 * is never replaced: it may be a real export.
 */
export async function tulisBerkasContoh(
  folder: string,
  opsi: { hariIni: IsoDate; kota?: KotaContoh; besar?: boolean },
): Promise<Result<BerkasContoh[], Galat<'contoh.berkas-sudah-ada'>>> {
  await mkdir(folder, { recursive: true })
  const berkas = daftarBerkas(opsi.kota ?? buatKotaContoh({ hariIni: opsi.hariIni }), opsi.besar ?? false)
  const ada = new Set(await readdir(folder))
  const bentrok = berkas.map(([nama]) => nama).filter((nama) => ada.has(nama))
  if (bentrok.length > 0) return gagal({ kode: 'contoh.berkas-sudah-ada', data: { berkas: bentrok.join(', ') } })
  const hasil: BerkasContoh[] = []
  for (const [nama, jenis, lembar, catatan] of berkas) {
    const l = lembar()
    await writeFile(join(folder, nama), nama.endsWith('.csv') ? keCsv(l) : await keXlsx(l), { flag: 'wx' })
    hasil.push({ nama, jenis, baris: l.baris.length - barisKepala(jenis), ...(catatan && { catatan }) })
  }
  return ok(hasil)
}
