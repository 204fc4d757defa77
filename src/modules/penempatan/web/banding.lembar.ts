import { angka, type Bahasa } from '#platform/i18n'
import type { LembarTulis } from '#platform/lembar'
import { type BandingDto, DASAR, UKURAN } from '../application/banding.dto.ts'
import { kataSel } from './banding-rinci.view.tsx'
import {
  HURUF,
  kalimatBanding,
  kalimatDasar,
  kataDasar,
  kataUkuran,
  namaKantor,
  namaSisi,
  type NamaUnitPeta,
} from './banding.kata.ts'
import { teksBanding } from './banding.teks.ts'

type Baris = readonly string[]

/** The page as sheets: what it says first, then measures, basis, offices, and the posts with NIP. */
export function lembarBanding(data: BandingDto, unit: NamaUnitPeta, bahasa: Bahasa): LembarTulis[] {
  const t = teksBanding(bahasa)
  const sisi = data.sisi.map((s, i) => namaSisi(bahasa, s, i))
  const lebar = [44, ...sisi.map(() => 40), 24]
  const ukuran: Baris[] = UKURAN.map((k) => [
    t(`ukuran-${k}`),
    ...data.sisi.map((s) => {
      const { utama, rincian } = kataUkuran(bahasa, k, s)
      return [utama, ...rincian].join('; ')
    }),
    data.terbaik[k].length > 0 ? `${t('terbaik')}: ${data.terbaik[k].map((i) => HURUF[i]).join(', ')}` : '',
  ])
  const dasar: Baris[] = DASAR.map((k) => [
    t(`dasar-${k}`),
    ...data.sisi.map((s) => kataDasar(bahasa, k, s)),
    t(`beda-${data.dasar[k]}`),
  ])
  const kantor: Baris[] = data.kantor.map((k) => [
    namaKantor(bahasa, unit, k.kantorId),
    ...k.sisi.map((s) => t('kantorSel', { ...s })),
    k.jabatanBeda > 0 ? `${t('kantorBeda')}: ${angka(bahasa, k.jabatanBeda)}` : '',
  ])
  const jabatan: Baris[] = data.baris.map((b) => [
    [b.ke.nama, unit.get(b.ke.unitId ?? '')?.unit].filter(Boolean).join(' · '),
    ...b.sel.map((s, i) =>
      [
        ...s.orang.map((o) => `${o.pegawai.nama} (${o.pegawai.nip}) ${angka(bahasa, o.skor, 1)}`),
        ...kataSel(bahasa, b, i),
      ].join('; '),
    ),
    t(b.beda ? 'beda-berbeda' : 'beda-sama'),
  ])
  const kata: Baris[] = [...kalimatBanding(bahasa, data), ...kalimatDasar(bahasa, data).map((k) => k.kata)].map((k) => [
    k,
  ])
  return [
    { nama: t('ukuran'), kepala: [t('ukuran'), ...sisi, t('catatan')], baris: ukuran, lebar },
    { nama: t('matriks'), kepala: [t('jabatan'), ...sisi, t('beda')], baris: jabatan, lebar },
    { nama: t('kantor'), kepala: [t('kantor'), ...sisi, t('catatan')], baris: kantor, lebar },
    { nama: t('dasar'), kepala: [t('apa'), ...sisi, t('beda')], baris: dasar, lebar },
    { nama: t('dalamKata'), kepala: [t('dalamKata')], baris: kata, lebar: [140] },
  ]
}
