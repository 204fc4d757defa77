export * from './lembar.ts'
