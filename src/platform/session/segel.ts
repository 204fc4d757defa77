import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { turunkanRahasia } from './rahasia.ts'

const kunci = (rahasia: string, tujuan: string) =>
  createHash('sha256')
    .update(turunkanRahasia(rahasia, `segel\0${tujuan}`))
    .digest()

/** Text for a cookie that its holder can neither read nor alter, and that dies by itself. */
export function segel(rahasia: string, tujuan: string, isi: unknown, detik: number): string {
  const iv = randomBytes(12)
  const sandi = createCipheriv('aes-256-gcm', kunci(rahasia, tujuan), iv)
  const badan = Buffer.from(JSON.stringify({ isi, sampai: Date.now() + detik * 1000 }))
  return Buffer.concat([iv, sandi.update(badan), sandi.final(), sandi.getAuthTag()]).toString('base64url')
}

/** What was sealed for this purpose; null when it was altered, made for something else, or is over. */
export function bukaSegel<T>(rahasia: string, tujuan: string, teks: string | null | undefined): T | null {
  if (!teks) return null
  const b = Buffer.from(teks, 'base64url')
  if (b.length < 29) return null
  try {
    const sandi = createDecipheriv('aes-256-gcm', kunci(rahasia, tujuan), b.subarray(0, 12))
    sandi.setAuthTag(b.subarray(-16))
    const { isi, sampai } = JSON.parse(
      Buffer.concat([sandi.update(b.subarray(12, -16)), sandi.final()]).toString(),
    ) as {
      isi: T
      sampai: number
    }
    return sampai > Date.now() ? isi : null
  } catch {
    return null
  }
}
