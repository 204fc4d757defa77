export * from './domain/pegawai.ts'
export * from './domain/kolom-siasn.ts'
export * from './domain/kolom-templat.ts'
