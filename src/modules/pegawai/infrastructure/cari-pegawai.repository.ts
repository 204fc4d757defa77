import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { HasilCari, MintaPegawai, SaringPegawai, UrutPegawai } from '../application/cari-pegawai.port.ts'
import { namaLengkap } from '../domain/nama-lengkap.ts'
import { TANPA_JABATAN } from './tabel-pegawai.ts'

const KINI = sql`instansi_id = platform.instansi() and digantikan_pada is null`
/** Ranks run by number, PNS (I/a–IV/e) before PPPK (I–XVII). */
const ROMAWI = 'I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII'

const URUTAN: Record<UrutPegawai, readonly string[]> = {
  nama: ['lower(nama)'],
  nip: ['nip'],
  jabatan: ["nullif(lower(jabatan), '')", 'lower(nama)'],
  unit: ['unit_urut', 'lower(nama)'],
  golongan: [
    `array_position(string_to_array('${ROMAWI}', ','), split_part(golongan, '/', 1))`,
    "split_part(golongan, '/', 2)",
    'lower(nama)',
  ],
}

/** What is not known stands last, whichever way the list runs: it is neither the lowest nor the highest. */
const urutan = (s: SaringPegawai) => {
  const arah = s.arah === 'turun' ? 'desc' : 'asc'
  const pppk = s.urut === 'golongan' ? ["golongan not like '%/%' nulls last"] : []
  return sql.raw([...pppk, ...URUTAN[s.urut ?? 'nama'].map((k) => `${k} ${arah} nulls last`), 'id'].join(', '))
}

/** Words a row must all contain, somewhere; a number may be typed with blanks, and short ones do not search the NIP. */
function kataCari(cari: string | undefined) {
  const rapi = (cari ?? '').trim().toLowerCase()
  const kata = /^[\d\s.'-]{4,}$/.test(rapi) ? [rapi.replaceAll(/\D/g, '')] : rapi.split(/\s+/)
  return kata.filter(Boolean).map((k) => {
    const pola = `%${k.replaceAll(/[\\%_]/g, '\\$&')}%`
    const nip = /^\d{4,}$/.test(k) ? sql`or nip like ${pola}` : sql``
    return sql`and (lower(concat_ws(' ', nama, jabatan, unit, perangkat)) like ${pola} ${nip})`
  })
}

function syarat({ saring: s, jabatanIds }: MintaPegawai) {
  const samaAtauBelum = (kolom: string, nilai: string) =>
    nilai === 'belum' ? sql`and ${sql.ref(kolom)} is null` : sql`and ${sql.ref(kolom)} = ${nilai}`
  return sql`true
    ${sql.join(kataCari(s.cari), sql` `)}
    ${s.perangkat ? sql`and perangkat_id = ${s.perangkat}::uuid` : sql``}
    ${s.jenis ? samaAtauBelum('jenis', s.jenis) : sql``}
    ${s.kedudukan ? samaAtauBelum('kedudukan', s.kedudukan) : sql``}
    ${s.jenjang ? sql`and (jabatan_id = any(${[...(jabatanIds ?? [])]}::uuid[]) or (jabatan_id is null and jenjang = ${s.jenjang}))` : sql``}
    ${s.kurang === 'ada' ? sql`and cardinality(kurang) > 0` : sql``}
    ${s.kurang === 'lengkap' ? sql`and cardinality(kurang) = 0` : sql``}
    ${s.kurang && s.kurang !== 'ada' && s.kurang !== 'lengkap' ? sql`and ${s.kurang} = any(kurang)` : sql``}`
}

/** Persons on the date with the post each holds (as `bacaFaktaPegawai` decides it) and the deciding facts he lacks. */
function orang({ pada, unit, disiplin, id }: MintaPegawai) {
  const tahun = Number(pada.slice(0, 4))
  const satu = (kolom: string) => (id ? sql`and ${sql.ref(kolom)} = ${id}::uuid` : sql``)
  return sql`
    unit as (
      select * from jsonb_to_recordset(${JSON.stringify(unit)}::jsonb)
        as u (id uuid, nama text, "perangkatId" uuid, perangkat text, urut int)
    ), riwayat as (
      select pegawai_id, jabatan_id, nama_jabatan, jenjang, tmt, bidang,
        peran = 'definitif' and (sampai is null or sampai > ${pada}::date) as terbuka
      from pegawai.riwayat_jabatan where ${KINI} and tmt <= ${pada}::date ${satu('pegawai_id')}
    ), terbuka as (
      select distinct on (pegawai_id) * from riwayat where terbuka order by pegawai_id, tmt desc
    ), tanpa_bidang as (select distinct pegawai_id from riwayat where bidang is null
    ), berpredikat as (
      select distinct pegawai_id from pegawai.predikat where ${KINI} and tahun <= ${tahun} ${satu('pegawai_id')}
    ), berhukdis as (
      select distinct pegawai_id from pegawai.hukdis where ${KINI} and mulai <= ${pada}::date ${satu('pegawai_id')}
    ), lengkap as (
      select pegawai_id, bool_or(perihal = 'riwayat' and lengkap) as riwayat, bool_or(perihal = 'hukdis' and lengkap) as hukdis
      from pegawai.kelengkapan where ${KINI} ${satu('pegawai_id')} group by pegawai_id
    ), dasar as (
      select *, nama_jabatan is not null and (tmt_jabatan is null or tmt_jabatan <= ${pada}::date) as siasn_berlaku,
        case when tmt_golongan is null or tmt_golongan <= ${pada}::date then golongan end as golongan_kini
      from pegawai.pegawai
      where ${KINI} and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
        ${satu('id')}
    ), orang as materialized (
      select d.id, d.nip, d.nama, d.gelar_depan, d.gelar_belakang, d.sintetis, d.jenis, d.kedudukan,
        d.golongan_kini as golongan, d.pendidikan_tingkat, d.pendidikan_nama, d.unit_id,
        u.nama as unit, u."perangkatId" as perangkat_id, u.perangkat, u.urut as unit_urut, t.jenjang, k.jabatan,
        case when dari_riwayat then t.jabatan_id when d.siasn_berlaku then d.jabatan_id end as jabatan_id,
        array_remove(array[
          case when d.jenis is null then 'jenis' end,
          case when d.kedudukan is null then 'kedudukan' end,
          case when d.tanggal_lahir is null then 'tanggalLahir' end,
          case when d.golongan_kini is null then 'golongan' end,
          case when d.pendidikan_tingkat is null then 'pendidikan'
            when d.pendidikan_bidang is null then 'pendidikan.bidang' end,
          case when k.jabatan is null then 'jabatanKini' end,
          case when l.riwayat is not true then 'riwayat' when tb.pegawai_id is not null then 'riwayat.bidang' end,
          case when p.pegawai_id is null then 'predikat' end,
          case when ${disiplin}::boolean and h.pegawai_id is null and l.hukdis is not true then 'hukdis' end
        ]::text[], null) as kurang
      from dasar d
        left join unit u on u.id = d.unit_id
        left join terbuka t on t.pegawai_id = d.id
        left join tanpa_bidang tb on tb.pegawai_id = d.id
        left join berpredikat p on p.pegawai_id = d.id
        left join berhukdis h on h.pegawai_id = d.id
        left join lengkap l on l.pegawai_id = d.id
        cross join lateral (select t.pegawai_id is not null and (not d.siasn_berlaku or d.nama_jabatan = ${TANPA_JABATAN}
          or d.tmt_jabatan is null or t.tmt >= d.tmt_jabatan) as dari_riwayat) s
        cross join lateral (select case when dari_riwayat then t.nama_jabatan
          when d.siasn_berlaku and d.nama_jabatan = ${TANPA_JABATAN} then ''
          when d.siasn_berlaku then d.nama_jabatan
          when l.riwayat then '' end as jabatan) k
    )`
}

/** One page of the people within the caller's reach, filtered, sorted and counted by the database. */
export async function cariBarisPegawai(trx: Transaksi, m: MintaPegawai): Promise<HasilCari> {
  const { rows } = await sql<HasilCari>`
    with ${orang(m)}, cocok as materialized (select * from orang where ${syarat(m)})
    select (select count(*)::int from orang) as terjangkau, (select count(*)::int from cocok) as jumlah,
      (select count(*)::int from cocok where cardinality(kurang) > 0) as kurang,
      coalesce((select json_agg(json_build_object('id', id, 'nip', nip, 'nama', nama, 'gelarDepan', gelar_depan,
        'gelarBelakang', gelar_belakang, 'sintetis', sintetis, 'jenis', jenis, 'kedudukan', kedudukan,
        'golongan', golongan, 'pendidikan', pendidikan_tingkat, 'prodi', pendidikan_nama, 'jabatan', jabatan,
        'unitId', unit_id, 'kurang', kurang))
        from (select * from cocok order by ${urutan(m.saring)} limit ${m.batas}::bigint offset ${m.lewati}::bigint) h), '[]') as baris`.execute(
    trx,
  )
  return rows[0] ?? { terjangkau: 0, jumlah: 0, kurang: 0, baris: [] }
}

/** Names of these people as far as the caller reaches them, as recorded now. */
export async function bacaNamaPegawai(trx: Transaksi, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; nama: string; depan: string | null; belakang: string | null }>`
    select distinct on (id) id, nama, gelar_depan as depan, gelar_belakang as belakang from pegawai.pegawai
    where ${KINI} and id = any(${[...ids]}::uuid[]) order by id, berlaku_mulai desc`.execute(trx)
  return new Map(rows.map((r) => [r.id, namaLengkap(r.depan, r.nama, r.belakang)]))
}

/** Every name in the register, without titles, as recorded now. */
export async function bacaSemuaNamaPegawai(trx: Transaksi): Promise<string[]> {
  const { rows } = await sql<{ nama: string }>`select distinct nama from pegawai.pegawai where ${KINI}`.execute(trx)
  return rows.map((r) => r.nama)
}

/** Name, post and unit of people whose name or post holds every word; at most twenty. */
export async function cariNamaPegawai(
  trx: Transaksi,
  { cari, pada, ids }: { readonly cari?: string; readonly pada: string; readonly ids?: readonly string[] },
): Promise<
  { readonly id: string; readonly nama: string; readonly jabatan: string | null; readonly unitId: string | null }[]
> {
  const pola = (cari ?? '')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((k) => sql`and lower(concat_ws(' ', nama, nama_jabatan)) like ${`%${k.replaceAll(/[\\%_]/g, '\\$&')}%`}`)
  const { rows } = await sql<{
    id: string
    nama: string
    depan: string | null
    belakang: string | null
    jabatan: string | null
    unitId: string | null
  }>`select id::text, nama, gelar_depan as depan, gelar_belakang as belakang, nama_jabatan as jabatan, unit_id::text as "unitId"
    from pegawai.pegawai where ${KINI} and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
      ${ids ? sql`and id = any(${[...ids]}::uuid[])` : sql.join(pola, sql` `)}
    order by lower(nama), id limit ${ids ? ids.length : 20}`.execute(trx)
  return rows.map((r) => ({
    id: r.id,
    nama: namaLengkap(r.depan, r.nama, r.belakang),
    jabatan: r.jabatan,
    unitId: r.unitId,
  }))
}
