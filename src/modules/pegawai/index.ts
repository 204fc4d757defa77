export * from './domain/pegawai.ts'
export * from './domain/kolom-siasn.ts'
export * from './domain/kolom-templat.ts'
export { bacaFaktaPegawai, type SaringanFakta } from './infrastructure/fakta-pegawai.repository.ts'

export const migrasiPegawai: Record<string, string> = import.meta.glob('./infrastructure/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
