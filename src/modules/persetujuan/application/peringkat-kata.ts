import { angka, type Bahasa } from '#platform/i18n'
import { type PeringkatBaris, pertama } from '../domain/peringkat.ts'
import { type TeksPeringkat, teksPeringkat } from './peringkat.teks.ts'

type DiAtas = PeringkatBaris['diAtas'][number]

export function kataPeringkat(bahasa: Bahasa, p: PeringkatBaris): string {
  const t = teksPeringkat(bahasa)
  if (p.peringkat === null || p.calon === null) return p.sebab ? `${t('tanpa')}: ${t(`sebab-${p.sebab}`)}` : t('tanpa')
  const kata = t(pertama(p) ? 'pertama' : 'ke', { peringkat: p.peringkat, calon: p.calon })
  return p.skor === null ? kata : `${kata}, ${t('skor', { skor: angka(bahasa, p.skor, 1) })}`
}

function kataHarga(bahasa: Bahasa, d: DiAtas, t: TeksPeringkat): string {
  if (!d.harga) return d.tanpaHarga ? t(`harga-${d.tanpaHarga}`) : ''
  const { rugi, langkah } = d.harga
  const pokok =
    rugi > 0
      ? t('rugi', { rugi: angka(bahasa, rugi, 2) })
      : rugi < 0
        ? t('untung', { naik: angka(bahasa, -rugi, 2) })
        : t('tanpaRugi')
  if (langkah === 0) return pokok
  return `${pokok}, ${t(langkah > 0 ? 'tambahLangkah' : 'kurangLangkah', { n: Math.abs(langkah) })}`
}
/** Said once under those above, when none of them has a price. */
export const kataTanpaHarga = (bahasa: Bahasa, p: PeringkatBaris): string | null =>
  p.diAtas.length > 0 && p.tanpaHarga ? teksPeringkat(bahasa)(`harga-${p.tanpaHarga}`) : null

export function kataDiAtas(bahasa: Bahasa, d: DiAtas): string {
  const t = teksPeringkat(bahasa)
  const harga = kataHarga(bahasa, d, t)
  return `${d.nama}, ${t('skor', { skor: angka(bahasa, d.skor, 1) })}${harga ? `; ${harga}` : ''}`
}
/** Those above and what choosing them means, a line each; or why that is not known. */
export const kataYangDiAtas = (bahasa: Bahasa, p: PeringkatBaris): string =>
  [...p.diAtas.map((d) => kataDiAtas(bahasa, d)), kataTanpaHarga(bahasa, p) ?? []].flat().join('\n')
