import { enamDesimal } from './desimal.ts'
import { type AssignmentProblem, type AssignmentSolution, verifyCertificate } from '../solver/index.ts'
import { type HasilUbah, kunciBentrok, type PenugasanUbahan } from '../ubah/ubah-penugasan.ts'
import { bobotKini, type Perubahan, susunSisa, TANPA_UBAHAN, terapkan, type Ubahan } from '../ubah/ubahan.ts'
import type { MinimumTerisi } from './kelompok.ts'
import { perluasMinimum, selesaikanMinimum } from './minimum.ts'

const harusAda = (u: Ubahan): number[] => [...u.wajib].filter((i) => !u.keluar.has(i) && !u.kunci.has(i))

/**
 * A known optimum with minimums as the start of edits: `s` with its stand-ins, `tambah` what seats are dearer by in
 * it and `harga` what leaving out a required row costs. `asal` says what leaving rows out is worth that are not in `wajib`.
 */
export function mulaiUbahMinimum(
  asal: AssignmentProblem,
  daftar: readonly MinimumTerisi[],
  wajib: readonly number[],
  s: AssignmentSolution,
  tambah: Float64Array,
  harga: number,
): PenugasanUbahan {
  const ubahan = { ...TANPA_UBAHAN, wajib: new Set(wajib) }
  const { problem } = perluasMinimum(susunSisa(asal, ubahan, 0), daftar, wajib, harga)
  const sisa = { ...s, problem }
  const masalahSertifikat = verifyCertificate(problem, sisa).problems
  const assignment = s.assignment.slice(0, asal.rows)
  let total = 0
  for (let i = 0; i < asal.rows; i++) if (assignment[i]! >= 0) total += bobotKini(asal, ubahan, i, assignment[i]!)
  return {
    asal,
    ubahan,
    assignment,
    ...jumlah(asal, assignment, total),
    sisa,
    masalahSertifikat,
    cara: 'hangat',
    kerja: 0,
    denda: 0,
    minimum: { daftar, tambah },
  }
}

function jumlah(asal: AssignmentProblem, assignment: Int32Array, total: number, keluar?: ReadonlySet<number>) {
  let assigned = 0
  let luar = 0
  for (let i = 0; i < asal.rows; i++)
    if (assignment[i]! >= 0) assigned++
    else if (!keluar?.has(i)) luar += asal.optOut![i]!
  return { total, objective: enamDesimal(total + luar), assigned }
}

/**
 * `ubahPenugasan` with minimums: locked pairs count for their groups, the rest is solved again from the prices at hand.
 * Exact and certified like a first solve.
 */
export function ubahPenugasanMinimum(dari: PenugasanUbahan, perubahan: readonly Perubahan[]): HasilUbah {
  const { asal } = dari
  const { daftar, tambah } = dari.minimum!
  const { ubahan } = terapkan(asal, dari.ubahan, perubahan)
  const bentrok = kunciBentrok(asal, ubahan)
  if (bentrok.length > 0) return { layak: false, ubahan, sebab: { kunci: bentrok, wajib: [] } }
  const terkunci = new Int32Array(asal.columns)
  let total = 0
  for (const [i, j] of ubahan.kunci) {
    terkunci[j]!++
    total += bobotKini(asal, ubahan, i, j)
  }
  const minimum = daftar.map((m) => ({
    kolom: m.kolom,
    banyak: Math.max(0, m.banyak - m.kolom.reduce((a, j) => a + terkunci[j]!, 0)),
  }))
  const s = selesaikanMinimum(susunSisa(asal, ubahan, 0), minimum, harusAda(ubahan), { ...dari.sisa, tambah })
  if (!s.layak) {
    const sebab = { kunci: [], wajib: s.wajib, minimum: s.kurang.map((k) => k.indeks) }
    return { layak: false, ubahan, sebab }
  }
  const assignment = s.assignment.slice()
  for (const [i, j] of ubahan.kunci) assignment[i] = j
  return {
    layak: true,
    penugasan: {
      asal,
      ubahan,
      assignment,
      ...jumlah(asal, assignment, enamDesimal(s.total + total), ubahan.keluar),
      sisa: s.bukti,
      masalahSertifikat: s.masalahSertifikat,
      cara: 'penuh',
      kerja: 0,
      denda: 0,
      minimum: { daftar, tambah: s.tambah },
    },
  }
}
