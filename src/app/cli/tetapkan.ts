import type { Command } from 'commander'
import { GalatPerintah } from '../galat.ts'
import { bacaTeks, cetak, contoh } from './alat.ts'

export function pasangTetapkan(program: Command): void {
  program
    .command('tetapkan')
    .description(
      'penugasan satu-satu terbaik dari sebuah matriks: baris ke kolom, sel kosong = terlarang; jawaban JSON',
    )
    .argument('<matriks.csv>', 'berkas CSV (pemisah , ; atau tab), "-" = masukan baku')
    .option('--maksimum', 'jumlah terbesar (bawaan)')
    .option('--minimum', 'jumlah terkecil')
    .option('--json', 'jawaban JSON (selalu)')
    .addHelpText('after', contoh('tetapkan nilai.csv', 'tetapkan biaya.csv --minimum'))
    .action(async (berkas: string, opsi: { minimum?: boolean; maksimum?: boolean }) => {
      if (opsi.minimum && opsi.maksimum) throw new GalatPerintah('pilih salah satu: --minimum atau --maksimum')
      const { tetapkan, pesanTetapkan } = await import('./inti-tetapkan.ts')
      const hasil = tetapkan(
        bacaTeks(berkas, 'simpan matriks sebagai CSV UTF-8'),
        opsi.minimum ? 'minimum' : 'maksimum',
      )
      if (!hasil.ok) throw new GalatPerintah(pesanTetapkan(hasil.error))
      cetak(JSON.stringify(hasil.value))
    })
}
