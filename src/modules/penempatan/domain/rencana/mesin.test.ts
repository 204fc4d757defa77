import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pengacak } from '../solver/index.ts'
import { hargaPasangan, masalahSertifikat, pulihkanRencana } from './alasan.ts'
import { faktaMenentukan } from './fakta-menentukan.ts'
import { type Graf, hanyaPasti } from './graf.ts'
import { padatkan } from './padatkan.ts'
import { Kurva } from './kurva.ts'
import { type Harga, selesaikanHarga, ukur } from './lagrange.ts'
import { jalankanMesin } from './mesin.ts'
import { BERSYARAT, TETAP } from './pasangan.ts'
import { siku } from './pilih.ts'
import { bacaRantai } from './rantai.ts'
import { grafAcak, masalahRencana, semuaAnggaran } from './uji-bantu.ts'

const grafKecil = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }),
    columns: fc.integer({ min: 1, max: 5 }),
    kepadatan: fc.constantFrom(0.2, 0.5, 0.9),
    kosong: fc.constantFrom(0.1, 0.4, 1),
    skorTerbesar: fc.constantFrom(2, 100, 10_000),
    benih: fc.integer(),
  })
  .map(({ benih, ...b }) => grafAcak(b, pengacak(benih)))

const grafSedang = (benih: number): Graf =>
  grafAcak({ rows: 120, columns: 30, kepadatan: 0.2, kosong: 0.3, skorTerbesar: 10_000 }, pengacak(benih))

describe('plans within a budget of moves', () => {
  test('every budget: a lawful plan within it, its value true, the bound never below the best of all plans', () => {
    fc.assert(
      fc.property(grafKecil, (g) => {
        const benar = semuaAnggaran(g)
        const k = new Kurva(padatkan(g))
        k.perhalusSemua(20)
        expect(k.penuh.nilai).toBe(benar.nilai.at(-1))
        expect(k.penuh.langkah).toBe(benar.terbanyak)
        for (let n = 0; n <= g.rows; n++) {
          const titik = k.titik(n)!
          const r = k.rencana(n)!
          expect(masalahRencana(g, r.duduk)).toEqual([])
          expect(r.langkah).toBeLessThanOrEqual(n)
          expect(ukur(g, r.duduk)).toEqual({ langkah: r.langkah, nilai: r.nilai })
          for (const x of [titik, r]) {
            expect(x.nilai).toBeLessThanOrEqual(benar.nilai[n]!)
            expect(x.batas).toBeGreaterThanOrEqual(benar.nilai[n]!)
          }
          expect(masalahSertifikat(g, r)).toEqual([])
        }
        expect(k.rencana(0)!.duduk).toEqual(g.kini)
        expect(k.hasil.flatMap((h) => h.masalahSertifikat)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('on a larger city the plan is proven optimal for most budgets, and the gap is small elsewhere', () => {
    let tepat = 0
    let semua = 0
    let sisa = 0
    for (let benih = 0; benih < 5; benih++) {
      const k = new Kurva(padatkan(grafSedang(benih)))
      for (let n = 1; n <= k.penuh.langkah; n++) {
        const r = k.rencana(n)!
        semua++
        if (r.batas === r.nilai) tepat++
        sisa += (r.batas - r.nilai) / (r.batas - k.awal.nilai)
      }
    }
    expect(tepat / semua).toBeGreaterThan(0.6)
    expect(sisa / semua).toBeLessThan(0.005)
  })

  test('more moves never cost value, and the recommended number lies inside the curve', () => {
    const k = new Kurva(padatkan(grafSedang(9)))
    k.perhalusSemua(8)
    let lama = -1
    for (let n = 0; n <= k.penuh.langkah; n++) {
      expect(k.titik(n)!.nilai).toBeGreaterThanOrEqual(lama)
      lama = k.titik(n)!.nilai
    }
    expect(siku(k)).toBeGreaterThan(0)
    expect(siku(k)).toBeLessThan(k.penuh.langkah)
  })

  test('chains cover every move once; each takes the seat the next one leaves', () => {
    for (let benih = 0; benih < 5; benih++) {
      const g = grafSedang(benih)
      const r = new Kurva(padatkan(g)).rencana(25)!
      const rantai = bacaRantai(g, r.duduk)
      expect(rantai.reduce((s, x) => s + x.baris.length, 0)).toBe(r.langkah)
      expect(rantai.reduce((s, x) => s + x.kenaikan, 0)).toBe(r.nilai - ukur(g, g.kini).nilai)
      for (const x of rantai) {
        for (let n = 1; n < x.baris.length; n++) expect(r.duduk[x.baris[n]!]).toBe(g.kini[x.baris[n - 1]!])
        const akhir = g.kini[x.baris.at(-1)!]!
        if (x.akhir === 'putaran') expect(akhir).toBe(r.duduk[x.baris[0]!])
        else expect(akhir < 0).toBe(x.akhir === 'nonmanajerial')
      }
    }
  })
})

/** Lagrangian worth of the best plan with one pair forced, by solving a graph in which the row has no other pair. */
function paksaUlang(g: Graf, i: number, j: number, harga: Harga, nilaiBila?: number): number {
  const rowStart = new Int32Array(g.rows + 1)
  const ambil: number[] = []
  const tambahan: { j: number; nilai: number }[] = []
  for (let r = 0; r < g.rows; r++) {
    for (let e = g.rowStart[r]!; e < g.rowStart[r + 1]!; e++) if (r !== i) ambil.push(e)
    rowStart[r + 1] = ambil.length
  }
  const e = Array.from({ length: g.rowStart[i + 1]! - g.rowStart[i]! }, (_, x) => g.rowStart[i]! + x).find(
    (x) => g.column[x] === j,
  )
  tambahan.push({ j, nilai: nilaiBila ?? g.nilai[e!]! })
  const capacity = g.capacity.slice()
  capacity[j]!--
  const kini = g.kini.slice()
  kini[i] = -1
  const sisa: Graf = {
    ...g,
    capacity,
    kini,
    rowStart,
    column: Int32Array.from(ambil, (x) => g.column[x]!),
    nilai: Int32Array.from(ambil, (x) => g.nilai[x]!),
    jenis: Uint8Array.from(ambil, (x) => g.jenis[x]!),
  }
  const gerak = g.kini[i] === j ? 0 : 1
  return selesaikanHarga(sisa, harga).lagrange + harga.q * tambahan[0]!.nilai - harga.p * gerak
}

describe('why and why not', () => {
  test('the price of 500 random pairs equals what solving again with the pair forced says', () => {
    let pasangan = 0
    // Plans that are best at their price, and plans a little below their bound.
    const macam = new Set<boolean>()
    for (let benih = 0; benih < 5; benih++) {
      const g = grafSedang(20 + benih)
      const acak = pengacak(benih)
      const r = new Kurva(padatkan(g)).rencana(20)!
      const { p, q } = r.bukti.harga
      macam.add(r.terbaikDiHarga)
      for (let x = 0; x < 100; x++) {
        const e = Math.floor(acak() * g.column.length)
        let i = 0
        while (g.rowStart[i + 1]! <= e) i++
        const j = g.column[e]!
        const h = hargaPasangan(g, r, i, j)!
        expect(h.rugi).toBeCloseTo((q * r.nilai - p * r.langkah - paksaUlang(g, i, j, { p, q })) / q, 6)
        const baru = r.duduk.slice()
        for (const [k, , ke] of h.pindah) baru[k] = ke
        expect(masalahRencana(g, baru)).toEqual([])
        const u = ukur(g, baru)
        expect([u.nilai - r.nilai, u.langkah - r.langkah]).toEqual([h.nilai, h.langkah])
        expect(h.rugi).toBeCloseTo((p * h.langkah) / q - h.nilai, 6)
        pasangan++
      }
    }
    expect(pasangan).toBe(500)
    expect(macam.size).toBe(2)
  })

  test('a stored plan answers as the plan it was', () => {
    const g = grafSedang(3)
    const r = new Kurva(padatkan(g)).rencana(15)!
    const pulih = pulihkanRencana(g, { duduk: r.duduk, maksLangkah: 15, harga: r.bukti.harga })
    expect([pulih.nilai, pulih.langkah, pulih.batas]).toEqual([r.nilai, r.langkah, r.batas])
    expect(masalahSertifikat(g, pulih)).toEqual([])
    for (let i = 0; i < g.rows; i += 7)
      if (g.rowStart[i + 1]! > g.rowStart[i]!) {
        const j = g.column[g.rowStart[i]!]!
        expect(hargaPasangan(g, pulih, i, j)).toEqual(hargaPasangan(g, r, i, j))
      }
  })
})

describe('facts that decide', () => {
  test('the list is the exact top of all (person, facts): each gain equals a full re-solve with those pairs added', () => {
    for (let benih = 0; benih < 6; benih++) {
      const g = grafAcak({ rows: 40, columns: 14, kepadatan: 0.35, kosong: 0.4, skorTerbesar: 10_000 }, pengacak(benih))
      const pasti = hanyaPasti(g)
      const r = new Kurva(padatkan(pasti)).rencana(6)!
      const { q } = r.bukti.harga
      const dasar = r.bukti.lagrange
      const semua: number[] = []
      const cari = (baris: number, fakta: number): number => {
        const boleh = (e: number, i: number) =>
          g.jenis[e] !== BERSYARAT || (i === baris && (g.faktaHilang[e]! & ~fakta) === 0)
        const ambil: number[] = []
        const rowStart = new Int32Array(g.rows + 1)
        for (let i = 0; i < g.rows; i++) {
          for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (boleh(e, i)) ambil.push(e)
          rowStart[i + 1] = ambil.length
        }
        const baru: Graf = {
          ...g,
          rowStart,
          column: Int32Array.from(ambil, (e) => g.column[e]!),
          nilai: Int32Array.from(ambil, (e) => g.nilai[e]!),
        }
        return (selesaikanHarga(baru, r.bukti.harga).lagrange - dasar) / q
      }
      for (let i = 0; i < g.rows; i++) {
        const topeng = new Set<number>()
        for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++)
          if (g.jenis[e] === BERSYARAT) topeng.add(g.faktaHilang[e]!)
        // Asking for more facts counts only where it brings more.
        const untung = [...topeng].map((f) => ({ f, v: cari(i, f) })).filter((x) => x.v > 1e-9)
        semua.push(
          ...untung
            .filter((x) => !untung.some((y) => y.f !== x.f && (y.f & ~x.f) === 0 && y.v >= x.v - 1e-9))
            .map((x) => x.v),
        )
      }
      const daftar = faktaMenentukan(g, r, 8)
      const benar = semua.toSorted((a, b) => b - a).slice(0, 8)
      expect(daftar.length).toBe(benar.length)
      daftar.forEach((d, x) => expect(d.kenaikan).toBeCloseTo(benar[x]!, 6))
      for (const d of daftar) expect(d.kenaikan).toBeCloseTo(cari(d.baris, d.fakta), 6)
    }
  })
})

describe('the run', () => {
  test('conditional pairs only add: the second plan is worth at least the first, with proofs for both', () => {
    const g = grafSedang(11)
    const h = jalankanMesin(g, { maksLangkah: 10 })
    for (const v of [h.pasti, h.bersyarat]) {
      expect(v.masalah).toEqual([])
      for (const r of v.rencana) {
        expect(r.masalah).toEqual([])
        expect(masalahRencana(v.graf, r.rencana.duduk)).toEqual([])
      }
      expect(v.kurva[0]).toMatchObject({ langkah: 0, nilai: v.dasar, batas: v.dasar })
      expect(v.rencana[0]).toMatchObject({ kunci: 'diminta' })
      expect(v.rencana[0]!.rencana.langkah).toBeLessThanOrEqual(10)
    }
    const nilai = (v: typeof h.pasti) => v.rencana.at(-1)!.rencana.nilai
    expect(nilai(h.bersyarat)).toBeGreaterThanOrEqual(nilai(h.pasti))
    const { graf } = h.pasti
    expect(graf.jenis.every((x) => x !== BERSYARAT)).toBe(true)
    expect(graf.jenis.filter((x) => x === TETAP).length).toBe(g.kini.filter((x) => x >= 0).length)
  })

  test('nobody can move: one plan, no move, nothing promised', () => {
    const g = grafAcak({ rows: 5, columns: 4, kepadatan: 0, kosong: 0.2, skorTerbesar: 50 }, pengacak(1))
    const h = jalankanMesin(g, { maksLangkah: null })
    expect(h.pasti.rencana.map((r) => [r.kunci, r.rencana.langkah])).toEqual([['penuh', 0]])
    expect(h.fakta).toEqual([])
  })
})
