import { describe, expect, it } from 'vitest'
import type { Jabatan } from '#modules/jabatan'
import { type NilaiKompetensi, standarBawaan } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import { bandingKecocokan, hitungKecocokan, type Kecocokan } from './kecocokan.ts'
import { KEBIJAKAN_BAWAAN, type KebijakanKecocokan, periksaKebijakan } from './kebijakan.ts'

const asOf = '2027-01-04'
const pranata: Jabatan = {
  id: 'j-si',
  kode: 'kominfo-pranata-muda',
  nama: 'Pranata Komputer Ahli Muda',
  unitId: 'u',
  perangkatDaerahId: 'u',
  atasanId: null,
  jenjang: 'ahli-muda',
  kuota: 1,
  bidang: ['kominfo'],
  pendidikanBidang: ['sistem-informasi', 'teknik-informatika'],
  pendidikanMinimum: 'S1',
}
const orang = (id: string, lain: Partial<PegawaiFakta> = {}): PegawaiFakta => ({
  id,
  nip: id,
  nama: id,
  sintetis: true,
  tmtCpns: '2015-01-01',
  jabatanKini: null,
  riwayat: [],
  predikat: [
    { tahun: 2025, nilai: 'baik' },
    { tahun: 2026, nilai: 'baik' },
  ],
  ...lain,
})
const pas = (id: string): NilaiKompetensi[] =>
  standarBawaan(pranata).map((s) => ({ pegawaiId: id, kode: s.kode, level: s.level, tanggal: '2026-06-01' }))
const hitung = (calon: PegawaiFakta, jabatan: Jabatan = pranata, nilai = pas(calon.id)) =>
  hitungKecocokan({ calon, jabatan, nilai, asOf })
const bagian = (k: Kecocokan, kode: string) => {
  const c = k.komponen.find((x) => x.kode === kode)
  if (!c) throw new Error(kode)
  return c
}

describe('the mission’s own example', () => {
  it('a graduate of informatics ranks above others for an information-systems post, and the card says why', () => {
    const sarjana = (id: string, bidang: string) => hitung(orang(id, { pendidikan: { tingkat: 'S1', bidang } }))
    const urut = [
      sarjana('hukum', 'hukum'),
      sarjana('sipil', 'teknik-sipil'),
      sarjana('elektro', 'teknik-elektro'),
      sarjana('informatika', 'teknik-informatika'),
      sarjana('pgsd', 'pgsd'),
    ].sort(bandingKecocokan)
    expect(urut.map((k) => k.pegawaiId)).toEqual(['informatika', 'elektro', 'sipil', 'hukum', 'pgsd'])
    const k = urut[0] as Kecocokan
    expect(bagian(k, 'bidang-pendidikan')).toMatchObject({
      nilai: 100,
      sumbangan: [20, 20],
      kalimat: { kunci: 'bidang.sama', isi: { punya: 'teknik-informatika', diminta: 'teknik-informatika' } },
    })
    expect(bagian(urut[1] as Kecocokan, 'bidang-pendidikan').kalimat.kunci).toBe('bidang.subrumpun')
    expect(bagian(urut[3] as Kecocokan, 'bidang-pendidikan').kalimat.kunci).toBe('bidang.lain')
  })
  it('also when nothing else is known of anyone', () => {
    const kosong = (id: string, bidang: string): Kecocokan =>
      hitung({ id, nip: id, nama: id, sintetis: true, pendidikan: { tingkat: 'S1', bidang } }, pranata, [])
    expect(kosong('a', 'teknik-informatika').skor).toBeGreaterThan(kosong('b', 'administrasi-negara').skor)
  })
})

describe('the score', () => {
  it('is the weighted sum of its parts, each part explained', () => {
    const k = hitung(orang('a', { pendidikan: { tingkat: 'S1', bidang: 'teknik-informatika' } }))
    // competences 100·40, field 100·20, no experience 0·20, baik 80·15, degree 100·5
    expect(k.skor).toBe(77)
    expect(k.rentang).toEqual([77, 77])
    expect(k.komponen.reduce((n, c) => n + c.bobot, 0)).toBe(100)
    expect(k.komponen.reduce((n, c) => n + c.sumbangan[0], 0)).toBeCloseTo(77, 9)
    expect(k.versiKebijakan).toBe(KEBIJAKAN_BAWAAN.versi)
    expect(k.sumberStandar).toBe('bawaan')
    expect(k.pengubah).toEqual([])
  })
  it('leaves out what the post does not ask for, for everyone alike', () => {
    const k = hitung(orang('a', { pendidikan: { tingkat: 'S1', bidang: 'hukum' } }), {
      ...pranata,
      pendidikanBidang: [],
      bidang: [],
    })
    expect(bagian(k, 'bidang-pendidikan')).toMatchObject({ diminta: false, bobot: 0, faktaHilang: [] })
    expect(bagian(k, 'pengalaman').diminta).toBe(false)
    expect(bagian(k, 'kinerja').bobot).toBe(25)
  })
  it('gets a range where facts are missing: neither low nor a pass', () => {
    const tahu = orang('a', { pendidikan: { tingkat: 'S1', bidang: 'teknik-informatika' } })
    const penuh = hitung(tahu)
    const tanpaBidang = hitung({ ...tahu, pendidikan: { tingkat: 'S1' } })
    expect(tanpaBidang.rentang).toEqual([57, 77])
    expect(tanpaBidang.skor).toBe(67)
    expect(tanpaBidang.skor).toBeLessThan(penuh.skor)
    expect(bagian(tanpaBidang, 'bidang-pendidikan').faktaHilang).toEqual(['pendidikan.bidang'])
    expect(tanpaBidang.pengubah).toEqual([
      { jenis: 'fakta', komponen: 'bidang-pendidikan', fakta: ['pendidikan.bidang'], lebar: 20 },
    ])
  })
  it('a field of study outside the taxonomy leaves the relation open instead of calling it far', () => {
    const k = hitung(orang('a', { pendidikan: { tingkat: 'S1', bidang: 'ilmu-baru' } }))
    expect(bagian(k, 'bidang-pendidikan')).toMatchObject({
      rentang: [0, 100],
      kalimat: { kunci: 'bidang.di-luar-daftar' },
    })
  })
})

describe('competences', () => {
  it('under and over both count, and only a mutlak one is a gate', () => {
    const standar = [
      { jabatanId: 'j-si', kode: 'M.1', level: 3, mutlak: false },
      { jabatanId: 'j-si', kode: 'T.29', level: 3, mutlak: true },
    ]
    const dengan = (id: string, m: number, t: number | null): Kecocokan =>
      hitungKecocokan({
        calon: orang(id, { pendidikan: { tingkat: 'S1', bidang: 'hukum' } }),
        jabatan: pranata,
        standar,
        nilai: [
          { pegawaiId: id, kode: 'M.1', level: m, tanggal: '2026-01-01' },
          ...(t === null ? [] : [{ pegawaiId: id, kode: 'T.29', level: t, tanggal: '2026-01-01' }]),
        ],
        asOf,
      })
    const [pasti, lebih, gugur, belum] = [
      dengan('pas', 3, 3),
      dengan('lebih', 5, 5),
      dengan('gugur', 3, 2),
      dengan('belum', 3, null),
    ]
    expect(pasti.skor).toBeGreaterThan(lebih.skor)
    expect(gugur.skor).toBeGreaterThan(lebih.skor)
    expect(gugur.mutlak).toEqual({ hasil: 'tidak-terpenuhi', kurang: ['T.29'], belum: [] })
    expect(belum.mutlak).toEqual({ hasil: 'belum-diketahui', kurang: [], belum: ['T.29'] })
    expect([gugur, lebih, belum, pasti].sort(bandingKecocokan).map((k) => k.pegawaiId)).toEqual([
      'pas',
      'belum',
      'lebih',
      'gugur',
    ])
    expect(gugur.pengubah).toContainEqual({ jenis: 'level', kode: 'T.29', dari: 2, ke: 3, kenaikan: 7.07 })
    expect(gugur.jpm?.kesenjangan).toEqual({ 'M.1': 0, 'T.29': -1 })
  })
  it('with equal scores fewer shortages come first, then the id', () => {
    const standar = ['M.1', 'M.2'].map((kode) => ({ jabatanId: 'j-si', kode, level: 3, mutlak: false }))
    const dengan = (id: string, a: number, b: number) =>
      hitungKecocokan({
        calon: orang(id),
        jabatan: pranata,
        standar,
        nilai: [
          { pegawaiId: id, kode: 'M.1', level: a, tanggal: '2026-01-01' },
          { pegawaiId: id, kode: 'M.2', level: b, tanggal: '2026-01-01' },
        ],
        asOf,
      })
    const urut = [dengan('z', 4, 4), dengan('y', 4, 2), dengan('x', 4, 4)].sort(bandingKecocokan)
    expect(urut.map((k) => [k.pegawaiId, k.kekurangan])).toEqual([
      ['x', 0],
      ['z', 0],
      ['y', 1],
    ])
    expect(new Set(urut.map((k) => k.skor)).size).toBe(1)
  })
  it('uses the latest level decided on or before the date', () => {
    const nilai = [
      { pegawaiId: 'a', kode: 'M.1', level: 1, tanggal: '2024-01-01' },
      { pegawaiId: 'a', kode: 'M.1', level: 3, tanggal: '2026-01-01' },
      { pegawaiId: 'a', kode: 'M.1', level: 5, tanggal: '2027-02-01' },
    ]
    expect(hitung(orang('a'), pranata, nilai).kompetensi[0]).toMatchObject({
      kode: 'M.1',
      level: 3,
      tanggal: '2026-01-01',
    })
  })
})

describe('experience in the field', () => {
  const baris = (
    tmt: string,
    sampai: string | null,
    bidang?: string[],
    peran: 'definitif' | 'plt' | 'plh' = 'definitif',
  ) => ({
    namaJabatan: 'x',
    jenjang: 'pelaksana',
    tmt,
    sampai,
    peran,
    bidang,
  })
  const tahun = (lain: Partial<PegawaiFakta>) => {
    const c = bagian(hitung(orang('a', lain)), 'pengalaman')
    return [c.rentang.map((n) => Math.round(n)), c.faktaHilang, c.kalimat.kunci]
  }
  it('counts years in the post’s fields, overlapping rows once, up to the cap', () => {
    expect(tahun({ riwayat: [baris('2024-01-04', null, ['kominfo'])] })).toEqual([[60, 60], [], 'pengalaman.tahun'])
    expect(
      tahun({
        riwayat: [baris('2024-01-04', null, ['kominfo']), baris('2025-01-01', '2026-01-01', ['kominfo'], 'plt')],
      }),
    ).toEqual([[60, 60], [], 'pengalaman.tahun'])
    expect(tahun({ riwayat: [baris('2010-01-01', null, ['kominfo', 'umum'])] })[0]).toEqual([100, 100])
    expect(tahun({ riwayat: [baris('2010-01-01', null, ['hukum'])] })).toEqual([[0, 0], [], 'pengalaman.nihil'])
    expect(tahun({ riwayat: [baris('2010-01-01', null, ['kominfo'], 'plh')] })[0]).toEqual([0, 0])
    expect(tahun({ riwayat: [baris('2027-02-01', null, ['kominfo'])] })[0]).toEqual([0, 0])
    // A post that ends after the date counts up to the date only.
    expect(tahun({ riwayat: [baris('2026-01-04', '2029-01-04', ['kominfo'])] })[0]).toEqual([20, 20])
  })
  it('rows without a field may count', () => {
    expect(
      tahun({ riwayat: [baris('2024-01-04', '2025-01-04', ['kominfo']), baris('2025-01-04', '2026-01-04')] }),
    ).toEqual([[20, 40], ['riwayat.bidang'], 'pengalaman.rentang'])
  })
  it('a start that no source names may lie earlier, up to the start of service', () => {
    const tanpaTmt = { ...baris('2026-01-04', null, ['kominfo']), tmtTidakDiketahui: true as const }
    expect(tahun({ riwayat: [tanpaTmt], tmtCpns: '2024-01-04' })).toEqual([
      [20, 60],
      ['riwayat.tmt'],
      'pengalaman.rentang',
    ])
    expect(tahun({ riwayat: [tanpaTmt], tmtCpns: undefined })[0]).toEqual([20, 100])
  })
  it('where only the post held now is known, earlier years may count up to the whole service', () => {
    const kini = baris('2025-01-04', null, ['kominfo'])
    expect(tahun({ riwayat: undefined, jabatanKini: kini, tmtCpns: '2023-01-04' })).toEqual([
      [40, 80],
      ['riwayat'],
      'pengalaman.rentang',
    ])
    expect(tahun({ riwayat: undefined, jabatanKini: kini, tmtCpns: undefined })[0]).toEqual([40, 100])
    expect(
      tahun({ riwayat: undefined, jabatanKini: baris('2024-01-04', null, ['hukum']), tmtCpns: '2023-01-04' })[0],
    ).toEqual([0, 20])
  })
})

describe('performance and degree', () => {
  const kinerja = (predikat: PegawaiFakta['predikat'], pada = asOf) =>
    bagian(hitungKecocokan({ calon: orang('a', { predikat }), jabatan: pranata, nilai: [], asOf: pada }), 'kinerja')
  it('means the last two years; a missing year leaves the range open', () => {
    expect(
      kinerja([
        { tahun: 2026, nilai: 'sangat-baik' },
        { tahun: 2025, nilai: 'baik' },
      ]).rentang,
    ).toEqual([90, 90])
    expect(kinerja([{ tahun: 2026, nilai: 'sangat-baik' }])).toMatchObject({
      rentang: [50, 100],
      faktaHilang: ['predikat.2025'],
      kalimat: { kunci: 'kinerja.sebagian' },
    })
    expect(kinerja(undefined)).toMatchObject({ rentang: [0, 100], kalimat: { kunci: 'kinerja.belum-diketahui' } })
  })
  it('in January looks one year further back while the year just ended is unrated, and no longer in February', () => {
    const dua = [
      { tahun: 2025, nilai: 'baik' as const },
      { tahun: 2024, nilai: 'baik' as const },
    ]
    expect(kinerja(dua, '2027-01-31').rentang).toEqual([80, 80])
    expect(kinerja(dua, '2027-02-01').rentang).toEqual([40, 90])
  })
  const tingkat = (t: string | undefined, minimum: Jabatan['pendidikanMinimum'] = 'S1') =>
    bagian(
      hitung(orang('a', { pendidikan: t ? { tingkat: t, bidang: 'hukum' } : undefined }), {
        ...pranata,
        pendidikanMinimum: minimum,
      }),
      'tingkat-pendidikan',
    )
  it.each([
    ['S1', 'S1', 100, 'tingkat.sama'],
    ['D4', 'S1', 100, 'tingkat.sama'],
    ['S2', 'S1', 100, 'tingkat.lebih'],
    ['S3', 'S1', 90, 'tingkat.lebih'],
    ['D3', 'S1', 60, 'tingkat.kurang'],
    ['SLTA', 'S1', 0, 'tingkat.kurang'],
  ] as const)('%s for %s: %d', (punya, minimum, nilai, kunci) => {
    expect(tingkat(punya, minimum)).toMatchObject({ nilai, kalimat: { kunci } })
  })
  it('says which side is unknown', () => {
    expect(tingkat(undefined).faktaHilang).toEqual(['pendidikan.tingkat'])
    const tanpa = hitung(orang('a', { pendidikan: { tingkat: 'S1' } }), { ...pranata, pendidikanMinimum: undefined })
    expect(bagian(tanpa, 'tingkat-pendidikan')).toMatchObject({
      rentang: [0, 100],
      faktaHilang: ['jabatan.pendidikanMinimum'],
      kalimat: { kunci: 'tingkat.jabatan-belum' },
    })
  })
})

describe('the policy', () => {
  const ubah = (p: Partial<KebijakanKecocokan>) => periksaKebijakan({ ...KEBIJAKAN_BAWAAN, ...p })
  it('is used whole or refused by the part that cannot be', () => {
    expect(periksaKebijakan(KEBIJAKAN_BAWAAN).ok).toBe(true)
    expect(ubah({ bobot: { ...KEBIJAKAN_BAWAAN.bobot, kinerja: 16 } })).toMatchObject({
      ok: false,
      error: { data: { bagian: 'bobot' } },
    })
    expect(ubah({ relasi: { sama: 100, subrumpun: 10, rumpun: 40, lain: 0 } })).toMatchObject({
      error: { data: { bagian: 'relasi' } },
    })
    expect(ubah({ kinerja: { ...KEBIJAKAN_BAWAAN.kinerja, tahunDilihat: 0 } })).toMatchObject({
      error: { data: { bagian: 'kinerja' } },
    })
  })
})
