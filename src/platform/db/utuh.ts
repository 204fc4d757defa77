import type { Pelaku } from '../access/peran.ts'
import { gagal, type Galat, type Result } from '#shared'
import type { Basis, Transaksi } from './basis.ts'

class Batal extends Error {
  constructor(readonly galat: Galat) {
    super(galat.kode)
  }
}

/** One transaction; a refusal takes back what was written before it: a step whose effect failed was never taken. */
export async function transaksiUtuh<T>(
  basis: Basis,
  pelaku: Pelaku,
  kerja: (trx: Transaksi) => Promise<Result<T, Galat>>,
): Promise<Result<T, Galat>> {
  try {
    return await basis.transaksi(pelaku, async (trx) => {
      const h = await kerja(trx)
      if (!h.ok) throw new Batal(h.error)
      return h
    })
  } catch (e) {
    if (e instanceof Batal) return gagal(e.galat)
    throw e
  }
}
