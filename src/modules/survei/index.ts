export { type HasilIkm, hitungIkm, type JawabanIkm, type JumlahIkm, KINERJA_UNIT, MUTU } from './domain/ikm.ts'
export { hitungSampel } from './domain/sampel.ts'
