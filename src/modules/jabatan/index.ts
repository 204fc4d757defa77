import type { DepsImpor, PintuImpor } from '#platform/fakta'
import { buatImporPetaJabatan } from './application/impor-peta-jabatan.use-case.ts'
import { KOLOM_PETA_JABATAN } from './domain/kolom-peta-jabatan.ts'
import { penyimpanPeta } from './infrastructure/penyimpan-peta.repository.ts'

export * from './domain/jabatan.ts'
export * from './domain/bidang.ts'
export * from './domain/kolom-peta-jabatan.ts'
export { bacaJabatan, bacaJabatanDatangPergi, TABEL_JABATAN } from './infrastructure/jabatan.repository.ts'

export interface DepsJabatan extends DepsImpor {
  /** Is this a code of the taxonomy of study fields? Answered by module kompetensi, above this one. */
  readonly dikenalBidangStudi: (kode: string) => boolean
}

export function susunJabatan(deps: DepsJabatan) {
  const imporPetaJabatan = buatImporPetaJabatan({ ...deps, penyimpan: penyimpanPeta })
  const pintuImpor: readonly PintuImpor[] = [
    { jenis: 'peta-jabatan', kolom: KOLOM_PETA_JABATAN, impor: imporPetaJabatan },
  ]
  return { imporPetaJabatan, pintuImpor }
}
export { hitungAbk, PEMBULATAN_ABK } from './domain/abk.ts'
export { hitungKelasJabatan, JENIS_EVALUASI } from './domain/kelas-jabatan.ts'
export { hitungAngkaKredit, JENJANG_FUNGSIONAL } from './domain/angka-kredit.ts'
export { pensiunDariJabatan } from './domain/pensiun.ts'
