import { randomFillSync } from 'node:crypto'

let saatTerakhir = 0
let urut = 0

/**
 * UUID version 7: time-ordered, so that new rows land together in an index. Within one process
 * ids also ascend within a millisecond (a 12-bit counter in place of rand_a).
 */
export function idBaru(): string {
  let saat = Date.now()
  if (saat <= saatTerakhir) {
    urut += 1
    if (urut > 0xfff) {
      saatTerakhir += 1
      urut = 0
    }
    saat = saatTerakhir
  } else {
    saatTerakhir = saat
    urut = 0
  }
  const b = Buffer.alloc(16)
  b.writeUIntBE(saat, 0, 6)
  b.writeUInt16BE(0x7000 | urut, 6)
  randomFillSync(b, 8, 8)
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80
  const h = b.toString('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`
}

const POLA_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Is the text a UUID at all? Keeps malformed path parameters away from the database. */
export const adalahUuid = (teks: string): boolean => POLA_UUID.test(teks)
