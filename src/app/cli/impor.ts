import fs from 'node:fs'
import type { Command } from 'commander'
import type { PintuImpor } from '#platform/fakta'
import type { HasilImpor } from '#platform/lembar'
import { GalatPerintah } from '../galat.ts'
import { cetak, contoh, jalur, sebagaiGalat } from './alat.ts'

interface OpsiImporPerintah {
  simpan?: boolean
  templat?: boolean
  berlaku?: string
  json?: boolean
}

function cariPintu(pintu: readonly PintuImpor[], jenis: string): PintuImpor {
  const ada = pintu.find((p) => p.jenis === jenis)
  if (ada) return ada
  throw new GalatPerintah(`jenis impor tidak dikenal: ${jenis}. Ada: ${pintu.map((p) => p.jenis).join(', ')}`)
}

async function tulisBerkasTemplat(jenis: string, berkas: string): Promise<void> {
  const { susunModul } = await import('../modul.ts')
  const { tulisTemplat } = await import('#platform/lembar')
  const { jamSistem } = await import('#platform/clock')
  // Columns only: nothing here touches a database.
  const { pintuImpor } = susunModul(undefined as never, jamSistem())
  const pintu = cariPintu(pintuImpor, jenis)
  const tujuan = jalur(berkas)
  const bentuk = /\.(xlsx|csv)$/i.exec(tujuan)?.[1]?.toLowerCase()
  if (!bentuk) throw new GalatPerintah(`${berkas}: nama templat harus berakhir .xlsx atau .csv`)
  try {
    fs.writeFileSync(
      tujuan,
      bentuk === 'csv' ? await tulisTemplat(pintu.kolom, 'csv') : await tulisTemplat(pintu.kolom, 'xlsx'),
      { flag: 'wx' },
    )
  } catch (sebab) {
    const { code } = sebab as NodeJS.ErrnoException
    throw new GalatPerintah(
      code === 'EEXIST' ? `${berkas} sudah ada; pilih nama lain` : `${berkas} tidak dapat ditulis (${code})`,
    )
  }
  cetak(`Templat ${jenis} tertulis di ${tujuan}`)
}

function tanggal(teks: string | undefined): string | undefined {
  if (teks === undefined) return undefined
  const d = new Date(`${teks}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks) || Number.isNaN(d.getTime()) || d.toISOString().slice(0, 10) !== teks)
    throw new GalatPerintah(`--berlaku harus tanggal YYYY-MM-DD yang ada, bukan "${teks}"`)
  return teks
}

const BARIS_TAMPIL = 20

function laporkan(hasil: HasilImpor): void {
  const n = (x: number) => x.toLocaleString('id-ID')
  cetak(
    `${n(hasil.dibaca)} baris dibaca: ${n(hasil.baru)} baru, ${n(hasil.berubah)} berubah, ${n(hasil.sama)} sama, ${n(hasil.ditolak)} ditolak.`,
  )
  for (const m of hasil.masalah.slice(0, BARIS_TAMPIL)) cetak(`  baris ${m.baris}, ${m.kolom}: ${m.pesan} [${m.kode}]`)
  if (hasil.masalah.length > BARIS_TAMPIL)
    cetak(`  … dan ${n(hasil.masalah.length - BARIS_TAMPIL)} masalah lain; pakai --json untuk semuanya`)
  cetak(hasil.tersimpan ? 'Tersimpan.' : 'Belum disimpan: ulangi dengan --simpan.')
}

async function impor(jenis: string, berkas: string | undefined, opsi: OpsiImporPerintah): Promise<void> {
  if (opsi.templat) return tulisBerkasTemplat(jenis, berkas ?? `templat-${jenis}.xlsx`)
  if (berkas === undefined) throw new GalatPerintah('isian <berkas> belum ada')
  const berlaku = tanggal(opsi.berlaku)
  const { susunModul } = await import('../modul.ts')
  const { jamSistem } = await import('#platform/clock')
  cariPintu(susunModul(undefined as never, jamSistem()).pintuImpor, jenis)
  const { bacaLembarDariBerkas } = await import('#platform/lembar')
  const lembar = bacaLembarDariBerkas(jalur(berkas))
  if (!lembar.ok) throw sebagaiGalat(lembar.error)
  const { denganData } = await import('./data.ts')
  const hasil = await denganData(({ use, pelaku, instansi }) =>
    cariPintu(use.pintuImpor, jenis).impor(
      lembar.value,
      { simpan: opsi.simpan ?? false, berlaku, sintetis: instansi.sintetis },
      pelaku,
    ),
  )
  if (!hasil.ok) throw sebagaiGalat(hasil.error)
  if (opsi.json || !process.stdout.isTTY) cetak(JSON.stringify(hasil.value))
  else laporkan(hasil.value)
  if (hasil.value.ditolak > 0) process.exitCode = 1
}

export function pasangImpor(program: Command): void {
  program
    .command('impor')
    .description('impor data dari SIASN atau templat; hanya memeriksa, kecuali dengan --simpan')
    .argument(
      '<jenis>',
      'siasn, peta-jabatan, riwayat, predikat, hukdis, diklat, kompetensi, standar, uji-kompetensi, kotak-talenta, cltn, sertifikat',
    )
    .argument('[berkas]', 'berkas .xlsx atau .csv; dengan --templat bawaannya templat-<jenis>.xlsx')
    .option('--simpan', 'simpan baris yang sah; tanpa ini tidak ada yang ditulis')
    .option('--berlaku <tanggal>', 'hari yang digambarkan berkas (bawaan: hari ini)')
    .option('--templat', 'tulis berkas kosong dengan kolom yang benar')
    .option('--json', 'jawaban JSON (juga bila keluaran bukan terminal)')
    .addHelpText(
      'after',
      contoh('impor siasn ekspor.xlsx', 'impor siasn ekspor.xlsx --simpan', 'impor riwayat riwayat.xlsx --templat'),
    )
    .action(impor)
}
