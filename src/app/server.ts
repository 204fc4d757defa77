import { GalatPerintah } from './galat.ts'
import type { ServerBerjalan } from './jalankan.ts'
import { bacaLingkungan } from './lingkungan.ts'

const cetak = (teks: string): void => void process.stdout.write(`${teks}\n`)

let berjalan: ServerBerjalan | null = null
let diminta = false
/** Ctrl-C and SIGTERM: once = end cleanly, also while still preparing. */
function akhiri(): void {
  if (diminta) return
  diminta = true
  cetak('\nMenutup …')
  if (!berjalan) process.exit(130)
  berjalan.berhenti().then(
    () => process.exit(0),
    (sebab: unknown) => gagal(sebab),
  )
}

function gagal(sebab: unknown): never {
  if (sebab instanceof GalatPerintah) {
    process.stderr.write(`${sebab.message}\n`)
    process.exit(sebab.kode)
  }
  process.stderr.write(`${(sebab as Error)?.stack ?? String(sebab)}\n`)
  process.exit(1)
}

process.on('SIGINT', akhiri)
process.on('SIGTERM', akhiri)

try {
  // A wrong setting is told before anything is loaded.
  const lingkungan = bacaLingkungan()
  const { jalankan } = await import('./jalankan.ts')
  berjalan = await jalankan(lingkungan, cetak)
  const { alamat, letak, sambutan } = berjalan
  cetak(`\nTepat siap di ${alamat}`)
  if (sambutan) {
    cetak('\nData contoh: semua orang rekaan. Akun contoh:')
    for (const a of sambutan.akun) cetak(`  ${a.surel.padEnd(32)} ${a.nama}`)
    cetak(`Kata sandi contoh: ${sambutan.sandi}`)
  }
  cetak(`Data disimpan di ${letak}`)
  cetak('Ctrl-C menghentikan Tepat.')
} catch (sebab) {
  gagal(sebab)
}
