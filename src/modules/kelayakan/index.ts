export type * from './domain/matriks.tipe.ts'
export type { JabatanDinilai, PegawaiDinilai, RiwayatDinilai } from './domain/fakta-usulan.ts'
export { matriksKelayakan } from './domain/matriks.ts'
export {
  type BarisPeriksa,
  type BarisUsulan,
  type HasilBaris,
  type HasilPasangan,
  type HasilPeriksa,
  type KonteksPasangan,
  type MasukanPeriksa,
  periksaUsulan,
  siapkanPeriksaPasangan,
} from './domain/periksa-usulan.ts'
export { adaMasalah, type GalatBerkas, periksaBerkas } from './application/periksa-berkas.ts'
export { ruteKelayakan } from './web/rute.ts'
