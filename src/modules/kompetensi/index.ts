export * from './domain/kompetensi.ts'
export * from './domain/kolom-kompetensi.ts'
export * from './domain/rumpun-ilmu.ts'
export * from './domain/referensi-kompetensi.ts'
export * from './domain/referensi-standar.ts'
export * from './domain/referensi-studi-bidang.ts'
export { bacaNilai, bacaStandar, TABEL_NILAI, TABEL_STANDAR } from './infrastructure/kompetensi.repository.ts'

export const migrasiKompetensi: Record<string, string> = import.meta.glob('./infrastructure/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
