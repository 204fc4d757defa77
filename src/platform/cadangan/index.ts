export { cadangkan, type OpsiCadangkan } from './cadangkan.ts'
export { GalatCadangan } from './galat.ts'
export { type OpsiPulihkan, pulihkan } from './pulihkan.ts'
