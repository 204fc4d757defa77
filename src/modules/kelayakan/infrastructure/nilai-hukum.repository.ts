import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import { type DaftarKetetapan, type Ketetapan, salahKetetapan } from '#regulasi'
import type { PenyimpananNilaiHukum, PutusanNilai, UsulanNilai } from '../application/nilai-hukum.port.ts'

type Kosong<T> = { readonly [K in keyof T]: T[K] | null }
/** A column without content is a key left out. */
const tanpaKosong = <T extends object>(b: Kosong<T>, tetap: readonly string[] = []): T =>
  Object.fromEntries(Object.entries(b).filter(([k, v]) => v !== null || tetap.includes(k))) as T

const PUTUSAN = (t: string) => {
  const k = sql.raw(t)
  return sql`case when ${k}.id is not null then json_build_object('id', ${k}.id, 'putusan', ${k}.putusan,
    'nomor', ${k}.nomor, 'alasan', ${k}.alasan, 'kantor', ${k}.kantor, 'ditetapkan', ${k}.ditetapkan::text,
    'oleh', ${k}.oleh) end`
}

/**
 * The values the city confirmed, withdrawn ones marked, by number. One that no longer fits the program (a parameter that
 * is gone, another shape after an update) is left out rather than stopping every check; its page says so.
 */
export async function bacaKetetapan(trx: Transaksi): Promise<DaftarKetetapan> {
  const h = await sql<Kosong<Ketetapan>>`select k.nomor, u.parameter, u.mulai::text, u.nilai, u.sumber,
      u.sumber_teks as "sumberTeks", u.pasal, u.ayat, u.huruf, u.versi, k.ditetapkan::text, k.kantor as oleh,
      t.nomor as ditarik
    from kelayakan.ketetapan k
    join kelayakan.usulan_nilai u on u.instansi_id = k.instansi_id and u.id = k.usulan_id
    left join kelayakan.ketetapan t on t.instansi_id = k.instansi_id and t.menarik = k.nomor
    where k.instansi_id = platform.instansi() and k.putusan = 'sah' order by k.nomor`.execute(trx)
  return h.rows.map((b) => tanpaKosong<Ketetapan>(b, ['nilai'])).filter((k) => salahKetetapan(k) === undefined)
}

export const bukaPenyimpananNilaiHukum = (): PenyimpananNilaiHukum => ({
  bacaKetetapan,
  async daftarUsulan(trx, parameter) {
    const h = await sql<
      Kosong<Omit<UsulanNilai, 'putusan' | 'ditarik'>> & { putusan: PutusanNilai | null; ditarik: PutusanNilai | null }
    >`select u.id::text, u.parameter, u.mulai::text, u.nilai, u.sumber, u.sumber_teks as "sumberTeks", u.pasal, u.ayat,
        u.huruf, u.versi, u.alasan, u.tautan, u.kutipan, u.oleh, u.pengguna_id as "penggunaId",
        to_json(u.dibuat_pada)#>>'{}' as "dibuatPada", ${PUTUSAN('k')} as putusan, ${PUTUSAN('t')} as ditarik
      from kelayakan.usulan_nilai u
      left join kelayakan.ketetapan k on k.instansi_id = u.instansi_id and k.usulan_id = u.id
      left join kelayakan.ketetapan t on t.instansi_id = k.instansi_id and t.menarik = k.nomor
      where u.instansi_id = platform.instansi()
        ${parameter === undefined ? sql`` : sql`and u.parameter = ${parameter}`}
      order by u.dibuat_pada desc, u.id desc`.execute(trx)
    return h.rows.map((b) => tanpaKosong<UsulanNilai>(b, ['nilai', 'penggunaId', 'putusan', 'ditarik']))
  },
  async tambahUsulan(trx, u, oleh) {
    await sql`insert into kelayakan.usulan_nilai (instansi_id, id, parameter, mulai, nilai, sumber, sumber_teks, pasal,
        ayat, huruf, versi, alasan, tautan, kutipan, oleh, pengguna_id)
      values (platform.instansi(), ${u.id}::uuid, ${u.parameter}, ${u.mulai}::date, ${JSON.stringify(u.nilai)}::jsonb,
        ${u.sumber ?? null}, ${u.sumberTeks ?? null}, ${u.pasal}, ${u.ayat ?? null}, ${u.huruf ?? null},
        ${u.versi ?? null}, ${u.alasan}, ${u.tautan ?? null}, ${u.kutipan ?? null}, ${oleh.nama},
        ${oleh.penggunaId})`.execute(trx)
  },
  async kunci(trx) {
    await sql`select pg_advisory_xact_lock(hashtextextended('kelayakan.ketetapan ' || platform.instansi(), 0))`.execute(
      trx,
    )
  },
  async nomorBerikut(trx) {
    const h = await sql<{ n: number }>`select coalesce(max(nomor), 0) + 1 as n from kelayakan.ketetapan
      where instansi_id = platform.instansi()`.execute(trx)
    return h.rows[0]?.n ?? 1
  },
  async tambahPutusan(trx, p, oleh) {
    await sql`insert into kelayakan.ketetapan (instansi_id, id, putusan, usulan_id, nomor, menarik, alasan, kantor,
        ditetapkan, oleh, pengguna_id)
      values (platform.instansi(), ${p.id}::uuid, ${p.putusan}, ${p.usulanId}::uuid, ${p.nomor}, ${p.menarik},
        ${p.alasan}, ${p.kantor}, ${p.ditetapkan}::date, ${oleh.nama}, ${oleh.penggunaId})`.execute(trx)
  },
})
