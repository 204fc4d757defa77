// Components that need no page around them: what islands may use in the browser (`#design/pulau`).
export * from './komponen/angka.tsx'
export { PenyediaBahasa, useBahasa } from './komponen/bahasa.tsx'
export * from './komponen/dasar.tsx'
export { Ikon, type NamaIkon } from './komponen/ikon.tsx'
export { type Kolom, Paginasi, Tabel } from './komponen/tabel.tsx'
