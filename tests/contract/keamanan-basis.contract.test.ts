import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { bacaFaktaPegawai } from '#modules/pegawai'
import { PERAN, type Pelaku, type Peran } from '#platform/access'
import { catat } from '#platform/audit'
import { pelakuSistem, type Transaksi } from '#platform/db'
import { idBaru } from '#platform/ids'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'

const HARI = '2026-11-24'
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
  'pengguna.pengguna',
  'pengguna.penugasan',
  'pengguna.delegasi',
  'pengguna.tautan',
  'pengguna.masuk',
  'platform.instansi',
  'platform.audit',
  'platform.audit_segel',
] as const

interface Kota {
  readonly unit: readonly [string, string]
  readonly orang: readonly [string, string]
  readonly pengguna: string
}

/** Two offices with one person each, both once disciplined, and one row in every table people are described by. */
async function tanam(u: BasisUji, sistem: Pelaku): Promise<Kota> {
  const kota: Kota = { unit: [idBaru(), idBaru()], orang: [idBaru(), idBaru()], pengguna: idBaru() }
  await u.basis.transaksi(sistem, async (trx) => {
    for (const i of [0, 1] as const) await tanamKantor(trx, kota, i)
    await tanamLain(trx, kota)
    for (const pegawaiId of kota.orang)
      await catat(trx, sistem, { tindakan: 'pegawai.dibuka', objekJenis: 'pegawai', objekId: pegawaiId, pegawaiId })
    await catat(trx, sistem, { tindakan: 'rencana.dihitung', objekJenis: 'rencana', cakupan: 'semua-pegawai' })
    await catat(trx, sistem, { tindakan: 'pengguna.diundang', objekJenis: 'pengguna' })
  })
  return kota
}

async function tanamKantor(trx: Transaksi, { unit, orang }: Kota, i: 0 | 1): Promise<void> {
  const [u, o] = [unit[i], orang[i]]
  await sql`insert into organisasi.unit (instansi_id, versi, id, kode, nama, jenis, perangkat_daerah_id, urut,
      berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${idBaru()}, ${u}, ${`K${i}`}, ${`Kantor ${i}`}, 'dinas', ${u}, 1, '2020-01-01', now(), ${idBaru()})`.execute(
    trx,
  )
  await sql`insert into pegawai.pegawai (instansi_id, id, nip, nama, unit_id, berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, ${`19800101200501100${i + 1}`}, ${`Orang ${i}`}, ${u}, '2020-01-01', now(), ${idBaru()})`.execute(
    trx,
  )
  await sql`insert into pegawai.riwayat_jabatan (instansi_id, pegawai_id, nama_jabatan, jenjang, tmt, peran, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'Analis', 'pelaksana', '2020-01-01', 'definitif', now(), ${idBaru()})`.execute(
    trx,
  )
  await sql`insert into pegawai.predikat (instansi_id, pegawai_id, tahun, nilai, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 2025, 'baik', now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.hukdis (instansi_id, pegawai_id, tingkat, mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'sedang', '2026-06-01', now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.diklat (instansi_id, pegawai_id, jenis, nama, tahun, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'teknis', 'Arsip', 2024, now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.uji_kompetensi (instansi_id, pegawai_id, jenis, tanggal, lulus, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'job-fit', '2025-01-01', true, now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.kotak_talenta (instansi_id, pegawai_id, mulai, kotak, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, '2025-01-01', 8, now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.masa_khusus (instansi_id, pegawai_id, mulai, jenis, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, '2025-01-01', 'cltn', now(), ${idBaru()})`.execute(trx)
  await sql`insert into pegawai.sertifikat (instansi_id, pegawai_id, jenis, tanggal, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'kepamongprajaan', '2025-01-01', now(), ${idBaru()})`.execute(trx)
  for (const perihal of ['riwayat', 'hukdis'])
    await sql`insert into pegawai.kelengkapan (instansi_id, pegawai_id, perihal, lengkap, dicatat_pada, batch_id)
      values (platform.instansi(), ${o}, ${perihal}, true, now(), ${idBaru()})`.execute(trx)
  await sql`insert into kompetensi.nilai (instansi_id, pegawai_id, kode, level, tanggal, dicatat_pada, batch_id)
    values (platform.instansi(), ${o}, 'M.1', 3, '2025-01-01', now(), ${idBaru()})`.execute(trx)
}

async function tanamLain(trx: Transaksi, { unit, orang, pengguna }: Kota): Promise<void> {
  const [jabatan, rencana, batch] = [idBaru(), idBaru(), idBaru()]
  await sql`insert into jabatan.jabatan (instansi_id, id, versi, kode, nama, jenjang, kuota, unit_id, perangkat_daerah_id, berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${jabatan}, ${idBaru()}, 'J1', 'Kepala', 'pengawas', 1, ${unit[0]}, ${unit[0]}, '2020-01-01', now(), ${batch})`.execute(
    trx,
  )
  await sql`insert into kompetensi.standar (instansi_id, jabatan_id, kode, level, mutlak, berlaku_mulai, dicatat_pada, batch_id)
    values (platform.instansi(), ${jabatan}, 'M.1', 3, false, '2020-01-01', now(), ${batch})`.execute(trx)
  await sql`insert into penempatan.rencana (instansi_id, id, dibuat_pada, data_pada, oleh, tmt, versi_aturan, versi_bobot, langkah,
      kenaikan, kursi_kosong, isi, graf)
    values (platform.instansi(), ${rencana}, now(), now(), 'uji', ${HARI}, '1', '1', 1, 1, 0, '{}', '')`.execute(trx)
  await sql`insert into penempatan.rencana_baris (instansi_id, rencana_id, varian, kunci, nomor, pegawai_id, ke_jabatan_id, skor, kelayakan)
    values (platform.instansi(), ${rencana}, 'pasti', 'awal', 1, ${orang[0]}, ${jabatan}, 80, 'pasti')`.execute(trx)
  for (const [aksi, sidik] of [
    ['bagikan', 'a'],
    ['komentari', 'b'],
  ] as const) {
    const skenario = idBaru()
    await sql`insert into penempatan.skenario (instansi_id, id, nama, oleh, saat)
      values (platform.instansi(), ${skenario}, 'Skenario uji', 'uji', ${HARI})`.execute(trx)
    await sql`insert into penempatan.skenario_langkah (instansi_id, skenario_id, ke, aksi, isi, oleh, saat, sidik)
      values (platform.instansi(), ${skenario}, 1, ${aksi}, '{}', 'uji', ${HARI}, ${sidik.repeat(64)})`.execute(trx)
  }
  await sql`insert into impor.batch (instansi_id, id, jenis, nama_berkas, tabel, berlaku, dicatat_pada, oleh_nama, dibaca, baru, berubah, sama, ditolak)
    values (platform.instansi(), ${batch}, 'siasn', 'a.csv', '{pegawai.pegawai}', ${HARI}, now(), 'uji', 1, 1, 0, 0, 0)`.execute(
    trx,
  )
  await sql`insert into impor.pembatalan (instansi_id, batch_id, dicatat_pada, oleh_nama)
    values (platform.instansi(), ${batch}, now(), 'uji')`.execute(trx)
  await sql`insert into pengguna.pengguna (instansi_id, id, versi, surel, nama, status)
    values (platform.instansi(), ${pengguna}, ${idBaru()}, ${`${pengguna}@uji.tepat`}, 'Orang Lain', 'aktif')`.execute(
    trx,
  )
  await sql`insert into pengguna.penugasan (instansi_id, id, versi, pengguna_id, peran, berlaku_mulai)
    values (platform.instansi(), ${idBaru()}, ${idBaru()}, ${pengguna}, 'analis', '2020-01-01')`.execute(trx)
  await sql`insert into pengguna.delegasi (instansi_id, id, versi, dari_id, ke_id, peran, berlaku_mulai, berlaku_sampai, surat)
    values (platform.instansi(), ${idBaru()}, ${idBaru()}, ${pengguna}, ${idBaru()}, '{analis}', '2020-01-01', '2030-01-01', 'S-1')`.execute(
    trx,
  )
  await sql`insert into pengguna.tautan (instansi_id, id, pengguna_id, jenis, sidik, kedaluwarsa_pada)
    values (platform.instansi(), ${idBaru()}, ${pengguna}, 'undangan', ${idBaru()}, now())`.execute(trx)
  await sql`insert into pengguna.masuk (instansi_id, pengguna_id, terakhir) values (platform.instansi(), ${pengguna}, now())`.execute(
    trx,
  )
}

/** Rows of the planted city each role may see; a table not named here is seen whole by everybody. */
const [SEMUA, UNIT, SENDIRI, TIADA] = [2, 1, 1, 0]
const orang = (n: Partial<Record<Peran, number>>): Record<Peran, number> =>
  Object.fromEntries(PERAN.map((p) => [p, n[p] ?? TIADA])) as Record<Peran, number>
const PEMBUKA = { analis: SEMUA, tpk: SEMUA, sekda: SEMUA, ppk: SEMUA, inspektorat: SEMUA, bkn: SEMUA }
const BERKAS = orang({ ...PEMBUKA, asesor: SEMUA, pimpinan: UNIT, pegawai: SENDIRI })
const ADMIN_SAJA = orang({ admin: 1 })
const RENCANA = orang({ analis: 1, tpk: 1, sekda: 1, ppk: 1, inspektorat: 1, bkn: 1 })
const BATCH = orang({ ...RENCANA, admin: 1 })
// Two scenarios, one of them shared.
const SKENARIO = { ...RENCANA, analis: 2, inspektorat: 2 }
const TERLIHAT: Readonly<Partial<Record<(typeof TABEL)[number], Record<Peran, number>>>> = {
  'pegawai.pegawai': { ...BERKAS, admin: SEMUA },
  'pegawai.riwayat_jabatan': BERKAS,
  'pegawai.predikat': BERKAS,
  'pegawai.diklat': BERKAS,
  'pegawai.uji_kompetensi': BERKAS,
  'pegawai.kotak_talenta': BERKAS,
  'pegawai.masa_khusus': BERKAS,
  'pegawai.sertifikat': BERKAS,
  'pegawai.hukdis': { ...BERKAS, asesor: TIADA },
  // Two lines of each person; the assessor is not told whether a list of sanctions is complete.
  'pegawai.kelengkapan': { ...orang({}), ...Object.fromEntries(PERAN.map((p) => [p, BERKAS[p] * 2])), asesor: 2 },
  'kompetensi.nilai': BERKAS,
  'penempatan.rencana': RENCANA,
  'penempatan.rencana_baris': RENCANA,
  'penempatan.skenario': SKENARIO,
  'penempatan.skenario_langkah': SKENARIO,
  'impor.batch': BATCH,
  'impor.pembatalan': BATCH,
  'pengguna.pengguna': ADMIN_SAJA,
  'pengguna.penugasan': ADMIN_SAJA,
  'pengguna.delegasi': ADMIN_SAJA,
  'pengguna.tautan': ADMIN_SAJA,
  'pengguna.masuk': ADMIN_SAJA,
  // Four entries: of each person one, one about everybody, one about none of them.
  'platform.audit': orang({ admin: 4, inspektorat: 4, bkn: 4, pegawai: 2 }),
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
      ...(peran === 'pimpinan' && { unitIds: [kota.unit[0]] }),
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

  it.each(PERAN)('%s sees exactly what the role opens', async (peran) => {
    const lihat: Record<string, number | undefined> = {}
    const harap: Record<string, number | undefined> = {}
    for (const tabel of TABEL) {
      const boleh = TERLIHAT[tabel]
      if (!boleh) continue
      lihat[tabel] = await hitung(sebagai(peran), tabel)
      harap[tabel] = boleh[peran]
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
        'pengguna.tautan.dibatalkan_pada',
        'pengguna.tautan.dipakai_pada',
        'platform.instansi.kode_wilayah',
        'platform.instansi.nama',
        'platform.instansi.siap_pada',
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
        // Links and the last sign-in change by column grants; the rest is the program's own bookkeeping.
      ).toEqual(['pengguna.masuk', 'pengguna.tautan', 'platform.audit_antre', 'platform.instansi', 'platform.migrasi'])
      const semua =
        await baca(`select n.nspname || '.' || c.relname as apa from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${KITA} and c.relkind in ('r', 'p') and c.relrowsecurity and has_table_privilege('tepat_aplikasi', c.oid, 'select')`)
      expect(semua.toSorted()).toEqual([...TABEL].toSorted())
    })
  })
})
