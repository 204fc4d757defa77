import type { IsoDate } from '#shared'
import {
  type Identitas,
  type Kelas,
  type Kerahasiaan,
  PANJANG,
  panjangTeks,
  type PesanBaru,
  rapikanTeks,
} from './pesan.ts'

/** How long a half-filled form waits for its writer. */
export const UMUR_DRAF_HARI = 7
/** A person who reads what is asked needs longer than this. */
const TERCEPAT_MS = 3000
export const PERMINTAAN_MAKS = 1500
export const CERITA_MAKS = PANJANG.isi - PERMINTAAN_MAKS - 100

/** What has been typed so far, page by page; every part may still be missing. */
export interface IsianDraf {
  readonly v: 1
  /** When the first page was handed out, in milliseconds; null = nobody can tell. */
  readonly mulai: number | null
  /** The trap for programs was filled in. */
  readonly terjebak: boolean
  readonly kelas: Kelas
  readonly cerita: string
  readonly topikKode: string | null
  readonly kelurahanKode: string | null
  readonly lokasi: string
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
  readonly permintaan: string
  readonly tanggalLayanan: IsoDate | null
  readonly tentangOrang: boolean
  readonly kerahasiaan: Kerahasiaan | null
  readonly nama: string
  readonly alamat: string
  readonly telepon: string
  readonly surel: string
  readonly tujuanWbs: 'inspektorat' | 'ppk' | null
  /** Pages done, so that none is skipped. */
  readonly sampai: Langkah
}

/** Pages of the form, in order. */
export const LANGKAH_ISIAN = ['cerita', 'tujuan', 'rincian', 'identitas', 'periksa'] as const
export type Langkah = (typeof LANGKAH_ISIAN)[number]

export const isianKosong = (mulai: number | null): IsianDraf => ({
  v: 1,
  mulai,
  terjebak: false,
  kelas: 'pengaduan',
  cerita: '',
  topikKode: null,
  kelurahanKode: null,
  lokasi: '',
  titik: null,
  permintaan: '',
  tanggalLayanan: null,
  tentangOrang: false,
  kerahasiaan: null,
  nama: '',
  alamat: '',
  telepon: '',
  surel: '',
  tujuanWbs: null,
  sampai: 'cerita',
})

/** The page to go to: none before the ones it stands on. */
export const bolehBuka = (d: IsianDraf, langkah: Langkah): boolean =>
  LANGKAH_ISIAN.indexOf(langkah) <= LANGKAH_ISIAN.indexOf(d.sampai)
export const majuKe = (d: IsianDraf, langkah: Langkah): Langkah => (bolehBuka(d, langkah) ? d.sampai : langkah)

const JUDUL_PANJANG = 90
/** The first sentence, cut at a word: nobody is asked for a title. */
export function judulDari(cerita: string): string {
  const satu = rapikanTeks(cerita).replaceAll(/\s+/g, ' ')
  const kalimat = /^.{12,}?[.!?](?=\s|$)/u.exec(satu)?.[0].replace(/[.!?]$/, '') ?? satu
  const huruf = Array.from(kalimat)
  if (huruf.length <= JUDUL_PANJANG) return kalimat
  const potong = huruf.slice(0, JUDUL_PANJANG).join('')
  return `${potong.replace(/\s+\S*$/, '')} …`
}

/** Whose name and address the law asks for (UU 25/2009 art. 42, UU 14/2008 art. 22): open complaints and requests. */
export const perluAlamat = (d: Pick<IsianDraf, 'kelas' | 'kerahasiaan'>): boolean =>
  d.kerahasiaan === 'terbuka' && (d.kelas === 'pengaduan' || d.kelas === 'permintaan-informasi')

const identitasDari = (d: IsianDraf): Identitas | null => {
  if (d.kerahasiaan === 'anonim') return null
  const nama = rapikanTeks(d.nama)
  const isi = (s: string): string | undefined => rapikanTeks(s) || undefined
  return nama ? { nama, alamat: isi(d.alamat), telepon: isi(d.telepon), surel: isi(d.surel) } : null
}

const LABEL_PERMINTAAN = 'Yang diminta:'

/** The message the pages amount to. Null = they are not all done. */
export function pesanDari(d: IsianDraf): PesanBaru | null {
  const cerita = rapikanTeks(d.cerita)
  if (!cerita || d.kerahasiaan === null) return null
  const permintaan = rapikanTeks(d.permintaan)
  return {
    kelas: d.kelas,
    kerahasiaan: d.kerahasiaan,
    judul: judulDari(cerita),
    isi: permintaan ? `${cerita}\n\n${LABEL_PERMINTAAN} ${permintaan}` : cerita,
    topikKode: d.topikKode,
    kelurahanKode: d.kelurahanKode,
    lokasi: d.lokasi || null,
    titik: d.titik,
    tanggalLayanan: d.tanggalLayanan,
    tentangOrang: d.tentangOrang,
    tujuanWbs: d.kelas === 'whistleblowing' ? (d.tujuanWbs ?? 'inspektorat') : null,
    identitas: identitasDari(d),
  }
}

export type SebabSaring = 'jebakan' | 'terlalu-cepat' | 'formulir-lama' | 'waktu-tak-sah'
/** Why somebody should look at it before it is passed on; it is kept all the same. */
export function sebabSaring(d: Pick<IsianDraf, 'mulai' | 'terjebak'>, kini: number): SebabSaring[] {
  const umur = d.mulai === null ? null : kini - d.mulai
  return [
    ...(d.terjebak ? (['jebakan'] as const) : []),
    ...(umur === null ? (['waktu-tak-sah'] as const) : []),
    ...(umur !== null && umur < TERCEPAT_MS ? (['terlalu-cepat'] as const) : []),
    ...(umur !== null && umur > UMUR_DRAF_HARI * 86_400_000 ? (['formulir-lama'] as const) : []),
  ]
}

/** "2,9613" and "2.9613" alike; null = no such number. */
export function bacaKoordinat(teks: string, batas: number): number | null {
  const n = Number(teks.trim().replace(',', '.'))
  return teks.trim() !== '' && Number.isFinite(n) && Math.abs(n) <= batas ? Math.round(n * 1e5) / 1e5 : null
}

export const terlaluPanjang = (teks: string, maks: number): number | null => {
  const n = panjangTeks(rapikanTeks(teks))
  return n > maks ? n : null
}
