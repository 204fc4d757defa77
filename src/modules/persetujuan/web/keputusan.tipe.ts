import type { Bahasa } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import type { Aksi } from '../domain/tahap.ts'

/** Steps taken on the page of the decision; an objection is answered and followed up on its own. */
export type AksiDiSini = Exclude<Aksi, 'jawab-keberatan' | 'susun-susulan'>
export const diSini = (a: Aksi): a is AksiDiSini => a !== 'jawab-keberatan' && a !== 'susun-susulan'
export type FormKeputusan = Readonly<Record<AksiDiSini | 'terbitkan', FormTampil>>
export interface PropsKeputusan {
  readonly data: KeputusanTerbuka
  readonly forms: FormKeputusan
  readonly bahasa: Bahasa
  readonly hariIni: string
  readonly bolehUsulkan: boolean
}
