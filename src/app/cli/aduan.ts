import fs from 'node:fs'
import type { Command } from 'commander'
import { GalatPerintah } from '../galat.ts'
import { cetak, contoh, jalur, sebagaiGalat } from './alat.ts'

/** One byte more than a mail may have: the rest is not read to be told that it is too large. */
function bacaSurat(berkas: string, maks: number): Buffer {
  let fd = 0
  try {
    if (berkas !== '-') fd = fs.openSync(jalur(berkas), 'r')
  } catch (sebab) {
    throw new GalatPerintah(`${berkas}: tidak dapat dibaca (${(sebab as NodeJS.ErrnoException).code})`)
  }
  const bagian: Buffer[] = []
  let n = 0
  while (n <= maks) {
    const b = Buffer.alloc(64 * 1024)
    let baca = 0
    try {
      baca = fs.readSync(fd, b, 0, b.length, null)
    } catch (sebab) {
      const { code } = sebab as NodeJS.ErrnoException
      if (code === 'EOF') break
      if (code === 'EAGAIN') continue
      throw new GalatPerintah(`${berkas}: tidak dapat dibaca (${code})`)
    }
    if (baca === 0) break
    bagian.push(b.subarray(0, baca))
    n += baca
  }
  if (fd !== 0) fs.closeSync(fd)
  return Buffer.concat(bagian)
}

export function pasangAduan(program: Command): void {
  const aduan = program
    .command('aduan')
    .description('pesan warga: jam yang habis, surel masuk')
    .addHelpText('after', contoh('aduan sapu', 'aduan surel pesan.eml', 'aduan surel - < pesan.eml'))
  aduan
    .command('sapu')
    .description(
      'lakukan yang diminta jam pesan sampai hari ini: eskalasi, penutupan, pencabutan, tenggat yang bergeser',
    )
    .option('--json', 'jawaban JSON')
    .addHelpText('after', contoh('aduan sapu', 'aduan sapu --json'))
    .action(async (opsi: { json?: boolean }) => {
      const { denganData } = await import('./data.ts')
      const h = await denganData(async ({ use }) => {
        const sapu = await use.jamPesan.sapu()
        return { ...sapu, dihapus: await use.jamPesan.sapuRetensi(), kabar: await use.jamPesan.kirimKabar() }
      })
      if (opsi.json) cetak(JSON.stringify(h))
      else
        cetak(
          `Diperiksa ${h.diperiksa} pesan: ${h.eskalasi} diangkat ke atasan, ${h.ditutup} ditutup, ${h.dicabut} dianggap dicabut, ${h.bergeser} tenggat bergeser, data diri ${h.dihapus} pesan dihapus, ${h.kabar} surel kabar.`,
        )
    })
  aduan
    .command('surel')
    .description('satu surel (berkas .eml, atau - untuk keluaran program surel) menjadi pesan')
    .argument('[berkas]', 'berkas .eml; tanpa ini dibaca dari masukan baku', '-')
    .option('--json', 'jawaban JSON')
    .addHelpText('after', contoh('aduan surel pesan.eml', 'aduan surel < pesan.eml'))
    .action(async (berkas: string, opsi: { json?: boolean }) => {
      const { BATAS_SUREL } = await import('#platform/mail')
      const bytes = bacaSurat(berkas, BATAS_SUREL)
      const { denganData } = await import('./data.ts')
      const h = await denganData(({ use }) => use.jamPesan.terimaSurel(bytes))
      if (!h.ok) throw sebagaiGalat(h.error)
      if (opsi.json) cetak(JSON.stringify(h.value))
      else
        cetak(
          h.value.baru ? `Diterima sebagai pesan ${h.value.rujukan}.` : `Sudah pernah diterima: ${h.value.rujukan}.`,
        )
    })
}
