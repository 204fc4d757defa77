import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { bolehSetujui, PERAN, periksaIzin, periksaUnit, type Pelaku } from '#platform/access'
import { bacaJejakPegawai } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { denganKeduaBasis } from '../../../tests/basis.ts'
import { penggunaJadi, SANDI, siapkanMeja, type MejaUji } from './uji-bantu.ts'

const kode = (h: { ok: true } | { ok: false; error: { kode: string } }) => (h.ok ? 'boleh' : h.error.kode)

const token = (jalur: string) => jalur.split('/').at(-1) ?? ''

denganKeduaBasis('hak', (buka) => {
  let m: MejaUji
  let admin: Pelaku
  let adminId: string
  beforeAll(async () => {
    m = await siapkanMeja(await buka())
    adminId = await penggunaJadi(m, { surel: 'admin@uji.tepat', peran: 'admin' })
    admin = await sebagai('admin@uji.tepat')
    return () => m.sesi.tutup()
  })
  async function sebagai(surel: string): Promise<Pelaku> {
    const p = await m.use.siapa(m.permintaan(await m.masuk(surel)).request)
    if (!p) throw new Error(`${surel} tidak dikenali`)
    return p
  }

  it('lets a role live exactly through its half-open period', async () => {
    await penggunaJadi(m, { surel: 'masa@uji.tepat', peran: 'analis', mulai: '2026-11-01', sampai: '2026-12-01' })
    const kuki = await m.masuk('masa@uji.tepat')
    const hak = async (pada: string) => {
      m.hari(pada)
      const p = await m.use.siapa(m.permintaan(kuki).request)
      return kode(periksaIzin(p, 'impor:simpan'))
    }
    expect(await hak('2026-10-31')).toBe('akses.tugas-belum-mulai')
    expect(await hak('2026-11-01')).toBe('boleh')
    expect(await hak('2026-11-30')).toBe('boleh')
    expect(await hak('2026-12-01')).toBe('akses.tugas-berakhir')
    m.hari('2026-11-24')
  })

  it('expands the unit of an assignment to its subtree and no further', async () => {
    await penggunaJadi(m, { surel: 'kabid@uji.tepat', peran: 'pimpinan', unitId: m.unit.bidang })
    const p = await sebagai('kabid@uji.tepat')
    expect(new Set(p.unitIds)).toEqual(new Set([m.unit.bidang, m.unit.seksi]))
    expect(periksaUnit(p, m.unit.seksi).ok).toBe(true)
    for (const u of [m.unit.dinas, m.unit.lain]) expect(kode(periksaUnit(p, u))).toBe('akses.di-luar-unit')
    const dalamBasis = await m.b.basis.transaksi(p, (trx) =>
      sql<{
        a: boolean
        b: boolean
      }>`select platform.unit_terjangkau(${m.unit.seksi}) as a, platform.unit_terjangkau(${m.unit.lain}) as b`.execute(
        trx,
      ),
    )
    expect(dalamBasis.rows[0]).toEqual({ a: true, b: false })
  })

  it('does not let a city-wide administration widen the reach of a head of office', async () => {
    const id = await penggunaJadi(m, { surel: 'ganda@uji.tepat', peran: 'pimpinan', unitId: m.unit.lain })
    expect(kode(await m.use.tambahPenugasan({ penggunaId: id, peran: 'admin', mulai: '2026-01-01' }, admin))).toBe(
      'boleh',
    )
    const p = await sebagai('ganda@uji.tepat')
    expect([...p.peran].sort()).toEqual(['admin', 'pimpinan'])
    expect(p.unitIds).toEqual([m.unit.lain])
  })

  it('refuses roles without sense: unknown, without its unit, backwards in time, twice, or to oneself', async () => {
    const id = await penggunaJadi(m, { surel: 'aneh@uji.tepat', peran: 'tpk' })
    const tambah = (isi: { peran: string; unitId?: string; mulai?: string; sampai?: string }, siapa = id) =>
      m.use.tambahPenugasan({ penggunaId: siapa, mulai: '2026-01-01', ...isi }, admin).then(kode)
    expect(await tambah({ peran: 'raja' })).toBe('pengguna.peran-tidak-dikenal')
    expect(await tambah({ peran: 'pimpinan' })).toBe('pengguna.unit-wajib')
    expect(await tambah({ peran: 'pimpinan', unitId: '01890a5d-0000-7000-8000-00000000ffff' })).toBe(
      'pengguna.unit-tidak-dikenal',
    )
    expect(await tambah({ peran: 'analis', sampai: '2026-01-01' })).toBe('pengguna.masa-mustahil')
    expect(await tambah({ peran: 'tpk' })).toBe('pengguna.penugasan-sudah-ada')
    expect(await tambah({ peran: 'ppk' }, adminId)).toBe('pengguna.peran-sendiri')
    expect(await tambah({ peran: 'analis', sampai: '2026-12-31' })).toBe('boleh')
  })

  it('ends open sessions when a role is added or ended, and the role with them', async () => {
    const id = await penggunaJadi(m, { surel: 'lepas@uji.tepat', peran: 'analis' })
    const kuki = await m.masuk('lepas@uji.tepat')
    expect(await m.use.siapa(m.permintaan(kuki).request)).not.toBeNull()
    const rinci = await m.use.bacaPengguna({ id }, admin)
    const tugas = rinci.ok ? rinci.value.penugasan[0]?.id : undefined
    expect(kode(await m.use.akhiriPenugasan({ id: tugas ?? '', sampai: '2026-11-24' }, admin))).toBe('boleh')
    expect(await m.use.siapa(m.permintaan(kuki).request)).toBeNull()
    expect(kode(periksaIzin(await sebagai('lepas@uji.tepat'), 'rencana:hitung'))).toBe('akses.tugas-berakhir')
    const sesudah = await m.use.bacaPengguna({ id }, admin)
    expect(sesudah.ok && sesudah.value.penugasan).toMatchObject([
      { peran: 'analis', sampai: '2026-11-24', keadaan: 'berakhir' },
    ])
    expect(kode(await m.use.akhiriPenugasan({ id: tugas ?? '', sampai: '2026-11-24' }, admin))).toBe(
      'pengguna.penugasan-sudah-berakhir',
    )
  })

  it('closes an account at once, keeps its history, and opens it again', async () => {
    const id = await penggunaJadi(m, { surel: 'tutup@uji.tepat', peran: 'tpk' })
    const kuki = await m.masuk('tutup@uji.tepat')
    await m.use.siapa(m.permintaan(kuki).request)
    expect(kode(await m.use.nonaktifkan({ id: adminId, alasan: 'x' }, admin))).toBe('pengguna.diri-sendiri')
    expect(kode(await m.use.nonaktifkan({ id, alasan: 'Pindah tugas' }, admin))).toBe('boleh')
    expect(await m.use.siapa(m.permintaan(kuki).request)).toBeNull()
    const masuk = () => m.use.masuk({ surel: 'tutup@uji.tepat', sandi: SANDI }, m.permintaan())
    expect(kode(await masuk())).toBe('akses.akun-nonaktif')
    expect(kode(await m.use.buatTautanPengguna({ id }, admin))).toBe('pengguna.sedang-nonaktif')
    expect(kode(await m.use.aktifkan({ id, alasan: 'Kembali' }, admin))).toBe('boleh')
    expect((await masuk()).ok).toBe(true)
    const versi = await m.b.basis.transaksi(m.b.sistem, (trx) =>
      sql<{ status: string }>`select status from pengguna.pengguna where id = ${id} order by dicatat_pada`.execute(trx),
    )
    expect(versi.rows.map((v) => v.status)).toEqual(['diundang', 'aktif', 'nonaktif', 'aktif'])
  })

  it('keeps the last administrator', async () => {
    const lain = await siapkanMeja(await buka())
    const id = await penggunaJadi(lain, { surel: 'satu@uji.tepat', peran: 'admin' })
    const orangDalam = lain.b.pelaku('admin')
    expect(kode(await lain.use.nonaktifkan({ id, alasan: 'x' }, orangDalam))).toBe('pengguna.admin-terakhir')
    const rinci = await lain.use.bacaPengguna({ id }, orangDalam)
    const tugas = rinci.ok ? (rinci.value.penugasan[0]?.id ?? '') : ''
    expect(kode(await lain.use.akhiriPenugasan({ id: tugas, sampai: '2026-11-24' }, orangDalam))).toBe(
      'pengguna.admin-terakhir',
    )
    await lain.sesi.tutup()
  })

  describe('delegasi', () => {
    const surat = 'SPT 800/12/2026'
    it('lends what the giver has, for as long as he has it, and shows it to both', async () => {
      const pemberi = await penggunaJadi(m, {
        surel: 'kadis@uji.tepat',
        peran: 'pimpinan',
        unitId: m.unit.dinas,
        sampai: '2026-12-15',
      })
      const penerima = await penggunaJadi(m, { surel: 'plh@uji.tepat', peran: 'pegawai' })
      const kadis = await sebagai('kadis@uji.tepat')
      const lewat = (isi: object) =>
        m.use
          .delegasikan(
            { keSurel: 'plh@uji.tepat', peran: ['pimpinan'], mulai: '2026-11-24', sampai: '2026-12-01', surat, ...isi },
            kadis,
          )
          .then(kode)
      expect(await lewat({ peran: ['analis'] })).toBe('delegasi.melebihi-pemberi')
      expect(await lewat({ peran: ['pimpinan', 'ppk'] })).toBe('delegasi.melebihi-pemberi')
      expect(await lewat({ sampai: '2026-12-16' })).toBe('delegasi.melebihi-masa')
      expect(await lewat({ mulai: '2025-12-31' })).toBe('delegasi.melebihi-masa')
      expect(await lewat({ sampai: '2026-11-24' })).toBe('delegasi.masa-mustahil')
      expect(await lewat({ keSurel: 'kadis@uji.tepat' })).toBe('delegasi.diri-sendiri')
      expect(await lewat({ keSurel: 'tiada@uji.tepat' })).toBe('delegasi.penerima-tidak-dikenal')
      expect(await lewat({ peran: [] })).toBe('delegasi.peran-kosong')
      expect(await lewat({})).toBe('boleh')

      const plh = await sebagai('plh@uji.tepat')
      expect([...plh.peran].sort()).toEqual(['pegawai', 'pimpinan'])
      expect(new Set(plh.unitIds)).toEqual(new Set([m.unit.dinas, m.unit.bidang, m.unit.seksi]))
      // What is held by delegation is not his to lend.
      expect(
        kode(
          await m.use.delegasikan(
            { keSurel: 'admin@uji.tepat', peran: ['pimpinan'], mulai: '2026-11-24', sampai: '2026-11-30', surat },
            plh,
          ),
        ),
      ).toBe('delegasi.melebihi-pemberi')
      for (const [p, id] of [
        [plh, penerima],
        [kadis, pemberi],
      ] as const) {
        const d = await m.use.daftarDelegasi({ penggunaId: id }, p)
        expect(d.ok && d.value).toMatchObject([
          { dariNama: 'Orang kadis@uji.tepat', keNama: 'Orang plh@uji.tepat', surat },
        ])
      }
      expect(kode(await m.use.daftarDelegasi({ penggunaId: pemberi }, plh))).toBe('akses.peran-tidak-cukup')
      m.hari('2026-12-01')
      expect((await sebagai('plh@uji.tepat')).peran).toEqual(['pegawai'])
      m.hari('2026-11-24')
      // The giver loses the role or his account: so does the one who holds it for him.
      expect(kode(await m.use.nonaktifkan({ id: pemberi, alasan: 'uji' }, admin))).toBe('boleh')
      expect((await sebagai('plh@uji.tepat')).peran).toEqual(['pegawai'])
      expect(kode(await m.use.aktifkan({ id: pemberi, alasan: 'uji' }, admin))).toBe('boleh')
      const d = await m.use.daftarDelegasi({ penggunaId: penerima }, plh)
      const id = d.ok ? (d.value[0]?.id ?? '') : ''
      expect(kode(await m.use.cabutDelegasi({ id }, plh))).toBe('akses.peran-tidak-cukup')
      expect(kode(await m.use.cabutDelegasi({ id }, await sebagai('kadis@uji.tepat')))).toBe('boleh')
      expect((await sebagai('plh@uji.tepat')).peran).toEqual(['pegawai'])
    })

    it('cannot be used by an administrator to lend himself something', async () => {
      const ppk = await penggunaJadi(m, { surel: 'ppk@uji.tepat', peran: 'ppk' })
      const isi = { dariId: ppk, peran: ['ppk'], mulai: '2026-11-24', sampai: '2026-12-24', surat }
      expect(kode(await m.use.delegasikan({ ...isi, keSurel: 'admin@uji.tepat' }, admin))).toBe(
        'pengguna.peran-sendiri',
      )
      await penggunaJadi(m, { surel: 'pj@uji.tepat', peran: 'pegawai' })
      expect(kode(await m.use.delegasikan({ ...isi, keSurel: 'pj@uji.tepat' }, admin))).toBe('boleh')
      expect((await sebagai('pj@uji.tepat')).peran).toContain('ppk')
    })

    it('does not turn a drafter into an approver of his own draft', async () => {
      const analis = await penggunaJadi(m, { surel: 'susun@uji.tepat', peran: 'analis' })
      const p = { ...(await sebagai('susun@uji.tepat')), peran: ['analis', 'ppk'] as const }
      expect(periksaIzin(p, 'rencana:setujui').ok).toBe(true)
      expect(kode(bolehSetujui(p, analis))).toBe('akses.penyusun-sendiri')
    })
  })

  describe('tautan sekali pakai', () => {
    it('works once, even when two come together, and a weak password does not cost it', async () => {
      const u = await m.use.undangPengguna(
        { surel: 'baru@uji.tepat', nama: 'Baru', peran: 'tpk', mulai: '2026-01-01' },
        admin,
      )
      if (!u.ok) throw new Error(u.error.kode)
      const pakai = (sandi: string) => m.use.pakaiTautan({ token: token(u.value.jalur), jenis: 'undangan', sandi })
      expect((await m.use.bacaTautan({ token: token(u.value.jalur), jenis: 'undangan' })).ok).toBe(true)
      expect(kode(await pakai('pendek'))).toBe('sandi.terlalu-pendek')
      const dua = (await Promise.all([pakai(SANDI), pakai(SANDI)])).map(kode).sort()
      expect(dua).toEqual(['boleh', 'tautan.sudah-dipakai'])
      expect(kode(await m.use.bacaTautan({ token: token(u.value.jalur), jenis: 'undangan' }))).toBe(
        'tautan.sudah-dipakai',
      )
      expect(
        kode(
          await m.use.undangPengguna({ surel: 'BARU@uji.tepat', nama: 'X', peran: 'tpk', mulai: '2026-01-01' }, admin),
        ),
      ).toBe('pengguna.surel-sudah-ada')
    })

    it('is only good for its kind, until it expires or a newer one replaces it', async () => {
      const u = await m.use.undangPengguna(
        { surel: 'lama@uji.tepat', nama: 'Lama', peran: 'tpk', mulai: '2026-01-01' },
        admin,
      )
      if (!u.ok) throw new Error(u.error.kode)
      expect(kode(await m.use.bacaTautan({ token: token(u.value.jalur), jenis: 'atur-ulang' }))).toBe(
        'tautan.tidak-dikenal',
      )
      expect(kode(await m.use.pakaiTautan({ token: token(u.value.jalur), jenis: 'atur-ulang', sandi: SANDI }))).toBe(
        'tautan.tidak-dikenal',
      )
      const kedua = await m.use.buatTautanPengguna({ id: u.value.penggunaId }, admin)
      if (!kedua.ok) throw new Error(kedua.error.kode)
      expect(kode(await m.use.pakaiTautan({ token: token(u.value.jalur), jenis: 'undangan', sandi: SANDI }))).toBe(
        'tautan.dibatalkan',
      )
      const klien = new Client({ connectionString: m.b.urlAdmin })
      await klien.connect()
      await klien.query(
        `update pengguna.tautan set kedaluwarsa_pada = now() - interval '1 minute' where pengguna_id = $1`,
        [u.value.penggunaId],
      )
      await klien.end()
      expect(kode(await m.use.pakaiTautan({ token: token(kedua.value.jalur), jenis: 'undangan', sandi: SANDI }))).toBe(
        'tautan.kedaluwarsa',
      )
      expect(kode(await m.use.pakaiTautan({ token: 'asal', jenis: 'undangan', sandi: SANDI }))).toBe(
        'tautan.tidak-dikenal',
      )
    })

    it('resets a password without e-mail, ends the sessions and the lock', async () => {
      const id = await penggunaJadi(m, { surel: 'lupa@uji.tepat', peran: 'tpk' })
      const kuki = await m.masuk('lupa@uji.tepat')
      for (let i = 0; i < 5; i++)
        await m.use.masuk({ surel: 'lupa@uji.tepat', sandi: 'salah-salah-salah' }, m.permintaan())
      const u = await m.use.buatTautanPengguna({ id }, admin)
      if (!u.ok) throw new Error(u.error.kode)
      expect(u.value.jalur).toMatch(/^\/atur-ulang\/[\w-]{43}$/)
      expect(
        kode(
          await m.use.pakaiTautan({ token: token(u.value.jalur), jenis: 'atur-ulang', sandi: 'sandi-yang-baru-lagi' }),
        ),
      ).toBe('boleh')
      expect(await m.use.siapa(m.permintaan(kuki).request)).toBeNull()
      expect(await m.masuk('lupa@uji.tepat', 'sandi-yang-baru-lagi')).toContain('session_token')
    })
  })

  it('shows each user only himself, whatever he asks the database', async () => {
    const id = await penggunaJadi(m, { surel: 'intip@uji.tepat', peran: 'analis' })
    const p = await sebagai('intip@uji.tepat')
    const lihat = await m.b.basis.transaksi(p, async (trx) => ({
      pengguna: (await sql<{ id: string }>`select id from pengguna.pengguna`.execute(trx)).rows.map((r) => r.id),
      tautan: (await sql`select * from pengguna.tautan`.execute(trx)).rows.length,
    }))
    expect(new Set(lihat.pengguna)).toEqual(new Set([id]))
    expect(lihat.tautan).toBe(0)
    await expect(
      m.b.basis.transaksi(p, (trx) =>
        sql`insert into pengguna.penugasan (instansi_id, id, versi, pengguna_id, peran, berlaku_mulai)
          values (platform.instansi(), gen_random_uuid(), gen_random_uuid(), ${id}, 'admin', '2026-01-01')`.execute(
          trx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    for (const kerja of [
      m.use.daftarPengguna({ halaman: 1 }, p),
      m.use.undangPengguna({ surel: 'z@uji.tepat', nama: 'Z', peran: 'tpk', mulai: '2026-01-01' }, p),
      m.use.buatTautanPengguna({ id: adminId }, p),
      m.use.nonaktifkan({ id: adminId, alasan: 'x' }, p),
      m.use.tambahPenugasan({ penggunaId: id, peran: 'ppk', mulai: '2026-01-01' }, p),
    ])
      expect(kode(await kerja)).toBe('akses.peran-tidak-cukup')
  })

  it('lists, searches and filters users for the administrator', async () => {
    const semua = await m.use.daftarPengguna({ halaman: 1 }, admin)
    expect(semua.ok && semua.value.jumlah).toBeGreaterThan(5)
    const cari = await m.use.daftarPengguna({ halaman: 1, cari: 'KADIS@', peran: 'pimpinan' }, admin)
    expect(cari.ok && cari.value.baris.map((b) => b.surel)).toEqual(['kadis@uji.tepat'])
    expect(cari.ok && cari.value.baris[0]).toMatchObject({
      penugasan: [{ peran: 'pimpinan', unitNama: 'Dinas Uji', sampai: '2026-12-15' }],
    })
    const liar = await m.use.daftarPengguna({ halaman: 1, cari: '%' }, admin)
    expect(liar.ok && liar.value.jumlah).toBe(0)
    const undangan = await m.use.daftarPengguna({ halaman: 1, status: 'diundang' }, admin)
    expect(undangan.ok && undangan.value.baris.every((b) => b.status === 'diundang')).toBe(true)
  })

  it('makes the thirteen demo accounts with one password, the same again at the next start', async () => {
    const lain = await siapkanMeja(await buka())
    const orang = {
      pimpinan: { unitId: lain.unit.dinas, nama: 'Sintetis Satu' },
      'petugas-kelurahan': { unitId: lain.unit.lain },
    }
    const pertama = await lain.use.buatAkunContoh({ orang, sandi: 'abcd-efgh-jkmn-pqrs' })
    if (!pertama.ok) throw new Error(pertama.error.kode)
    expect(pertama.value.akun.map((a) => a.surel)).toEqual(PERAN.map((p) => `${p}@demo.tepat`))
    expect((await lain.use.buatAkunContoh({ orang, sandi: 'abcd-efgh-jkmn-pqrs' })).ok).toBe(true)
    for (const peran of PERAN) {
      const p = await lain.use.siapa(
        lain.permintaan(await lain.masuk(`${peran}@demo.tepat`, 'abcd-efgh-jkmn-pqrs')).request,
      )
      expect(p?.peran).toEqual([peran])
    }
    await lain.sesi.tutup()
  })

  it('tells a person whose record an account is tied to, and lets no administrator tie his own', async () => {
    const [nip1, nip2] = ['198001012005011001', '198101012006011002']
    const [satu, dua] = [idBaru(), idBaru()]
    await m.b.basis.transaksi(m.b.sistem, async (trx) => {
      for (const [id, nip] of [
        [satu, nip1],
        [dua, nip2],
      ])
        await sql`insert into pegawai.pegawai (instansi_id, id, nip, nama, berlaku_mulai, dicatat_pada, batch_id)
          values (platform.instansi(), ${id}, ${nip}, 'Orang', '2020-01-01', now(), ${idBaru()})`.execute(trx)
    })
    const isi = { surel: 'tertaut@uji.tepat', nama: 'Orang' }
    const undangan = await m.use.undangPengguna({ ...isi, nip: nip1, peran: 'pegawai', mulai: '2026-01-01' }, admin)
    if (!undangan.ok) throw new Error(undangan.error.kode)
    const { penggunaId: id, jalur } = undangan.value
    expect(kode(await m.use.ubahPengguna({ id, ...isi, nip: nip2 }, admin))).toBe('boleh')
    expect(kode(await m.use.pakaiTautan({ token: token(jalur), jenis: 'undangan', sandi: SANDI }))).toBe('boleh')
    expect(kode(await m.use.buatTautanPengguna({ id }, admin))).toBe('boleh')
    const jejak = (pegawaiId: string) =>
      m.b.basis.transaksi(m.b.pelaku('pegawai', { pegawaiId, unitIds: [] }), async (trx) =>
        (await bacaJejakPegawai(trx, pegawaiId)).map((j) => [j.tindakan, j.pelakuNama]),
      )
    expect(await jejak(satu)).toEqual([
      ['pengguna.diubah', admin.nama],
      ['pengguna.diundang', admin.nama],
    ])
    expect(await jejak(dua)).toEqual([
      ['pengguna.tautan-atur-ulang-dibuat', admin.nama],
      ['pengguna.diubah', admin.nama],
    ])
    const milikSendiri = { id: adminId, surel: 'admin@uji.tepat', nama: 'Admin', nip: nip1 }
    expect(kode(await m.use.ubahPengguna(milikSendiri, admin))).toBe('pengguna.peran-sendiri')
  })

  it('makes the first administrator by a link, and only the first', async () => {
    const lain = await siapkanMeja(await buka())
    const pertama = await lain.use.buatAdminPertama({ surel: 'Kepala@kota.go.id', nama: 'Kepala' })
    if (!pertama.ok) throw new Error(pertama.error.kode)
    const lagi = await lain.use.buatAdminPertama({ surel: 'kepala@kota.go.id', nama: 'Kepala' })
    if (!lagi.ok) throw new Error(lagi.error.kode)
    expect(
      kode(await lain.use.pakaiTautan({ token: token(pertama.value.jalur), jenis: 'undangan', sandi: SANDI })),
    ).toBe('tautan.dibatalkan')
    expect(kode(await lain.use.pakaiTautan({ token: token(lagi.value.jalur), jenis: 'undangan', sandi: SANDI }))).toBe(
      'boleh',
    )
    const p = await lain.use.siapa(lain.permintaan(await lain.masuk('kepala@kota.go.id')).request)
    expect(kode(periksaIzin(p, 'pengguna:kelola'))).toBe('boleh')
    expect(kode(await lain.use.buatAdminPertama({ surel: 'lain@kota.go.id', nama: 'Lain' }))).toBe(
      'pengguna.admin-sudah-ada',
    )
    await lain.sesi.tutup()
  })
})
