import type { Rute } from '#platform/web'
import type { UseJam } from '../susun-jam.ts'
import { ruteIkuti } from './ikuti.route.tsx'
import { ruteKotakSurel } from './kotak-surel.route.tsx'
import { ruteStandar } from './standar-tenggat.route.tsx'

/** Pages of clocks, mail and following. */
export const ruteJam = (use: UseJam, m: { readonly pemerintah: string; readonly url: () => string }): Rute[] => [
  ...ruteIkuti(use, m),
  ...ruteStandar(use),
  ...ruteKotakSurel(use),
]
