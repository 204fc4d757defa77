import type { Command } from 'commander'
import { jamSistem } from '#platform/clock'
import { GalatPerintah } from '../galat.ts'
import { bacaLingkungan } from '../lingkungan.ts'
import { bacaTeks, cetak, contoh } from './alat.ts'

interface Opsi {
  readonly daftar?: boolean
  readonly skema?: boolean
}

/** Whose law is asked for: today's; a pretended day only where the demo may pretend. */
function hariIni(): string {
  const ling = bacaLingkungan()
  return jamSistem(ling.contoh ? ling.hariIni : undefined).hariIni()
}

async function hitung(nama: string | undefined, opsi: Opsi): Promise<void> {
  const { cariKalkulator, jalankanTeks, KALKULATOR, ringkasKalkulator, skemaJson } = await import('../hitung/index.ts')
  if (opsi.daftar) return cetak(JSON.stringify(KALKULATOR.map((k) => ({ nama: k.nama, ...ringkasKalkulator(k) }))))
  if (nama === undefined) throw new GalatPerintah('isian <nama> belum ada. Lihat: npm run -s tepat -- hitung --daftar')
  const k = cariKalkulator(nama)
  if (!k)
    throw new GalatPerintah(
      `nama: kalkulator tidak dikenal: ${nama}. Yang ada: ${KALKULATOR.map((x) => x.nama).join(', ')}`,
    )
  if (opsi.skema) return cetak(JSON.stringify({ nama: k.nama, ...skemaJson(k) }))
  if (process.stdin.isTTY)
    throw new GalatPerintah(
      `masukan JSON dibaca dari masukan baku. Contoh: echo '${JSON.stringify(k.contoh[0])}' | npm run -s tepat -- hitung ${nama}`,
    )
  const hasil = jalankanTeks(k, bacaTeks('-'), hariIni())
  if (!hasil.ok) throw new GalatPerintah(`${hasil.error.jalur}: ${hasil.error.pesan}`)
  cetak(JSON.stringify(hasil.value))
}

export function pasangHitung(program: Command): void {
  program
    .command('hitung')
    .description('kalkulator: masukan JSON dari masukan baku, jawaban JSON dengan dasar hukumnya')
    .argument('[nama]', 'nama kalkulator; lihat --daftar')
    .option('--daftar', 'nama semua kalkulator dan gunanya')
    .option('--skema', 'JSON Schema masukan dan keluarannya')
    .addHelpText(
      'after',
      contoh('hitung --daftar', 'hitung ikm --skema').concat(
        `\n  echo '{"populasi":1000}' | npm run -s tepat -- hitung sampel`,
      ),
    )
    .action(hitung)
}
