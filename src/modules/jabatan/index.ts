export * from './domain/jabatan.ts'
export * from './domain/bidang.ts'
