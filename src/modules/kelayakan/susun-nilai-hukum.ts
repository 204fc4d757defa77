import { catat } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { type DepsNilaiHukum, susunUseNilaiHukum, type UseNilaiHukum } from './application/nilai-hukum.use-case.ts'
import { bukaPenyimpananNilaiHukum } from './infrastructure/nilai-hukum.repository.ts'

export type { UseNilaiHukum }

/** The review queue of legal values. */
export const susunNilaiHukum = (deps: Pick<DepsNilaiHukum, 'basis' | 'jam'> & Partial<DepsNilaiHukum>): UseNilaiHukum =>
  susunUseNilaiHukum({ idBaru, penyimpanan: bukaPenyimpananNilaiHukum(), catat, ...deps })
