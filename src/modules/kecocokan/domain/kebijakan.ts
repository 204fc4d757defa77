import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { PredikatKinerja } from '#modules/pegawai'
import type { RelasiBidangStudi } from '#modules/kompetensi'

export const KOMPONEN = ['kompetensi', 'bidang-pendidikan', 'pengalaman', 'kinerja', 'tingkat-pendidikan'] as const
export type KodeKomponen = (typeof KOMPONEN)[number]

/**
 * How fit is weighed: the city's policy, not law. Versioned data; every card and plan names the version it used.
 * All values are points of 0..100.
 */
export interface KebijakanKecocokan {
  readonly versi: string
  readonly berlakuMulai: IsoDate
  readonly sumber: string
  /** Weights, summing to 100. What a post does not ask for is left out and the rest share its weight, alike for all. */
  readonly bobot: Readonly<Record<KodeKomponen, number>>
  readonly relasi: Readonly<Record<RelasiBidangStudi, number>>
  /** Closeness of the degree to the one asked for: steps below cost much, steps above cost little after the free ones. */
  readonly tingkat: { readonly kurangPerTingkat: number; readonly lebihBebas: number; readonly lebihPerTingkat: number }
  /** Years in the field that give the full value, and the roles that count. */
  readonly pengalaman: { readonly tahunPenuh: number; readonly peran: readonly ('definitif' | 'plt' | 'plh')[] }
  readonly kinerja: { readonly tahunDilihat: number; readonly nilai: Readonly<Record<PredikatKinerja, number>> }
}

export const KEBIJAKAN_BAWAAN: KebijakanKecocokan = {
  versi: 'kecocokan-1',
  berlakuMulai: '2026-01-01',
  sumber: 'Kebijakan kota (usulan awal, belum ditetapkan PPK)',
  bobot: { kompetensi: 40, 'bidang-pendidikan': 20, pengalaman: 20, kinerja: 15, 'tingkat-pendidikan': 5 },
  relasi: { sama: 100, subrumpun: 80, rumpun: 40, lain: 0 },
  tingkat: { kurangPerTingkat: 40, lebihBebas: 1, lebihPerTingkat: 10 },
  pengalaman: { tahunPenuh: 5, peran: ['definitif', 'plt'] },
  kinerja: {
    tahunDilihat: 2,
    nilai: { 'sangat-baik': 100, baik: 80, 'butuh-perbaikan': 50, kurang: 25, 'sangat-kurang': 0 },
  },
}

const antara = (n: number, a: number, b: number) => Number.isFinite(n) && n >= a && n <= b

/** A policy is used whole or not at all; the refusal names the part that cannot be. */
export function periksaKebijakan(k: KebijakanKecocokan): Result<KebijakanKecocokan, Galat> {
  const salah = (bagian: string) => gagal({ kode: 'kecocokan.kebijakan-tidak-sah', data: { bagian } })
  const bobot = KOMPONEN.map((c) => k.bobot[c])
  if (!bobot.every((b) => antara(b, 0, 100)) || Math.abs(bobot.reduce((a, b) => a + b, 0) - 100) > 1e-9)
    return salah('bobot')
  const r = k.relasi
  const turun = [100, r.sama, r.subrumpun, r.rumpun, r.lain, 0]
  if (!turun.every((n, i) => Number.isFinite(n) && (i === 0 || n <= (turun[i - 1] as number)))) return salah('relasi')
  if (!antara(k.tingkat.kurangPerTingkat, 0, 100) || !antara(k.tingkat.lebihPerTingkat, 0, 100)) return salah('tingkat')
  if (!antara(k.tingkat.lebihBebas, 0, 10)) return salah('tingkat')
  if (!antara(k.pengalaman.tahunPenuh, 0.5, 40)) return salah('pengalaman')
  if (!Number.isInteger(k.kinerja.tahunDilihat) || !antara(k.kinerja.tahunDilihat, 1, 5)) return salah('kinerja')
  if (!Object.values(k.kinerja.nilai).every((n) => antara(n, 0, 100))) return salah('kinerja')
  return ok(k)
}
