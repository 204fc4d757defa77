import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Where the secret of a mail stands in its text until it leaves. */
export const RAHASIA_SUREL = '{rahasia}'
export interface BarisKirim {
  readonly id: string
  readonly kepada: string
  readonly judul: string
  readonly isi: string
  readonly sisipan: Buffer | null
}

const kunciSegel = (rahasia: string): Buffer => createHash('sha256').update(`surel\0${rahasia}`).digest()
export function segelkan(rahasia: string, isi: string): Buffer {
  const iv = randomBytes(12)
  const sandi = createCipheriv('aes-256-gcm', kunciSegel(rahasia), iv)
  const badan = Buffer.concat([sandi.update(isi, 'utf8'), sandi.final()])
  return Buffer.concat([iv, sandi.getAuthTag(), badan])
}
export function bukaSegelan(rahasia: string, isi: Buffer): string {
  const sandi = createDecipheriv('aes-256-gcm', kunciSegel(rahasia), isi.subarray(0, 12))
  sandi.setAuthTag(isi.subarray(12, 28))
  return Buffer.concat([sandi.update(isi.subarray(28)), sandi.final()]).toString('utf8')
}
