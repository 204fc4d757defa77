import { sql } from 'kysely'
import { bacaHariLibur, bacaKetetapan } from '#modules/kelayakan'
import type { CalonSapu, PenyimpananJam, StandarTercatat } from '../application/tenggat.port.ts'
import type { PesanBertenggat } from '../domain/tenggat.ts'
import { bacaTopik } from './topik.repository.ts'

const standar = async (trx: Parameters<PenyimpananJam['daftarStandar']>[0]): Promise<StandarTercatat[]> => {
  const h =
    await sql<StandarTercatat>`select topik_kode as "topikKode", langkah, lama, satuan, dasar, mulai::text as mulai,
      alasan, oleh, to_json(dicatat_pada)#>>'{}' as "dicatatPada"
    from aspirasi.standar_tenggat where instansi_id = platform.instansi() order by mulai, dicatat_pada, id`.execute(trx)
  return h.rows
}

export const bukaPenyimpananJam = (): PenyimpananJam => ({
  async bacaHukum(trx) {
    return { kalender: await bacaHariLibur(trx), ketetapan: await bacaKetetapan(trx), standar: await standar(trx) }
  },
  daftarStandar: standar,
  async daftarTopik(trx) {
    return (await bacaTopik(trx)).filter((t) => t.aktif)
  },
  async tambahStandar(trx, s) {
    await sql`insert into aspirasi.standar_tenggat (instansi_id, topik_kode, langkah, lama, satuan, dasar, mulai, alasan, oleh,
        pengguna_id)
      values (platform.instansi(), ${s.topikKode}, ${s.langkah}, ${s.lama}, ${s.satuan}, ${s.dasar}, ${s.mulai}::date,
        ${s.alasan}, ${s.oleh}, ${s.penggunaId})`.execute(trx)
  },
  async hukumKini(trx, sidik) {
    const h = await sql<{ berubah: boolean }>`select aspirasi.jam_hukum_kini(${sidik}) as berubah`.execute(trx)
    return h.rows[0]?.berubah ?? false
  },
  async calon(trx, hari, banyak) {
    const h = await sql<{
      isi: CalonSapu[]
    }>`select aspirasi.sapu_calon(${hari}::date, ${banyak}::integer) as isi`.execute(trx)
    return h.rows[0]?.isi ?? []
  },
  async langkah(trx, m) {
    const h = await sql<{ jadi: boolean }>`select aspirasi.langkah_jam(${m.id}::uuid, ${m.sesudah}::integer, ${m.aksi},
      ${m.menjadi}, ${JSON.stringify(m.isi)}::jsonb) as jadi`.execute(trx)
    return h.rows[0]?.jadi ?? false
  },
  async setel(trx, m) {
    if (m.length > 0) await sql`select aspirasi.setel_jam(${JSON.stringify(m)}::jsonb)`.execute(trx)
  },
  async berjalan(trx, sesudah, banyak) {
    const h = await sql<{
      isi: (PesanBertenggat & { id: string })[]
    }>`select aspirasi.jam_berjalan(${sesudah}::uuid, ${banyak}::integer) as isi`.execute(trx)
    return h.rows[0]?.isi ?? []
  },
  async setelWarga(trx, m) {
    await sql`select aspirasi.setel_jam_warga(${m.kode}, ${m.ke}::integer, ${m.tenggat}::date, ${m.langkah})`.execute(
      trx,
    )
  },
})
