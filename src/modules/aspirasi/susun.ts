import { bacaJabatan } from '#modules/jabatan'
import { kompetensiMenurutKode } from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import { catatBanyak } from '#platform/audit'
import type { DepsAspirasi } from './application/deps.ts'
import { susunUseAspirasi, type UseAspirasi } from './application/susun-use.ts'
import { bukaPenyimpananDraf, sandiDraf } from './infrastructure/draf.repository.ts'
import { bukaPengolahFoto } from './infrastructure/foto-olah.ts'
import { bukaPenyimpananFoto } from './infrastructure/foto.repository.ts'
import { bukaPenyimpananPenyaluran } from './infrastructure/penyaluran.repository.ts'
import { bukaPenyimpananPesan } from './infrastructure/pesan.repository.ts'
import { bukaRahasia } from './infrastructure/rahasia.ts'
import { bukaPenyimpananUmum } from './infrastructure/umum.repository.ts'
import { bukaPenyimpananSebab } from './infrastructure/sebab.repository.ts'

/** The public's messages. `kunci` is derived from the secret of the installation. */
export const susunAspirasi = ({
  kunci,
  ...deps
}: Pick<DepsAspirasi, 'basis' | 'jam' | 'instansiId'> & {
  readonly kunci: string
} & Partial<DepsAspirasi>): UseAspirasi =>
  susunUseAspirasi({
    rahasia: bukaRahasia(kunci),
    pesan: bukaPenyimpananPesan(),
    penyaluran: bukaPenyimpananPenyaluran(),
    draf: bukaPenyimpananDraf(),
    sandi: sandiDraf,
    foto: bukaPenyimpananFoto(),
    pengolahFoto: bukaPengolahFoto(),
    umum: bukaPenyimpananUmum(),
    sebab: bukaPenyimpananSebab(),
    bacaUnit,
    bacaJabatan,
    dikenalKompetensi: (kode) => kompetensiMenurutKode(kode) !== undefined,
    catatBanyak,
    ...deps,
  })
