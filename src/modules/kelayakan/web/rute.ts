import type { Rute } from '#platform/web'
import type { DaftarKetetapan } from '#regulasi'
import { ruteAturan } from './aturan.route.tsx'
import { ruteCakupan } from './cakupan.route.tsx'
import { ruteDaftarAturan } from './daftar-aturan.route.tsx'
import { ruteDataAturan } from './data-aturan.route.ts'
import { rutePerubahan } from './perubahan.route.tsx'

/** Public pages of the law: the rules are in the program, the values a city confirmed are read each time. */
export const ruteKelayakan = ({
  bacaKetetapan = () => Promise.resolve([]),
}: {
  readonly bacaKetetapan?: () => Promise<DaftarKetetapan>
} = {}): Rute[] => [ruteDaftarAturan(), rutePerubahan(), ruteCakupan(), ...ruteDataAturan(), ruteAturan(bacaKetetapan)]
