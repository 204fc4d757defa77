import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Unit } from '#modules/organisasi'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { jamSistem } from '#platform/clock'
import type { PesanBaru } from '../domain/pesan.ts'
import { susunAspirasi, type UseAspirasi } from '../index.ts'
import { pesanUji } from '../uji/susun-uji.ts'

const unit = (kode: string, nama: string, jenis: Unit['jenis'], kodeWilayah: string | null = null): Unit => {
  const id = randomUUID()
  return {
    id,
    kode,
    nama,
    jenis,
    indukId: null,
    perangkatDaerahId: id,
    kodeWilayah,
    urut: 0,
    berlakuMulai: '2022-08-01',
  }
}
const PKP = unit('pkp', 'Dinas Perumahan dan Kawasan Permukiman', 'dinas')
const PUTR = unit('putr', 'Dinas Pekerjaan Umum dan Tata Ruang', 'dinas')
const DLH = unit('dlh', 'Dinas Lingkungan Hidup', 'dinas')
const UNIT = [
  PKP,
  PUTR,
  DLH,
  unit('kec-siantarmartoba', 'Kecamatan Siantar Martoba', 'kecamatan', '12.72.06'),
  unit('kec-siantarutara', 'Kecamatan Siantar Utara', 'kecamatan', '12.72.03'),
  unit('kel-martoba', 'Kelurahan Martoba', 'kelurahan', '12.72.03.1002'),
  unit('kel-sumberjaya', 'Kelurahan Sumber Jaya', 'kelurahan', '12.72.06.1001'),
]

denganKeduaBasis('penyaluran', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  beforeAll(async () => {
    b = await buka()
    use = susunAspirasi({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      instansiId: b.instansiId,
      kunci: 'kunci uji yang cukup panjang',
      bacaUnit: () => Promise.resolve(UNIT),
    })
  })
  const petugas = () => b.pelaku('petugas-aduan', { unitIds: [] })
  const topik = (kode: string, nama: string, unitId: string, kata: string[]) => ({
    isi: { kode, nama, namaEn: nama, unitId, kata },
    aktif: true,
  })
  const kirim = async (lain: Partial<PesanBaru> = {}) => {
    const h = await use.kirimPesan({ pesan: pesanUji(lain), kiriman: randomUUID() })
    if (!h.ok) throw new Error(h.error.kode)
    const l = await use.lacakPesan({ kode: h.value.kode })
    if (!l.ok) throw new Error(l.error.kode)
    return { ...l.value, kode: h.value.kode }
  }
  const langkah = async (id: string, aksi: string, lain: object = {}) => {
    const [p] = await pemilik(`select langkah_ke from aspirasi.pesan where id = '${id}'`)
    const h = await use.langkahPetugas({ id, sesudah: p.langkah_ke, aksi, ...lain } as never, petugas())
    if (!h.ok) throw new Error(h.error.kode)
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

  test('pembagian kerja: tiap ubahan versi baru beralasan, dua orang tidak menimpa, impor semua atau tidak sama sekali', async () => {
    const baris = [
      topik('lampu-jalan', 'Lampu jalan', PKP.id, ['pju', 'lampu jalan', 'lampu mati']),
      topik('jalan-rusak', 'Jalan rusak', PUTR.id, ['jalan berlubang', 'aspal']),
      topik('sampah', 'Sampah', DLH.id, ['sampah', 'tps']),
    ]
    const impor = (simpan: boolean, b2 = baris) =>
      use.imporPembagian({ jenis: 'topik', baris: b2, alasan: 'Pembagian awal', simpan }, petugas())
    expect(await impor(false)).toEqual({ ok: true, value: { baru: 3, berubah: 0, sama: 0 } })
    expect(await use.daftarTopik()).toEqual([])
    const satuSalah = [...baris, topik('hantu', 'Hantu', randomUUID(), [])]
    expect(await impor(true, satuSalah)).toMatchObject({
      ok: false,
      error: { kode: 'aspirasi.unit-tak-dikenal', data: { baris: 4 } },
    })
    expect(await use.daftarTopik()).toEqual([])
    expect(await impor(true)).toEqual({ ok: true, value: { baru: 3, berubah: 0, sama: 0 } })
    expect(await impor(true)).toEqual({ ok: true, value: { baru: 0, berubah: 0, sama: 3 } })
    const ubah = (sesudah: number, aktif: boolean, alasan = 'Digabung ke PUTR') =>
      use.ubahPembagian({ jenis: 'topik', isi: baris[2]!.isi, sesudah, aktif, alasan }, petugas())
    expect(await ubah(1, false, ' ')).toMatchObject({ ok: false, error: { kode: 'aspirasi.alasan-kosong' } })
    expect(await ubah(0, true)).toMatchObject({ ok: false, error: { kode: 'aspirasi.kode-sudah-ada' } })
    expect(await ubah(1, false)).toEqual({ ok: true, value: 2 })
    expect(await ubah(1, false)).toMatchObject({ ok: false, error: { kode: 'aspirasi.sudah-berubah' } })
    expect((await use.daftarTopik()).map((t) => t.kode)).toEqual(['jalan-rusak', 'lampu-jalan'])
    expect(await ubah(2, true, 'Kembali ke DLH')).toEqual({ ok: true, value: 3 })
    const riwayat = await use.riwayatPembagian('topik', 'sampah', petugas())
    expect(riwayat.ok && riwayat.value.map((v) => [v.versi, v.aktif, v.alasan])).toEqual([
      [3, true, 'Kembali ke DLH'],
      [2, false, 'Digabung ke PUTR'],
      [1, true, 'Pembagian awal'],
    ])
    expect(await use.daftarPembagian('topik', b.pelaku('penghubung', { unitIds: [] }))).toMatchObject({ ok: false })
  })

  test('usul kantor dari kata topik, dengan kata yang menuntun ke sana', async () => {
    const [satu, ...lain] = await use.usulKantor({ teks: 'Lampu jalan di gang kami mati sudah sebulan' })
    expect(satu).toMatchObject({ topikKode: 'lampu-jalan', unitNama: PKP.nama })
    expect(satu?.sebab).toContain('lampu jalan')
    expect(lain.every((u) => u.unitId !== PKP.id)).toBe(true)
    expect(await use.usulKantor({ teks: 'xyz' })).toEqual([])
    expect(await use.usulKantor({ teks: '' })).toEqual([])
  })

  test('belajar dari petugas: hitungan pindah bersama pesan; pesan rahasia, WBS, dan tentang orang tidak dihitung', async () => {
    const hitung = () =>
      pemilik(
        `select unit_id, sum(n)::int as n from aspirasi.hitungan_kata where kata = 'parit' and n <> 0 group by unit_id`,
      )
    const usul = async () => (await use.usulKantor({ teks: 'parit tersumbat' })).map((u) => u.unitId)
    expect(await usul()).toEqual([])
    const isi = { judul: 'Parit meluap', isi: 'Parit penuh, air masuk rumah.' }
    const pesan = []
    for (let i = 0; i < 4; i++) pesan.push(await kirim(isi))
    for (const p of pesan) await langkah(p.id, 'teruskan', { ubahan: { unitId: PUTR.id } })
    const rahasia = [await kirim({ ...isi, kerahasiaan: 'rahasia' }), await kirim({ ...isi, tentangOrang: true })]
    for (const p of rahasia)
      await langkah(p.id, 'teruskan', {
        ubahan: { unitId: PUTR.id, penangan: [randomUUID()] },
      }).catch(() => undefined)
    expect(await hitung()).toEqual([{ unit_id: PUTR.id, n: 4 }])
    // Four messages are not told: nobody learns by trying words.
    expect(await usul()).toEqual([])
    const kelima = await kirim(isi)
    await langkah(kelima.id, 'teruskan', { ubahan: { unitId: PUTR.id } })
    const [u] = await use.usulKantor({ teks: 'parit tersumbat' })
    // All went there: 5 / (5 + 5) − 5 / 5 says nothing; the share of others must be known first.
    expect(u).toBeUndefined()
    for (let i = 0; i < 5; i++) {
      const p = await kirim({ judul: 'Sampah menumpuk', isi: 'Tong penuh.' })
      await langkah(p.id, 'teruskan', { ubahan: { unitId: DLH.id, topikKode: 'sampah' } })
    }
    for (let i = 0; i < 15; i++) {
      const p = await kirim({ judul: 'Tumpukan sampah', isi: 'Bau.' })
      await langkah(p.id, 'teruskan', { ubahan: { unitId: DLH.id, topikKode: 'sampah' } })
    }
    const [kini] = await use.usulKantor({ teks: 'parit tersumbat' })
    expect(kini).toMatchObject({ unitId: PUTR.id, sebab: ['parit'] })
    for (const p of [...pesan, kelima])
      await langkah(p.id, 'alihkan', { alasan: 'Parit permukiman', ubahan: { unitId: PKP.id } })
    expect(await hitung()).toEqual([{ unit_id: PKP.id, n: 5 }])
    expect((await use.usulKantor({ teks: 'parit tersumbat' }))[0]).toMatchObject({ unitId: PKP.id })
  })

  test('kelurahan menurut ejaan; Martoba ditanyakan', async () => {
    expect((await use.cariTempat({ teks: 'Martoba' })).map((t) => t.kode)).toEqual(['12.72.03.1002', '12.72.06.1001'])
    await use.ubahPembagian(
      {
        jenis: 'ejaan',
        isi: { kode: 'Smbr Jaya', kodeWilayah: '12.72.06.1001' },
        sesudah: 0,
        aktif: true,
        alasan: 'Sering',
      },
      petugas(),
    )
    expect(await use.cariTempat({ teks: 'kel. smbr jaya' })).toEqual([
      { kode: '12.72.06.1001', nama: 'Sumber Jaya', kecamatan: 'Siantar Martoba' },
    ])
  })

  test('pesan mirip: hanya yang terbit untuk umum; untuk petugas di antara yang boleh ia lihat', async () => {
    const isi = { judul: 'Jembatan gantung putus', isi: 'Tali jembatan gantung putus, anak sekolah memutar.' }
    const terbit = await kirim(isi)
    const belum = await kirim(isi)
    const rahasia = await kirim({ ...isi, kerahasiaan: 'rahasia' })
    const cari = { teks: 'jembatan gantung sudah putus', kelurahanKode: '12.72.03.1002' }
    expect(await use.pesanMirip(cari)).toEqual([])
    await pemilik(`insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, judul, isi, oleh)
      values ('${b.instansiId}', '${terbit.id}', 1, 'terbitkan', 'Jembatan gantung putus', 'Tali putus.', 'uji')`)
    expect((await use.pesanMirip(cari)).map((m) => m.rujukan)).toEqual([terbit.rujukan])
    const milik = await use.miripUntukPetugas(terbit.id, petugas())
    expect(milik.ok && milik.value.map((m) => m.id).sort()).toEqual([belum.id, rahasia.id].sort())
    const lain = b.pelaku('penghubung', { unitIds: [PKP.id] })
    expect(await use.miripUntukPetugas(terbit.id, lain)).toMatchObject({ ok: false })
    await pemilik(`insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, alasan, oleh)
      values ('${b.instansiId}', '${terbit.id}', 2, 'tarik', 'keliru', 'uji')`)
    expect(await use.pesanMirip(cari)).toEqual([])
  })
})
