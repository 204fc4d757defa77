import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitungIp, HUKDIS_IP, JENIS_IP, type MasukanIp, PENDIDIKAN_IP } from './ip-asn.ts'
import { hitungPredikat, PREDIKAT_KINERJA } from './predikat.ts'

const kini = '2026-11-24'
const ip = (m: MasukanIp) => hitungIp(m, kini)
const DASAR: MasukanIp = {
  jenis: 'administrator',
  pendidikan: 'S2',
  diklatSesuai: true,
  jpTeknis: 20,
  seminar: true,
  predikat: 'baik',
  hukdis: null,
}

describe('IP ASN (PermenPANRB 38/2018, Peraturan BKN 8/2019)', () => {
  it.each([
    ['administrator lengkap', DASAR, [20, 40, 25, 5, 90], 'Tinggi'],
    [
      'fungsional tanpa diklat fungsional',
      { ...DASAR, jenis: 'fungsional', pendidikan: 'S1', diklatSesuai: false },
      [15, 25, 25, 5, 70],
      'Rendah',
    ],
    [
      'pelaksana lengkap',
      { ...DASAR, jenis: 'pelaksana', pendidikan: 'S1', predikat: 'sangat-baik' },
      [15, 40, 30, 5, 90],
      'Tinggi',
    ],
    [
      'pelaksana SLTA 12 JP',
      { ...DASAR, jenis: 'pelaksana', pendidikan: 'SLTA', jpTeknis: 12, seminar: false },
      [5, 0, 25, 5, 35],
      'Sangat Rendah',
    ],
    [
      'pelaksana SLTA 12 JP pro rata',
      { ...DASAR, jenis: 'pelaksana', pendidikan: 'SLTA', jpTeknis: 12, seminar: false, proRata: true },
      [5, 13.5, 25, 5, 48.5],
      'Sangat Rendah',
    ],
    [
      'pengawas tanpa apa pun',
      {
        ...DASAR,
        jenis: 'pengawas',
        pendidikan: 'S1',
        diklatSesuai: false,
        jpTeknis: 0,
        seminar: false,
        predikat: 'butuh-perbaikan',
        hukdis: 'sedang',
      },
      [15, 0, 15, 2, 32],
      'Sangat Rendah',
    ],
    [
      'JPT S3 lengkap',
      { ...DASAR, jenis: 'jpt', pendidikan: 'S3', predikat: 'sangat-baik' },
      [25, 40, 30, 5, 100],
      'Sangat Tinggi',
    ],
  ] as [string, MasukanIp, number[], string][])('F6 %s', (_, m, angka, kategori) => {
    const h = ip(m)
    expect([h.kualifikasi, h.kompetensi, h.kinerja, h.disiplin, h.nilai]).toEqual(angka)
    expect(h.kategori).toBe(kategori)
  })
  it('nilai tiap tingkat pendidikan, predikat, dan hukuman', () => {
    expect(PENDIDIKAN_IP.map((pendidikan) => ip({ ...DASAR, pendidikan }).kualifikasi)).toEqual([
      25, 20, 15, 15, 10, 5, 5, 5, 1, 1,
    ])
    expect(PREDIKAT_KINERJA.map((predikat) => ip({ ...DASAR, predikat }).kinerja)).toEqual([30, 25, 15, 5, 1])
    expect([null, ...HUKDIS_IP].map((hukdis) => ip({ ...DASAR, hukdis }).disiplin)).toEqual([5, 3, 2, 1])
  })
  it('19 JP belum dihitung, 20 dihitung, pro rata berhenti di 20', () => {
    const k = (jpTeknis: number, proRata = false) => ip({ ...DASAR, jpTeknis, proRata }).kompetensi
    expect([k(19), k(19.99), k(20), k(21)]).toEqual([25, 25, 40, 40])
    expect([k(0, true), k(7, true), k(19, true), k(20, true), k(100, true)]).toEqual([25, 30.25, 39.25, 40, 40])
  })
  it('diklat jabatan tidak dihitung untuk pelaksana', () => {
    const m = { ...DASAR, jenis: 'pelaksana' } as const
    expect(ip({ ...m, diklatSesuai: true })).toEqual(ip({ ...m, diklatSesuai: false }))
  })
  it('kategori dari nilai yang tidak dibulatkan, tepat di batas belum naik', () => {
    const k = (jpTeknis: number, m: Partial<MasukanIp> = {}) => {
      const h = ip({ ...DASAR, proRata: true, jpTeknis, ...m })
      return [h.nilai, h.kategori]
    }
    expect(k(20)).toEqual([90, 'Tinggi'])
    expect(k(20, { predikat: 'sangat-baik' })).toEqual([95, 'Sangat Tinggi'])
    expect(k(8, { seminar: true })).toEqual([81, 'Tinggi'])
    expect(k(8, { hukdis: 'sedang' })).toEqual([78, 'Sedang'])
    expect(k(7, { pendidikan: 'S2' })).toEqual([80.25, 'Tinggi'])
    expect(k(20, { seminar: false })).toEqual([80, 'Sedang'])
    expect(k(20, { seminar: false, predikat: 'butuh-perbaikan' })).toEqual([70, 'Rendah'])
    expect(k(1, { seminar: false, predikat: 'butuh-perbaikan', pendidikan: 'S3' })).toEqual([60.75, 'Rendah'])
    expect(k(0, { seminar: false, predikat: 'butuh-perbaikan', pendidikan: 'S3' })).toEqual([60, 'Sangat Rendah'])
  })
  it('jumlah bagiannya; tidak turun bila sesuatu membaik; paling tinggi 100', () => {
    const orang = fc.record({
      jenis: fc.constantFrom(...JENIS_IP),
      pendidikan: fc.constantFrom(...PENDIDIKAN_IP),
      diklatSesuai: fc.boolean(),
      jpTeknis: fc.integer({ min: 0, max: 60 }),
      seminar: fc.boolean(),
      predikat: fc.constantFrom(...PREDIKAT_KINERJA),
      hukdis: fc.constantFrom(null, ...HUKDIS_IP),
      proRata: fc.boolean(),
    })
    fc.assert(
      fc.property(orang, (m) => {
        const h = ip(m)
        expect(h.nilai).toBe(h.kualifikasi + h.kompetensi + h.kinerja + h.disiplin)
        expect(h.nilai).toBeLessThanOrEqual(100)
        expect(ip({ ...m, jpTeknis: m.jpTeknis + 1 }).nilai).toBeGreaterThanOrEqual(h.nilai)
        expect(ip({ ...m, seminar: true, diklatSesuai: true }).nilai).toBeGreaterThanOrEqual(h.nilai)
        expect(ip({ ...m, proRata: true }).nilai).toBeGreaterThanOrEqual(ip({ ...m, proRata: false }).nilai)
      }),
    )
  })
})

describe('predikat (PermenPANRB 6/2022)', () => {
  it.each([
    ['di-atas', 'di-atas', 'sangat-baik'],
    ['di-atas', 'sesuai', 'baik'],
    ['di-atas', 'di-bawah', 'kurang'],
    ['sesuai', 'di-atas', 'baik'],
    ['sesuai', 'sesuai', 'baik'],
    ['sesuai', 'di-bawah', 'kurang'],
    ['di-bawah', 'di-atas', 'butuh-perbaikan'],
    ['di-bawah', 'sesuai', 'butuh-perbaikan'],
    ['di-bawah', 'di-bawah', 'sangat-kurang'],
  ] as const)('hasil %s, perilaku %s → %s', (hasil, perilaku, predikat) => {
    expect(hitungPredikat({ hasil, perilaku }, kini).predikat).toBe(predikat)
  })
})
