import type { Rute } from '#platform/web'
import type { UseAspirasi } from '../application/susun-use.ts'
import { ruteSebab } from './sebab.route.tsx'
import { ruteMeja } from './kerja.route.tsx'
import './galat.teks.ts'

/** Every page of the module. */
export const ruteAspirasi = (use: UseAspirasi): Rute[] => [...ruteMeja(use), ...ruteSebab(use)]
