import type { Command } from 'commander'
import { GalatPerintah } from '../galat.ts'
import { cetak, contoh, frasaSandi, jalur } from './alat.ts'

const ukuranKata = (n: number): string =>
  `${(n / 1024 / 1024).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MiB`

async function buatCadangan(berkas: string, opsi: { json?: boolean }): Promise<void> {
  const frasa = await frasaSandi(true)
  const { denganTempat } = await import('./data.ts')
  const { cadangkan, GalatCadangan } = await import('#platform/cadangan')
  const { catat, segelAudit } = await import('#platform/audit')
  const { pelakuSistem } = await import('#platform/db')
  const tujuan = jalur(berkas)
  const hasil = await denganTempat(async (tempat) => {
    const instansi = await tempat.bacaInstansi()
    if (instansi) {
      const sistem = pelakuSistem(instansi.id, 'tepat cadangkan')
      await tempat.basis.transaksi(sistem, (trx) =>
        catat(trx, sistem, { tindakan: 'cadangan.dibuat', objekJenis: 'cadangan', cakupan: 'semua-pegawai' }),
      )
      await segelAudit(tempat.basis.pool)
    }
    return cadangkan({ urlPemilik: tempat.urlPemilik, data: tempat.data, tujuan, frasa, saat: new Date() })
  }).catch((sebab: unknown) => {
    throw sebab instanceof GalatCadangan ? new GalatPerintah(sebab.message, 2, sebab) : sebab
  })
  if (opsi.json) cetak(JSON.stringify({ berkas: tujuan, ...hasil }))
  else
    cetak(
      `Cadangan tersimpan di ${tujuan}: ${hasil.tabel} tabel, ${hasil.baris.toLocaleString('id-ID')} baris, ${ukuranKata(hasil.ukuran)}.`,
    )
}

async function pulihkanCadangan(berkas: string, opsi: { json?: boolean }): Promise<void> {
  const { bacaLingkungan } = await import('../lingkungan.ts')
  const { bacaServerBerjalan } = await import('../tempat.ts')
  const berjalan = bacaServerBerjalan(bacaLingkungan().data)
  if (berjalan) throw new GalatPerintah(`Tepat sedang berjalan di ${berjalan.alamat}; hentikan dulu sebelum memulihkan`)
  const frasa = await frasaSandi(false)
  const { denganTempat } = await import('./data.ts')
  const { pulihkan, GalatCadangan } = await import('#platform/cadangan')
  const { semuaMigrasi } = await import('../migrasi.ts')
  const { periksaRantai } = await import('../periksa-rantai.ts')
  const { catatPemulihan } = await import('../catat-pemulihan.ts')
  const hasil = await denganTempat(
    async (tempat) => {
      const dipulihkan = await pulihkan({
        urlPemilik: tempat.urlPemilik,
        data: tempat.data,
        sumber: jalur(berkas),
        frasa,
        migrasi: semuaMigrasi(),
      })
      await catatPemulihan(tempat)
      return { ...dipulihkan, audit: await periksaRantai(tempat) }
    },
    { tanpaMigrasi: true },
  ).catch((sebab: unknown) => {
    throw sebab instanceof GalatCadangan ? new GalatPerintah(sebab.message, 2, sebab) : sebab
  })
  const { audit } = hasil
  if (opsi.json) cetak(JSON.stringify({ ...hasil, audit: audit && { diperiksa: audit.diperiksa, rusak: audit.rusak } }))
  else {
    cetak(`Cadangan ${hasil.dibuat} dipulihkan: ${hasil.tabel} tabel, ${hasil.baris.toLocaleString('id-ID')} baris.`)
    if (audit)
      cetak(
        audit.rusak
          ? 'PERINGATAN: rantai audit di dalam cadangan rusak; jalankan audit verifikasi.'
          : `Rantai audit utuh: ${audit.diperiksa} entri.`,
      )
  }
  if (audit?.rusak) process.exitCode = 1
}

export function pasangCadangan(program: Command): void {
  const rahasia =
    '\nFrasa sandi dibaca dari TEPAT_SANDI_CADANGAN, atau ditanyakan di terminal. Tanpa frasa itu cadangan tidak dapat dibuka.'
  program
    .command('cadangkan')
    .description('cadangan lengkap basis data dan berkas, terenkripsi')
    .argument('<berkas>', 'berkas baru; yang sudah ada tidak ditimpa')
    .option('--json', 'jawaban JSON')
    .addHelpText('after', contoh('cadangkan /media/usb/tepat-2026-11-24.cad') + rahasia)
    .action(buatCadangan)
  program
    .command('pulihkan')
    .description('pulihkan cadangan ke basis data kosong: seluruhnya atau tidak sama sekali')
    .argument('<berkas>', 'berkas dari cadangkan')
    .option('--json', 'jawaban JSON')
    .addHelpText('after', contoh('pulihkan /media/usb/tepat-2026-11-24.cad') + rahasia)
    .action(pulihkanCadangan)
}
