import { expect, test } from 'vitest'
import { derajat, SISI, susunPetak } from './petak.ts'

const kota = Array.from({ length: 8 }, (_, i) => i + 1).flatMap((k) =>
  Array.from({ length: 5 + (k % 4) }, (_, i) => `12.72.0${k}.10${String(i + 1).padStart(2, '0')}`),
)
test('setiap kelurahan satu ubin, tidak bertindihan, di dalam bidang; kota lain juga', () => {
  for (const kode of [kota, kota.map((k) => k.replace('12.72', '33.74')), ['11.01.01.2001'], []]) {
    const s = susunPetak(kode)
    const petak = s.blok.flatMap((b) => b.petak)
    expect(petak.map((p) => p.kode).toSorted()).toEqual(kode.toSorted())
    for (const [i, a] of petak.entries()) {
      expect(a.x + SISI).toBeLessThanOrEqual(s.lebar)
      expect(a.y + SISI).toBeLessThanOrEqual(s.tinggi)
      for (const b of petak.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= SISI || Math.abs(a.y - b.y) >= SISI, `${a.kode} ${b.kode}`).toBe(true)
    }
  }
  // Martoba in the north, Marimbun in the south, Timur east of Barat.
  const blok = new Map(susunPetak(kota).blok.map((b) => [b.kode.slice(-2), b]))
  expect(blok.get('06')!.y).toBeLessThan(blok.get('03')!.y)
  expect(blok.get('08')!.y).toBeGreaterThan(blok.get('04')!.y)
  expect(blok.get('01')!.x).toBeGreaterThan(blok.get('02')!.x)
})
test('warna: nol hanya untuk tidak ada', () => {
  expect([0, 1, 25, 26, 99, 100].map((n) => derajat(n, 100))).toEqual([0, 1, 1, 2, 4, 4])
  expect(derajat(3, 0)).toBe(0)
})
