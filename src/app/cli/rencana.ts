import type { Command } from 'commander'
import type { RencanaDto, UsulanDto } from '#modules/penempatan'
import { GalatPerintah } from '../galat.ts'
import { cetak, contoh, sebagaiGalat } from './alat.ts'

interface OpsiRencana {
  maksLangkah?: string
  tmt?: string
  simpan?: boolean
  skema?: boolean
  json?: boolean
}

const n = (x: number, pecahan = 0) => x.toLocaleString('id-ID', { maximumFractionDigits: pecahan })

function bacaLangkah(teks: string | undefined): number | null {
  if (teks === undefined) return null
  if (!/^\d{1,6}$/.test(teks))
    throw new GalatPerintah(`--maks-langkah harus bilangan bulat 0 atau lebih, bukan "${teks}"`)
  return Number(teks)
}

const ringkas = (u: UsulanDto): string =>
  `  ${u.kunci.padEnd(11)} ${n(u.langkah).padStart(5)} langkah; kursi kosong ${n(u.kursiKosongSebelum)} → ${n(u.kursiKosongSesudah)}; rerata kecocokan ${u.rerataSkorSebelum === null ? '–' : n(u.rerataSkorSebelum, 1)} → ${u.rerataSkorSesudah === null ? '–' : n(u.rerataSkorSesudah, 1)}; sertifikat ${u.sertifikat.sah ? 'sah' : 'TIDAK SAH'}`

const BARIS_TAMPIL = 15

function laporkan(r: RencanaDto): void {
  cetak(
    `Rencana per ${r.tmt}: ${n(r.jumlah.pegawai)} pegawai, ${n(r.jumlah.kursi)} kursi manajerial, ${n(r.jumlah.kursiKosong)} kosong.`,
  )
  cetak(`${r.aturan.diperiksa.length} dari ${r.aturan.katalog} aturan diperiksa (versi ${r.versiAturan}).`)
  for (const [nama, v] of [
    ['Dari pasangan yang pasti', r.pasti],
    ['Dengan pasangan bersyarat', r.bersyarat],
  ] as const) {
    cetak(`\n${nama} (${n(v.pasangan)} pasangan):`)
    for (const u of v.rencana) cetak(ringkas(u))
  }
  const pilihan =
    r.pasti.rencana.find((u) => u.kunci === 'diminta') ?? r.pasti.rencana.find((u) => u.kunci === 'disarankan')
  if (pilihan) {
    cetak(`\nUsulan (${pilihan.kunci}):`)
    for (const b of pilihan.baris.slice(0, BARIS_TAMPIL)) cetak(`  ${b.pegawai.nama}: ${b.dari.nama} → ${b.ke.nama}`)
    if (pilihan.baris.length > BARIS_TAMPIL)
      cetak(`  … dan ${n(pilihan.baris.length - BARIS_TAMPIL)} lainnya; pakai --json untuk semuanya`)
  }
  cetak(`\nTemuan: ${n(r.temuan.length)}. Fakta yang paling menentukan bila diverifikasi: ${n(r.fakta.length)} orang.`)
}

async function rencana(opsi: OpsiRencana): Promise<void> {
  if (opsi.skema) {
    const { skemaRencana } = await import('#modules/penempatan')
    cetak(JSON.stringify(skemaRencana(), null, 2))
    return
  }
  const maksLangkah = bacaLangkah(opsi.maksLangkah)
  const { denganData } = await import('./data.ts')
  const hasil = await denganData(({ use, pelaku }) =>
    use.penempatan.hitungRencana({ maksLangkah, tmt: opsi.tmt, simpan: opsi.simpan ?? false }, pelaku),
  )
  if (!hasil.ok) throw sebagaiGalat(hasil.error)
  if (opsi.json) cetak(JSON.stringify(hasil.value))
  else laporkan(hasil.value)
}

export function pasangRencana(program: Command): void {
  program
    .command('rencana')
    .description('hitung rencana penempatan kota: usulan, kurva kecocokan terhadap langkah, temuan')
    .option('--maks-langkah <n>', 'paling banyak langkah (perpindahan) dalam rencana yang diminta')
    .option('--tmt <tanggal>', 'tanggal pengangkatan YYYY-MM-DD (bawaan: hari ini)')
    .option('--simpan', 'simpan, sehingga tampil di ruang penempatan')
    .option('--json', 'jawaban JSON')
    .option('--skema', 'cetak JSON Schema dari jawaban JSON')
    .addHelpText('after', contoh('rencana', 'rencana --maks-langkah 20 --json'))
    .action(rencana)
}
