import { angka } from './format.ts'

export const BAHASA = ['id', 'en'] as const
export type Bahasa = (typeof BAHASA)[number]
export type NilaiTeks = Readonly<Record<string, string | number>>
export type Teks<Kunci extends string> = (bahasa: Bahasa) => (kunci: Kunci, nilai?: NilaiTeks) => string

/** Keys with a dot (`modul.sebab`) are shared: error codes and messages after a redirect find their words here. */
const umum: Record<Bahasa, Map<string, string>> = { id: new Map(), en: new Map() }

/** `{n}` is the value; `{n|post|posts}` the word that goes with it: the first for exactly one. */
const isi = (kalimat: string, bahasa: Bahasa, nilai?: NilaiTeks): string =>
  kalimat.replaceAll(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (asli, nama: string, satu?: string, banyak?: string) => {
    const n = nilai?.[nama]
    if (n === undefined) return asli
    if (satu !== undefined && banyak !== undefined) return n === 1 || n === '1' ? satu : banyak
    return typeof n === 'number' ? angka(bahasa, n) : n
  })

/** One catalogue per subject, both languages complete or it does not compile. `{nama}` is filled from the values. */
export function definisiTeks<const T extends Record<string, string>>(katalog: {
  readonly id: T
  readonly en: { readonly [P in keyof T]: string }
}): Teks<keyof T & string> {
  for (const bahasa of BAHASA)
    for (const [kunci, kalimat] of Object.entries(katalog[bahasa] as Record<string, string>)) {
      if (!kunci.includes('.')) continue
      const lama = umum[bahasa].get(kunci)
      if (lama !== undefined && lama !== kalimat) throw new Error(`Teks ${kunci} (${bahasa}) ditetapkan dua kali`)
      umum[bahasa].set(kunci, kalimat)
    }
  return (bahasa) => (kunci, nilai) => isi((katalog[bahasa] as Record<string, string>)[kunci] ?? kunci, bahasa, nilai)
}

/** Words of a dotted key from whichever catalogue defined it; undefined when nobody did. */
export function kataUmum(bahasa: Bahasa, kunci: string, nilai?: NilaiTeks): string | undefined {
  const kalimat = umum[bahasa].get(kunci)
  return kalimat === undefined ? undefined : isi(kalimat, bahasa, nilai)
}
