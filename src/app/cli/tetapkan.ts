import fs from 'node:fs'
import type { Command } from 'commander'
import { GalatPerintah } from '../galat.ts'
import { cetak, contoh, jalur } from './alat.ts'

const UKURAN_MAKS = 64 * 1024 * 1024

function bacaTeks(berkas: string): string {
  const bytes = bacaBytes(berkas)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new GalatPerintah(`${berkas}: bukan teks UTF-8; simpan matriks sebagai CSV UTF-8`)
  }
}

function bacaBytes(berkas: string): Buffer {
  try {
    if (berkas === '-') return fs.readFileSync(0)
    const lokasi = jalur(berkas)
    if (fs.statSync(lokasi).size > UKURAN_MAKS) throw new GalatPerintah(`${berkas}: lebih besar dari 64 MiB`)
    return fs.readFileSync(lokasi)
  } catch (sebab) {
    if (sebab instanceof GalatPerintah) throw sebab
    const { code } = sebab as NodeJS.ErrnoException
    throw new GalatPerintah(`${berkas}: ${code === 'ENOENT' ? 'berkas tidak ada' : `tidak dapat dibaca (${code})`}`)
  }
}

export function pasangTetapkan(program: Command): void {
  program
    .command('tetapkan')
    .description(
      'penugasan satu-satu terbaik dari sebuah matriks: baris ke kolom, sel kosong = terlarang; jawaban JSON',
    )
    .argument('<matriks.csv>', 'berkas CSV (pemisah , ; atau tab), "-" = masukan baku')
    .option('--maksimum', 'jumlah terbesar (bawaan)')
    .option('--minimum', 'jumlah terkecil')
    .addHelpText('after', contoh('tetapkan nilai.csv', 'tetapkan biaya.csv --minimum'))
    .action(async (berkas: string, opsi: { minimum?: boolean; maksimum?: boolean }) => {
      if (opsi.minimum && opsi.maksimum) throw new GalatPerintah('pilih salah satu: --minimum atau --maksimum')
      const { tetapkan, pesanTetapkan } = await import('#modules/penempatan')
      const hasil = tetapkan(bacaTeks(berkas), opsi.minimum ? 'minimum' : 'maksimum')
      if (!hasil.ok) throw new GalatPerintah(pesanTetapkan(hasil.error))
      cetak(JSON.stringify(hasil.value))
    })
}
