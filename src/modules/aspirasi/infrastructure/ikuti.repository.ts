import { sql } from 'kysely'
import type { ButirUmpan, Kabar, PenyimpananIkuti } from '../application/ikuti.port.ts'

export const bukaPenyimpananIkuti = (): PenyimpananIkuti => ({
  async ikuti(trx, m) {
    const h = await sql<{
      hasil: 'ok' | 'tiada' | 'anonim' | 'penuh'
    }>`select aspirasi.ikuti(${m.kode}, ${m.id}::uuid, ${m.surel}, ${m.bahasa}) as hasil`.execute(trx)
    return h.rows[0]?.hasil ?? 'tiada'
  },
  async keadaan(trx, id) {
    const h = await sql<{
      keadaan: 'aktif' | 'menunggu' | null
    }>`select aspirasi.langganan_baca(${id}::uuid) as keadaan`.execute(trx)
    return h.rows[0]?.keadaan ?? null
  },
  async setuju(trx, id) {
    const h = await sql<{ jadi: boolean }>`select aspirasi.langganan_setuju(${id}::uuid) as jadi`.execute(trx)
    return h.rows[0]?.jadi ?? false
  },
  async berhenti(trx, id) {
    await sql`select aspirasi.langganan_berhenti(${id}::uuid)`.execute(trx)
  },
  async ambilKabar(trx, banyak, redaMenit) {
    const h = await sql<Kabar>`select id::text, surel, bahasa, aktif, ke
      from aspirasi.kabar_ambil(${banyak}::integer, make_interval(mins => ${redaMenit}::integer))`.execute(trx)
    return h.rows
  },
  async umpan(trx, m) {
    const h = await sql<{
      isi: ButirUmpan[]
    }>`select aspirasi.umpan(${m.rujukan ?? null}::text, ${m.topik ?? null}::text,
      ${m.kelurahan ?? null}::text, ${m.banyak}::integer) as isi`.execute(trx)
    return h.rows[0]?.isi ?? []
  },
  async kirimSurel(trx, m) {
    const isi = { rujukan: m.rujukan, judul: m.judul, isi: m.isi, nama: m.nama, surel: m.surel }
    const h = await sql<{ rujukan: string; baru: boolean }>`select rujukan, baru from aspirasi.kirim_surel(
      ${JSON.stringify(isi)}::jsonb, ${m.kode}, ${m.kiriman}, ${m.gambar.map((g) => Buffer.from(g))}::bytea[],
      ${m.palingBanyak}::integer)`.execute(trx)
    return h.rows[0] ?? null
  },
})
