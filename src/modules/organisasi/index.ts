export * from './domain/unit.ts'
