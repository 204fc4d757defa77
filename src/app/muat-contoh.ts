import v8 from 'node:v8'
import vm from 'node:vm'
import { sql } from 'kysely'
import { Client } from 'pg'
import { segelAudit } from '#platform/audit'
import { jamSistem } from '#platform/clock'
import { pelakuSistem } from '#platform/db'
import { GalatPerintah } from './galat.ts'
import type { Lingkungan } from './lingkungan.ts'
import { susunModul } from './modul.ts'
import type { Instansi, Tempat } from './tempat.ts'

/** The demo government's fixed id: the same city, the same addresses, on every machine. */
const INSTANSI_CONTOH = {
  id: '01890a5d-0000-7000-8000-000000001272',
  nama: 'Kota Pematangsiantar',
  kodeWilayah: '12.72',
}

/** Today as the law reads it. `TEPAT_HARI_INI` moves legal clocks, so only invented people may be subject to it. */
export function jamUntuk(ling: Lingkungan, instansi: Pick<Instansi, 'sintetis'>) {
  if (ling.hariIni && !instansi.sintetis)
    throw new GalatPerintah('TEPAT_HARI_INI hanya untuk data contoh: tanggal pura-pura menggeser tenggat hukum')
  return jamSistem(ling.hariIni)
}

/** The government to serve; loads the demo city into an empty database where that is wanted. */
export async function siapkanInstansi(
  tempat: Tempat,
  ling: Lingkungan,
  kabar: (pesan: string) => void,
): Promise<Instansi> {
  const ada = await tempat.bacaInstansi()
  if (ada && (ada.siap || !ada.sintetis)) return ada
  if (ada)
    throw new GalatPerintah(
      tempat.tertanam
        ? 'kota contoh belum selesai dimuat: tunggu, atau jalankan npm start untuk memuatnya dari awal'
        : 'pemuatan kota contoh terputus; kosongkan basis data di DATABASE_URL, lalu ulangi',
    )
  if (!ling.contoh)
    throw new GalatPerintah(
      'basis data belum memuat instansi. Buat administrator pertama: npm run -s tepat -- admin buat --instansi "Kota …" --surel … --nama …',
    )
  await muat(tempat, ling, kabar)
  lepaskanMemori()
  const baru = await tempat.bacaInstansi()
  if (!baru) throw new Error('kota contoh tidak tersimpan')
  return baru
}

async function muat(tempat: Tempat, ling: Lingkungan, kabar: (pesan: string) => void): Promise<void> {
  const { basis } = tempat
  const sistem = pelakuSistem(INSTANSI_CONTOH.id, 'Kota contoh')
  const jam = jamSistem(ling.hariIni)
  await basis.transaksi(sistem, async (trx) => {
    await sql`insert into platform.instansi (id, nama, kode_wilayah, sintetis)
      values (${INSTANSI_CONTOH.id}, ${INSTANSI_CONTOH.nama}, ${INSTANSI_CONTOH.kodeWilayah}, true)`.execute(trx)
  })
  const { muatKotaContoh } = await import('#seed')
  const modul = susunModul(basis, jam)
  const hasil = await muatKotaContoh({ basis, ...modul.jabatan, ...modul.pegawai, ...modul.kompetensi }, sistem, {
    hariIni: jam.hariIni(),
    kemajuan: kabar,
  })
  if (!hasil.ok) throw new Error(`kota contoh tidak dapat dimuat: ${JSON.stringify(hasil.error)}`)
  kabar('Menghitung rencana penempatan pertama')
  const rencana = await modul.penempatan.hitungRencana({ tmt: jam.hariIni() }, sistem)
  if (!rencana.ok) throw new Error(`rencana pertama tidak dapat dihitung: ${JSON.stringify(rencana.error)}`)
  await segelAudit(basis.pool)
  await kenali(tempat.urlPemilik)
  await basis.transaksi(sistem, async (trx) => {
    await sql`update platform.instansi set siap_pada = now() where id = ${INSTANSI_CONTOH.id}`.execute(trx)
  })
}

/** Fresh statistics at once: until the database has looked at the new rows, its plans for them are poor. */
async function kenali(urlPemilik: string): Promise<void> {
  const klien = new Client({ connectionString: urlPemilik })
  await klien.connect()
  try {
    await klien.query('analyze')
  } finally {
    await klien.end()
  }
}

/** A whole city passed through this process once. Hand its memory back now, not at some later collection. */
function lepaskanMemori(): void {
  v8.setFlagsFromString('--expose-gc')
  const kumpulkan = vm.runInNewContext('gc') as (opsi: { type: 'major'; flavor: 'last-resort' }) => void
  kumpulkan({ type: 'major', flavor: 'last-resort' })
}
