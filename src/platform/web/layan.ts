import type { ReactElement } from 'react'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import type { IsoDate } from '#shared'
import type { Aset } from './aset.ts'
import type { KukiJawaban } from './kuki.ts'

export type Tema = 'auto' | 'terang' | 'gelap'

export interface TampilanGalat {
  readonly status: number
  /** Words of what was refused or missing, when the cause has a name. */
  readonly sebab?: string
  /** Reference number of an unexpected failure; also in the log. */
  readonly nomor?: string
}

/** What the composition root hands to `pasang`. */
export interface DepsWeb {
  siapa(request: Request): Promise<Pelaku | null>
  /** Secret of at least 32 characters, the same in all processes and after a restart. */
  readonly rahasia: string
  /** TEPAT_URL, when the public address is known. */
  readonly url?: string | undefined
  readonly aset?: Aset
  hariIni(): IsoDate
  /** The government's name for page heads, and whether its people are invented. */
  readonly instansi: { readonly nama: string; readonly contoh: boolean }
  /** Error page in the full layout (`HalamanGalat` of #design); a bare one otherwise. */
  readonly halamanGalat?: (galat: TampilanGalat) => ReactElement
  catatGalat?(nomor: string, galat: unknown, request: Request): void
}

/** One request on its way through a route: already authorised. */
export interface KonteksLayan {
  readonly deps: DepsWeb
  readonly aset: Aset
  readonly request: Request
  readonly url: URL
  readonly pelaku: Pelaku | null
  readonly bahasa: Bahasa
  readonly tema: Tema
  readonly paramsMentah: Readonly<Record<string, string>>
  readonly alamat: string
  readonly kuki: KukiJawaban
  readonly maksTubuh: number
  /** Whether a page is mounted at this path and the user may open it: what a menu may offer. */
  readonly terbuka: (path: string) => boolean
}
