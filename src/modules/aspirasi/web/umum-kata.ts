import type { Arti } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import type { Status } from '../domain/alur.ts'
import { akhirKuartal, type Kuartal, tulisKuartal } from '../domain/kuartal.ts'
import type { PesanUmum, Tepat } from '../application/umum.port.ts'
import type { NamaUmum } from '../application/umum.use-case.ts'
import type { TeksUmum } from './umum.teks.ts'

export const ARTI_STATUS: Readonly<Record<Status, Arti>> = {
  baru: 'info',
  diteruskan: 'berjalan',
  dikerjakan: 'berjalan',
  'menunggu-pelapor': 'menunggu',
  dijawab: 'info',
  selesai: 'ok',
  'tidak-selesai': 'blokir',
  'bukan-wewenang': 'nihil',
  ditolak: 'nihil',
  digabung: 'nihil',
  dicabut: 'nihil',
}
export const ARTI_TEPAT: Readonly<Record<Tepat, Arti>> = { terpenuhi: 'ok', berjalan: 'berjalan', lewat: 'blokir' }

export const namaTopik = (kode: string | null, n: NamaUmum, t: TeksUmum, bahasa: Bahasa): string => {
  const topik = kode === null ? undefined : n.topik.get(kode)
  return topik ? (bahasa === 'en' ? topik.namaEn : topik.nama) : (kode ?? t('tanpaTopik'))
}
export const namaKantor = (id: string | null, n: NamaUmum, t: TeksUmum): string =>
  (id === null ? undefined : n.kantor.get(id)?.nama) ?? t('tanpaKantor')
export const namaTempat = (kode: string | null, n: NamaUmum, t: TeksUmum): string => {
  if (kode === null) return t('tanpaTempat')
  const k = n.tempat.get(kode)
  return k ? [k.nama, k.kecamatan].filter((x) => x !== '').join(', ') : kode
}
export const kataKuartal = (k: Kuartal, t: TeksUmum): string => {
  const [tahun = '', n = ''] = tulisKuartal(k).split('-')
  return t('kuartal', { n, tahun })
}
export const rentangKuartal = (k: Kuartal, bahasa: Bahasa) => ({
  mulai: tanggal(bahasa, k),
  akhir: tanggal(bahasa, akhirKuartal(k)),
})
/** The first words of a text, cut between words. */
export function cuplik(isi: string, n = 180): string {
  const s = isi.replaceAll(/\s+/g, ' ').trim()
  if (s.length <= n) return s
  const potong = s.slice(0, n)
  return `${potong.slice(0, Math.max(potong.lastIndexOf(' '), n / 2)).trimEnd()}…`
}
export const alamatPesan = (p: Pick<PesanUmum, 'rujukan'>): string => `/aduan/daftar/${p.rujukan}`
