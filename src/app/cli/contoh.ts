import path from 'node:path'
import type { Command } from 'commander'
import { jamSistem } from '#platform/clock'
import { bacaLingkungan } from '../lingkungan.ts'
import { cetak, contoh, jalur, sebagaiGalat } from './alat.ts'

async function tulis(folder: string): Promise<void> {
  const { tulisBerkasContoh } = await import('#seed')
  const hariIni = jamSistem(bacaLingkungan().hariIni).hariIni()
  const hasil = await tulisBerkasContoh(jalur(folder), { hariIni, besar: true })
  if (!hasil.ok) throw sebagaiGalat(hasil.error)
  for (const b of hasil.value) {
    const berkas = path.join(folder, b.nama)
    const baris = b.baris.toLocaleString('id-ID').padStart(6)
    const perintah = `npm run -s tepat -- impor ${b.jenis} ${/^[\w./~-]+$/.test(berkas) ? berkas : `"${berkas}"`}`
    cetak(`${baris} baris  ${perintah}${b.catatan ? `  # ${b.catatan}` : ''}`)
  }
  cetak('Semua orang di dalamnya rekaan. Perintah di atas hanya memeriksa; --simpan menyimpannya.')
}

export function pasangContoh(program: Command): void {
  const induk = program
    .command('contoh')
    .description('berkas contoh untuk mencoba impor, tanpa orang sungguhan')
    .addHelpText('after', contoh('contoh tulis ./contoh'))
  induk
    .command('tulis')
    .description(
      'tulis ekspor SIASN, peta jabatan, dan templat lain dari kota contoh, juga ekspor dengan 200 baris salah',
    )
    .argument('<folder>', 'folder tujuan; berkas yang sudah ada tidak ditimpa')
    .addHelpText('after', contoh('contoh tulis ./contoh'))
    .action(tulis)
}
