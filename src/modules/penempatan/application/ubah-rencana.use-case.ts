import { type Pelaku, periksaIzin } from '#platform/access'
import { type Galat, ok, type Result } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import { bacaUbahan } from './ubah-rencana.baca.ts'
import type { UbahRencanaDto } from './ubah-rencana.dto.ts'
import { jelaskan } from './ubah-rencana.konflik.ts'
import type { Runtun } from './ubah-rencana.runtun.ts'
import { type MasukanUbah, susunUbah } from './ubah-rencana.susun.ts'

/** The plan after edits by hand: nothing is kept, everybody who may see plans may try. */
export const buatUbahRencana = (deps: DepsPenempatan, runtun: Runtun) => {
  const baca = bacaUbahan(deps, runtun)
  return async (m: MasukanUbah, pelaku: Pelaku): Promise<Result<UbahRencanaDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const mulai = performance.now()
    const b = await baca(m, pelaku)
    if (!b.ok) return b
    const konflik = jelaskan(b.value)
    const dto = susunUbah(b.value, konflik, m)
    return ok({ ...dto, ms: Math.round((performance.now() - mulai) * 10) / 10 })
  }
}
