export { type HargaPasangan, hargaPasangan, masalahSertifikat, pulihkanRencana, solusi } from './alasan.ts'
export { type FaktaMenentukan, faktaMenentukan } from './fakta-menentukan.ts'
export { FAKTA_MUTLAK, type Graf, hanyaPasti, padatkan, type SkorPasangan, susunGraf, terbesar } from './graf.ts'
export { KEBIJAKAN_BOBOT, type KebijakanBobot } from './kebijakan-bobot.ts'
export { Kurva, type RencanaAnggaran, type TitikKurva } from './kurva.ts'
export {
  type HasilMesin,
  hitungVarian,
  jalankanMesin,
  langkahMesin,
  type OpsiMesin,
  rencanaUtama,
  type Varian,
} from './mesin.ts'
export {
  BERSYARAT,
  kedudukanKini,
  type Kedudukan,
  kursiDipegang,
  PASTI,
  type PasanganRencana,
  susunPasangan,
  susunTingkat,
  TETAP,
  turunJabatan,
} from './pasangan.ts'
export { kursiKosong } from './pilih.ts'
export { bacaRantai, type Rantai } from './rantai.ts'
export { cariTemuan, type Temuan } from './temuan.ts'
