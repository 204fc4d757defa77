export { cadangkan } from './cadangkan.ts'
export { GalatCadangan } from './galat.ts'
export { pulihkan } from './pulihkan.ts'
