import type { Rute } from '#platform/web'
import { ruteAturan } from './aturan.route.tsx'
import { ruteDaftarAturan } from './daftar-aturan.route.tsx'

/** Public pages of the law. They need no use case: the rules are in the program. */
export const ruteKelayakan = (): Rute[] => [ruteDaftarAturan(), ruteAturan()]
