import fs from 'node:fs'
import path from 'node:path'
import { stdin, stderr } from 'node:process'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { kataUmum } from '#platform/i18n'
import type { Galat } from '#shared'
import { GalatPerintah } from '../galat.ts'

/** What every command file offers: it adds its commands to the program. */
export type PasangPerintah = (program: Command) => void

export const cetak = (teks: string): void => void process.stdout.write(teks.endsWith('\n') ? teks : `${teks}\n`)
export const kabar = (teks: string): void => void stderr.write(`${teks}\n`)

/** `npm run` changes into the project's folder; a path means the folder the user stands in. */
export const jalur = (berkas: string): string =>
  path.resolve(process.env.npm_lifecycle_event === 'tepat' ? (process.env.INIT_CWD ?? '.') : '.', berkas)

const UKURAN_MAKS = 64 * 1024 * 1024

/** Text of a file of the user's, or of standard input (`-`); anything unusable is one clear line. */
export function bacaTeks(berkas: string, anjuran = 'simpan sebagai UTF-8'): string {
  const bytes = bacaBytes(berkas)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new GalatPerintah(`${berkas}: bukan teks UTF-8; ${anjuran}`)
  }
}

function bacaBytes(berkas: string): Buffer {
  try {
    if (berkas === '-') return fs.readFileSync(0)
    const lokasi = jalur(berkas)
    if (fs.statSync(lokasi).size > UKURAN_MAKS) throw new GalatPerintah(`${berkas}: lebih besar dari 64 MiB`)
    return fs.readFileSync(lokasi)
  } catch (sebab) {
    if (sebab instanceof GalatPerintah) throw sebab
    const { code } = sebab as NodeJS.ErrnoException
    throw new GalatPerintah(`${berkas}: ${code === 'ENOENT' ? 'berkas tidak ada' : `tidak dapat dibaca (${code})`}`)
  }
}

/** A refusal of a use case as the one line a person needs. */
export const sebagaiGalat = (galat: Galat, kode: 1 | 2 = 2): GalatPerintah =>
  new GalatPerintah(
    kataUmum('id', galat.kode, galat.data) ?? [galat.kode, ...Object.values(galat.data ?? {})].join(' '),
    kode,
  )

export const contoh = (...baris: string[]): string =>
  `\nContoh:\n${baris.map((b) => `  npm run -s tepat -- ${b}`).join('\n')}`

const FRASA_MINIMUM = 12

/** The passphrase of a backup: TEPAT_SANDI_CADANGAN, else typed unseen (twice when it is new). */
export async function frasaSandi(baru: boolean): Promise<string> {
  const dariLingkungan = process.env.TEPAT_SANDI_CADANGAN
  const frasa = dariLingkungan || (await tanya('Frasa sandi cadangan: '))
  if (baru && frasa.length < FRASA_MINIMUM)
    throw new GalatPerintah(`frasa sandi cadangan terlalu pendek: perlu sedikitnya ${FRASA_MINIMUM} huruf`)
  if (baru && !dariLingkungan && (await tanya('Sekali lagi: ')) !== frasa)
    throw new GalatPerintah('kedua frasa sandi berbeda')
  return frasa
}

function tanya(pertanyaan: string): Promise<string> {
  if (!stdin.isTTY)
    throw new GalatPerintah('frasa sandi cadangan tidak diketahui: isi TEPAT_SANDI_CADANGAN, atau jalankan di terminal')
  return new Promise((selesai, tolak) => {
    stderr.write(pertanyaan)
    const baris = createInterface({ input: stdin, terminal: true })
    baris.once('line', (teks) => {
      baris.close()
      stderr.write('\n')
      selesai(teks)
    })
    baris.once('SIGINT', () => {
      baris.close()
      tolak(new GalatPerintah('dibatalkan'))
    })
  })
}
