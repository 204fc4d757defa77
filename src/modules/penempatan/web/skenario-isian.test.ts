import { describe, expect, it } from 'vitest'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import { setelanBawaan, type Setelan } from '../domain/skenario/index.ts'
import { bacaAngka, bacaIsian } from './skenario-baca-isian.ts'
import {
  cariJabatan,
  denganBarisKosong,
  jabatanTersaring,
  jumlahBaris,
  nilaiDari,
  type NilaiSetelan,
  terapkanAksi,
} from './skenario-isian.ts'
import { bedaSetelan } from './skenario-kata.ts'
import { isianMasalah } from './skenario-masalah.ts'

const jabatan = (n: number, isi: Partial<BahanSetelan['jabatan'][number]> = {}) => ({
  id: `j${n}`,
  kode: `K${n}`,
  nama: `Kepala Bidang ${n}`,
  jenjang: 'administrator' as const,
  kelas: 11,
  unitId: 'u1',
  unit: 'Bidang',
  kantorId: 'd1',
  kantor: 'Dinas Kesehatan',
  kuota: 1,
  terisi: 1,
  ...isi,
})
const ORANG = { id: 'p1', nip: '198001012005011001', nama: 'Sinta Purba', jabatan: 'Analis' }
const BAHAN: BahanSetelan = {
  jabatan: [
    jabatan(1),
    jabatan(2, { terisi: 0 }),
    jabatan(3, { kantorId: 'd2', kantor: 'Dinas Sosial', terisi: 0 }),
    jabatan(4, { nama: 'Lurah', unit: 'Kelurahan Baru' }),
    jabatan(5, { nama: 'Lurah', unit: 'Kelurahan Lama' }),
  ],
  unit: [{ id: 'd1', nama: 'Dinas Kesehatan', kantorId: 'd1', kantor: 'Dinas Kesehatan', kursi: 2, terisi: 1 }],
  orang: new Map([['p1', ORANG]]),
  ditemukan: new Map([
    [ORANG.nip, { orang: [ORANG], jumlah: 1 }],
    ['Purba', { orang: [ORANG, { ...ORANG, id: 'p2', nip: '198001012005011002', nama: 'Rudi Purba' }], jumlah: 2 }],
  ]),
  suara: [
    { jabatanId: 'j3', poin: 3, alasan: 'Suara warga: 50 pesan' },
    { jabatanId: 'j1', poin: 1, alasan: 'Suara warga: 12 pesan' },
    { jabatanId: 'bukan-manajerial', poin: 2, alasan: 'Suara warga: 20 pesan' },
  ],
}
const SETELAN: Setelan = {
  ...setelanBawaan('2027-01-04'),
  jabatan: ['j1', 'j3'],
  unitBergerak: ['d1'],
  tetap: [{ pegawaiId: 'p1', alasan: 'Pekerjaan belum selesai' }],
  veto: [{ pegawaiId: 'p1', jabatanId: 'j2', alasan: 'Baru dipindah' }],
  kursi: [{ jabatanId: 'j4', banyak: 0, alasan: 'Digabung' }],
  poinJabatan: [{ jabatanId: 'j1', banyak: 2, alasan: 'Keputusan wali kota' }],
  minimum: [{ unitId: 'd1', banyak: 2 }],
  maksLangkah: 12,
  skorTerendah: 47.5,
  biaya: { perLangkah: 1_250_000, tunjanganKelas: { '11': 4_000_000 } },
}
const baca = (n: NilaiSetelan, b = BAHAN) => bacaIsian(n, b, 'id')

describe('formulir setelan', () => {
  it('settings written into the form and read back are the same settings', () => {
    const h = baca(nilaiDari(SETELAN, BAHAN))
    expect(h.galat).toEqual({})
    expect(h.setelan).toEqual(SETELAN)
  })
  it('"only vacant" is read as the posts vacant on the date, and shown as that again', () => {
    const h = baca({ ...nilaiDari(SETELAN, BAHAN), caraJabatan: 'kosong' })
    expect(h.setelan?.jabatan).toEqual(['j2', 'j3'])
    expect(nilaiDari({ ...SETELAN, jabatan: ['j3', 'j2'] }, BAHAN)['caraJabatan']).toBe('kosong')
  })
  it('what the public’s voice proposes fills rows of posts that have none, and may be changed', () => {
    const n = terapkanAksi({ ...nilaiDari(SETELAN, BAHAN), aksi: 'ambil-suara' }, BAHAN)
    expect(baca(n).setelan?.poinJabatan).toEqual([
      { jabatanId: 'j1', banyak: 2, alasan: 'Keputusan wali kota' },
      { jabatanId: 'j3', banyak: 3, alasan: 'Suara warga: 50 pesan' },
    ])
    const lagi = terapkanAksi({ ...n, aksi: 'ambil-suara', 'poinJabatan-1-banyak': '1' }, BAHAN)
    expect(baca(lagi).setelan?.poinJabatan?.map((x) => x.banyak)).toEqual([2, 1])
    expect(baca({ ...n, 'poinJabatan-1-banyak': '11' }).galat['poinJabatan-1-banyak']).toBeDefined()
  })
  it('without such posts the settings are the ones they always were', () => {
    const { poinJabatan: _, ...tanpa } = SETELAN
    expect(baca(nilaiDari(tanpa, BAHAN)).setelan).toEqual(tanpa)
    expect(Object.keys(baca(nilaiDari(tanpa, BAHAN)).setelan ?? {})).not.toContain('poinJabatan')
  })
  it('everything wrong is said at once, each beside its own field', () => {
    const h = baca({
      ...nilaiDari(SETELAN, BAHAN),
      tmt: '2027-02-30',
      'bobot-kompetensi': '50',
      'veto-0-orang': 'Purba',
      'veto-0-alasan': '',
      'kursi-0-jabatan': 'Lurah',
      'minimum-0-banyak': '3',
      maksLangkah: 'banyak',
      'tunjangan-11': '-5',
    })
    expect(h.setelan).toBeNull()
    expect(Object.keys(h.galat).toSorted()).toEqual([
      'bobot-kompetensi',
      'kursi-0-jabatan',
      'maksLangkah',
      'minimum-0-banyak',
      'tmt',
      'tunjangan-11',
      'veto-0-alasan',
      'veto-0-orang',
    ])
    expect(h.galat['bobot-kompetensi']).toEqual(['Jumlah bobot 110, lebih 10 dari 100. Turunkan salah satu komponen.'])
    expect(h.galat['veto-0-orang']?.[0]).toContain('cocok dengan 2 orang')
    expect(h.galat['minimum-0-banyak']?.[0]).toContain('hanya punya 2 kursi')
  })
  it('a person named twice in one list is told where the first stands', () => {
    const n = nilaiDari(SETELAN, BAHAN)
    const h = baca({ ...n, 'tetap-1-orang': ORANG.nip, 'tetap-1-alasan': 'Dua kali' })
    expect(h.galat).toEqual({ 'tetap-1-orang': ['Sama dengan baris 1. Hapus salah satunya.'] })
  })
  it('one of several found is taken once picked, and written out', () => {
    const n = { ...nilaiDari(SETELAN, BAHAN), 'veto-0-orang': 'Purba', 'kursi-0-jabatan': 'lurah lama' }
    const rudi = { ...ORANG, id: 'p2', nip: '198001012005011002', nama: 'Rudi Purba' }
    const bahan = {
      ...BAHAN,
      ditemukan: new Map([...BAHAN.ditemukan, [rudi.nip, { orang: [rudi], jumlah: 1 }]]),
    }
    const hasil = terapkanAksi({ ...n, 'veto-0-pilih': rudi.nip }, bahan)
    expect(hasil['veto-0-orang']).toBe('Rudi Purba (198001012005011002)')
    expect(hasil['veto-0-pilih']).toBe('')
    expect(hasil['kursi-0-jabatan']).toBe('Lurah [K5]')
    expect(cariJabatan({ 'kursi-0-jabatan': 'lurah' }, 'kursi', 0, BAHAN)).toMatchObject({ jumlah: 2 })
  })
  it('rows are added and removed; the ones left keep their text, blank ones too', () => {
    const n = { ...nilaiDari(SETELAN, BAHAN), 'veto-1-orang': 'Purba', 'veto-1-alasan': 'b' }
    const satu = terapkanAksi({ ...n, aksi: 'hapus-veto-0' }, BAHAN)
    expect([jumlahBaris(satu, 'veto'), satu['veto-0-orang'], satu['veto-0-alasan']]).toEqual([1, 'Purba', 'b'])
    const dua = terapkanAksi({ ...satu, aksi: 'tambah-veto' }, BAHAN)
    expect(jumlahBaris(dua, 'veto')).toBe(2)
    // As it arrives: the blank row only as a number.
    expect(jumlahBaris(denganBarisKosong({ 'n-wajib': '2' }), 'wajib')).toBe(2)
    expect(baca({ ...dua, 'veto-0-orang': ORANG.nip, 'veto-0-jabatan': 'K2' }).setelan?.veto).toEqual([
      { pegawaiId: 'p1', jabatanId: 'j2', alasan: 'b' },
    ])
  })
  it('the filter keeps what is chosen; the vacant ones of an office are chosen at once', () => {
    const n = { ...nilaiDari(SETELAN, BAHAN), saringKantor: 'd1' }
    expect(jabatanTersaring(n, BAHAN).map((j) => j.id)).toEqual(['j1', 'j2', 'j4', 'j5'])
    expect(terapkanAksi({ ...n, aksi: 'pilih-kosong' }, BAHAN)['jabatan']).toEqual(['j1', 'j3', 'j2'])
    expect(terapkanAksi({ ...n, aksi: 'lepas-tersaring' }, BAHAN)['jabatan']).toEqual(['j3'])
  })
  it('numbers are read as people write them', () => {
    expect(['1.250.000', '1250000', '12,5', '12.5', '1,5', '1.5'].map(bacaAngka)).toEqual([
      1_250_000, 1_250_000, 12.5, 12.5, 1.5, 1.5,
    ])
    expect(['', 'dua', '1,2,3', '1.2.3', 'Rp5'].map(bacaAngka)).toEqual([NaN, NaN, NaN, NaN, NaN])
  })
  it('a change is told as from and to; lists as what came and went', () => {
    const { kecocokan } = SETELAN.bobot
    const baru: Setelan = {
      ...SETELAN,
      bobot: { ...SETELAN.bobot, kecocokan: { ...kecocokan, kompetensi: 50, pengalaman: 10 } },
      veto: [],
      minimum: [{ unitId: 'd1', banyak: 1 }],
    }
    expect(bedaSetelan(SETELAN, baru, BAHAN, 'id')).toEqual([
      { istilah: 'Bobot kompetensi', dari: '40', ke: '50', datang: [], pergi: [] },
      { istilah: 'Bobot pengalaman', dari: '20', ke: '10', datang: [], pergi: [] },
      {
        istilah: 'Tidak boleh',
        datang: [],
        pergi: ['Sinta Purba (198001012005011001) sebagai Kepala Bidang 2: Baru dipindah'],
      },
      {
        istilah: 'Minimum terisi',
        datang: ['Dinas Kesehatan: sedikitnya 1 kursi'],
        pergi: ['Dinas Kesehatan: sedikitnya 2 kursi'],
      },
    ])
    expect(bedaSetelan(SETELAN, SETELAN, BAHAN, 'en')).toEqual([])
  })
  it('every problem of settings has a field to stand beside', () => {
    expect(isianMasalah({ bidang: 'tmt', urutan: null, kode: 'tmt-lampau' })).toBe('tmt')
    expect(isianMasalah({ bidang: 'wajib', urutan: 2, kode: 'wajib-ditolak' })).toBe('wajib-2-orang')
    expect(isianMasalah({ bidang: 'wajib', urutan: 2, kode: 'jabatan-tidak-dikenal' })).toBe('wajib-2-jabatan')
    expect(isianMasalah({ bidang: 'veto', urutan: 0, kode: 'alasan-kosong' })).toBe('veto-0-alasan')
    expect(isianMasalah({ bidang: 'minimum', urutan: 1, kode: 'minimum-melebihi-kursi' })).toBe('minimum-1-banyak')
    expect(isianMasalah({ bidang: 'kursi', urutan: 0, kode: 'kursi-melebihi-kuota' })).toBe('kursi-0-banyak')
    expect(isianMasalah({ bidang: 'bobot.kecocokan', urutan: null, kode: 'bobot-kecocokan-tidak-sah' })).toBe(
      'bobot-kompetensi',
    )
  })
})
