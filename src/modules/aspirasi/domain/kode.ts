/** Crockford's base 32: no letter is mistaken for another, read aloud or copied by hand. */
const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 20 letters of 5 bits: 100 bits. */
export const PANJANG_KODE = 20
export const PANJANG_RUJUKAN = 8

/** The first letters of random bytes; every letter equally likely, since 32 divides 256. */
export const hurufDari = (byte: Uint8Array, banyak: number): string =>
  Array.from(byte.subarray(0, banyak), (b) => HURUF[b % 32]).join('')

/** As shown: four groups of five. */
export const tampilkanKode = (kode: string): string => kode.match(/.{1,5}/g)?.join('-') ?? ''

/** What somebody typed, as it is compared: any case, spaces and hyphens, O for 0, I and L for 1; null = no code at all. */
export function bacaKode(s: string): string | null {
  const k = s
    .toUpperCase()
    .replaceAll(/[\s–—-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return k.length === PANJANG_KODE && Array.from(k).every((h) => HURUF.includes(h)) ? k : null
}
