import { createHmac, randomBytes } from 'node:crypto'
import type { Rahasia } from '../application/deps.ts'
import { hurufDari, PANJANG_KODE, PANJANG_RUJUKAN } from '../domain/kode.ts'

/** `kunci` is this installation's own, and never in the database. */
export function bukaRahasia(kunci: string): Rahasia {
  const sidik = (guna: string, isi: string): Buffer => createHmac('sha256', kunci).update(`${guna}\0${isi}`).digest()
  return {
    kodeDari: (kiriman) => hurufDari(sidik('kode', kiriman), PANJANG_KODE),
    rujukanBaru: () => hurufDari(randomBytes(PANJANG_RUJUKAN), PANJANG_RUJUKAN),
    sidikKode: (kode) => sidik('sidik kode', kode),
    sidikKiriman: (kiriman) => sidik('sidik kiriman', kiriman),
    sidikDraf: (kuki) => sidik('sidik draf', kuki),
    tandaSaat: (saat) => sidik('saat formulir', saat).toString('base64url').slice(0, 22),
  }
}
