import { sql } from 'kysely'
import type { JawabanLapor, PenyimpananLapor } from '../application/lapor.port.ts'

export const bukaPenyimpananLapor = (): PenyimpananLapor => ({
  async ada(trx, nomor) {
    const h = await sql<{
      nomor: string
    }>`select nomor_luar as nomor from aspirasi.nomor_lapor_ada(${nomor}::text[])`.execute(trx)
    return new Set(h.rows.map((x) => x.nomor))
  },
  async simpan(trx, p, oleh) {
    const h = await sql<{
      id: string
    }>`insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas,
        kerahasiaan, saluran, judul, isi, topik_kode, lokasi, asal, nomor_luar, dicatat_oleh, diterima_pada, langkah_ke)
      values (platform.instansi(), gen_random_uuid(), ${p.rujukan}, ${p.kode}, ${p.kiriman}, ${p.kelas}, ${p.kerahasiaan},
        'lapor', ${p.judul}, ${p.isi}, ${p.topikKode}, ${p.lokasi}, ${p.kategori === null ? 'LAPOR!' : `LAPOR!: ${p.kategori}`},
        ${p.nomor}, ${oleh.penggunaId}, ${p.hari}::date::timestamp at time zone 'Asia/Jakarta', 1)
      on conflict (instansi_id, saluran, nomor_luar) where nomor_luar is not null do nothing
      returning id::text`.execute(trx)
    const id = h.rows[0]?.id
    if (!id) return false
    await sql`insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor, oleh, pengguna_id)
      values (platform.instansi(), ${id}::uuid, 1, 'terima', 'baru', ${JSON.stringify({ asal: 'lapor' })}::jsonb, true,
        'petugas', ${oleh.nama}, ${oleh.penggunaId})`.execute(trx)
    if (p.identitas)
      await sql`insert into aspirasi.identitas (instansi_id, pesan_id, nama)
        values (platform.instansi(), ${id}::uuid, ${p.identitas.nama})`.execute(trx)
    return true
  },
  async jawaban(trx, m) {
    const h = await sql<JawabanLapor>`select p.nomor_luar as nomor, p.status, j.jawaban,
        (j.saat at time zone 'Asia/Jakarta')::date::text as pada, (t.saat at time zone 'Asia/Jakarta')::date::text as diubah
      from aspirasi.pesan p
      cross join lateral (select max(e.saat) as saat from aspirasi.peristiwa e
        where e.instansi_id = p.instansi_id and e.pesan_id = p.id and e.terbuka) t
      left join lateral (select e.saat, coalesce(e.isi ->> 'jawaban', e.isi ->> 'alasan') as jawaban
        from aspirasi.peristiwa e
        where e.instansi_id = p.instansi_id and e.pesan_id = p.id and e.terbuka
          and e.aksi in ('jawab', 'tutup-tidak-selesai', 'bukan-wewenang', 'tolak')
        order by e.ke desc limit 1) j on true
      where p.instansi_id = platform.instansi() and p.saluran = 'lapor' and p.nomor_luar is not null
        and (t.saat at time zone 'Asia/Jakarta')::date between ${m.dari}::date and ${m.sampai}::date
      order by p.nomor_luar`.execute(trx)
    return h.rows
  },
})
