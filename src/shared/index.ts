export * from './result.ts'
export * from './iso-date.ts'
export * from './pecahan.ts'
export * from './rantai-langkah.ts'
