export * from './pulau.ts'
export { Centang, Formulir, FormulirCari, Isian, Pilihan, Unggah } from './komponen/formulir.tsx'
export { Band, Lambang } from './komponen/ikon.tsx'
export { jalurQr, KodeQr } from './komponen/kode-qr.tsx'
export { Cetak, denganPilihan } from './tata-letak/dokumen.tsx'
export { HalamanGalat, halamanGalat } from './tata-letak/galat.tsx'
export {
  type PropsTataLetakKerja,
  TataLetakKerja,
  TataLetakSaya,
  TataLetakSempit,
} from './tata-letak/kerja.tsx'
export { type PropsTataLetakWarga, TataLetakWarga } from './tata-letak/warga.tsx'
export { ruteGaya } from './gaya/gaya.route.tsx'
