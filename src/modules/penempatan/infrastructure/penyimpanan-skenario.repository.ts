import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type {
  BarisDaftarSkenario,
  KepalaSkenario,
  PenyimpananSkenario,
  RingkasanRencana,
} from '../application/skenario.port.ts'
import type { LangkahSkenario } from '../domain/skenario/index.ts'

const KEPALA = sql`s.id::text, s.nama, s.asal_id::text as "asalId", s.oleh, s.pengguna_id as "penggunaId", s.saat`

export const bukaPenyimpananSkenario = (): PenyimpananSkenario => ({
  async kunci(trx, id) {
    await sql`select pg_advisory_xact_lock(hashtextextended('skenario:' || platform.instansi()::text || ${id}::text, 0))`.execute(
      trx,
    )
  },
  async tambah(trx, s) {
    await sql`insert into penempatan.skenario (instansi_id, id, nama, asal_id, oleh, pengguna_id, saat)
      values (platform.instansi(), ${s.id}::uuid, ${s.nama}, ${s.asalId}::uuid, ${s.oleh}, ${s.penggunaId}, ${s.saat})`.execute(
      trx,
    )
  },
  async baca(trx, id) {
    if (!adalahUuid(id)) return null
    const h = await sql<KepalaSkenario>`select ${KEPALA} from penempatan.skenario s
      where s.instansi_id = platform.instansi() and s.id = ${id}::uuid`.execute(trx)
    return h.rows[0] ?? null
  },
  async bacaLangkah(trx, id) {
    if (!adalahUuid(id)) return []
    const h = await sql<LangkahSkenario & { geser: LangkahSkenario['geser'] | null }>`select ke, aksi, isi, geser, oleh,
        pengguna_id as "penggunaId", saat, sidik
      from penempatan.skenario_langkah where instansi_id = platform.instansi() and skenario_id = ${id}::uuid
      order by ke`.execute(trx)
    return h.rows.map(({ geser, ...l }) => (geser ? { ...l, geser } : l))
  },
  async tambahLangkah(trx, id, l) {
    await sql`insert into penempatan.skenario_langkah (instansi_id, skenario_id, ke, aksi, isi, geser, oleh, pengguna_id,
        saat, sidik)
      values (platform.instansi(), ${id}::uuid, ${l.ke}, ${l.aksi}, ${JSON.stringify(l.isi)}::jsonb,
        ${l.geser ? JSON.stringify(l.geser) : null}::jsonb, ${l.oleh}, ${l.penggunaId}, ${l.saat}, ${l.sidik})`.execute(
      trx,
    )
  },
  async daftar(trx, banyak) {
    const h = await sql<BarisDaftarSkenario>`select ${KEPALA}, coalesce(l.aksi, '{}') as aksi, l.saat as "saatTerakhir",
        (select a.isi #>> '{setelan,tmt}' from penempatan.skenario_langkah a where a.instansi_id = s.instansi_id
          and a.skenario_id = s.id and a.aksi = 'atur' order by a.ke desc limit 1) as tmt,
        (select a.isi -> 'usulan' from penempatan.skenario_langkah a where a.instansi_id = s.instansi_id
          and a.skenario_id = s.id and a.aksi = 'bekukan' order by a.ke desc limit 1) as beku,
        (select jsonb_build_object('langkah', r.langkah, 'kenaikan', r.kenaikan)
          from penempatan.skenario_langkah a join penempatan.rencana r on r.instansi_id = a.instansi_id
            and r.id = (a.isi ->> 'rencanaId')::uuid
          where a.instansi_id = s.instansi_id and a.skenario_id = s.id and a.aksi in ('hitung', 'sesuaikan')
          order by a.ke desc limit 1) as terbaru
      from penempatan.skenario s
      left join lateral (select array_agg(x.aksi order by x.ke) as aksi, (array_agg(x.saat order by x.ke desc))[1] as saat
        from penempatan.skenario_langkah x where x.instansi_id = s.instansi_id and x.skenario_id = s.id) l on true
      where s.instansi_id = platform.instansi() order by s.dicatat_pada desc, s.id desc limit ${banyak}`.execute(trx)
    return h.rows
  },
  async ringkasRencana(trx, ids) {
    if (ids.length === 0) return []
    const h = await sql<RingkasanRencana>`select r.id::text, i.isi ->> 'tmt' as tmt, i.isi ->> 'dataPada' as "dataPada",
        i.isi ->> 'versiAturan' as "versiAturan", r.skenario_id::text as "skenarioId",
        (select coalesce(jsonb_agg(jsonb_build_object('varian', v.varian, 'kunci', u.isi -> 'kunci',
            'langkah', u.isi -> 'langkah', 'kenaikan', u.isi -> 'kenaikan',
            'kursiKosongSesudah', u.isi -> 'kursiKosongSesudah', 'rerataSkorSesudah', u.isi -> 'rerataSkorSesudah',
            'peringatan', u.isi -> 'peringatan', 'bersyarat', u.isi -> 'bersyarat') order by v.urut, u.urut), '[]')
          from (values (1, 'pasti'), (2, 'bersyarat')) v (urut, varian),
            jsonb_array_elements(i.isi -> v.varian -> 'rencana') with ordinality u (isi, urut)) as usulan
      from penempatan.rencana r,
        -- Once out of the toast table, not for every key.
        lateral (select r.isi - 'temuan' as isi offset 0) i
      where r.instansi_id = platform.instansi() and r.id = any (${ids.filter(adalahUuid)}::uuid[])`.execute(trx)
    return h.rows
  },
  async adaUsulan(trx, u) {
    if (!adalahUuid(u.rencanaId)) return false
    const h = await sql`select from penempatan.rencana r,
        jsonb_array_elements(r.isi -> ${u.varian}::text -> 'rencana') x
      where r.instansi_id = platform.instansi() and r.id = ${u.rencanaId}::uuid and x ->> 'kunci' = ${u.kunci}`.execute(
      trx,
    )
    return h.rows.length > 0
  },
})
