import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { TopikUmum } from '../application/umum.port.ts'

/** The newest version of every subject, ended ones too, since old messages bear them; by name. */
export async function bacaTopik(trx: Transaksi): Promise<TopikUmum[]> {
  const h = await sql<TopikUmum>`select distinct on (kode) kode, nama, nama_en as "namaEn", unit_id::text as "unitId",
      kata, aktif
    from aspirasi.topik where instansi_id = platform.instansi() order by kode, versi desc`.execute(trx)
  return h.rows.toSorted((a, b) => a.nama.localeCompare(b.nama, 'id') || (a.kode < b.kode ? -1 : 1))
}
