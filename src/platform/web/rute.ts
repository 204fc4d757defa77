import type { Izin, Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import type { Galat, IsoDate, Result } from '#shared'
import type { KonteksLayan } from './layan.ts'

/** What every page, download and API answer is told about its request. */
export interface K<I extends Izin = Izin, P = Readonly<Record<string, string>>, Q = Readonly<Record<string, string>>> {
  readonly pelaku: I extends 'publik' ? Pelaku | null : Pelaku
  readonly bahasa: Bahasa
  readonly params: P
  readonly query: Q
  readonly url: URL
  readonly hariIni: IsoDate
  readonly request: Request
  /** Client address: last hop of the trusted proxy when TEPAT_URL is set, else the socket's. */
  readonly alamat: string
}

export type Metode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One endpoint for OpenAPI; schemas are JSON Schema. */
export interface DokApi {
  readonly ringkas: string
  readonly uraian?: string
  readonly masukan?: object
  readonly keluaran?: object
  /** An input that works. */
  readonly contoh?: unknown
}

/** What `pasang` mounts. Made by `halaman`, `berkas` or `api`, never by hand. */
export interface Rute {
  readonly jenis: 'halaman' | 'berkas' | 'api'
  readonly path: string
  readonly permission: Izin
  readonly metode: readonly Metode[]
  /** Largest request body in bytes. */
  readonly maksTubuh: number
  /** False when opening the page writes a log entry: a browser must not fetch it ahead of the click. */
  readonly bolehPrefetch: boolean
  /** What the API documentation says of it. */
  readonly dok?: DokApi
  /** A door for programs of others: nobody is asked who he is, no cookie is read, other sites may ask and post. */
  readonly lintasAsal?: true
  layani(konteks: KonteksLayan): Promise<Response>
}

/** Where to go after a success: 303 with a message shown once. */
export interface Arah {
  readonly ke: string
  readonly pesan?: string
  readonly nilai?: Readonly<Record<string, string | number>>
  readonly headers?: HeadersInit
}
export const lihat = (
  ke: string,
  pesan?: string,
  nilai?: Readonly<Record<string, string | number>>,
  headers?: HeadersInit,
): Arah => ({ ke, pesan, nilai, headers })

/** An answer shown on the page of the form itself, above what was typed: a calculation changes nothing to go to. */
export class Tampil {
  readonly hasil: unknown
  readonly status: number
  constructor(hasil: unknown, status = 200) {
    this.hasil = hasil
    this.status = status
  }
}
/** 422: the page itself shows, beside the fields, what is wrong with several of them. */
export const tampil = (hasil: unknown, status?: 200 | 409 | 422): Tampil => new Tampil(hasil, status)

/** Thrown by `load` or `unduh`: there is no such thing (404). */
export class TidakDitemukan extends Error {}
export const tidakDitemukan = (): never => {
  throw new TidakDitemukan()
}

/** A path inside this site, or `/`: what arrives in `?lanjut=` must not lead elsewhere. */
export const jalurLokal = (s: string | null | undefined, kalau = '/'): string =>
  // oxlint-disable-next-line no-control-regex
  s && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(s) ? s : kalau

export type BolehResult<D> = D | Result<D, Galat>
export const apaResult = (x: unknown): x is Result<unknown, Galat> =>
  typeof x === 'object' && x !== null && 'ok' in x && (x.ok === true ? 'value' in x : x.ok === false && 'error' in x)

/** HTTP status of a domain refusal, by the last word of its code. */
export function statusGalat(kode: string): 403 | 404 | 409 | 413 | 422 | 429 {
  if (/^(akses|izin)\./.test(kode) || /(tidak-berwenang|tidak-berhak|izin-ditolak)$/.test(kode)) return 403
  if (/(tidak-ditemukan|tidak-ada|tidak-dikenal)$/.test(kode)) return 404
  if (/(bentrok|sudah-ada|sudah-berubah)$/.test(kode)) return 409
  if (kode.endsWith('terlalu-besar')) return 413
  if (kode.endsWith('terlalu-sering')) return 429
  return 422
}
