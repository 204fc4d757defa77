import { bacaUnit } from '#modules/organisasi'
import { catatBanyak } from '#platform/audit'
import type { DepsAspirasi } from './application/deps.ts'
import { susunUseAspirasi, type UseAspirasi } from './application/susun-use.ts'
import { bukaPenyimpananPesan } from './infrastructure/pesan.repository.ts'
import { bukaRahasia } from './infrastructure/rahasia.ts'

/** The public's messages. `kunci` is derived from the secret of the installation. */
export const susunAspirasi = ({
  kunci,
  ...deps
}: Pick<DepsAspirasi, 'basis' | 'jam' | 'instansiId'> & {
  readonly kunci: string
} & Partial<DepsAspirasi>): UseAspirasi =>
  susunUseAspirasi({ rahasia: bukaRahasia(kunci), pesan: bukaPenyimpananPesan(), bacaUnit, catatBanyak, ...deps })
