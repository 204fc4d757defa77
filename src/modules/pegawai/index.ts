export * from './domain/pegawai.ts'
