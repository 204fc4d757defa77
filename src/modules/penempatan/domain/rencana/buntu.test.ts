import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Buntu, jelaskanBuntu } from './buntu.ts'
import type { Graf } from './graf.ts'
import { grafSetelan, setiapDuduk, setiapRencanaGraf, sisiDari } from './uji-bantu.ts'

/** Demands of a graph, one by one: rows by number, groups after them. */
function layakDengan(g: Graf, pihak: Buntu['konflik']): boolean {
  const kini = g.kini.map((j, i) => (pihak.pemegang.includes(i) ? j : -1))
  const wajib = Uint8Array.from(g.kini, (_, i) => (pihak.wajib.includes(i) ? 1 : 0))
  const minimum = pihak.minimum.map((x) => g.minimum![x]!)
  let ada = false
  setiapRencanaGraf({ ...g, kini, wajib, minimum }, () => (ada = true))
  return ada
}

/** Rows left out and persons missing to the minimums; people who could keep their seat weigh more than all others. */
function kekurangan(g: Graf, duduk: Int32Array): number {
  const tetap = new Int32Array(g.columns)
  const punya = (i: number) => g.kini[i]! >= 0 && sisiDari(g, i, g.kini[i]!) >= 0
  for (let i = 0; i < g.rows; i++) if (punya(i)) tetap[g.kini[i]!]!++
  let n = 0
  for (let i = 0; i < g.rows; i++) {
    if (duduk[i]! >= 0) continue
    if (g.wajib?.[i] === 1) n++
    else if (g.kini[i]! >= 0) n += punya(i) && tetap[g.kini[i]!]! <= g.capacity[g.kini[i]!]! ? 1000 : 1
  }
  const isi = (kolom: readonly number[]) => duduk.reduce((a, j) => a + (kolom.includes(j) ? 1 : 0), 0)
  const m = g.minimum ?? []
  const dalam = (a: number, b: number) =>
    a !== b &&
    m[a]!.kolom.length > 0 &&
    m[a]!.kolom.every((j) => m[b]!.kolom.includes(j)) &&
    (m[a]!.kolom.length < m[b]!.kolom.length || a > b)
  const kurang = (x: number): number => {
    const anak = [...m.keys()].filter((y) => dalam(y, x) && ![...m.keys()].some((z) => dalam(y, z) && dalam(z, x)))
    // Seats a group does not have cannot be filled either way.
    const bisa = m[x]!.kolom.reduce((a, j) => a + g.capacity[j]!, 0)
    return Math.max(
      Math.min(bisa, m[x]!.banyak) - isi(m[x]!.kolom),
      anak.reduce((a, y) => a + kurang(y), 0),
    )
  }
  for (const x of m.keys()) if (![...m.keys()].some((y) => dalam(x, y))) n += kurang(x)
  return n
}

describe('why there is no plan', () => {
  test('the conflict cannot be met, each part of it can; smallest where it says so; remedies make a plan, the best one', () => {
    let baris = 0
    let kelompok = 0
    let terkecil = 0
    fc.assert(
      fc.property(grafSetelan, (g) => {
        const semua = {
          pemegang: [...g.kini.keys()].filter((i) => g.kini[i]! >= 0 && g.wajib?.[i] !== 1),
          wajib: [...g.kini.keys()].filter((i) => g.wajib?.[i] === 1),
          minimum: [...(g.minimum ?? []).keys()],
        }
        const b = jelaskanBuntu(g)
        expect(b === null).toBe(layakDengan(g, semua))
        if (!b) return
        const satuan = (p: Buntu['konflik']) => [
          ...p.pemegang.map((x) => ['pemegang', x] as const),
          ...p.wajib.map((x) => ['wajib', x] as const),
          ...p.minimum.map((x) => ['minimum', x] as const),
        ]
        const susun = (s: ReturnType<typeof satuan>): Buntu['konflik'] => {
          const ambil = (jenis: string) => s.filter(([x]) => x === jenis).map(([, x]) => x)
          return { pemegang: ambil('pemegang'), wajib: ambil('wajib'), minimum: ambil('minimum') }
        }
        const isi = satuan(b.konflik)
        if (b.konflik.minimum.length > 0) kelompok++
        else baris++
        expect(layakDengan(g, b.konflik)).toBe(false)
        for (const x of isi) expect(layakDengan(g, susun(isi.filter((y) => y !== x)))).toBe(true)
        const s = satuan(semua)
        if (b.terkecil && isi.length > 1) {
          terkecil++
          for (const x of s) expect(layakDengan(g, susun([x]))).toBe(true)
          if (isi.length > 2) for (const x of s) for (const y of s) expect(layakDengan(g, susun([x, y]))).toBe(true)
        }
        // Remedies: what is left can be met, worth what it says; one gives up as little as can be.
        let sedikit = Infinity
        let nilaiTerbaik = -1
        setiapDuduk(g, (duduk, _, nilai) => {
          const n = kekurangan(g, duduk)
          if (n < sedikit || (n === sedikit && nilai > nilaiTerbaik)) [sedikit, nilaiTerbaik] = [n, nilai]
        })
        expect(b.obat.map((o) => o.nilai)).toContain(nilaiTerbaik)
        for (const o of b.obat) {
          expect(satuan(o.lepas).length).toBeGreaterThan(0)
          const tinggal = s.filter(([jenis, x]) => !o.lepas[jenis].includes(x))
          expect(layakDengan(g, susun(tinggal))).toBe(true)
          expect(o.kurang.map((x) => x.indeks)).toEqual(o.lepas.minimum)
          const turun = (g.minimum ?? []).map((m, x) => ({
            kolom: m.kolom,
            banyak: m.banyak - (o.kurang.find((y) => y.indeks === x)?.kurang ?? 0),
          }))
          const kini = g.kini.map((j, i) => (o.lepas.pemegang.includes(i) ? -1 : j))
          const wajib = g.wajib?.map((w, i) => (o.lepas.wajib.includes(i) ? 0 : w))
          const tanpa = g.kini.map((j, i) => (o.lepas.wajib.includes(i) ? -1 : kini[i]! < 0 ? -1 : j))
          let baik = -1
          setiapRencanaGraf(
            { ...g, kini: tanpa, wajib, minimum: turun },
            (_, __, nilai) => (baik = Math.max(baik, nilai)),
          )
          expect(o.nilai).toBe(baik)
        }
        expect(b.obat.map((o) => o.nilai)).toEqual(b.obat.map((o) => o.nilai).toSorted((x, y) => y - x))
      }),
      { numRuns: 1000 },
    )
    expect(Math.min(baris, kelompok)).toBeGreaterThan(60)
    expect(terkecil).toBeGreaterThan(20)
  })
})
