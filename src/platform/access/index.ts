export * from './peran.ts'
