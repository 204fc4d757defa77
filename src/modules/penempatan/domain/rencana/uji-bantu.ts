import { type Graf, terbesar } from './graf.ts'

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
