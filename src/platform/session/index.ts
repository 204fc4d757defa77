export {
  bukaSesi,
  LayananSesi,
  oidcDariLingkungan,
  type AkunSesi,
  type HasilMasuk,
  type Kuki,
  type OpsiSesi,
  type SesiTerbuka,
} from './sesi.ts'
export { periksaSandi, sandiAcak } from './kata-sandi.ts'
export { rahasiaPemasangan, turunkanRahasia } from './rahasia.ts'
export { bukaSegel, segel } from './segel.ts'
