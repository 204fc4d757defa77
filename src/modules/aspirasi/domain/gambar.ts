export type JenisGambar = 'jpeg' | 'png' | 'webp' | 'heic'
/** One photograph as it is sent, in bytes. */
export const FOTO_BESAR_MAKS = 10 * 1024 * 1024

const sama = (b: Uint8Array, letak: number, isi: string): boolean =>
  Array.from(isi).every((h, i) => b[letak + i] === h.charCodeAt(0))
const MEREK_HEIC = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']

/** What kind of picture the bytes begin as, whatever the file is called; null = none that is taken. */
export function jenisGambar(b: Uint8Array): JenisGambar | null {
  if (b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff) return 'jpeg'
  if (b[0] === 0x89 && sama(b, 1, 'PNG\r\n\u001a\n')) return 'png'
  if (sama(b, 0, 'RIFF') && sama(b, 8, 'WEBP')) return 'webp'
  if (sama(b, 4, 'ftyp') && MEREK_HEIC.some((m) => sama(b, 8, m))) return 'heic'
  return null
}
