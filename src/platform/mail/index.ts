export {
  antreSurel,
  bacaEml,
  bacaSurel,
  buangSurel,
  daftarSurel,
  type HitungSurel,
  KEADAAN_SUREL,
  type KeadaanSurel,
  pendekkan,
  type SurelBaru,
  type SurelTersimpan,
  ulangSurel,
} from './antrean.ts'
export { RAHASIA_SUREL } from './segel-surel.ts'
export { bukaPengirim, kirimAntrean, type Pengirim } from './kirim.ts'
export { BATAS_SUREL, bacaSurelMasuk, type SebabTolakSurel, type SurelMasuk } from './masuk.ts'
