export { hitungIkm, KINERJA_UNIT, MUTU } from './domain/ikm.ts'
export { hitungSampel } from './domain/sampel.ts'
