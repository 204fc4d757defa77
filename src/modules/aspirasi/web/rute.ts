import type { Rute } from '#platform/web'
import type { UseAspirasi } from '../application/susun-use.ts'
import { ruteSebab } from './sebab.route.tsx'
import { ruteRetensi } from './retensi.route.tsx'
import { ruteLapor } from './lapor.route.tsx'
import { ruteMeja } from './kerja.route.tsx'
import { ruteUmum } from './umum.route.ts'
import { bukaMeja } from './aduan-bantu.ts'
import { ruteAduan } from './aduan.route.tsx'
import { ruteLacak } from './lacak.route.tsx'
import { rutePenyaringan } from './terbitan-penyaringan.route.tsx'
import { ruteTerbitan } from './terbitan.route.tsx'
import { ruteTopik } from './topik.route.tsx'
import './galat.teks.ts'

/** Every page of the module. `url`: TEPAT_URL; without it the address a page was asked under. */
export const ruteAspirasi = (use: UseAspirasi, o: { readonly url?: string | undefined } = {}): Rute[] => {
  const meja = bukaMeja(use)
  return [
    ...ruteTopik(use),
    ...ruteTerbitan(use),
    ...rutePenyaringan(use),
    ...ruteAduan(meja, o),
    ...ruteLacak(meja),
    ...ruteUmum(use),
    ...ruteMeja(use, o),
    ...ruteSebab(use),
    ...ruteLapor(use),
    ...ruteRetensi(use),
  ]
}
