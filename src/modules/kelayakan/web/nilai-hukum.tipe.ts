import type { Bahasa } from '#platform/i18n'

/** A calculator as far as the pages of legal values name it. */
export interface KalkulatorPembaca {
  readonly nama: string
  readonly parameter: readonly string[]
  readonly judul: (bahasa: Bahasa) => string
}
