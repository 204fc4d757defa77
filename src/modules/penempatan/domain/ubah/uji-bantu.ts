import type { AssignmentProblem } from '../solver/index.ts'
import type { Perubahan } from './ubahan.ts'

/** All plans under a list of edits, by enumeration and read afresh from the list: seated rows and objective of the best. */
export function semuaRencanaUbahan(
  p: AssignmentProblem,
  daftar: readonly Perubahan[],
): { terisi: number; nilai: number } | null {
  const kunci = new Map<number, number>()
  const larang = new Set<string>()
  const keluar = new Set<number>()
  const wajib = new Set<number>()
  const bobot = new Map<string, number>()
  const sisa = Array.from({ length: p.columns }, (_, j) => p.capacity?.[j] ?? 1)
  for (const c of daftar) {
    const pasangan = 'baris' in c && 'kolom' in c ? `${c.baris},${c.kolom}` : ''
    if (c.jenis === 'kunci') kunci.set(c.baris, c.kolom)
    if (c.jenis === 'larang') larang.add(pasangan)
    if (c.jenis === 'bebas') {
      if (kunci.get(c.baris) === c.kolom) kunci.delete(c.baris)
      larang.delete(pasangan)
    }
    if (c.jenis === 'keluarkan') keluar.add(c.baris)
    if (c.jenis === 'masukkan') keluar.delete(c.baris)
    if (c.jenis === 'wajib') wajib.add(c.baris)
    if (c.jenis === 'tidak-wajib') wajib.delete(c.baris)
    if (c.jenis === 'kursi') sisa[c.kolom] = c.banyak
    if (c.jenis === 'bobot') bobot.set(pasangan, c.bobot)
  }
  const arah = p.sense === 'min' ? -1 : 1
  let baik: { terisi: number; nilai: number } | null = null
  const jalan = (i: number, terisi: number, nilai: number): void => {
    if (i === p.rows) {
      const n = Math.round(nilai * 1e6) / 1e6
      const lebih = baik && (p.optOut || terisi === baik.terisi ? arah * (n - baik.nilai) > 0 : terisi > baik.terisi)
      if (!baik || lebih) baik = { terisi, nilai: n }
      return
    }
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
      const j = p.column[e]!
      if (keluar.has(i) || sisa[j]! <= 0 || larang.has(`${i},${j}`)) continue
      if (kunci.has(i) && kunci.get(i) !== j) continue
      sisa[j]!--
      jalan(i + 1, terisi + 1, nilai + (bobot.get(`${i},${j}`) ?? p.weight[e]!))
      sisa[j]!++
    }
    if (kunci.has(i) || (wajib.has(i) && !keluar.has(i))) return
    jalan(i + 1, terisi, nilai + (p.optOut && !keluar.has(i) ? p.optOut[i]! : 0))
  }
  jalan(0, 0, 0)
  return baik
}
