import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { halamanGalat } from '#design'
import { kasus2024 } from '#modules/kelayakan'
import type { Peran } from '#platform/access'
import type { Jam } from '#platform/clock'
import { pasang } from '#platform/web'
import { gagal, ok } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { PutaranUmum } from '../application/pengumuman.use-case.ts'
import type { IsiLangkah } from '../domain/keputusan.ts'
import type { Aksi } from '../domain/tahap.ts'
import { rutePengumuman, susunPengumuman, susunPersetujuan, type UsePengumuman, type UsePersetujuan } from '../index.ts'
import { banyakLangkah, harus } from './kota-uji.ts'

const ASAL = 'http://127.0.0.1:3000'
const { tanpaPersetujuan, ...kasus } = kasus2024()
const semua = kasus.usulan.map((u) => u.nip)
const disetujui = semua.filter((n) => !tanpaPersetujuan.includes(n))
const namaOrang = new Map(kasus.pegawai.map((p) => [p.nip, p.nama]))

denganKeduaBasis('putaran yang diumumkan', (buka, mesin) => {
  let b: BasisUji
  let surat: UsePersetujuan
  let use: UsePengumuman
  let app: Hono
  let hariIni = '2024-05-21'
  const jam: Jam = { sekarang: () => new Date(`${hariIni}T03:00:00Z`), hariIni: () => hariIni }
  const pelaku = (peran: Peran) => ({ ...b.pelaku(peran), penggunaId: `uji-${peran}` })
  const isian = {
    judul: 'Pengisian jabatan Mei 2024',
    tujuan: 'Mengisi jabatan yang kosong pada enam perangkat daerah.',
    waktu: { sidangkan: '2024-05-20', putuskan: '2024-05-20', tetapkan: '2024-05-23', lantik: '2024-05-25' },
  }

  beforeAll(async () => {
    b = await buka()
    const kosong = () => Promise.resolve([])
    surat = susunPersetujuan({
      basis: b.basis,
      jam,
      bacaUnit: kosong,
      bacaJabatan: kosong,
      bacaPemegangKursi: kosong,
      bacaFaktaPegawai: kosong,
      bacaStandar: kosong,
      bacaNilai: kosong,
      pensiun: () => undefined,
      bacaRencana: () => Promise.resolve(gagal({ kode: 'rencana.tidak-ditemukan' })),
      terapkanPenempatan: () => Promise.resolve(ok(true as const)),
    })
    use = susunPengumuman({
      basis: b.basis,
      jam,
      instansiId: b.instansiId,
      bacaDasarRencana: () => Promise.resolve(gagal({ kode: 'rencana.tidak-ditemukan' })),
    })
    app = new Hono()
    pasang(app, rutePengumuman(use), {
      siapa: () => Promise.resolve(null),
      rahasia: 'r'.repeat(40),
      hariIni: () => hariIni,
      instansi: { nama: 'Kota Uji', contoh: true },
      halamanGalat,
    })
  })

  const simpan = async () => {
    hariIni = '2024-05-21'
    const isi = JSON.stringify({ ...kasus, dokumen: kasus.dokumen.filter((d) => d.jenis === 'persetujuan-mendagri') })
    const p = harus(surat.periksaIsi({ isi }, pelaku('analis')))
    return harus(await surat.simpanBerkas({ judul: 'Pelantikan', pemeriksaan: p }, pelaku('analis'))).id
  }
  const jalan = async <A extends Aksi>(id: string, peran: Peran, aksi: A, isi: IsiLangkah[A]) => {
    const sesudah = await banyakLangkah(b.basis, pelaku('analis'), id)
    harus(await surat.jalankanLangkah({ id, aksi, isi, sesudah }, pelaku(peran)))
  }
  const sampaiPutus = async (id: string) => {
    await jalan(id, 'analis', 'ajukan', {})
    await jalan(id, 'tpk', 'sidangkan', {
      nomor: `800/${id}`,
      tanggal: '2024-05-20',
      tempat: 'BKPSDM',
      hadir: ['Sekda', 'Kepala BKPSDM', 'Inspektur'],
      risalah: `Menimbang ${namaOrang.get(semua[0]!)}.`,
      pertimbangan: semua.map((nip) => ({ nip, setuju: true })),
    })
    harus(await surat.periksaUlang({ id }, pelaku('analis')))
    await jalan(id, 'analis', 'cocokkan', {
      gugur: tanpaPersetujuan.map((nip) => ({ nip, alasan: 'Tidak tercantum' })),
    })
    await jalan(id, 'ppk', 'putuskan', {
      putusan: disetujui.map((nip) => ({ nip, tetapkan: true, alasan: 'Sesuai pertimbangan.' })),
    })
  }
  const sampaiBerlaku = async (id: string) => {
    await sampaiPutus(id)
    hariIni = '2024-05-24'
    await jalan(id, 'analis', 'tetapkan', { nomor: `821/${id}`, tanggal: '2024-05-24' })
    hariIni = '2024-05-27'
    await jalan(id, 'analis', 'lantik', {
      tanggal: '2024-05-27',
      tempat: 'Balai Kota',
      pelantik: 'Wali Kota',
      saksi: ['Asisten I', 'Asisten II'],
    })
    await jalan(id, 'analis', 'berlakukan', {})
  }
  const banyak = async (berkasId: string) => harus(await use.bukaPengumuman({ berkasId }, pelaku('tpk'))).riwayat.length
  const susun = async (berkasId: string, lain: Partial<Parameters<UsePengumuman['susunPengumuman']>[0]> = {}) =>
    use.susunPengumuman({ berkasId, ...isian, sesudah: await banyak(berkasId), ...lain }, pelaku('analis'))
  const terbit = async (berkasId: string, peran: Peran = 'sekda') =>
    use.terbitkanPengumuman({ berkasId, sesudah: await banyak(berkasId) }, pelaku(peran))
  const umum = async (id: string): Promise<PutaranUmum> => harus(await use.bacaPutaran({ id }))
  const ambil = async (path: string) => {
    const j = await app.fetch(new Request(new URL(path, ASAL)))
    return { status: j.status, isi: await j.text() }
  }
  /** Every byte anybody can get of a round, in both languages. */
  const semuaJawaban = async (id: string): Promise<string> => {
    const jalur = ['/penempatan', '/penempatan/data.json', '/penempatan/data.csv'].concat(
      ['', '/data.json', '/data.csv'].map((x) => `/penempatan/${id}${x}`),
    )
    const isi = await Promise.all(jalur.flatMap((j) => [j, `${j}?bahasa=en`]).map(ambil))
    expect(isi.map((x) => x.status)).toEqual(isi.map(() => 200))
    return [...isi.map((x) => x.isi), JSON.stringify(await umum(id)), JSON.stringify(await use.daftarPutaran())].join(
      '\n',
    )
  }
  const perintah = (siapa: ReturnType<typeof pelaku> | Parameters<typeof b.basis.transaksi>[0], teks: string) =>
    b.basis.transaksi(siapa, (trx) => sql.raw(teks).execute(trx))
  const pengunjung = () => ({ ...b.pelaku('pegawai'), peran: [], penggunaId: null, pegawaiId: null, unitIds: [] })

  test('draf disusun satu orang dan diterbitkan orang lain; sebelum itu publik tidak melihat apa pun', async () => {
    const id = await simpan()
    expect(await use.bacaPutaran({ id })).toEqual({ ok: false, error: { kode: 'pengumuman.tidak-ada' } })
    expect(await terbit(id)).toMatchObject({ error: { kode: 'pengumuman.belum-ada-draf' } })
    harus(await susun(id))
    expect((await ambil(`/penempatan/${id}`)).status).toBe(404)
    expect(await terbit(id, 'analis')).toMatchObject({ error: { kode: 'akses.peran-tidak-cukup' } })
    const sendiri = { ...pelaku('sekda'), penggunaId: 'uji-analis' }
    expect(await use.terbitkanPengumuman({ berkasId: id, sesudah: 1 }, sendiri)).toMatchObject({
      error: { kode: 'akses.penyusun-sendiri' },
    })
    expect(await use.terbitkanPengumuman({ berkasId: id, sesudah: 0 }, pelaku('sekda'))).toMatchObject({
      error: { kode: 'pengumuman.sudah-berubah' },
    })
    // Nor behind the program's back, whoever he says wrote the draft.
    const langsung = `insert into persetujuan.pengumuman (instansi_id, id, berkas_id, ke, aksi, tentang_ke, oleh, pengguna_id)
      values (platform.instansi(), gen_random_uuid(), '${id}', 9, 'terbitkan', 1, 'x', 'uji-analis')`
    await expect(perintah(sendiri, langsung)).rejects.toThrow(/row-level security/)
    harus(await terbit(id))
    const u = await umum(id)
    expect([u.judul, u.versi, u.isi?.jabatan.length, u.langkah]).toEqual([isian.judul, 1, 46, []])
    expect(u.isi?.kriteria.map((k) => k.id)).toContain('R02')
    expect(u.isi?.kriteria.some((k) => !k.terverifikasi)).toBe(true)
    const csv = (await ambil(`/penempatan/${id}/data.csv`)).isi
    expect(csv.match(/\(belum diverifikasi\)/g)?.length).toBe(u.isi?.kriteria.filter((k) => !k.terverifikasi).length)
    expect([u.isi?.bobot, u.isi?.calon, u.nama, u.putusan, u.keberatan]).toEqual([null, null, null, null, null])
    const jejak = await perintah(
      b.pelaku('inspektorat'),
      `select tindakan as t, pegawai_id from platform.audit where objek_id = '${id}' and tindakan like 'pengumuman%' order by pada, id`,
    )
    expect(jejak.rows).toEqual([
      { t: 'pengumuman.susun', pegawai_id: null },
      { t: 'pengumuman.terbitkan', pegawai_id: null },
    ])
  })

  test('garis waktu: yang direncanakan, yang terjadi, dan yang terlambat disebut dengan harinya', async () => {
    const id = await simpan()
    harus(await susun(id))
    harus(await terbit(id))
    await sampaiPutus(id)
    const u = await umum(id)
    expect(u.langkah).toEqual([
      { aksi: 'ajukan', tanggal: '2024-05-21' },
      { aksi: 'sidangkan', tanggal: '2024-05-20' },
      { aksi: 'cocokkan', tanggal: '2024-05-21' },
      { aksi: 'putuskan', tanggal: '2024-05-21' },
    ])
    hariIni = '2024-05-26'
    const { isi } = await ambil(`/penempatan/${id}`)
    expect(isi).toMatch(/Terlambat 1 hari dari rencana/)
    expect(isi).toMatch(/Sudah lewat 3 hari dan belum terjadi/)
    const { waktu } = JSON.parse((await ambil(`/penempatan/${id}/data.json`)).isi) as {
      waktu: { langkah: string; lambat: number }[]
    }
    expect(waktu.map((w) => [w.langkah, w.lambat])).toEqual([
      ['ajukan', 0],
      ['sidangkan', 0],
      ['cocokkan', 0],
      ['putuskan', 1],
      ['tetapkan', 3],
      ['lantik', 1],
      ['berlakukan', kasus.tanggal < hariIni ? expect.any(Number) : 0],
    ])
    // 37 appointed, none refused, nine dropped; what is under five is hidden.
    expect(u.putusan).toEqual([37, null, null])
    expect(u.hasil?.every((n) => n === null || n >= 5)).toBe(true)
  })

  test('tidak satu nama, NIP, atau nilai pun dalam byte mana pun yang dapat dibaca publik, pada setiap tahap', async () => {
    const id = await simpan()
    harus(await susun(id))
    harus(await terbit(id))
    const bersih = async (kecuali: readonly string[] = []) => {
      const isi = await semuaJawaban(id)
      for (const [nip, nama] of namaOrang) {
        expect(isi, nip).not.toContain(nip)
        // A whole name: "Pegawai Contoh 1" is not found in "Pegawai Contoh 12".
        if (!kecuali.includes(nip)) expect(isi, nama).not.toMatch(new RegExp(`${nama}(?!\\d)`))
      }
      expect(isi).not.toMatch(
        /(?<!\d)\d{18}(?!\d)|risalah|pertimbangan|alasan Sesuai|Tidak tercantum|uji-analis|Uji analis/,
      )
      // Only keys that have a place in what is published.
      const kunci = new Set<string>()
      const kumpul = (x: unknown): void => {
        if (Array.isArray(x)) for (const y of x) kumpul(y)
        else if (x && typeof x === 'object') for (const [k, v] of Object.entries(x)) kumpul((kunci.add(k), v))
      }
      kumpul(JSON.parse((await ambil(`/penempatan/${id}/data.json`)).isi))
      expect([...kunci].filter((k) => /nip|skor|pegawai|peringkat|oleh|pengguna|predikat|hukdis/i.test(k))).toEqual([])
    }
    await bersih()
    await sampaiBerlaku(id)
    await bersih()
    // In force, but no legal basis is on record: still nobody.
    expect((await umum(id)).nama).toBeNull()
    harus(await susun(id, { dasarNama: 'UU 14/2008 Pasal 18 ayat (2) huruf b' }))
    await bersih()
    harus(await terbit(id))
    await bersih(disetujui)
    const u = await umum(id)
    expect(u.nama?.map((n) => n.nama).toSorted()).toEqual(disetujui.map((n) => namaOrang.get(n)!).toSorted())
    const sebut = `Pasal 18, untuk ${namaOrang.get(semua[0]!)}`
    expect(await susun(id, { dasarNama: sebut })).toMatchObject({
      error: { kode: 'pengumuman.menyebut-orang', data: { isian: 'dasarNama' } },
    })
    // A step after the draft makes its names stale; one that grants an objection takes published ones back at once.
    harus(await susun(id, { dasarNama: 'UU 14/2008 Pasal 18 ayat (2) huruf b' }))
    const nip = disetujui[0]!
    await jalan(id, 'analis', 'sampaikan', { nip, tanggal: '2024-05-27', cara: 'langsung' })
    expect(await terbit(id)).toMatchObject({ error: { kode: 'pengumuman.nama-usang' } })
    await jalan(id, 'analis', 'terima-keberatan', { nip, tanggal: '2024-05-27', pokok: 'Di luar bidang.' })
    expect((await umum(id)).nama).toHaveLength(disetujui.length)
    await jalan(id, 'ppk', 'jawab-keberatan', { nip, tanggal: '2024-05-27', dikabulkan: true, alasan: 'Benar.' })
    expect((await umum(id)).nama).toBeNull()
    harus(await susun(id, { dasarNama: 'UU 14/2008 Pasal 18 ayat (2) huruf b' }))
    harus(await terbit(id))
    expect((await umum(id)).nama?.map((n) => n.nama)).not.toContain(namaOrang.get(nip))
    expect((await umum(id)).nama).toHaveLength(disetujui.length - 1)
    expect(u.nama?.every((n) => Object.keys(n).toSorted().join() === 'jabatan,nama')).toBe(true)
  })

  test('nama tidak terbit sebelum berlaku, walau barisnya sudah ada', async () => {
    const id = await simpan()
    expect(await susun(id, { dasarNama: 'UU 14/2008 Pasal 18' })).toMatchObject({
      error: { kode: 'pengumuman.nama-terlalu-dini' },
    })
    harus(await susun(id))
    harus(await terbit(id))
    // A row with names forced past the program is still not given out: the posts are not in force.
    const klien = new Client({ connectionString: b.urlAdmin })
    await klien.connect()
    await klien.query(`insert into persetujuan.pengumuman select instansi_id, gen_random_uuid(), berkas_id, 3, 'susun', isi,
      'dasar', '[{"nama":"Pegawai Contoh 1","jabatan":"x"}]', null, null, oleh, pengguna_id, now(), 0
      from persetujuan.pengumuman where berkas_id = '${id}' and ke = 1`)
    await klien.end()
    harus(await terbit(id))
    expect([(await umum(id)).dasarNama, (await umum(id)).nama]).toEqual(['dasar', null])
    expect(await semuaJawaban(id)).not.toContain('Pegawai Contoh 1')
  })

  test('ditarik: judul, tanggal, dan alasan saja; terbit lagi sebagai versi berikutnya', async () => {
    const id = await simpan()
    harus(await susun(id))
    harus(await terbit(id))
    const tarik = async (alasan: string, peran: Peran = 'ppk') =>
      use.tarikPengumuman({ berkasId: id, alasan, sesudah: await banyak(id) }, pelaku(peran))
    expect(await tarik('keliru', 'inspektorat')).toMatchObject({ error: { kode: 'akses.peran-tidak-cukup' } })
    expect(await tarik(`Keliru menulis ${namaOrang.get(semua[3]!)}`)).toMatchObject({
      error: { kode: 'pengumuman.menyebut-orang', data: { isian: 'alasan' } },
    })
    harus(await tarik('Jumlah kursi keliru.'))
    const u = await umum(id)
    expect(u).toEqual({
      id,
      judul: isian.judul,
      versi: 1,
      terbitPada: expect.any(String),
      ditarikPada: expect.any(String),
      alasan: 'Jumlah kursi keliru.',
      isi: null,
      langkah: [],
      hasil: null,
      putusan: null,
      keberatan: null,
      dasarNama: null,
      nama: null,
    })
    expect((await ambil(`/penempatan/${id}`)).isi).toContain('Jumlah kursi keliru.')
    expect((await use.daftarPutaran()).find((p) => p.id === id)).toMatchObject({
      tmt: null,
      jabatan: null,
      langkah: null,
    })
    expect(await tarik('lagi')).toMatchObject({ error: { kode: 'pengumuman.belum-terbit' } })
    harus(await susun(id, { judul: 'Pengisian jabatan, diperbaiki' }))
    harus(await terbit(id, 'ppk'))
    expect(await umum(id)).toMatchObject({ versi: 2, judul: 'Pengisian jabatan, diperbaiki', ditarikPada: null })
  })

  test('jumlah kecil ditutup, dan yang lain bila jumlahnya akan membukanya', async () => {
    const klien = new Client({ connectionString: b.urlPemilik })
    await klien.connect()
    const samar = async (n: number[]) =>
      (await klien.query<{ h: (number | null)[] }>('select persetujuan.samarkan($1::int[]) as h', [n])).rows[0]?.h
    expect(await samar([46, 9, 12])).toEqual([46, 9, 12])
    expect(await samar([2, 1, 0, 1])).toEqual([null, null, null, null])
    expect(await samar([37, 0, 9])).toEqual([37, null, null])
    expect(await samar([40, 3, 20, 9])).toEqual([40, null, 20, null])
    expect(await samar([40, 4, 4, 9])).toEqual([40, null, null, null])
    expect(await samar([0, 0, 0])).toEqual([null, null, null])
    // Nobody in either of two would be told by their sum; so would one in one of them.
    expect(await samar([40, 0, 0, 9])).toEqual([40, null, null, null])
    expect(await samar([12, 40, 1, 0])).toEqual([null, 40, null, null])
    for (let i = 0; i < 200; i++) {
      const n = Array.from({ length: 4 }, (_, x) => ((i * 7 + x * 13 + i * x) % 11) * (x % 2 === 0 ? 1 : 3))
      const h = (await samar(n))!
      h.forEach((x, k) => expect(x === null || (x === n[k] && x >= 5)).toBe(true))
      const tutup = n.filter((_, k) => h[k] === null)
      if (n.some((x) => x < 5)) expect(tutup.length).toBeGreaterThan(1)
      if (tutup.length > 0 && tutup.length < n.length)
        expect(tutup.reduce((a, x) => a + x, 0)).toBeGreaterThanOrEqual(5)
    }
    await klien.end()
  })

  test('pintu sempit: pengunjung tidak membaca tabel, kota lain tidak melihat apa pun, fungsi bantu tidak terbuka', async () => {
    const id = await simpan()
    harus(await susun(id))
    harus(await terbit(id))
    for (const tabel of ['pengumuman', 'berkas', 'langkah', 'pemeriksaan', 'surat'])
      expect((await perintah(pengunjung(), `select * from persetujuan.${tabel}`)).rows, tabel).toEqual([])
    for (const f of [`umum_langkah('${id}')`, 'umum_terbit()', "samarkan('{1}')"])
      await expect(perintah(pengunjung(), `select * from persetujuan.${f}`)).rejects.toThrow(/permission denied/)
    const lain = { ...pengunjung(), instansiId: '01890a5d-0000-7000-8000-00000000000f' }
    for (const f of [`umum_putaran('${id}')`, 'umum_daftar()'])
      expect((await perintah(lain, `select * from persetujuan.${f}`)).rows).toEqual([])
    await expect(perintah(pelaku('analis'), 'update persetujuan.pengumuman set alasan = null')).rejects.toThrow()
    await expect(perintah(pelaku('analis'), 'delete from persetujuan.pengumuman')).rejects.toThrow()
  })

  test('isian yang menyebut orang, tanggal yang terbalik, dan usulan yang dibatalkan ditolak dengan namanya', async () => {
    const id = await simpan()
    for (const tujuan of [`Untuk ${namaOrang.get(semua[0]!)!.toUpperCase()}`, `NIP ${semua[0]}`])
      expect(await susun(id, { tujuan })).toMatchObject({
        error: { kode: 'pengumuman.menyebut-orang', data: { isian: 'tujuan' } },
      })
    expect(await susun(id, { waktu: { sidangkan: '2024-05-22', putuskan: '2024-05-20' } })).toMatchObject({
      error: { kode: 'pengumuman.waktu-terbalik', data: { langkah: 'putuskan' } },
    })
    harus(await susun(id))
    harus(await terbit(id))
    harus(await susun(id))
    await jalan(id, 'analis', 'batalkan', { alasan: `Tidak jadi, ${namaOrang.get(semua[1]!)}` })
    expect(await susun(id)).toMatchObject({ error: { kode: 'pengumuman.batal' } })
    expect(await terbit(id)).toMatchObject({ error: { kode: 'pengumuman.batal' } })
    const { isi } = await ambil(`/penempatan/${id}`)
    expect(isi).toMatch(/Putaran ini dibatalkan pada 21 Mei 2024/)
    expect(isi).not.toContain('Tidak jadi')
  })

  test('halaman umum sah, tanpa skrip, dan terlalu sering diminta ditolak sebelum basis data ditanya', async () => {
    const id = await simpan()
    harus(await susun(id))
    harus(await terbit(id))
    // The markup comes from the same rows on either database.
    if (mesin === 'tertanam') await sahMenurutHtml(id)
    const status: number[] = []
    for (let i = 0; i < 130; i++) status.push((await ambil('/penempatan/data.csv')).status)
    expect([status[0], status.at(-1)]).toEqual([200, 429])
  })

  const sahMenurutHtml = async (id: string) => {
    const sah = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error' } })
    for (const jalur of ['/penempatan', `/penempatan/${id}`, `/penempatan/${id}?bahasa=en`]) {
      const { isi } = await ambil(jalur)
      expect(isi).not.toContain('<script')
      const h = await sah.validateString(isi)
      expect(h.results.flatMap((r) => r.messages.map((m) => `${jalur} ${m.line}: ${m.message}`))).toEqual([])
    }
  }
})
