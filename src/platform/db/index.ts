export {
  type Basis,
  bukaBasis,
  buatPool,
  GalatPeran,
  type OpsiBasis,
  type OpsiTransaksi,
  PERAN_APLIKASI,
  pelakuSistem,
  type Transaksi,
} from './basis.ts'
export { GalatTertanam } from './biner.ts'
export {
  GalatMigrasi,
  jalankanMigrasi,
  type Migrasi,
  migrasiPlatform,
  susunMigrasi,
  turunkanMigrasi,
} from './migrasi.ts'
export { alasanTidakBolehMelayani } from './peran-layanan.ts'
export { mulaiTertanam, type OpsiTertanam, PERAN_LAYANAN, type Tertanam } from './tertanam.ts'
