import { sql } from 'kysely'
import type {
  BarisStatistik,
  HitunganUmum,
  KeadaanUmum,
  PenyimpananUmum,
  PesanUmum,
  PesanUmumTerbuka,
} from '../application/umum.port.ts'
import { bacaTopik } from './topik.repository.ts'

export const bukaPenyimpananUmum = (): PenyimpananUmum => ({
  async daftar(trx, saring, h) {
    const sesudah = h.sesudah ? [...h.sesudah] : null
    const r = await sql<PesanUmum>`select * from aspirasi.umum_daftar(${JSON.stringify(saring)}::jsonb,
      ${sesudah}::text[], ${h.terlama ?? false}, ${h.lompat ?? 0}, ${h.batas})`.execute(trx)
    return r.rows
  },
  async banyak(trx, saring) {
    const r = await sql<{
      n: number
    }>`select aspirasi.umum_banyak(${JSON.stringify(saring)}::jsonb) as n`.execute(trx)
    return r.rows[0]?.n ?? 0
  },
  async satu(trx, rujukan) {
    const r = await sql<{ isi: PesanUmumTerbuka | null }>`select aspirasi.umum_satu(${rujukan}) as isi`.execute(trx)
    return r.rows[0]?.isi ?? null
  },
  async hitung(trx) {
    const r = await sql<HitunganUmum>`select * from aspirasi.umum_hitung()`.execute(trx)
    return r.rows
  },
  async keadaan(trx) {
    const r = await sql<KeadaanUmum>`select * from aspirasi.umum_keadaan()`.execute(trx)
    return r.rows[0] ?? { pesan: 0, saat: null, awal: null }
  },
  topik: bacaTopik,
  async statistik(trx, mulai, terbit) {
    const r =
      await sql<BarisStatistik>`select dimensi, kunci, diterima, tepat, lewat, selesai, dibuka, hari::float8 as hari
      from aspirasi.umum_statistik(${mulai}::date, ${terbit})`.execute(trx)
    return r.rows
  },
})
