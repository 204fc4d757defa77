import { describe, expect, it } from 'vitest'
import { type AssignmentProblem, forceCost, solveAssignment } from '#modules/penempatan'

/**
 * The solver as outsiders are promised it: capacities, opting out, both senses, floats, Hall set, duals, price of a pair.
 * Referee: successive shortest paths with Bellman–Ford on a dense table. Plain, slow, shares no line with the solver.
 */
interface Soal {
  baris: number
  kolom: number
  /** null = not eligible */
  nilai: (number | null)[][]
  kapasitas?: number[]
  luar?: number[]
  arah: 'max' | 'min'
}
interface Jawab {
  terpasang: number
  /** weights of pairs plus opt-out values */
  tujuan: number
}

function wasit(s: Soal): Jawab {
  const tanda = s.arah === 'max' ? -1 : 1
  const sumber = 0
  const tujuan = 1 + s.baris + s.kolom
  const n = tujuan + 1
  const busur: { dari: number; ke: number; sisa: number; biaya: number }[] = []
  const tambah = (dari: number, ke: number, sisa: number, biaya: number) => {
    busur.push({ dari, ke, sisa, biaya }, { dari: ke, ke: dari, sisa: 0, biaya: -biaya })
  }
  for (let i = 0; i < s.baris; i++) {
    tambah(sumber, 1 + i, 1, 0)
    for (let j = 0; j < s.kolom; j++) {
      const w = s.nilai[i]![j]
      if (w !== null && w !== undefined) tambah(1 + i, 1 + s.baris + j, 1, tanda * w)
    }
    if (s.luar) tambah(1 + i, tujuan, 1, tanda * s.luar[i]!)
  }
  for (let j = 0; j < s.kolom; j++) tambah(1 + s.baris + j, tujuan, s.kapasitas?.[j] ?? 1, 0)
  let biaya = 0
  for (;;) {
    const jarak = Array.from({ length: n }, () => Infinity)
    const lewat = Array.from({ length: n }, () => -1)
    jarak[sumber] = 0
    for (let ubah = true, k = 0; ubah; k++) {
      if (k > n) throw new Error('negative cycle')
      ubah = false
      for (const [x, b] of busur.entries())
        if (b.sisa > 0 && jarak[b.dari]! + b.biaya < jarak[b.ke]! - 1e-12) {
          jarak[b.ke] = jarak[b.dari]! + b.biaya
          lewat[b.ke] = x
          ubah = true
        }
    }
    if (jarak[tujuan] === Infinity) break
    biaya += jarak[tujuan]!
    for (let v = tujuan; v !== sumber; v = busur[lewat[v]!]!.dari) {
      busur[lewat[v]!]!.sisa--
      busur[lewat[v]! ^ 1]!.sisa++
    }
  }
  let terpasang = 0
  for (const [x, b] of busur.entries())
    if (x % 2 === 0 && b.dari >= 1 && b.dari <= s.baris && b.ke !== tujuan && b.sisa === 0) terpasang++
  return { terpasang, tujuan: biaya === 0 ? 0 : tanda * biaya }
}

function acak(benih: number): (batas: number) => number {
  let x = benih
  return (batas) => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0
    return Math.floor((x / 2 ** 32) * batas)
  }
}

function soalAcak(benih: number, terbesar: number): Soal {
  const a = acak(benih)
  const baris = 1 + a(terbesar)
  const kolom = 1 + a(terbesar)
  const isi = 1 + a(10)
  const rentang = [3, 11, 1001][a(3)]!
  const bagi = [1, 1, 10, 1000][a(4)]!
  const angka = () => (a(rentang) - Math.floor(rentang / 2)) / bagi
  return {
    baris,
    kolom,
    nilai: Array.from({ length: baris }, () => Array.from({ length: kolom }, () => (a(10) < isi ? angka() : null))),
    ...(a(2) ? { kapasitas: Array.from({ length: kolom }, () => a(4)) } : {}),
    ...(a(2) ? { luar: Array.from({ length: baris }, angka) } : {}),
    arah: a(2) ? 'max' : 'min',
  }
}

function rapikan(s: Soal, pecahan = true): AssignmentProblem {
  const awal = [0]
  const kolom: number[] = []
  const nilai: number[] = []
  for (const baris of s.nilai) {
    for (const [j, w] of baris.entries())
      if (w !== null) {
        kolom.push(j)
        nilai.push(w)
      }
    awal.push(kolom.length)
  }
  const bilangan = (x: number[]) =>
    pecahan || x.some((y) => !Number.isInteger(y)) ? Float64Array.from(x) : Int32Array.from(x)
  return {
    rows: s.baris,
    columns: s.kolom,
    rowStart: Int32Array.from(awal),
    column: Int32Array.from(kolom),
    weight: bilangan(nilai),
    ...(s.kapasitas ? { capacity: Int32Array.from(s.kapasitas) } : {}),
    ...(s.luar ? { optOut: bilangan(s.luar) } : {}),
    ...(s.arah === 'min' ? { sense: 'min' as const } : {}),
  }
}

/** Everything section 5 promises of a solution, checked from the problem alone. Returns what is broken. */
function ingkar(s: Soal, p: AssignmentProblem): string[] {
  const buruk: string[] = []
  const h = solveAssignment(p)
  const benar = wasit(s)
  const arah = s.arah === 'max' ? 1 : -1
  const tol = 1e-6 * Math.max(1, ...s.nilai.flat().map((w) => Math.abs(w ?? 0)), ...(s.luar ?? []).map(Math.abs))
  const kapasitas = s.kapasitas ?? Array.from({ length: s.kolom }, () => 1)
  const pakai = Array.from({ length: s.kolom }, () => 0)
  let total = 0
  let luar = 0
  let gandaan = 0
  let duduk = 0
  for (let i = 0; i < s.baris; i++) {
    const j = h.assignment[i]!
    for (const [k, w] of s.nilai[i]!.entries())
      if (w !== null && arah * (h.rowDual[i]! + h.columnDual[k]! - w) < -tol) buruk.push(`edge ${i},${k} infeasible`)
    if (j === -1) {
      luar += s.luar?.[i] ?? 0
      continue
    }
    const w = s.nilai[i]?.[j]
    if (w === null || w === undefined) buruk.push(`row ${i} on a forbidden column ${j}`)
    else {
      total += w
      if (Math.abs(h.rowDual[i]! + h.columnDual[j]! - w) > tol) buruk.push(`pair ${i},${j} not tight`)
    }
    gandaan += h.rowDual[i]!
    duduk++
    pakai[j]!++
  }
  for (let j = 0; j < s.kolom; j++) {
    gandaan += kapasitas[j]! * h.columnDual[j]!
    if (pakai[j]! > kapasitas[j]!) buruk.push(`column ${j} over capacity`)
    if (arah * h.columnDual[j]! < -tol) buruk.push(`column ${j} price of the wrong sign`)
    if (pakai[j]! < kapasitas[j]! && Math.abs(h.columnDual[j]!) > tol) buruk.push(`column ${j} priced though free`)
  }
  if (Math.abs(h.total - total) > tol) buruk.push(`total ${h.total}, its pairs sum to ${total}`)
  if (Math.abs(gandaan - total) > tol * Math.max(1, s.baris)) buruk.push(`dual value ${gandaan}, total ${total}`)
  if (!s.luar && duduk !== benar.terpasang) buruk.push(`${duduk} rows seated, ${benar.terpasang} possible`)
  if (Math.abs(total + luar - benar.tujuan) > tol) buruk.push(`worth ${total + luar}, best ${benar.tujuan}`)
  if (!s.luar && duduk < s.baris) {
    const d = h.deficient
    if (!d) buruk.push('rows empty, no Hall set')
    else {
      const capai = new Set(d.rows.flatMap((i) => s.nilai[i]!.flatMap((w, j) => (w === null ? [] : [j]))))
      if ([...capai].some((j) => kapasitas[j]! > 0 && !d.columns.includes(j))) buruk.push('Hall rows reach further')
      const kursi = d.columns.reduce((k, j) => k + kapasitas[j]!, 0)
      if (d.rows.length - kursi !== s.baris - duduk) buruk.push('Hall set does not prove the number of empty rows')
      if (new Set(d.rows).size !== d.rows.length) buruk.push('Hall set repeats a row')
    }
  } else if (h.deficient) buruk.push('Hall set without need')
  return buruk
}

describe('solveAssignment, by its published contract', () => {
  it('is optimal, certified and honest about empty rows on 1,500 problems of every kind', () => {
    for (let benih = 1; benih <= 1500; benih++) {
      const s = soalAcak(benih, benih % 50 === 0 ? 25 : 7)
      expect({ benih, buruk: ingkar(s, rapikan(s, benih % 2 === 0)) }).toEqual({ benih, buruk: [] })
    }
  })

  it('prices 500 random forced pairs as a full re-solve does', () => {
    let pasang = 0
    for (let benih = 9001; pasang < 500; benih++) {
      const s = soalAcak(benih, 12)
      const h = solveAssignment(rapikan(s))
      const dulu = wasit(s)
      const a = acak(benih)
      for (let coba = 0; coba < 12 && pasang < 500; coba++) {
        const i = a(s.baris)
        const j = a(s.kolom)
        const w = s.nilai[i]![j]
        if (w === null || w === undefined || s.kapasitas?.[j] === 0) continue
        pasang++
        const paksa = wasit({
          ...s,
          nilai: s.nilai.map((b, x) => (x === i ? b.map(() => null) : b)),
          kapasitas: Array.from({ length: s.kolom }, (_, k) => (s.kapasitas?.[k] ?? 1) - Number(k === j)),
          ...(s.luar ? { luar: s.luar.map((o, x) => (x === i ? 0 : o)) } : {}),
        })
        const f = forceCost(h, i, j)
        const arah = s.arah === 'max' ? 1 : -1
        const kini = { terpasang: paksa.terpasang + 1, tujuan: paksa.tujuan + w }
        const tempat = `seed ${benih}, pair ${i},${j}`
        expect(f.loss, tempat).toBeCloseTo(arah * (dulu.tujuan - kini.tujuan), 6)
        if (!s.luar) expect(f.rowsLost, tempat).toBe(dulu.terpasang - kini.terpasang)
        // The moves told lead to a plan that holds: from where each row is, within capacity, worth what was said.
        const ke = Int32Array.from(h.assignment)
        for (const [baris, dari, tuju] of f.moved) {
          expect(ke[baris], tempat).toBe(dari)
          ke[baris] = tuju
        }
        expect(ke[i], tempat).toBe(j)
        let nilai = 0
        const isi = Array.from({ length: s.kolom }, () => 0)
        for (const [x, k] of ke.entries()) {
          nilai += k < 0 ? (s.luar?.[x] ?? 0) : s.nilai[x]![k]!
          if (k >= 0) isi[k]!++
        }
        expect(nilai, tempat).toBeCloseTo(kini.tujuan, 6)
        for (const [k, banyak] of isi.entries()) expect(banyak, tempat).toBeLessThanOrEqual(s.kapasitas?.[k] ?? 1)
      }
    }
  })

  it('charges 20 off the diagonal of [[10,0],[0,10]]', () => {
    const p = rapikan({ baris: 2, kolom: 2, nilai: [[10, 0], [0, 10]], arah: 'max' }) // biome-ignore format: a table
    const h = solveAssignment(p)
    expect(h.total).toBe(20)
    expect(forceCost(h, 0, 1)).toMatchObject({ loss: 20, rowsLost: 0 })
    expect(forceCost(h, 0, 0)).toEqual({ loss: 0, rowsLost: 0, moved: [] })
  })

  it('takes empty problems, and rows or columns that nothing reaches', () => {
    const kosong = (rows: number, columns: number) =>
      solveAssignment({
        rows,
        columns,
        rowStart: new Int32Array(rows + 1),
        column: new Int32Array(0),
        weight: new Int32Array(0),
      })
    expect(kosong(0, 0)).toMatchObject({ total: 0 })
    expect(kosong(0, 3).columnDual).toEqual(new Float64Array(3))
    expect(kosong(2, 0)).toMatchObject({ total: 0, deficient: { rows: [0, 1], columns: [] } })
    expect([...kosong(2, 2).assignment]).toEqual([-1, -1])
  })

  it('takes decimals up to six places as exact, and refuses the rest', () => {
    const satu = (w: Float64Array) => () =>
      solveAssignment({
        rows: 1,
        columns: w.length,
        rowStart: Int32Array.of(0, w.length),
        column: Int32Array.from(w.keys()),
        weight: w,
      })
    expect(satu(Float64Array.of(0.1, 0.123456, 1.1))().total).toBe(1.1)
    expect(satu(Float64Array.of(Number.MAX_SAFE_INTEGER))().total).toBe(Number.MAX_SAFE_INTEGER)
    for (const w of [0.1234567, 1 / 3, NaN, Infinity, -Infinity, 2 ** 53, 1e300])
      expect(satu(Float64Array.of(1, w)), String(w)).toThrow(RangeError)
    // Each fits alone; no one scale makes both safe integers.
    expect(satu(Float64Array.of(0.000001, 2 ** 50))).toThrow(RangeError)
  })

  it('refuses every malformed problem with a RangeError', () => {
    const baik = (): AssignmentProblem => ({
      rows: 2,
      columns: 3,
      rowStart: Int32Array.of(0, 2, 3),
      column: Int32Array.of(0, 2, 1),
      weight: Int32Array.of(1, 2, 3),
    })
    expect(solveAssignment(baik()).total).toBe(5)
    const rusak: Record<string, Partial<Record<keyof AssignmentProblem, unknown>>> = {
      'columns descending': { column: Int32Array.of(2, 0, 1) },
      'columns twice': { column: Int32Array.of(2, 2, 1) },
      'column too large': { column: Int32Array.of(0, 3, 1) },
      'column negative': { column: Int32Array.of(-1, 2, 1) },
      'rowStart short': { rowStart: Int32Array.of(0, 3) },
      'rowStart long': { rowStart: Int32Array.of(0, 2, 3, 3) },
      'rowStart descending': { rowStart: Int32Array.of(0, 4, 3) },
      'rowStart not from 0': { rowStart: Int32Array.of(1, 2, 3) },
      'rowStart not to the end': { rowStart: Int32Array.of(0, 1, 2) },
      'weights too few': { weight: Int32Array.of(1, 2) },
      'rows negative': { rows: -1 },
      'rows no integer': { rows: 1.5 },
      'capacity short': { capacity: Int32Array.of(1, 1) },
      'capacity negative': { capacity: Int32Array.of(1, -1, 1) },
      'optOut short': { optOut: Int32Array.of(1) },
      'optOut not a number': { optOut: Float64Array.of(1, NaN) },
      'optOut too fine': { optOut: Float64Array.of(1, 0.12345678) },
      'sense unknown': { sense: 'naik' },
    }
    for (const [nama, ganti] of Object.entries(rusak))
      expect(() => solveAssignment({ ...baik(), ...ganti } as AssignmentProblem), nama).toThrow(RangeError)
    const h = solveAssignment(baik())
    expect(() => forceCost(h, 0, 1)).toThrow(RangeError)
    expect(() => forceCost(h, 2, 0)).toThrow(RangeError)
    expect(() => forceCost(h, 0, -1)).toThrow(RangeError)
  })
})
