import type { OrangContoh } from '#modules/pengguna'
import type { Basis } from '#platform/db'
import type { Susunan } from './komposisi.ts'

export interface Sambutan {
  readonly sandi: string
  readonly akun: readonly { readonly peran: string; readonly surel: string; readonly nama: string }[]
}

/** The demo accounts, at every start of a demo: they exist, and the printed password holds. */
export async function siapkanAkunContoh(_basis: Basis, susunan: Susunan, _instansiId: string): Promise<Sambutan> {
  const orang: OrangContoh = {}
  const hasil = await susunan.use.pengguna.buatAkunContoh({ orang, sandi: susunan.sandiContoh })
  if (!hasil.ok) throw new Error(`akun contoh tidak dapat dibuat: ${hasil.error.kode}`)
  return hasil.value
}
