import { bacaJabatan } from '#modules/jabatan'
import { bacaUnit } from '#modules/organisasi'
import { catat, catatBanyak } from '#platform/audit'
import type { Basis } from '#platform/db'
import { daftarBatch } from '#platform/fakta'
import { buatPilihJabatan } from './application/buka-pegawai-pilih-jabatan.use-case.ts'
import { buatBukaPegawai, type DepsBukaPegawai } from './application/buka-pegawai.use-case.ts'
import { buatCariPegawai, buatEksporPegawai } from './application/cari-pegawai.use-case.ts'
import { bacaNamaPegawai, cariBarisPegawai } from './infrastructure/cari-pegawai.repository.ts'
import { bacaFaktaPegawai } from './infrastructure/fakta-pegawai.repository.ts'
import { bacaPemegangKursi } from './infrastructure/pemegang-kursi.repository.ts'
import { bacaAsalFakta } from './infrastructure/saya-asal.repository.ts'
import type { UseOrang } from './web/pegawai/pegawai.route.tsx'

/** What the pages of people need from the module of competences, above this one. */
export interface DepsOrang extends Pick<DepsBukaPegawai, 'bacaNilai' | 'namaBidangStudi'> {
  readonly basis: Basis
  readonly namaKompetensi: UseOrang['namaKompetensi']
}

export function susunOrang({ namaKompetensi, ...deps }: DepsOrang): UseOrang {
  const d = {
    ...deps,
    cariBaris: cariBarisPegawai,
    bacaUnit,
    bacaJabatan,
    bacaFaktaPegawai,
    bacaPemegangKursi,
    bacaNamaPegawai,
    bacaAsalFakta,
    daftarBatch,
    catat,
    catatBanyak,
  }
  return {
    cariPegawai: buatCariPegawai(d),
    eksporPegawai: buatEksporPegawai(d),
    bukaPegawai: buatBukaPegawai(d),
    pilihJabatan: buatPilihJabatan(d),
    namaKompetensi,
  }
}
