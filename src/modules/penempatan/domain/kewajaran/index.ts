export {
  AMBANG_KEBETULAN,
  type BarisKewajaran,
  type Ciri,
  DIMENSI,
  type Dimensi,
  type DimensiKewajaran,
  hitungKewajaran,
  type Kewajaran,
  pitaUsia,
} from './kewajaran.ts'
export { AMBANG_KECIL } from './tekan.ts'
