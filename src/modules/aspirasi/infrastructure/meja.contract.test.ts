import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { AkunBerperan } from '#modules/pengguna'
import type { Pelaku, Peran } from '#platform/access'
import { jamSistem } from '#platform/clock'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { AksiMeja } from '../domain/meja.ts'
import type { PesanBaru } from '../domain/pesan.ts'
import type { IsianLangkah } from '../application/tugas.use-case.ts'
import { susunAspirasi, type UseAspirasi } from '../index.ts'
import { pesanUji, susunUji } from '../uji/susun-uji.ts'

denganKeduaBasis('meja petugas', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  const [dinas, badan, lurah] = [randomUUID(), randomUUID(), randomUUID()]
  const akun: AkunBerperan[] = []
  const orang = new Map<string, string>()
  /** An account with this role, known to the desk. */
  const punya = (peran: Peran, unitId: string | null, pegawaiId: string | null = null): Pelaku => {
    const p = b.pelaku(peran, {
      unitIds: unitId === null ? (peran === 'petugas-aduan' ? [] : 'semua') : [unitId],
      pegawaiId,
      nama: `Uji ${peran} ${akun.length}`,
    })
    akun.push({ id: p.penggunaId!, nama: p.nama, pegawaiId, tugas: [{ peran, unitId }] })
    return p
  }
  let koordinator: Pelaku
  let rekan: Pelaku
  let penghubung: Pelaku
  let kepala: Pelaku
  let sekda: Pelaku
  let auditor: Pelaku
  beforeAll(async () => {
    b = await buka()
    await b.basis.transaksi(b.sistem, async (trx) => {
      for (const [id, nama, jenis, kode] of [
        [dinas, 'Dinas Pekerjaan Umum', 'dinas', null],
        [badan, 'Badan Keuangan', 'badan', null],
        [lurah, 'Kelurahan Bantan', 'kelurahan', '12.72.03.1002'],
      ] as const)
        await sql`insert into organisasi.unit (instansi_id, versi, id, kode, nama, jenis, perangkat_daerah_id, kode_wilayah, urut,
            berlaku_mulai, dicatat_pada, batch_id)
          values (platform.instansi(), gen_random_uuid(), ${id}::uuid, ${nama}, ${nama}, ${jenis}, ${id}::uuid, ${kode}, 1,
            '2020-01-01', now(), gen_random_uuid())`.execute(trx)
    })
    use = susunAspirasi({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      instansiId: b.instansiId,
      kunci: 'kunci uji yang cukup panjang',
      bacaPenangan: async () => akun,
      cariOrang: async ({ cari, ids }) =>
        [...orang]
          .filter(([id, nama]) => (ids ? ids.includes(id) : nama.includes(cari ?? '')))
          .map(([id, nama]) => ({ id, nama, jabatan: null, unitId: null })),
    })
    koordinator = punya('petugas-aduan', null)
    rekan = punya('petugas-aduan', null)
    penghubung = punya('penghubung', dinas)
    kepala = punya('pimpinan', dinas)
    sekda = punya('sekda', null)
    auditor = punya('inspektorat', null)
  })
  const harus = <T>(h: { ok: true; value: T } | { ok: false; error: { kode: string } }): T => {
    if (!h.ok) throw new Error(JSON.stringify(h.error))
    return h.value
  }
  const kirim = async (lain: Partial<PesanBaru> = {}) => {
    const h = harus(await use.kirimPesan({ pesan: pesanUji(lain), kiriman: randomUUID() }))
    return { ...harus(await use.lacakPesan({ kode: h.kode })), kode: h.kode }
  }
  const ke = async (id: string): Promise<number> =>
    b.basis.transaksi(b.sistem, async (trx) => {
      const h = await sql<{
        n: number
      }>`select max(ke) as n from aspirasi.peristiwa where pesan_id = ${id}::uuid`.execute(trx)
      return h.rows[0]?.n ?? 0
    })
  /** Of the newest state the caller sees; 0 where he sees none. */
  const langkah = async (p: Pelaku, id: string, aksi: AksiMeja, isian: IsianLangkah = {}) => {
    const kini = await use.bukaPesan({ id }, p)
    return use.langkahMeja({ id, sesudah: kini.ok ? kini.value.pesan.langkahKe : 0, aksi, isian }, p)
  }
  const boleh = async (p: Pelaku, id: string) => {
    const h = await use.bukaPesan({ id }, p)
    return h.ok ? h.value.boleh : null
  }
  const daftar = async (p: Pelaku, saring: object = {}) =>
    harus(await use.daftarPesan({ saring, urut: 'terbaru', penanda: null }, p))
  const rujukan = async (p: Pelaku, saring: object = {}) => (await daftar(p, saring)).baris.map((x) => x.rujukan)
  const gagal = (kode: string, data?: object) => ({ ok: false, error: data ? { kode, data } : { kode } })

  test('jalan satu pengaduan: koordinator, penghubung, kepala; pelapor membaca kantor, bukan nama penangan', async () => {
    const p = await kirim()
    expect(await langkah(koordinator, p.id, 'teruskan')).toMatchObject(
      gagal('aspirasi.kantor-kosong', { isian: 'kantor' }),
    )
    expect(
      await langkah(koordinator, p.id, 'teruskan', { kantor: dinas, penangan: [penghubung.penggunaId!] }),
    ).toMatchObject({ ok: true })
    const lihat = harus(await use.bukaPesan({ id: p.id }, koordinator))
    expect(lihat.peristiwa.map((e) => [e.aksi, e.terbuka])).toEqual([
      ['terima', true],
      ['teruskan', true],
      ['tugaskan', false],
    ])
    expect(lihat.penangan).toEqual([penghubung.nama])
    const lacak = JSON.stringify(await use.lacakPesan({ kode: p.kode }))
    expect(lacak).toContain('Dinas Pekerjaan Umum')
    expect(lacak).not.toContain(penghubung.nama)
    expect(lacak).not.toContain(penghubung.penggunaId!)
    expect(await boleh(penghubung, p.id)).toEqual([
      'kerjakan',
      'jawab',
      'minta-lengkapi',
      'kembalikan',
      'tutup-tidak-selesai',
      'ubah-topik',
      'catat',
    ])
    expect(await langkah(penghubung, p.id, 'kerjakan')).toEqual({ ok: true, value: 'dikerjakan' })
    expect(await langkah(penghubung, p.id, 'jawab', { jawaban: ' ' })).toMatchObject(
      gagal('aspirasi.kosong', { isian: 'jawaban' }),
    )
    const teks = harus(await use.isiTemplat({ id: p.id, kode: 'sudah-selesai' }, penghubung))
    expect(teks).toContain(p.rujukan)
    expect(teks).toContain('Dinas Pekerjaan Umum')
    expect(await langkah(penghubung, p.id, 'jawab', { jawaban: teks })).toMatchObject(
      gagal('aspirasi.isian-tersisa', { isian: 'jawaban', sisa: '{apa yang dikerjakan}, {kapan}' }),
    )
    expect(await langkah(kepala, p.id, 'jawab', { jawaban: 'Tiga lampu diganti.' })).toEqual({
      ok: true,
      value: 'dijawab',
    })
    expect(await langkah(kepala, p.id, 'tutup-tidak-selesai')).toMatchObject(gagal('aspirasi.alasan-kosong'))
  })

  test('langkah dari keadaan lama ditolak sebagai bentrok, dan tidak mengubah apa pun', async () => {
    const p = await kirim()
    const m = { id: p.id, sesudah: 1, aksi: 'catat', isian: { catatan: 'satu' } } as const
    expect((await use.langkahMeja(m, koordinator)).ok).toBe(true)
    expect(await use.langkahMeja(m, koordinator)).toEqual(gagal('aspirasi.sudah-berubah'))
    expect(await ke(p.id)).toBe(2)
  })

  test('rahasia: akun bernama wajib, yang meneruskan tetap disebut; daftar dan cari kosong bagi yang lain', async () => {
    const p = await kirim({ kerahasiaan: 'rahasia', judul: 'Zirkonium bocor' })
    expect(await langkah(koordinator, p.id, 'teruskan', { kantor: dinas })).toMatchObject(
      gagal('aspirasi.penangan-kosong'),
    )
    const asing = punya('penghubung', badan)
    expect(
      await langkah(koordinator, p.id, 'teruskan', { kantor: dinas, penangan: [asing.penggunaId!] }),
    ).toMatchObject(gagal('aspirasi.penangan-tidak-cocok'))
    harus(await langkah(koordinator, p.id, 'teruskan', { kantor: dinas, penangan: [penghubung.penggunaId!] }))
    for (const lihat of [koordinator, penghubung])
      expect(await rujukan(lihat, { cari: 'zirkonium' })).toEqual([p.rujukan])
    for (const tidak of [rekan, kepala, sekda, auditor, asing]) {
      expect(await rujukan(tidak, { cari: 'zirkonium' })).toEqual([])
      expect(await rujukan(tidak, { cari: p.rujukan })).toEqual([])
      expect(await use.bukaPesan({ id: p.id }, tidak)).toEqual(gagal('aspirasi.tidak-ditemukan'))
      expect((await daftar(tidak, { cari: 'zirkonium' })).hitung).toEqual([])
    }
    // Not in a file either, not even of those who see it.
    expect(
      harus(await use.eksporPesan({ saring: {}, bentuk: 'csv' }, koordinator)).map((x) => x.rujukan),
    ).not.toContain(p.rujukan)
    harus(await langkah(penghubung, p.id, 'kembalikan', { alasan: 'Bukan urusan kami.' }))
    expect(await rujukan(rekan, { cari: 'zirkonium' })).toEqual([p.rujukan])
  })

  test('laporan pelanggaran: hanya Inspektorat, kepada nama; tidak di daftar, papan, atau unduhan siapa pun yang lain', async () => {
    const p = await kirim({
      kelas: 'whistleblowing',
      kerahasiaan: 'anonim',
      tujuanWbs: 'inspektorat',
      judul: 'Vanadium hilang',
    })
    expect(await rujukan(auditor, { cari: 'vanadium' })).toEqual([p.rujukan])
    expect(await langkah(auditor, p.id, 'teruskan', { kantor: dinas })).toMatchObject(gagal('aspirasi.penangan-kosong'))
    expect(await langkah(auditor, p.id, 'teruskan', { penangan: [penghubung.penggunaId!] })).toMatchObject(
      gagal('aspirasi.penangan-tidak-cocok'),
    )
    const lain = punya('inspektorat', null)
    harus(await langkah(auditor, p.id, 'teruskan', { penangan: [lain.penggunaId!] }))
    expect((await use.lacakPesan({ kode: p.kode })).ok).toBe(true)
    expect(JSON.stringify(await use.lacakPesan({ kode: p.kode }))).not.toContain(lain.nama)
    for (const siapa of [koordinator, rekan, penghubung, kepala, sekda]) {
      expect(await rujukan(siapa, { cari: 'vanadium' })).toEqual([])
      expect(await use.bukaPesan({ id: p.id }, siapa)).toEqual(gagal('aspirasi.tidak-ditemukan'))
      expect(JSON.stringify(harus(await use.papanBeban(siapa)).petugas)).not.toContain(lain.nama)
    }
    expect(harus(await use.eksporPesan({ saring: {}, bentuk: 'csv' }, auditor)).map((x) => x.rujukan)).not.toContain(
      p.rujukan,
    )
    const jejak = await b.basis.transaksi(b.sistem, (trx) =>
      sql`select 1 from platform.audit where objek_id = ${p.id}`.execute(trx),
    )
    expect(jejak.rows).toEqual([])
  })

  test('yang diadukan tidak menemukannya: daftar, cari, hitung, unduhan, papan, pesan utama, jejak', async () => {
    const pegawaiId = randomUUID()
    orang.set(pegawaiId, 'Orang Diadukan')
    const diadukan = punya('inspektorat', null, pegawaiId)
    const tangan = punya('pimpinan', dinas, pegawaiId)
    const p = await kirim({ tentangOrang: true, judul: 'Molibdenum diminta di loket' })
    const sebelum = await daftar(diadukan)
    expect(await langkah(koordinator, p.id, 'teruskan', { kantor: dinas })).toMatchObject(
      gagal('aspirasi.terlapor-dahulu'),
    )
    expect(await langkah(koordinator, p.id, 'sebut-terlapor', { alasan: 'Disebut pelapor.' })).toMatchObject(
      gagal('aspirasi.orang-kosong'),
    )
    expect(
      harus(await use.bukaPesan({ id: p.id, cariOrang: 'Diadukan' }, koordinator)).pilihan.orang.map((o) => o.label),
    ).toEqual(['Orang Diadukan'])
    expect(
      await langkah(diadukan, p.id, 'sebut-terlapor', { alasan: 'Saya sendiri.', orang: [pegawaiId] }),
    ).toMatchObject({ ok: false })
    harus(await langkah(koordinator, p.id, 'sebut-terlapor', { alasan: 'Disebut pelapor.', orang: [pegawaiId] }))
    expect(
      await langkah(koordinator, p.id, 'teruskan', { kantor: dinas, penangan: [tangan.penggunaId!] }),
    ).toMatchObject(gagal('aspirasi.penangan-tidak-cocok'))
    harus(await langkah(koordinator, p.id, 'teruskan', { kantor: dinas, penangan: [penghubung.penggunaId!] }))
    for (const siapa of [diadukan, tangan, { ...koordinator, pegawaiId }, { ...sekda, pegawaiId }]) {
      expect(await rujukan(siapa)).not.toContain(p.rujukan)
      expect(await rujukan(siapa, { cari: 'molibdenum' })).toEqual([])
      expect(await rujukan(siapa, { cari: p.rujukan })).toEqual([])
      expect((await daftar(siapa, { cari: 'molibdenum' })).hitung).toEqual([])
      expect(await use.bukaPesan({ id: p.id }, siapa)).toEqual(gagal('aspirasi.tidak-ditemukan'))
      expect(harus(await use.eksporPesan({ saring: {}, bentuk: 'csv' }, siapa)).map((x) => x.rujukan)).not.toContain(
        p.rujukan,
      )
    }
    const sesudah = await daftar(diadukan)
    const n = (d: typeof sebelum) => d.hitung.reduce((jumlah, x) => jumlah + x.n, 0)
    expect(n(sesudah)).toBe(n(sebelum) - 1)
    const papan = async (siapa: Pelaku) =>
      harus(await use.papanBeban(siapa)).petugas.find((x) => x.siapa === penghubung.penggunaId)?.terbuka ?? 0
    expect(await papan({ ...koordinator, pegawaiId })).toBe((await papan(koordinator)) - 1)
    const q = await kirim()
    expect(
      harus(await use.bukaPesan({ id: q.id, cariInduk: 'molibdenum' }, { ...koordinator, pegawaiId })).pilihan.induk,
    ).toEqual([])
    expect(
      harus(await use.bukaPesan({ id: q.id, cariInduk: 'molibdenum' }, koordinator)).pilihan.induk.map(
        (x) => x.rujukan,
      ),
    ).toEqual([p.rujukan])
    // The trail is read by inspectors: it says of no message that somebody was named in it.
    const jejak = await b.basis.transaksi(diadukan, (trx) =>
      sql<{
        r: string
      }>`select rincian::text as r from platform.audit where objek_id = ${p.id}`.execute(trx),
    )
    expect(jejak.rows.map((x) => x.r).join()).not.toMatch(/terlapor/)
  })

  test('banding diputus petugas lain daripada yang menolak, dan sekali saja', async () => {
    const p = await kirim()
    expect(await langkah(koordinator, p.id, 'tolak', { alasan: 'Hanya iklan.' })).toMatchObject(
      gagal('aspirasi.aturan-kosong'),
    )
    harus(await langkah(koordinator, p.id, 'tolak', { aturan: 'iklan', alasan: 'Hanya iklan.' }))
    expect(await boleh(rekan, p.id)).not.toContain('kabulkan-banding')
    const l = harus(await use.lacakPesan({ kode: p.kode }))
    harus(await use.langkahWarga({ kode: p.kode, sesudah: l.langkahKe, aksi: 'banding', teks: 'Bukan iklan.' }))
    expect(await boleh(koordinator, p.id)).not.toContain('kabulkan-banding')
    expect(await langkah(koordinator, p.id, 'tolak-banding', { alasan: 'Tetap.' })).toMatchObject(
      gagal('aspirasi.banding-penolak-tidak-berhak'),
    )
    // Another account of the same person is the same person.
    expect(await boleh(rekan, p.id)).toEqual(expect.arrayContaining(['kabulkan-banding', 'tolak-banding']))
    expect(await langkah(rekan, p.id, 'kabulkan-banding', { alasan: 'Memang aduan.' })).toEqual({
      ok: true,
      value: 'baru',
    })
    expect(await langkah(rekan, p.id, 'tolak-banding', { alasan: 'Sekali lagi.' })).toMatchObject({ ok: false })
  })

  test('bukan wewenang menyebut siapa; yang lain dengan namanya', async () => {
    const p = await kirim()
    const coba = (isian: IsianLangkah) =>
      langkah(koordinator, p.id, 'bukan-wewenang', { alasan: 'Jalan provinsi.', ...isian })
    expect(await coba({})).toMatchObject(gagal('aspirasi.pihak-kosong'))
    expect(await coba({ kepada: 'lain' })).toMatchObject(gagal('aspirasi.kosong', { isian: 'namaPihak' }))
    expect(await coba({ kepada: 'provinsi', namaPihak: 'Dinas Bina Marga' })).toEqual({
      ok: true,
      value: 'bukan-wewenang',
    })
    const l = harus(await use.lacakPesan({ kode: p.kode }))
    expect(l.peristiwa.at(-1)?.isi).toMatchObject({ namaPihak: 'Pemerintah provinsi, Dinas Bina Marga' })
  })

  test('gabung dan pisahkan: yang digabung melihat kemajuan pesan utama, bukan kata pelapornya', async () => {
    const [utama, ikut, rahasia] = [await kirim(), await kirim(), await kirim({ kerahasiaan: 'rahasia' })]
    const ke1 = (isian: IsianLangkah) =>
      langkah(koordinator, ikut.id, 'gabung', { alasan: 'Lampu yang sama.', ...isian })
    expect(await ke1({})).toMatchObject(gagal('aspirasi.kosong', { isian: 'induk' }))
    expect(await ke1({ induk: ikut.rujukan })).toMatchObject(gagal('aspirasi.induk-sendiri'))
    expect(await ke1({ induk: rahasia.rujukan })).toMatchObject(gagal('aspirasi.induk-tidak-cocok'))
    harus(await langkah(koordinator, utama.id, 'teruskan', { kantor: dinas }))
    harus(await use.langkahWarga({ kode: utama.kode, sesudah: 2, aksi: 'tambah', teks: 'Rumah saya nomor tujuh.' }))
    harus(await ke1({ induk: utama.rujukan }))
    expect(await langkah(koordinator, utama.id, 'gabung', { alasan: 'Berputar.', induk: ikut.rujukan })).toMatchObject(
      gagal('aspirasi.induk-selesai'),
    )
    harus(await langkah(penghubung, utama.id, 'jawab', { jawaban: 'Lampu sudah menyala.' }))
    const l = harus(await use.lacakPesan({ kode: ikut.kode }))
    expect(l.status).toBe('digabung')
    expect(l.induk).toMatchObject({ rujukan: utama.rujukan, status: 'dijawab' })
    expect(l.induk?.peristiwa.at(-1)?.isi).toEqual({ jawaban: 'Lampu sudah menyala.' })
    expect(JSON.stringify(l)).not.toContain('nomor tujuh')
    expect(harus(await use.bukaPesan({ id: utama.id }, koordinator)).anak.map((a) => a.rujukan)).toEqual([ikut.rujukan])
    // Of the merged one the office that holds the main message sees nothing it had not seen before.
    expect(harus(await use.bukaPesan({ id: utama.id }, penghubung)).anak).toEqual([])
    expect(await langkah(koordinator, ikut.id, 'pisahkan', { alasan: 'Ternyata lain.' })).toEqual({
      ok: true,
      value: 'baru',
    })
    expect(harus(await use.lacakPesan({ kode: ikut.kode })).induk).toBeNull()
  })

  test('identitas: anonim tidak ada; lainnya dengan alasan, dan tiap pembukaan terbaca di halaman dan jejak', async () => {
    const p = await kirim()
    const kini = () => use.bukaPesan({ id: p.id }, koordinator)
    expect(harus(await kini()).pembukaan).toEqual([])
    expect((await use.bukaIdentitas({ id: p.id, alasan: '' }, koordinator)).ok).toBe(false)
    harus(await use.bukaIdentitas({ id: p.id, alasan: 'Menelepon pelapor' }, koordinator))
    expect(harus(await kini()).pembukaan).toMatchObject([{ oleh: koordinator.nama, alasan: 'Menelepon pelapor' }])
    expect(JSON.stringify(await kini())).not.toContain('Warga Contoh')
    const jejak = await b.basis.transaksi(b.sistem, (trx) =>
      sql<{ tindakan: string }>`select tindakan from platform.audit where objek_id = ${p.id}`.execute(trx),
    )
    expect(jejak.rows.map((x) => x.tindakan)).toEqual(['aspirasi.identitas-dibuka'])
  })

  test('meja: dicatat untuk orang lain, sekali, dengan kode warga; anonim tanpa nama; bukan laporan pelanggaran', async () => {
    const petugas = b.pelaku('petugas-kelurahan', { unitIds: [lurah] })
    const isian = {
      kiriman: randomUUID(),
      asal: 'kertas',
      asalRinci: 'No. 12',
      setuju: true,
      kelas: 'pengaduan',
      kerahasiaan: 'terbuka',
      judul: 'Got mampet',
      isi: 'Air meluap ke jalan.',
      kelurahan: '12.72.03.1002',
      tentangOrang: false,
      identitas: { nama: 'Ibu Contoh' },
    } as const
    expect(await use.catatPesan({ ...isian, setuju: false }, petugas)).toMatchObject(
      gagal('aspirasi.persetujuan-kosong'),
    )
    expect(await use.catatPesan({ ...isian, kerahasiaan: 'anonim' }, petugas)).toMatchObject(
      gagal('aspirasi.anonim-beridentitas'),
    )
    expect(await use.catatPesan({ ...isian, kelurahan: '12.72.99.9999' }, petugas)).toMatchObject(
      gagal('aspirasi.kelurahan-asing'),
    )
    const [satu, dua] = await Promise.all([use.catatPesan(isian, petugas), use.catatPesan(isian, petugas)])
    expect(harus(satu).kode).toBe(harus(dua).kode)
    expect([harus(satu).baru, harus(dua).baru].filter(Boolean)).toHaveLength(1)
    const l = harus(await use.lacakPesan({ kode: harus(satu).kode }))
    expect(l).toMatchObject({ saluran: 'meja', status: 'baru', langkahKe: 1 })
    expect(JSON.stringify(l)).not.toContain(petugas.nama)
    expect(harus(await use.mejaCatat(petugas))).toMatchObject({
      kelurahanSaya: '12.72.03.1002',
      catatan: [{ judul: 'Got mampet', asal: 'kertas: No. 12' }],
    })
    expect(harus(await use.mejaCatat(b.pelaku('petugas-kelurahan', { unitIds: [lurah] }))).catatan).toEqual([])
    expect((await use.daftarPesan({ saring: {}, urut: 'terbaru', penanda: null }, petugas)).ok).toBe(false)
    expect(await rujukan(koordinator, { cari: 'mampet', saluran: 'meja' })).toEqual([harus(satu).rujukan])
    for (const kerahasiaan of ['anonim', 'rahasia'] as const)
      harus(
        await use.catatPesan(
          {
            ...isian,
            kiriman: randomUUID(),
            kerahasiaan,
            tentangOrang: true,
            identitas: kerahasiaan === 'anonim' ? null : isian.identitas,
          },
          petugas,
        ),
      )
  })

  test('daftar: saringan, urutan, dan halaman maju-mundur tanpa lompat; kata berimbuhan ditemukan', async () => {
    const unit = randomUUID()
    const semua: string[] = []
    for (let i = 0; i < 55; i++) semua.push((await kirim({ judul: `Wolfram ke-${i} berlubang` })).rujukan)
    const saring = { cari: 'wolfram' }
    const awal = await daftar(koordinator, saring)
    expect(awal.hitung).toMatchObject([{ status: 'baru', n: 55 }])
    expect(awal.mundur).toBeNull()
    const halaman = [awal]
    for (let d = awal; d.lanjut; ) {
      d = harus(await use.daftarPesan({ saring, urut: 'terbaru', penanda: d.lanjut }, koordinator))
      halaman.push(d)
    }
    expect(halaman.map((d) => d.baris.length)).toEqual([25, 25, 5])
    expect(halaman.flatMap((d) => d.baris.map((x) => x.rujukan)).toSorted()).toEqual(semua.toSorted())
    const kembali = harus(await use.daftarPesan({ saring, urut: 'terbaru', penanda: halaman[2]!.mundur }, koordinator))
    expect(kembali.baris.map((x) => x.id)).toEqual(halaman[1]!.baris.map((x) => x.id))
    for (const urut of ['terlama', 'tenggat', 'diubah'] as const) {
      const a = harus(await use.daftarPesan({ saring, urut, penanda: null }, koordinator))
      const z = harus(await use.daftarPesan({ saring, urut, penanda: a.lanjut }, koordinator))
      expect(new Set([...a.baris, ...z.baris].map((x) => x.id)).size).toBe(50)
    }
    expect(await rujukan(koordinator, { cari: 'lubang wolfram' })).toHaveLength(25)
    expect(await rujukan(koordinator, { ...saring, kantor: unit })).toEqual([])
    expect(await rujukan(koordinator, { ...saring, kantor: 'belum' })).toHaveLength(25)
    expect(await rujukan(koordinator, { ...saring, kelas: 'aspirasi' })).toEqual([])
    expect(await rujukan(koordinator, { ...saring, sampai: '2020-01-01' })).toEqual([])
    expect(await rujukan(koordinator, { ...saring, kelurahan: '12.72.03.1002', dari: '2020-01-01' })).toHaveLength(25)
    expect(await rujukan(koordinator, { ...saring, saya: true })).toEqual([])
  })

  test('serah terima memindahkan yang terbuka saja; penerima harus boleh', async () => {
    const [dari, penerima, asing] = [punya('penghubung', dinas), punya('penghubung', dinas), punya('penghubung', badan)]
    const p = await kirim()
    harus(await langkah(koordinator, p.id, 'teruskan', { kantor: dinas, penangan: [dari.penggunaId!] }))
    const serah = (ke2: Pelaku, alasan: string, oleh = koordinator) =>
      use.serahkan({ dari: dari.penggunaId!, ke: ke2.penggunaId!, alasan }, oleh)
    expect(await serah(penerima, '')).toMatchObject(gagal('aspirasi.alasan-kosong'))
    expect(await serah(asing, 'Cuti.')).toEqual({ ok: true, value: { dipindah: 0, tinggal: 1 } })
    expect(await serah(penerima, 'Cuti.', penghubung)).toEqual({ ok: true, value: { dipindah: 0, tinggal: 1 } })
    expect(await serah(penerima, 'Cuti.')).toEqual({ ok: true, value: { dipindah: 1, tinggal: 0 } })
    expect(harus(await use.bukaPesan({ id: p.id }, koordinator)).penangan).toEqual([penerima.nama])
  })

  test('templat: versi baru, bentrok, dan tidak oleh kantor', async () => {
    const t = {
      kode: 'dijadwalkan',
      sesudah: 0,
      nama: 'Jadwal',
      isi: 'Pada {tanggal}.',
      aktif: true,
      alasan: 'Lebih jelas.',
    }
    expect((await use.simpanTemplat(t, penghubung)).ok).toBe(false)
    harus(await use.simpanTemplat(t, koordinator))
    expect(await use.simpanTemplat(t, rekan)).toEqual(gagal('aspirasi.templat-sudah-berubah'))
    harus(await use.simpanTemplat({ ...t, sesudah: 1, isi: 'Mulai {tanggal}.' }, rekan))
    const d = harus(await use.daftarTemplat(penghubung))
    expect(d.berlaku.find((x) => x.kode === 'dijadwalkan')).toMatchObject({ versi: 2, isi: 'Mulai {tanggal}.' })
    expect(d.versi).toHaveLength(2)
  })

  test('akun dan pegawai dibaca program sendiri: petugas melihat nama, bukan tabelnya', async () => {
    const [id, pegawaiId] = [randomUUID(), randomUUID()]
    await b.basis.transaksi(b.sistem, async (trx) => {
      await sql`insert into pegawai.pegawai (instansi_id, id, nip, nama, nama_jabatan, unit_id, berlaku_mulai, dicatat_pada, batch_id)
        values (platform.instansi(), ${pegawaiId}, '198001012005011009', 'Rahmat Contoh', 'Kepala Loket', ${dinas}::uuid, '2020-01-01',
          now(), gen_random_uuid())`.execute(trx)
      await sql`insert into pengguna.pengguna (instansi_id, id, versi, surel, nama, status, pegawai_id)
        values (platform.instansi(), ${id}, gen_random_uuid(), 'rahmat@uji.tepat', 'Rahmat Contoh', 'aktif', ${pegawaiId})`.execute(
        trx,
      )
      for (const [peran, mulai] of [
        ['penghubung', '2020-01-01'],
        ['pimpinan', '2099-01-01'],
      ])
        await sql`insert into pengguna.penugasan (instansi_id, id, versi, pengguna_id, peran, unit_id, berlaku_mulai)
          values (platform.instansi(), gen_random_uuid(), gen_random_uuid(), ${id}, ${peran}, ${dinas}::uuid, ${mulai}::date)`.execute(
          trx,
        )
    })
    const nyata = susunUji(b)
    const p = await kirim({ kerahasiaan: 'rahasia' })
    const buka2 = async (m: object) => harus(await nyata.bukaPesan({ id: p.id, ...m }, koordinator)).pilihan
    expect((await buka2({ kantor: dinas })).akun).toEqual([
      { nilai: id, label: 'Rahmat Contoh', keterangan: 'Dinas Pekerjaan Umum' },
    ])
    expect((await buka2({ kantor: badan })).akun).toEqual([])
    expect((await buka2({ cariOrang: 'loket rahmat' })).orang).toEqual([
      { nilai: pegawaiId, label: 'Rahmat Contoh', keterangan: 'Kepala Loket, Dinas Pekerjaan Umum' },
    ])
    expect((await buka2({ cariOrang: '%' })).orang).toEqual([])
    // Once he is the one meant, he is nobody to give it to.
    harus(
      await nyata.langkahMeja(
        { id: p.id, sesudah: 1, aksi: 'sebut-terlapor', isian: { alasan: 'Disebut pelapor.', orang: [pegawaiId] } },
        koordinator,
      ),
    )
    expect((await buka2({ kantor: dinas })).akun).toEqual([])
  })
})
