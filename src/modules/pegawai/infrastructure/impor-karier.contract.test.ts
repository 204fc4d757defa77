import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { ImporLembar } from '#platform/fakta'
import type { Sel } from '#platform/lembar'
import { bacaFaktaPegawai } from '../index.ts'
import { kotaUji, lembar, lembarPeta, lembarSiasn, nipUji } from '../uji/berkas-uji.ts'
import { keadaanKini } from '../uji/keadaan-uji.ts'
import { HARI_INI, susunUji } from '../uji/susun-uji.ts'

async function kota(b: BasisUji) {
  const use = susunUji(b.basis)
  await use.imporPetaJabatan(lembarPeta(1), { simpan: true }, b.sistem)
  await use.imporSiasn(lembarSiasn(kotaUji(6, 1)), { simpan: true }, b.sistem)
  const impor = (fn: ImporLembar, kepala: string[], baris: Sel[][], simpan = true) =>
    fn(lembar([kepala, ...baris]), { simpan }, b.sistem)
  const orang = async (i: number, pada = HARI_INI) =>
    (await b.basis.transaksi(b.sistem, (trx) => bacaFaktaPegawai(trx, { pada, nips: [nipUji(i)] })))[0]
  return { use, impor, orang }
}
const UJI = ['NIP', 'JENIS', 'TANGGAL', 'HASIL', 'LENGKAP']

denganKeduaBasis('imports of facts the rules of moving need', (buka) => {
  it('uji kompetensi: results add up; known none, incomplete and unknown are three things', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    const hasil = await impor(use.imporUjiKompetensi, UJI, [
      [nipUji(1), 'Job Fit', '12-03-2024', 'Lulus', null],
      [nipUji(2), 'uji-kompetensi-jf', '01-02-2025', 'tidak lulus', null],
      [nipUji(3), 'tidak ada', null, null, null],
      [nipUji(4), 'job-fit', '01-02-2025', 'lulus', 'tidak'],
    ])
    expect(hasil).toMatchObject({ ok: true, value: { baru: 4, ditolak: 0 } })
    const jobFit = { jenis: 'job-fit', lulus: true, tanggal: '2024-03-12' }
    expect((await orang(1))?.ujiKompetensi).toEqual([jobFit])
    expect((await orang(2))?.ujiKompetensi).toEqual([
      { jenis: 'uji-kompetensi-jf', lulus: false, tanggal: '2025-02-01' },
    ])
    expect((await orang(3))?.ujiKompetensi).toEqual([])
    expect(await orang(4)).not.toHaveProperty('ujiKompetensi')
    expect(await orang(5)).not.toHaveProperty('ujiKompetensi')
    // A later round of tests does not take the earlier results away; a result counts from its own day.
    await impor(use.imporUjiKompetensi, UJI, [[nipUji(1), 'uji-kompetensi-jf', '05-06-2026', 'lulus', null]])
    expect((await orang(1))?.ujiKompetensi).toHaveLength(2)
    expect((await orang(1, '2026-06-04'))?.ujiKompetensi).toEqual([jobFit])
    const salah = await impor(use.imporUjiKompetensi, UJI, [
      [nipUji(1), 'lari', '01-01-2025', 'lulus', null],
      [nipUji(1), 'job-fit', '01-01-2099', 'lulus', null],
      [nipUji(1), 'job-fit', '01-01-2025', 'lumayan', null],
      [nipUji(1), 'job-fit', null, null, null],
    ])
    expect(salah.ok && salah.value.masalah.map((m) => [m.baris, m.kolom, m.kode])).toEqual([
      [2, 'JENIS', 'impor.nilai-tidak-sah'],
      [3, 'TANGGAL', 'impor.tanggal-mustahil'],
      [4, 'HASIL', 'impor.nilai-tidak-sah'],
      [5, 'TANGGAL', 'impor.kolom-kosong'],
      [5, 'HASIL', 'impor.kolom-kosong'],
    ])
  })

  it('kotak talenta: the box holds while its map does, then it is unknown again', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    const hasil = await impor(
      use.imporKotakTalenta,
      ['NIP', 'KOTAK', 'MULAI', 'SAMPAI'],
      [
        [nipUji(1), 5, '01-01-2024', '31-12-2025'],
        [nipUji(1), 8, '02-01-2026', null],
        [nipUji(2), 9, '01-01-2024', '31-12-2025'],
        [nipUji(3), 'tidak ada', null, null],
        [nipUji(4), 10, '01-01-2024', null],
        [nipUji(5), 3, '01-01-2024', '01-01-2023'],
      ],
    )
    expect(hasil).toMatchObject({ ok: true, value: { baru: 4, ditolak: 2 } })
    expect((await orang(1))?.kotakTalenta).toBe(8)
    expect((await orang(1, '2025-12-31'))?.kotakTalenta).toBe(5)
    expect((await orang(2, '2025-12-31'))?.kotakTalenta).toBe(9)
    expect(await orang(2)).not.toHaveProperty('kotakTalenta')
    expect((await orang(3))?.kotakTalenta).toBeNull()
    expect(await orang(4)).not.toHaveProperty('kotakTalenta')
    expect(await orang(6)).not.toHaveProperty('kotakTalenta')
  })

  it('cltn: times that are no service, the study leave of the day, and who is a state official', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    await impor(
      use.imporCltn,
      ['NIP', 'JENIS', 'MULAI', 'SAMPAI'],
      [
        [nipUji(1), 'CLTN', '01-02-2020', '31-01-2022'],
        [nipUji(2), 'tugas belajar', '01-09-2026', '31-12-2026'],
        [nipUji(3), 'pejabat negara', '01-01-2025', null],
        [nipUji(4), 'tidak ada', null, null],
      ],
    )
    expect((await orang(1))?.cltn).toEqual([{ mulai: '2020-02-01', sampai: '2022-01-31' }])
    expect(await orang(1)).not.toHaveProperty('pejabatNegara')
    expect(await orang(1)).not.toHaveProperty('tugasBelajar')
    expect((await orang(2))?.tugasBelajar).toEqual({ mulai: '2026-09-01', sampai: '2026-12-31' })
    // A study leave says nothing of unpaid leave, and a past one nothing of today.
    expect(await orang(2)).not.toHaveProperty('cltn')
    expect(await orang(2, '2027-01-01')).not.toHaveProperty('tugasBelajar')
    expect(await orang(3)).toMatchObject({ pejabatNegara: true, cltn: [{ mulai: '2025-01-01', sampai: null }] })
    expect(await orang(4)).toMatchObject({ pejabatNegara: false, cltn: [], tugasBelajar: null })
    expect(await orang(5)).not.toHaveProperty('cltn')
  })

  it('sertifikat: only those that hold on the date', async () => {
    const b = await buka()
    const { use, impor, orang } = await kota(b)
    await impor(
      use.imporSertifikat,
      ['NIP', 'JENIS', 'TANGGAL', 'SAMPAI', 'LENGKAP'],
      [
        [nipUji(1), 'Kepamongprajaan', '20-08-2024', '19-08-2026', null],
        [nipUji(1), 'Kompetensi Pemerintahan', '20-08-2025', null, null],
        [nipUji(2), 'kepamongprajaan', '20-08-2025', null, 'tidak'],
        [nipUji(3), 'tidak ada', null, null, null],
      ],
    )
    expect((await orang(1))?.sertifikat).toEqual(['kompetensi-pemerintahan'])
    expect((await orang(1, '2026-08-19'))?.sertifikat).toEqual(['kepamongprajaan', 'kompetensi-pemerintahan'])
    expect(await orang(2)).not.toHaveProperty('sertifikat')
    expect((await orang(3))?.sertifikat).toEqual([])
  })

  it('a dry run writes nothing, and undoing a batch brings back what was', async () => {
    const b = await buka()
    const { use, impor } = await kota(b)
    await impor(use.imporUjiKompetensi, UJI, [[nipUji(1), 'tidak ada', null, null, null]])
    const awal = await keadaanKini(b.urlAdmin)
    const baris: Sel[][] = [[nipUji(2), 'job-fit', '12-03-2024', 'lulus', null]]
    expect(await impor(use.imporUjiKompetensi, UJI, baris, false)).toMatchObject({
      ok: true,
      value: { baru: 1, tersimpan: false },
    })
    expect(await keadaanKini(b.urlAdmin)).toEqual(awal)
    await impor(use.imporUjiKompetensi, UJI, baris)
    expect(await keadaanKini(b.urlAdmin)).not.toEqual(awal)
    const daftar = await use.daftarBatch(b.sistem)
    const batch = daftar.ok ? daftar.value[0] : undefined
    expect(batch?.jenis).toBe('uji-kompetensi')
    expect((await use.batalkanBatch(batch?.id ?? '', b.sistem)).ok).toBe(true)
    expect(await keadaanKini(b.urlAdmin)).toEqual(awal)
  })
})
