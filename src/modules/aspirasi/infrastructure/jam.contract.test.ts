import { createHmac, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { jamSistem } from '#platform/clock'
import { antreSurel, bacaEml, buangSurel, daftarSurel, kirimAntrean, type Pengirim, ulangSurel } from '#platform/mail'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { PesanBaru } from '../domain/pesan.ts'
import { susunJam, type UseJam } from '../susun-jam.ts'
import { pesanUji, susunUji } from '../uji/susun-uji.ts'
import { tokenLangganan } from '../application/ikuti.use-case.ts'

const KUNCI = 'kunci uji yang cukup panjang'
const SANDI_SUREL = 'sandi surel uji'
/** Every test says something happened today (2026-11-24 as the clock of the machine may have it): days are counted from it. */
const hariKe = (n: number): string => new Date(Date.now() + 7 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)

denganKeduaBasis('jam, surel, dan langganan pesan warga', (buka) => {
  let b: BasisUji
  const dinas = randomUUID()
  const jamPada = (hari: string, lain: Partial<Parameters<typeof susunJam>[0]> = {}): UseJam =>
    susunJam({
      basis: b.basis,
      jam: jamSistem(hari),
      instansiId: b.instansiId,
      kunci: KUNCI,
      kunciSurel: SANDI_SUREL,
      url: () => 'https://tepat.contoh.id',
      pemerintah: 'Kota Uji',
      ...lain,
    })
  beforeAll(async () => {
    b = await buka()
    // Two years with New Year alone, confirmed, so that every day is certain.
    const y = Number(hariKe(0).slice(0, 4))
    for (const tahun of [y, y + 1]) await sahkan(tahun, [])
  })
  async function pemilik(perintah: string, nilai: unknown[] = []) {
    const k = new Client({ connectionString: b.urlAdmin.includes('/postgres') ? b.urlPemilik : b.urlAdmin })
    await k.connect()
    try {
      await k.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
      return (await k.query(perintah, nilai)).rows
    } finally {
      await k.end()
    }
  }
  async function sahkan(tahun: number, hari: readonly string[]) {
    const id = randomUUID()
    const isi = JSON.stringify(
      [`${tahun}-01-01`, ...hari].map((tanggal) => ({ tanggal, nama: 'Libur', jenis: 'libur' })),
    )
    await b.basis.transaksi({ ...b.sistem, penggunaId: 'pengusul' }, (trx) =>
      sql`insert into kelayakan.usulan_libur (instansi_id, id, tahun, hari, sumber, nomor, tanggal_sumber,
          cuti_bukan_hari_kerja, alasan, oleh, pengguna_id)
        values (platform.instansi(), ${id}::uuid, ${tahun}, ${isi}::jsonb, 'SKB', '1', '2025-01-01', false, 'uji', 'uji', 'pengusul')`.execute(
        trx,
      ),
    )
    await b.basis.transaksi({ ...b.sistem, penggunaId: 'pengesah' }, (trx) =>
      sql`insert into kelayakan.putusan_libur (instansi_id, id, usulan_id, putusan, alasan, kantor, diputus_pada, oleh, pengguna_id)
        values (platform.instansi(), ${randomUUID()}::uuid, ${id}::uuid, 'sah', 'uji', 'uji', clock_timestamp(), 'uji', 'pengesah')`.execute(
        trx,
      ),
    )
  }
  const use = () => susunUji(b, hariKe(0))
  const kirim = async (lain: Partial<PesanBaru> = {}) => {
    const h = await use().kirimPesan({ pesan: pesanUji(lain), kiriman: randomUUID() })
    if (!h.ok) throw new Error(h.error.kode)
    const [p] = await pemilik('select id, rujukan from aspirasi.pesan where rujukan = $1', [h.value.rujukan])
    return { ...(p as { id: string; rujukan: string }), kode: h.value.kode }
  }
  const keadaan = async (id: string) => {
    const [p] = await pemilik(
      `select status, langkah_ke as ke, tenggat::text as tenggat, tenggat_langkah as langkah,
        (select array_agg(aksi order by ke) from aspirasi.peristiwa where pesan_id = $1) as aksi from aspirasi.pesan where id = $1`,
      [id],
    )
    return p as { status: string; ke: number; tenggat: string | null; langkah: string | null; aksi: string[] }
  }
  const koordinator = () => b.pelaku('petugas-aduan', { unitIds: [] })
  const penghubung = () => b.pelaku('penghubung', { unitIds: [dinas] })
  const langkah = async (p: ReturnType<typeof koordinator>, id: string, aksi: string, lain: object = {}) => {
    const { ke } = await keadaan(id)
    const h = await use().langkahPetugas({ id, sesudah: ke, aksi, ...lain } as never, p)
    if (!h.ok) throw new Error(h.error.kode)
  }
  const terjawab = async () => {
    const p = await kirim()
    await langkah(koordinator(), p.id, 'teruskan', { ubahan: { unitId: dinas } })
    await langkah(penghubung(), p.id, 'jawab', { isi: { jawaban: 'Sudah.' } })
    return p
  }

  test('tenggat tertulis dengan setiap langkah petugas dan warga, dan hilang sesudah selesai', async () => {
    const p = await kirim()
    await langkah(koordinator(), p.id, 'teruskan', { ubahan: { unitId: dinas } })
    expect(await keadaan(p.id)).toMatchObject({ langkah: 'lapor:jawab', tenggat: expect.stringMatching(/^\d{4}-/) })
    await langkah(penghubung(), p.id, 'minta-lengkapi', { alasan: 'Nomor tiang?' })
    expect(await keadaan(p.id)).toMatchObject({ langkah: 'uu25:kelengkapan', tenggat: hariKe(30) })
    const w = await use().langkahWarga({ kode: p.kode, sesudah: 3, aksi: 'lengkapi', teks: 'Tiang 12' })
    expect(w.ok).toBe(true)
    expect((await keadaan(p.id)).langkah).toBe('lapor:jawab')
    await langkah(penghubung(), p.id, 'jawab', { isi: { jawaban: 'Diganti' } })
    expect((await keadaan(p.id)).langkah).toBe('lapor:tutup')
    await use().langkahWarga({ kode: p.kode, sesudah: 5, aksi: 'nyatakan-selesai', nilai: 5 })
    expect(await keadaan(p.id)).toMatchObject({ status: 'selesai', tenggat: null, langkah: null })
  })

  test('tutup sesudah sepuluh hari kerja tanpa balasan, tidak sehari sebelumnya; sekali, dengan alasan dan aturannya', async () => {
    const p = await terjawab()
    const { tenggat } = await keadaan(p.id)
    await jamPada(tenggat as string).sapu()
    expect((await keadaan(p.id)).status).toBe('dijawab')
    const esok = new Date(Date.parse(tenggat as string) + 86_400_000).toISOString().slice(0, 10)
    expect((await jamPada(esok).sapu()).ditutup).toBeGreaterThan(0)
    expect(await keadaan(p.id)).toMatchObject({ status: 'selesai', aksi: ['terima', 'teruskan', 'jawab', 'tutup'] })
    const l = await use().lacakPesan({ kode: p.kode })
    expect(l.ok && l.value.peristiwa.at(-1)).toMatchObject({
      aktor: 'sistem',
      isi: { alasan: expect.stringContaining('10 hari kerja'), dasar: expect.stringContaining('LAPOR') },
    })
    expect((await jamPada(esok).sapu()).ditutup).toBe(0)
  })

  test('tiga puluh hari tanpa dilengkapi: dianggap dicabut pada hari ke-31', async () => {
    const p = await kirim()
    await langkah(koordinator(), p.id, 'minta-lengkapi', { alasan: 'Di mana?' })
    await jamPada(hariKe(30)).sapu()
    expect((await keadaan(p.id)).status).toBe('menunggu-pelapor')
    await jamPada(hariKe(31)).sapu()
    expect(await keadaan(p.id)).toMatchObject({
      status: 'dicabut',
      aksi: ['terima', 'minta-lengkapi', 'anggap-dicabut'],
    })
  })

  test('eskalasi hari kerja ke-3 dan sesudah ke-5, masing-masing sekali; pesan rahasia dan WBS tidak dikabarkan', async () => {
    await pemilik('delete from platform.surel')
    const [biasa, rahasia, wbs] = [
      await kirim(),
      await kirim({ kerahasiaan: 'rahasia' }),
      await kirim({ kelas: 'whistleblowing', kerahasiaan: 'anonim', tujuanWbs: 'inspektorat' }),
    ]
    const akun = {
      bacaSurelAkun: async () => [{ id: 's', surel: 'sekda@contoh.id', peran: 'sekda', unitId: null }] as const,
    }
    const sapu = (hari: string) => jamPada(hari, akun as never).sapu()
    await sapu(hariKe(1))
    expect((await keadaan(biasa.id)).aksi).toEqual(['terima'])
    await sapu(hariKe(6))
    expect((await keadaan(biasa.id)).aksi).toEqual(['terima', 'eskalasi'])
    await sapu(hariKe(12))
    await sapu(hariKe(12))
    expect((await keadaan(biasa.id)).aksi).toEqual(['terima', 'eskalasi', 'eskalasi'])
    expect((await keadaan(rahasia.id)).aksi).toEqual(['terima', 'eskalasi', 'eskalasi'])
    expect((await keadaan(wbs.id)).aksi).toEqual(['terima'])
    // Given to an office it waits anew.
    await langkah(koordinator(), biasa.id, 'teruskan', { ubahan: { unitId: dinas } })
    await sapu(hariKe(6))
    expect((await keadaan(biasa.id)).aksi.slice(3)).toEqual(['teruskan', 'eskalasi'])
    const surat = await pemilik(`select jenis, kepada, judul, isi from platform.surel where jenis = 'eskalasi'`)
    expect(surat).toHaveLength(1)
    expect(JSON.stringify(surat)).not.toMatch(new RegExp(`${biasa.rujukan}|Lampu|pasar`))
  })

  test('dua proses menyapu bersamaan: setiap pesan satu langkah, tidak ada yang terlewat', async () => {
    const semua: string[] = []
    for (let i = 0; i < 12; i++) semua.push((await kirim()).id)
    const hasil = await Promise.all([
      jamPada(hariKe(12)).sapu(),
      jamPada(hariKe(12)).sapu(),
      jamPada(hariKe(12)).sapu(),
    ])
    expect(hasil.reduce((n, h) => n + h.eskalasi, 0)).toBeGreaterThanOrEqual(12)
    await jamPada(hariKe(12)).sapu()
    for (const id of semua) expect((await keadaan(id)).aksi).toEqual(['terima', 'eskalasi'])
  })

  test('mati di tengah: tidak ada yang setengah, dan sapuan berikutnya menyelesaikannya', async () => {
    const p = await kirim()
    const akun = {
      bacaSurelAkun: () => {
        throw new Error('listrik padam')
      },
    }
    await expect(jamPada(hariKe(12), akun as never).sapu()).rejects.toThrow('listrik padam')
    expect((await keadaan(p.id)).aksi).toEqual(['terima'])
    await jamPada(hariKe(12)).sapu()
    expect((await keadaan(p.id)).aksi).toEqual(['terima', 'eskalasi'])
  })

  test('libur yang disahkan kemudian menggeser tenggat, dihitung lebih dahulu, dan dikatakan kepada pelapor sekali', async () => {
    const p = await terjawab()
    await jamPada(hariKe(0)).sapu()
    const { tenggat } = await keadaan(p.id)
    const tahun = Number((tenggat as string).slice(0, 4))
    const libur = [`${tahun}-01-01`, tenggat as string]
    const calon = {
      tahun,
      hari: libur.map((tanggal) => ({ tanggal, nama: 'Libur baru', jenis: 'libur' as const })),
      cutiBukanHariKerja: false,
    }
    expect(await jamPada(hariKe(0)).geseranPesan(calon)).toBeGreaterThan(0)
    await sahkan(tahun, [tenggat as string])
    expect((await jamPada(hariKe(0)).sapu()).bergeser).toBeGreaterThan(0)
    const kini = await keadaan(p.id)
    expect((kini.tenggat as string) > (tenggat as string)).toBe(true)
    expect(kini.aksi.at(-1)).toBe('tenggat-bergeser')
    const l = await use().lacakPesan({ kode: p.kode })
    expect(l.ok && l.value.peristiwa.at(-1)?.isi).toMatchObject({ dari: tenggat, ke: kini.tenggat })
    // A correction takes no day away.
    await sahkan(tahun, [])
    await jamPada(hariKe(0)).sapu()
    expect(await keadaan(p.id)).toMatchObject({ tenggat: kini.tenggat, aksi: kini.aksi })
  })

  test('perpanjangan: permintaan informasi saja, sekali, dengan alasan', async () => {
    const [info, aduan] = [await kirim({ kelas: 'permintaan-informasi' }), await kirim()]
    const coba = async (id: string, alasan = 'Berkasnya di arsip') =>
      use().langkahPetugas({ id, sesudah: (await keadaan(id)).ke, aksi: 'perpanjang', alasan }, koordinator())
    expect(await coba(aduan.id)).toMatchObject({ error: { kode: 'aspirasi.langkah-tidak-berhak' } })
    expect(await coba(info.id, ' ')).toMatchObject({ error: { kode: 'aspirasi.alasan-kosong' } })
    expect(await coba(info.id)).toEqual({ ok: true, value: 'baru' })
    expect(await coba(info.id)).toMatchObject({ error: { kode: 'aspirasi.langkah-tidak-berhak' } })
  })

  test('standar setempat: hanya petugas aduan, tidak untuk hari lampau, tidak dihapus', async () => {
    const isi = {
      topikKode: 'lampu-jalan',
      langkah: 'jawab',
      lama: 2,
      satuan: 'HK',
      dasar: 'Standar pelayanan PKP',
      mulai: hariKe(0),
      alasan: 'Maklumat pelayanan',
    } as const
    const jam = jamPada(hariKe(0))
    expect((await jam.tetapkanStandar(isi, penghubung())).ok).toBe(false)
    expect(await jam.tetapkanStandar({ ...isi, mulai: hariKe(-1) }, koordinator())).toMatchObject({
      error: { kode: 'standar.mulai-lampau' },
    })
    expect(await jam.tetapkanStandar({ ...isi, langkah: 'teruskan', lama: 0 }, koordinator())).toMatchObject({
      error: { kode: 'standar.belum-ada' },
    })
    expect((await jam.tetapkanStandar(isi, koordinator())).ok).toBe(true)
    const p = await kirim({ topikKode: 'lampu-jalan' })
    await langkah(koordinator(), p.id, 'teruskan', { ubahan: { unitId: dinas } })
    expect((await keadaan(p.id)).langkah).toBe('setempat:jawab')
    await expect(
      b.basis.transaksi(koordinator(), (trx) => sql`delete from aspirasi.standar_tenggat`.execute(trx)),
    ).rejects.toThrow(/permission denied/)
  })

  test('pintu jam hanya untuk program sendiri, dan tidak menjawab isi pesan', async () => {
    const p = await kirim({ judul: 'Judul yang tidak boleh keluar', isi: 'Isi yang tidak boleh keluar' })
    const tamu = b.pelaku([], { penggunaId: null, unitIds: [] })
    for (const siapa of [tamu, koordinator(), b.pelaku('admin')])
      for (const f of [
        sql`select aspirasi.sapu_calon(current_date, 10)`,
        sql`select aspirasi.jam_berjalan(null, 10)`,
        sql`select aspirasi.setel_jam('[]')`,
        sql`select aspirasi.langkah_jam(${p.id}::uuid, 1, 'eskalasi', 'baru', '{}')`,
        sql`select aspirasi.jam_hukum_kini('x')`,
        sql`select * from aspirasi.kabar_ambil(1, interval '0')`,
        sql`select * from aspirasi.kirim_surel('{}', '', '', '{}', 1)`,
      ])
        await expect(b.basis.transaksi(siapa, (trx) => f.execute(trx))).rejects.toThrow(/hanya program sendiri/)
    const calon = await b.basis.transaksi(b.sistem, (trx) =>
      sql<{ isi: unknown }>`select aspirasi.sapu_calon(current_date + 400, 1000) as isi`.execute(trx),
    )
    expect(JSON.stringify(calon.rows)).toContain(p.id)
    expect(JSON.stringify(calon.rows)).not.toMatch(/tidak boleh keluar|Warga Contoh/)
    // A clock takes no step but its own.
    const coba = await b.basis.transaksi(b.sistem, (trx) =>
      sql<{ jadi: boolean }>`select aspirasi.langkah_jam(${p.id}::uuid, 1, 'tutup', 'selesai', '{}') as jadi`.execute(
        trx,
      ),
    )
    expect(coba.rows[0]?.jadi).toBe(false)
  })

  describe('ikuti lewat surel', () => {
    const tanda = susunTanda()
    test('dua langkah: konfirmasi, lalu kabar tanpa isi; berhenti melupakan alamat', async () => {
      await pemilik('delete from platform.surel')
      const p = await kirim()
      const jam = jamPada(hariKe(0))
      const ikuti = (kode: string, surel = 'Warga@Contoh.id') => jam.ikuti({ kode, surel, bahasa: 'id' })
      expect(await ikuti('salah')).toMatchObject({ error: { kode: 'aspirasi.kode-tidak-dikenal' } })
      expect(await ikuti(p.kode, 'bukan alamat')).toMatchObject({ error: { kode: 'ikuti.surel-salah' } })
      expect((await ikuti(p.kode)).ok).toBe(true)
      expect((await ikuti(p.kode)).ok).toBe(true)
      await Promise.all([jam.kirimKabar({ redaMenit: 0 }), jam.kirimKabar({ redaMenit: 0 })])
      const [konfirmasi, ...lain] = await pemilik('select jenis, kepada, isi from platform.surel')
      expect(lain).toEqual([])
      expect(konfirmasi).toMatchObject({ jenis: 'konfirmasi', kepada: 'warga@contoh.id' })
      const [l] = await pemilik('select id from aspirasi.langganan')
      const token = tokenLangganan({ tanda }, l.id as string)
      expect(konfirmasi.isi).toContain(`https://tepat.contoh.id/ikuti/${token}`)
      // Not a word before the address has said yes.
      await langkah(koordinator(), p.id, 'teruskan', { ubahan: { unitId: dinas } })
      expect(await jam.kirimKabar({ redaMenit: 0 })).toBe(0)
      expect(await jam.bacaLangganan({ token })).toEqual({ ok: true, value: 'menunggu' })
      const palsu = token.replace(/.$/, (h) => (h === 'A' ? 'B' : 'A'))
      expect((await jam.aturLangganan({ token: palsu.slice(0, -3) + 'xyz', apa: 'setuju' })).ok).toBe(false)
      expect((await jam.aturLangganan({ token, apa: 'setuju' })).ok).toBe(true)
      await langkah(penghubung(), p.id, 'jawab', { isi: { jawaban: 'Lampu diganti' } })
      expect(await jam.kirimKabar({ redaMenit: 0 })).toBe(1)
      const [kabar] = await pemilik(`select isi, judul from platform.surel where jenis = 'kabar'`)
      expect(JSON.stringify(kabar)).not.toMatch(new RegExp(`Lampu|${p.rujukan}|${p.kode}`))
      expect((await jam.aturLangganan({ token, apa: 'berhenti' })).ok).toBe(true)
      expect((await jam.aturLangganan({ token, apa: 'berhenti' })).ok).toBe(true)
      expect(await pemilik('select 1 from aspirasi.langganan')).toEqual([])
      expect(await jam.bacaLangganan({ token })).toMatchObject({ error: { kode: 'ikuti.token-salah' } })
    })
    test('pesan anonim dan laporan pelanggaran tidak menyimpan alamat', async () => {
      for (const lain of [
        { kerahasiaan: 'anonim' },
        { kelas: 'whistleblowing', kerahasiaan: 'rahasia', tujuanWbs: 'inspektorat' },
      ] as const) {
        const p = await kirim(lain)
        expect(await jamPada(hariKe(0)).ikuti({ kode: p.kode, surel: 'a@contoh.id', bahasa: 'id' })).toMatchObject({
          error: { kode: 'ikuti.anonim' },
        })
      }
      expect(await pemilik('select 1 from aspirasi.langganan')).toEqual([])
    })
  })

  describe('kotak keluar', () => {
    const antre = antreSurel(SANDI_SUREL)
    const taruh = (kunci: string, lain: object = {}) =>
      b.basis.transaksi(b.sistem, (trx) =>
        antre(trx, {
          kunci,
          jenis: 'uji',
          kepada: 'warga@contoh.id',
          judul: 'Judul',
          isi: 'Kode {rahasia}.',
          rahasia: 'ABCDE',
          ...lain,
        }),
      )
    const admin = () => b.pelaku('admin')
    const daftar = () => b.basis.transaksi(admin(), (trx) => daftarSurel(trx, { lewati: 0, banyak: 50 }))

    test('dilihat admin dan petugas aduan saja, alamat dipendekkan, rahasia tersegel; yang sama satu surel', async () => {
      await pemilik('delete from platform.surel')
      expect([await taruh('a'), await taruh('a')]).toEqual([true, false])
      const [s] = (await daftar()).baris
      expect(s).toMatchObject({ kepada: 'wa…@contoh.id', keadaan: 'antre' })
      expect(JSON.stringify(s)).not.toMatch(/ABCDE|warga@/)
      for (const peran of ['sekda', 'penghubung', 'pimpinan', 'inspektorat'] as const)
        expect(
          (await b.basis.transaksi(b.pelaku(peran), (trx) => daftarSurel(trx, { lewati: 0, banyak: 5 }))).baris,
        ).toEqual([])
      const eml = await b.basis.transaksi(admin(), (trx) =>
        bacaEml(trx, { id: s!.id, dari: 'tepat@contoh.id', rahasia: SANDI_SUREL }),
      )
      expect(eml?.toString()).toMatch(/To: warga@contoh\.id\r\n[\s\S]*Kode ABCDE\./)
      await expect(
        b.basis.transaksi(admin(), (trx) =>
          antre(trx, { kunci: 'x', jenis: 'x', kepada: 'a@b.c', judul: 'x', isi: 'x' }),
        ),
      ).rejects.toThrow(/row-level security/)
    })

    test('dikirim sekali oleh dua proses; gagal sementara diulang dengan jeda, gagal tetap berhenti; sesudahnya alamat dilupakan', async () => {
      await pemilik('delete from platform.surel')
      for (let i = 0; i < 6; i++) await taruh(`k${i}`)
      const terkirim: string[] = []
      const pengirim: Pengirim = {
        dari: 'tepat@contoh.id',
        kirim: async (s) => {
          await new Promise((r) => setTimeout(r, 5))
          terkirim.push(s.pesanId)
          expect(s.isi).toBe('Kode ABCDE.')
        },
        tutup: () => {},
      }
      const kerja = (p: Pengirim) => kirimAntrean(b.basis, b.sistem, { pengirim: p, rahasia: SANDI_SUREL })
      await Promise.all([kerja(pengirim), kerja(pengirim)])
      expect(terkirim).toHaveLength(6)
      expect(new Set(terkirim).size).toBe(6)
      expect(await pemilik('select 1 from platform.surel where kepada is not null or isi is not null')).toEqual([])
      await taruh('gagal')
      const mati = { ...pengirim, kirim: () => Promise.reject(new Error('sambungan ditolak <warga@contoh.id>')) }
      expect(await kerja(mati)).toEqual({ terkirim: 0, gagal: 1 })
      expect(await kerja(mati)).toEqual({ terkirim: 0, gagal: 0 })
      const s = (await daftar()).baris.find((x) => x.keadaan === 'antre')
      expect(s).toMatchObject({ percobaan: 1, sebab: 'sambungan ditolak <…>' })
      expect(Date.parse(s!.cobaPada)).toBeGreaterThan(Date.now() + 60_000)
      await b.basis.transaksi(admin(), (trx) => ulangSurel(trx, s!.id, 'Admin'))
      expect(await kerja(pengirim)).toEqual({ terkirim: 1, gagal: 0 })
      await taruh('buang')
      const buang = (await daftar()).baris.find((x) => x.keadaan === 'antre')
      expect(await b.basis.transaksi(admin(), (trx) => buangSurel(trx, buang!.id, 'Admin'))).toBe(true)
      expect(await b.basis.transaksi(admin(), (trx) => ulangSurel(trx, buang!.id, 'Admin'))).toBe(false)
    })
  })

  describe('surel masuk', () => {
    const surat = (lain = '', isi = 'Lampu di Jalan Sutomo padam.', subjek = 'Lampu padam') =>
      Buffer.from(
        `From: Warga <warga-masuk@contoh.id>\r\nTo: aduan@kota.id\r\nMessage-ID: <${randomUUID()}@contoh.id>\r\nSubject: ${subjek}\r\n${lain}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${isi}\r\n`,
      )
    test('menjadi pesan dengan lampiran dalam karantina; kodenya kembali lewat kotak keluar, tersegel; dua kali satu pesan', async () => {
      await pemilik('delete from platform.surel')
      const jam = jamPada(hariKe(0))
      const gambar = Buffer.from('GIF89a bukan gambar sungguhan')
      const mime = Buffer.from(
        `From: Warga <warga-masuk@contoh.id>\r\nMessage-ID: <lampiran@contoh.id>\r\nSubject: =?utf-8?Q?Jalan_berlubang?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nBerlubang dalam.\r\n--x\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.gif\r\n\r\n${gambar.toString('base64')}\r\n--x\r\nContent-Type: application/pdf\r\n\r\nx\r\n--x--\r\n`,
      )
      const hasil = await Promise.all([jam.terimaSurel(mime), jam.terimaSurel(mime)])
      expect(new Set(hasil.map((h) => h.ok && h.value.rujukan)).size).toBe(1)
      expect(hasil.filter((h) => h.ok && h.value.baru)).toHaveLength(1)
      const [p] =
        await pemilik(`select p.saluran, p.judul, p.isi, i.surel, (select array_agg(convert_from(f.mentah, 'utf8')) from
        aspirasi.foto f where f.pesan_id = p.id and f.keadaan = 'karantina') as foto
        from aspirasi.pesan p join aspirasi.identitas i on i.pesan_id = p.id where p.saluran = 'surel'`)
      expect(p).toEqual({
        saluran: 'surel',
        judul: 'Jalan berlubang',
        isi: 'Berlubang dalam.',
        surel: 'warga-masuk@contoh.id',
        foto: [gambar.toString()],
      })
      const [balas, ...lain] = await pemilik('select id, isi, sisipan from platform.surel')
      expect(lain).toEqual([])
      expect(balas.isi).toContain('{rahasia}')
      const eml = await b.basis.transaksi(b.pelaku('admin'), (trx) =>
        bacaEml(trx, { id: balas.id as string, dari: 'tepat@contoh.id', rahasia: SANDI_SUREL }),
      )
      const kode = /Kode pelacakan: (\S+)/.exec(eml?.toString().replaceAll('=\r\n', '') ?? '')?.[1] ?? ''
      expect((await use().lacakPesan({ kode })).ok).toBe(true)
    })
    test.each([
      ['jawaban otomatis', () => surat('Auto-Submitted: auto-replied\r\n'), 'otomatis'],
      ['pantulan', () => surat('Return-Path: <>\r\n'), 'otomatis'],
      ['milis', () => surat('List-Id: <a.b>\r\n'), 'otomatis'],
      ['surel kita sendiri', () => surat('X-Loop: tepat\r\n'), 'otomatis'],
      ['terlalu besar', () => Buffer.alloc(25 * 1024 * 1024 + 1, 'a'), 'besar'],
      ['bukan surel', () => Buffer.from([0, 1, 2, 255]), 'tanpa-pengirim'],
      ['kosong', () => surat('', '', ''), 'kosong'],
      ['terlalu panjang', () => surat('', 'a '.repeat(10_001)), 'panjang'],
    ])('%s ditolak dengan satu kalimat', async (_, buat, sebab) => {
      expect(await jamPada(hariKe(0)).terimaSurel(buat())).toMatchObject({
        ok: false,
        error: { kode: `surel.tolak-${sebab}` },
      })
    })
    test('satu alamat, dua puluh sehari', async () => {
      const jam = jamPada(hariKe(0))
      const hasil = []
      for (let i = 0; i < 20; i++) hasil.push(await jam.terimaSurel(surat()))
      expect(hasil.filter((h) => h.ok)).toHaveLength(19)
      expect(hasil.at(-1)).toMatchObject({ ok: false, error: { kode: 'surel.tolak-terlalu-banyak' } })
    })
  })
})

/** As the composition derives it. */
function susunTanda() {
  return (isi: string) => createHmac('sha256', KUNCI).update(`tanda\0${isi}`).digest()
}
