import type { IsoDate } from '#shared'

export const KELAS = ['pengaduan', 'aspirasi', 'permintaan-informasi', 'whistleblowing'] as const
export type Kelas = (typeof KELAS)[number]

/** terbuka: handlers see the name. anonim: nothing about the writer is stored. rahasia: named handlers only. */
export const KERAHASIAAN = ['terbuka', 'anonim', 'rahasia'] as const
export type Kerahasiaan = (typeof KERAHASIAAN)[number]

export const SALURAN = ['web', 'meja', 'surel', 'lapor', 'open311'] as const
export type Saluran = (typeof SALURAN)[number]

/** Longest text of each part, in characters; the database holds the same. */
export const PANJANG = {
  judul: 200,
  isi: 20_000,
  lokasi: 500,
  nama: 200,
  telepon: 40,
  surel: 254,
  alamat: 500,
} as const
export const FOTO_MAKS = 5

export interface Identitas {
  readonly nama: string
  readonly telepon?: string | undefined
  readonly surel?: string | undefined
  readonly alamat?: string | undefined
}

/** What somebody wants to say, checked and ready to be kept. */
export interface PesanBaru {
  readonly kelas: Kelas
  readonly kerahasiaan: Kerahasiaan
  readonly judul: string
  readonly isi: string
  readonly topikKode: string | null
  readonly kelurahanKode: string | null
  readonly lokasi: string | null
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
  readonly tanggalLayanan: IsoDate | null
  /** It speaks of an official or employee. */
  readonly tentangOrang: boolean
  /** Of a whistleblowing message: about the inspectorate itself it goes to the mayor. */
  readonly tujuanWbs: 'inspektorat' | 'ppk' | null
  readonly identitas: Identitas | null
}

/** Why a message cannot be kept as it is; null = it can. */
export function sebabTakSah(p: PesanBaru): string | null {
  if (p.kerahasiaan === 'anonim' && p.identitas) return 'aspirasi.anonim-beridentitas'
  if (p.kerahasiaan !== 'anonim' && !p.identitas) return 'aspirasi.identitas-kosong'
  if (p.kelas === 'whistleblowing' && p.kerahasiaan === 'terbuka') return 'aspirasi.wbs-terbuka'
  if ((p.kelas === 'whistleblowing') !== (p.tujuanWbs !== null)) return 'aspirasi.wbs-tujuan'
  return null
}

/**
 * Text as it is kept: line ends made one, control characters and those that turn the direction of writing taken out, since
 * they can make a reader see something else than what is stored.
 */
export const rapikanTeks = (s: string): string =>
  s
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g,
      '',
    )
    .normalize('NFC')
    .trim()

/** Characters as people and the database count them. */
export const panjangTeks = (s: string): number => Array.from(s).length
