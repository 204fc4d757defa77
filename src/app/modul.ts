import { susunJabatan } from '#modules/jabatan'
import { dikenalBidangStudi, kodeBidangStudi, susunKompetensi, tabelKompetensi } from '#modules/kompetensi'
import { susunPegawai } from '#modules/pegawai'
import type { Jam } from '#platform/clock'
import type { Basis } from '#platform/db'
import type { PintuImpor } from '#platform/fakta'

/** Use cases of the modules that need nothing but the database and the day. */
export function susunModul(basis: Basis, jam: Jam) {
  const deps = { basis, jam }
  const jabatan = susunJabatan({ ...deps, dikenalBidangStudi })
  const pegawai = susunPegawai({ ...deps, kodeBidangStudi, tabelDiAtas: tabelKompetensi })
  const kompetensi = susunKompetensi(deps)
  const pintuImpor: readonly PintuImpor[] = [...pegawai.pintuImpor, ...jabatan.pintuImpor, ...kompetensi.pintuImpor]
  return { jabatan, pegawai, kompetensi, pintuImpor }
}
export type Modul = ReturnType<typeof susunModul>
