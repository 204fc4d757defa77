// The public's messages of the planted city: one of each kind that somebody must not see.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Pelaku } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { idBaru } from '#platform/ids'
import type { BasisUji } from '../basis.ts'
import type { Kota } from './tanam-kota.ts'
import { tanamPenyaluran } from './tanam-penyaluran.ts'

const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Through the door of visitors, as everybody sends them. */
async function kirim(trx: Transaksi, lain: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const rujukan = Array.from(randomBytes(8), (n) => HURUF[n % 32]).join('')
  const isi = { kelas: 'pengaduan', kerahasiaan: 'anonim', saluran: 'web', judul: 'uji', isi: 'uji', ...lain, rujukan }
  await sql`select aspirasi.kirim(${JSON.stringify(isi)}::jsonb, ${randomBytes(32)}, ${randomBytes(32)}, null)`.execute(
    trx,
  )
  const h = await sql<{ kode: string }>`select id::text as kode from aspirasi.pesan where rujukan = ${rujukan}`.execute(
    trx,
  )
  return h.rows[0]?.kode ?? ''
}

/**
 * Given to each of the two offices, secret and new, secret and given to somebody, of wrongdoing to both addressees, of a
 * person not yet named, and one entered at a desk.
 */
export async function tanamSuara(u: BasisUji, sistem: Pelaku, { unit, pengguna }: Kota): Promise<void> {
  await tanamPenyaluran(u, sistem, { unit })
  await u.basis.transaksi({ ...sistem, penggunaId: pengguna }, async (trx) => {
    const terbuka = { kerahasiaan: 'terbuka', identitas: { nama: 'Warga Uji' } }
    const milik = [await kirim(trx, terbuka), await kirim(trx)]
    for (const i of [0, 1] as const)
      await sql`update aspirasi.pesan set status = 'diteruskan', unit_id = ${unit[i]}::uuid where id = ${milik[i]}::uuid`.execute(
        trx,
      )
    await kirim(trx, { kerahasiaan: 'rahasia', identitas: { nama: 'Warga Uji' } })
    const rahasia = await kirim(trx, { kerahasiaan: 'rahasia', identitas: { nama: 'Warga Uji' } })
    await sql`update aspirasi.pesan set status = 'diteruskan', unit_id = ${unit[0]}::uuid, penangan = ${[pengguna]}::text[]
      where id = ${rahasia}::uuid`.execute(trx)
    for (const tujuan_wbs of ['inspektorat', 'ppk']) await kirim(trx, { kelas: 'whistleblowing', tujuan_wbs })
    const orang = await kirim(trx, { tentang_orang: true })
    await sql`update aspirasi.pesan set unit_id = ${unit[0]}::uuid where id = ${orang}::uuid`.execute(trx)
    const meja = idBaru()
    await sql`insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas, kerahasiaan, saluran, judul,
        isi, asal, dicatat_oleh, langkah_ke)
      values (platform.instansi(), ${meja}, ${Array.from(randomBytes(8), (n) => HURUF[n % 32]).join('')}, ${randomBytes(32)},
        ${randomBytes(32)}, 'pengaduan', 'anonim', 'meja', 'uji', 'uji', 'kertas', ${pengguna}, 1)`.execute(trx)
    await sql`insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, terbuka, aktor, oleh, pengguna_id)
      values (platform.instansi(), ${meja}, 1, 'terima', 'baru', true, 'petugas', 'uji', ${pengguna})`.execute(trx)
    await sql`insert into aspirasi.foto (instansi_id, id, pesan_id, urut, mentah)
      values (platform.instansi(), ${idBaru()}, ${meja}, 1, '\\x00')`.execute(trx)
    await sql`insert into aspirasi.pembukaan_identitas (instansi_id, pesan_id, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${milik[0]}::uuid, 'uji', 'uji', ${pengguna})`.execute(trx)
    await sql`insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, judul, isi, oleh)
      values (platform.instansi(), ${milik[0]}::uuid, 1, 'terbitkan', 'uji', 'uji', 'uji')`.execute(trx)
    await sql`insert into aspirasi.sebab (instansi_id, pesan_id, ke, aksi, jenis, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${milik[0]}::uuid, 1, 'tetapkan', 'aturan', 'uji', 'uji', ${pengguna})`.execute(trx)
    await sql`insert into aspirasi.templat_jawaban (instansi_id, kode, versi, nama, isi, alasan, oleh, pengguna_id)
      values (platform.instansi(), 'uji', 1, 'uji', 'uji', 'uji', 'uji', ${pengguna})`.execute(trx)
  })
}
