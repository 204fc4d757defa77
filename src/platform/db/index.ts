export {
  type Basis,
  bukaBasis,
  GalatPeran,
  pelakuSistem,
  type Transaksi,
} from './basis.ts'
export { GalatTertanam } from './biner.ts'
export {
  GalatMigrasi,
  jalankanMigrasi,
  type Migrasi,
  susunMigrasi,
  turunkanMigrasi,
} from './migrasi.ts'
export { alasanTidakBolehMelayani } from './peran-layanan.ts'
export { mulaiTertanam, type Tertanam } from './tertanam.ts'
export { transaksiUtuh } from './utuh.ts'
