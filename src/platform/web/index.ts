export { definisiTeks } from '#platform/i18n'
export { type Aset, asetKosong, bukaAset } from './aset.ts'
export { type DefFormulir, type FormTampil, isianBerkas, isianCentang, kataGalat } from './formulir.ts'
export { halaman, type KHalaman } from './halaman.tsx'
export { Island, type Halaman, SkripPulau, useHalaman } from './konteks.tsx'
export { Antrean, Jatah, PenolakanPermintaan } from './jatah.ts'
export { bukaKunjungan, type BerkasTerkirim, type Kunjungan, type OpsiKunjungan } from './kunjungan.ts'
export { api, berkas, protokol, type Unduhan } from './lain.ts'
export type { DepsWeb, TampilanGalat, Tema } from './layan.ts'
export { pasang } from './pasang.ts'
export {
  type Arah,
  type DokApi,
  jalurLokal,
  type K,
  lihat,
  type Rute,
  type Tampil,
  tampil,
  tidakDitemukan,
} from './rute.ts'
