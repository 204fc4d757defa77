import type { IsoDate } from '#shared'
import type { Delegasi, MasaBerlaku, Penugasan } from './pengguna.ts'

export type MasalahDelegasi =
  | 'delegasi.masa-mustahil'
  | 'delegasi.sudah-lewat'
  | 'delegasi.diri-sendiri'
  | 'delegasi.peran-kosong'
  | 'delegasi.melebihi-pemberi'
  | 'delegasi.melebihi-masa'

/**
 * A delegation never gives more than the giver has by his own assignment: each role, through the whole period.
 * What he himself holds by delegation cannot be passed on.
 */
export function periksaDelegasi(
  usulan: Omit<Delegasi, 'id'>,
  penugasanPemberi: readonly Penugasan[],
  hariIni: IsoDate,
): { masalah: MasalahDelegasi; peran?: string } | null {
  if (usulan.sampai <= usulan.mulai) return { masalah: 'delegasi.masa-mustahil' }
  if (usulan.sampai <= hariIni) return { masalah: 'delegasi.sudah-lewat' }
  if (usulan.dariId === usulan.keId) return { masalah: 'delegasi.diri-sendiri' }
  if (usulan.peran.length === 0) return { masalah: 'delegasi.peran-kosong' }
  for (const peran of usulan.peran) {
    const milik = penugasanPemberi.filter((p) => p.penggunaId === usulan.dariId && p.peran === peran)
    if (milik.length === 0) return { masalah: 'delegasi.melebihi-pemberi', peran }
    if (!tertutup(usulan, milik)) return { masalah: 'delegasi.melebihi-masa', peran }
  }
  return null
}

/** Do the periods together cover every day of the one asked about? */
function tertutup(masa: MasaBerlaku, milik: readonly MasaBerlaku[]): boolean {
  let sampai: IsoDate = masa.mulai
  for (const m of [...milik].sort((a, b) => (a.mulai < b.mulai ? -1 : 1))) {
    if (m.mulai > sampai) break
    if (m.sampai === null) return true
    if (m.sampai > sampai) sampai = m.sampai
    if (masa.sampai !== null && sampai >= masa.sampai) return true
  }
  return false
}
