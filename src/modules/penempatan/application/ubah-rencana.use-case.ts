import { type Pelaku, periksaIzin } from '#platform/access'
import { type Galat, ok, type Result } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import { bacaUbahan, type UbahanTerbaca } from './ubah-rencana.baca.ts'
import type { KonflikDto, UbahRencanaDto } from './ubah-rencana.dto.ts'
import { jelaskan } from './ubah-rencana.konflik.ts'
import type { Runtun } from './ubah-rencana.runtun.ts'
import { type MasukanUbah, susunUbah } from './ubah-rencana.susun.ts'

/** The conflict, with the names of the units whose seats must be filled. */
async function jelaskanBernama(deps: DepsPenempatan, b: UbahanTerbaca, pelaku: Pelaku): Promise<KonflikDto | null> {
  const { isi, keadaan } = b
  if (keadaan.at(-1)!.layak) return null
  const unit = isi.setelan?.minimum.length
    ? await deps.basis.transaksi(pelaku, (trx) => deps.bacaUnit(trx, { pada: isi.tmt }))
    : []
  const nama = new Map(unit.map((u) => [u.id, u.nama]))
  return jelaskan(b, (id) => nama.get(id) ?? '')
}

/** The plan after edits by hand: nothing is kept, everybody who may see plans may try. */
export const buatUbahRencana = (deps: DepsPenempatan, runtun: Runtun) => {
  const baca = bacaUbahan(deps, runtun)
  return async (m: MasukanUbah, pelaku: Pelaku): Promise<Result<UbahRencanaDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const mulai = performance.now()
    const b = await baca(m, pelaku)
    if (!b.ok) return b
    const konflik = await jelaskanBernama(deps, b.value, pelaku)
    const dto = susunUbah(b.value, konflik, m)
    return ok({ ...dto, ms: Math.round((performance.now() - mulai) * 10) / 10 })
  }
}
