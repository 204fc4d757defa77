import path from 'node:path'
import type { IsoDate } from '#shared'
import { GalatPerintah } from './galat.ts'

/** What the environment says (interfaces.md, section 1), checked. */
export interface Lingkungan {
  readonly port: number
  /** Address to listen on; a reverse proxy on the same machine needs no other. */
  readonly host: string
  readonly data: string
  /** Owner of an external database; absent = embedded. */
  readonly urlPemilik?: string
  readonly urlAplikasi?: string
  /** Public address, when a trusted proxy stands before us. */
  readonly urlPublik?: string
  readonly hariIni?: IsoDate
  /** Mail server (`smtp://user:sandi@server:587`); absent = mails wait in the outbox. */
  readonly smtp?: string
  /** Sender of mails. */
  readonly surelDari?: string
  /** Folder in which a mail server leaves what came in, one file a mail. */
  readonly suratMasuk?: string
  readonly contoh: boolean
}

/** The product's own folder: dist/ lies in it. */
function akarProduk(): string {
  const skrip = process.argv[1] ?? ''
  return /[\\/]dist[\\/](server|tepat)\.js$/.test(skrip)
    ? path.dirname(path.dirname(path.resolve(skrip)))
    : process.cwd()
}

/** Built browser files. */
export const folderPublik = (): string => path.join(akarProduk(), 'dist', 'publik')

const isi = (nilai: string | undefined): string | undefined =>
  nilai === undefined || nilai.trim() === '' ? undefined : nilai.trim()

function bacaPort(nilai: string | undefined): number {
  if (nilai === undefined) return 3000
  const n = Number(nilai)
  if (!/^\d{1,5}$/.test(nilai) || n > 65_535)
    throw new GalatPerintah(`TEPAT_PORT harus bilangan 0..65535, bukan "${nilai}"`)
  return n
}

function bacaTanggal(nilai: string | undefined): IsoDate | undefined {
  if (nilai === undefined) return undefined
  const saat = new Date(`${nilai}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(nilai) || Number.isNaN(saat.getTime()) || saat.toISOString().slice(0, 10) !== nilai)
    throw new GalatPerintah(`TEPAT_HARI_INI harus tanggal YYYY-MM-DD yang ada, bukan "${nilai}"`)
  return nilai
}

function bacaAlamat(nama: string, nilai: string | undefined, skema: readonly string[]): string | undefined {
  if (nilai === undefined) return undefined
  if (!URL.canParse(nilai) || !skema.includes(new URL(nilai).protocol))
    throw new GalatPerintah(`${nama} harus alamat ${skema.map((s) => `${s}//…`).join(' atau ')}`)
  return nilai
}

function bacaSurel(nilai: string | undefined): string | undefined {
  if (nilai !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(nilai))
    throw new GalatPerintah(`TEPAT_SURAT_DARI harus alamat surel, bukan "${nilai}"`)
  return nilai
}

export function bacaLingkungan(env: Readonly<Record<string, string | undefined>> = process.env): Lingkungan {
  const urlPemilik = bacaAlamat('DATABASE_URL', isi(env.DATABASE_URL), ['postgresql:', 'postgres:'])
  const urlAplikasi = bacaAlamat('DATABASE_URL_APLIKASI', isi(env.DATABASE_URL_APLIKASI), ['postgresql:', 'postgres:'])
  if (urlAplikasi && !urlPemilik)
    throw new GalatPerintah('DATABASE_URL_APLIKASI perlu DATABASE_URL: migrasi dijalankan oleh pemilik basis data')
  const contoh = isi(env.TEPAT_CONTOH)
  if (contoh !== undefined && contoh !== 'ya' && contoh !== 'tidak')
    throw new GalatPerintah(`TEPAT_CONTOH harus "ya" atau "tidak", bukan "${contoh}"`)
  return {
    port: bacaPort(isi(env.TEPAT_PORT)),
    host: isi(env.TEPAT_HOST) ?? '127.0.0.1',
    data: path.resolve(isi(env.TEPAT_DATA) ?? path.join(akarProduk(), 'data')),
    urlPemilik,
    urlAplikasi,
    urlPublik: bacaAlamat('TEPAT_URL', isi(env.TEPAT_URL), ['https:', 'http:']),
    hariIni: bacaTanggal(isi(env.TEPAT_HARI_INI)),
    smtp: bacaAlamat('TEPAT_SMTP', isi(env.TEPAT_SMTP), ['smtp:', 'smtps:']),
    surelDari: bacaSurel(isi(env.TEPAT_SURAT_DARI)),
    suratMasuk: isi(env.TEPAT_SURAT_MASUK) && path.resolve(isi(env.TEPAT_SURAT_MASUK) ?? ''),
    contoh: contoh === 'ya' || (contoh === undefined && urlPemilik === undefined),
  }
}
