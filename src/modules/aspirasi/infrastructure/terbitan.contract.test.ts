import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { jamSistem } from '#platform/clock'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { PesanBaru } from '../domain/pesan.ts'
import { susunAspirasi, type UseAspirasi } from '../index.ts'
import { pesanUji } from '../uji/susun-uji.ts'

denganKeduaBasis('terbitan dan penyaringan', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  beforeAll(async () => {
    b = await buka()
    use = susunAspirasi({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      instansiId: b.instansiId,
      kunci: 'kunci uji yang cukup panjang',
      bacaNamaPegawai: () => Promise.resolve(['Rotua Sihombing']),
    })
  })
  const petugas = () => b.pelaku('petugas-aduan', { unitIds: [] })
  const kirim = async (lain: Partial<PesanBaru> = {}) => {
    const h = await use.kirimPesan({ pesan: pesanUji(lain), kiriman: randomUUID() })
    if (!h.ok) throw new Error(h.error.kode)
    const l = await use.lacakPesan({ kode: h.value.kode })
    if (!l.ok) throw new Error(l.error.kode)
    return { ...l.value, kode: h.value.kode }
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
  const isi = 'Rotua Sihombing minta dihubungi ke 0812-3456-7890. Tetangga saya Sarinah tahu.'
  const masukan = (id: string, lain: object = {}) => ({
    id,
    sesudah: 0,
    judul: 'Diminta menelepon 081234567890',
    samar: ['rotua sihombing', '081234567890'],
    lain: 'Sarinah',
    foto: [],
    jawabanKe: 0,
    ...lain,
  })

  test('yang diusulkan petugas sahkan; yang disamarkan tidak tampak; dibaca umum hanya sesudah terbit, dan tidak sesudah ditarik', async () => {
    const p = await kirim({ judul: 'Diminta menelepon 081234567890', isi })
    const buka2 = await use.bukaTerbitan(p.id, petugas())
    expect(buka2.ok && buka2.value.temuan.map((t) => [t.jenis, t.kunci])).toEqual([
      ['telepon', '081234567890'],
      ['nama', 'rotua sihombing'],
    ])
    const lihat = await use.pratinjauTerbitan(masukan(p.id), petugas())
    const jadi = {
      judul: 'Diminta menelepon [nomor telepon]',
      isi: '[nama] minta dihubungi ke [nomor telepon]. Tetangga saya [disamarkan] tahu.',
    }
    expect(lihat).toMatchObject({ ok: true, value: jadi })
    expect(await pemilik(`select 1 from aspirasi.terbitan where pesan_id = '${p.id}'`)).toEqual([])
    const [satu, dua] = await Promise.all([
      use.terbitkan(masukan(p.id), petugas()),
      use.terbitkan(masukan(p.id), petugas()),
    ])
    expect([satu, dua].filter((h) => h.ok)).toHaveLength(1)
    expect(await pemilik(`select judul, isi from aspirasi.terbitan where pesan_id = '${p.id}'`)).toEqual([jadi])
    expect(await use.tarikTerbitan({ id: p.id, sesudah: 1, alasan: ' ' }, petugas())).toMatchObject({ ok: false })
    expect(await use.tarikTerbitan({ id: p.id, sesudah: 1, alasan: 'Nama luput' }, petugas())).toEqual({
      ok: true,
      value: 2,
    })
    expect(await use.tarikTerbitan({ id: p.id, sesudah: 2, alasan: 'lagi' }, petugas())).toMatchObject({ ok: false })
    expect(await use.terbitkan(masukan(p.id, { sesudah: 2, samar: [] }), petugas())).toEqual({ ok: true, value: 3 })
  })

  test('jawaban terbit seperti disamarkan petugas; yang lebih baru menunggu, dan yang belum dilihat tidak ikut terbit', async () => {
    const unit = randomUUID()
    const kantor = b.pelaku('penghubung', { unitIds: [unit] })
    const p = await kirim({ judul: 'Lampu padam', isi: 'Sejak Senin.' })
    const jawab = (sesudah: number, jawaban: string) =>
      use.langkahPetugas({ id: p.id, sesudah, aksi: 'jawab', isi: { jawaban } }, kantor)
    expect(
      (await use.langkahPetugas({ id: p.id, sesudah: 1, aksi: 'teruskan', ubahan: { unitId: unit } }, petugas())).ok,
    ).toBe(true)
    expect((await jawab(2, 'Sudah diganti, Ibu Rotua Sihombing, 0812-3456-7890.')).ok).toBe(true)
    const m = masukan(p.id, { judul: 'Lampu padam', lain: '', jawabanKe: 3 })
    expect(await use.terbitkan({ ...m, jawabanKe: 0 }, petugas())).toMatchObject({
      error: { kode: 'aspirasi.sudah-berubah' },
    })
    expect(await use.terbitkan(m, petugas())).toEqual({ ok: true, value: 1 })
    const umum = async () => {
      const h = await use.bacaUmum({ rujukan: p.rujukan })
      return h.ok ? h.value.pesan : null
    }
    expect((await umum())?.jawaban).toMatch(/^Sudah diganti, .*\[nomor telepon\]\.$/)
    expect(JSON.stringify(await umum())).not.toMatch(/Sihombing|3456/)
    const belum = await use.langkahWarga({ kode: p.kode, sesudah: 3, aksi: 'nyatakan-belum', teks: 'Masih padam' })
    expect(belum.ok).toBe(true)
    expect((await jawab(4, 'Kabelnya diganti oleh Sarinah.')).ok).toBe(true)
    expect((await umum())?.jawaban).toMatch(/^Sudah diganti/)
    expect(JSON.stringify(await umum())).not.toContain('Sarinah')
    expect(await use.terbitkan({ ...m, sesudah: 1 }, petugas())).toMatchObject({
      error: { kode: 'aspirasi.sudah-berubah' },
    })
  })

  test('tidak ada yang terbit tanpa petugas aduan; rahasia, WBS, dan tentang orang yang belum disebut tidak pernah', async () => {
    const p = await kirim({ isi })
    for (const peran of ['penghubung', 'pimpinan', 'sekda', 'inspektorat', 'admin'] as const)
      expect(await use.terbitkan(masukan(p.id), b.pelaku(peran))).toMatchObject({ ok: false })
    const rahasia = await kirim({ kerahasiaan: 'rahasia' })
    const orang = await kirim({ tentangOrang: true })
    expect(await use.terbitkan(masukan(rahasia.id), petugas())).toMatchObject({
      error: { kode: 'aspirasi.terbit-rahasia' },
    })
    expect(await use.terbitkan(masukan(orang.id), petugas())).toMatchObject({
      error: { kode: 'aspirasi.terbit-terlapor' },
    })
    const wbs = await kirim({ kelas: 'whistleblowing', kerahasiaan: 'anonim', tujuanWbs: 'inspektorat' })
    const dua = b.pelaku(['petugas-aduan', 'inspektorat'], { unitIds: 'semua' })
    expect(await use.terbitkan(masukan(wbs.id), dua)).toMatchObject({ error: { kode: 'aspirasi.terbit-rahasia' } })
    // The policy too, whoever asks it.
    for (const id of [rahasia.id, wbs.id])
      await expect(
        b.basis.transaksi(dua, (trx) =>
          sql`insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, judul, isi, oleh)
            values (platform.instansi(), ${id}::uuid, 1, 'terbitkan', 'x', 'x', 'x')`.execute(trx),
        ),
      ).rejects.toThrow(/row-level security/)
  })

  test('kata pengganti tidak menutupi yang harus hilang; judul tidak boleh kosong; foto hanya yang sudah dibuat ulang', async () => {
    const p = await kirim({ isi })
    expect(await use.terbitkan(masukan(p.id, { judul: ' ' }), petugas())).toMatchObject({
      error: { kode: 'aspirasi.kosong', data: { isian: 'judul' } },
    })
    const foto = randomUUID()
    await pemilik(`insert into aspirasi.foto (instansi_id, id, pesan_id, urut, mentah)
      values ('${b.instansiId}', '${foto}', '${p.id}', 1, '\\x00')`)
    expect(await use.terbitkan(masukan(p.id, { foto: [foto, randomUUID()] }), petugas())).toMatchObject({ ok: true })
    expect(await pemilik(`select foto from aspirasi.terbitan where pesan_id = '${p.id}'`)).toEqual([{ foto: [] }])
  })

  test('log penyaringan: aturan, alasan untuk umum, hari, dan putusan keberatan; tidak dari rahasia dan WBS', async () => {
    const koordinator = petugas()
    await use.imporPembagian(
      {
        jenis: 'aturan',
        baris: [
          {
            isi: {
              kode: 'iklan',
              nama: 'Iklan',
              namaEn: 'Advertising',
              penjelasan: 'Menawarkan barang.',
              penjelasanEn: 'It offers goods.',
            },
            aktif: true,
          },
        ],
        alasan: 'Awal',
        simpan: true,
      },
      koordinator,
    )
    const tolak = async (id: string, pelaku = koordinator, ubahan = {}) => {
      const [p] = await pemilik(`select langkah_ke from aspirasi.pesan where id = '${id}'`)
      return use.langkahPetugas(
        {
          id,
          sesudah: p.langkah_ke,
          aksi: 'tolak',
          alasan: 'Pak Anu menjual obat',
          isi: { aturan: 'iklan', alasanUmum: 'Menawarkan obat.' },
          ubahan,
        },
        pelaku,
      )
    }
    const satu = await kirim({ isi: 'Jual obat murah' })
    const rahasia = await kirim({ isi: 'Jual obat murah', kerahasiaan: 'rahasia' })
    const wbs = await kirim({ kelas: 'whistleblowing', kerahasiaan: 'anonim', tujuanWbs: 'inspektorat' })
    expect((await tolak(satu.id)).ok).toBe(true)
    // Who refuses a secret message keeps seeing it by being named for it.
    const penangan = { penangan: [koordinator.penggunaId ?? ''] }
    expect((await tolak(rahasia.id, koordinator, penangan)).ok).toBe(true)
    expect((await tolak(wbs.id, b.pelaku('inspektorat'))).ok).toBe(true)
    const log = await use.logPenyaringan()
    expect(log.baris).toEqual([
      { hari: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), aturan: 'iklan', alasan: 'Menawarkan obat.', banding: null },
    ])
    expect(log.jumlah).toEqual([{ kode: 'iklan', n: 1, dikabulkan: 0 }])
    expect(JSON.stringify(log)).not.toContain('Anu')
    const l = await use.lacakPesan({ kode: satu.kode })
    await use.langkahWarga({
      kode: satu.kode,
      sesudah: l.ok ? l.value.langkahKe : 0,
      aksi: 'banding',
      teks: 'Bukan iklan',
    })
    expect((await use.logPenyaringan()).baris[0]?.banding).toBe('menunggu')
    const [kini] = await pemilik(`select langkah_ke from aspirasi.pesan where id = '${satu.id}'`)
    const putus = await use.langkahPetugas(
      { id: satu.id, sesudah: kini.langkah_ke, aksi: 'kabulkan-banding', alasan: 'Benar bukan iklan' },
      petugas(),
    )
    expect(putus.ok).toBe(true)
    expect((await use.logPenyaringan()).jumlah).toEqual([{ kode: 'iklan', n: 1, dikabulkan: 1 }])
  })
})
