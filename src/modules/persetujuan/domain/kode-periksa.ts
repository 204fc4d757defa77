/** Crockford's digits: no I, L, O, U, so nothing that is read for something else. */
const ABJAD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA = 19
const KELOMPOK = 5
/** 19 letters of 5 bits and one that shows a slip of the hand. */
export const PANJANG_KODE = DATA + 1

/** Luhn modulo 32: every single wrong letter and nearly every swap of two neighbours is noticed. */
function hurufPeriksa(data: string): string {
  let jumlah = 0
  for (const [i, huruf] of Array.from(data).toReversed().entries()) {
    const n = ABJAD.indexOf(huruf) * (i % 2 === 0 ? 2 : 1)
    jumlah += Math.floor(n / 32) + (n % 32)
  }
  return ABJAD[(32 - (jumlah % 32)) % 32] ?? ''
}

/** The code in 95 of these bits. */
export function kodeDari(acak: Uint8Array): string {
  let [bit, sisa, data] = [0, 0, '']
  for (const b of acak) {
    sisa = (sisa << 8) | b
    bit += 8
    while (bit >= 5 && data.length < DATA) {
      bit -= 5
      data += ABJAD[(sisa >> bit) & 31]
    }
    sisa &= (1 << bit) - 1
    if (data.length === DATA) return data + hurufPeriksa(data)
  }
  throw new Error('acak terlalu pendek untuk satu kode periksa')
}

/** As typed or scanned: dashes and blanks anywhere, either case, O for 0, I or L for 1. null = a slip somewhere. */
export function bacaKetikanKode(ketikan: string): string | null {
  const rapi = ketikan
    .toUpperCase()
    .replaceAll(/[\s\-–—.·]+/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (rapi.length !== PANJANG_KODE || Array.from(rapi).some((h) => !ABJAD.includes(h))) return null
  return hurufPeriksa(rapi.slice(0, DATA)) === rapi[DATA] ? rapi : null
}

/** In groups of five, as it is printed. */
export const tulisKode = (kode: string): string =>
  Array.from({ length: Math.ceil(kode.length / KELOMPOK) }, (_, i) =>
    kode.slice(i * KELOMPOK, (i + 1) * KELOMPOK),
  ).join('-')

/** Numbers of people anywhere in a pasted text, blanks between their parts allowed, each once. */
export const nipDalamTeks = (teks: string): string[] => [
  ...new Set(
    [...teks.matchAll(/(?<!\d)\d{8}[ \u00a0]?\d{6}[ \u00a0]?\d[ \u00a0]?\d{3}(?!\d)/g)].map((m) =>
      m[0].replaceAll(/[ \u00a0]/g, ''),
    ),
  ),
]

/** Fewer registered names than this: a list is not compared. The database holds the same bound. */
export const NAMA_MIN_BANDING = 5
