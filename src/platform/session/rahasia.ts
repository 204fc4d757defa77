import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PANJANG_MIN = 32

/**
 * The installation's secret: TEPAT_RAHASIA, else a file in the data folder, made once and readable by its owner
 * only. It signs cookies and encrypts second-factor secrets, so it must survive a restart.
 */
export function rahasiaPemasangan(opsi: { rahasia?: string | undefined; folder: string }): string {
  if (opsi.rahasia !== undefined && opsi.rahasia !== '') {
    if (opsi.rahasia.length < PANJANG_MIN)
      throw new Error(`TEPAT_RAHASIA terlalu pendek: perlu sedikitnya ${PANJANG_MIN} karakter acak`)
    return opsi.rahasia
  }
  const berkas = join(opsi.folder, 'rahasia')
  try {
    const isi = readFileSync(berkas, 'utf8').trim()
    if (isi.length < PANJANG_MIN) throw new Error(`berkas ${berkas} rusak: isinya terlalu pendek`)
    return isi
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code !== 'ENOENT') throw sebab
  }
  mkdirSync(opsi.folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(berkas, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (sebab) {
    // Two processes starting together: the first one's secret holds.
    if ((sebab as NodeJS.ErrnoException).code !== 'EEXIST') throw sebab
  }
  return readFileSync(berkas, 'utf8').trim()
}

/** A separate key for each purpose, so that a leak of one says nothing about another. */
export const turunkanRahasia = (rahasia: string, tujuan: string): string =>
  createHmac('sha256', rahasia).update(`tepat\0${tujuan}`).digest('base64url')
