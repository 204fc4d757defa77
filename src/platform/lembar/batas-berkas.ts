/** Limits for files from outside. A city's whole SIASN export (6,000 × 69) is about 3 MB as .xlsx and 5 MB as .csv. */
export const UKURAN_BERKAS_MAKS = 25 * 1024 * 1024
export const UKURAN_TERURAI_MAKS = 96 * 1024 * 1024
export const BARIS_MAKS = 100_000
export const KOLOM_MAKS = 500
