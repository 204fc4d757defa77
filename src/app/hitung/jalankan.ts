import type { z } from 'zod'
import { type Bahasa, kataUmum } from '#platform/i18n'
import { NoValueInForce, type Pada } from '#regulasi'
import { gagal, type Galat, type IsoDate, type Result } from '#shared'
import { teksGalatHitung } from './galat.teks.ts'
import type { Kalkulator } from './jenis.ts'

/** What is wrong with an input: where (JSON path) and what to do. */
export interface GalatHitung {
  readonly jalur: string
  readonly pesan: string
}

const tulisJalur = (bagian: readonly PropertyKey[]): string =>
  bagian.reduce<string>((s, b) => s + (typeof b === 'number' ? `[${b}]` : `.${String(b)}`), '$')

type T = ReturnType<typeof teksGalatHitung>
const JENIS = ['string', 'number', 'int', 'boolean', 'array', 'tuple', 'object', 'record'] as const
/** The number as written, without separators: it is to be typed into JSON. */
const n = (x: unknown): string => String(x)

function kataIsu(i: z.core.$ZodIssue, t: T, bahasa: Bahasa): string {
  switch (i.code) {
    case 'invalid_type':
      if (i.input === undefined) return t('wajib')
      if (i.input === null) return t('wajibNull')
      return t('harus', { jenis: t(JENIS.find((j) => j === i.expected) ?? 'object') })
    case 'invalid_value':
      if (i.input === undefined) return t('wajib')
      return i.input === null ? t('wajibNull') : t('salahSatu', { pilihan: i.values.map(String).join(', ') })
    case 'unrecognized_keys':
      return t('kunciAsing', { kunci: i.keys.join(', ') })
    case 'invalid_key':
      return t('kosong')
    case 'too_small':
      if (i.origin === 'string') return t('kosong')
      if (i.origin === 'array') return t('butirKurang', { n: n(i.minimum) })
      return t(i.inclusive === false ? 'lebihDari' : 'terkecil', { n: n(i.minimum) })
    case 'too_big':
      if (i.origin === 'string') return t('hurufLebih', { n: n(i.maximum) })
      return t(i.origin === 'array' ? 'butirLebih' : 'terbesar', { n: n(i.maximum) })
    default:
      return kataUmum(bahasa, i.message) ?? t('takSah')
  }
}

/** Unknown keys first: a misspelt name explains the field that seems to be missing. */
const terpenting = (isu: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined =>
  isu.find((i) => i.code === 'unrecognized_keys') ?? isu[0]

function kataGalatModul(g: Galat, bahasa: Bahasa): GalatHitung {
  const { jalur, ...data } = g.data ?? {}
  const sebagaiTeks = Object.fromEntries(Object.entries(data).map(([k, v]) => [k, String(v)]))
  return { jalur: String(jalur ?? '$'), pesan: kataUmum(bahasa, g.kode, sebagaiTeks) ?? g.kode }
}

/** Reads the input, computes, answers. No database, no clock: `pada` is the day whose law is used. */
export function jalankan(
  k: Kalkulator,
  mentah: unknown,
  pada: Pada,
  bahasa: Bahasa = 'id',
): Result<object, GalatHitung> {
  const t = teksGalatHitung(bahasa)
  const urai = (k.pilih?.(mentah) ?? k.masukan).safeParse(mentah, { reportInput: true })
  if (!urai.success) {
    const isu = terpenting(urai.error.issues)
    return gagal({ jalur: tulisJalur(isu?.path ?? []), pesan: isu ? kataIsu(isu, t, bahasa) : t('takSah') })
  }
  try {
    const hasil = k.hitung(urai.data as never, pada)
    return hasil.ok ? hasil : gagal(kataGalatModul(hasil.error, bahasa))
  } catch (sebab) {
    if (sebab instanceof NoValueInForce)
      return gagal({ jalur: '$', pesan: kataUmum(bahasa, 'hitung.belum-berlaku', { pada: sebab.asOf }) ?? '' })
    throw sebab
  }
}

/** The same for text, as the command reads it. */
export function jalankanTeks(k: Kalkulator, isi: string, pada: IsoDate): Result<object, GalatHitung> {
  let mentah: unknown
  try {
    mentah = JSON.parse(isi.replace(/^\uFEFF/, ''))
  } catch (sebab) {
    return gagal({ jalur: '$', pesan: teksGalatHitung('id')('bukanJson', { sebab: (sebab as Error).message }) })
  }
  return jalankan(k, mentah, pada)
}

export const sebagaiGalat = (g: GalatHitung): Result<never, Galat> =>
  gagal({ kode: 'hitung.masukan', data: { jalur: g.jalur, pesan: g.pesan } })
