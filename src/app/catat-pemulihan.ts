import { sql } from 'kysely'
import { Client } from 'pg'
import { catat } from '#platform/audit'
import { pelakuSistem } from '#platform/db'
import type { Tempat } from './tempat.ts'

/**
 * The trail of the restored data says that, from here on, it is a restored copy. What was closed after the backup was
 * made must not open again with it: every session ends, and every one-time link still open in the copy dies.
 */
export async function catatPemulihan(
  tempat: Pick<Tempat, 'basis' | 'urlPemilik' | 'bacaInstansi'>,
): Promise<{ readonly sesi: number; readonly tautan: number }> {
  const instansi = await tempat.bacaInstansi()
  if (!instansi) return { sesi: 0, tautan: 0 }
  const sistem = pelakuSistem(instansi.id, 'tepat pulihkan')
  const tautan = await tempat.basis.transaksi(sistem, async (trx) => {
    await catat(trx, sistem, { tindakan: 'cadangan.dipulihkan', objekJenis: 'cadangan', cakupan: 'semua-pegawai' })
    const hasil = await sql`update pengguna.tautan set dibatalkan_pada = now()
      where instansi_id = platform.instansi() and dipakai_pada is null and dibatalkan_pada is null`.execute(trx)
    return Number(hasil.numAffectedRows ?? 0)
  })
  return { sesi: await akhiriSesi(tempat.urlPemilik), tautan }
}

async function akhiriSesi(urlPemilik: string): Promise<number> {
  const klien = new Client({ connectionString: urlPemilik })
  await klien.connect()
  try {
    await klien.query('delete from identitas.verification')
    return (await klien.query('delete from identitas.session')).rowCount ?? 0
  } finally {
    await klien.end()
  }
}
