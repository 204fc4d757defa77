import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { PenyimpananHariLibur, PutusanLibur, UsulanLibur } from '../application/hari-libur.port.ts'
import type { DaftarLibur, KalenderKota } from '../domain/hari-libur.ts'

/** The lists a city confirmed, oldest first. Open to every role: which day is a holiday is no secret. */
export async function bacaHariLibur(trx: Transaksi): Promise<KalenderKota> {
  const h = await sql<DaftarLibur>`select u.tahun, u.hari, u.cuti_bukan_hari_kerja as "cutiBukanHariKerja",
      to_json(p.diputus_pada)#>>'{}' as "disahkanPada"
    from kelayakan.putusan_libur p
    join kelayakan.usulan_libur u on u.instansi_id = p.instansi_id and u.id = p.usulan_id
    where p.instansi_id = platform.instansi() and p.putusan = 'sah' order by p.diputus_pada, p.dibuat_pada, p.id`.execute(
    trx,
  )
  return h.rows
}

type BarisUsulan = Omit<UsulanLibur, 'dasarCuti' | 'putusan'> & {
  readonly dasarCuti: string | null
  readonly putusan: PutusanLibur | null
}

export const bukaPenyimpananHariLibur = (): PenyimpananHariLibur => ({
  bacaHariLibur,
  async daftarUsulan(trx) {
    const h = await sql<BarisUsulan>`select u.id::text, u.tahun, u.hari, u.sumber, u.nomor,
        u.tanggal_sumber::text as "tanggalSumber", u.cuti_bukan_hari_kerja as "cutiBukanHariKerja",
        u.dasar_cuti as "dasarCuti", u.alasan, u.oleh, u.pengguna_id as "penggunaId",
        to_json(u.dibuat_pada)#>>'{}' as "dibuatPada",
        case when p.id is not null then json_build_object('putusan', p.putusan, 'alasan', p.alasan, 'kantor', p.kantor,
          'oleh', p.oleh, 'pada', p.diputus_pada) end as putusan
      from kelayakan.usulan_libur u
      left join kelayakan.putusan_libur p on p.instansi_id = u.instansi_id and p.usulan_id = u.id
      where u.instansi_id = platform.instansi() order by u.dibuat_pada desc, u.id desc`.execute(trx)
    return h.rows.map(({ dasarCuti, ...u }) => ({ ...u, ...(dasarCuti !== null && { dasarCuti }) }))
  },
  async tambahUsulan(trx, u, oleh) {
    await sql`insert into kelayakan.usulan_libur (instansi_id, id, tahun, hari, sumber, nomor, tanggal_sumber,
        cuti_bukan_hari_kerja, dasar_cuti, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${u.id}::uuid, ${u.tahun}, ${JSON.stringify(u.hari)}::jsonb, ${u.sumber}, ${u.nomor},
        ${u.tanggalSumber}::date, ${u.cutiBukanHariKerja}, ${u.dasarCuti ?? null}, ${u.alasan}, ${oleh.nama},
        ${oleh.penggunaId})`.execute(trx)
  },
  async tambahPutusan(trx, p, oleh) {
    await sql`insert into kelayakan.putusan_libur (instansi_id, id, usulan_id, putusan, alasan, kantor, diputus_pada, oleh,
        pengguna_id)
      values (platform.instansi(), ${p.id}::uuid, ${p.usulanId}::uuid, ${p.putusan}, ${p.alasan}, ${p.kantor},
        ${p.pada}::timestamptz, ${oleh.nama}, ${oleh.penggunaId})`.execute(trx)
  },
  async kunci(trx) {
    await sql`select pg_advisory_xact_lock(hashtextextended('kelayakan.libur ' || platform.instansi(), 0))`.execute(trx)
  },
})
