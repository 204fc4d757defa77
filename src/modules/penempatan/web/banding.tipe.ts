import type { Bahasa } from '#platform/i18n'
import type { BandingDto, PilihanBanding, SisiBanding } from '../application/banding.dto.ts'
import type { NamaUnitPeta } from './banding.kata.ts'

export interface PropsBanding {
  readonly dipilih: readonly SisiBanding[]
  readonly pilihan: readonly PilihanBanding[]
  /** null: nothing is compared yet. */
  readonly data: BandingDto | null
  readonly namaUnit: NamaUnitPeta
  readonly hanya: 'beda' | 'semua'
  readonly bahasa: Bahasa
}
