import { hash, verify, type Options } from '@node-rs/argon2'

/** Argon2id as OWASP recommends for an interactive sign-in: 19 MiB, two passes, one lane. */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options
export const PANJANG_SANDI = { min: 12, maks: 128 } as const

export const sidikSandi = (sandi: string): Promise<string> => hash(sandi.normalize('NFKC'), { ...ARGON2 })
export const cocokSandi = (sidik: string, sandi: string): Promise<boolean> =>
  verify(sidik, sandi.normalize('NFKC')).catch(() => false)

export type MasalahSandi = 'sandi.terlalu-pendek' | 'sandi.terlalu-panjang' | 'sandi.mudah-ditebak'

const URUTAN = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Length over composition (NIST 800-63B); refuses what contains the address or is one pattern repeated. */
export function periksaSandi(sandi: string, surel: string): MasalahSandi | null {
  const panjang = sandi.length
  if (panjang < PANJANG_SANDI.min) return 'sandi.terlalu-pendek'
  if (panjang > PANJANG_SANDI.maks) return 'sandi.terlalu-panjang'
  const kecil = sandi.toLowerCase()
  const nama = surel.toLowerCase().split('@')[0] ?? ''
  if (nama.length >= 4 && kecil.includes(nama)) return 'sandi.mudah-ditebak'
  if (new Set(kecil).size < 5) return 'sandi.mudah-ditebak'
  if (/^(.{1,4})\1+$/.test(kecil)) return 'sandi.mudah-ditebak'
  if (/^(kata ?sandi|password|sandi|rahasia|tepat|admin)[\W\d_]*$/.test(kecil)) return 'sandi.mudah-ditebak'
  if (URUTAN.some((u) => u.repeat(3).includes(kecil))) return 'sandi.mudah-ditebak'
  return null
}

const HURUF_JELAS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password a person can read out: 4 × 4 letters and digits without look-alikes, about 79 bits. */
export function sandiAcak(
  acak: (jumlah: number) => Uint8Array = (n) => crypto.getRandomValues(new Uint8Array(n)),
): string {
  let hasil = ''
  while (hasil.length < 16) {
    // Only whole multiples of the alphabet, so that no letter is likelier than another.
    for (const b of acak(32)) if (b < 248 && hasil.length < 16) hasil += HURUF_JELAS.charAt(b % HURUF_JELAS.length)
  }
  return hasil.replace(/(.{4})(?=.)/g, '$1-')
}
