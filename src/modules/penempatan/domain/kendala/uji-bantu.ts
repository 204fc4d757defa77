import type { AssignmentProblem } from '../solver/index.ts'
import type { Tuntutan } from './konflik.ts'

/** Every plan: the column of each row (−1 = none) and its objective. */
export function setiapRencana(p: AssignmentProblem, kunjungi: (duduk: readonly number[], nilai: number) => void): void {
  const sisa = Array.from({ length: p.columns }, (_, j) => p.capacity?.[j] ?? 1)
  const duduk: number[] = Array.from({ length: p.rows }, () => -1)
  const jalan = (i: number, nilai: number): void => {
    if (i === p.rows) return kunjungi(duduk, Math.round(nilai * 1e6) / 1e6)
    jalan(i + 1, nilai + (p.optOut?.[i] ?? 0))
    for (let e = p.rowStart[i]!; e < p.rowStart[i + 1]!; e++) {
      const j = p.column[e]!
      if (sisa[j] === 0) continue
      sisa[j]!--
      duduk[i] = j
      jalan(i + 1, nilai + p.weight[e]!)
      duduk[i] = -1
      sisa[j]!++
    }
  }
  jalan(0, 0)
}

/** Best objective over all plans that meet every demand; null = none does. */
export function terbaikDenganTuntutan(p: AssignmentProblem, daftar: readonly Tuntutan[]): number | null {
  const arah = p.sense === 'min' ? -1 : 1
  let baik: number | null = null
  setiapRencana(p, (duduk, nilai) => {
    if (baik !== null && arah * (nilai - baik) <= 0) return
    const semua = daftar.every((t) => {
      if (t.jenis === 'kunci') return duduk[t.baris] === t.kolom
      if (t.jenis === 'larang') return duduk[t.baris] !== t.kolom
      if (t.jenis === 'wajib') return duduk[t.baris]! >= 0
      return duduk.filter((j) => t.kolom.includes(j)).length >= t.banyak
    })
    if (semua) baik = nilai
  })
  return baik
}
