import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lembar, type Sel, tulisCsv, tulisXlsx } from '#platform/lembar'
import { type Galat, gagal, type IsoDate, ok, type Result } from '#shared'
import { lembarSiasnBesar, lembarSiasnKotor } from './ekspor-besar.ts'
import { buatKotaContoh } from './kota.ts'
import { lembarKotaContoh } from './lembar.ts'
import type { KotaContoh } from './tipe.ts'

export interface BerkasContoh {
  readonly nama: string
  readonly baris: number
  readonly untuk: string
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

type Isi = readonly [nama: string, untuk: string, lembar: () => Lembar]

function daftarBerkas(kota: KotaContoh, besar: boolean): readonly Isi[] {
  const l = lembarKotaContoh(kota)
  const biasa: Isi[] = [
    ['peta-jabatan.xlsx', 'tepat impor peta-jabatan', () => l.petaJabatan],
    ['siasn.xlsx', 'tepat impor siasn', () => l.siasn],
    ['siasn.csv', 'tepat impor siasn', () => l.siasn],
    ['riwayat.csv', 'tepat impor riwayat', () => l.riwayat],
    ['predikat.csv', 'tepat impor predikat', () => l.predikat],
    ['hukdis.csv', 'tepat impor hukdis', () => l.hukdis],
    ['diklat.csv', 'tepat impor diklat', () => l.diklat],
    ['kompetensi.csv', 'tepat impor kompetensi', () => l.kompetensi],
    ['standar.csv', 'tepat impor standar', () => l.standar],
  ]
  const ukuran: Isi[] = [
    ['siasn-6000.xlsx', 'mengukur impor: 6.000 baris', () => lembarSiasnBesar(kota)],
    ['siasn-6000.csv', 'mengukur impor: 6.000 baris', () => lembarSiasnBesar(kota)],
    ['siasn-6000-kotor.xlsx', '200 baris keliru di antara 6.000', () => lembarSiasnKotor(kota).lembar],
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
  for (const [nama, untuk, lembar] of berkas) {
    const l = lembar()
    await writeFile(join(folder, nama), nama.endsWith('.csv') ? keCsv(l) : await keXlsx(l), { flag: 'wx' })
    hasil.push({ nama, baris: l.baris.length, untuk })
  }
  return ok(hasil)
}
