import { type Bahasa, tanggal } from '#platform/i18n'
import type { BarisRiwayat, Json, NamaFakta } from '#regulasi'
import type { TeksAturan } from './aturan.teks.ts'

const TANGGAL = /^\d{4}-\d{2}-\d{2}$/

function kataRiwayat(r: BarisRiwayat, bahasa: Bahasa, t: TeksAturan): string {
  const bagian = [
    `${kataJenjang(r.jenjang)}${r.peran && r.peran !== 'definitif' ? ` (${r.peran})` : ''}`,
    `${tanggal(bahasa, r.tmt)} – ${r.sampai === null ? t('sampaiKini') : tanggal(bahasa, r.sampai)}`,
    ...(r.kelas === undefined ? [] : [t('kelas', { kelas: r.kelas })]),
    r.bidang === undefined ? t('belumTahuBidang') : t('bidang', { bidang: r.bidang?.join(', ') ?? t('tidakAda') }),
  ]
  return bagian.join(', ')
}

/** A fact of a worked example in words. */
export function kataFakta(nama: NamaFakta, nilai: unknown, bahasa: Bahasa, t: TeksAturan): string[] {
  if (nilai === null) return [t('tidakAda')]
  if (nama === 'riwayat') {
    const baris = nilai as readonly BarisRiwayat[]
    return baris.length === 0 ? [t('tidakAda')] : baris.map((r) => kataRiwayat(r, bahasa, t))
  }
  if (nama === 'jabatanKini' || nama === 'jabatanAsal') return [kataRiwayat(nilai as BarisRiwayat, bahasa, t)]
  return [kataNilai(nilai as Json, bahasa, t)]
}

/** Tiers arrive as codes, "jpt-pratama", "ahli-muda"; other words pass as they are. */
export const kataJenjang = (kode: string): string =>
  kode === 'jpt-pratama'
    ? 'JPT pratama'
    : /^ahli-(utama|madya|muda|pertama)$/.test(kode)
      ? kode.replace('-', ' ')
      : kode

/** A legal value in words: numbers and words as they are, tables as "key value". */
export function kataNilai(nilai: Json, bahasa: Bahasa, t: TeksAturan): string {
  if (nilai === null) return t('takAdaNilai')
  if (typeof nilai === 'boolean') return nilai ? t('ya') : t('tidak')
  if (typeof nilai === 'string') return TANGGAL.test(nilai) ? tanggal(bahasa, nilai) : kataJenjang(nilai)
  if (typeof nilai === 'number') return String(nilai)
  if (Array.isArray(nilai))
    return nilai.length === 0 ? t('tidakAda') : nilai.map((n: Json) => kataNilai(n, bahasa, t)).join(', ')
  return Object.entries(nilai)
    .map(([k, v]) => `${kataJenjang(k)}: ${kataNilai(v, bahasa, t)}`)
    .join('; ')
}
