import type { Json } from '#regulasi'

/** A legal value as a form edits it: one field per figure or word; a list of plain words or numbers is one field. */
export interface Daun {
  readonly jalur: readonly (string | number)[]
  /** What names the place: keys, and of a row of a list its first word. */
  readonly label: readonly string[]
  readonly isi: string
  readonly daftar: boolean
}
type Objek = Readonly<Record<string, Json>>
const adalahDaftar = (v: Json): v is readonly Json[] => Array.isArray(v)
const adalahObjek = (v: Json): v is Objek => typeof v === 'object' && v !== null && !adalahDaftar(v)
const polos = (v: Json): boolean => v === null || typeof v !== 'object'
const tulis = (v: Json): string => (v === null ? '' : typeof v === 'string' ? v : JSON.stringify(v))

const namaBaris = (v: Json, i: number): string =>
  (adalahObjek(v) ? Object.values(v).find((x) => typeof x === 'string') : undefined) ?? String(i + 1)

export function daunNilai(v: Json, jalur: Daun['jalur'] = [], label: readonly string[] = []): Daun[] {
  if (adalahDaftar(v))
    return v.every(polos)
      ? [{ jalur, label, isi: v.map(tulis).join(', '), daftar: true }]
      : v.flatMap((x, i) => daunNilai(x, [...jalur, i], [...label, namaBaris(x, i)]))
  if (adalahObjek(v)) return Object.entries(v).flatMap(([k, x]) => daunNilai(x, [...jalur, k], [...label, k]))
  return [{ jalur, label, isi: tulis(v), daftar: false }]
}

/** "2,5" and "2.5" are numbers where a number stood or nothing did; words stay words, blank is nothing. */
function baca(s: string, contoh: Json): Json {
  const teks = s.trim()
  if (teks === '') return null
  if (typeof contoh === 'string') return teks
  if (typeof contoh === 'boolean') return teks === 'true' ? true : teks === 'false' ? false : teks
  const angka = teks.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(angka) ? Number(angka) : teks
}
const bacaDaftar = (s: string, contoh: readonly Json[]): Json[] =>
  s
    .split(contoh.some((x) => typeof x === 'number') ? /[;\n]|,\s|,(?=\d+(?:,|$))/ : /[,;\n]/)
    .map((x) => x.trim())
    .filter((x) => x !== '')
    .map((x) => baca(x, contoh[0] ?? ''))

/** The value with the fields filled in, in the order of `daunNilai`; a field left out is blank. */
export function nilaiDariDaun(v: Json, isi: readonly (string | undefined)[]): Json {
  let ke = 0
  const susun = (x: Json): Json => {
    if (adalahDaftar(x)) return x.every(polos) ? bacaDaftar(isi[ke++] ?? '', x) : x.map(susun)
    if (adalahObjek(x)) return Object.fromEntries(Object.entries(x).map(([k, y]) => [k, susun(y)]))
    return baca(isi[ke++] ?? '', x)
  }
  return susun(v)
}
