import { bacaKetetapan, hukumPasangan, siapkanPeriksaPasangan } from '#modules/kelayakan'
import { bacaJabatan } from '#modules/jabatan'
import { bacaNilai, bacaStandar, relasiBidangStudi } from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import { bacaFaktaPegawai, bacaPemegangKursi } from '#modules/pegawai'
import { catatBanyak } from '#platform/audit'
import type { Basis } from '#platform/db'
import { buatBukaKartu } from './application/buka-kartu.use-case.ts'
import { buatKecocokanSaya } from './application/kecocokan-saya.use-case.ts'
import type { DepsKecocokan } from './application/deps.ts'
import { buatEksporPeringkat, buatPeringkat } from './application/peringkat.use-case.ts'
import { KEBIJAKAN_BAWAAN, type KebijakanKecocokan } from './domain/kebijakan.ts'

export interface OpsiKecocokan {
  readonly basis: Basis
  /** The city's policy of weights; the program's proposal where none is decreed. */
  readonly kebijakan?: KebijakanKecocokan
}

export function susunKecocokan({ basis, kebijakan = KEBIJAKAN_BAWAAN }: OpsiKecocokan) {
  const deps: DepsKecocokan = {
    basis,
    kebijakan,
    kelayakan: {
      matriks: hukumPasangan(relasiBidangStudi).matriks,
      penilai: (k) => siapkanPeriksaPasangan({ ...k, relasi: relasiBidangStudi }),
    },
    bacaUnit,
    bacaJabatan,
    bacaFaktaPegawai,
    bacaPemegangKursi,
    bacaStandar,
    bacaNilai,
    bacaKetetapan,
    catatBanyak,
  }
  return {
    bukaKartu: buatBukaKartu(deps),
    peringkat: buatPeringkat(deps),
    eksporPeringkat: buatEksporPeringkat(deps),
    kecocokanSaya: buatKecocokanSaya(deps),
  }
}
