import { sql } from 'kysely'
import type {
  BarisPesan,
  CatatanMeja,
  FotoMeja,
  HitungBeban,
  HitungStatus,
  MintaDaftar,
  PembukaanIdentitas,
  Penanda,
  PenyimpananDaftar,
  UrutPesan,
  VersiTemplat,
} from '../application/daftar.port.ts'
import { PANJANG_RUJUKAN } from '../domain/kode.ts'
import { bacaTopik } from './topik.repository.ts'

const AKHIR = sql.raw(`('selesai', 'tidak-selesai', 'bukan-wewenang', 'ditolak', 'digabung', 'dicabut')`)
/** The office is awaited: a clock runs. */
const DITUNGGU = sql.raw(`p.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor')`)
const KINI = sql`p.instansi_id = platform.instansi()`

const KUNCI: Record<UrutPesan, { readonly kolom: string; readonly tipe: string; readonly turun: boolean }> = {
  terbaru: { kolom: 'p.diterima_pada', tipe: 'timestamptz', turun: true },
  terlama: { kolom: 'p.diterima_pada', tipe: 'timestamptz', turun: false },
  tenggat: { kolom: `coalesce(p.tenggat, '9999-12-31'::date)`, tipe: 'date', turun: false },
  diubah: { kolom: 'p.diubah_pada', tipe: 'timestamptz', turun: true },
}
const kolom = (urut: UrutPesan) =>
  sql.raw(`p.id::text, p.rujukan, p.kelas, p.kerahasiaan, p.saluran, p.judul, p.topik_kode as "topikKode",
    p.kelurahan_kode as "kelurahanKode", p.status, p.unit_id::text as "unitId", p.penangan, p.tenggat::text as tenggat,
    p.tenggat_langkah as "tenggatLangkah", to_json(p.diterima_pada)#>>'{}' as "diterimaPada",
    to_json(p.diubah_pada)#>>'{}' as "diubahPada", p.tentang_orang as "tentangOrang",
    cardinality(p.terlapor) > 0 as "adaTerlapor", to_json(${KUNCI[urut].kolom})#>>'{}' as kunci`)

/** A reference typed whole finds its message; anything else is words. */
const rujukanDari = (cari: string): string | null => {
  const r = cari.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return r.length === PANJANG_RUJUKAN && /^[0-9A-HJKMNP-TV-Z]+$/.test(r) && /\d/.test(r) ? r : null
}

function syarat({ saring: s, hariIni }: MintaDaftar) {
  const cari = s.cari?.trim() ?? ''
  const rujukan = rujukanDari(cari)
  const hari = (d: string) => sql`(${d}::date)::timestamp at time zone 'Asia/Jakarta'`
  const bagian = [
    KINI,
    ...(cari === ''
      ? []
      : [
          rujukan
            ? sql`(p.rujukan = ${rujukan} or p.id in (select aspirasi.cari(${cari})))`
            : sql`p.id in (select aspirasi.cari(${cari}))`,
        ]),
    ...(s.status === 'berjalan' ? [sql`p.status not in ${AKHIR}`] : s.status ? [sql`p.status = ${s.status}`] : []),
    ...(s.kelas ? [sql`p.kelas = ${s.kelas}`] : []),
    ...(s.unitIds === null
      ? [sql`p.unit_id is null`]
      : s.unitIds
        ? [sql`p.unit_id = any(${[...s.unitIds]}::uuid[])`]
        : []),
    ...(s.topik ? [sql`p.topik_kode = ${s.topik}`] : []),
    ...(s.kelurahan ? [sql`p.kelurahan_kode = ${s.kelurahan}`] : []),
    ...(s.saluran ? [sql`p.saluran = ${s.saluran}`] : []),
    ...(s.lewat ? [sql`p.tenggat < ${hariIni}::date and ${DITUNGGU}`] : []),
    ...(s.curiga ? [sql`p.saring <> '{}'`] : []),
    ...(s.saya ? [sql`p.penangan @> array[(select aspirasi.saya())]`] : []),
    ...(s.dari ? [sql`p.diterima_pada >= ${hari(s.dari)}`] : []),
    ...(s.sampai ? [sql`p.diterima_pada < ${hari(s.sampai)} + interval '1 day'`] : []),
  ]
  return sql.join(bagian, sql` and `)
}

function mulaiDari(urut: UrutPesan, penanda: Penanda | null) {
  const k = KUNCI[urut]
  // Backwards the list runs the other way, and is turned round again by the caller.
  const turun = penanda?.arah === 'mundur' ? !k.turun : k.turun
  const arah = turun ? 'desc' : 'asc'
  return {
    batas: penanda
      ? sql`and (${sql.raw(k.kolom)}, p.id) ${sql.raw(turun ? '<' : '>')} (${penanda.nilai}::${sql.raw(k.tipe)}, ${penanda.id}::uuid)`
      : sql``,
    urutan: sql.raw(`${k.kolom} ${arah}, p.id ${arah}`),
  }
}

export const bukaPenyimpananDaftar = (): PenyimpananDaftar => ({
  async halaman(trx, m) {
    const { status, ...tanpaStatus } = m.saring
    const { batas, urutan } = mulaiDari(m.urut, m.penanda)
    const dipilih =
      status === 'berjalan' ? sql`p.status not in ${AKHIR}` : status ? sql`p.status = ${status}` : sql`true`
    // Found and judged by the policy once; the counts and the page are both of what was found.
    const h = await sql<{ hitung: HitungStatus[]; baris: BarisPesan[] }>`
      with cocok as materialized (
        select p.id, p.status, p.tenggat, p.diterima_pada, p.diubah_pada
        from aspirasi.pesan p where ${syarat({ ...m, saring: tanpaStatus })}
      ), halaman as (
        select p.id, row_number() over () as urut from (
          select p.id from cocok p where ${dipilih} ${batas} order by ${urutan} limit ${m.batas}) p
      )
      select
        (select coalesce(json_agg(x), '[]') from (
          select p.status, count(*) as n,
            count(*) filter (where p.tenggat < ${m.hariIni}::date and ${DITUNGGU}) as lewat
          from cocok p group by p.status) x) as hitung,
        (select coalesce(json_agg(x), '[]') from (
          select ${kolom(m.urut)} from halaman h join aspirasi.pesan p on ${KINI} and p.id = h.id order by h.urut) x) as baris`.execute(
      trx,
    )
    const { hitung, baris } = h.rows[0] ?? { hitung: [], baris: [] }
    return { hitung, baris: m.penanda?.arah === 'mundur' ? baris.toReversed() : baris }
  },
  async ekspor(trx, m) {
    const h = await sql<BarisPesan>`select ${kolom('terbaru')} from aspirasi.pesan p
      where ${syarat(m)} and p.kelas <> 'whistleblowing' and p.kerahasiaan <> 'rahasia'
      order by p.diterima_pada desc, p.id desc limit ${m.batas}`.execute(trx)
    return h.rows
  },
  topik: bacaTopik,
  async foto(trx, id) {
    const h = await sql<FotoMeja>`select id::text, urut, keadaan from aspirasi.foto
      where instansi_id = platform.instansi() and pesan_id = ${id}::uuid order by urut`.execute(trx)
    return h.rows
  },
  async pembukaan(trx, id) {
    const h = await sql<PembukaanIdentitas>`select oleh, alasan, to_json(dicatat_pada)#>>'{}' as pada
      from aspirasi.pembukaan_identitas where instansi_id = platform.instansi() and pesan_id = ${id}::uuid
      order by dicatat_pada`.execute(trx)
    return h.rows
  },
  async anak(trx, id) {
    const h = await sql<{ id: string; rujukan: string; judul: string }>`select p.id::text, p.rujukan, p.judul
      from aspirasi.pesan p where ${KINI} and p.induk_id = ${id}::uuid order by p.diterima_pada`.execute(trx)
    return h.rows
  },
  async calonInduk(trx, m) {
    const h = await sql<BarisPesan>`select ${kolom('terbaru')} from aspirasi.pesan p
      where ${syarat({ saring: { cari: m.cari }, hariIni: '1970-01-01' })} and p.id <> ${m.kecuali}::uuid
        and p.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor')
        and p.kerahasiaan <> 'rahasia' and p.kelas <> 'whistleblowing'
      order by p.diterima_pada desc, p.id desc limit 10`.execute(trx)
    return h.rows
  },
  async kunci(trx, ids) {
    await sql`select from aspirasi.pesan p where ${KINI} and p.id = any(${[...ids]}::uuid[]) order by p.id for update`.execute(
      trx,
    )
  },
  async milikPenangan(trx, penggunaId) {
    const h = await sql<{ id: string }>`select p.id::text from aspirasi.pesan p
      where ${KINI} and p.penangan @> array[${penggunaId}::text] and p.status not in ${AKHIR}
      order by p.diterima_pada, p.id limit 500`.execute(trx)
    return h.rows.map((b) => b.id)
  },
  async beban(trx, m) {
    const siapa = m.per === 'kantor' ? sql`p.unit_id::text` : sql`s.siapa`
    const dari =
      m.per === 'kantor'
        ? sql`aspirasi.pesan p`
        : sql`aspirasi.pesan p cross join lateral (select unnest(p.penangan) as siapa) s`
    const h = await sql<HitungBeban>`
      with terbuka as (
        select ${siapa} as siapa, count(*)::int as terbuka,
          (count(*) filter (where p.tenggat < ${m.hariIni}::date and ${DITUNGGU}))::int as lewat,
          (count(*) filter (where p.tenggat between ${m.hariIni}::date and ${m.segera}::date and ${DITUNGGU}))::int as segera
        from ${dari} where ${KINI} and p.status not in ${AKHIR} group by 1
      ), pertama as (
        select e.pesan_id, min(e.saat) as saat from aspirasi.peristiwa e
        where e.instansi_id = platform.instansi() and e.aksi = 'jawab' and e.saat >= ${m.sejak}::date group by 1
      ), dijawab as (
        select ${siapa} as siapa, count(*)::int as dijawab,
          percentile_cont(0.5) within group (order by extract(epoch from j.saat - p.diterima_pada)) / 86400 as hari
        from ${dari} join pertama j on j.pesan_id = p.id
        where ${KINI} and p.diterima_pada >= ${m.sejak}::date group by 1
      )
      select siapa, coalesce(t.terbuka, 0) as terbuka, coalesce(t.lewat, 0) as lewat, coalesce(t.segera, 0) as segera,
        coalesce(d.dijawab, 0) as dijawab, d.hari::float8 as "hariMedian"
      from terbuka t full join dijawab d using (siapa)`.execute(trx)
    return h.rows
  },
  async catat(trx, p, m) {
    const lama = () =>
      sql<{ rujukan: string }>`select p.rujukan from aspirasi.pesan p
        where ${KINI} and p.kiriman_sidik = ${m.sidik.kiriman}`.execute(trx)
    const h = await sql<{
      id: string
    }>`insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas,
        kerahasiaan, saluran, judul, isi, topik_kode, kelurahan_kode, lokasi, lintang, bujur, tanggal_layanan, tentang_orang,
        asal, dicatat_oleh, langkah_ke)
      values (platform.instansi(), gen_random_uuid(), ${p.rujukan}, ${m.sidik.kode}, ${m.sidik.kiriman}, ${p.kelas},
        ${p.kerahasiaan}, 'meja', ${p.judul}, ${p.isi}, ${p.topikKode}, ${p.kelurahanKode}, ${p.lokasi},
        ${p.titik?.lintang ?? null}, ${p.titik?.bujur ?? null}, ${p.tanggalLayanan}::date, ${p.tentangOrang}, ${p.asal},
        ${m.penggunaId}, 1)
      on conflict (instansi_id, kiriman_sidik) do nothing returning id::text`.execute(trx)
    const id = h.rows[0]?.id
    if (!id) return { rujukan: (await lama()).rows[0]?.rujukan ?? p.rujukan, baru: false }
    await sql`insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor, oleh, pengguna_id)
      values (platform.instansi(), ${id}::uuid, 1, 'terima', 'baru', ${JSON.stringify(m.terima)}::jsonb, true, 'petugas',
        ${m.oleh}, ${m.penggunaId})`.execute(trx)
    if (p.identitas)
      await sql`insert into aspirasi.identitas (instansi_id, pesan_id, nama, telepon, surel, alamat)
        values (platform.instansi(), ${id}::uuid, ${p.identitas.nama}, ${p.identitas.telepon ?? null},
          ${p.identitas.surel ?? null}, ${p.identitas.alamat ?? null})`.execute(trx)
    return { rujukan: p.rujukan, baru: true }
  },
  async catatanSaya(trx) {
    const h = await sql<CatatanMeja>`select p.rujukan, p.judul, p.kelas, p.status, p.asal,
        to_json(p.diterima_pada)#>>'{}' as "diterimaPada"
      from aspirasi.pesan p where ${KINI} and p.saluran = 'meja' and p.dicatat_oleh = (select aspirasi.saya())
      order by p.diterima_pada desc, p.id desc limit 50`.execute(trx)
    return h.rows
  },
  async templat(trx) {
    const h = await sql<VersiTemplat>`select kode, versi, nama, isi, aktif, alasan, oleh,
        to_json(dicatat_pada)#>>'{}' as "dicatatPada"
      from aspirasi.templat_jawaban where instansi_id = platform.instansi() order by kode, versi desc`.execute(trx)
    return h.rows
  },
  async simpanTemplat(trx, t) {
    const h =
      await sql`insert into aspirasi.templat_jawaban (instansi_id, kode, versi, nama, isi, aktif, alasan, oleh, pengguna_id)
      select platform.instansi(), ${t.kode}, ${t.sesudah + 1}, ${t.nama}, ${t.isi}, ${t.aktif}, ${t.alasan}, ${t.oleh},
        ${t.penggunaId}
      where ${t.sesudah} = coalesce((select max(versi) from aspirasi.templat_jawaban
        where instansi_id = platform.instansi() and kode = ${t.kode}), 0)
      on conflict do nothing`.execute(trx)
    return h.numAffectedRows === 1n
  },
})
