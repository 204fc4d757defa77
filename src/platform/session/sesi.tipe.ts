import type { Galat } from '#shared'
import type { OpsiOidc } from './mesin.ts'

export interface OpsiSesi {
  /** Connection of the serving role, as for `bukaBasis`. */
  readonly urlBasis: string
  /** From `rahasiaPemasangan`. */
  readonly rahasia: string
  /** Public address (TEPAT_URL), else the local one. */
  readonly url: string
  readonly oidc?: OpsiOidc | undefined
  readonly umurSesiJam?: number
  readonly lajuPerMenit?: number
  /** Faults at the edge: a provider that does not answer, a forged callback. Default: standard error. */
  readonly catat?: ((pesan: string) => void) | undefined
}

/** Who is behind a session; what he may do is the business of the module pengguna. */
export interface AkunSesi {
  readonly akunId: string
  readonly penggunaId: string
  readonly instansiId: string
  readonly surel: string
  readonly sesiId: string
  readonly berakhir: Date
  readonly faktorKedua: boolean
}

export interface SesiTerbuka {
  readonly id: string
  readonly alamat: string | null
  readonly peramban: string | null
  readonly dibuat: Date
  readonly berakhir: Date
}

/** `set-cookie` headers the answer must carry. */
export type Kuki = readonly string[]
export interface HasilMasuk {
  readonly langkah: 'masuk' | 'faktor-kedua'
  readonly kuki: Kuki
  /** Absent while the second factor is still to come. */
  readonly penggunaId?: string
  readonly instansiId?: string
}
export type GalatSesi = Galat

/** What a browser sends, with the client address as the server knows it. */
export interface Permintaan {
  readonly request: Request
  readonly alamat: string
}
