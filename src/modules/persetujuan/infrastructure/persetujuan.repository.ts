import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type {
  Berkas,
  BerkasRingkas,
  Pemeriksaan,
  PemeriksaanRingkas,
  PenyimpananPersetujuan,
} from '../application/penyimpanan.port.ts'
import type { KepalaDaerah } from '../domain/susun-berkas.ts'
import type { Surat } from '../domain/surat.ts'

const BERKAS = sql`b.id::text, b.judul, b.tmt::text, b.sumber, b.oleh, to_json(b.dibuat_pada)#>>'{}' as "dibuatPada"`
const PERIKSA = sql`p.id::text, p.ke, p.versi_aturan as "versiAturan", p.sidik, p.oleh,
  to_json(p.dibuat_pada)#>>'{}' as "dibuatPada"`
const SURAT = sql`s.id::text, s.berkas_id::text as "berkasId", s.jenis, s.nomor, s.tanggal::text, s.versi, s.oleh, s.cara, s.baris, s.tambahan,
  to_json(s.dicatat_pada)#>>'{}' as "dicatatPada", to_json(s.digantikan_pada)#>>'{}' as "ditarikPada",
  case when s.sidik_pindaian is not null then json_build_object('nama', s.nama_pindaian, 'ukuran', s.ukuran_pindaian,
    'sidik', s.sidik_pindaian) end as pindaian`

const mampatkan = promisify(gzip)
const bongkar = promisify(gunzip)
/** A verdict on thousands of lines is a hundred megabytes of text and a few of gzip. */
const mampat = (teks: string): Promise<Buffer> => mampatkan(Buffer.from(teks))
const mekarkan = async (isi: Buffer): Promise<string> => (await bongkar(isi)).toString()

type BarisDb = Surat & { readonly tambahan: Pick<Surat, 'mulai' | 'alasanBerlakuSurut'> }
const keSurat = <T extends BarisDb>({ tambahan, ...s }: T): Omit<T, 'tambahan'> => ({ ...s, ...tambahan })

export const bukaPenyimpananPersetujuan = (): PenyimpananPersetujuan => ({
  ...berkas,
  ...surat,
  ...kalender,
})

const berkas: Pick<
  PenyimpananPersetujuan,
  | 'tambahBerkas'
  | 'bacaBerkas'
  | 'daftarBerkas'
  | 'kunciBerkas'
  | 'tambahPemeriksaan'
  | 'bacaPemeriksaan'
  | 'daftarPemeriksaan'
> = {
  async tambahBerkas(trx, b, oleh) {
    await sql`insert into persetujuan.berkas (instansi_id, id, judul, tmt, sumber, masukan, oleh, pengguna_id)
      values (platform.instansi(), ${b.id}::uuid, ${b.judul}, ${b.tmt}::date, ${b.sumber},
        ${JSON.stringify(b.masukan)}::jsonb, ${oleh.nama}, ${oleh.penggunaId})`.execute(trx)
  },
  async bacaBerkas(trx, id) {
    if (!adalahUuid(id)) return null
    const h = await sql<Berkas>`select ${BERKAS}, b.masukan from persetujuan.berkas b
      where b.instansi_id = platform.instansi() and b.id = ${id}::uuid`.execute(trx)
    return h.rows[0] ?? null
  },
  async daftarBerkas(trx, banyak) {
    const h = await sql<BerkasRingkas>`select ${BERKAS}, p.ke, p.versi_aturan as "versiAturan", p.ringkasan
      from persetujuan.berkas b cross join lateral (
        select ke, versi_aturan, ringkasan from persetujuan.pemeriksaan p
        where p.instansi_id = b.instansi_id and p.berkas_id = b.id order by ke desc limit 1) p
      where b.instansi_id = platform.instansi() order by b.dibuat_pada desc, b.id desc limit ${banyak}`.execute(trx)
    return h.rows
  },
  async kunciBerkas(trx, id) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`persetujuan.berkas ${id}`}, 0))`.execute(trx)
  },
  async tambahPemeriksaan(trx, p, oleh) {
    const [isi, hasil] = [await mampat(p.isi), await mampat(p.hasil)]
    await sql`insert into persetujuan.pemeriksaan (instansi_id, id, berkas_id, ke, versi_aturan, isi, sidik, hasil,
        ringkasan, oleh, pengguna_id)
      select platform.instansi(), ${p.id}::uuid, ${p.berkasId}::uuid, coalesce(max(ke), 0) + 1, ${p.versiAturan}, ${isi},
        ${p.sidik}, ${hasil}, ${JSON.stringify(p.ringkasan)}::jsonb, ${oleh.nama}::text, ${oleh.penggunaId}::text
      from persetujuan.pemeriksaan
      where instansi_id = platform.instansi() and berkas_id = ${p.berkasId}::uuid`.execute(trx)
  },
  async bacaPemeriksaan(trx, berkasId, ke) {
    if (!adalahUuid(berkasId)) return null
    const h = await sql<Omit<Pemeriksaan, 'isi' | 'hasil'> & { isi: Buffer; hasil: Buffer }>`
      select ${PERIKSA}, p.isi, p.hasil from persetujuan.pemeriksaan p
      where p.instansi_id = platform.instansi() and p.berkas_id = ${berkasId}::uuid
        ${ke === undefined ? sql`` : sql`and p.ke = ${ke}`} order by p.ke desc limit 1`.execute(trx)
    const p = h.rows[0]
    return p ? { ...p, isi: await mekarkan(p.isi), hasil: await mekarkan(p.hasil) } : null
  },
  async daftarPemeriksaan(trx, berkasId) {
    const h = await sql<PemeriksaanRingkas>`select ${PERIKSA}, p.ringkasan from persetujuan.pemeriksaan p
      where p.instansi_id = platform.instansi() and p.berkas_id = ${berkasId}::uuid order by p.ke desc`.execute(trx)
    return h.rows
  },
}

const surat: Pick<
  PenyimpananPersetujuan,
  'tambahSurat' | 'tarikSurat' | 'bacaSurat' | 'daftarSurat' | 'bacaSatuSurat' | 'bacaPindaian'
> = {
  async tambahSurat(trx, s, oleh) {
    const p = s.pindaian
    const tambahan = { mulai: s.mulai, alasanBerlakuSurut: s.alasanBerlakuSurut }
    const h = await sql<{
      versi: number
    }>`insert into persetujuan.surat (instansi_id, id, berkas_id, jenis, nomor, tanggal,
        versi, cara, baris, tambahan, nama_pindaian, tipe_pindaian, ukuran_pindaian, sidik_pindaian, oleh, pengguna_id)
      select platform.instansi(), ${s.id}::uuid, ${s.berkasId}::uuid, ${s.jenis}, ${s.nomor}, ${s.tanggal}::date,
        coalesce(max(versi), 0) + 1, ${s.cara}, ${JSON.stringify(s.baris)}::jsonb,
        ${JSON.stringify(tambahan)}::jsonb, ${p?.nama ?? null}::text,
        ${p?.tipe ?? null}::text, ${p?.isi.byteLength ?? null}::integer, ${p?.sidik ?? null}::text, ${oleh.nama}::text,
        ${oleh.penggunaId}::text
      from persetujuan.surat where instansi_id = platform.instansi() and berkas_id = ${s.berkasId}::uuid
        and jenis = ${s.jenis} and lower(trim(nomor)) = lower(trim(${s.nomor}))
      returning versi`.execute(trx)
    if (p)
      await sql`insert into persetujuan.pindaian (instansi_id, surat_id, isi)
        values (platform.instansi(), ${s.id}::uuid, ${Buffer.from(p.isi)})`.execute(trx)
    return h.rows[0]?.versi ?? 1
  },
  async tarikSurat(trx, berkasId, id) {
    if (!adalahUuid(id)) return false
    const h = await sql`update persetujuan.surat set digantikan_pada = now()
      where instansi_id = platform.instansi() and berkas_id = ${berkasId}::uuid and id = ${id}::uuid
        and digantikan_pada is null`.execute(trx)
    return h.numAffectedRows === 1n
  },
  async bacaSurat(trx, berkasId) {
    const h = await sql<BarisDb>`select ${SURAT} from persetujuan.surat s
      where s.instansi_id = platform.instansi() and s.berkas_id = ${berkasId}::uuid
      order by s.tanggal, s.jenis, s.nomor, s.versi`.execute(trx)
    return h.rows.map(keSurat)
  },
  async daftarSurat(trx, banyak) {
    const h = await sql<BarisDb & { judulBerkas: string }>`select ${SURAT}, b.judul as "judulBerkas"
      from persetujuan.surat s join persetujuan.berkas b on b.instansi_id = s.instansi_id and b.id = s.berkas_id
      where s.instansi_id = platform.instansi() order by s.dicatat_pada desc, s.id desc limit ${banyak}`.execute(trx)
    return h.rows.map(keSurat)
  },
  async bacaSatuSurat(trx, id) {
    if (!adalahUuid(id)) return null
    const h = await sql<BarisDb & { judulBerkas: string }>`select ${SURAT}, b.judul as "judulBerkas"
      from persetujuan.surat s join persetujuan.berkas b on b.instansi_id = s.instansi_id and b.id = s.berkas_id
      where s.instansi_id = platform.instansi() and s.id = ${id}::uuid`.execute(trx)
    const s = h.rows[0]
    return s ? keSurat(s) : null
  },
  async bacaPindaian(trx, suratId) {
    if (!adalahUuid(suratId)) return null
    const h = await sql<{ nama: string; tipe: string; sidik: string; isi: Buffer }>`
      select s.nama_pindaian as nama, s.tipe_pindaian as tipe, s.sidik_pindaian as sidik, p.isi
      from persetujuan.surat s join persetujuan.pindaian p on p.instansi_id = s.instansi_id and p.surat_id = s.id
      where s.instansi_id = platform.instansi() and s.id = ${suratId}::uuid`.execute(trx)
    return h.rows[0] ?? null
  },
}

const kalender: Pick<
  PenyimpananPersetujuan,
  'kepalaDaerah' | 'tambahKepalaDaerah' | 'tautanKalender' | 'gantiTautanKalender'
> = {
  async kepalaDaerah(trx) {
    const h = await sql<{ tanggal: KepalaDaerah; sumber: string; dicatatPada: string }>`
      select tanggal, sumber, to_json(dicatat_pada)#>>'{}' as "dicatatPada"
      from persetujuan.kepala_daerah where instansi_id = platform.instansi()
      order by dicatat_pada desc, id desc limit 1`.execute(trx)
    return h.rows[0] ?? null
  },
  async tambahKepalaDaerah(trx, k, oleh) {
    await sql`insert into persetujuan.kepala_daerah (instansi_id, id, tanggal, sumber, oleh, pengguna_id)
      values (platform.instansi(), ${k.id}::uuid, ${JSON.stringify(k.tanggal)}::jsonb, ${k.sumber}, ${oleh.nama},
        ${oleh.penggunaId})`.execute(trx)
  },
  async tautanKalender(trx, penggunaId) {
    const h = await sql<{ id: string; dibuatPada: string }>`
      select id::text, to_json(dibuat_pada)#>>'{}' as "dibuatPada" from persetujuan.tautan_kalender
      where instansi_id = platform.instansi() and pengguna_id = ${penggunaId} and digantikan_pada is null`.execute(trx)
    return h.rows[0] ?? null
  },
  async gantiTautanKalender(trx, penggunaId, id) {
    await sql`update persetujuan.tautan_kalender set digantikan_pada = now()
      where instansi_id = platform.instansi() and pengguna_id = ${penggunaId} and digantikan_pada is null`.execute(trx)
    if (id !== null)
      await sql`insert into persetujuan.tautan_kalender (instansi_id, id, pengguna_id)
        values (platform.instansi(), ${id}::uuid, ${penggunaId})`.execute(trx)
  },
}
