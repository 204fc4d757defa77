import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaUnit } from '#modules/organisasi'
import type { Sel } from '#platform/lembar'
import { bacaJabatan, susunJabatan } from '../index.ts'

const KEPALA = [
  'BARIS',
  'KODE',
  'NAMA',
  'KODE INDUK',
  'JENIS UNIT',
  'KODE PERANGKAT DAERAH',
  'KODE UNIT',
  'KODE ATASAN',
  'JENJANG',
  'ESELON',
  'KELAS',
  'KEBUTUHAN',
  'BEZETTING',
  'PENANDA',
  'BIDANG',
  'PENDIDIKAN BIDANG',
  'PENDIDIKAN MINIMUM',
  'GOLONGAN MINIMUM',
]
type Isian = Partial<Record<(typeof KEPALA)[number], Sel>>
const unit = (KODE: string, induk: string | null, jenis: string, lain: Isian = {}): Isian => ({
  BARIS: 'unit',
  KODE,
  NAMA: `Unit ${KODE}`,
  'KODE INDUK': induk,
  'JENIS UNIT': jenis,
  ...lain,
})
const pos = (KODE: string, di: string, atasan: string | null, lain: Isian = {}): Isian => ({
  BARIS: 'jabatan',
  KODE,
  NAMA: `Jabatan ${KODE}`,
  'KODE UNIT': di,
  'KODE ATASAN': atasan,
  JENJANG: 'pelaksana',
  KEBUTUHAN: 2,
  ...lain,
})
const DASAR = [
  unit('kota', null, 'lainnya'),
  unit('dinkes', 'kota', 'dinas'),
  unit('sek', 'dinkes', 'sekretariat'),
  unit('rsud', 'dinkes', 'rsud', { 'KODE PERANGKAT DAERAH': 'rsud' }),
  pos('kadis', 'dinkes', null, {
    JENJANG: 'JPT Pratama',
    ESELON: 'IIb',
    KELAS: 14,
    KEBUTUHAN: 1,
    BEZETTING: 1,
    PENANDA: 'tidak ada',
    BIDANG: 'Kesehatan',
    'PENDIDIKAN BIDANG': 'kesmas',
    'GOLONGAN MINIMUM': 'IV/a',
  }),
  pos('staf', 'sek', 'kadis', { ESELON: 'tidak ada', 'GOLONGAN MINIMUM': 'tidak ada', BIDANG: 'tidak ada' }),
]

function siapkan(b: BasisUji) {
  const hariIni = '2026-11-01'
  const { imporPetaJabatan } = susunJabatan({
    basis: b.basis,
    jam: { sekarang: () => new Date(), hariIni: () => hariIni },
    dikenalBidangStudi: (k) => k === 'kesmas',
  })
  const impor = (isian: readonly Isian[], opsi = {}) =>
    imporPetaJabatan(
      { namaBerkas: 'peta.xlsx', baris: [KEPALA, ...isian.map((x) => KEPALA.map((k) => x[k] ?? null))] },
      { simpan: true, ...opsi },
      b.sistem,
    )
  const baca = (pada = hariIni) =>
    b.basis.transaksi(b.sistem, async (trx) => ({
      unit: await bacaUnit(trx, { pada }),
      jabatan: await bacaJabatan(trx, { pada }),
    }))
  return { impor, baca }
}

denganKeduaBasis('import of the post map', (buka) => {
  it('builds units and posts; empty is unknown, "tidak ada" is none; offices are found up the tree', async () => {
    const { impor, baca } = siapkan(await buka())
    expect(await impor(DASAR)).toMatchObject({ ok: true, value: { dibaca: 6, baru: 6, ditolak: 0 } })
    const { unit: u, jabatan: j } = await baca()
    const kode = (id: string | null | undefined) => u.find((x) => x.id === id)?.kode
    expect(u.map((x) => [x.kode, kode(x.indukId), kode(x.perangkatDaerahId)])).toEqual([
      ['dinkes', 'kota', 'dinkes'],
      ['kota', undefined, 'kota'],
      ['rsud', 'dinkes', 'rsud'],
      ['sek', 'dinkes', 'dinkes'],
    ])
    const kadis = j.find((x) => x.kode === 'kadis')
    expect(kadis).toMatchObject({
      jenjang: 'jpt-pratama',
      eselon: 'II.b',
      kelas: 14,
      kuota: 1,
      bezetting: 1,
      penanda: [],
      bidang: ['kesehatan'],
      pendidikanBidang: ['kesmas'],
      golonganMinimum: 'IV/a',
      atasanId: null,
    })
    expect(kadis).not.toHaveProperty('pendidikanMinimum')
    const staf = j.find((x) => x.kode === 'staf')
    expect(staf).toMatchObject({
      eselon: null,
      golonganMinimum: null,
      bidang: [],
      kuota: 2,
      atasanId: kadis?.id,
      perangkatDaerahId: kadis?.unitId,
    })
    for (const k of ['kelas', 'penanda', 'bezetting', 'pendidikanBidang']) expect(staf).not.toHaveProperty(k)
  })

  it('refuses a tree that turns in a circle as a whole, over what is recorded too', async () => {
    const { impor, baca } = siapkan(await buka())
    await impor(DASAR)
    expect(await impor([unit('dinkes', 'sek', 'dinas')])).toMatchObject({
      ok: false,
      error: { kode: 'impor.pohon-berputar', data: { jenis: 'unit', siklus: 'dinkes → sek → dinkes' } },
    })
    expect(await impor([pos('a', 'sek', 'b'), pos('b', 'sek', 'c'), pos('c', 'sek', 'a')])).toMatchObject({
      ok: false,
      error: { kode: 'impor.pohon-berputar', data: { jenis: 'jabatan' } },
    })
    expect(await impor([pos('x', 'sek', 'x')])).toMatchObject({ ok: false, error: { kode: 'impor.pohon-berputar' } })
    expect((await baca()).jabatan).toHaveLength(2)
  })

  it('refuses bad rows and what hangs on them, takes the rest', async () => {
    const { impor } = siapkan(await buka())
    const hasil = await impor([
      ...DASAR,
      unit('hantu-anak', 'hantu', 'bidang'),
      unit('cucu', 'hantu-anak', 'seksi'),
      pos('di-cucu', 'cucu', null),
      pos('bawahan', 'sek', 'di-cucu'),
      pos('staf', 'sek', null),
      pos('salah', 'sek', null, {
        JENJANG: 'raja',
        KEBUTUHAN: 'dua',
        KELAS: 40,
        'PENDIDIKAN BIDANG': 'sihir',
        ESELON: 'IX.z',
      }),
      pos('tanpa', 'sek', null, { NAMA: null, KEBUTUHAN: null }),
      { BARIS: 'kursi', KODE: 'q' },
    ])
    expect(hasil.ok && hasil.value.masalah.map((m) => [m.baris, m.kolom, m.kode.slice(6)])).toEqual([
      [8, 'KODE INDUK', 'unit-tidak-dikenal'],
      [9, 'KODE INDUK', 'unit-tidak-dikenal'],
      [10, 'KODE UNIT', 'unit-tidak-dikenal'],
      [11, 'KODE ATASAN', 'jabatan-tidak-dikenal'],
      [12, 'KODE', 'kode-ganda'],
      [13, 'JENJANG', 'nilai-tidak-sah'],
      [13, 'KEBUTUHAN', 'nilai-tidak-sah'],
      [13, 'ESELON', 'nilai-tidak-sah'],
      [13, 'KELAS', 'nilai-tidak-sah'],
      [13, 'PENDIDIKAN BIDANG', 'nilai-tidak-sah'],
      [14, 'KEBUTUHAN', 'kolom-kosong'],
      [14, 'NAMA', 'nama-kosong'],
      [15, 'BARIS', 'nilai-tidak-sah'],
    ])
    expect(hasil).toMatchObject({ ok: true, value: { baru: 6, ditolak: 8 } })
  })

  it('changes by KODE from a day on; before it the old map stands; the rest stays', async () => {
    const { impor, baca } = siapkan(await buka())
    await impor(DASAR, { berlaku: '2025-01-01' })
    const ubah = [
      ...DASAR.slice(0, 5),
      { ...DASAR[5], NAMA: 'Pengelola Baru', KEBUTUHAN: 5 },
      pos('baru', 'sek', 'kadis'),
    ]
    expect(await impor(ubah, { berlaku: '2026-07-01' })).toMatchObject({
      ok: true,
      value: { baru: 1, berubah: 1, sama: 5 },
    })
    const nama = async (pada: string) => (await baca(pada)).jabatan.map((x) => [x.kode, x.nama, x.kuota])
    expect(await nama('2024-12-31')).toEqual([])
    expect(await nama('2026-06-30')).toEqual([
      ['kadis', 'Jabatan kadis', 1],
      ['staf', 'Jabatan staf', 2],
    ])
    expect(await nama('2026-07-01')).toEqual([
      ['baru', 'Jabatan baru', 2],
      ['kadis', 'Jabatan kadis', 1],
      ['staf', 'Pengelola Baru', 5],
    ])
    const ids = async (pada: string) => (await baca(pada)).jabatan.find((x) => x.kode === 'staf')?.id
    expect(await ids('2026-06-30')).toBe(await ids('2026-07-01'))
  })
})
