import { periksaIzin, type Izin, type Pelaku } from '#platform/access'
import { waktu, type Bahasa } from '#platform/i18n'
import type { Kuki } from '#platform/session'
import type { Galat, Result } from '#shared'
import type { UsePengguna } from '../susun.ts'
import { namaPeran } from './peran.teks.ts'

export interface OpsiRutePengguna {
  /** Seals what a browser carries from one step to the next. */
  readonly rahasia: string
  /** A demo city: the sign-in page lists its accounts. */
  readonly contoh: boolean
  /** TEPAT_URL, for links to print; else the address of the request. */
  readonly url?: string | undefined
}
export interface Web {
  readonly use: UsePengguna
  readonly opsi: OpsiRutePengguna
}

export const kepalaKuki = (kuki: Kuki): [string, string][] => kuki.map((k) => ['set-cookie', k])

/** A short-lived cookie of ours beside those of the sign-in. `detik` 0 deletes it. */
export const kukiKecil = (w: Web, nama: string, nilai: string, jalur: string, detik: number): string => {
  const aman = w.opsi.url?.startsWith('https:') ? '; Secure' : ''
  return `${nama}=${nilai}; Path=${jalur}; HttpOnly; SameSite=Lax; Max-Age=${detik}${aman}`
}
export function bacaKuki(request: Request, nama: string): string | null {
  for (const bagian of (request.headers.get('cookie') ?? '').split(';')) {
    const [kunci, ...nilai] = bagian.trim().split('=')
    if (kunci === nama) return nilai.join('=')
  }
  return null
}

/** Moments and roles in a refusal become words of the reader's language. */
export function terbaca<T>(hasil: Result<T, Galat>, bahasa: Bahasa): Result<T, Galat> {
  if (hasil.ok || !hasil.error.data) return hasil
  const data = { ...hasil.error.data }
  if (typeof data.sampai === 'string' && data.sampai.includes('T')) data.sampai = waktu(bahasa, data.sampai)
  if (typeof data.peran === 'string') data.peran = namaPeran(bahasa, data.peran)
  return { ok: false, error: { ...hasil.error, data } }
}

const PINTU: readonly (readonly [Izin, string])[] = [
  ['rencana:hitung', '/kerja/rencana'],
  ['pengguna:kelola', '/kerja/pengguna'],
  ['rencana:lihat', '/kerja/rencana'],
  ['peta-jabatan:lihat', '/kerja/peta-jabatan'],
  ['saya:lihat', '/saya'],
]
/** Where somebody's work begins; who has no door of his own reads what everyone may. */
export const berandaPelaku = (pelaku: Pelaku | null): string =>
  PINTU.find(([izin]) => periksaIzin(pelaku, izin).ok)?.[1] ?? '/'
