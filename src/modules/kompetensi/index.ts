export * from './domain/kompetensi.ts'
