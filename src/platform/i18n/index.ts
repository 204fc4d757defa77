export { type Bahasa, BAHASA, type Teks, definisiTeks, kataUmum } from './teks.ts'
export { angka, bytes, tanggal, waktu } from './format.ts'
