import fc from 'fast-check'
import { pengacak } from '../solver/index.ts'
import { type Graf, saring, terbesar } from './graf.ts'

export interface BentukGraf {
  readonly rows: number
  readonly columns: number
  readonly kepadatan: number
  /** Share of posts without a holder. */
  readonly kosong: number
  readonly skorTerbesar: number
}

/** A small invented city: holders, free seats, certain and conditional pairs. */
export function grafAcak(b: BentukGraf, acak: () => number): Graf {
  const kini = new Int32Array(b.rows).fill(-1)
  const capacity = Int32Array.from({ length: b.columns }, () => (acak() < 0.2 ? 2 : 1))
  let i = 0
  for (let j = 0; j < b.columns; j++)
    for (let k = 0; k < capacity[j]!; k++) if (i < b.rows && acak() >= b.kosong) kini[i++] = j
  const rowStart = new Int32Array(b.rows + 1)
  const column: number[] = []
  const skor: number[] = []
  const jenis: number[] = []
  const fakta: number[] = []
  for (let r = 0; r < b.rows; r++) {
    for (let j = 0; j < b.columns; j++) {
      const tetap = kini[r] === j
      if (!tetap && acak() >= b.kepadatan) continue
      const ragu = !tetap && acak() < 0.4
      column.push(j)
      skor.push(Math.floor(acak() * (b.skorTerbesar + 1)))
      jenis.push(tetap ? 0 : ragu ? 2 : 1)
      fakta.push(ragu ? 1 + Math.floor(acak() * 7) : 0)
    }
    rowStart[r + 1] = column.length
  }
  const s = Int32Array.from(skor)
  const nilai = Int32Array.from(column, (j, e) => skor[e]! * ((j % 3) + 1))
  return {
    rows: b.rows,
    columns: b.columns,
    orang: Int32Array.from({ length: b.rows }, (_, x) => x),
    jabatan: Int32Array.from({ length: b.columns }, (_, x) => x),
    capacity,
    kini,
    rowStart,
    column: Int32Array.from(column),
    nilai,
    nilaiTerbesar: terbesar(nilai),
    jenis: Uint8Array.from(jenis),
    faktaHilang: Uint32Array.from(fakta),
    peringatan: new Uint8Array(column.length),
    skor: s,
    skorMin: s,
    skorMaks: s,
  }
}

/** Best value for every budget of moves, by trying all plans. Holders must end in a seat. */
export function semuaAnggaran(g: Graf): { nilai: number[]; terbanyak: number } {
  const sisa = g.capacity.slice()
  const baik: number[] = []
  const jalan = (i: number, langkah: number, nilai: number): void => {
    if (i === g.rows) {
      if (baik[langkah] === undefined || nilai > baik[langkah]!) baik[langkah] = nilai
      return
    }
    if (g.kini[i]! < 0) jalan(i + 1, langkah, nilai)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      const j = g.column[e]!
      if (sisa[j] === 0) continue
      sisa[j]!--
      jalan(i + 1, langkah + (j === g.kini[i] ? 0 : 1), nilai + g.nilai[e]!)
      sisa[j]!++
    }
  }
  jalan(0, 0, 0)
  const nilai: number[] = []
  let terbaik = 0
  for (let n = 0; n <= g.rows; n++) {
    terbaik = Math.max(terbaik, baik[n] ?? 0)
    nilai.push(terbaik)
  }
  return { nilai, terbanyak: nilai.indexOf(terbaik) }
}

/** Whether the plan may be: real pairs, seats enough, every holder seated. */
export function masalahRencana(g: Graf, duduk: Int32Array): string[] {
  const masalah: string[] = []
  const terisi = new Int32Array(g.columns)
  for (let i = 0; i < g.rows; i++) {
    const j = duduk[i]!
    if (j < 0) {
      if (g.kini[i]! >= 0) masalah.push(`holder ${i} without a seat`)
      continue
    }
    terisi[j]!++
    let ada = false
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === j) ada = true
    if (!ada) masalah.push(`(${i}, ${j}) is no pair`)
  }
  for (let j = 0; j < g.columns; j++) if (terisi[j]! > g.capacity[j]!) masalah.push(`post ${j} over its seats`)
  return masalah
}

/**
 * The graph under settings as somebody might choose them: seats closed, people sent to one post, required newcomers, own
 * pairs taken away, and a tree of groups that keep seats taken.
 */
export function denganSetelan(g: Graf, acak: () => number): Graf {
  const n = (x: number) => Math.floor(acak() * x)
  const capacity = g.capacity.map((c) => (acak() < 0.15 ? n(c + 1) : acak() < 0.1 ? c + 1 : c))
  const wajib = new Uint8Array(g.rows)
  const tahan = new Uint8Array(g.column.length).fill(1)
  const nilaiKini = new Int32Array(g.rows)
  for (let i = 0; i < g.rows; i++) {
    const [a, b] = [g.rowStart[i]!, g.rowStart[i + 1]!]
    const terkunci = b > a && acak() < 0.12 ? a + n(b - a) : -1
    if (terkunci >= 0 || acak() < 0.1) wajib[i] = 1
    for (let e = a; e < b; e++) {
      const sendiri = g.column[e] === g.kini[i]
      const tutup = sendiri && (capacity[g.column[e]!] === 0 || acak() < 0.06)
      if ((terkunci >= 0 && e !== terkunci) || tutup) {
        tahan[e] = 0
        if (sendiri) nilaiKini[i] = g.nilai[e]!
      }
    }
  }
  const semua = Array.from({ length: g.columns }, (_, j) => j)
  const belah = n(g.columns + 1)
  const kursi = (kolom: readonly number[]) => kolom.reduce((x, j) => x + capacity[j]!, 0)
  const minimum = [semua, semua.slice(0, belah), semua.slice(belah), semua.slice(belah, belah + 2)]
    .filter(() => acak() < 0.5)
    .map((kolom) => ({ kolom, banyak: acak() < 0.04 ? kursi(kolom) + 1 : n(kursi(kolom) + 1) }))
  const pakai = Math.floor(acak() * 4)
  return {
    ...saring(g, tahan),
    capacity,
    nilaiKini,
    ...(pakai !== 1 && { wajib }),
    ...(pakai !== 2 && { minimum }),
  }
}

/** Every choice of columns within the seats; whether it may be is for the caller to say. */
export function setiapDuduk(g: Graf, kunjungi: (duduk: Int32Array, langkah: number, nilai: number) => void): void {
  const sisa = g.capacity.slice()
  const duduk = new Int32Array(g.rows).fill(-1)
  const jalan = (i: number, langkah: number, nilai: number): void => {
    if (i === g.rows) return kunjungi(duduk, langkah, nilai)
    jalan(i + 1, langkah, nilai)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      const j = g.column[e]!
      if (sisa[j] === 0) continue
      sisa[j]!--
      duduk[i] = j
      jalan(i + 1, langkah + (j === g.kini[i] ? 0 : 1), nilai + g.nilai[e]!)
      duduk[i] = -1
      sisa[j]!++
    }
  }
  jalan(0, 0, 0)
}

/** Every plan that meets what is required, said anew from the fields of the graph. */
export function setiapRencanaGraf(
  g: Graf,
  kunjungi: (duduk: Int32Array, langkah: number, nilai: number) => void,
): void {
  setiapDuduk(g, (duduk, langkah, nilai) => {
    for (let i = 0; i < g.rows; i++) if (duduk[i]! < 0 && (g.kini[i]! >= 0 || g.wajib?.[i] === 1)) return
    const isi = (kolom: readonly number[]) => duduk.reduce((n, j) => n + (kolom.includes(j) ? 1 : 0), 0)
    if ((g.minimum ?? []).some((m) => isi(m.kolom) < m.banyak)) return
    kunjungi(duduk, langkah, nilai)
  })
}

/** Small enough to try all plans. */
export const grafSetelan = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 5 }),
    kepadatan: fc.constantFrom(0.3, 0.6, 0.9),
    kosong: fc.constantFrom(0.1, 0.4, 0.8),
    skorTerbesar: fc.constantFrom(2, 100, 10_000),
    benih: fc.integer(),
  })
  .map(({ benih, ...b }) => {
    const acak = pengacak(benih)
    return denganSetelan(grafAcak(b, acak), acak)
  })

export const sisiDari = (g: Graf, i: number, j: number): number => {
  for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === j) return e
  return -1
}
