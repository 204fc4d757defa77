// The planted city's division of work, and one count of words that officers' corrections have taught.
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Pelaku } from '#platform/access'
import type { BasisUji } from '../basis.ts'
import type { Kota } from './tanam-kota.ts'

export async function tanamPenyaluran(u: BasisUji, sistem: Pelaku, { unit }: Pick<Kota, 'unit'>): Promise<void> {
  await u.basis.transaksi(sistem, async (trx) => {
    await sql`insert into aspirasi.topik (instansi_id, kode, versi, nama, nama_en, unit_id, alasan, oleh)
      values (platform.instansi(), 'uji', 1, 'uji', 'uji', ${unit[0]}::uuid, 'uji', 'uji')`.execute(trx)
    await sql`insert into aspirasi.pihak_luar (instansi_id, kode, versi, nama, nama_en, cara, cara_en, penjelasan,
        penjelasan_en, alasan, oleh)
      values (platform.instansi(), 'uji', 1, 'uji', 'uji', 'uji', 'uji', 'uji', 'uji', 'uji', 'uji')`.execute(trx)
    await sql`insert into aspirasi.aturan_saring (instansi_id, kode, versi, nama, nama_en, penjelasan, penjelasan_en, alasan,
        oleh)
      values (platform.instansi(), 'uji', 1, 'uji', 'uji', 'uji', 'uji', 'uji', 'uji')`.execute(trx)
    await sql`insert into aspirasi.ejaan_tempat (instansi_id, ejaan, versi, kode_wilayah, alasan, oleh)
      values (platform.instansi(), 'uji', 1, '12.72.01.1001', 'uji', 'uji')`.execute(trx)
  })
  // No role writes counts; a trigger does, of messages given to an office.
  const pusat = new Client({ connectionString: u.urlAdmin })
  await pusat.connect()
  try {
    await pusat.query(
      `insert into aspirasi.hitungan_kata (instansi_id, kata, unit_id, n) values ($1, 'uji', $2, 5)
        on conflict (instansi_id, kata, unit_id, topik_kode) do update set n = hitungan_kata.n + 5`,
      [sistem.instansiId, unit[0]],
    )
  } finally {
    await pusat.end()
  }
}
