import { bacaNamaTopik, bacaPesanBersebab, bacaPesanPerBulan, bacaSebab } from '#modules/aspirasi'
import { bacaJabatan } from '#modules/jabatan'
import { kompetensiMenurutKode } from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import { type DepsUmpanBalik, susunUseUmpanBalik, type UseUmpanBalik } from './application/kebutuhan.use-case.ts'

export type { DaftarKebutuhan, KebutuhanBernama, UseUmpanBalik } from './application/kebutuhan.use-case.ts'
export { ringkasKebutuhan } from './web/suara.view.tsx'
export { ruteUmpanBalik } from './web/suara.route.tsx'

/** From the public's voice to what posts need. Everything is counted when it is asked; nothing derived is stored. */
export const susunUmpanBalik = (deps: Pick<DepsUmpanBalik, 'basis' | 'jam'> & Partial<DepsUmpanBalik>): UseUmpanBalik =>
  susunUseUmpanBalik({
    bacaSebab,
    bacaPesanBersebab,
    bacaPesanPerBulan,
    bacaNamaTopik,
    bacaJabatan,
    bacaUnit,
    namaKompetensi: (kode) => {
      const k = kompetensiMenurutKode(kode)
      return k ? { id: k.nama, en: k.namaEn } : null
    },
    ...deps,
  })
