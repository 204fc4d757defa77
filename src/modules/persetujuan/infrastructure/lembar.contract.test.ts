import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { kasus2024 } from '#modules/kelayakan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { Pelaku, Peran } from '#platform/access'
import type { Jam } from '#platform/clock'
import { gagal, ok } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { IsiLangkah } from '../domain/keputusan.ts'
import type { Aksi } from '../domain/tahap.ts'
import { susunPersetujuan, type UsePersetujuan } from '../index.ts'
import { banyakLangkah, harus, uuidUji } from '../uji/kota-uji.ts'

/** The sheet of one person, on the real database: own line only, nothing before the decree. */
denganKeduaBasis('keputusan tentang saya', (buka) => {
  const { tanpaPersetujuan, ...kasus } = kasus2024()
  const semua = kasus.usulan.map((u) => u.nip)
  const [aku, tetangga] = semua.filter((n) => !tanpaPersetujuan.includes(n)) as [string, string]
  const gugur = tanpaPersetujuan[0] as string
  const nama = (nip: string) => kasus.pegawai.find((p) => p.nip === nip)?.nama ?? nip
  let b: BasisUji
  let use: UsePersetujuan
  let hariIni = '2024-05-21'
  let idBerkas = ''
  const jam: Jam = { sekarang: () => new Date(`${hariIni}T03:00:00Z`), hariIni: () => hariIni }
  const pelaku = (peran: Peran) => ({ ...b.pelaku(peran), penggunaId: `uji-${peran}` })
  const orang = (nip: string): Pelaku => ({
    ...b.pelaku('pegawai', { unitIds: [] }),
    pegawaiId: uuidUji(nip),
    penggunaId: uuidUji(`akun ${nip}`),
    nama: nama(nip),
  })
  const jalan = async <A extends Aksi>(peran: Peran, aksi: A, isi: IsiLangkah[A]) => {
    const sesudah = await banyakLangkah(b.basis, pelaku('analis'), idBerkas)
    harus(await use.jalankanLangkah({ id: idBerkas, aksi, isi, sesudah }, pelaku(peran)))
  }
  const jumlah = async (p: Pelaku, tabel: string) =>
    (
      await b.basis.transaksi(p, (trx) =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(tabel)}`.execute(trx),
      )
    ).rows[0]?.n

  beforeAll(async () => {
    b = await buka()
    const kosong = () => Promise.resolve([])
    use = susunPersetujuan({
      basis: b.basis,
      jam,
      bacaUnit: kosong,
      bacaJabatan: kosong,
      bacaPemegangKursi: kosong,
      bacaFaktaPegawai: (_, m) =>
        Promise.resolve((m.nips ?? []).map((nip) => ({ id: uuidUji(nip), nip, nama: nama(nip) }) as PegawaiFakta)),
      bacaStandar: kosong,
      bacaNilai: kosong,
      pensiun: () => undefined,
      bacaRencana: () => Promise.resolve(gagal({ kode: 'rencana.tidak-ditemukan' })),
      terapkanPenempatan: () => Promise.resolve(ok(true as const)),
    })
    const isi = JSON.stringify({ ...kasus, dokumen: kasus.dokumen.filter((d) => d.jenis === 'persetujuan-mendagri') })
    const pemeriksaan = harus(use.periksaIsi({ isi }, pelaku('analis')))
    idBerkas = harus(await use.simpanBerkas({ judul: 'Mei 2024', pemeriksaan }, pelaku('analis'))).id
    await jalan('analis', 'ajukan', {})
    await jalan('tpk', 'sidangkan', {
      nomor: '800/12',
      tanggal: '2024-05-20',
      tempat: 'BKPSDM',
      hadir: ['Sekretaris Daerah'],
      risalah: 'Menimbang.',
      pertimbangan: semua.map((nip) => ({ nip, setuju: true, catatan: `Lebih sesuai daripada ${nama(tetangga)}.` })),
    })
    harus(await use.periksaUlang({ id: idBerkas }, pelaku('analis')))
    await jalan('analis', 'cocokkan', {
      gugur: tanpaPersetujuan.map((nip) => ({ nip, alasan: `Tidak disetujui: ${nip}` })),
    })
    const tegak = semua.filter((n) => !tanpaPersetujuan.includes(n))
    await jalan('ppk', 'putuskan', {
      putusan: tegak.map((nip) => ({ nip, tetapkan: true, alasan: `Alasan bagi ${nip}.` })),
    })
  }, 120_000)

  test('sebelum SK tidak ada yang terbaca, juga langsung di basis data', async () => {
    expect(harus(await use.daftarKeputusanSaya(orang(aku)))).toEqual([])
    expect(await use.bukaKeputusanSaya({ id: idBerkas }, orang(aku))).toMatchObject({
      error: { kode: 'keputusan-saya.tidak-ditemukan' },
    })
    expect(await use.ajukanKeberatan({ id: idBerkas, pokok: 'Terlalu dini.' }, orang(aku))).toMatchObject({ ok: false })
    for (const t of ['langkah', 'lembar_orang', 'berkas', 'pemeriksaan', 'surat'])
      expect([t, await jumlah(orang(aku), `persetujuan.${t}`)]).toEqual([t, 0])
  })

  test('sesudah SK: lembarnya sendiri, alasannya sendiri, dan tidak seorang lain pun', async () => {
    hariIni = '2024-05-24'
    await jalan('analis', 'tetapkan', { nomor: '821.2/46/2024', tanggal: '2024-05-24' })
    const [k, ...lain] = harus(await use.daftarKeputusanSaya(orang(aku)))
    expect(lain).toEqual([])
    expect(k?.lembar).toMatchObject({
      nip: aku,
      hasil: 'ditetapkan',
      sk: { nomor: '821.2/46/2024', tanggal: '2024-05-24' },
      alasan: `Alasan bagi ${aku}.`,
      sidang: { setuju: true, catatan: 'Lebih sesuai daripada […].' },
    })
    expect(k?.lembar.aturan.length).toBeGreaterThan(5)
    const teks = JSON.stringify(k?.lembar)
    for (const n of semua.filter((x) => x !== aku)) expect(teks).not.toContain(n)
    for (const p of kasus.pegawai.filter((x) => x.nip !== aku)) expect(teks).not.toContain(p.nama)
    expect(harus(await use.daftarKeputusanSaya(orang(gugur)))[0]?.lembar).toMatchObject({
      hasil: 'gugur',
      alasan: `Tidak disetujui: ${gugur}`,
    })
    expect(await jumlah(orang(aku), 'persetujuan.lembar_orang')).toBe(1)
    expect(await jumlah(orang(aku), 'persetujuan.langkah')).toBe(0)
    expect(await jumlah(b.pelaku('dprd'), 'persetujuan.lembar_orang')).toBe(0)
    expect(harus(await use.daftarKeputusanSaya(orang('198001012005011001')))).toEqual([])
  })

  test('keberatan sendiri: sesudah diterima, sekali, atas baris sendiri; rantai tetap utuh dan jam jawaban berjalan', async () => {
    const kirim = (nip: string, lampiran?: Uint8Array) =>
      use.ajukanKeberatan(
        {
          id: idBerkas,
          pokok: 'Di luar bidang saya.',
          ...(lampiran && { lampiran: { nama: 'bukti.pdf', isi: lampiran } }),
        },
        orang(nip),
      )
    expect(await kirim(aku)).toMatchObject({ error: { kode: 'keputusan-saya.belum-diterima' } })
    expect(await kirim(gugur)).toMatchObject({ error: { kode: 'keputusan-saya.tanpa-keputusan' } })
    for (const nip of [aku, tetangga])
      await jalan('analis', 'sampaikan', { nip, tanggal: '2024-05-24', cara: 'langsung' })
    hariIni = '2024-05-27'
    expect(await kirim(aku, Buffer.from('<script>'))).toMatchObject({
      error: { kode: 'persetujuan.pindaian-bukan-gambar' },
    })
    harus(await kirim(aku, Buffer.from('%PDF-1.7 bukti')))
    expect(await kirim(aku)).toMatchObject({ error: { kode: 'keputusan-saya.keberatan-sudah-ada' } })
    const t = harus(await use.bukaKeputusan({ id: idBerkas }, pelaku('analis')))
    expect(t.rusakDi).toBeNull()
    expect(t.langkah.at(-1)).toMatchObject({
      aksi: 'terima-keberatan',
      oleh: nama(aku),
      isi: { nip: aku, tanggal: '2024-05-27', cara: 'elektronik', lampiran: { nama: 'bukti.pdf' } },
    })
    expect(t.tenggat.get(aku)?.jawab?.tanggal).toBe('2024-06-25')
    const saya = harus(await use.bukaKeputusanSaya({ id: idBerkas }, orang(aku)))
    expect(saya).toMatchObject({
      keberatan: { pokok: 'Di luar bidang saya.' },
      tandaTerima: { oleh: nama(aku), sidik: t.langkah.at(-1)?.sidik },
      tenggat: { ajukan: { tahunBelum: [2024] }, jawab: { tanggal: '2024-06-25' } },
    })
    // A list still waiting says which running day it would move, to whoever may see people's files.
    const hari = [{ tanggal: '2024-06-17', nama: 'Contoh', jenis: 'libur' as const }]
    const calon = { tahun: 2024, hari, cutiBukanHariKerja: false }
    expect(await use.geseranLibur(calon, pelaku('sekda'))).toEqual([
      { nama: nama(aku), jawaban: true, lama: '2024-06-25', baru: '2024-06-26' },
    ])
    expect(await use.geseranLibur(calon, pelaku('admin'))).toBeNull()
    // The neighbour sees neither the objection nor its file; the analyst does.
    const tamu = harus(await use.bukaKeputusanSaya({ id: idBerkas }, orang(tetangga)))
    expect([tamu.keberatan, await jumlah(orang(tetangga), 'persetujuan.langkah')]).toEqual([undefined, 1])
    expect(await use.unduhLampiran({ id: idBerkas }, orang(tetangga))).toMatchObject({ ok: false })
    expect(await use.unduhLampiran({ id: idBerkas, nip: aku }, orang(tetangga))).toMatchObject({ ok: false })
    expect(harus(await use.unduhLampiran({ id: idBerkas, nip: aku }, pelaku('analis'))).nama).toBe('bukti.pdf')
    expect(Buffer.from(harus(await use.unduhLampiran({ id: idBerkas }, orang(aku))).isi).toString()).toContain('bukti')
    await jalan('ppk', 'jawab-keberatan', {
      nip: aku,
      tanggal: '2024-05-27',
      dikabulkan: false,
      alasan: 'Sesuai bidang.',
    })
    expect(harus(await use.bukaKeputusanSaya({ id: idBerkas }, orang(aku))).jawaban?.alasan).toBe('Sesuai bidang.')
  })

  test('basis data menolak langkah atas nama orang lain, langkah jenis lain, dan lembar buatan sendiri', async () => {
    const coba = (p: Pelaku, aksi: string, isi: object) =>
      b.basis.transaksi(p, (trx) =>
        sql`insert into persetujuan.langkah (instansi_id, id, berkas_id, ke, aksi, isi, pemeriksaan_ke, oleh, pengguna_id, saat, sidik)
          values (platform.instansi(), gen_random_uuid(), ${idBerkas}::uuid, 99, ${aksi}, ${JSON.stringify(isi)}::jsonb, 2,
            'x', ${p.penggunaId}, '2024-05-28', repeat('a', 64))`.execute(trx),
      )
    const saya = orang(tetangga)
    await expect(coba(saya, 'terima-keberatan', { nip: aku, cara: 'elektronik' })).rejects.toThrow(/row-level/)
    await expect(coba(saya, 'terima-keberatan', { nip: tetangga })).rejects.toThrow(/row-level/)
    await expect(coba(saya, 'sampaikan', { nip: tetangga, cara: 'elektronik' })).rejects.toThrow(/row-level/)
    await expect(
      coba({ ...saya, pegawaiId: null }, 'terima-keberatan', { nip: tetangga, cara: 'elektronik' }),
    ).rejects.toThrow(/row-level/)
    await expect(
      b.basis.transaksi(saya, (trx) =>
        sql`insert into persetujuan.lembar_orang (instansi_id, id, berkas_id, nip, pegawai_id, ditetapkan, isi)
          values (platform.instansi(), gen_random_uuid(), ${idBerkas}::uuid, '198001012005011009', ${saya.pegawaiId}, true, '{}')`.execute(
          trx,
        ),
      ),
    ).rejects.toThrow(/row-level/)
    const ujung = (p: Pelaku) =>
      b.basis.transaksi(p, (trx) => sql`select * from persetujuan.ujung_langkah(${idBerkas}::uuid)`.execute(trx))
    expect((await ujung(saya)).rows).toHaveLength(1)
    expect((await ujung(orang('198001012005011001'))).rows).toEqual([])
    expect((await ujung(orang(gugur))).rows).toEqual([])
    // A batch past its submission may name somebody by another mark: its decree is not stopped by that.
    await b.basis.transaksi(pelaku('analis'), (trx) =>
      sql`insert into persetujuan.lembar_orang (instansi_id, id, berkas_id, nip, ditetapkan, isi)
        values (platform.instansi(), gen_random_uuid(), ${idBerkas}::uuid, 'P-01', false, '{}')`.execute(trx),
    )
    // Exactly this one is let in.
    await coba(saya, 'terima-keberatan', { nip: tetangga, cara: 'elektronik' })
  })

  test('SK yang pelaksanaannya dibatalkan berkata begitu di lembarnya, sejak hari pembatalannya', async () => {
    const lembar = async () => harus(await use.bukaKeputusanSaya({ id: idBerkas }, orang(aku))).dibatalkan
    const { tmt, sk } = harus(await use.bukaKeputusanSaya({ id: idBerkas }, orang(aku))).lembar
    const catat = async (id: string, saat: string) =>
      b.basis.transaksi(pelaku('analis'), (trx) =>
        sql`insert into impor.batch (instansi_id, id, jenis, nama_berkas, tabel, berlaku, dicatat_pada, oleh_nama, dibaca,
            baru, berubah, sama, ditolak)
          values (platform.instansi(), ${id}::uuid, 'penempatan', ${sk.nomor}, '{}', ${tmt}, ${saat}, 'A', 1, 0, 1, 0, 0)`.execute(
          trx,
        ),
      )
    const batal = async (id: string, saat: string) =>
      b.basis.transaksi(pelaku('analis'), (trx) =>
        sql`insert into impor.pembatalan (instansi_id, batch_id, dicatat_pada, oleh_nama)
          values (platform.instansi(), ${id}::uuid, ${saat}, 'A')`.execute(trx),
      )
    const [pertama, kedua] = [uuidUji('batch pertama'), uuidUji('batch kedua')]
    await catat(pertama, '2024-06-01T03:00:00Z')
    expect(await lembar()).toBeUndefined()
    // 18.00 UTC is the next day in Jakarta.
    await batal(pertama, '2024-06-02T18:00:00Z')
    expect(await lembar()).toBe('2024-06-03')
    expect(harus(await use.daftarKeputusanSaya(orang(gugur)))[0]?.dibatalkan).toBeUndefined()
    // Carried out once more: it stands.
    await catat(kedua, '2024-06-04T03:00:00Z')
    expect(await lembar()).toBeUndefined()
    // The day is all a person learns of the batch.
    expect([await jumlah(orang(aku), 'impor.batch'), await jumlah(orang(aku), 'impor.pembatalan')]).toEqual([0, 0])
  })
})
