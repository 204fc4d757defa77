export { type Bahasa, BAHASA, type Teks, definisiTeks, kataUmum } from './teks.ts'
export { angka, bulanTahun, bytes, persen, tanggal, waktu } from './format.ts'
