import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type { FotoPesan, PenyimpananFoto } from '../application/foto.port.ts'

type Isi = { isi: Buffer | null }

export const bukaPenyimpananFoto = (): PenyimpananFoto => ({
  async simpanWarga(trx, kode, isi, maks) {
    const h = await sql<{
      id: string | null
    }>`select aspirasi.simpan_foto_warga(${kode}, ${Buffer.from(isi)}, ${maks}) as id`.execute(trx)
    return h.rows[0]?.id ?? null
  },
  async bacaWarga(trx, kode, id, kecil) {
    if (!adalahUuid(id)) return null
    const h = await sql<Isi>`select aspirasi.foto_warga(${kode}, ${id}::uuid, ${kecil}) as isi`.execute(trx)
    return h.rows[0]?.isi ?? null
  },
  async bacaUmum(trx, id, kecil) {
    if (!adalahUuid(id)) return null
    const h = await sql<Isi>`select aspirasi.foto_umum(${id}::uuid, ${kecil}) as isi`.execute(trx)
    return h.rows[0]?.isi ?? null
  },
  async baca(trx, id, kecil) {
    if (!adalahUuid(id)) return null
    const h = await sql<Isi>`select case when ${kecil} then kecil else hasil end as isi from aspirasi.foto
      where instansi_id = platform.instansi() and id = ${id}::uuid and keadaan = 'siap'`.execute(trx)
    return h.rows[0]?.isi ?? null
  },
  async daftar(trx, pesanId) {
    if (!adalahUuid(pesanId)) return []
    const h = await sql<FotoPesan>`select id::text, keadaan, lebar, tinggi from aspirasi.foto
      where instansi_id = platform.instansi() and pesan_id = ${pesanId}::uuid order by urut`.execute(trx)
    return h.rows
  },
  async ambil(trx) {
    const h = await sql<{ id: string; mentah: Buffer }>`select id::text, mentah from aspirasi.ambil_foto()`.execute(trx)
    return h.rows[0] ?? null
  },
  async selesai(trx, id, f) {
    await sql`select aspirasi.foto_selesai(${id}::uuid, ${Buffer.from(f.hasil)}, ${Buffer.from(f.kecil)},
      ${f.lebar}, ${f.tinggi})`.execute(trx)
  },
  async gagal(trx, id, sebab, percobaanMaks) {
    await sql`select aspirasi.foto_gagal(${id}::uuid, ${sebab}, ${percobaanMaks})`.execute(trx)
  },
})
