export * from './domain/jabatan.ts'
export * from './domain/bidang.ts'
export * from './domain/kolom-peta-jabatan.ts'
