export * from './domain/unit.ts'
export { bacaUnit, bacaUnor, TABEL_UNIT } from './infrastructure/unit.repository.ts'

export const migrasiOrganisasi: Record<string, string> = import.meta.glob('./infrastructure/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
