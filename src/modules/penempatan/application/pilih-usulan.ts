import type { UsulanDto } from './rencana.dto.ts'

/** The plan of a run a batch was made from; without a key that is in it, the recommended one, else the only one. */
export const pilihUsulan = <U extends Pick<UsulanDto, 'kunci'>>(daftar: readonly U[], kunci: string): U | undefined =>
  daftar.find((u) => u.kunci === kunci) ?? daftar.find((u) => u.kunci === 'disarankan') ?? daftar[0]
