import { describe, expect, it } from 'vitest'
import { type Ciri, hitungKewajaran, pitaUsia } from './kewajaran.ts'
import { fisher } from './fisher.ts'
import { AMBANG_KECIL, tekan } from './tekan.ts'

const SAMA: Ciri = { kelamin: 'P', usia: '35-44', unit: 'u', status: 'PNS', pendidikan: 'S1' }

/** `isi`: group, eligible, chosen. */
function kota(dimensi: keyof Ciri, isi: readonly (readonly [string | null, number, number])[]) {
  const orang: Ciri[] = []
  const dipilih = new Set<number>()
  for (const [k, layak, c] of isi)
    for (let x = 0; x < layak; x++) {
      if (x < c) dipilih.add(orang.length)
      orang.push({ ...SAMA, [dimensi]: k })
    }
  const h = hitungKewajaran({ orang, terpilih: [dipilih], tampil: 0 })
  return h.dimensi.find((d) => d.dimensi === dimensi)!.baris
}

describe('kewajaran', () => {
  it('counts, rates and ratios as worked by hand', () => {
    // Women 6 of 20 = 30 %, men 12 of 24 = 50 %: 30/50 = 0.6 < 0.8.
    const [l, p] = kota('kelamin', [
      ['P', 20, 6],
      ['L', 24, 12],
    ])
    expect(l).toMatchObject({ kelompok: 'L', layak: 24, dipilih: 12, laju: 0.5, rasio: 1, hasil: 'acuan' })
    expect(p).toMatchObject({ kelompok: 'P', layak: 20, dipilih: 6, laju: 0.3, hasil: 'perlu-dilihat' })
    expect(p!.rasio).toBeCloseTo(0.6, 12)
    expect(p!.p).toBeGreaterThan(0.05)
  })

  it('exactly four fifths is not below four fifths', () => {
    const hasil = (c: number) =>
      kota('usia', [
        ['35-44', 50, 20],
        ['45-54', 50, c],
      ])[1]!.hasil
    expect([hasil(16), hasil(15)]).toEqual(['tidak-jauh', 'perlu-dilihat'])
  })

  it('counts the unknown as unknown and compares them with nobody', () => {
    const baris = kota('pendidikan', [
      [null, 6, 6],
      ['S1', 30, 3],
      ['S2', 10, 1],
    ])
    expect(baris.map((b) => [b.kelompok, b.hasil])).toEqual([
      ['S1', 'acuan'],
      ['S2', 'tidak-jauh'],
      [null, 'tidak-dibandingkan'],
    ])
    expect(baris[2]).toMatchObject({ layak: 6, dipilih: 6, rasio: null })
  })

  it('has no ratio where nobody is chosen or only one group is shown', () => {
    for (const baris of [
      kota('unit', [
        ['a', 9, 0],
        ['b', 9, 0],
      ]),
      kota('unit', [['a', 9, 3]]),
    ])
      expect(baris.every((b) => b.rasio === null && b.hasil === 'tidak-dibandingkan')).toBe(true)
  })

  it('a hidden group is never the reference and tells no figure', () => {
    const baris = kota('unit', [
      ['a', 4, 4],
      ['b', 6, 2],
      ['c', 40, 10],
      ['d', 40, 8],
    ])
    expect(baris.map((b) => b.hasil)).toEqual(['disembunyikan', 'disembunyikan', 'acuan', 'tidak-jauh'])
    for (const b of baris.slice(0, 2))
      expect([b.layak, b.dipilih, b.laju, b.rasio, b.p]).toEqual([null, null, null, null, null])
  })

  it('withholds a division of which one row would tell the other, and everything about a handful of people', () => {
    expect(
      kota('status', [
        ['PNS', 40, 8],
        ['PPPK', 2, 1],
      ]),
    ).toEqual([])
    const h = hitungKewajaran({ orang: [SAMA, SAMA, SAMA], terpilih: [new Set([0])], tampil: 0 })
    expect(h.dimensi).toEqual([])
  })

  it('lists groups in their own order, never by size', () => {
    const baris = kota('usia', [
      ['55-ke-atas', 5, 1],
      ['35-44', 90, 2],
      ['di-bawah-35', 7, 1],
    ])
    expect(baris.map((b) => b.kelompok)).toEqual(['di-bawah-35', '35-44', '55-ke-atas'])
  })

  it('counts full years on the day', () => {
    expect(pitaUsia('1992-01-04', '2027-01-04')).toBe('35-44')
    expect(pitaUsia('1992-01-05', '2027-01-04')).toBe('di-bawah-35')
    expect(pitaUsia('1972-01-05', '2027-01-04')).toBe('45-54')
    expect(pitaUsia('1972-01-04', '2027-01-04')).toBe('55-ke-atas')
  })
})

describe('fisher', () => {
  it('agrees with tables worked by hand', () => {
    // 3 of 4 against 1 of 4: (16+1+16+1)/70 of the draws are as uneven.
    expect(fisher(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12)
    expect(fisher(2, 4, 2, 4)).toBeCloseTo(1, 12)
    // 0 of 5 against 5 of 5: 2 of 252 draws.
    expect(fisher(0, 5, 5, 5)).toBeCloseTo(2 / 252, 12)
    expect(fisher(7, 12, 4, 30)).toBeCloseTo(fisher(4, 30, 7, 12), 12)
  })
})

/** Every way the hidden rows can be filled that agrees with what is shown, as sets of possible values per hidden cell. */
function kemungkinan(
  layak: readonly number[],
  dipilih: readonly (readonly number[])[],
  tutup: readonly boolean[],
): Set<number>[][] {
  const x = tutup.flatMap((t, i) => (t ? [i] : []))
  const jml = (isi: readonly number[]) => x.reduce((s, i) => s + isi[i]!, 0)
  /** All ways to part `sisa` over rows of at least `min` and at most `maks`. */
  const bagi = (sisa: number, min: number, maks: readonly number[]): number[][] => {
    if (maks.length === 0) return sisa === 0 ? [[]] : []
    const h: number[][] = []
    for (let v = min; v <= Math.min(sisa, maks[0]!); v++)
      for (const r of bagi(sisa - v, min, maks.slice(1))) h.push([v, ...r])
    return h
  }
  const hasil = x.map(() => [new Set<number>(), ...dipilih.map(() => new Set<number>())])
  const n = jml(layak)
  for (const orang of bagi(
    n,
    1,
    x.map(() => n),
  )) {
    const per = dipilih.map((d) => bagi(jml(d), 0, orang))
    if (per.some((p) => p.length === 0)) continue
    orang.forEach((v, i) => {
      hasil[i]![0]!.add(v)
    })
    per.forEach((p, r) => {
      for (const c of p)
        c.forEach((v, i) => {
          hasil[i]![r + 1]!.add(v)
        })
    })
  }
  return hasil
}

describe('penekanan', () => {
  it('shows everything where no group is small', () => {
    expect(tekan([5, 9, 30], [[0, 1, 4]])).toEqual([false, false, false])
  })

  it('one small group takes a second with it, the smallest that keeps both unknown', () => {
    expect(tekan([3, 8, 20, 30], [[1, 2, 3, 4]])).toEqual([true, true, false, false])
    // With 8 nobody would be chosen among the hidden: that would tell both rows.
    expect(tekan([3, 8, 20, 30], [[0, 0, 3, 4]])).toEqual([true, false, true, false])
  })

  it('hides the same groups whichever plan is open', () => {
    const satu = tekan([3, 8, 20, 30], [[0, 2, 3, 4]])
    const dua = tekan(
      [3, 8, 20, 30],
      [
        [0, 2, 3, 4],
        [0, 0, 1, 0],
      ],
    )
    expect(satu).toEqual([true, true, false, false])
    expect(dua).toEqual([true, false, true, false])
  })

  it('no hidden cell can be computed from what is shown, tried on every way to fill the rows', () => {
    let acak = 7
    const berikut = (n: number) => (acak = (acak * 48271) % 2147483647) % n
    let tertutup = 0
    for (let kali = 0; kali < 200; kali++) {
      const layak = Array.from({ length: 2 + berikut(4) }, () => 1 + berikut(10))
      const dipilih = [0, 1].map(() => layak.map((n) => (berikut(2) ? berikut(n + 1) : 0)))
      const tutup = tekan(layak, dipilih)
      if (!tutup) continue
      expect(layak.every((n, i) => n >= AMBANG_KECIL || tutup[i])).toBe(true)
      if (!tutup.includes(true)) continue
      tertutup++
      const sel = kemungkinan(layak, dipilih, tutup)
      for (const s of sel) {
        expect(s[0]!.size).toBeGreaterThan(1)
        dipilih.forEach((d, r) => {
          const total = d.reduce((a, b) => a + b, 0)
          // Nobody chosen, or everybody, is known before anything is shown.
          if (total > 0 && total < layak.reduce((a, b) => a + b, 0)) expect(s[r + 1]!.size).toBeGreaterThan(1)
        })
      }
    }
    expect(tertutup).toBeGreaterThan(30)
  }, 30_000)
})
