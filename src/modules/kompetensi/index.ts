export * from './domain/kompetensi.ts'
export * from './domain/kolom-kompetensi.ts'
