import { angka, type Bahasa } from '#platform/i18n'
import type { KewajaranDto } from '../application/baca-kewajaran.use-case.ts'
import { AMBANG_KEBETULAN, AMBANG_KECIL, type BarisKewajaran, type Dimensi } from '../domain/kewajaran/index.ts'
import { teksKewajaran, type TKewajaran } from './kewajaran.teks.ts'
import type { NamaUnit } from './use-ruang.ts'

export type PetaUnit = ReadonlyMap<string, NamaUnit>

const BERKATA = [
  'kelamin-L',
  'kelamin-P',
  'usia-di-bawah-35',
  'usia-35-44',
  'usia-45-54',
  'usia-55-ke-atas',
  'pendidikan-D1',
  'pendidikan-D2',
  'pendidikan-D3',
  'pendidikan-D4',
  'pendidikan-S1',
  'pendidikan-profesi',
  'pendidikan-S2',
  'pendidikan-S3',
] as const satisfies readonly Parameters<TKewajaran>[0][]

/** A code without words shows itself. */
export function namaKelompok(bahasa: Bahasa, dimensi: Dimensi, kode: string | null, unit: PetaUnit): string {
  const t = teksKewajaran(bahasa)
  if (kode === null) return t('belum')
  if (dimensi === 'unit') return unit.get(kode)?.kantor ?? t('belum')
  const kunci = BERKATA.find((k) => k === `${dimensi}-${kode}`)
  return kunci ? t(kunci) : kode
}

/** Rows as read: offices by their names, the rest in the order they come. */
export function barisBerurut(
  bahasa: Bahasa,
  dimensi: Dimensi,
  baris: readonly BarisKewajaran[],
  unit: PetaUnit,
): (BarisKewajaran & { readonly nama: string })[] {
  const bernama = baris.map((b) => ({ ...b, nama: namaKelompok(bahasa, dimensi, b.kelompok, unit) }))
  if (dimensi !== 'unit') return bernama
  return bernama.toSorted(
    (a, b) => Number(a.kelompok === null) - Number(b.kelompok === null) || a.nama.localeCompare(b.nama, 'id'),
  )
}

export const persen = (bahasa: Bahasa, x: number): string => `${angka(bahasa, x * 100, 1)} %`

export const caraBaca = (bahasa: Bahasa): string[] => {
  const t = teksKewajaran(bahasa)
  return [
    t('cara-layak'),
    t('cara-empat'),
    t('cara-p', { ambang: angka(bahasa, AMBANG_KEBETULAN, 2) }),
    t('cara-tekan', { n: AMBANG_KECIL }),
    t('cara-fakta'),
    t('cara-batas'),
  ]
}

const KEPALA = ['dimensi', 'kelompok', 'layak', 'dipilih', 'laju', 'rasio', 'hasil', 'p'] as const

/** The table as rows of a file: figures stay figures, hidden and unknown ones stay empty. */
export function lembarKewajaran(data: KewajaranDto, unit: PetaUnit, bahasa: Bahasa) {
  const t = teksKewajaran(bahasa)
  const bulat = (x: number | null) => (x === null ? null : Math.round(x * 10_000) / 10_000)
  return {
    kepala: KEPALA.map((k) => t(k)),
    baris: data.dimensi.flatMap((d) =>
      d.baris.length === 0
        ? [[t(`dimensi-${d.dimensi}`), null, null, null, null, null, t('hasil-disembunyikan'), null]]
        : barisBerurut(bahasa, d.dimensi, d.baris, unit).map((b) => [
            t(`dimensi-${d.dimensi}`),
            b.nama,
            b.layak,
            b.dipilih,
            bulat(b.laju),
            bulat(b.rasio),
            t(`hasil-${b.hasil}`),
            b.p === null ? null : Number(b.p.toPrecision(3)),
          ]),
    ),
  }
}
