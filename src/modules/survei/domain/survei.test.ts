import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitungIkm, type JawabanIkm, type JumlahIkm } from './ikm.ts'
import { hitungSampel } from './sampel.ts'

const kini = '2026-11-24'
const baik = (m: JawabanIkm | JumlahIkm) => {
  const h = hitungIkm(m, kini)
  if (!h.ok) throw new Error(`${h.error.kode} ${JSON.stringify(h.error.data)}`)
  return h.value
}
const tolak = (m: JawabanIkm | JumlahIkm) => {
  const h = hitungIkm(m, kini)
  return h.ok ? null : [h.error.kode, h.error.data?.['jalur']]
}
const U = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']
const F1 = { U1: 105, U2: 101, U3: 100, U4: 116, U5: 102, U6: 105, U7: 106, U8: 105, U9: 115 }

describe('ikm (PermenPANRB 14/2017)', () => {
  it('F1: 29 responden, bobot 1/9 yang tepat: 91,48 A; bukan 90,56 atau 91,38', () => {
    const h = baik({ jumlah: F1, responden: 29 })
    expect(h).toMatchObject({ ikm: 91.48, mutu: 'A', kinerja: 'Sangat Baik', ditolak: [] })
    expect(h.skm).toBe(955 / 261)
    expect(h.nrr['U1']).toBe(105 / 29)
    expect(h.nrr['U4']).toBe(4)
    expect(h.dipakai['U9']).toBe(29)
    expect(h.dasar[0]).toEqual({ sumber: 'PermenPANRB 14/2017', pasal: 'Lampiran', status: 'belum-diverifikasi' })
  })
  it('F2: semua 4 = 100, bukan 99,90', () => {
    expect(baik({ unsur: U, jawaban: [U.map(() => 4)] })).toMatchObject({ skm: 4, ikm: 100, mutu: 'A' })
  })
  it.each([
    [{ a: 74, b: 76, c: 60 }, 87.5, 'B'],
    [{ a: 74, b: 72 }, 91.25, 'A'],
    [{ a: 65, b: 71 }, 85, 'B'],
  ])('F3: unsur sendiri, 20 responden: %j → %d %s', (jumlah, ikm, mutu) => {
    expect(baik({ jumlah, responden: 20 })).toMatchObject({ ikm, mutu })
  })
  it.each([
    [259_960, 64.99, 'D', 'Tidak Baik'],
    [260_000, 65, 'C', 'Kurang Baik'],
    [306_400, 76.6, 'C', 'Kurang Baik'],
    [306_416, 76.6, 'C', 'Kurang Baik'],
    [306_424, 76.61, 'B', 'Baik'],
    [306_440, 76.61, 'B', 'Baik'],
    [353_200, 88.3, 'B', 'Baik'],
    [353_240, 88.31, 'A', 'Sangat Baik'],
    [353_220, 88.31, 'A', 'Sangat Baik'],
    [100_000, 25, 'D', 'Tidak Baik'],
  ])('F4: batas mutu dari nilai yang dibulatkan: jumlah %d → %d %s', (jumlah, ikm, mutu, kinerja) => {
    expect(baik({ jumlah: { U: jumlah }, responden: 100_000 })).toMatchObject({ ikm, mutu, kinerja })
  })
  it('null tidak dihitung; yang bukan 1–4 tidak dihitung dan didaftar', () => {
    const h = baik({
      unsur: ['U1', 'U2'],
      jawaban: [
        [4, null],
        [0, 3],
        [5, '4'],
        [2.5, 1],
        [2, ''],
      ],
    })
    expect(h.dipakai).toEqual({ U1: 2, U2: 2 })
    expect(h.nrr).toEqual({ U1: 3, U2: 2 })
    expect(h).toMatchObject({ skm: 2.5, ikm: 62.5, mutu: 'D' })
    expect(h.ditolak).toEqual([
      { baris: 1, unsur: 'U1', nilai: 0 },
      { baris: 2, unsur: 'U1', nilai: 5 },
      { baris: 2, unsur: 'U2', nilai: '4' },
      { baris: 3, unsur: 'U1', nilai: 2.5 },
      { baris: 4, unsur: 'U2', nilai: '' },
    ])
  })
  it('unsur tanpa jawaban sah: hasilnya tidak diketahui, bukan rendah', () => {
    for (const jawaban of [[[4, null]], [[4, 9]], []]) {
      const h = baik({ unsur: ['U1', 'U2'], jawaban })
      expect(h).toMatchObject({ skm: null, ikm: null, mutu: null, kinerja: null })
      expect(h.nrr['U2']).toBeNull()
    }
  })
  it('bobot sendiri', () => {
    const jumlah = { a: 30, b: 40 }
    expect(baik({ jumlah, responden: 10, bobot: { a: 0.3, b: 0.7 } })).toMatchObject({ skm: 3.7, ikm: 92.5 })
    const sepertiga = { a: 0.333333, b: 0.333333, c: 0.333334 }
    expect(baik({ jumlah: { a: 40, b: 40, c: 40 }, responden: 10, bobot: sepertiga }).ikm).toBe(100)
    const kurang = { a: 0.333333, b: 0.333333, c: 0.333333 }
    expect(baik({ jumlah: { a: 40, b: 40, c: 40 }, responden: 10, bobot: kurang }).ikm).toBe(100)
    expect(baik({ jumlah: { a: 10 }, responden: 10, bobot: { a: 0.999999 } })).toMatchObject({ ikm: 25, mutu: 'D' })
  })
  it.each([
    [{ jumlah: { a: 10, b: 10 }, responden: 10, bobot: { a: 0.5, b: 0.499998 } }, 'survei.bobot-bukan-satu', '$.bobot'],
    [{ jumlah: { a: 10, b: 10 }, responden: 10, bobot: { a: 0.5, b: 0.500002 } }, 'survei.bobot-bukan-satu', '$.bobot'],
    [{ jumlah: { a: 10, b: 10 }, responden: 10, bobot: { a: 1 } }, 'survei.bobot-kurang', '$.bobot.b'],
    [{ jumlah: { a: 10 }, responden: 10, bobot: { a: 1, c: 0 } }, 'survei.bobot-unsur-asing', '$.bobot.c'],
    [{ jumlah: { a: 9 }, responden: 10 }, 'survei.jumlah-di-luar-batas', '$.jumlah.a'],
    [{ jumlah: { a: 10, b: 41 }, responden: 10 }, 'survei.jumlah-di-luar-batas', '$.jumlah.b'],
    [{ jumlah: {}, responden: 10 }, 'survei.tanpa-unsur', '$.jumlah'],
    [{ unsur: [], jawaban: [] }, 'survei.tanpa-unsur', '$.unsur'],
    [{ unsur: ['a', 'b', 'a'], jawaban: [] }, 'survei.unsur-ganda', '$.unsur[2]'],
    [{ unsur: ['a'], jawaban: [[1], [1, 2]] }, 'survei.baris-tidak-rata', '$.jawaban[1]'],
    [{ unsur: ['a', 'b'], jawaban: [[1]] }, 'survei.baris-tidak-rata', '$.jawaban[0]'],
  ])('ditolak: %j → %s di %s', (m, kode, jalur) => {
    expect(tolak(m)).toEqual([kode, jalur])
  })
  it('dari jawaban sama dengan dari jumlahnya; di antara 25 dan 100; urutan responden tidak berpengaruh', () => {
    const jawaban = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }), { minLength: 1 })
    fc.assert(
      fc.property(jawaban, (j) => {
        const unsur = ['a', 'b', 'c']
        const h = baik({ unsur, jawaban: j })
        const jumlah = Object.fromEntries(unsur.map((u, i) => [u, j.reduce((s, r) => s + (r[i] ?? 0), 0)]))
        expect({ ...baik({ jumlah, responden: j.length }) }).toEqual(h)
        expect(baik({ unsur, jawaban: j.toReversed() })).toEqual(h)
        expect(h.ikm).toBeGreaterThanOrEqual(25)
        expect(h.ikm).toBeLessThanOrEqual(100)
        expect(Math.abs((h.ikm ?? 0) - (h.skm ?? 0) * 25)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})

describe('sampel (Krejcie & Morgan)', () => {
  it.each([
    [10, 10],
    [15, 14],
    [20, 19],
    [30, 28],
    [50, 44],
    [80, 66],
    [100, 80],
    [150, 108],
    [200, 132],
    [250, 152],
    [300, 169],
    [400, 196],
    [500, 217],
    [600, 234],
    [800, 260],
    [1000, 278],
    [1500, 306],
    [2000, 322],
    [2940, 340],
    [3000, 341],
    [5000, 357],
    [10_000, 370],
    [20_000, 377],
    [50_000, 381],
    [100_000, 383],
    [279_772, 384],
    [1, 1],
  ])('populasi %d → %d', (n, s) => {
    expect(hitungSampel(n, kini).sampel).toBe(s)
  })
  it('naik bersama populasi, tidak pernah melebihinya', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (n) => {
        const s = hitungSampel(n, kini).sampel
        expect(s).toBeLessThanOrEqual(n)
        expect(hitungSampel(n + 1, kini).sampel).toBeGreaterThanOrEqual(s)
        expect(s).toBeGreaterThan(0)
      }),
    )
  })
})
