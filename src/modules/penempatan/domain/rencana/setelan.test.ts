import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pengacak } from '../solver/index.ts'
import type { Perubahan } from '../ubah/index.ts'
import { hargaPasangan, masalahSertifikat, pulihkanRencana, solusi } from './alasan.ts'
import { jelaskanBuntu } from './buntu.ts'
import { cobaUbah, mulaiCoba } from './coba.ts'
import { faktaMenentukan } from './fakta-menentukan.ts'
import { type Graf, hanyaPasti } from './graf.ts'
import { BERSYARAT } from './jenis-pasangan.ts'
import { Kurva } from './kurva.ts'
import { selesaikanHarga, ukur } from './lagrange.ts'
import { jalankanMesin } from './mesin.ts'
import { padatkan } from './padatkan.ts'
import { titikKurva, siku } from './pilih.ts'
import { grafAcak, grafSetelan, masalahRencana, setiapRencanaGraf, sisiDari } from './uji-bantu.ts'

/** Best value with exactly so many moves, by trying all plans. */
function perLangkah(g: Graf): Map<number, number> {
  const baik = new Map<number, number>()
  setiapRencanaGraf(g, (_, langkah, nilai) => {
    if (nilai > (baik.get(langkah) ?? -1)) baik.set(langkah, nilai)
  })
  return baik
}

const paling = (baik: ReadonlyMap<number, number>, n: number): number | null => {
  let x: number | null = null
  for (const [langkah, nilai] of baik) if (langkah <= n && (x === null || nilai > x)) x = nilai
  return x
}

const melanggar = (g: Graf, duduk: Int32Array): string[] => {
  let ada = false
  setiapRencanaGraf(g, (d) => (ada ||= d.every((j, i) => j === duduk[i])))
  return ada ? [] : [...masalahRencana(g, duduk), 'no plan']
}

describe('plans under settings', () => {
  test('the curve starts at the fewest moves; every vertex optimal, no bound too low, no plan below its gap', () => {
    let ada = 0
    let mulai = 0
    let minimum = 0
    let bercelah = 0
    fc.assert(
      fc.property(grafSetelan, (g) => {
        const benar = perLangkah(g)
        if (benar.size === 0) {
          expect(() => new Kurva(padatkan(g))).toThrow(/no plan/)
          return
        }
        ada++
        const sedikit = Math.min(...benar.keys())
        if (sedikit > 0) mulai++
        if (g.minimum) minimum++
        const k = new Kurva(padatkan(g))
        k.perhalusSemua(20)
        expect([k.awal.langkah, k.awal.nilai]).toEqual([sedikit, benar.get(sedikit)])
        expect(k.penuh.nilai).toBe(Math.max(...benar.values()))
        for (const h of k.hasil) {
          expect(h.masalahSertifikat).toEqual([])
          expect(h.nilai).toBe(benar.get(h.langkah))
          const { p, q } = h.harga
          for (const [langkah, nilai] of benar) expect(q * nilai - p * langkah).toBeLessThanOrEqual(h.lagrange)
        }
        for (let n = 0; n <= g.rows; n++) {
          const terbaik = paling(benar, n)
          const r = k.rencana(n)
          const t = k.titik(n)
          if (terbaik === null) {
            expect([r, t, k.batas(n)]).toEqual([null, null, null])
            continue
          }
          expect(melanggar(g, r!.duduk)).toEqual([])
          expect(ukur(g, r!.duduk)).toEqual({ langkah: r!.langkah, nilai: r!.nilai })
          expect(r!.langkah).toBeLessThanOrEqual(n)
          expect(masalahSertifikat(g, r!)).toEqual([])
          if (r!.nilai < r!.batas) bercelah++
          for (const x of [r!, t!]) {
            expect(x.nilai).toBeLessThanOrEqual(terbaik)
            expect(x.batas).toBeGreaterThanOrEqual(terbaik)
          }
        }
        const s = siku(k)
        expect(s).toBeGreaterThanOrEqual(sedikit)
        expect(titikKurva(k, []).map((x) => x.langkah)[0]).toBe(sedikit)
      }),
      { numRuns: 600 },
    )
    expect(Math.min(ada - mulai, mulai)).toBeGreaterThan(60)
    expect(minimum).toBeGreaterThan(60)
    expect(bercelah).toBeLessThan(ada)
  })

  test('a run: today is worth what it is worth, plans begin at the fewest moves, a budget below them has no plan', () => {
    let kurang = 0
    fc.assert(
      fc.property(grafSetelan, fc.integer({ min: 0, max: 3 }), (g, maksLangkah) => {
        const h = jalankanMesin(g, { maksLangkah, harga: 3 })
        for (const v of [h.pasti, h.bersyarat]) {
          const benar = perLangkah(v.graf)
          let kini = 0
          for (let i = 0; i < g.rows; i++)
            for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === g.kini[i]) kini += g.nilai[e]!
          expect(v.dasar).toBe(kini + g.nilaiKini!.reduce((a, x) => a + x, 0))
          expect(v.buntu === undefined).toBe(benar.size > 0)
          expect(v.rencana.length > 0).toBe(benar.size > 0)
          if (benar.size === 0) continue
          expect(v.masalah).toEqual([])
          expect(v.langkahTersedikit).toBe(Math.min(...benar.keys()))
          const diminta = v.rencana.find((r) => r.kunci === 'diminta')
          expect(diminta !== undefined).toBe(maksLangkah >= v.langkahTersedikit!)
          if (!diminta) kurang++
          for (const r of v.rencana) {
            expect(r.masalah).toEqual([])
            expect(melanggar(v.graf, r.rencana.duduk)).toEqual([])
          }
        }
      }),
      { numRuns: 200 },
    )
    expect(kurang).toBeGreaterThan(20)
  })
})

/** Best value less moves over the plans that satisfy a condition; null = none does. */
function terbaikBersih(
  g: Graf,
  { p, q }: { p: number; q: number },
  boleh: (duduk: Int32Array) => boolean = () => true,
): number | null {
  let x: number | null = null
  setiapRencanaGraf(g, (duduk, langkah, nilai) => {
    const y = q * nilai - p * langkah
    if ((x === null || y > x) && boleh(duduk)) x = y
  })
  return x
}

const daftarSisi = (g: Graf): [number, number][] => {
  const daftar: [number, number][] = []
  for (let i = 0; i < g.rows; i++)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) daftar.push([i, g.column[e]!])
  return daftar
}

const adaRencana = (g: Graf) => jelaskanBuntu(g) === null

describe('questions about a plan under settings', () => {
  test('the price of a pair is what the best plan with it says, none where no plan has it; prices bound it', () => {
    let tidak = 0
    let berharga = 0
    fc.assert(
      fc.property(grafSetelan.filter(adaRencana), fc.integer({ min: 0, max: 6 }), (g, n) => {
        const k = new Kurva(padatkan(g))
        const segar = k.rencana(Math.max(n, k.awal.langkah))!
        const { maksLangkah, duduk } = segar
        const pulih = pulihkanRencana(g, { duduk, maksLangkah, harga: segar.bukti.harga })
        expect([pulih.nilai, pulih.langkah]).toEqual([segar.nilai, segar.langkah])
        const { p, q } = segar.bukti.harga
        for (const r of [segar, pulih])
          for (const [i, j] of daftarSisi(g)) {
            const h = hargaPasangan(g, r, i, j)
            const benar = terbaikBersih(g, { p, q }, (d) => d[i] === j)
            if (benar === null) {
              tidak++
              expect(h).toBeNull()
              continue
            }
            berharga++
            expect(h!.rugi).toBeCloseTo((q * r.nilai - p * r.langkah - benar) / q, 6)
            const baru = r.duduk.slice()
            for (const [x, dari, ke] of h!.pindah) {
              expect(baru[x]).toBe(dari)
              baru[x] = ke
            }
            expect(baru[i]).toBe(j)
            expect(melanggar(g, baru)).toEqual([])
            const s = solusi(r)
            const bobot = q * ukurSisi(g, i, j) - (g.kini[i] === j ? 0 : p)
            const selisih = r.bukti.lagrange - (q * r.nilai - p * r.langkah)
            expect(s.rowDual[i]! + s.columnDual[j]! - bobot - selisih).toBeLessThanOrEqual(q * h!.rugi + 1e-6)
          }
      }),
      { numRuns: 200 },
    )
    expect(Math.min(tidak, berharga)).toBeGreaterThan(100)
  })

  test('edits by hand give the best plan under settings and edits, or say there is none; taking them back leads home', () => {
    let tidak = 0
    let ya = 0
    fc.assert(
      fc.property(grafSetelan.filter(adaRencana), fc.integer({ min: 0, max: 6 }), fc.integer(), (g, n, benih) => {
        const acak = pengacak(benih)
        const k = new Kurva(padatkan(g))
        const r = k.rencana(Math.max(n, k.awal.langkah))!
        const { harga } = r.bukti
        const awal = mulaiCoba(g, r)
        expect(awal.penugasan.masalahSertifikat).toEqual([])
        expect(harga.q * awal.nilai - harga.p * awal.langkah).toBe(terbaikBersih(g, harga))
        for (const [i, j] of daftarSisi(g)) {
          const jenis = acak() < 0.5 ? 'kunci' : 'larang'
          const ubah: Perubahan[] = [{ jenis, baris: i, kolom: j }]
          const kolom = Math.floor(acak() * g.columns)
          const banyak = g.capacity[kolom]! + (acak() < 0.5 ? 1 : 0)
          if (acak() < 0.3) ubah.push({ jenis: 'kursi', kolom, banyak })
          const diubah = ubah.length > 1 ? { ...g, capacity: g.capacity.map((c, x) => (x === kolom ? banyak : c)) } : g
          const benar = terbaikBersih(diubah, harga, (d) => (d[i] === j) === (jenis === 'kunci'))
          const h = cobaUbah(g, r, awal, ubah)
          expect(h.layak).toBe(benar !== null)
          if (!h.layak) {
            tidak++
            expect(h.sebab.kunci.length + h.sebab.wajib.length + (h.sebab.minimum?.length ?? 0)).toBeGreaterThan(0)
            continue
          }
          ya++
          expect(h.coba.penugasan.masalahSertifikat).toEqual([])
          expect(harga.q * h.coba.nilai - harga.p * h.coba.langkah).toBe(benar)
          expect(melanggar(diubah, h.coba.penugasan.assignment)).toEqual([])
          const kembali = cobaUbah(g, r, h.coba, [
            { jenis: 'bebas', baris: i, kolom: j },
            ...(ubah.length > 1 ? [{ jenis: 'kursi' as const, kolom, banyak: g.capacity[kolom]! }] : []),
          ])
          expect(kembali.layak && kembali.coba.penugasan.total).toBe(awal.penugasan.total)
        }
      }),
      { numRuns: 200 },
    )
    expect(Math.min(tidak, ya)).toBeGreaterThan(100)
  })

  test('facts that decide bring exactly what solving again with the pairs says', () => {
    let banyak = 0
    fc.assert(
      fc.property(
        grafSetelan.filter((g) => adaRencana(hanyaPasti(g))),
        (g) => {
          const pasti = hanyaPasti(g)
          const k = new Kurva(padatkan(pasti))
          const r = k.rencana(k.awal.langkah + 1)!
          const { p, q } = r.bukti.harga
          for (const f of faktaMenentukan(g, r, 5)) {
            banyak++
            const boleh = new Set<number>()
            for (let e = 0; e < g.column.length; e++)
              if (g.jenis[e] !== BERSYARAT || barisDari(g, e) === f.baris) {
                if (g.jenis[e] !== BERSYARAT || (g.faktaHilang[e]! & ~f.fakta) === 0) boleh.add(e)
              }
            const benar = terbaikBersih(g, { p, q }, (d) => d.every((j, i) => j < 0 || boleh.has(sisiDari(g, i, j))))!
            expect(f.kenaikan).toBeCloseTo((benar - r.bukti.lagrange) / q, 6)
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(banyak).toBeGreaterThan(100)
  })
})

const ukurSisi = (g: Graf, i: number, j: number): number => g.nilai[sisiDari(g, i, j)]!
const barisDari = (g: Graf, e: number): number => {
  let i = 0
  while (g.rowStart[i + 1]! <= e) i++
  return i
}

test('on a larger city: a start nearby gives no other answer, and chains between vertices keep the minimums', () => {
  let celah = 0
  let semua = 0
  for (let benih = 0; benih < 4; benih++) {
    const acak = pengacak(benih)
    const asal = grafAcak({ rows: 120, columns: 30, kepadatan: 0.2, kosong: 0.3, skorTerbesar: 10_000 }, acak)
    const luar = [...asal.kini.keys()].filter((i) => asal.kini[i]! < 0).slice(0, 3)
    const terisi = asal.capacity.map((_, j) => asal.kini.filter((x) => x === j).length)
    const kelompok = (kolom: number[], lebih: number) => ({
      kolom,
      banyak: Math.min(
        kolom.reduce((n, j) => n + asal.capacity[j]!, 0),
        kolom.reduce((n, j) => n + terisi[j]!, lebih),
      ),
    })
    const g: Graf = {
      ...asal,
      wajib: Uint8Array.from(asal.kini, (_, i) => (luar.includes(i) ? 1 : 0)),
      minimum: [kelompok([0, 1, 2, 3, 4, 5, 6, 7], 0), kelompok([2, 3, 4], 0), kelompok([20, 21, 22, 23, 24], 1)],
    }
    expect(jelaskanBuntu(g)).toBeNull()
    const dekat = selesaikanHarga(g, { p: 500, q: 3 })
    const dua = selesaikanHarga(g, { p: 100, q: 7 }, dekat)
    expect(dua.lagrange).toBe(selesaikanHarga(g, { p: 100, q: 7 }).lagrange)
    expect(dua.masalahSertifikat).toEqual([])
    const k = new Kurva(padatkan(g))
    expect(k.awal.langkah).toBeGreaterThanOrEqual(3)
    for (let n = k.awal.langkah; n <= k.penuh.langkah; n++) {
      const r = k.rencana(n)!
      expect(masalahSertifikat(g, r)).toEqual([])
      semua++
      celah += (r.batas - r.nilai) / (k.penuh.nilai - k.awal.nilai)
    }
  }
  expect(celah / semua).toBeLessThan(0.01)
})
