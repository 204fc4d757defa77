export * from './domain/solver/index.ts'
