import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import { idBaru } from '#platform/ids'
import type {
  RepoPengguna,
  SaringPengguna,
  Tautan,
  BarisPengguna,
  DelegasiBernama,
} from '../application/pengguna.port.ts'
import type { BahanPelaku } from '../application/susun-pelaku.ts'
import { UMUR_TAUTAN_JAM, type Pengguna, type Penugasan } from '../domain/pengguna.ts'

const KINI = sql`instansi_id = platform.instansi() and digantikan_pada is null`

const PENGGUNA = sql`id, surel, nama, pegawai_id as "pegawaiId", akun_id as "akunId", status, sintetis, alasan`
const PENUGASAN = sql`id, pengguna_id as "penggunaId", peran, unit_id as "unitId", berlaku_mulai as mulai,
  berlaku_sampai as sampai, dasar`
const DELEGASI = sql`id, dari_id as "dariId", ke_id as "keId", peran, berlaku_mulai as mulai, berlaku_sampai as sampai, surat`
const TAUTAN = sql`id, pengguna_id as "penggunaId", jenis, kedaluwarsa_pada as "kedaluwarsaPada",
  dipakai_pada as "dipakaiPada", dibatalkan_pada as "dibatalkanPada"`

const satu = async <T>(trx: Transaksi, q: ReturnType<typeof sql<T>>): Promise<T | null> =>
  (await q.execute(trx)).rows[0] ?? null

const gantikan = (tabel: string, id: string) => sql`
  update ${sql.table(tabel)} set digantikan_pada = clock_timestamp() where ${KINI} and id = ${id}::uuid`

/** One round trip: the user, his assignments, delegations to him with the givers' own assignments. */
const bahanSql = (id: string) => sql<{ bahan: BahanPelaku | null }>`
  select json_build_object(
    'pengguna', (select row_to_json(p) from (select ${PENGGUNA} from pengguna.pengguna where ${KINI} and id = ${id}::uuid) p),
    'penugasan', coalesce((select json_agg(t) from (select ${PENUGASAN} from pengguna.penugasan
      where ${KINI} and pengguna_id = ${id}::uuid) t), '[]'),
    'delegasi', coalesce((select json_agg(json_build_object(
      'delegasi', (select row_to_json(x) from (select ${DELEGASI} from pengguna.delegasi y
        where y.instansi_id = d.instansi_id and y.id = d.id and y.versi = d.versi) x),
      'pemberiAktif', exists (select from pengguna.pengguna g
        where g.instansi_id = d.instansi_id and g.id = d.dari_id and g.digantikan_pada is null and g.status = 'aktif'),
      'penugasanPemberi', coalesce((select json_agg(t) from (select ${PENUGASAN} from pengguna.penugasan
        where ${KINI} and pengguna_id = d.dari_id) t), '[]')))
      from pengguna.delegasi d
      where d.instansi_id = platform.instansi() and d.digantikan_pada is null and d.ke_id = ${id}::uuid), '[]')) as bahan`

async function daftar(trx: Transaksi, s: SaringPengguna, pada: string) {
  const pola = s.cari ? `%${s.cari.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null
  const syarat = sql`p.instansi_id = platform.instansi() and p.digantikan_pada is null
    ${pola ? sql`and (lower(p.nama) like ${pola} or p.surel like ${pola})` : sql``}
    ${s.status ? sql`and p.status = ${s.status}` : sql``}
    ${
      s.peran
        ? sql`and exists (select from pengguna.penugasan t where t.instansi_id = p.instansi_id and t.pengguna_id = p.id
            and t.digantikan_pada is null and t.peran = ${s.peran}
            and t.berlaku_mulai <= ${pada}::date and (t.berlaku_sampai is null or t.berlaku_sampai > ${pada}::date))`
        : sql``
    }`
  const jumlah = await satu(trx, sql<{ n: number }>`select count(*)::int as n from pengguna.pengguna p where ${syarat}`)
  const { rows } = await sql<BarisPengguna>`
    select p.id, p.surel, p.nama, p.pegawai_id as "pegawaiId", p.akun_id as "akunId", p.status, p.sintetis, p.alasan,
      m.terakhir as "masukTerakhir",
      coalesce((select json_agg(t order by t.mulai, t.peran) from (select ${PENUGASAN} from pengguna.penugasan
        where ${KINI} and pengguna_id = p.id) t), '[]') as penugasan
    from pengguna.pengguna p
    left join pengguna.masuk m on m.instansi_id = p.instansi_id and m.pengguna_id = p.id
    where ${syarat} order by p.status = 'nonaktif', lower(p.nama), p.id limit ${s.batas} offset ${s.lewati}`.execute(
    trx,
  )
  return { jumlah: jumlah?.n ?? 0, baris: rows }
}

const penulis = {
  async simpan(trx: Transaksi, p: Pengguna, oleh: string | null): Promise<void> {
    await gantikan('pengguna.pengguna', p.id).execute(trx)
    await sql`insert into pengguna.pengguna
      (instansi_id, id, versi, surel, nama, pegawai_id, akun_id, status, sintetis, alasan, dicatat_oleh)
      values (platform.instansi(), ${p.id}, ${idBaru()}, ${p.surel}, ${p.nama}, ${p.pegawaiId}, ${p.akunId}, ${p.status},
        ${p.sintetis}, ${p.alasan}, ${oleh})`.execute(trx)
  },
  async simpanPenugasan(trx: Transaksi, p: Penugasan, oleh: string | null): Promise<void> {
    await gantikan('pengguna.penugasan', p.id).execute(trx)
    await sql`insert into pengguna.penugasan
      (instansi_id, id, versi, pengguna_id, peran, unit_id, berlaku_mulai, berlaku_sampai, dasar, dicatat_oleh)
      values (platform.instansi(), ${p.id}, ${idBaru()}, ${p.penggunaId}, ${p.peran}, ${p.unitId}, ${p.mulai}, ${p.sampai},
        ${p.dasar}, ${oleh})`.execute(trx)
  },
  async catatMasuk(trx: Transaksi, penggunaId: string, alamat: string): Promise<void> {
    await sql`insert into pengguna.masuk as m (instansi_id, pengguna_id, terakhir, alamat)
      values (platform.instansi(), ${penggunaId}, now(), ${alamat})
      on conflict (instansi_id, pengguna_id) do update set terakhir = now(), alamat = excluded.alamat, jumlah = m.jumlah + 1`.execute(
      trx,
    )
  },
}

export const repoPengguna: RepoPengguna = {
  ...penulis,
  daftar,
  baca: (trx, id) =>
    satu(trx, sql<Pengguna>`select ${PENGGUNA} from pengguna.pengguna where ${KINI} and id = ${id}::uuid`),
  cariSurel: (trx, surel) =>
    satu(trx, sql<Pengguna>`select ${PENGGUNA} from pengguna.pengguna where ${KINI} and surel = ${surel}`),
  bahan: async (trx, id) => {
    const b = (await satu(trx, bahanSql(id)))?.bahan
    return b?.pengguna ? b : null
  },
  penugasan: async (trx, penggunaId) =>
    (
      await sql<Penugasan>`select ${PENUGASAN} from pengguna.penugasan where ${KINI} and pengguna_id = ${penggunaId}::uuid
        order by berlaku_mulai desc, peran`.execute(trx)
    ).rows,
  penugasanSatu: (trx, id) =>
    satu(trx, sql<Penugasan>`select ${PENUGASAN} from pengguna.penugasan where ${KINI} and id = ${id}::uuid`),
  hapusPenugasan: async (trx, id) => void (await gantikan('pengguna.penugasan', id).execute(trx)),
  delegasi: async (trx, penggunaId) =>
    (
      await sql<DelegasiBernama>`
      select d.id, d.dari_id as "dariId", d.ke_id as "keId", d.peran, d.berlaku_mulai as mulai, d.berlaku_sampai as sampai,
        d.surat, coalesce(a.nama, '') as "dariNama", coalesce(b.nama, '') as "keNama"
      from pengguna.delegasi d
      left join pengguna.pengguna a on a.instansi_id = d.instansi_id and a.id = d.dari_id and a.digantikan_pada is null
      left join pengguna.pengguna b on b.instansi_id = d.instansi_id and b.id = d.ke_id and b.digantikan_pada is null
      where d.instansi_id = platform.instansi() and d.digantikan_pada is null
        ${penggunaId ? sql`and ${penggunaId}::uuid in (d.dari_id, d.ke_id)` : sql``}
      order by d.berlaku_mulai desc, d.id`.execute(trx)
    ).rows,
  simpanDelegasi: async (trx, d, oleh) => {
    await gantikan('pengguna.delegasi', d.id).execute(trx)
    await sql`insert into pengguna.delegasi
      (instansi_id, id, versi, dari_id, ke_id, peran, berlaku_mulai, berlaku_sampai, surat, dicatat_oleh)
      values (platform.instansi(), ${d.id}, ${idBaru()}, ${d.dariId}, ${d.keId}, ${[...d.peran]}, ${d.mulai},
        ${d.sampai}, ${d.surat}, ${oleh})`.execute(trx)
  },
  hapusDelegasi: async (trx, id) => void (await gantikan('pengguna.delegasi', id).execute(trx)),
  masukTerakhir: async (trx, penggunaId) =>
    (
      await satu(
        trx,
        sql<{ terakhir: Date }>`select terakhir from pengguna.masuk
          where instansi_id = platform.instansi() and pengguna_id = ${penggunaId}::uuid`,
      )
    )?.terakhir ?? null,
  buatTautan: async (trx, isi) => {
    const dibuat = await satu(
      trx,
      sql<Tautan>`insert into pengguna.tautan (instansi_id, id, pengguna_id, jenis, sidik, dibuat_oleh, kedaluwarsa_pada)
        values (platform.instansi(), ${idBaru()}, ${isi.penggunaId}, ${isi.jenis}, ${isi.sidik}, ${isi.oleh},
          now() + make_interval(hours => ${UMUR_TAUTAN_JAM[isi.jenis]})) returning ${TAUTAN}`,
    )
    if (!dibuat) throw new Error('tautan tidak tersimpan')
    return dibuat
  },
  tautan: (trx, sidik) =>
    satu(
      trx,
      sql<Tautan>`select ${TAUTAN} from pengguna.tautan where instansi_id = platform.instansi() and sidik = ${sidik}`,
    ),
  pakaiTautan: (trx, sidik) =>
    satu(
      trx,
      sql<Tautan>`update pengguna.tautan set dipakai_pada = now() where instansi_id = platform.instansi() and sidik = ${sidik}
        and dipakai_pada is null and dibatalkan_pada is null and kedaluwarsa_pada > now() returning ${TAUTAN}`,
    ),
  batalkanTautan: async (trx, penggunaId) =>
    void (await sql`update pengguna.tautan set dibatalkan_pada = now() where instansi_id = platform.instansi()
      and pengguna_id = ${penggunaId}::uuid and dipakai_pada is null and dibatalkan_pada is null`.execute(trx)),
  tautanHidup: async (trx, penggunaId) =>
    (
      await sql<Tautan>`select ${TAUTAN} from pengguna.tautan where instansi_id = platform.instansi()
        and pengguna_id = ${penggunaId}::uuid and dipakai_pada is null and dibatalkan_pada is null
        and kedaluwarsa_pada > now() order by dibuat_pada desc`.execute(trx)
    ).rows,
  adminLain: async (trx, kecuali, pada) =>
    (
      await satu(
        trx,
        sql<{ n: number }>`select count(distinct p.id)::int as n from pengguna.pengguna p
          join pengguna.penugasan t on t.instansi_id = p.instansi_id and t.pengguna_id = p.id and t.digantikan_pada is null
          where p.instansi_id = platform.instansi() and p.digantikan_pada is null and p.status = 'aktif'
            and p.id <> ${kecuali}::uuid and t.peran = 'admin' and t.berlaku_mulai <= ${pada}::date
            and (t.berlaku_sampai is null or t.berlaku_sampai > ${pada}::date)`,
      )
    )?.n ?? 0,
}
