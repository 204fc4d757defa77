import { sql } from 'kysely'
import type { DataSaya, PenyimpananDataDiri, RencanaHapus, RetensiTercatat } from '../application/data-diri.port.ts'

export const bukaPenyimpananDataDiri = (): PenyimpananDataDiri => ({
  async baca(trx, kode) {
    const h = await sql<{ isi: DataSaya | null }>`select aspirasi.data_saya(${kode}) as isi`.execute(trx)
    return h.rows[0]?.isi ?? null
  },
  async ubah(trx, kode, i) {
    const h = await sql<{
      jadi: boolean
    }>`select aspirasi.ubah_data_saya(${kode}, ${JSON.stringify(i)}::jsonb) as jadi`.execute(trx)
    return h.rows[0]?.jadi ?? false
  },
  async hapus(trx, kode) {
    const h = await sql<{ jadi: boolean }>`select aspirasi.hapus_data_saya(${kode}) as jadi`.execute(trx)
    return h.rows[0]?.jadi ?? false
  },
  async kebijakan(trx) {
    const h =
      await sql<RetensiTercatat>`select versi, hari, sumber, alasan, oleh, to_json(dicatat_pada)#>>'{}' as "dicatatPada"
      from aspirasi.retensi where instansi_id = platform.instansi() order by versi desc`.execute(trx)
    return h.rows
  },
  async tetapkan(trx, m) {
    const h = await sql`insert into aspirasi.retensi (instansi_id, versi, hari, sumber, alasan, oleh, pengguna_id)
      select platform.instansi(), ${m.versi}::integer, ${m.hari}::integer, ${m.sumber}, ${m.alasan}, ${m.oleh}, ${m.penggunaId}
      where ${m.versi}::integer = 1 + coalesce((select max(versi) from aspirasi.retensi
        where instansi_id = platform.instansi()), 0)
      on conflict do nothing`.execute(trx)
    return h.numAffectedRows === 1n
  },
  async rencana(trx, hari) {
    const h = await sql<RencanaHapus>`select bulan::text as bulan, pesan, identitas, foto
      from aspirasi.retensi_rencana(${hari}::integer)`.execute(trx)
    return h.rows
  },
  async sapu(trx, m) {
    const h = await sql<{
      n: number
    }>`select aspirasi.retensi_sapu(${m.hariIni}::date, ${m.hari}::integer, ${m.versi}::integer,
      ${m.banyak}::integer) as n`.execute(trx)
    return h.rows[0]?.n ?? 0
  },
})
