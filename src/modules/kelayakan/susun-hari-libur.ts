import { catat } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { type DepsHariLibur, susunUseHariLibur, type UseHariLibur } from './application/hari-libur.use-case.ts'
import { bukaPenyimpananHariLibur } from './infrastructure/hari-libur.repository.ts'

export type { UseHariLibur }

/** Holidays by year, and their review. */
export const susunHariLibur = (deps: Pick<DepsHariLibur, 'basis' | 'jam'> & Partial<DepsHariLibur>): UseHariLibur =>
  susunUseHariLibur({ idBaru, penyimpanan: bukaPenyimpananHariLibur(), catat, ...deps })
