import { pelakuSistem, type Basis } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Susunan } from './komposisi.ts'

export interface Sambutan {
  readonly sandi: string
  readonly akun: readonly { readonly peran: string; readonly surel: string; readonly nama: string }[]
}

/** The demo accounts, at every start of a demo: they exist, sit at fitting desks, and the printed password holds. */
export async function siapkanAkunContoh(
  { use, sandiContoh }: Susunan,
  { basis, instansiId, hariIni }: { readonly basis: Basis; readonly instansiId: string; readonly hariIni: IsoDate },
): Promise<Sambutan> {
  const { orangAkunContoh } = await import('#seed')
  const orang = await orangAkunContoh(basis, pelakuSistem(instansiId, 'Kota contoh'), hariIni)
  const hasil = await use.pengguna.buatAkunContoh({ sandi: sandiContoh, orang })
  if (!hasil.ok) throw new Error(`akun contoh tidak dapat dibuat: ${hasil.error.kode}`)
  return hasil.value
}
