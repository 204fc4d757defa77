import type { DepsImpor } from '#platform/fakta'
import { buatImporKompetensi, buatImporStandar } from './application/impor-kompetensi.use-case.ts'
import { TABEL_NILAI, TABEL_STANDAR } from './infrastructure/kompetensi.repository.ts'
import { penyimpanKompetensi } from './infrastructure/penyimpan-kompetensi.repository.ts'

export * from './domain/kompetensi.ts'
export * from './domain/kolom-kompetensi.ts'
export * from './domain/rumpun-ilmu.ts'
export * from './domain/referensi-kompetensi.ts'
export * from './domain/referensi-standar.ts'
export * from './domain/referensi-studi-bidang.ts'
export { bacaNilai, bacaStandar } from './infrastructure/kompetensi.repository.ts'

export const migrasiKompetensi: Record<string, string> = import.meta.glob('./infrastructure/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Fact tables of this module, for `susunPegawai({ tabelDiAtas })`. */
export const tabelKompetensi = [TABEL_STANDAR, TABEL_NILAI] as const

export const susunKompetensi = (deps: DepsImpor) => {
  const d = { ...deps, penyimpan: penyimpanKompetensi }
  return { imporKompetensi: buatImporKompetensi(d), imporStandar: buatImporStandar(d) }
}
