export * from './domain/solver/index.ts'
export * from './application/rencana.dto.ts'
