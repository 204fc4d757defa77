export * from './domain/unit.ts'
export { bacaUnit, bacaUnor, TABEL_UNIT } from './infrastructure/unit.repository.ts'
