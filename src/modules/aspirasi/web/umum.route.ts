import type { Rute } from '#platform/web'
import type { UseUmum } from '../application/umum.use-case.ts'
import { ruteDaftarUmum } from './daftar-umum.route.tsx'
import { ruteDataUmum } from './data.route.tsx'
import { type OpsiOpen311, ruteOpen311 } from './open311.route.ts'
import { jagaUmum, jatahUmum } from './umum-pintu.ts'

/** What everybody can see: list, map, statistics, open data, and the same for other programs. */
export function ruteUmum(use: UseUmum & OpsiOpen311, jatah = jatahUmum()): Rute[] {
  const pintu = jagaUmum(jatah)
  return [...[...ruteDaftarUmum(use, pintu), ...ruteDataUmum(use, pintu)].map(pintu.rute), ...ruteOpen311(use, jatah)]
}
