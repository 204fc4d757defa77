import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Pelaku } from '#platform/access'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { PesanBaru } from '../domain/pesan.ts'
import type { UseAspirasi } from '../index.ts'
import { pesanUji, susunUji } from '../uji/susun-uji.ts'

denganKeduaBasis('pesan warga', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  const dinas = randomUUID()
  const lainDinas = randomUUID()
  beforeAll(async () => {
    b = await buka()
    use = susunUji(b)
  })
  const kirim = async (lain: Partial<PesanBaru> = {}) => {
    const h = await use.kirimPesan({ pesan: pesanUji(lain), kiriman: randomUUID() })
    if (!h.ok) throw new Error(h.error.kode)
    const l = await use.lacakPesan({ kode: h.value.kode })
    if (!l.ok) throw new Error(l.error.kode)
    return { ...l.value, kode: h.value.kode }
  }
  const terlihat = (p: Pelaku, id: string) =>
    b.basis.transaksi(p, async (trx) => {
      const h = await sql`select from aspirasi.pesan where id = ${id}::uuid`.execute(trx)
      return h.rows.length === 1
    })
  const langkah = async (p: Pelaku, id: string, aksi: string, lain: object = {}) => {
    const ke = await pemilik(`select langkah_ke from aspirasi.pesan where id = '${id}'`)
    return use.langkahPetugas({ id, sesudah: ke[0].langkah_ke, aksi, ...lain } as never, p)
  }
  async function pemilik(perintah: string) {
    const k = new Client({ connectionString: b.urlAdmin.includes('/postgres') ? b.urlPemilik : b.urlAdmin })
    await k.connect()
    try {
      await k.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
      return (await k.query(perintah)).rows
    } finally {
      await k.end()
    }
  }

  test('formulir yang sama dua kali, juga bersamaan, satu pesan dengan kode yang sama', async () => {
    const kiriman = randomUUID()
    const semua = await Promise.all([1, 2, 3].map(() => use.kirimPesan({ pesan: pesanUji(), kiriman })))
    const lagi = await use.kirimPesan({ pesan: pesanUji(), kiriman })
    const nilai = [...semua, lagi].map((h) => (h.ok ? h.value : null))
    expect(new Set(nilai.map((v) => v?.kode)).size).toBe(1)
    expect(new Set(nilai.map((v) => v?.rujukan)).size).toBe(1)
    expect(nilai.filter((v) => v?.baru)).toHaveLength(1)
  })

  test('kode tersimpan sebagai sidik saja; kode lain dan bukan kode tidak dibedakan', async () => {
    const p = await kirim()
    const [baris] = await pemilik(`select p.*::text from aspirasi.pesan p where id = '${p.id}'`)
    expect(JSON.stringify(baris)).not.toContain(p.kode)
    const tidakDikenal = { ok: false, error: { kode: 'aspirasi.kode-tidak-dikenal' } }
    expect(await use.lacakPesan({ kode: p.kode.replace(/.$/, (h) => (h === '0' ? '1' : '0')) })).toEqual(tidakDikenal)
    expect(await use.lacakPesan({ kode: 'bukan kode' })).toEqual(tidakDikenal)
  })

  test('anonim tidak menyimpan identitas; bukan anonim tanpa nama, anonim bernama, dan WBS terbuka ditolak', async () => {
    const p = await kirim({ kerahasiaan: 'anonim' })
    expect(await pemilik(`select 1 from aspirasi.identitas where pesan_id = '${p.id}'`)).toEqual([])
    const sebab = async (lain: Partial<PesanBaru>) => {
      const h = await use.kirimPesan({ pesan: { ...pesanUji(), ...lain }, kiriman: randomUUID() })
      return h.ok ? null : h.error.kode
    }
    expect(await sebab({ kerahasiaan: 'anonim' })).toBe('aspirasi.anonim-beridentitas')
    expect(await sebab({ identitas: null })).toBe('aspirasi.identitas-kosong')
    expect(await sebab({ kelas: 'whistleblowing', tujuanWbs: 'inspektorat' })).toBe('aspirasi.wbs-terbuka')
    expect(await sebab({ isi: ' \u202E ' })).toBe('aspirasi.kosong')
    expect(await sebab({ isi: 'a'.repeat(20_001) })).toBe('aspirasi.terlalu-panjang')
  })

  test('pengunjung tidak membaca satu tabel pun', async () => {
    await kirim()
    const tamu = b.pelaku([], { penggunaId: null, unitIds: [] })
    for (const t of ['pesan', 'identitas', 'peristiwa', 'foto', 'draf', 'terbitan', 'pembukaan_identitas'])
      await b.basis
        .transaksi(tamu, (trx) => sql`select from ${sql.raw(`aspirasi.${t}`)}`.execute(trx))
        .then(
          (h) => expect(h.rows).toEqual([]),
          (e: unknown) => expect(String(e)).toMatch(/permission denied/),
        )
  })

  test('siapa melihat apa: koordinator, kantor yang memegang, kantor lain, pengawas', async () => {
    const biasa = await kirim()
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const penghubung = b.pelaku('penghubung', { unitIds: [dinas] })
    const lain = b.pelaku('penghubung', { unitIds: [lainDinas] })
    const kepala = b.pelaku('pimpinan', { unitIds: [dinas] })
    const lihat = async (id: string) => Promise.all([koordinator, penghubung, lain, kepala].map((p) => terlihat(p, id)))
    expect(await lihat(biasa.id)).toEqual([true, false, false, false])
    expect(await langkah(koordinator, biasa.id, 'teruskan', { ubahan: { unitId: dinas } })).toEqual({
      ok: true,
      value: 'diteruskan',
    })
    expect(await lihat(biasa.id)).toEqual([true, true, false, true])
    for (const peran of ['analis', 'admin', 'dprd', 'bkn', 'tpk', 'asesor', 'pegawai'] as const)
      expect(await terlihat(b.pelaku(peran, { unitIds: 'semua' }), biasa.id)).toBe(false)
  })

  test('rahasia: sesudah diteruskan hanya akun yang disebut, bukan kantornya, bukan koordinator lain', async () => {
    const p = await kirim({ kerahasiaan: 'rahasia' })
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const bernama = b.pelaku('penghubung', { unitIds: [dinas] })
    const ubahan = { unitId: dinas, penangan: [koordinator.penggunaId!, bernama.penggunaId!] }
    expect((await langkah(koordinator, p.id, 'teruskan', { ubahan })).ok).toBe(true)
    expect(await terlihat(koordinator, p.id)).toBe(true)
    expect(await terlihat(bernama, p.id)).toBe(true)
    for (const peran of ['penghubung', 'pimpinan', 'petugas-aduan', 'sekda', 'ppk', 'inspektorat'] as const)
      expect(await terlihat(b.pelaku(peran, { unitIds: [dinas] }), p.id)).toBe(false)
  })

  test('rahasia: koordinator yang menolak, bertanya, atau menyatakan bukan wewenang tetap melihatnya, yang lain tidak', async () => {
    for (const aksi of ['tolak', 'minta-lengkapi', 'bukan-wewenang']) {
      const p = await kirim({ kerahasiaan: 'rahasia' })
      const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
      expect((await langkah(koordinator, p.id, aksi, { alasan: 'Alasan uji.' })).ok, aksi).toBe(true)
      expect(await terlihat(koordinator, p.id)).toBe(true)
      expect(await terlihat(b.pelaku('petugas-aduan', { unitIds: [] }), p.id)).toBe(false)
    }
  })

  test('whistleblowing: Inspektorat saja; tentang Inspektorat kepada wali kota saja; tanpa jejak di luar berkasnya', async () => {
    const kepada = async (tujuanWbs: 'inspektorat' | 'ppk') =>
      kirim({ kelas: 'whistleblowing', kerahasiaan: 'anonim', tujuanWbs })
    const [a, z] = [await kepada('inspektorat'), await kepada('ppk')]
    const siapa = ['inspektorat', 'ppk', 'sekda', 'petugas-aduan', 'pimpinan', 'penghubung', 'admin'] as const
    const lihat = async (id: string) =>
      Promise.all(siapa.map((peran) => terlihat(b.pelaku(peran, { unitIds: 'semua' }), id)))
    expect(await lihat(a.id)).toEqual([true, false, false, false, false, false, false])
    expect(await lihat(z.id)).toEqual([false, true, false, false, false, false, false])
    const auditor = b.pelaku('inspektorat')
    expect((await langkah(auditor, a.id, 'teruskan', { ubahan: { penangan: [auditor.penggunaId!] } })).ok).toBe(true)
    expect(await pemilik(`select 1 from platform.audit where objek_id = '${a.id}'`)).toEqual([])
  })

  test('yang diadukan tidak pernah melihat pesan tentang dirinya, apa pun perannya', async () => {
    const orang = randomUUID()
    const p = await kirim({ tentangOrang: true })
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const kepala = b.pelaku(['pimpinan', 'sekda', 'inspektorat', 'petugas-aduan'], {
      unitIds: 'semua',
      pegawaiId: orang,
    })
    expect(await terlihat(b.pelaku('sekda'), p.id)).toBe(false)
    expect(
      (
        await langkah(koordinator, p.id, 'sebut-terlapor', {
          alasan: 'Disebut pelapor.',
          ubahan: { terlapor: [orang] },
        })
      ).ok,
    ).toBe(true)
    expect((await langkah(koordinator, p.id, 'teruskan', { ubahan: { unitId: dinas } })).ok).toBe(true)
    expect(await terlihat(b.pelaku('sekda'), p.id)).toBe(true)
    expect(await terlihat(kepala, p.id)).toBe(false)
    expect(await langkah(kepala, p.id, 'kerjakan')).toEqual({ ok: false, error: { kode: 'aspirasi.tidak-ditemukan' } })
    expect((await use.bukaIdentitas({ id: p.id, alasan: 'Ingin tahu' }, kepala)).ok).toBe(false)
  })

  test('nama dibuka dengan alasan yang tercatat lebih dahulu, dan tanpa catatan itu tidak terbaca', async () => {
    const p = await kirim()
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    expect(
      await b.basis.transaksi(
        koordinator,
        async (trx) => (await sql`select from aspirasi.identitas`.execute(trx)).rows,
      ),
    ).toEqual([])
    expect(await use.bukaIdentitas({ id: p.id, alasan: ' ' }, koordinator)).toMatchObject({ ok: false })
    expect(await use.bukaIdentitas({ id: p.id, alasan: 'Menelepon pelapor' }, koordinator)).toMatchObject({
      ok: true,
      value: { nama: 'Warga Contoh' },
    })
    expect(await pemilik(`select alasan, oleh from aspirasi.pembukaan_identitas where pesan_id = '${p.id}'`)).toEqual([
      { alasan: 'Menelepon pelapor', oleh: koordinator.nama },
    ])
  })

  test('satu pengaduan sampai selesai, dengan pertanyaan dan pembukaan kembali; dua orang tidak melangkah bersamaan', async () => {
    const p = await kirim()
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const penghubung = b.pelaku('penghubung', { unitIds: [dinas] })
    const warga = async (aksi: string, lain: object = {}) => {
      const l = await use.lacakPesan({ kode: p.kode })
      if (!l.ok) throw new Error('hilang')
      return use.langkahWarga({ kode: p.kode, sesudah: l.value.langkahKe, aksi, ...lain } as never)
    }
    const jadi = (value: string) => ({ ok: true, value })
    expect(await langkah(koordinator, p.id, 'teruskan', { ubahan: { unitId: dinas } })).toEqual(jadi('diteruskan'))
    expect(await langkah(penghubung, p.id, 'jawab', { isi: { jawaban: 'x' } })).toEqual(jadi('dijawab'))
    expect(await warga('nyatakan-belum', { teks: 'Masih padam' })).toEqual(jadi('diteruskan'))
    expect(await langkah(penghubung, p.id, 'kerjakan')).toEqual(jadi('dikerjakan'))
    expect(await langkah(penghubung, p.id, 'minta-lengkapi', { alasan: 'Nomor tiangnya?' })).toEqual(
      jadi('menunggu-pelapor'),
    )
    expect(await warga('lengkapi', { teks: 'Tiang 12' })).toEqual(jadi('dikerjakan'))
    const [satu, dua] = await Promise.all([
      langkah(penghubung, p.id, 'jawab', { isi: { jawaban: 'Diganti.' } }),
      langkah(penghubung, p.id, 'jawab', { isi: { jawaban: 'Diganti.' } }),
    ])
    expect([satu, dua].filter((h) => h.ok)).toHaveLength(1)
    expect(await warga('nyatakan-selesai', { nilai: 5 })).toEqual(jadi('selesai'))
    expect(await langkah(penghubung, p.id, 'kerjakan')).toMatchObject({
      ok: false,
      error: { kode: 'aspirasi.langkah-tidak-berhak' },
    })
    const akhir = await use.lacakPesan({ kode: p.kode })
    expect(akhir.ok && akhir.value.peristiwa.map((e) => e.aksi)).toEqual([
      'terima',
      'teruskan',
      'jawab',
      'nyatakan-belum',
      'kerjakan',
      'minta-lengkapi',
      'lengkapi',
      'jawab',
      'nyatakan-selesai',
    ])
    expect(JSON.stringify(akhir)).not.toContain(penghubung.nama)
  })

  test('catatan dalam tidak terbaca pemegang kode', async () => {
    const p = await kirim()
    await langkah(b.pelaku('petugas-aduan', { unitIds: [] }), p.id, 'catat', { isi: { catatan: 'Hati-hati' } })
    const l = await use.lacakPesan({ kode: p.kode })
    expect(JSON.stringify(l)).not.toContain('Hati-hati')
    expect(l.ok && l.value.langkahKe).toBe(2)
  })
})
