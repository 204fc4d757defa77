import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type { JamTersimpan, LampiranIsi, LembarTersimpan, PenyimpananLembar } from '../application/lembar.port.ts'
import type { LangkahTercatat } from '../domain/keputusan.ts'

const SEORANG = sql`('sampaikan', 'terima-keberatan', 'jawab-keberatan')`

export const bukaPenyimpananLembar = (): PenyimpananLembar => ({
  async tambahLembar(trx, berkasId, semua) {
    await sql`insert into persetujuan.lembar_orang (instansi_id, id, berkas_id, nip, pegawai_id, ditetapkan, isi)
      select platform.instansi(), l.id, ${berkasId}::uuid, l.isi ->> 'nip', l."pegawaiId",
        l.isi ->> 'hasil' = 'ditetapkan', l.isi
      from jsonb_to_recordset(${JSON.stringify(semua)}::jsonb) as l (id uuid, "pegawaiId" uuid, isi jsonb)`.execute(trx)
  },
  async lembarPegawai(trx, pegawaiId) {
    const h = await sql<LembarTersimpan>`select berkas_id::text as "berkasId", isi as lembar
      from persetujuan.lembar_orang
      where instansi_id = platform.instansi() and pegawai_id = ${pegawaiId}::uuid
      order by dibuat_pada desc, id desc`.execute(trx)
    return h.rows
  },
  async langkahOrang(trx, berkasId, nip) {
    const h = await sql<LangkahTercatat>`select ke, aksi, isi, pemeriksaan_ke as "pemeriksaanKe", oleh,
        pengguna_id as "penggunaId", saat, sidik
      from persetujuan.langkah where instansi_id = platform.instansi() and berkas_id = ${berkasId}::uuid
        and aksi in ${SEORANG} and isi ->> 'nip' = ${nip} order by ke`.execute(trx)
    return h.rows
  },
  async ujungLangkah(trx, berkasId) {
    const h = await sql<{ ke: number; sidik: string; pemeriksaanKe: number }>`
      select ke, sidik, pemeriksaan_ke as "pemeriksaanKe" from persetujuan.ujung_langkah(${berkasId}::uuid)`.execute(
      trx,
    )
    return h.rows[0] ?? null
  },
  async tambahLampiran(trx, l) {
    await sql`insert into persetujuan.lampiran_keberatan (instansi_id, id, berkas_id, nip, nama, tipe, sidik, isi)
      values (platform.instansi(), ${l.id}::uuid, ${l.berkasId}::uuid, ${l.nip}, ${l.nama}, ${l.tipe}, ${l.sidik},
        ${Buffer.from(l.isi)})`.execute(trx)
  },
  async bacaLampiran(trx, berkasId, nip) {
    if (!adalahUuid(berkasId)) return null
    const h = await sql<LampiranIsi>`select nama, tipe, sidik, isi from persetujuan.lampiran_keberatan
      where instansi_id = platform.instansi() and berkas_id = ${berkasId}::uuid and nip = ${nip}`.execute(trx)
    return h.rows[0] ?? null
  },
  async jamKeberatan(trx) {
    const h =
      await sql<JamTersimpan>`select l.berkas_id::text as "berkasId", jsonb_build_object('nip', l.nip, 'nama', l.isi -> 'nama', 'ke', l.isi -> 'ke') as lembar, x.langkah
      from persetujuan.lembar_orang l join lateral (
        select json_agg(json_build_object('aksi', s.aksi, 'isi', s.isi, 'saat', s.saat) order by s.ke) as langkah
        from persetujuan.langkah s where s.instansi_id = l.instansi_id and s.berkas_id = l.berkas_id
          and s.aksi in ${SEORANG} and s.isi ->> 'nip' = l.nip) x on x.langkah is not null
      where l.instansi_id = platform.instansi() and l.ditetapkan and not exists (
        select from persetujuan.langkah s where s.instansi_id = l.instansi_id and s.berkas_id = l.berkas_id
          and s.aksi = 'jawab-keberatan' and s.isi ->> 'nip' = l.nip)`.execute(trx)
    return h.rows
  },
})
