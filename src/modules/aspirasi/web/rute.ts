import type { Rute } from '#platform/web'
import type { UseAspirasi } from '../application/susun-use.ts'
import './galat.teks.ts'

/** Every page of the module. */
export const ruteAspirasi = (_use: UseAspirasi): Rute[] => []
