import type { DepsImpor, PintuImpor } from '#platform/fakta'
import { buatImporKompetensi, buatImporStandar } from './application/impor-kompetensi.use-case.ts'
import { KOLOM_KOMPETENSI, KOLOM_STANDAR } from './domain/kolom-kompetensi.ts'
import { TABEL_NILAI, TABEL_STANDAR } from './infrastructure/kompetensi.repository.ts'
import { penyimpanKompetensi } from './infrastructure/penyimpan-kompetensi.repository.ts'

export * from './domain/kompetensi.ts'
export * from './domain/kolom-kompetensi.ts'
export * from './domain/rumpun-ilmu.ts'
export * from './domain/referensi-kompetensi.ts'
export * from './domain/referensi-standar.ts'
export * from './domain/referensi-studi-bidang.ts'
export { bacaNilai, bacaStandar } from './infrastructure/kompetensi.repository.ts'

/** Fact tables of this module, for `susunPegawai({ tabelDiAtas })`. */
export const tabelKompetensi = [TABEL_STANDAR, TABEL_NILAI] as const

export function susunKompetensi(deps: DepsImpor) {
  const d = { ...deps, penyimpan: penyimpanKompetensi }
  const imporKompetensi = buatImporKompetensi(d)
  const imporStandar = buatImporStandar(d)
  const pintuImpor: readonly PintuImpor[] = [
    { jenis: 'standar', kolom: KOLOM_STANDAR, impor: imporStandar },
    { jenis: 'kompetensi', kolom: KOLOM_KOMPETENSI, impor: imporKompetensi },
  ]
  return { imporKompetensi, imporStandar, pintuImpor }
}
