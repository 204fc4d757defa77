import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hitungTalenta,
  KATEGORI_KINERJA,
  KATEGORI_POTENSIAL,
  KOMPONEN_KINERJA,
  KOMPONEN_POTENSIAL,
  type MasukanTalenta,
} from './talenta.ts'

const hitung = (m: MasukanTalenta) => hitungTalenta(m, '2026-11-24')
const Y12 = { predikat: 100, penghargaan: 80, timKerja: 100, umpanBalik: 90 }
const X13 = {
  kompetensi: 85,
  pengembangan: 100,
  pengalaman: 80,
  potensi: 78,
  pendidikan: 90,
  bidangIlmu: 100,
  disiplin: 100,
}
const semua = <K extends string>(nama: readonly K[], n: number) =>
  Object.fromEntries(nama.map((k) => [k, n])) as Record<K, number>
/** A person with these two axes exactly. */
const titik = (y: number, x: number): MasukanTalenta => ({
  kinerja: semua(KOMPONEN_KINERJA, y),
  potensial: semua(KOMPONEN_POTENSIAL, x),
})

describe('talenta (Keputusan Kepala BKN 411/2025, PermenPANRB 3/2020)', () => {
  it('A11: Baik 80 dan 360 80 tanpa penghargaan dan tim: 56, di bawah ekspektasi', () => {
    const h = hitung({ kinerja: { predikat: 80, penghargaan: 0, timKerja: 0, umpanBalik: 80 }, potensial: X13 })
    expect([h.y, h.kategoriY]).toEqual([56, 'di-bawah'])
    const k = hitung({ kinerja: { predikat: 80, penghargaan: 60, timKerja: 60, umpanBalik: 80 }, potensial: X13 })
    expect([k.y, k.kategoriY]).toEqual([74, 'sesuai'])
  })
  it('A12, A13: y 96, x 88,5, kotak 9, talenta 92,25, gabungan 88,575', () => {
    const h = hitung({ kinerja: Y12, potensial: X13, teknis: 80, target: 'jpt-pratama' })
    expect(h).toMatchObject({
      y: 96,
      x: 88.5,
      kategoriY: 'di-atas',
      kategoriX: 'tinggi',
      kotak: 9,
      talenta: 92.25,
      gabungan: 88.575,
    })
  })
  it('gabungan menurut jabatan tujuan; hanya bila keduanya ada', () => {
    const g = (m: Partial<MasukanTalenta>) => hitung({ ...titik(90, 80), ...m })
    expect(g({ teknis: 60, target: 'administrator' }).gabungan).toBe(75)
    expect(g({ teknis: 60, target: 'pengawas' }).gabungan).toBe(72.5)
    expect(g({ teknis: 0, target: 'pengawas' }).gabungan).toBe(42.5)
    for (const m of [{}, { teknis: 60 }, { target: 'pengawas' as const }]) {
      expect('gabungan' in g(m)).toBe(false)
      expect(g(m).dasar).toHaveLength(2)
    }
  })
  it('A14: disiplin sedang 81 tetap tinggi; sedang menjalani 73,5 menengah', () => {
    const x = (disiplin: number) => {
      const h = hitung({ kinerja: Y12, potensial: { ...X13, disiplin } })
      return [h.x, h.kategoriX]
    }
    expect(x(50)).toEqual([81, 'tinggi'])
    expect(x(0)).toEqual([73.5, 'menengah'])
  })
  it('A15: sembilan kotak, penomorannya tidak berurut baris', () => {
    const kotak = [90, 70, 50].map((y) => [50, 70, 90].map((x) => hitung(titik(y, x)).kotak))
    expect(kotak).toEqual([
      [4, 7, 9],
      [2, 5, 8],
      [1, 3, 6],
    ])
  })
  it.each([
    [80, 'di-atas', 'tinggi'],
    [79.999999, 'sesuai', 'menengah'],
    [60, 'sesuai', 'menengah'],
    [59.999999, 'di-bawah', 'rendah'],
  ])('ambang pada nilai tepat: %d', (n, kategoriY, kategoriX) => {
    expect(hitung(titik(n, n))).toMatchObject({ y: n, x: n, kategoriY, kategoriX })
  })
  it('tidak ada sisa pecahan mesin: 0,1 dan 0,7 di mana-mana tetap 0,1 dan 0,7', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
        const h = hitung(titik(a / 10, b / 10))
        expect([h.y, h.x, h.talenta]).toEqual([a / 10, b / 10, (a + b) / 20])
      }),
    )
  })
  it('naik satu komponen menaikkan nilai sumbunya, tidak menurunkan kategorinya, dan membiarkan sumbu yang lain', () => {
    const nilai = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(nilai, nilai, fc.constantFrom(...KOMPONEN_KINERJA), (y, x, k) => {
        const m = titik(y, x)
        const [dulu, naik] = [hitung(m), hitung({ ...m, kinerja: { ...m.kinerja, [k]: y + 1 } })]
        expect(naik.y).toBeGreaterThan(dulu.y)
        expect(KATEGORI_KINERJA.indexOf(naik.kategoriY)).toBeGreaterThanOrEqual(
          KATEGORI_KINERJA.indexOf(dulu.kategoriY),
        )
        expect([naik.x, naik.kategoriX]).toEqual([dulu.x, dulu.kategoriX])
      }),
    )
    fc.assert(
      fc.property(nilai, nilai, fc.constantFrom(...KOMPONEN_POTENSIAL), (y, x, k) => {
        const m = titik(y, x)
        const [dulu, naik] = [hitung(m), hitung({ ...m, potensial: { ...m.potensial, [k]: x + 1 } })]
        expect(naik.x).toBeGreaterThan(dulu.x)
        expect(KATEGORI_POTENSIAL.indexOf(naik.kategoriX)).toBeGreaterThanOrEqual(
          KATEGORI_POTENSIAL.indexOf(dulu.kategoriX),
        )
        expect([naik.y, naik.kategoriY]).toEqual([dulu.y, dulu.kategoriY])
      }),
    )
  })
})
