import type { Bahasa } from '#platform/i18n'
import type { Kalkulator } from './jenis.ts'
import { type KunciKalkulator, teksKalkulator } from './kalkulator.teks.ts'

export { cariKalkulator, KALKULATOR, skemaJson } from './daftar.ts'
export { jalankan, jalankanTeks } from './jalankan.ts'
export type { Kalkulator } from './jenis.ts'

const kataKalkulator = (k: Kalkulator, bahasa: Bahasa, bagian: 'judul' | 'ringkas' | 'rumus' | 'batas'): string =>
  teksKalkulator(bahasa)(`${k.nama}-${bagian}` as KunciKalkulator)

export const ringkasKalkulator = (k: Kalkulator, bahasa: Bahasa = 'id') => ({
  judul: kataKalkulator(k, bahasa, 'judul'),
  ringkas: kataKalkulator(k, bahasa, 'ringkas'),
})
/** Everything a page says about a calculator before anything is computed. */
export const uraianKalkulator = (k: Kalkulator, bahasa: Bahasa) => ({
  ...ringkasKalkulator(k, bahasa),
  rumus: kataKalkulator(k, bahasa, 'rumus').split('\n'),
  batas: kataKalkulator(k, bahasa, 'batas'),
})
