import type { Susunan } from './komposisi.ts'

export interface Sambutan {
  readonly sandi: string
  readonly akun: readonly { readonly peran: string; readonly surel: string; readonly nama: string }[]
}

/** The demo accounts, at every start of a demo: they exist, and the printed password holds. */
export async function siapkanAkunContoh({ use, sandiContoh }: Susunan): Promise<Sambutan> {
  const hasil = await use.pengguna.buatAkunContoh({ sandi: sandiContoh })
  if (!hasil.ok) throw new Error(`akun contoh tidak dapat dibuat: ${hasil.error.kode}`)
  return hasil.value
}
