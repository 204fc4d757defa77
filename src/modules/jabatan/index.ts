export * from './domain/jabatan.ts'
export * from './domain/bidang.ts'
export * from './domain/kolom-peta-jabatan.ts'
export { bacaJabatan, TABEL_JABATAN } from './infrastructure/jabatan.repository.ts'

export const migrasiJabatan: Record<string, string> = import.meta.glob('./infrastructure/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
