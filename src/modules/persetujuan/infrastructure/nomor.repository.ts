import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type { PenyimpananNomor, PolaTersimpan, SaringNomor } from '../application/nomor.port.ts'
import { type Celah, type JenisNomor, kunciNomor, type NomorTercatat } from '../domain/nomor.ts'

const POLA = sql`jenis, versi, pola, kode_unit as "kodeUnit", case when mulai is null then null else
  jsonb_build_object('tahun', mulai_tahun, 'urut', mulai) end as mulai, alasan_mulai as "alasanMulai", oleh, to_json(dicatat_pada)#>>'{}' as "dicatatPada"`
const pilih = (syarat: ReturnType<typeof sql>, urut: ReturnType<typeof sql>) => sql<NomorTercatat>`
  select n.id::text, n.jenis, n.tahun, n.urut, n.nomor, n.tanggal::text, n.pola_versi as "polaVersi",
    n.berkas_id::text as "berkasId", b.judul as "judulBerkas", n.nip, n.oleh,
    to_json(n.dicatat_pada)#>>'{}' as "dicatatPada", case when x.nomor_id is null then null else jsonb_build_object(
      'alasan', x.alasan, 'oleh', x.oleh, 'pada', to_json(x.dicatat_pada)#>>'{}') end as batal
  from persetujuan.nomor n
    join persetujuan.berkas b on b.instansi_id = n.instansi_id and b.id = n.berkas_id
    left join persetujuan.nomor_batal x on x.instansi_id = n.instansi_id and x.nomor_id = n.id
  where n.instansi_id = platform.instansi() and ${syarat} ${urut}`
const saringan = (s: SaringNomor) =>
  sql`${s.jenis ? sql`n.jenis = ${s.jenis}` : sql`true`} and ${s.tahun ? sql`n.tahun = ${s.tahun}` : sql`true`}`

export const bukaPenyimpananNomor = (): PenyimpananNomor => ({
  async kunciUrut(trx, jenis, tahun) {
    await sql`select pg_advisory_xact_lock(hashtextextended(
      'persetujuan.nomor ' || platform.instansi() || ${` ${jenis} ${tahun}`}, 0))`.execute(trx)
    const h = await sql<{ urut: number }>`select coalesce(max(urut), 0) as urut from persetujuan.nomor
      where instansi_id = platform.instansi() and jenis = ${jenis} and tahun = ${tahun}`.execute(trx)
    return h.rows[0]?.urut ?? 0
  },
  async kunciTeks(trx) {
    await sql`select pg_advisory_xact_lock(hashtextextended('persetujuan.nomor ' || platform.instansi(), 0))`.execute(
      trx,
    )
  },
  async terpakai(trx, nomor) {
    const kunci = sql`any(${nomor.map(kunciNomor)}::text[])`
    const h = await sql<{ nomor: string }>`
      select lower(trim(nomor)) as nomor from persetujuan.nomor
        where instansi_id = platform.instansi() and lower(trim(nomor)) = ${kunci}
      union select lower(trim(nomor)) from persetujuan.surat
        where instansi_id = platform.instansi() and jenis = 'tpk' and lower(trim(nomor)) = ${kunci}`.execute(trx)
    return new Set(h.rows.map((x) => x.nomor))
  },
  async diRegister(trx, nomor) {
    const h = await sql<{ ada: boolean }>`select exists (select from persetujuan.nomor
      where instansi_id = platform.instansi() and lower(trim(nomor)) = ${kunciNomor(nomor)}) as ada`.execute(trx)
    return h.rows[0]?.ada === true
  },
  async tambah(trx, n, oleh) {
    if (n.length === 0) return
    await sql`insert into persetujuan.nomor (instansi_id, id, jenis, tahun, urut, nomor, tanggal, pola_versi, berkas_id, nip,
        oleh, pengguna_id)
      select platform.instansi(), x.id, x.jenis, x.tahun, x.urut, x.nomor, x.tanggal, x."polaVersi", x."berkasId", x.nip,
        ${oleh.nama}::text, ${oleh.penggunaId}::text
      from jsonb_to_recordset(${JSON.stringify(n)}::jsonb) as x (id uuid, jenis text, tahun integer, urut integer,
        nomor text, tanggal date, "polaVersi" integer, "berkasId" uuid, nip text)`.execute(trx)
  },
  async bacaPola(trx) {
    const h = await sql<PolaTersimpan>`select distinct on (jenis) ${POLA} from persetujuan.pola_nomor
      where instansi_id = platform.instansi() order by jenis, versi desc`.execute(trx)
    return h.rows
  },
  async riwayatPola(trx, jenis) {
    const h = await sql<PolaTersimpan>`select ${POLA} from persetujuan.pola_nomor
      where instansi_id = platform.instansi() and ${jenis ? sql`jenis = ${jenis}` : sql`true`}
      order by jenis, versi desc`.execute(trx)
    return h.rows
  },
  async tambahPola(trx, p, oleh) {
    await sql`insert into persetujuan.pola_nomor (instansi_id, id, jenis, versi, pola, kode_unit, mulai, mulai_tahun,
        alasan_mulai, oleh, pengguna_id)
      select platform.instansi(), ${p.id}::uuid, ${p.jenis}::text, coalesce(max(versi), 0) + 1, ${p.pola}::text,
        ${p.kodeUnit}::text, ${p.mulai?.urut ?? null}::integer, ${p.mulai?.tahun ?? null}::integer,
        ${p.alasanMulai}::text, ${oleh.nama}::text,
        ${oleh.penggunaId}::text
      from persetujuan.pola_nomor where instansi_id = platform.instansi() and jenis = ${p.jenis}`.execute(trx)
  },
  async milikBerkas(trx, berkasId) {
    if (!adalahUuid(berkasId)) return []
    return (
      await pilih(sql`n.berkas_id = ${berkasId}::uuid`, sql`order by n.dicatat_pada, n.tahun, n.urut`).execute(trx)
    ).rows
  },
  async baca(trx, id) {
    if (!adalahUuid(id)) return null
    return (await pilih(sql`n.id = ${id}::uuid`, sql``).execute(trx)).rows[0] ?? null
  },
  async daftar(trx, s, dari, banyak) {
    const urut = sql`order by n.tahun desc, n.jenis, n.urut desc limit ${banyak} offset ${dari}`
    return (await pilih(saringan(s), urut).execute(trx)).rows
  },
  async banyak(trx, s) {
    const h = await sql<{ n: number }>`select count(*)::integer as n from persetujuan.nomor n
      where n.instansi_id = platform.instansi() and ${saringan(s)}`.execute(trx)
    return h.rows[0]?.n ?? 0
  },
  async celah(trx, s) {
    // Only the numbers that do not follow the one before: a long register stays a short answer.
    type Baris = { jenis: JenisNomor; tahun: number; urut: number; sebelum: number; lompat: Celah['lompat'] | null }
    const h = await sql<Baris>`
      select x.jenis, x.tahun, x.urut, x.sebelum, p.lompat from (
        select n.jenis, n.tahun, n.urut, coalesce(lag(n.urut) over (partition by n.jenis, n.tahun order by n.urut), 0) as sebelum
        from persetujuan.nomor n where n.instansi_id = platform.instansi() and ${saringan(s)}) x
      left join lateral (
        select jsonb_build_object('alasan', p.alasan_mulai, 'oleh', p.oleh) as lompat from persetujuan.pola_nomor p
        where p.instansi_id = platform.instansi() and p.jenis = x.jenis and p.mulai_tahun = x.tahun
          and p.mulai > x.sebelum + 1 and p.mulai <= x.urut
        order by p.alasan_mulai is null, p.versi limit 1) p on true
      where x.urut > x.sebelum + 1 order by x.tahun desc, x.jenis, x.urut`.execute(trx)
    return h.rows.map(({ jenis, tahun, urut, sebelum, lompat }): Celah => {
      const c = { jenis, tahun, dari: sebelum + 1, sampai: urut - 1 }
      if (!lompat) return { ...c, sebab: 'tertulis' }
      return sebelum === 0 ? { ...c, sebab: 'sebelum-register' } : { ...c, sebab: 'lompat', lompat }
    })
  },
  async tahun(trx) {
    const h = await sql<{ tahun: number }>`select distinct tahun from persetujuan.nomor
      where instansi_id = platform.instansi() order by tahun desc`.execute(trx)
    return h.rows.map((x) => x.tahun)
  },
  async batalkan(trx, id, alasan, oleh) {
    await sql`insert into persetujuan.nomor_batal (instansi_id, nomor_id, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${id}::uuid, ${alasan}, ${oleh.nama}, ${oleh.penggunaId})`.execute(trx)
  },
})
