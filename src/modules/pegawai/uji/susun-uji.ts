import { susunJabatan } from '#modules/jabatan'
import type { Jam } from '#platform/clock'
import type { Basis } from '#platform/db'
import type { IsoDate } from '#shared'
import { susunPegawai } from '../index.ts'

export const HARI_INI: IsoDate = '2026-11-01'

/** The use cases of posts and people over a test database, on a fixed day. */
export function susunUji(basis: Basis, hariIni: IsoDate = HARI_INI) {
  const jam: Jam = { sekarang: () => new Date(`${hariIni}T03:00:00Z`), hariIni: () => hariIni }
  const kodeBidangStudi = (nama: string) => (/akuntansi/i.test(nama) ? 'akuntansi' : undefined)
  return {
    imporPetaJabatan: susunJabatan({ basis, jam, dikenalBidangStudi: () => true }).imporPetaJabatan,
    ...susunPegawai({ basis, jam, kodeBidangStudi, tabelDiAtas: [] }),
  }
}
