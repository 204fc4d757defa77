export { type Coba, cobaUbah, type HasilCoba, mulaiCoba } from './coba.ts'
export { type HargaPasangan, hargaPasangan, pulihkanRencana, solusi } from './alasan.ts'
export { type Buntu, jelaskanBuntu } from './buntu.ts'
export type { ObatBuntu, PihakBuntu } from './buntu-obat.ts'
export type { FaktaMenentukan } from './fakta-menentukan.ts'
export {
  type CalonHukum,
  calonHukum,
  type Graf,
  hanyaPasti,
  skorDi,
  type SkorPasangan,
  susunGraf,
  terbesar,
} from './graf.ts'
export { titikTetap } from './lagrange.ts'
export { bobotJabatan, KEBIJAKAN_BOBOT, type KebijakanBobot } from './kebijakan-bobot.ts'
export type { RencanaAnggaran, TitikKurva } from './kurva.ts'
export { type HasilMesin, jalankanMesin, type OpsiMesin, rencanaUtama, type Varian } from './mesin.ts'
export {
  BERSYARAT,
  hitungKursi,
  kedudukanKini,
  kursiDipegang,
  mungkinTurun,
  type Kedudukan,
  type PasanganRencana,
  pltDipegang,
  susunPasangan,
  susunTingkat,
  TETAP,
  turunJabatan,
} from './pasangan.ts'
export { kursiKosong } from './pilih.ts'
export { bacaRantai, type Rantai } from './rantai.ts'
export { cariTemuan, type Temuan, temuanKursi } from './temuan.ts'
