import { gagal, ok, type Galat, type Result } from '#shared'
import { IZIN_PEGAWAI_SENDIRI, IZIN_PERAN, IZIN_TIAP_AKUN, IZIN_UMUM } from './izin-peran.ts'
import type { Izin, Pelaku, Peran } from './peran.ts'

const SEBAB_TOLAK = [
  'akses.belum-masuk',
  'akses.akun-nonaktif',
  'akses.peran-tidak-cukup',
  'akses.tugas-berakhir',
  'akses.tugas-belum-mulai',
  'akses.bukan-pegawai',
  'akses.di-luar-unit',
  'akses.penyusun-sendiri',
  'akses.penyusun-tidak-diketahui',
] as const
type SebabTolak = (typeof SEBAB_TOLAK)[number]
export type GalatAkses = Galat<SebabTolak>

const termasuk = (daftar: readonly string[], izin: Izin) => daftar.includes(izin)
const memberi = (peran: readonly Peran[] | undefined, izin: Izin) =>
  (peran ?? []).some((p) => termasuk(IZIN_PERAN[p], izin))
const tolak = (kode: SebabTolak, data?: Galat['data']): Result<true, GalatAkses> =>
  gagal(data ? { kode, data } : { kode })

/** An allow-list decision with the reason of a refusal. `null` = nobody is signed in. */
export function periksaIzin(pelaku: Pelaku | null, izin: Izin): Result<true, GalatAkses> {
  if (termasuk(IZIN_UMUM, izin)) return ok(true)
  // The command line and jobs act without an account but with roles; a visitor has neither.
  if (!pelaku || (pelaku.penggunaId === null && pelaku.peran.length === 0)) return tolak('akses.belum-masuk')
  if (pelaku.status === 'nonaktif') return tolak('akses.akun-nonaktif')
  if (termasuk(IZIN_TIAP_AKUN, izin)) return ok(true)
  if (termasuk(IZIN_PEGAWAI_SENDIRI, izin)) return pelaku.pegawaiId === null ? tolak('akses.bukan-pegawai') : ok(true)
  if (memberi(pelaku.peran, izin)) return ok(true)
  if (memberi(pelaku.peranBerakhir, izin)) return tolak('akses.tugas-berakhir', { izin })
  if (memberi(pelaku.peranBelumMulai, izin)) return tolak('akses.tugas-belum-mulai', { izin })
  return tolak('akses.peran-tidak-cukup', { izin })
}

/** Whether the unit lies within the reach of the user's assignments (subtree already expanded). */
export function periksaUnit(pelaku: Pelaku, unitId: string): Result<true, GalatAkses> {
  if (pelaku.unitIds === 'semua' || pelaku.unitIds.includes(unitId)) return ok(true)
  return tolak('akses.di-luar-unit', { unit: unitId })
}

/**
 * Nobody approves what he drafted. An unknown drafter is never a pass. The personnel record counts too:
 * two accounts of one person are one person.
 */
export function bolehSetujui(
  pelaku: Pelaku,
  penyusunId: string | null,
  penyusunPegawaiId?: string | null,
): Result<true, GalatAkses> {
  if (pelaku.penggunaId === null) return tolak('akses.belum-masuk')
  if (penyusunId === null) return tolak('akses.penyusun-tidak-diketahui')
  if (penyusunId === pelaku.penggunaId) return tolak('akses.penyusun-sendiri')
  if (penyusunPegawaiId && penyusunPegawaiId === pelaku.pegawaiId) return tolak('akses.penyusun-sendiri')
  return ok(true)
}
