import type { Bahasa } from '#platform/i18n'
import type { CalonPeringkat } from '../application/kecocokan.dto.ts'
import { KOMPONEN } from '../domain/kebijakan.ts'
import { namaFakta, namaKomponen } from './kalimat.ts'
import { teksKecocokan } from './kecocokan.teks.ts'

export function kepalaCsv(bahasa: Bahasa): string[] {
  const t = teksKecocokan(bahasa)
  return [
    t('nomor'),
    t('k-nip'),
    t('k-nama'),
    t('k-jabatan'),
    t('k-unit'),
    t('k-gerbang'),
    t('skor'),
    t('k-min'),
    t('k-maks'),
    ...KOMPONEN.map((c) => namaKomponen(bahasa, c)),
    t('k-mutlak'),
    t('k-hilang'),
  ]
}

/** One candidate as a row; numbers stay numbers, unknown stays empty. */
export function barisCsv(c: CalonPeringkat, bahasa: Bahasa): (string | number | null)[] {
  const t = teksKecocokan(bahasa)
  const k = c.kecocokan
  const hilang = k.komponen.flatMap((x) => x.faktaHilang).map((f) => namaFakta(bahasa, f))
  return [
    c.nomor,
    c.orang.nip,
    c.orang.nama,
    c.orang.jabatanKini === null ? t('tanpaJabatan') : (c.orang.jabatanKini ?? null),
    c.orang.unit ?? null,
    t(`h-${c.putusan.hasil}`),
    k.skor,
    k.rentang[0],
    k.rentang[1],
    ...KOMPONEN.map((kode) => {
      const x = k.komponen.find((y) => y.kode === kode)
      return x?.diminta ? Math.round(x.nilai * 100) / 100 : null
    }),
    t(`m-${k.mutlak.hasil}`),
    [...new Set(hilang)].join(', '),
  ]
}
