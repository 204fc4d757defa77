import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { ImporLembar } from '#platform/fakta'
import type { Sel } from '#platform/lembar'
import { bacaFaktaPegawai } from '../index.ts'
import { kotaUji, lembar, lembarPeta, lembarSiasn, nipUji } from '../uji/berkas-uji.ts'
import { HARI_INI, susunUji } from '../uji/susun-uji.ts'

async function kota(b: BasisUji) {
  const use = susunUji(b.basis)
  await use.imporPetaJabatan(lembarPeta(1), { simpan: true }, b.sistem)
  await use.imporSiasn(lembarSiasn(kotaUji(5, 1)), { simpan: true }, b.sistem)
  const impor = (fn: ImporLembar, kepala: string[], baris: Sel[][]) =>
    fn(lembar([kepala, ...baris]), { simpan: true }, b.sistem)
  const orang = async (i: number, pada = HARI_INI) =>
    (await b.basis.transaksi(b.sistem, (trx) => bacaFaktaPegawai(trx, { pada, nips: [nipUji(i)] })))[0]
  return { use, impor, orang }
}
const RIWAYAT = [
  'NIP',
  'NAMA JABATAN',
  'KODE JABATAN',
  'JENJANG',
  'KELAS',
  'BIDANG',
  'TMT',
  'SAMPAI',
  'PERAN',
  'LENGKAP',
]

denganKeduaBasis('imports from templates', (buka) => {
  it('riwayat: a whole history, the post held now included; a later list replaces it', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    const hasil = await impor(use.imporRiwayat, RIWAYAT, [
      [nipUji(1), 'Staf', null, 'pelaksana', 5, 'umum; keuangan', '01-01-2005', '01-02-2010', null, null],
      [
        nipUji(1),
        'Sekretaris Dinas 1',
        'd1-sekdis',
        null,
        null,
        'tidak ada',
        '01-02-2010',
        '01-02-2021',
        'Definitif',
        'ya',
      ],
      [nipUji(2), 'Kepala Dinas 1', 'd1-kadis', null, 14, null, '01-03-2026', null, 'plt', 'tidak'],
      [nipUji(3), 'tidak ada', null, null, null, null, null, null, null, null],
    ])
    expect(hasil).toMatchObject({ ok: true, value: { dibaca: 4, baru: 4, ditolak: 0 } })
    const satu = await orang(1)
    expect(satu?.riwayat?.map((r) => [r.namaJabatan, r.jenjang, r.kelas, r.bidang, r.tmt, r.sampai])).toEqual([
      ['Staf', 'pelaksana', 5, ['umum', 'keuangan'], '2005-01-01', '2010-02-01'],
      ['Sekretaris Dinas 1', 'administrator', undefined, [], '2010-02-01', '2021-02-01'],
      ['Pengelola 2', 'pelaksana', 6, [], '2021-02-01', null],
    ])
    expect((await orang(1, '2015-06-01'))?.riwayat?.map((r) => r.sampai)).toEqual(['2010-02-01', null])
    // Incomplete: what is known is kept, the whole is unknown; an acting post is no seat.
    const dua = await orang(2)
    expect(dua).not.toHaveProperty('riwayat')
    expect(dua?.jabatanKini).toMatchObject({ namaJabatan: 'Pengelola 3', peran: 'definitif' })
    expect((await orang(3))?.riwayat?.map((r) => r.namaJabatan)).toEqual(['Pengelola 4'])
    const lagi = await impor(use.imporRiwayat, RIWAYAT, [
      [nipUji(1), 'Staf', null, 'pelaksana', 5, 'umum;keuangan', '01-01-2005', '01-02-2010', null, null],
    ])
    expect(lagi).toMatchObject({ ok: true, value: { sama: 1, baru: 0, berubah: 0, dihapus: 1 } })
    expect((await orang(1))?.riwayat).toHaveLength(2)
  })

  it('riwayat: a refused row leaves the whole unknown', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    const hasil = await impor(use.imporRiwayat, RIWAYAT, [
      [nipUji(1), 'Staf', null, 'pelaksana', null, null, '01-01-2005', '01-01-2004', null, null],
      [nipUji(1), 'Staf', null, 'pelaksana', null, null, '01-01-2006', null, null, null],
      [nipUji(2), 'Jabatan X', 'kode-x', null, 99, 'sihir', null, null, 'ketua', null],
      [nipUji(99), 'Staf', null, 'pelaksana', null, null, '01-01-2006', null, null, null],
    ])
    expect(hasil.ok && hasil.value.masalah.map((m) => [m.baris, m.kolom, m.kode])).toEqual([
      [2, 'SAMPAI', 'impor.tanggal-mustahil'],
      [4, 'KODE JABATAN', 'impor.jabatan-tidak-dikenal'],
      [4, 'JENJANG', 'impor.kolom-kosong'],
      [4, 'TMT', 'impor.kolom-kosong'],
      [4, 'PERAN', 'impor.nilai-tidak-sah'],
      [4, 'KELAS', 'impor.nilai-tidak-sah'],
      [4, 'BIDANG', 'impor.nilai-tidak-sah'],
      [5, 'NIP', 'impor.pegawai-tidak-dikenal'],
    ])
    expect(hasil).toMatchObject({ ok: true, value: { baru: 1, ditolak: 3 } })
    expect(await orang(1)).not.toHaveProperty('riwayat')
  })

  it('predikat: one per year, corrected by a later file; a word outside the five is refused', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    const kepala = ['NIP', 'TAHUN', 'PREDIKAT']
    await impor(use.imporPredikat, kepala, [
      [nipUji(1), 2024, 'Sangat Baik'],
      [nipUji(1), '2025', 'baik'],
    ])
    const hasil = await impor(use.imporPredikat, kepala, [
      [nipUji(1), 2025, 'butuh_perbaikan'],
      [nipUji(1), 2025, 'baik'],
      [nipUji(2), 2025, 'lumayan'],
      [nipUji(2), 25, 'baik'],
      [nipUji(2), 2099, 'baik'],
    ])
    expect(hasil).toMatchObject({ ok: true, value: { berubah: 1, ditolak: 4 } })
    expect(hasil.ok && hasil.value.masalah.map((m) => [m.baris, m.kode])).toEqual([
      [3, 'impor.baris-ganda'],
      [4, 'impor.nilai-tidak-sah'],
      [5, 'impor.nilai-tidak-sah'],
      [6, 'impor.nilai-tidak-sah'],
    ])
    expect((await orang(1))?.predikat).toEqual([
      { tahun: 2024, nilai: 'sangat-baik' },
      { tahun: 2025, nilai: 'butuh-perbaikan' },
    ])
    expect((await orang(1, '2024-12-31'))?.predikat).toHaveLength(1)
    expect(await orang(2)).not.toHaveProperty('predikat')
  })

  it('hukdis: "tidak ada" is knowledge; silence is not', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    const kepala = ['NIP', 'TINGKAT', 'MULAI', 'SAMPAI']
    const hasil = await impor(use.imporHukdis, kepala, [
      [nipUji(1), 'tidak ada', null, null],
      [nipUji(2), 'Sedang', '01-02-2025', '31-01-2026'],
      [nipUji(2), 'tidak ada', null, null],
      [nipUji(3), 'berat', null, null],
    ])
    expect(hasil).toMatchObject({ ok: true, value: { baru: 2, ditolak: 2 } })
    expect((await orang(1))?.hukdis).toEqual([])
    expect((await orang(2))?.hukdis).toEqual([{ tingkat: 'sedang', mulai: '2025-02-01', sampai: '2026-01-31' }])
    expect(await orang(3)).not.toHaveProperty('hukdis')
    expect(await orang(4)).not.toHaveProperty('hukdis')
    // Known to have none replaces what was recorded by mistake.
    expect(await impor(use.imporHukdis, kepala, [[nipUji(2), 'tidak ada', null, null]])).toMatchObject({
      ok: true,
      value: { dihapus: 1 },
    })
    expect((await orang(2))?.hukdis).toEqual([])
    expect(await impor(use.imporHukdis, kepala, [[nipUji(2), 'tidak ada', null, null]])).toMatchObject({
      ok: true,
      value: { sama: 1, baru: 0 },
    })
  })

  it('diklat: hours may be unknown', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    const hasil = await impor(
      use.imporDiklat,
      ['NIP', 'NAMA DIKLAT', 'JENIS', 'TAHUN', 'JP'],
      [
        [nipUji(1), 'PKA', 'Kepemimpinan', 2020, 900],
        [nipUji(1), 'Bimtek', null, 2021, null],
        [nipUji(2), 'tidak ada', null, null, null],
        [nipUji(3), 'PKA', 'kepemimpinan', 'dua ribu', 10],
      ],
    )
    expect(hasil).toMatchObject({ ok: true, value: { baru: 3, ditolak: 1 } })
    expect((await orang(1))?.diklat).toEqual([
      { jenis: 'kepemimpinan', nama: 'PKA', tahun: 2020, jp: 900 },
      { jenis: 'lainnya', nama: 'Bimtek', tahun: 2021 },
    ])
    expect((await orang(2))?.diklat).toEqual([])
  })
})
