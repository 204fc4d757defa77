import { describe, expect, it } from 'vitest'
import { salahBentuk } from './bentuk-nilai.ts'
import { dampakKetetapan, periksaKetetapan } from './dampak.ts'
import { evaluate, tulisVonis } from './evaluasi.ts'
import { nilaiHukum } from './hitungan.ts'
import type { Json } from './jenis.ts'
import {
  cariAturan,
  hukumPada,
  isiHukum,
  kasusAturan,
  KOSAKATA,
  PARAMETER,
  statusAturan,
  VERSI_ATURAN,
  versiHukum,
} from './katalog.ts'
import { denganKetetapan, type Ketetapan } from './ketetapan.ts'
import { NoValueInForce, nilaiPada, type Parameter } from './parameter.ts'
import { hitungPlt } from './plt.ts'

const jeda: Ketetapan = {
  nomor: 1,
  parameter: 'disiplin.jeda.tahun',
  mulai: '2017-04-07',
  nilai: 3,
  sumber: 'pp-11-2017',
  pasal: '54',
  ayat: '1',
  huruf: 'f',
  ditetapkan: '2026-11-24',
  oleh: 'Bagian Hukum',
}
const parameter = (id: string): Parameter => {
  const p = PARAMETER.get(id)
  if (!p) throw new Error(id)
  return p
}
const salah = (id: string, nilai: Json) => salahBentuk(parameter(id), nilai, KOSAKATA)
const galat = (...daftar: object[]) => {
  const h = periksaKetetapan.safeParse(daftar)
  return h.success ? undefined : [h.error.issues[0]?.path.join('.'), h.error.issues[0]?.message]
}

describe('ketetapan di atas nilai bawaan', () => {
  it('mengganti nilai tanggal yang sama, menyisipkan tanggal baru, mencabut; yang tersandi tidak berubah', () => {
    const p = denganKetetapan(PARAMETER, [
      jeda,
      { ...jeda, nomor: 2, mulai: '2024-01-01', nilai: 4 },
      { ...jeda, nomor: 3, mulai: '2026-01-01', nilai: null },
    ]).get(jeda.parameter) as Parameter
    expect(p.nilai.map((n) => [n.mulai, n.nilai, n.status, n.ketetapan])).toEqual([
      ['2017-04-07', 3, 'terverifikasi', 1],
      ['2024-01-01', 4, 'terverifikasi', 2],
      ['2026-01-01', null, 'terverifikasi', 3],
    ])
    expect(nilaiPada(p, '2025-12-31').nilai).toBe(4)
    expect(() => nilaiPada(p, '2026-01-01')).toThrow(NoValueInForce)
    expect(parameter(jeda.parameter).nilai.map((n) => [n.nilai, n.status])).toEqual([[2, 'belum-diverifikasi']])
  })

  it('keputusan bernomor lebih tinggi menang, urutan daftar tidak berpengaruh; yang ditarik tidak dihitung', () => {
    const dua = { ...jeda, nomor: 2, nilai: 5 }
    const nilai = (...k: Ketetapan[]) => hukumPada('2026-11-24', {}, k).nilai(jeda.parameter).nilai
    expect([nilai(jeda, dua), nilai(dua, jeda)]).toEqual([5, 5])
    expect(nilai(jeda, { ...dua, ditarik: 3 })).toBe(3)
    expect(nilai({ ...jeda, ditarik: 2 })).toBe(2)
  })

  it('versi menyebut nomor tertinggi, juga nomor penarikan', () => {
    expect(versiHukum()).toBe(VERSI_ATURAN)
    expect(versiHukum([])).toBe(VERSI_ATURAN)
    expect(versiHukum([jeda])).toBe(`${VERSI_ATURAN}+k1`)
    expect(
      versiHukum([
        { ...jeda, ditarik: 4 },
        { ...jeda, nomor: 2 },
      ]),
    ).toBe(`${VERSI_ATURAN}+k4`)
  })

  it('vonis memakai nilai kota, menyebut ketetapan dan sitasinya terverifikasi', () => {
    const a = cariAturan('R10')
    const k = kasusAturan('R10').find((x) => x.expect.severity === 'peringatan')
    if (!a || !k) throw new Error('kasus R10')
    const sebagai = { ...jeda, sumber: 'praktik-seleksi', pasal: 'syarat 7' }
    const hukum = hukumPada(k.asOf, k.settings, [sebagai])
    const baris = tulisVonis(a, evaluate(a, k.facts, hukum), hukum)
    expect(baris.parameter?.find((p) => p.id === jeda.parameter)).toEqual({
      id: jeda.parameter,
      nilai: 3,
      mulai: jeda.mulai,
      status: 'terverifikasi',
      ketetapan: 1,
    })
    expect(baris.sitasi.find((s) => s.pasal === 'syarat 7(1)f')).toMatchObject({ status: 'terverifikasi' })
    const bawaan = hukumPada(k.asOf, k.settings)
    expect(tulisVonis(a, evaluate(a, k.facts, bawaan), bawaan).parameter?.[0]).not.toHaveProperty('ketetapan')
  })

  it('peraturan yang belum terdaftar tertulis dengan namanya; sumber terdaftar lain tidak ikut terverifikasi', () => {
    const { sumber: _, ...tanpa } = jeda
    const k: Ketetapan = { ...tanpa, sumberTeks: 'Peraturan Wali Kota 12 Tahun 2025' }
    const { dasar } = nilaiHukum(
      { id: jeda.parameter, skema: { parse: (x: unknown) => x } as never },
      {
        asOf: '2026-11-24',
        ketetapan: [k],
      },
    )
    expect(dasar).toEqual({ sumber: 'Peraturan Wali Kota 12 Tahun 2025', pasal: '54(1)f', status: 'terverifikasi' })
    expect(isiHukum([{ ...jeda, sumber: 'praktik-seleksi' }]).sumber.get('praktik-seleksi')?.status).toBe(
      'belum-diverifikasi',
    )
  })

  it('kalkulator mengikuti nilai kota hanya bila diberi saatnya', () => {
    const plt: Ketetapan = { ...jeda, parameter: 'plt.lama', mulai: '2021-02-01', nilai: 6 }
    const m = { mulai: '2026-01-31', hariIni: '2026-02-01' }
    expect(hitungPlt(m, '2026-02-01')).toMatchObject({ jatuhTempo: '2026-04-30' })
    expect(hitungPlt(m, { asOf: '2026-02-01', ketetapan: [plt] })).toMatchObject({ jatuhTempo: '2026-07-31' })
  })

  it('status aturan ikut: semua nilai yang dibaca sudah disahkan', () => {
    const a = cariAturan('R10')
    if (!a) throw new Error('R10')
    const semua = { ...jeda }
    const dulu = statusAturan(a)
    const nanti = statusAturan(a, [semua])
    const ketentuanSah = a.citation.every((c) => isiHukum().sumber.get(c.source)?.status === 'terverifikasi')
    expect(dulu).toBe('belum-diverifikasi')
    expect(nanti).toBe(ketentuanSah ? 'terverifikasi' : 'belum-diverifikasi')
  })
})

describe('bentuk nilai', () => {
  it('setiap nilai bawaan sah menurut ukurannya sendiri, dan boleh dicabut', () => {
    for (const p of PARAMETER.values())
      for (const n of p.nilai) {
        expect(salahBentuk(p, n.nilai, KOSAKATA), p.id).toBeUndefined()
        expect(salahBentuk(p, null, KOSAKATA)).toBeUndefined()
      }
  })
  it.each([
    ['mutasi.minimum.tahun', '2', []],
    ['mutasi.minimum.tahun', -1, []],
    ['mutasi.minimum.tahun', { tahun: 2 }, []],
    ['mutasi.minimum.tahun', 2.5, []],
    ['pensiun.bup', { jpt: 60 }, ['administrasi']],
    ['keputusan.penyampaian', { perorangan: 5, massal: 10, lain: 1 }, ['lain']],
    ['keputusan.penyampaian', { perorangan: 5, massal: null }, ['massal']],
    [
      'pangkat.siasn.minimum',
      { 'II.a': 'IV/x', 'II.b': 'IV/a', 'III.a': 'III/d', 'III.b': 'III/c', 'IV.a': 'III/b', 'IV.b': 'III/a' },
      ['II.a'],
    ],
    ['kinerja.minimum', 'di-atas', []],
    ['kinerja.akhir-penilaian', '31-01', []],
    ['kinerja.kotak-promosi', [], []],
    ['kinerja.kotak-promosi', [7, 'delapan'], [1]],
    [
      'tenggat.pdp',
      [{ peristiwa: 'diketahui', langkah: 'pemberitahuan', lama: 72, satuan: 'hari-kerja', pasal: '46' }],
      [0, 'satuan'],
    ],
  ] as const)('%s menolak %j', (id, nilai, jalur) => {
    expect(salah(id, nilai as Json)?.jalur).toEqual(jalur)
  })
  it.each([
    ['mutasi.minimum.tahun', 3],
    ['kinerja.kotak-promosi', [8, 9]],
    ['kinerja.akhir-penilaian', '02-28'],
    ['khusus.camat.bidang-studi', ['ilmu-pemerintahan', 'administrasi-publik']],
    [
      'tenggat.pdp',
      [{ peristiwa: 'diketahui', langkah: 'pemberitahuan', lama: 48, satuan: 'jam', pasal: 'Pasal 46 ayat 1' }],
    ],
  ] as const)('%s menerima %j', (id, nilai) => {
    expect(salah(id, nilai as Json)).toBeUndefined()
  })
})

describe('daftar ketetapan dalam berkas', () => {
  it('menyebut tempat dan sebabnya', () => {
    const { sumber: _, ...tanpaSumber } = jeda
    expect(galat(jeda)).toBeUndefined()
    expect(galat({ ...jeda, nilai: null })).toBeUndefined()
    expect(galat({ ...jeda, nomor: 0 })?.[0]).toBe('0.nomor')
    expect(galat({ ...jeda, tambahan: 1 })?.[0]).toBe('0')
    expect(galat({ ...jeda, parameter: 'tidak.ada' })).toEqual(['0.parameter', 'nilai hukum tidak dikenal: tidak.ada'])
    expect(galat({ ...jeda, sumber: 'pp-99-1999' })?.[0]).toBe('0.sumber')
    expect(galat(tanpaSumber)?.[0]).toBe('0.sumber')
    expect(galat({ ...jeda, sumberTeks: 'Perwali' })?.[0]).toBe('0.sumberTeks')
    expect(galat({ ...jeda, ditarik: 1 })?.[0]).toBe('0.ditarik')
    expect(galat(jeda, { ...jeda, mulai: '2020-01-01' })).toEqual(['1.nomor', 'nomor ganda: 1'])
    expect(galat({ ...jeda, nilai: 'dua' })).toEqual(['0.nilai', 'harus angka'])
    expect(galat({ ...jeda, mulai: '2026-02-30' })?.[0]).toBe('0.mulai')
  })
})

describe('dampak sebelum disahkan', () => {
  it('menyebut aturan yang membaca dan contoh yang berubah; nilai yang sama tidak mengubah apa pun', () => {
    const sama = dampakKetetapan({ ...jeda, nilai: 2 })
    expect(sama.map((d) => d.aturan.id)).toContain('R10')
    expect(sama.flatMap((d) => d.berubah)).toEqual([])
    const naik = dampakKetetapan({ ...jeda, nilai: 20 }).find((d) => d.aturan.id === 'R10')
    expect(naik?.contoh).toBeGreaterThan(0)
    expect(naik?.berubah.length).toBeGreaterThan(0)
    for (const b of naik?.berubah ?? []) expect(b.lama).not.toEqual(b.baru)
    const dicabut = dampakKetetapan({ ...jeda, nilai: null }).find((d) => d.aturan.id === 'R10')
    expect(dicabut?.berubah.every((b) => b.baru.hasil === 'belum-diketahui')).toBe(true)
  })
})
