import { z } from 'zod'
import { type Bahasa, bytes, kataUmum } from '#platform/i18n'
import type { Galat, Result } from '#shared'
import { teksWeb } from './teks-web.ts'
import type { Arah, K, Tampil } from './rute.ts'

export type NilaiIsian = string | readonly string[]

/** A form of a page. Without `done`, `act` answers where to go itself: `ok(lihat('/…'))`. */
export interface DefFormulir<S extends z.ZodObject, H, KK = K> {
  readonly fields: S
  /** Largest upload in bytes; makes the form multipart. */
  readonly unggah?: number
  act(a: { readonly fields: z.output<S>; readonly k: KK }): Promise<Result<H, Galat>>
  done?(hasil: H, k: KK): Arah | Response | Tampil | Promise<Arah | Response>
}

/** A form as the view sees it: where it posts, what was typed, what is wrong with it. */
export interface FormTampil {
  readonly nama: string
  readonly aksi: string
  readonly token: string
  readonly multipart: boolean
  readonly nilai: Readonly<Record<string, NilaiIsian>>
  readonly galat: Readonly<Record<string, readonly string[]>>
  /** What is wrong with the whole: the refusal of the use case, a stale page, a file too large. */
  readonly galatUmum: readonly string[]
  /** What `done` answered with `tampil(…)`. */
  readonly hasil?: unknown
}

const inti = (skema: unknown): { type: string } | undefined => {
  let def = (skema as { def?: { type: string; innerType?: unknown; in?: unknown } }).def
  for (;;) {
    const dalam = def?.innerType ?? def?.in
    if (!def || !dalam) return def
    def = (dalam as { def?: typeof def }).def
  }
}

/** No database keeps a NUL, and nobody types one. */
export const tanpaNul = (teks: string): string => teks.replaceAll('\0', '')

const berbaris = (isian: unknown): boolean => isian !== undefined && inti(isian)?.type === 'record'
/** Texts posted as `name.key`, one for each key of a field that is a record. */
const perKunci = (nama: string, data: FormData): [string, string][] =>
  [...data].flatMap(([n, v]): [string, string][] =>
    n.startsWith(`${nama}.`) && typeof v === 'string' ? [[n.slice(nama.length + 1), tanpaNul(v)]] : [],
  )

/** Whether the form has this field; a field of a record is named `name.key`. */
export const isianDikenal = (skema: z.ZodObject, nama: string): boolean =>
  Object.hasOwn(skema.shape, nama) || berbaris(skema.shape[nama.split('.', 1)[0] ?? ''])

/** Posted fields as the schema wants them: lists for arrays, blank text and empty files as absent. */
export function isianMentah(skema: z.ZodObject, data: FormData): Record<string, unknown> {
  const hasil: Record<string, unknown> = {}
  for (const [nama, isian] of Object.entries(skema.shape)) {
    if (berbaris(isian)) {
      hasil[nama] = Object.fromEntries(perKunci(nama, data).filter(([, v]) => v.trim() !== ''))
      continue
    }
    const semua = data
      .getAll(nama)
      .map((v) => (typeof v === 'string' ? tanpaNul(v) : v))
      .filter((v) => (typeof v === 'string' ? v.trim() !== '' : v.size > 0 || v.name !== ''))
    if (inti(isian)?.type === 'array') hasil[nama] = semua
    else if (semua.length) hasil[nama] = semua[0]
  }
  return hasil
}

/** Only text goes back into the form: a file must be chosen again, a password must be typed again. */
export function nilaiKembali(skema: z.ZodObject, data: FormData): Record<string, NilaiIsian> {
  const nilai: Record<string, NilaiIsian> = {}
  for (const [nama, isian] of Object.entries(skema.shape)) {
    if (/sandi|password|otp/i.test(nama)) continue
    if (berbaris(isian)) for (const [kunci, v] of perKunci(nama, data)) nilai[`${nama}.${kunci}`] = v
    const teks = data.getAll(nama).filter((v) => typeof v === 'string')
    if (teks.length) nilai[nama] = teks.length > 1 ? teks : (teks[0] ?? '')
  }
  return nilai
}

type Masalah = { readonly code?: string; readonly [p: string]: unknown }

function kataMasalah(m: Masalah, t: ReturnType<typeof teksWeb>): string {
  const n = Number(m['minimum'] ?? m['maximum'])
  const teks = m['origin'] === 'string'
  if (m.code === 'invalid_type')
    return m['input'] === undefined ? t('wajib') : m['expected'] === 'number' ? t('bukanAngka') : t('salahBentuk')
  if (m.code === 'too_small')
    return teks
      ? n <= 1
        ? t('wajib')
        : t('terlaluPendek', { n })
      : m['origin'] === 'array'
        ? t('terlaluSedikit', { n })
        : t('terlaluKecil', { n })
  if (m.code === 'too_big')
    return teks
      ? t('terlaluPanjang', { n })
      : m['origin'] === 'array'
        ? t('terlaluBanyak', { n })
        : t('terlaluBesar', { n })
  if (m.code === 'invalid_format') {
    if (m['format'] === 'email') return t('bukanSurel')
    if (m['format'] === 'date') return t('bukanTanggal')
    return t('salahBentuk')
  }
  if (m.code === 'invalid_value' || m.code === 'invalid_union')
    return m['input'] === undefined ? t('wajibPilih') : t('bukanPilihan')
  return t('salahBentuk')
}

/** Parses with errors in words of repair. A message in the schema wins; a dotted key is looked up. */
export function uraikan<S extends z.ZodType>(
  skema: S,
  masukan: unknown,
  bahasa: Bahasa,
):
  | { readonly ok: true; readonly nilai: z.output<S> }
  | { readonly ok: false; readonly galat: Record<string, string[]> } {
  const t = teksWeb(bahasa)
  const h = skema.safeParse(masukan, { error: (m) => kataMasalah(m, t) })
  if (h.success) return { ok: true, nilai: h.data }
  const galat: Record<string, string[]> = {}
  const bentuk = skema instanceof z.ZodObject ? skema.shape : {}
  for (const m of h.error.issues) {
    const [nama = '', kunci] = m.path.map(String)
    const tempat = kunci !== undefined && berbaris(bentuk[nama]) ? `${nama}.${kunci}` : nama
    const kata = kataUmum(bahasa, m.message) ?? m.message
    const daftar = (galat[tempat] ??= [])
    if (!daftar.includes(kata)) daftar.push(kata)
  }
  return { ok: false, galat }
}

/** A tick box: absent means no. */
export const isianCentang = () =>
  z
    .literal('ya')
    .optional()
    .transform((v) => v === 'ya')

/** An uploaded file of one of the given endings. The size limit of the whole form is `unggah`. */
export const isianBerkas = (akhiran: readonly string[]) =>
  z
    .instanceof(File, { error: 'web.pilih-berkas' })
    .refine((f) => akhiran.some((a) => f.name.toLowerCase().endsWith(`.${a}`)), { error: 'web.jenis-berkas' })

/** Words of a domain refusal: from the catalogue that defines its code. */
export function kataGalat(bahasa: Bahasa, galat: Galat): string {
  return kataUmum(bahasa, galat.kode, galat.data) ?? teksWeb(bahasa)('takBernama', { kode: galat.kode })
}

export const kataTerlaluBesar = (bahasa: Bahasa, maks: number): string =>
  teksWeb(bahasa)('berkasTerlaluBesar', { maks: bytes(bahasa, maks) })
