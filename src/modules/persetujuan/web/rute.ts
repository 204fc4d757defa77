import type { Rute } from '#platform/web'
import { ruteBerkas } from './berkas.route.tsx'
import { ruteKeberatan } from './keberatan.route.tsx'
import { ruteKeputusan } from './keputusan.route.tsx'
import { ruteJatuhTempo } from './jatuh-tempo.route.tsx'
import { type OpsiNaskah, ruteNaskah } from './naskah.route.tsx'
import { ruteNomor } from './nomor.route.tsx'
import { PenampungHasil } from './penampung-hasil.ts'
import { rutePeriksa } from './periksa.route.tsx'
import { rutePindaian } from './pindaian.route.tsx'
import type { KalenderWeb, UseWeb } from './use-web.ts'

export const rutePersetujuan = (
  use: UseWeb,
  kalender: KalenderWeb,
  naskah: OpsiNaskah,
  penampung = new PenampungHasil(),
): Rute[] => [
  ...rutePeriksa(use, penampung),
  ...ruteBerkas(use),
  ...rutePindaian(use),
  ...ruteKeputusan(use),
  ...ruteKeberatan(use),
  ...ruteNaskah(use, naskah),
  ...ruteNomor(use),
  ...ruteJatuhTempo(use, kalender),
]
