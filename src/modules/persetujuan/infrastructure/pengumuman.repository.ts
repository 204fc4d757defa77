import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type { PenyimpananPengumuman, PutaranMentah, PutaranRingkas } from '../application/pengumuman.port.ts'
import type { BarisPengumuman } from '../domain/pengumuman.ts'

const json = (x: unknown): string | null => (x === null ? null : JSON.stringify(x))

export const bukaPenyimpananPengumuman = (): PenyimpananPengumuman => ({
  async kunci(trx, berkasId) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`persetujuan.pengumuman ${berkasId}`}, 0))`.execute(trx)
  },
  async tambah(trx, b) {
    await sql`insert into persetujuan.pengumuman (instansi_id, id, berkas_id, ke, aksi, isi, dasar_nama, nama, tentang_ke,
        alasan, oleh, pengguna_id, langkah_ke)
      values (platform.instansi(), ${b.id}::uuid, ${b.berkasId}::uuid, ${b.ke}, ${b.aksi}, ${json(b.isi)}::jsonb,
        ${b.dasarNama}, ${json(b.nama)}::jsonb, ${b.tentangKe}, ${b.alasan}, ${b.oleh}, ${b.penggunaId},
        ${b.langkahKe ?? null})`.execute(trx)
  },
  async baca(trx, berkasId) {
    if (!adalahUuid(berkasId)) return []
    const h =
      await sql<BarisPengumuman>`select ke, aksi, isi, dasar_nama as "dasarNama", nama, tentang_ke as "tentangKe",
        alasan, oleh, pengguna_id as "penggunaId", langkah_ke as "langkahKe", to_json(dicatat_pada)#>>'{}' as pada
      from persetujuan.pengumuman where instansi_id = platform.instansi() and berkas_id = ${berkasId}::uuid
      order by ke`.execute(trx)
    return h.rows
  },
  async umumDaftar(trx) {
    const h = await sql<PutaranRingkas>`select id::text, judul, tmt::text, jabatan, versi,
        to_json(terbit_pada)#>>'{}' as "terbitPada", to_json(ditarik_pada)#>>'{}' as "ditarikPada", alasan, langkah
      from persetujuan.umum_daftar() order by terbit_pada desc, id desc`.execute(trx)
    return h.rows
  },
  async umumPutaran(trx, id) {
    if (!adalahUuid(id)) return null
    const h = await sql<PutaranMentah>`select id::text, judul, versi, to_json(terbit_pada)#>>'{}' as "terbitPada",
        to_json(ditarik_pada)#>>'{}' as "ditarikPada", alasan, isi, langkah, hasil, putusan, keberatan,
        dasar_nama as "dasarNama", nama
      from persetujuan.umum_putaran(${id}::uuid)`.execute(trx)
    return h.rows[0] ?? null
  },
})
