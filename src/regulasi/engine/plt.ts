/**
 * Term of an acting official (pelaksana tugas): three months, once extended by three. SE Kepala BKN 1/SE/I/2021.
 * Months: same day number, else the last day of the month, counted from the start. Not modelled: a return of the same
 * person after somebody else.
 */
import { z } from 'zod'
import { type Dasar, nilaiHukum, satukanDasar } from './hitungan.ts'
import type { Pada } from './ketetapan.ts'
import { defineParameter } from './parameter.ts'
import { addMonths } from './tanggal.ts'

const Bulan = z.number().int().positive()
const lama = defineParameter('plt.lama', Bulan)
const perpanjangan = defineParameter('plt.perpanjangan', Bulan)

export type MasalahPlt = 'belum-mulai' | 'perpanjangan-belum-mulai' | 'lewat-batas-akhir'
export interface MasukanPlt {
  readonly mulai: string
  /** Start of the extension, when there is one. */
  readonly perpanjangan?: string
  readonly hariIni: string
}
export interface HasilPlt {
  /** Last day of the term as it was given. */
  readonly jatuhTempo: string
  /** Last day the law allows at most. */
  readonly batasAkhir: string
  readonly status: 'berjalan' | 'lewat'
  readonly masalah: readonly MasalahPlt[]
  readonly dasar: readonly Dasar[]
}
/** Why an extension cannot be what it says. */
export type SebabPerpanjangan = 'terlambat' | 'sebelum-mulai'
export interface TolakPerpanjangan {
  readonly sebab: SebabPerpanjangan
  readonly batas: string
}

export function hitungPlt(m: MasukanPlt, pada: Pada): HasilPlt | TolakPerpanjangan {
  const pokok = nilaiHukum(lama, pada)
  const tambahan = nilaiHukum(perpanjangan, pada)
  const pertama = addMonths(m.mulai, pokok.nilai)
  if (m.perpanjangan !== undefined && m.perpanjangan > pertama) return { sebab: 'terlambat', batas: pertama }
  if (m.perpanjangan !== undefined && m.perpanjangan <= m.mulai) return { sebab: 'sebelum-mulai', batas: m.mulai }
  const batasAkhir = addMonths(m.mulai, pokok.nilai + tambahan.nilai)
  const jatuhTempo = m.perpanjangan === undefined ? pertama : batasAkhir
  const masalah: MasalahPlt[] = []
  if (m.hariIni < m.mulai) masalah.push('belum-mulai')
  else if (m.perpanjangan !== undefined && m.hariIni < m.perpanjangan) masalah.push('perpanjangan-belum-mulai')
  if (m.hariIni > batasAkhir) masalah.push('lewat-batas-akhir')
  return {
    jatuhTempo,
    batasAkhir,
    status: m.hariIni > jatuhTempo ? 'lewat' : 'berjalan',
    masalah,
    dasar: satukanDasar(pokok.dasar, tambahan.dasar),
  }
}
