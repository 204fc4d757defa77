import type { Command } from 'commander'
import type { HasilVerifikasi, KepalaRantai, SebabRusak } from '#platform/audit'
import { GalatPerintah } from '../galat.ts'
import { cetak, contoh, kabar } from './alat.ts'

const KATA: Record<SebabRusak, string> = {
  'urutan-terputus': 'segel dengan nomor itu tidak ada: entri dan segelnya dihapus',
  'entri-hilang': 'segelnya ada, entrinya dihapus',
  'sidik-tidak-cocok': 'isi entri atau segelnya diubah',
  'tidak-cocok-jangkar':
    'rantai di dalam basis data berbeda dari kepala yang dicatat di luarnya: ekornya dipotong atau ditulis ulang',
  'tanpa-segel': 'entri diselipkan tanpa melewati penyegelan',
}

function bacaKepalaOpsi(teks: string | undefined): Omit<KepalaRantai, 'instansiId'> | null {
  if (teks === undefined) return null
  const cocok = /^(\d+):([0-9a-f]{64})$/.exec(teks)
  if (!cocok?.[1] || !cocok[2])
    throw new GalatPerintah(`--kepala harus <urut>:<sidik 64 heksadesimal>, bukan "${teks}"`)
  return { urut: Number(cocok[1]), sidik: cocok[2] }
}

function laporkan(hasil: HasilVerifikasi): void {
  if (hasil.rusak) {
    const { urut, auditId, sebab } = hasil.rusak
    cetak(`RUSAK: entri ${urut === null ? '' : `ke-${urut} `}${auditId ? `(${auditId}) ` : ''}— ${KATA[sebab]}.`)
    cetak(`${hasil.diperiksa} entri sebelumnya utuh.`)
    return
  }
  cetak(`Rantai audit utuh: ${hasil.diperiksa} entri.`)
  if (hasil.kepala) cetak(`Kepala: ${hasil.kepala.urut}:${hasil.kepala.sidik}`)
}

export function pasangAudit(program: Command): void {
  const audit = program.command('audit').description('jejak audit').addHelpText('after', contoh('audit verifikasi'))
  audit
    .command('verifikasi')
    .description('hitung ulang rantai sidik jejak audit dan sebut entri pertama yang rusak')
    .option('--kepala <urut:sidik>', 'kepala rantai yang disimpan di tempat lain, misalnya dari berkas keputusan')
    .option('--json', 'jawaban JSON')
    .addHelpText('after', contoh('audit verifikasi', 'audit verifikasi --json'))
    .action(async (opsi: { kepala?: string; json?: boolean }) => {
      const kepala = bacaKepalaOpsi(opsi.kepala)
      const { denganTempat } = await import('./data.ts')
      const { periksaRantai } = await import('../periksa-rantai.ts')
      const hasil = await denganTempat((tempat) =>
        periksaRantai(tempat, (instansiId) => (kepala ? [{ instansiId, ...kepala }] : [])),
      )
      if (!hasil) {
        if (opsi.json) cetak(JSON.stringify({ diperiksa: 0, kepala: null, rusak: null }))
        else kabar('Belum ada instansi, jadi belum ada jejak audit.')
        return
      }
      if (opsi.json) cetak(JSON.stringify(hasil))
      else laporkan(hasil)
      if (hasil.rusak) process.exitCode = 1
    })
}
