import type { Pelaku } from '#platform/access'
import type { IsoDate } from '#shared'
import type { RencanaDto, UsulanDto } from '../application/rencana.dto.ts'
import type { UsePenempatan } from '../application/susun-use.ts'
import type { QueryRuang } from './alamat.ts'

export interface UseRuang extends UsePenempatan {
  /** Names of the units that exist on a date, by id. */
  readonly namaUnit: (pada: IsoDate, pelaku: Pelaku) => Promise<ReadonlyMap<string, string>>
}

/** The plan asked for, else the one computed on request, else the recommended one. */
export const pilihUsulan = (rencana: RencanaDto, query: QueryRuang): UsulanDto | undefined => {
  const daftar = rencana[query.varian].rencana
  const cari = (k: string | undefined) => daftar.find((r) => r.kunci === k)
  return cari(query.rencana) ?? cari('diminta') ?? cari('disarankan') ?? daftar[0]
}
