import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitungJpm } from './jpm.ts'
import { hitungKecocokanStandar, type MasukanKecocokanStandar } from './kecocokan-standar.ts'

const peringkat = (m: MasukanKecocokanStandar) => {
  const r = hitungKecocokanStandar(m)
  if (!r.ok) throw new Error(r.error.kode)
  return r.value.peringkat
}

describe('closeness to a standard', () => {
  it('counts under and over alike: the over-qualified does not come first', () => {
    const p = peringkat({
      standar: { 'M.1': 3, 'M.2': 3 },
      calon: [
        { id: 'berlebih', nilai: { 'M.1': 5, 'M.2': 5 } },
        { id: 'pas', nilai: { 'M.1': 3, 'M.2': 3 } },
        { id: 'kurang', nilai: { 'M.1': 2, 'M.2': 3 } },
      ],
    })
    expect(p.map((x) => x.id)).toEqual(['pas', 'kurang', 'berlebih'])
    expect(p[0]).toEqual({ id: 'pas', skor: 100, rentang: [100, 100], terpenuhi: true, kurang: {} })
    expect(p[1]?.skor).toBeCloseTo(100 * (1 - Math.sqrt(0.5) / 4), 12)
    expect(p[1]?.kurang).toEqual({ 'M.1': 1 })
    expect(p[2]?.skor).toBe(50)
    expect(p[2]?.terpenuhi).toBe(true)
  })
  it('a surplus never buys a shortage', () => {
    const [a, b] = peringkat({
      standar: { 'M.1': 3, 'M.2': 3 },
      calon: [
        { id: 'tukar', nilai: { 'M.1': 5, 'M.2': 1 } },
        { id: 'rata', nilai: { 'M.1': 3, 'M.2': 2 } },
      ],
    })
    expect([a?.id, b?.id]).toEqual(['rata', 'tukar'])
  })
  it('gives a range where a level is unknown and ranks by its middle; unknown is not a pass', () => {
    const p = peringkat({
      standar: { 'M.1': 3 },
      calon: [
        { id: 'belum', nilai: { 'M.1': null } },
        { id: 'tanpa-kunci', nilai: {} },
        { id: 'jauh', nilai: { 'M.1': 1 } },
      ],
    })
    expect(p.map((x) => [x.id, x.skor, x.rentang, x.terpenuhi])).toEqual([
      ['belum', 75, [50, 100], null],
      ['tanpa-kunci', 75, [50, 100], null],
      ['jauh', 50, [50, 50], false],
    ])
  })
  it('an unknown level cannot lie below a standard at the foot of the scale', () => {
    expect(peringkat({ standar: { 'M.1': 1 }, calon: [{ id: 'a', nilai: {} }] })[0]?.terpenuhi).toBe(true)
  })
  it('who misses a mutlak code comes after all who do not, whatever the score', () => {
    const p = peringkat({
      standar: { 'M.1': 3, 'T.1': 2, 'T.2': 2 },
      mutlak: ['T.1'],
      calon: [
        { id: 'gugur', nilai: { 'M.1': 3, 'T.1': 1, 'T.2': 2 } },
        { id: 'jauh', nilai: { 'M.1': 1, 'T.1': 5, 'T.2': 5 } },
        { id: 'belum', nilai: { 'M.1': 3, 'T.1': null, 'T.2': 2 } },
      ],
    })
    expect(p.map((x) => x.id)).toEqual(['belum', 'jauh', 'gugur'])
  })
  it('breaks ties by fewer shortages, then id', () => {
    const p = peringkat({
      standar: { a: 3, b: 3 },
      calon: [
        { id: 'z', nilai: { a: 4, b: 4 } },
        { id: 'y', nilai: { a: 4, b: 2 } },
        { id: 'x', nilai: { a: 4, b: 4 } },
      ],
    })
    expect(p.map((x) => x.id)).toEqual(['x', 'z', 'y'])
  })
  it('leaves no trace of binary fractions', () => {
    const p = peringkat({ standar: { a: 10 }, skala: [0, 10], calon: [{ id: 'x', nilai: { a: 3 } }] })
    expect([p[0]?.skor, p[0]?.kurang]).toEqual([30, { a: 7 }])
    const q = peringkat({ standar: { a: 3.3 }, calon: [{ id: 'x', nilai: { a: 3.1 } }] })
    expect([q[0]?.skor, q[0]?.kurang]).toEqual([95, { a: 0.2 }])
  })
  it('accepts another scale and levels outside it; the score may then fall below zero', () => {
    const [p] = peringkat({ standar: { a: 0 }, skala: [0, 2], calon: [{ id: 'x', nilai: { a: 5 } }] })
    expect(p?.skor).toBe(-150)
  })
  it.each([
    [{ standar: {}, calon: [] }, 'kecocokan.standar-kosong'],
    [{ standar: { a: 1 }, calon: [], skala: [5, 1] as const }, 'kecocokan.skala-tidak-sah'],
    [{ standar: { a: 1 }, calon: [], mutlak: ['b'] }, 'kecocokan.mutlak-di-luar-standar'],
  ])('refuses %j', (m, kode) => {
    const r = hitungKecocokanStandar(m)
    expect(r.ok ? 'ok' : r.error.kode).toBe(kode)
  })
  it('whatever the unknown levels turn out to be, the score lies in the range, and both ends are reached', () => {
    const standar = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(standar, fc.infiniteStream(fc.option(fc.integer({ min: 1, max: 5 }))), (s, alir) => {
        const nilai = s.map(() => alir.next().value as number | null)
        const objek = <T>(v: readonly T[]) => Object.fromEntries(v.map((x, i) => [`M.${i + 1}`, x]))
        const [awal] = peringkat({ standar: objek(s), calon: [{ id: 'a', nilai: objek(nilai) }] })
        let semua: number[][] = [[]]
        for (const n of nilai) semua = semua.flatMap((p) => (n === null ? [1, 2, 3, 4, 5] : [n]).map((x) => [...p, x]))
        const skor = semua.map(
          (v) => peringkat({ standar: objek(s), calon: [{ id: 'a', nilai: objek(v) }] })[0]?.skor as number,
        )
        expect(Math.min(...skor)).toBeCloseTo(awal?.rentang[0] as number, 9)
        expect(Math.max(...skor)).toBeCloseTo(awal?.rentang[1] as number, 9)
      }),
      { numRuns: 200 },
    )
  })
})

describe('job person match', () => {
  const jpm = (s: Record<string, number>, n: Record<string, number | null>) => {
    const r = hitungJpm(s, n)
    if (!r.ok) throw new Error(r.error.kode)
    return r.value
  }
  it('caps each level at its standard', () => {
    expect(jpm({ a: 4, b: 2 }, { a: 3, b: 5 })).toEqual({
      jpm: 87.5,
      rentang: [87.5, 87.5],
      kategori: 'memenuhi',
      kesenjangan: { a: -1, b: 3 },
    })
  })
  it('meets a boundary exactly, where floating sums would fall short', () => {
    // 3/5 + 1 = 1.6 of 2: exactly 80 %. And 17/25 = 68 % exactly.
    expect(jpm({ a: 5, b: 3 }, { a: 3, b: 3 }).kategori).toBe('memenuhi')
    const lima = { a: 5, b: 5, c: 5, d: 5, e: 5 }
    expect(jpm(lima, { a: 4, b: 4, c: 3, d: 3, e: 3 })).toMatchObject({ jpm: 68, kategori: 'masih-memenuhi' })
    expect(jpm(lima, { a: 4, b: 4, c: 3, d: 3, e: 2 }).kategori).toBe('kurang-memenuhi')
  })
  it('unknown levels: no figure, a range, and a category only when both ends agree', () => {
    expect(jpm({ a: 2, b: 2 }, { a: 2, b: null })).toEqual({
      jpm: null,
      rentang: [75, 100],
      kategori: 'belum-diketahui',
      kesenjangan: { a: 0, b: null },
    })
    expect(jpm({ a: 1, b: 2 }, { a: null, b: 2 })).toMatchObject({
      jpm: null,
      rentang: [100, 100],
      kategori: 'memenuhi',
    })
  })
  it('refuses an empty standard and levels that do not exist', () => {
    expect(hitungJpm({}, {}).ok).toBe(false)
    expect(hitungJpm({ a: 6 }, { a: 1 }).ok).toBe(false)
    expect(hitungJpm({ a: 3 }, { a: 2.5 }).ok).toBe(false)
  })
})
