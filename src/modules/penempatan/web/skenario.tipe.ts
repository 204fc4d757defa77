import { z } from 'zod'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { Galat, Result } from '#shared'
import type { BahanSetelan, MasukanBahan } from '../application/bahan-setelan.use-case.ts'
import type { GeserDto, SkenarioDto, UseSkenario } from '../application/skenario.dto.ts'

export interface UseSkenarioWeb extends UseSkenario {
  /** What settings are chosen from, and the names in them. */
  readonly bahanSetelan: (m: MasukanBahan, pelaku: Pelaku) => Promise<Result<BahanSetelan, Galat>>
}

export const idSaja = z.object({ id: z.uuid() })

type NamaForm = 'hitung' | 'komentari' | 'bagikan' | 'tarik-bagikan' | 'bekukan' | 'salin' | 'tutup'
export interface PropsSkenario {
  readonly skenario: SkenarioDto
  readonly bahan: BahanSetelan
  readonly geser: GeserDto | undefined
  readonly forms: { readonly [N in NamaForm]: FormTampil }
  readonly bahasa: Bahasa
  /** May make a scenario of his own from this one. */
  readonly bolehSalin: boolean
}
