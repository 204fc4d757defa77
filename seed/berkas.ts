import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lembar, type Sel, tulisCsv, tulisXlsx } from '#platform/lembar'
import type { IsoDate } from '#shared'
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

/** Writes the sample files somebody can try an import with. Everything in them is invented. */
export async function tulisBerkasContoh(
  folder: string,
  opsi: { hariIni: IsoDate; kota?: KotaContoh; besar?: boolean },
): Promise<BerkasContoh[]> {
  await mkdir(folder, { recursive: true })
  const kota = opsi.kota ?? buatKotaContoh({ hariIni: opsi.hariIni })
  const l = lembarKotaContoh(kota)
  const hasil: BerkasContoh[] = []
  const simpan = async (lembar: Lembar, nama: string, untuk: string): Promise<void> => {
    await writeFile(join(folder, nama), nama.endsWith('.csv') ? keCsv(lembar) : await keXlsx(lembar))
    hasil.push({ nama, baris: lembar.baris.length, untuk })
  }
  await simpan(l.petaJabatan, 'peta-jabatan.xlsx', 'tepat impor peta-jabatan')
  await simpan(l.siasn, 'siasn.xlsx', 'tepat impor siasn')
  await simpan(l.siasn, 'siasn.csv', 'tepat impor siasn')
  await simpan(l.riwayat, 'riwayat.csv', 'tepat impor riwayat')
  await simpan(l.predikat, 'predikat.csv', 'tepat impor predikat')
  await simpan(l.hukdis, 'hukdis.csv', 'tepat impor hukdis')
  await simpan(l.diklat, 'diklat.csv', 'tepat impor diklat')
  await simpan(l.kompetensi, 'kompetensi.csv', 'tepat impor kompetensi')
  await simpan(l.standar, 'standar.csv', 'standar kompetensi jabatan')
  if (opsi.besar) {
    await simpan(lembarSiasnBesar(kota), 'siasn-6000.xlsx', 'mengukur impor: 6.000 baris')
    await simpan(lembarSiasnBesar(kota), 'siasn-6000.csv', 'mengukur impor: 6.000 baris')
    await simpan(
      lembarSiasnKotor(kota).lembar,
      'siasn-6000-kotor.xlsx',
      'mengukur impor: 200 baris keliru di antara 6.000',
    )
  }
  return hasil
}
