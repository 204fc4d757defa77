export type * from './domain/matriks.tipe.ts'
