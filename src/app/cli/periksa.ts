import type { Command } from 'commander'
import { GalatPerintah } from '../galat.ts'
import { bacaTeks, cetak, contoh } from './alat.ts'

async function periksa(berkas: string | undefined, opsi: { skema?: boolean }): Promise<void> {
  if (opsi.skema) {
    const { skemaBerkasPeriksa } = await import('./inti-periksa.ts')
    cetak(JSON.stringify(skemaBerkasPeriksa(), null, 2))
    return
  }
  if (berkas === undefined) throw new GalatPerintah('sebutkan berkas usulan, atau "-" untuk masukan baku')
  const { adaMasalah, periksaBerkas } = await import('./inti-periksa.ts')
  const hasil = periksaBerkas(bacaTeks(berkas))
  if (!hasil.ok) throw new GalatPerintah(`${hasil.error.jalur}: ${hasil.error.pesan}`)
  cetak(JSON.stringify(hasil.value))
  if (adaMasalah(hasil.value)) process.exitCode = 1
}

export function pasangPeriksa(program: Command): void {
  program
    .command('periksa')
    .description('periksa usulan perpindahan terhadap aturan yang sudah dikodekan; jawaban JSON dengan pasalnya')
    .argument('[berkas.json]', 'berkas usulan, "-" = masukan baku')
    .option('--json', 'jawaban JSON (selalu)')
    .option('--skema', 'cetak JSON Schema berkas usulan')
    .addHelpText('after', contoh('periksa usulan.json', 'periksa --skema'))
    .action(periksa)
}
