import { describe, expect, test } from 'vitest'
import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { KotaSetelan, VonisPasangan } from './bahan-periksa.ts'
import { KODE_MASALAH, type KodeMasalah } from './masalah.ts'
import { periksaSetelan } from './periksa-setelan.ts'
import type { Setelan } from './setelan.ts'
import { setelanBawaan } from './setelan-bawaan.ts'

const HARI = '2026-11-24'
const TMT = '2027-01-04'
const unit: Unit[] = [
  ['dinas', null],
  ['bidang', 'dinas'],
  ['badan', null],
].map(([id, indukId], urut) => ({
  id: id!,
  kode: id!,
  nama: `Unit ${id}`,
  jenis: 'dinas',
  indukId: indukId ?? null,
  perangkatDaerahId: 'dinas',
  kodeWilayah: null,
  urut,
  berlakuMulai: '2020-01-01',
}))
const post = (id: string, unitId: string, lain: Partial<Jabatan> = {}): Jabatan => ({
  id,
  kode: id,
  nama: `Kepala ${id}`,
  unitId,
  perangkatDaerahId: 'dinas',
  atasanId: null,
  jenjang: 'administrator',
  kuota: 1,
  ...lain,
})
const jabatan = [
  post('kadis', 'dinas', { jenjang: 'jpt-pratama' }),
  post('kabid', 'bidang'),
  post('kasi', 'bidang', { jenjang: 'pengawas', kuota: 2 }),
  post('kaban', 'badan', { jenjang: 'jpt-pratama' }),
  post('kabag', 'badan'),
  post('staf', 'badan', { jenjang: 'pelaksana', kuota: 9 }),
]
const orang = (id: string, lain: Partial<PegawaiFakta> = {}): PegawaiFakta => ({
  id,
  nip: id,
  nama: `Sdr. ${id}`,
  sintetis: true,
  kedudukan: 'aktif',
  tanggalLahir: '1980-05-01',
  ...lain,
})
// Seat held, unit: ani heads a division, budi and cici two seats of one post, dodi is on leave in a seat, eka holds none.
const KURSI: Record<string, string | null> = {
  ani: 'kabid',
  budi: 'kasi',
  cici: 'kasi',
  dodi: 'kabag',
  eka: null,
  fani: 'kadis',
}
const pegawai = [
  orang('ani', { unitId: 'bidang' }),
  orang('budi', { unitId: 'bidang' }),
  orang('cici', { unitId: 'bidang' }),
  orang('dodi', { unitId: 'badan', kedudukan: 'cltn' }),
  orang('eka', { unitId: 'badan' }),
  orang('fani', { unitId: 'dinas' }),
]
const VONIS: Record<string, VonisPasangan> = {
  'budi kaban': { hasil: 'ditolak', aturan: ['R08', 'R11'], fakta: [] },
  'cici kaban': { hasil: 'bersyarat', aturan: ['R09'], fakta: ['predikat'] },
  'fani kabid': { hasil: 'turun', aturan: ['R14'], fakta: [] },
  'eka kadis': { hasil: 'kompetensi-mutlak', aturan: [], fakta: [] },
}
const kota: KotaSetelan = {
  hariIni: HARI,
  jabatan,
  unit,
  pegawai,
  // The one on leave is moved by no plan.
  orang: (i) => {
    const p = pegawai[i]!
    return { id: p.id, unitId: p.unitId ?? null, jabatanId: p.id === 'dodi' ? null : (KURSI[p.id] ?? null) }
  },
  tertahan: Int32Array.from(jabatan, (j) => (j.id === 'kabag' ? 1 : 0)),
  hukumHilang: [],
  pensiun: () => undefined,
  nilai: (p, j) => VONIS[`${p.id} ${j.id}`] ?? { hasil: 'boleh', aturan: [], fakta: [] },
}

const alasan = 'sebab yang jelas'
const w = (pegawaiId: string, jabatanId: string) => ({ pegawaiId, jabatanId, alasan })
const bobot = setelanBawaan(TMT).bobot

interface Kasus {
  readonly nama: string
  readonly setelan: Partial<Setelan>
  readonly kota?: Partial<KotaSetelan>
  /** code field place, in order; `~` before a warning. */
  readonly harap: readonly string[]
  readonly data?: Readonly<Record<string, string | number>>
}
const KASUS: readonly Kasus[] = [
  { nama: 'setelan awal utuh', setelan: {}, harap: [] },
  { nama: 'tanggal yang tidak ada', setelan: { tmt: '2027-02-30' }, harap: ['tmt-tidak-sah tmt'] },
  {
    nama: 'di luar masa nilai hukum',
    setelan: { tmt: '1990-01-01' },
    kota: { hukumHilang: ['bup.jpt', 'jenjang.jf-setara'] },
    harap: ['tmt-di-luar-hukum tmt', '~tmt-lampau tmt'],
    data: { parameter: 'bup.jpt, jenjang.jf-setara', banyak: 2 },
  },
  { nama: 'kemarin', setelan: { tmt: '2026-11-23' }, harap: ['~tmt-lampau tmt'] },
  { nama: 'hari ini', setelan: { tmt: HARI }, harap: [] },
  { nama: 'tepat setahun lagi', setelan: { tmt: '2027-11-24' }, harap: [] },
  { nama: 'lebih dari setahun lagi', setelan: { tmt: '2027-11-25' }, harap: ['~tmt-jauh tmt'] },
  { nama: 'salah ketik abad', setelan: { tmt: '2207-01-04' }, harap: ['tmt-terlalu-jauh tmt'] },
  { nama: 'tidak memilih jabatan', setelan: { jabatan: [] }, harap: ['jabatan-kosong jabatan'] },
  {
    nama: 'jabatan hilang dan bukan manajerial',
    setelan: { jabatan: ['kabid', 'dihapus', 'staf'] },
    harap: ['jabatan-tidak-dikenal jabatan 1', 'jabatan-bukan-manajerial jabatan 2'],
  },
  { nama: 'unit kosong', setelan: { unitBergerak: [] }, harap: ['unit-kosong unitBergerak'] },
  {
    nama: 'unit yang dihapus',
    setelan: { unitBergerak: ['dinas', 'lama'], minimum: [{ unitId: 'lama', banyak: 1 }] },
    harap: ['unit-tidak-dikenal unitBergerak 1', 'unit-tidak-dikenal minimum 0'],
  },
  {
    nama: 'orang yang tidak ada, yang tidak aktif',
    setelan: {
      tetap: [
        { pegawaiId: 'x', alasan },
        { pegawaiId: 'dodi', alasan },
      ],
      veto: [w('dodi', 'kabid')],
    },
    harap: ['pegawai-tidak-dikenal tetap 0', 'pegawai-tidak-aktif tetap 1', '~pegawai-tidak-aktif veto 0'],
  },
  {
    nama: 'pensiun tepat pada TMT',
    setelan: { wajib: [w('eka', 'kaban')] },
    kota: { pensiun: () => TMT },
    harap: ['~pemegang-pensiun tmt', 'pegawai-pensiun wajib 0'],
  },
  {
    nama: 'pensiun sehari sesudah TMT',
    setelan: { wajib: [w('eka', 'kaban')] },
    kota: { pensiun: () => '2027-01-05' },
    harap: [],
  },
  { nama: 'tanpa alasan', setelan: { veto: [{ ...w('eka', 'kabid'), alasan: ' ' }] }, harap: ['alasan-kosong veto 0'] },
  {
    nama: 'dua kali disebut',
    setelan: {
      tetap: [
        { pegawaiId: 'ani', alasan },
        { pegawaiId: 'ani', alasan },
      ],
    },
    harap: ['ganda tetap 1'],
    data: { nama: 'Sdr. ani' },
  },
  { nama: 'larangan atas kursi sendiri', setelan: { veto: [w('ani', 'kabid')] }, harap: ['veto-kursi-sendiri veto 0'] },
  {
    nama: 'wajib yang dilarang',
    setelan: { veto: [w('eka', 'kaban')], wajib: [w('eka', 'kaban')] },
    harap: ['wajib-diveto wajib 0'],
  },
  {
    nama: 'wajib yang diminta tetap',
    setelan: { tetap: [{ pegawaiId: 'ani', alasan }], wajib: [w('ani', 'kaban')] },
    harap: ['wajib-tetap wajib 0'],
  },
  {
    nama: 'wajib di dua jabatan',
    setelan: { wajib: [w('eka', 'kaban'), w('eka', 'kasi')], kursi: [{ jabatanId: 'kasi', banyak: 3, alasan }] },
    harap: ['wajib-bertentangan wajib 1', '~kursi-melebihi-kuota kursi 0'],
    data: { lain: 1 },
  },
  {
    nama: 'wajib di jabatan yang ditutup',
    setelan: { wajib: [w('eka', 'kaban')], kursi: [{ jabatanId: 'kaban', banyak: 0, alasan }] },
    harap: ['wajib-kursi-ditutup wajib 0'],
  },
  {
    nama: 'wajib di jabatan yang tidak dipilih',
    setelan: { jabatan: ['kabid'], wajib: [w('eka', 'kaban')] },
    harap: ['wajib-jabatan-tidak-dipilih wajib 0'],
  },
  {
    nama: 'wajib dari unit yang tidak bergerak',
    setelan: { unitBergerak: ['dinas'], wajib: [w('eka', 'kaban')] },
    harap: ['wajib-unit-tidak-bergerak wajib 0'],
  },
  {
    nama: 'wajib yang ditolak hukum, menyebut aturannya',
    setelan: { wajib: [w('budi', 'kaban')] },
    harap: ['wajib-ditolak wajib 0'],
    data: { aturan: 'R08, R11' },
  },
  {
    nama: 'wajib yang belum dapat diputuskan',
    setelan: { wajib: [w('cici', 'kaban')] },
    harap: ['wajib-belum-diketahui wajib 0'],
  },
  { nama: 'wajib turun', setelan: { wajib: [w('fani', 'kabid')] }, harap: ['wajib-turun wajib 0'] },
  {
    nama: 'wajib tanpa kompetensi mutlak',
    setelan: { wajib: [w('eka', 'kadis')] },
    harap: ['wajib-kompetensi-mutlak wajib 0'],
  },
  {
    nama: 'dua orang untuk satu kursi',
    setelan: { wajib: [w('eka', 'kaban'), w('ani', 'kaban')] },
    harap: ['wajib-melebihi-kursi wajib 0'],
    data: { kursi: 1, diminta: 2, menetap: 0 },
  },
  {
    nama: 'kursi masih dipegang yang cuti',
    setelan: { wajib: [w('eka', 'kabag')] },
    harap: ['wajib-melebihi-kursi wajib 0'],
    data: { kursi: 1, diminta: 1, menetap: 1 },
  },
  {
    nama: 'pemegang lebih dari kuota',
    setelan: { wajib: [w('eka', 'kasi')] },
    kota: { jabatan: jabatan.map((j) => (j.id === 'kasi' ? { ...j, kuota: 1 } : j)) },
    harap: ['wajib-kursi-terpakai wajib 0'],
  },
  {
    nama: 'pemegang lebih dari kursi, juga yang jumlahnya ditulis',
    setelan: { wajib: [w('eka', 'kasi')], kursi: [{ jabatanId: 'kasi', banyak: 1, alasan }], tetap: [] },
    kota: { jabatan: jabatan.map((j) => (j.id === 'kasi' ? { ...j, kuota: 1 } : j)) },
    harap: ['wajib-kursi-terpakai wajib 0'],
    data: { kursi: 1, pemegang: 2 },
  },
  {
    nama: 'kursi yang ditambah membuka jabatan yang pemegangnya lebih dari kuota',
    setelan: { wajib: [w('eka', 'kasi')], kursi: [{ jabatanId: 'kasi', banyak: 3, alasan }] },
    kota: { jabatan: jabatan.map((j) => (j.id === 'kasi' ? { ...j, kuota: 1 } : j)) },
    harap: ['~kursi-melebihi-kuota kursi 0'],
  },
  {
    nama: 'jabatan tanpa kursi',
    setelan: { wajib: [w('eka', 'kaban')] },
    kota: { jabatan: jabatan.map((j) => (j.id === 'kaban' ? { ...j, kuota: 0 } : j)) },
    harap: ['wajib-melebihi-kursi wajib 0'],
    data: { kursi: 0, diminta: 1 },
  },
  { nama: 'kursi sendiri boleh diwajibkan', setelan: { jabatan: ['kaban'], wajib: [w('ani', 'kabid')] }, harap: [] },
  {
    nama: 'tetap di kursi yang ditutup',
    setelan: { tetap: [{ pegawaiId: 'ani', alasan }], kursi: [{ jabatanId: 'kabid', banyak: 0, alasan }] },
    harap: ['tetap-kursi-ditutup tetap 0', 'kursi-kurang-dari-pemegang kursi 0'],
  },
  {
    nama: 'kursi kurang dari yang tidak dipindah',
    setelan: { unitBergerak: ['badan'], kursi: [{ jabatanId: 'kasi', banyak: 1, alasan }] },
    harap: ['kursi-kurang-dari-pemegang kursi 0'],
    data: { menetap: 2, banyak: 1 },
  },
  {
    nama: 'kursi kurang dari pemegang yang boleh pindah tidak apa',
    setelan: { kursi: [{ jabatanId: 'kasi', banyak: 1, alasan }] },
    harap: [],
  },
  {
    nama: 'minimum sebanyak kursinya, dengan yang di bawahnya',
    setelan: { minimum: [{ unitId: 'dinas', banyak: 4 }] },
    harap: [],
  },
  {
    nama: 'minimum lebih dari kursinya',
    setelan: { minimum: [{ unitId: 'dinas', banyak: 5 }] },
    harap: ['minimum-melebihi-kursi minimum 0'],
    data: { kursi: 4 },
  },
  {
    nama: 'minimum terhadap kursi yang ditutup',
    setelan: { minimum: [{ unitId: 'badan', banyak: 2 }], kursi: [{ jabatanId: 'kaban', banyak: 0, alasan }] },
    harap: ['minimum-melebihi-kursi minimum 0'],
  },
  {
    nama: 'poin jabatan di luar 1 sampai 10',
    setelan: {
      poinJabatan: [
        { jabatanId: 'kadis', banyak: 0, alasan },
        { jabatanId: 'kaban', banyak: 11, alasan },
      ],
    },
    harap: ['poin-tidak-sah poinJabatan 0', 'poin-tidak-sah poinJabatan 1'],
    data: { nilai: 0, maks: 10 },
  },
  {
    nama: 'poin jabatan dua kali, tanpa alasan, dan untuk jabatan yang tidak ada',
    setelan: {
      poinJabatan: [
        { jabatanId: 'kaban', banyak: 2, alasan },
        { jabatanId: 'kaban', banyak: 3, alasan: '' },
        { jabatanId: 'hilang', banyak: 1, alasan },
      ],
    },
    harap: ['ganda poinJabatan 1', 'alasan-kosong poinJabatan 1', 'jabatan-tidak-dikenal poinJabatan 2'],
  },
  {
    nama: 'bobot 99',
    setelan: { bobot: { ...bobot, kecocokan: { ...bobot.kecocokan, kompetensi: 39 } } },
    harap: ['bobot-kecocokan-tidak-seratus bobot.kecocokan'],
    data: { jumlah: 99, selisih: 1 },
  },
  {
    nama: 'bobot negatif',
    setelan: { bobot: { ...bobot, kecocokan: { ...bobot.kecocokan, kompetensi: -1 } } },
    harap: ['bobot-kecocokan-tidak-sah bobot.kecocokan'],
  },
  {
    nama: 'bobot jenjang pecahan',
    setelan: { bobot: { ...bobot, jenjang: { administrator: 1.5 } } },
    harap: ['bobot-jenjang-tidak-sah bobot.jenjang'],
  },
  {
    nama: 'bobot jenjang sebelas',
    setelan: { bobot: { ...bobot, jenjang: { administrator: 11 } } },
    harap: ['bobot-jenjang-tidak-sah bobot.jenjang'],
  },
  {
    nama: 'bobot jenjang nol semua',
    setelan: { bobot: { ...bobot, jenjang: { pelaksana: 3 } } },
    harap: ['bobot-jenjang-nol bobot.jenjang'],
  },
  {
    nama: 'bobot tanpa dasar',
    setelan: { bobot: { ...bobot, dasar: { sumber: '', nomor: null, tanggal: null } } },
    harap: ['bobot-tanpa-dasar bobot.dasar'],
  },
  {
    nama: 'banyak yang bukan cacah',
    setelan: { kursi: [{ jabatanId: 'kasi', banyak: 1.5, alasan }], minimum: [{ unitId: 'dinas', banyak: -1 }] },
    harap: ['bilangan-tidak-sah kursi 0', 'bilangan-tidak-sah minimum 0'],
  },
  {
    nama: 'langkah dan lantai',
    setelan: { maksLangkah: 0.5, skorTerendah: -1 },
    harap: ['langkah-tidak-sah maksLangkah', 'skor-terendah-tidak-sah skorTerendah'],
  },
  { nama: 'batas langkah dan lantai', setelan: { maksLangkah: 0, skorTerendah: 100 }, harap: [] },
  {
    nama: 'biaya negatif',
    setelan: { biaya: { perLangkah: -1, tunjanganKelas: null } },
    harap: ['biaya-tidak-sah biaya'],
  },
]

const tulis = (s: Partial<Setelan>, k: Partial<KotaSetelan> = {}) =>
  periksaSetelan({ ...setelanBawaan(TMT), ...s }, { ...kota, ...k })

describe('setelan diperiksa', () => {
  test.each(KASUS)('$nama', ({ setelan, kota: k, harap, data }) => {
    const masalah = tulis(setelan, k)
    expect(
      masalah.map(
        (m) => `${m.tingkat === 'blokir' ? '' : '~'}${m.kode} ${m.bidang}${m.urutan === null ? '' : ` ${m.urutan}`}`,
      ),
    ).toEqual(harap)
    if (data) expect(masalah.some((m) => Object.entries(data).every(([a, x]) => m.data[a] === x))).toBe(true)
  })

  test('setiap masalah punya kasusnya', () => {
    const ada = new Set<KodeMasalah>(KASUS.flatMap((x) => tulis(x.setelan, x.kota).map((m) => m.kode)))
    expect(KODE_MASALAH.filter((k) => !ada.has(k))).toEqual([])
  })

  test('semuanya sekaligus, bukan yang pertama saja', () => {
    const masalah = tulis({
      jabatan: ['dihapus'],
      maksLangkah: -1,
      wajib: [w('budi', 'kaban'), w('x', 'kabid')],
      minimum: [{ unitId: 'dinas', banyak: 99 }],
    })
    expect(masalah.map((m) => m.kode)).toEqual([
      'jabatan-tidak-dikenal',
      'wajib-jabatan-tidak-dipilih',
      'wajib-ditolak',
      'pegawai-tidak-dikenal',
      'minimum-melebihi-kursi',
      'langkah-tidak-sah',
    ])
  })

  test('yang ditolak menyebut aturan, yang belum diketahui menyebut fakta yang kurang', () => {
    expect(tulis({ wajib: [w('budi', 'kaban')] })[0]).toMatchObject({
      aturan: ['R08', 'R11'],
      pegawaiId: 'budi',
      jabatanId: 'kaban',
    })
    expect(tulis({ wajib: [w('cici', 'kaban')] })[0]).toMatchObject({ fakta: ['predikat'], aturan: ['R09'] })
  })
})
