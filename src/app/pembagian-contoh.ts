import { bacaUnit } from '#modules/organisasi'
import { pelakuSistem, type Basis } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Susunan } from './komposisi.ts'

/** The demo city's division of work, at every start of a demo: written once, by the use case of its coordinators. */
export async function siapkanPembagianContoh(
  { use }: Susunan,
  { basis, instansiId, hariIni }: { readonly basis: Basis; readonly instansiId: string; readonly hariIni: IsoDate },
): Promise<void> {
  const { muatPembagianContoh } = await import('#seed')
  const sistem = pelakuSistem(instansiId, 'Kota contoh')
  const unit = await basis.transaksi(sistem, (trx) => bacaUnit(trx, { pada: hariIni }))
  await muatPembagianContoh(use.aspirasi, new Map(unit.map((u) => [u.kode, u.id])), sistem)
}
