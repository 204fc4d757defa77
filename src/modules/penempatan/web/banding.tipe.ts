import type { Bahasa } from '#platform/i18n'
import type { BandingDto, PilihanBanding, SisiBanding } from '../application/banding.dto.ts'
import type { NamaUnitPeta } from './banding.kata.ts'
import type { NamaSkenario } from './skenario-tautan.view.tsx'

export interface PropsBanding {
  readonly dipilih: readonly SisiBanding[]
  readonly pilihan: readonly PilihanBanding[]
  /** null: nothing is compared yet. */
  readonly data: BandingDto | null
  readonly namaUnit: NamaUnitPeta
  /** Why what is chosen cannot be compared. */
  readonly galat?: string
  /** Scenarios the plans belong to, as far as the reader sees them. */
  readonly skenario: readonly NamaSkenario[]
  readonly hanya: 'beda' | 'semua'
  /** Page of the posts; `semua` = every row and every part open, for paper. */
  readonly hal: number | 'semua'
  readonly bahasa: Bahasa
}
