import { bacaJabatan } from '#modules/jabatan'
import { bacaKetetapan } from '#modules/kelayakan'
import { bacaUnit } from '#modules/organisasi'
import { catatBanyak } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { type DepsPengumuman, susunUsePengumuman, type UsePengumuman } from './application/pengumuman.use-case.ts'
import { bukaPenyimpananKeputusan } from './infrastructure/keputusan.repository.ts'
import { bukaPenyimpananPengumuman } from './infrastructure/pengumuman.repository.ts'
import { bukaPenyimpananPersetujuan } from './infrastructure/persetujuan.repository.ts'

/** Rounds of placement as the public sees them. */
export const susunPengumuman = (
  deps: Pick<DepsPengumuman, 'basis' | 'jam' | 'instansiId' | 'bacaDasarRencana'> & Partial<DepsPengumuman>,
): UsePengumuman =>
  susunUsePengumuman({
    idBaru,
    simpan: bukaPenyimpananPengumuman(),
    penyimpanan: bukaPenyimpananPersetujuan(),
    penyimpananKeputusan: bukaPenyimpananKeputusan(),
    bacaJabatan,
    bacaUnit,
    bacaKetetapan,
    catatBanyak,
    ...deps,
  })
