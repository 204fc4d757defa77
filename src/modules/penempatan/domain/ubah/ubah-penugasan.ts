import type { MinimumTerisi } from '../kendala/kelompok.ts'
import { type AssignmentProblem, type AssignmentSolution, solveAssignment, verifyCertificate } from '../solver/index.ts'
import { lanjutkan } from '../solver/lanjut.ts'
import {
  bobotKini,
  dendaWajib,
  kursiKini,
  type Perubahan,
  susunSisa,
  TANPA_UBAHAN,
  terapkan,
  type Ubahan,
} from './ubahan.ts'

/** The optimum under hand edits. */
export interface PenugasanUbahan {
  readonly asal: AssignmentProblem
  readonly ubahan: Ubahan
  /** Column of each row, locked ones included; −1 = none. */
  readonly assignment: Int32Array
  readonly total: number
  readonly objective: number
  readonly assigned: number
  /**
   * The solved rest: locked pairs and the seats they take, removed rows and banned pairs are no part of it. Its duals
   * certify the whole: with a lock the best plan is the pair and the best of the rest.
   */
  readonly sisa: AssignmentSolution
  /** Problems of the certificate: empty, or a defect. */
  readonly masalahSertifikat: readonly string[]
  /** 'hangat': from the plan before; 'penuh': anew, because that would have been more work. */
  readonly cara: 'hangat' | 'penuh'
  /** Edges looked at on the way from the plan before. */
  readonly kerja: number
  readonly denda: number
  /**
   * Groups that keep seats taken. Then stand-ins and passages come last in `sisa`, where pairs with each column are worth
   * `tambah` more.
   */
  readonly minimum?: { readonly daftar: readonly MinimumTerisi[]; readonly tambah: Float64Array }
}

/** Why no plan can be: locks against seats, bans or absence, or rows that must be seated and cannot. */
export interface TakLayak {
  /** Rows locked where there is no seat for them all, at a banned pair, or while they are removed. */
  readonly kunci: readonly number[]
  /** Required rows left without a seat by the plan that seats the most of them. */
  readonly wajib: readonly number[]
  /** Minimums that plan misses, where there are any. */
  readonly minimum?: readonly number[]
}

export type HasilUbah =
  | { readonly layak: true; readonly penugasan: PenugasanUbahan }
  | { readonly layak: false; readonly ubahan: Ubahan; readonly sebab: TakLayak }

export function kunciBentrok(p: AssignmentProblem, u: Ubahan): number[] {
  const isi = new Map<number, number>()
  for (const j of u.kunci.values()) isi.set(j, (isi.get(j) ?? 0) + 1)
  return [...u.kunci]
    .filter(([i, j]) => isi.get(j)! > kursiKini(p, u, j) || u.larang.get(i)?.has(j) || u.keluar.has(i))
    .map(([i]) => i)
}

/** The solution of the rest with the locked pairs in it; null = required rows could not be seated. */
function gabung(
  asal: AssignmentProblem,
  ubahan: Ubahan,
  sisa: AssignmentSolution,
  lain: Pick<PenugasanUbahan, 'cara' | 'kerja' | 'denda'>,
): HasilUbah {
  const wajib = [...ubahan.wajib].filter(
    (i) => sisa.assignment[i]! < 0 && !ubahan.keluar.has(i) && !ubahan.kunci.has(i),
  )
  if (wajib.length > 0) return { layak: false, ubahan, sebab: { kunci: [], wajib } }
  const assignment = sisa.assignment.slice()
  let tambahan = 0
  for (const [i, j] of ubahan.kunci) {
    assignment[i] = j
    tambahan += bobotKini(asal, ubahan, i, j)
  }
  // Decimals: the sum of exact parts is rounded to the six places weights may have.
  const jumlah = (x: number) => (Number.isInteger(tambahan) ? x + tambahan : Math.round((x + tambahan) * 1e6) / 1e6)
  return {
    layak: true,
    penugasan: {
      asal,
      ubahan,
      assignment,
      total: jumlah(sisa.total),
      objective: jumlah(sisa.objective),
      assigned: sisa.assigned + ubahan.kunci.size,
      sisa,
      masalahSertifikat: verifyCertificate(sisa.problem, sisa).problems,
      ...lain,
    },
  }
}

/**
 * A known optimum of a problem whose rows `wajib` must be seated, as the start of edits. `asal` says what leaving the
 * others out is worth; the duals of `s` need only hold for it, which the certificate checks. `dendaLama`: what leaving a
 * required row out cost where `s` was solved; prices may rest on it.
 */
export function mulaiUbah(
  asal: AssignmentProblem,
  s: AssignmentSolution,
  wajib: Iterable<number>,
  dendaLama = 0,
): PenugasanUbahan | null {
  const ubahan = { ...TANPA_UBAHAN, wajib: new Set(wajib) }
  const denda = Math.max(dendaWajib(asal, ubahan), dendaLama)
  const h = gabung(asal, ubahan, { ...s, problem: susunSisa(asal, ubahan, denda) }, { cara: 'hangat', kerja: 0, denda })
  return h.layak ? h.penugasan : null
}

/**
 * The optimum after hand edits, from the optimum before: only the rows and seats the edits touch are placed anew, each
 * by a shortest augmenting path over the dual prices at hand. Exact, and certified like any other; when the paths
 * would cost more than a solve from nothing, that is done instead. The solution given stays as it is.
 */
export function ubahPenugasan(dari: AssignmentSolution | PenugasanUbahan, perubahan: readonly Perubahan[]): HasilUbah {
  const lama = 'sisa' in dari ? dari : null
  const asal = lama ? lama.asal : (dari as AssignmentSolution).problem
  const mulai = lama ? lama.sisa : (dari as AssignmentSolution)
  const { ubahan, baris, kolom } = terapkan(asal, lama?.ubahan ?? TANPA_UBAHAN, perubahan)
  const bentrok = kunciBentrok(asal, ubahan)
  if (bentrok.length > 0) return { layak: false, ubahan, sebab: { kunci: bentrok, wajib: [] } }
  const perlu = dendaWajib(asal, ubahan)
  // It may only grow: prices that held before then hold still.
  const denda = Math.max(lama?.denda ?? 0, perlu)
  const sisa = susunSisa(asal, ubahan, denda)
  const hangat = lanjutkan(mulai, sisa, baris, kolom)
  return gabung(asal, ubahan, hangat.solusi ?? solveAssignment(sisa), {
    cara: hangat.solusi ? 'hangat' : 'penuh',
    kerja: hangat.kerja,
    denda,
  })
}
