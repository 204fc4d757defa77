export * from './domain/solver/index.ts'
export * from './application/rencana.dto.ts'
export { bacaMatriks, type GalatMatriks, type Matriks } from './domain/tetapkan/baca-matriks.ts'
export {
  type ArahTetapkan,
  type HasilTetapkan,
  pesanTetapkan,
  tetapkan,
  tetapkanMatriks,
} from './domain/tetapkan/tetapkan.ts'
