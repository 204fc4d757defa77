/** Words every part of the law kernel shares. */
export type Bahasa = 'id' | 'en'
/** A text in both languages; Indonesian is the original. */
export interface Dwibahasa {
  readonly id: string
  readonly en: string
}
export type Json = string | number | boolean | null | readonly Json[] | { readonly [k: string]: Json }
export type Hasil = 'terpenuhi' | 'tidak-terpenuhi' | 'tidak-berlaku' | 'belum-diketahui'
export type Keparahan = 'blokir' | 'peringatan' | 'info'
/** Whether the text itself was read. What rests on memory, an inference or another program's data is not verified. */
export type Status = 'terverifikasi' | 'belum-diverifikasi'
