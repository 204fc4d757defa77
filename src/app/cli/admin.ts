import type { Command } from 'commander'
import { GalatPerintah } from '../galat.ts'
import { cetak, contoh, sebagaiGalat } from './alat.ts'

interface OpsiAdmin {
  surel: string
  nama: string
  instansi?: string
  kodeWilayah?: string
  json?: boolean
}

async function buatAdmin(opsi: OpsiAdmin): Promise<void> {
  const { denganTempat, alamatServer } = await import('./data.ts')
  const { susun } = await import('../komposisi.ts')
  const { pastikanInstansi } = await import('../instansi.ts')
  const { jamUntuk } = await import('../muat-contoh.ts')
  const { segelAudit } = await import('#platform/audit')
  const { buatCatatan } = await import('#platform/logging')
  const { tautan, instansi, alamat } = await denganTempat(async (tempat, ling) => {
    const milik = await pastikanInstansi(tempat, opsi)
    const susunan = susun(tempat, {
      instansi: milik,
      ling,
      jam: jamUntuk(ling, milik),
      alamat: alamatServer(ling),
      catatan: buatCatatan(),
    })
    try {
      const hasil = await susunan.use.pengguna.buatAdminPertama({ surel: opsi.surel, nama: opsi.nama })
      if (!hasil.ok) throw sebagaiGalat(hasil.error)
      await segelAudit(tempat.basis.pool)
      return { tautan: hasil.value, instansi: milik, alamat: alamatServer(ling) }
    } finally {
      await susunan.tutup()
    }
  })
  const buka = new URL(tautan.jalur, alamat).href
  if (opsi.json)
    cetak(JSON.stringify({ instansi: instansi.nama, tautan: buka, kedaluwarsaPada: tautan.kedaluwarsaPada }))
  else
    cetak(
      `Administrator ${opsi.surel} untuk ${instansi.nama} dibuat.\nBuka tautan ini sekali untuk menetapkan kata sandi (sampai ${tautan.kedaluwarsaPada.toLocaleString('id-ID', { timeZone: 'Asia/Jakarta' })} WIB):\n${buka}`,
    )
}

export function pasangAdmin(program: Command): void {
  const contohBuat = contoh('admin buat --instansi "Kota Pematangsiantar" --surel budi@kota.go.id --nama "Budi"')
  program
    .command('admin')
    .description('administrator sistem')
    .addHelpText('after', contohBuat)
    .command('buat')
    .description('buat administrator pertama; ditolak bila sudah ada yang aktif')
    .requiredOption('--surel <alamat>', 'alamat surel untuk masuk')
    .requiredOption('--nama <nama>', 'nama orangnya')
    .option('--instansi <nama>', 'nama pemerintah daerah, pada basis data yang masih kosong')
    .option('--kode-wilayah <kode>', 'kode wilayah Kemendagri, misalnya 12.72')
    .option('--json', 'jawaban JSON')
    .addHelpText('after', contohBuat)
    .action((opsi: OpsiAdmin) => {
      if (!opsi.nama.trim()) throw new GalatPerintah('--nama kosong')
      return buatAdmin(opsi)
    })
}
