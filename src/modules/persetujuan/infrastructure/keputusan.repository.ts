import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type { PenyimpananKeputusan, TemplatTersimpan } from '../application/keputusan.port.ts'
import type { BerkasRingkas } from '../application/penyimpanan.port.ts'
import type { LangkahTercatat } from '../domain/keputusan.ts'

export const bukaPenyimpananKeputusan = (): PenyimpananKeputusan => ({
  async tambahLangkah(trx, l) {
    await sql`insert into persetujuan.langkah (instansi_id, id, berkas_id, ke, aksi, isi, pemeriksaan_ke, oleh, pengguna_id,
        saat, sidik)
      values (platform.instansi(), ${l.id}::uuid, ${l.berkasId}::uuid, ${l.ke}, ${l.aksi}, ${JSON.stringify(l.isi)}::jsonb,
        ${l.pemeriksaanKe}, ${l.oleh}, ${l.penggunaId}, ${l.saat}, ${l.sidik})`.execute(trx)
  },
  async bacaLangkah(trx, berkasId) {
    if (!adalahUuid(berkasId)) return []
    const h = await sql<LangkahTercatat>`select ke, aksi, isi, pemeriksaan_ke as "pemeriksaanKe", oleh,
        pengguna_id as "penggunaId", saat, sidik
      from persetujuan.langkah where instansi_id = platform.instansi() and berkas_id = ${berkasId}::uuid
      order by ke`.execute(trx)
    return h.rows
  },
  async daftarKeputusan(trx, banyak) {
    const h = await sql<BerkasRingkas & { aksi: LangkahTercatat['aksi'][] }>`
      select b.id::text, b.judul, b.tmt::text, b.sumber, b.oleh, to_json(b.dibuat_pada)#>>'{}' as "dibuatPada",
        p.ke, p.versi_aturan as "versiAturan", p.ringkasan, coalesce(l.aksi, '{}') as aksi
      from persetujuan.berkas b cross join lateral (
        select ke, versi_aturan, ringkasan from persetujuan.pemeriksaan p
        where p.instansi_id = b.instansi_id and p.berkas_id = b.id order by ke desc limit 1) p
      left join lateral (select array_agg(aksi order by ke) as aksi from persetujuan.langkah l
        where l.instansi_id = b.instansi_id and l.berkas_id = b.id) l on true
      where b.instansi_id = platform.instansi() order by b.dibuat_pada desc, b.id desc limit ${banyak}`.execute(trx)
    return h.rows
  },
  async bacaTemplat(trx) {
    const h = await sql<TemplatTersimpan>`select distinct on (jenis) jenis, versi, isi, oleh,
        to_json(dicatat_pada)#>>'{}' as "dicatatPada"
      from persetujuan.templat where instansi_id = platform.instansi() order by jenis, versi desc`.execute(trx)
    return h.rows
  },
  async tambahTemplat(trx, t, oleh) {
    await sql`insert into persetujuan.templat (instansi_id, id, jenis, versi, isi, oleh, pengguna_id)
      select platform.instansi(), ${t.id}::uuid, ${t.jenis}::text, coalesce(max(versi), 0) + 1, ${t.isi}::text,
        ${oleh.nama}::text, ${oleh.penggunaId}::text
      from persetujuan.templat where instansi_id = platform.instansi() and jenis = ${t.jenis}`.execute(trx)
  },
})
