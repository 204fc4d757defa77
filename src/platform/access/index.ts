export * from './peran.ts'
export * from './izin-peran.ts'
export * from './periksa-izin.ts'
