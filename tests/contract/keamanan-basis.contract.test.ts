import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { bacaFaktaPegawai } from '#modules/pegawai'
import { PERAN, type Pelaku, type Peran } from '#platform/access'
import { pelakuSistem } from '#platform/db'
import { idBaru } from '#platform/ids'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'
import { HARI, type Kota, SAYA, tanam } from './tanam-kota.ts'

const TABEL = [
  'organisasi.unit',
  'jabatan.jabatan',
  'pegawai.pegawai',
  'pegawai.riwayat_jabatan',
  'pegawai.predikat',
  'pegawai.hukdis',
  'pegawai.diklat',
  'pegawai.uji_kompetensi',
  'pegawai.kotak_talenta',
  'pegawai.masa_khusus',
  'pegawai.sertifikat',
  'pegawai.kelengkapan',
  'kompetensi.standar',
  'kompetensi.nilai',
  'kelayakan.usulan_nilai',
  'kelayakan.ketetapan',
  'kelayakan.usulan_libur',
  'kelayakan.putusan_libur',
  'penempatan.rencana',
  'penempatan.rencana_baris',
  'penempatan.skenario',
  'penempatan.skenario_langkah',
  'impor.batch',
  'impor.pembatalan',
  'persetujuan.berkas',
  'persetujuan.pemeriksaan',
  'persetujuan.langkah',
  'persetujuan.lembar_orang',
  'persetujuan.lampiran_keberatan',
  'persetujuan.templat',
  'persetujuan.pola_nomor',
  'persetujuan.nomor',
  'persetujuan.nomor_batal',
  'persetujuan.surat',
  'persetujuan.pindaian',
  'persetujuan.kepala_daerah',
  'persetujuan.tautan_kalender',
  'persetujuan.kode_periksa',
  'persetujuan.pengumuman',
  'aspirasi.pesan',
  'aspirasi.peristiwa',
  'aspirasi.identitas',
  'aspirasi.pembukaan_identitas',
  'aspirasi.terbitan',
  'aspirasi.sebab',
  'aspirasi.foto',
  'aspirasi.templat_jawaban',
  'aspirasi.topik',
  'aspirasi.pihak_luar',
  'aspirasi.aturan_saring',
  'aspirasi.ejaan_tempat',
  'aspirasi.hitungan_kata',
  'pengguna.pengguna',
  'pengguna.penugasan',
  'pengguna.delegasi',
  'pengguna.tautan',
  'pengguna.masuk',
  'platform.instansi',
  'platform.audit',
  'platform.audit_segel',
  'platform.surel',
  'aspirasi.standar_tenggat',
  'aspirasi.retensi',
] as const

/** Rows of the planted city each role may see. */
const [SEMUA, UNIT, SENDIRI, TIADA] = [2, 1, 1, 0]
const orang = (n: Partial<Record<Peran, number>>): Record<Peran, number> =>
  Object.fromEntries(PERAN.map((p) => [p, n[p] ?? TIADA])) as Record<Peran, number>
const umum = (n: number) => orang(Object.fromEntries(PERAN.map((p) => [p, n])))
const PEMBUKA = { analis: SEMUA, tpk: SEMUA, sekda: SEMUA, ppk: SEMUA, inspektorat: SEMUA, bkn: SEMUA }
const BERKAS = orang({ ...PEMBUKA, asesor: SEMUA, pimpinan: UNIT, pegawai: SENDIRI })
const ADMIN_SAJA = orang({ admin: 1 })
const PENILIK = orang({ analis: 1, tpk: 1, sekda: 1, ppk: 1, inspektorat: 1, bkn: 1 })
const BATCH = orang({ ...PENILIK, admin: 1 })
// The city's own, that of a shared scenario and a submitted one; who works with closed scenarios sees that one too.
const RENCANA = orang({ analis: 4, tpk: 3, sekda: 3, ppk: 3, inspektorat: 4, bkn: 3 })
const LEMBAR = orang({ ...PEMBUKA, pegawai: SENDIRI })
const PENANGAN = orang({ 'petugas-aduan': 1, inspektorat: 1, sekda: 1, ppk: 1, pimpinan: 1, penghubung: 1 })
// Of eight messages: two given to offices, two secret ones, two of wrongdoing, one of somebody not named yet, one of a desk.
const SUARA = orang({ 'petugas-aduan': 5, inspektorat: 5, ppk: 4, sekda: 3, pimpinan: 1, penghubung: 1 })
const TERLIHAT: Readonly<Record<(typeof TABEL)[number], Record<Peran, number>>> = {
  'organisasi.unit': umum(2),
  'jabatan.jabatan': umum(1),
  'pegawai.pegawai': { ...BERKAS, admin: SEMUA },
  'pegawai.riwayat_jabatan': BERKAS,
  'pegawai.predikat': BERKAS,
  'pegawai.hukdis': { ...BERKAS, asesor: TIADA },
  'pegawai.diklat': BERKAS,
  'pegawai.uji_kompetensi': BERKAS,
  'pegawai.kotak_talenta': BERKAS,
  'pegawai.masa_khusus': BERKAS,
  'pegawai.sertifikat': BERKAS,
  // Two lines of each person; the assessor is not told whether a list of sanctions is complete.
  'pegawai.kelengkapan': { ...orang({}), ...Object.fromEntries(PERAN.map((p) => [p, BERKAS[p] * 2])), asesor: 2 },
  'kompetensi.standar': umum(1),
  'kompetensi.nilai': BERKAS,
  // The law and the calendar a city goes by are public.
  'kelayakan.usulan_nilai': umum(1),
  'kelayakan.ketetapan': umum(1),
  'kelayakan.usulan_libur': umum(1),
  'kelayakan.putusan_libur': umum(1),
  'penempatan.rencana': RENCANA,
  'penempatan.rencana_baris': RENCANA,
  // Three scenarios, one of them shared.
  'penempatan.skenario': { ...PENILIK, analis: 3, inspektorat: 3 },
  'penempatan.skenario_langkah': { ...PENILIK, analis: 4, inspektorat: 4 },
  'impor.batch': BATCH,
  'impor.pembatalan': BATCH,
  'persetujuan.berkas': PENILIK,
  'persetujuan.pemeriksaan': PENILIK,
  // One of everybody's, and one about each of the two people.
  'persetujuan.langkah': {
    ...orang({}),
    ...Object.fromEntries(PERAN.map((p) => [p, PENILIK[p] * 3])),
    pegawai: SENDIRI,
  },
  'persetujuan.lembar_orang': LEMBAR,
  'persetujuan.lampiran_keberatan': LEMBAR,
  'persetujuan.templat': PENILIK,
  'persetujuan.pola_nomor': PENILIK,
  'persetujuan.nomor': PENILIK,
  'persetujuan.nomor_batal': PENILIK,
  'persetujuan.surat': PENILIK,
  'persetujuan.pindaian': PENILIK,
  'persetujuan.kepala_daerah': PENILIK,
  // One's own; another's is nobody's business.
  'persetujuan.tautan_kalender': umum(1),
  'persetujuan.kode_periksa': PENILIK,
  // A draft and its publication; the public reads through functions.
  'persetujuan.pengumuman': orang(PEMBUKA),
  'aspirasi.pesan': SUARA,
  'aspirasi.peristiwa': SUARA,
  // Names open only in the transaction that has put the look on record.
  'aspirasi.identitas': orang({}),
  'aspirasi.pembukaan_identitas': PENANGAN,
  'aspirasi.terbitan': PENANGAN,
  'aspirasi.sebab': PENANGAN,
  // In quarantine.
  'aspirasi.foto': orang({}),
  'aspirasi.templat_jawaban': PENANGAN,
  // Who does what, by which rules, and how places are spelled is no secret.
  'aspirasi.topik': umum(1),
  'aspirasi.pihak_luar': umum(1),
  'aspirasi.aturan_saring': umum(1),
  'aspirasi.ejaan_tempat': umum(1),
  'aspirasi.hitungan_kata': orang({ 'petugas-aduan': 1 }),
  'pengguna.pengguna': ADMIN_SAJA,
  'pengguna.penugasan': ADMIN_SAJA,
  'pengguna.delegasi': ADMIN_SAJA,
  'pengguna.tautan': ADMIN_SAJA,
  'pengguna.masuk': ADMIN_SAJA,
  'platform.instansi': umum(1),
  // Four entries: of each person one, one about everybody, one about none of them.
  'platform.audit': orang({ admin: 4, inspektorat: 4, bkn: 4, pegawai: 2 }),
  // Digests, from which nothing can be read.
  'platform.audit_segel': umum(4),
  // Outgoing mail: who has to explain that one did not arrive.
  'platform.surel': orang({ admin: 1, 'petugas-aduan': 1 }),
  // A promise to the public.
  'aspirasi.standar_tenggat': umum(1),
  'aspirasi.retensi': umum(1),
}

denganKeduaBasis('siapa melihat apa di basis data', (buka) => {
  let u: BasisUji
  let kota: Kota
  let pusat: Client
  const lain = pelakuSistem(idBaru(), 'kota lain')
  beforeAll(async () => {
    u = await buka()
    kota = await tanam(u, u.sistem)
    await u.basis.transaksi(lain, (trx) =>
      sql`insert into platform.instansi (id, nama) values (${lain.instansiId}, 'Kota Lain')`.execute(trx),
    )
    await tanam(u, lain)
    pusat = new Client({ connectionString: u.urlAdmin })
    await pusat.connect()
    return () => pusat.end()
  })
  const sebagai = (peran: Peran): Pelaku =>
    u.pelaku(peran, {
      penggunaId: SAYA,
      ...((peran === 'pimpinan' || peran === 'penghubung') && { unitIds: [kota.unit[0]] }),
      ...(peran === 'petugas-kelurahan' && { unitIds: [kota.unit[0]] }),
      ...(peran === 'pegawai' && { unitIds: [], pegawaiId: kota.orang[1] }),
    })
  const hitung = (pelaku: Pelaku, tabel: string) =>
    u.basis.transaksi(pelaku, async (trx) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(tabel)}`.execute(trx)
      return rows[0]?.n
    })
  const tolak = (pelaku: Pelaku, perintah: string) =>
    expect(
      u.basis.transaksi(pelaku, (trx) => sql.raw(perintah).execute(trx)),
      perintah,
    ).rejects.toThrow()

  it('has rows of both governments in every table, or seeing none would show nothing', async () => {
    const tanpaBaris: string[] = []
    for (const tabel of TABEL) {
      const { rows } = await pusat.query<{ id: string }>(
        `select distinct ${tabel === 'platform.instansi' ? 'id' : 'instansi_id'} as id from ${tabel}`,
      )
      const punya = new Set(rows.map((b) => b.id))
      for (const id of [u.instansiId, lain.instansiId]) if (!punya.has(id)) tanpaBaris.push(`${tabel} ${id}`)
    }
    expect(tanpaBaris).toEqual([])
  })

  it.each(PERAN)('%s sees exactly what the role opens', async (peran) => {
    const lihat: Record<string, number | undefined> = {}
    const harap: Record<string, number | undefined> = {}
    for (const tabel of TABEL) {
      lihat[tabel] = await hitung(sebagai(peran), tabel)
      harap[tabel] = TERLIHAT[tabel][peran]
    }
    expect(lihat).toEqual(harap)
  })

  it('reaches the facts of one’s own people and never of a neighbour’s, by id too', async () => {
    const baca = (pelaku: Pelaku) =>
      u.basis.transaksi(pelaku, (trx) => bacaFaktaPegawai(trx, { pada: HARI, ids: kota.orang }))
    expect((await baca(sebagai('pimpinan'))).map((o) => o.id)).toEqual([kota.orang[0]])
    expect((await baca(sebagai('pegawai'))).map((o) => o.id)).toEqual([kota.orang[1]])
    expect(await baca(sebagai('dprd'))).toEqual([])
  })

  it('never lets a sanction one may not see look like none', async () => {
    const hukdis = async (pelaku: Pelaku) =>
      (await u.basis.transaksi(pelaku, (trx) => bacaFaktaPegawai(trx, { pada: HARI }))).map((o) => o.hukdis?.length)
    expect(await hukdis(sebagai('analis'))).toEqual([1, 1])
    expect(await hukdis(sebagai('pimpinan'))).toEqual([1])
    expect(await hukdis(sebagai('asesor'))).toEqual([undefined, undefined])
    // The city-wide reach of one role does not carry the discipline that another opens for one office.
    expect(await hukdis(u.pelaku(['asesor', 'pimpinan']))).toEqual([undefined, undefined])
  })

  it('shows no row of another government, to any role at once, and takes none in its name', async () => {
    const semua = u.pelaku([...PERAN])
    for (const tabel of TABEL) {
      const kolom = tabel === 'platform.instansi' ? 'id' : 'instansi_id'
      const asing = await u.basis.transaksi(semua, (trx) =>
        sql<{
          n: number
        }>`select count(*)::int as n from ${sql.table(tabel)} where ${sql.ref(kolom)} <> platform.instansi()`.execute(
          trx,
        ),
      )
      expect(asing.rows[0]?.n, tabel).toBe(0)
    }
    await tolak(
      semua,
      `insert into pegawai.pegawai (instansi_id, id, nip, nama, berlaku_mulai, dicatat_pada, batch_id)
       values ('${lain.instansiId}', gen_random_uuid(), '198001012005011009', 'Sisipan', '2020-01-01', now(), gen_random_uuid())`,
    )
    await tolak(
      semua,
      `insert into platform.audit (instansi_id, id, pelaku_nama, pelaku_peran, tindakan, objek_jenis)
       values ('${lain.instansiId}', gen_random_uuid(), 'x', '{}', 'x', 'x')`,
    )
  })

  it('lets nobody change or remove what is on record', async () => {
    for (const peran of [...PERAN.map(sebagai), u.pelaku([...PERAN])])
      for (const tabel of ['platform.audit', 'platform.audit_segel', 'pegawai.hukdis', 'penempatan.rencana'])
        for (const perintah of [
          `delete from ${tabel}`,
          `truncate ${tabel}`,
          `update ${tabel} set instansi_id = instansi_id`,
        ])
          await tolak(peran, perintah)
  })

  it('opens nothing to the serving login outside a transaction of somebody, nor under another role', async () => {
    const k = new Client({ connectionString: u.urlLayanan })
    await k.connect()
    try {
      for (const tabel of TABEL) {
        const { rows } = await k.query<{ n: number }>(`select count(*)::int as n from ${tabel}`)
        expect(rows[0]?.n, tabel).toBe(0)
      }
      const { rows } = await pusat.query<{ nama: string }>(
        `select rolname as nama from pg_roles where rolname not in ('tepat_aplikasi', 'tepat_identitas', $1) and rolname !~ '^uji_'`,
        [new URL(u.urlLayanan).username],
      )
      expect(rows.length).toBeGreaterThan(5)
      for (const { nama } of rows)
        await expect(k.query(`set role "${nama}"`), nama).rejects.toThrow(/permission denied/)
      await k.query('set row_security = off')
      await expect(k.query('select * from pegawai.pegawai')).rejects.toThrow(/row-level security/)
      await expect(k.query('alter table pegawai.pegawai disable row level security')).rejects.toThrow(/owner/)
      await expect(k.query('select * from identitas.session')).rejects.toThrow(/permission denied/)
    } finally {
      await k.end()
    }
  })

  describe('grants', () => {
    const baca = async (teks: string) => (await pusat.query<{ apa: string }>(teks)).rows.map((b) => b.apa)
    const KITA = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`

    it('let the serving role read and add, correct no column but those that close a row, and remove nothing', async () => {
      const hak = await baca(`
        select distinct a.grantee::regrole || ' ' || a.privilege_type || ' ' || n.nspname as apa
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where ${KITA} and a.grantee <> c.relowner and not (a.grantee = 0 and c.relkind = 'v')`)
      for (const h of hak)
        expect(h).toMatch(
          /^(tepat_aplikasi (SELECT|INSERT) |tepat_aplikasi UPDATE pengguna$|tepat_identitas \w+ identitas$)/,
        )
      const ubah = await baca(`
        select n.nspname || '.' || c.relname || '.' || t.attname as apa
        from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
        where ${KITA} and a.privilege_type = 'UPDATE' and a.grantee = 'tepat_aplikasi'::regrole and t.attname <> 'digantikan_pada'
        order by 1`)
      expect(ubah).toEqual([
        // What was said of a message stays; what its events have made of it is written with each of them.
        'aspirasi.pesan.diubah_pada',
        'aspirasi.pesan.induk_id',
        'aspirasi.pesan.kelurahan_kode',
        'aspirasi.pesan.langkah_ke',
        'aspirasi.pesan.penangan',
        'aspirasi.pesan.status',
        'aspirasi.pesan.tenggat',
        'aspirasi.pesan.tenggat_langkah',
        'aspirasi.pesan.terlapor',
        'aspirasi.pesan.topik_kode',
        'aspirasi.pesan.unit_id',
        'pengguna.tautan.dibatalkan_pada',
        'pengguna.tautan.dipakai_pada',
        'platform.instansi.kode_wilayah',
        'platform.instansi.nama',
        'platform.instansi.siap_pada',
        // The state of a mail; once it is sent or discarded its address and text are emptied.
        'platform.surel.coba_pada',
        'platform.surel.diubah_pada',
        'platform.surel.isi',
        'platform.surel.keadaan',
        'platform.surel.kepada',
        'platform.surel.oleh',
        'platform.surel.percobaan',
        'platform.surel.sebab',
        'platform.surel.sisipan',
      ])
    })

    it('let nobody but the owner make objects, and run with his rights only what is named here', async () => {
      expect(
        await baca(`select n.nspname || ' ' || a.grantee::regrole as apa from pg_namespace n, aclexplode(n.nspacl) a
          where ${KITA} and a.privilege_type = 'CREATE' and a.grantee <> n.nspowner and n.nspname <> 'public'`),
      ).toEqual([])
      expect(
        await baca(`select p.oid::regprocedure::text || ' ' || array_to_string(p.proconfig, ' ') as apa
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${KITA} and p.prosecdef order by 1`),
      ).toEqual([
        'aspirasi.ambil_foto() search_path=pg_catalog, pg_temp',
        'aspirasi.baca_draf(bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.belajar() search_path=pg_catalog, pg_temp',
        'aspirasi.cari(text) search_path=pg_catalog, pg_temp',
        'aspirasi.data_saya(bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.foto_draf(bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.foto_gagal(uuid,text,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.foto_selesai(uuid,bytea,bytea,integer,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.foto_umum(uuid,boolean) search_path=pg_catalog, pg_temp',
        'aspirasi.foto_warga(bytea,uuid,boolean) search_path=pg_catalog, pg_temp',
        'aspirasi.hapus_data_saya(bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.hapus_draf(bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.hapus_foto_draf(bytea,uuid) search_path=pg_catalog, pg_temp',
        'aspirasi.ikuti(bytea,uuid,text,text) search_path=pg_catalog, pg_temp',
        'aspirasi.jam_berjalan(uuid,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.jam_hukum_kini(text) search_path=pg_catalog, pg_temp',
        'aspirasi.kabar_ambil(integer,interval) search_path=pg_catalog, pg_temp',
        'aspirasi.kabari() search_path=pg_catalog, pg_temp',
        'aspirasi.kirim(jsonb,bytea,bytea,bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.kirim_surel(jsonb,bytea,bytea,bytea[],integer) search_path=pg_catalog, pg_temp',
        'aspirasi.lacak(bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.lacak_induk(bytea) search_path=pg_catalog, pg_temp',
        'aspirasi.langganan_baca(uuid) search_path=pg_catalog, pg_temp',
        'aspirasi.langganan_berhenti(uuid) search_path=pg_catalog, pg_temp',
        'aspirasi.langganan_setuju(uuid) search_path=pg_catalog, pg_temp',
        'aspirasi.langkah_jam(uuid,integer,text,text,jsonb) search_path=pg_catalog, pg_temp',
        'aspirasi.langkah_warga(bytea,integer,text,text,jsonb) search_path=pg_catalog, pg_temp',
        'aspirasi.nomor_lapor_ada(text[]) search_path=pg_catalog, pg_temp',
        'aspirasi.papan_ikut() search_path=pg_catalog, pg_temp',
        'aspirasi.papan_ikut_pesan() search_path=pg_catalog, pg_temp',
        'aspirasi.pesan_per_bulan(date,date) search_path=pg_catalog, pg_temp',
        'aspirasi.retensi_rencana(integer) search_path=pg_catalog, pg_temp',
        'aspirasi.retensi_sapu(date,integer,integer,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.sapu_calon(date,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.sapu_draf() search_path=pg_catalog, pg_temp',
        'aspirasi.sebab_tegak(date,date) search_path=pg_catalog, pg_temp',
        'aspirasi.sebab_terbit(uuid,text,date,date) search_path=pg_catalog, pg_temp',
        'aspirasi.setel_jam(jsonb) search_path=pg_catalog, pg_temp',
        'aspirasi.setel_jam_warga(bytea,integer,date,text) search_path=pg_catalog, pg_temp',
        'aspirasi.simpan_draf(bytea,bytea,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.simpan_foto_draf(bytea,bytea,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.simpan_foto_warga(bytea,bytea,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.ubah_data_saya(bytea,jsonb) search_path=pg_catalog, pg_temp',
        'aspirasi.umpan(text,text,text,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.umum_banyak(jsonb) search_path=pg_catalog, pg_temp',
        'aspirasi.umum_daftar(jsonb,text[],boolean,integer,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.umum_hitung() search_path=pg_catalog, pg_temp',
        'aspirasi.umum_keadaan() search_path=pg_catalog, pg_temp',
        'aspirasi.umum_mirip(text[],text,integer,integer) search_path=pg_catalog, pg_temp',
        'aspirasi.umum_penyaringan() search_path=pg_catalog, pg_temp',
        'aspirasi.umum_satu(text) search_path=pg_catalog, pg_temp',
        'aspirasi.umum_statistik(date,boolean) search_path=pg_catalog, pg_temp',
        'aspirasi.usul_kata(text[]) search_path=pg_catalog, pg_temp',
        'impor.dibatalkan_pada(text,text,date) search_path=pg_catalog, pg_temp',
        'penempatan.rencana_diajukan(uuid,uuid) search_path=pg_catalog, pg_temp',
        'penempatan.skenario_dibagikan(uuid) search_path=pg_catalog, pg_temp',
        'persetujuan.cek_berkas(text,text) search_path=pg_catalog, pg_temp',
        'persetujuan.cek_daftar(text,text[]) search_path=pg_catalog, pg_temp',
        'persetujuan.cek_kode(text) search_path=pg_catalog, pg_temp',
        'persetujuan.draf_orang_lain(uuid,integer) search_path=pg_catalog, pg_temp',
        'persetujuan.ujung_langkah(uuid) search_path=pg_catalog, pg_temp',
        'persetujuan.umum_daftar() search_path=pg_catalog, pg_temp',
        'persetujuan.umum_putaran(uuid) search_path=pg_catalog, pg_temp',
        'platform.audit_antrekan() search_path=pg_catalog, pg_temp',
        'platform.segel_audit(integer) search_path=pg_catalog, pg_temp',
      ])
      expect(
        await baca(`select p.proname as apa from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where ${KITA} and p.prosecdef and has_function_privilege('public', p.oid, 'execute')`),
      ).toEqual([])
    })

    it('leave every table of facts append-only, and cover every table by this test', async () => {
      expect(
        await baca(`select n.nspname || '.' || c.relname as apa from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where ${KITA} and c.relkind in ('r', 'p') and n.nspname not in ('identitas', 'pgboss')
            and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'hanya_tambah' and t.tgtype & 26 = 26)
          order by 1`),
        // Links and the last sign-in change by column grants; the rest is the program's own bookkeeping, and what triggers
        // make of messages (aspirasi.papan, ketepatan), which no role reads.
      ).toEqual([
        'aspirasi.draf',
        'aspirasi.foto',
        'aspirasi.hitungan_kata',
        'aspirasi.identitas',
        'aspirasi.jam_hukum',
        'aspirasi.ketepatan',
        'aspirasi.langganan',
        'aspirasi.papan',
        'aspirasi.pelajaran',
        'aspirasi.pesan',
        'pengguna.masuk',
        'pengguna.tautan',
        'platform.audit_antre',
        'platform.instansi',
        'platform.migrasi',
        'platform.surel',
      ])
      const semua =
        await baca(`select n.nspname || '.' || c.relname as apa from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${KITA} and c.relkind in ('r', 'p') and c.relrowsecurity and has_table_privilege('tepat_aplikasi', c.oid, 'select')`)
      expect(semua.toSorted()).toEqual([...TABEL].toSorted())
    })
  })
})
