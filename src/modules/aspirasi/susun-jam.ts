import { createHmac } from 'node:crypto'
import { bacaUnit } from '#modules/organisasi'
import { bacaSurelAkun } from '#modules/pengguna'
import { catatBanyak } from '#platform/audit'
import { antreSurel } from '#platform/mail'
import {
  buatAturLangganan,
  buatBacaLangganan,
  buatIkuti,
  buatKirimKabar,
  buatUmpan,
} from './application/ikuti.use-case.ts'
import { buatSapuRetensi } from './application/data-diri.use-case.ts'
import type { DepsJam } from './application/jam.deps.ts'
import { buatGeseranPesan, buatSapu } from './application/sapu.use-case.ts'
import { buatAturSurel, buatDaftarSurel, buatUnduhSurel } from './application/surel-keluar.use-case.ts'
import { kataSurel } from './application/surel.teks.ts'
import { buatTerimaSurel } from './application/surel.use-case.ts'
import {
  buatDaftarStandar,
  buatHukumJam,
  buatTenggatPesan,
  buatTetapkanStandar,
  buatTopikUmpan,
} from './application/tenggat.use-case.ts'
import { bukaPenyimpananDataDiri } from './infrastructure/data-diri.repository.ts'
import { bukaPenyimpananIkuti } from './infrastructure/ikuti.repository.ts'
import { bukaRahasia } from './infrastructure/rahasia.ts'
import { bukaPenyimpananJam } from './infrastructure/tenggat.repository.ts'

const susunUseJam = (deps: DepsJam) => ({
  sapu: buatSapu(deps),
  sapuRetensi: buatSapuRetensi(deps),
  geseranPesan: buatGeseranPesan(deps),
  tenggatPesan: buatTenggatPesan(deps),
  hukumJam: buatHukumJam(deps),
  daftarStandar: buatDaftarStandar(deps),
  tetapkanStandar: buatTetapkanStandar(deps),
  ikuti: buatIkuti(deps),
  bacaLangganan: buatBacaLangganan(deps),
  aturLangganan: buatAturLangganan(deps),
  kirimKabar: buatKirimKabar(deps),
  umpan: buatUmpan(deps),
  topikUmpan: buatTopikUmpan(deps),
  terimaSurel: buatTerimaSurel(deps),
  daftarSurel: buatDaftarSurel(deps),
  aturSurel: buatAturSurel(deps),
  unduhSurel: buatUnduhSurel(deps),
})
export type UseJam = ReturnType<typeof susunUseJam>

/** What runs beside the pages of the public's messages. `kunci` as for `susunAspirasi`; `kunciSurel` seals outgoing secrets. */
export const susunJam = ({
  kunci,
  kunciSurel,
  adaServer = false,
  dari = 'tepat@localhost',
  ...deps
}: Pick<DepsJam, 'basis' | 'jam' | 'instansiId' | 'url' | 'pemerintah'> & {
  readonly kunci: string
  readonly kunciSurel: string
  /** A mail server is set. */
  readonly adaServer?: boolean
  /** Sender of every mail. */
  readonly dari?: string
} & Partial<DepsJam>): UseJam =>
  susunUseJam({
    rahasia: bukaRahasia(kunci),
    tanda: (isi) => createHmac('sha256', kunci).update(`tanda\0${isi}`).digest(),
    jamPesan: bukaPenyimpananJam(),
    dataDiri: bukaPenyimpananDataDiri(),
    ikuti: bukaPenyimpananIkuti(),
    kataSurel: kataSurel(deps.pemerintah),
    antreSurel: antreSurel(kunciSurel),
    surel: { adaServer, dari, rahasia: kunciSurel },
    bacaSurelAkun,
    bacaUnit,
    catatBanyak,
    ...deps,
  })
