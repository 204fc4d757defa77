/** Outcome of something that may be refused: no exception for what a user can mend. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const gagal = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** A refusal with a stable code `modul.sebab`; the words are in the catalogues, the data fills them. */
export interface Galat<Kode extends string = string> {
  readonly kode: Kode
  readonly data?: Readonly<Record<string, string | number>>
  /** What else the same request is refused for, so that all of it can be mended at once. */
  readonly lain?: readonly Galat[]
}
