import type { Pelaku } from '#platform/access'
import type { Galat, Result } from '#shared'
import type { UseKodePeriksa } from '../application/kode-periksa.use-case.ts'
import type { UsePersetujuan } from '../application/susun-use.ts'
import type { RencanaRingkas } from './mulai.view.tsx'

export interface UseWeb extends UsePersetujuan {
  /** Stored plans, newest first: of the plan room, above this module. */
  readonly daftarRencana: (pelaku: Pelaku) => Promise<Result<readonly RencanaRingkas[], Galat>>
  readonly bacaKode?: BacaKode
}
/** The code a decree can be checked by, when the city has issued one. */
export type BacaKode = UseKodePeriksa['bacaKode']
export interface KalenderWeb {
  /** Key of this installation from which secret addresses are derived. */
  readonly kunci: string | Buffer
  /** Who a user is today, with the roles in force; null = no such user. */
  readonly pelakuMenurutId: (penggunaId: string) => Promise<Pelaku | null>
}
