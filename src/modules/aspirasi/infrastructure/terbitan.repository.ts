import { sql } from 'kysely'
import type { PenyimpananTerbitan, Terbitan } from '../application/terbitan.port.ts'

export const bukaPenyimpananTerbitan = (): PenyimpananTerbitan => ({
  async riwayat(trx, pesanId) {
    const h = await sql<Terbitan>`select versi, aksi, judul, isi, foto::text[] as foto, alasan,
        case when jawaban_ke is not null then json_build_object('ke', jawaban_ke, 'teks', jawaban) end as jawaban, oleh,
        to_json(dicatat_pada)#>>'{}' as "dicatatPada"
      from aspirasi.terbitan where instansi_id = platform.instansi() and pesan_id = ${pesanId}::uuid
      order by versi desc`.execute(trx)
    return h.rows
  },
  async tambah(trx, m) {
    const h = await sql`insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, judul, isi, foto, jawaban,
        jawaban_ke, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${m.pesanId}::uuid, ${m.versi}, ${m.aksi}, ${m.judul}, ${m.isi},
        ${[...m.foto]}::uuid[], ${m.jawaban?.teks ?? null}, ${m.jawaban?.ke ?? null}, ${m.alasan}, ${m.oleh}, ${m.penggunaId}) on conflict do nothing`.execute(
      trx,
    )
    return h.numAffectedRows === 1n
  },
})
