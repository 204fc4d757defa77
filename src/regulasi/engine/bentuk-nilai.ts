/**
 * Whether a value may stand for a parameter: it keeps the JSON shape of the values encoded, says only words the law
 * tables know, and parses with every handle through which rules and calculators read it. So a wrong value is refused
 * where it is proposed and cannot break a check later.
 */
import type { Dwibahasa, Json } from './jenis.ts'
import { type Parameter, skemaGagangan } from './parameter.ts'

export interface SalahBentuk {
  /** Keys and indices into the value. */
  readonly jalur: readonly (string | number)[]
  readonly pesan: Dwibahasa
}
type Jalur = SalahBentuk['jalur']
type Objek = Readonly<Record<string, Json>>

const adalahDaftar = (v: Json): v is readonly Json[] => Array.isArray(v)
const adalahObjek = (v: Json): v is Objek => typeof v === 'object' && v !== null && !adalahDaftar(v)
const jenis = (v: Json): string => (v === null ? 'null' : adalahDaftar(v) ? 'daftar' : typeof v)
const salah = (jalur: Jalur, id: string, en: string): SalahBentuk => ({ jalur, pesan: { id, en } })

/** Every word and key in the tables of the law: what a text in a value may say. */
export function kosakata(parameter: Iterable<Parameter>): ReadonlySet<string> {
  const kata = new Set<string>()
  const telusuri = (v: Json): void => {
    if (typeof v === 'string') kata.add(v)
    else if (adalahDaftar(v)) v.forEach(telusuri)
    else if (adalahObjek(v))
      for (const [k, isi] of Object.entries(v)) {
        kata.add(k)
        telusuri(isi)
      }
  }
  for (const p of parameter) for (const n of p.nilai) telusuri(n.nilai)
  return kata
}

const TANGGAL_TAHUNAN = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Units that are counted, never measured. */
const BULAT = /^(tahun|bulan|hari|orang|nomor|level)\b/

class Pembanding {
  readonly kata: ReadonlySet<string> | undefined
  readonly bulat: boolean
  constructor(p: Parameter, kata: ReadonlySet<string>) {
    this.kata = p.kataBebas ? undefined : kata
    this.bulat = BULAT.test(p.satuan)
  }

  /** `contoh` = the values known at this place. */
  banding(v: Json, contoh: readonly Json[], jalur: Jalur): SalahBentuk | undefined {
    const boleh = new Set(contoh.map(jenis))
    if (!boleh.has(jenis(v))) return this.bukanJenis(v, boleh, jalur)
    if (typeof v === 'number') return this.angka(v, contoh, jalur)
    if (typeof v === 'string') return this.teks(v, contoh, jalur)
    if (adalahDaftar(v)) return this.daftar(v, contoh.filter(adalahDaftar), jalur)
    return adalahObjek(v) ? this.objek(v, contoh.filter(adalahObjek), jalur) : undefined
  }

  private bukanJenis(v: Json, boleh: ReadonlySet<string>, jalur: Jalur): SalahBentuk {
    const kata: Readonly<Record<string, readonly [string, string]>> = {
      number: ['angka', 'a number'],
      string: ['teks', 'text'],
      boolean: ['true atau false', 'true or false'],
      daftar: ['daftar', 'a list'],
      object: ['tabel', 'a table'],
      null: ['kosong', 'empty'],
    }
    const jadi = (x: 0 | 1, atau: string) => [...boleh].map((b) => kata[b]?.[x] ?? b).join(atau)
    return v === null
      ? salah(jalur, `wajib diisi dengan ${jadi(0, ' atau ')}`, `must be given: ${jadi(1, ' or ')}`)
      : salah(jalur, `harus ${jadi(0, ' atau ')}`, `must be ${jadi(1, ' or ')}`)
  }

  private angka(v: number, contoh: readonly Json[], jalur: Jalur): SalahBentuk | undefined {
    if (!Number.isFinite(v)) return salah(jalur, 'bukan angka yang sah', 'is no valid number')
    if (this.bulat && !Number.isInteger(v)) return salah(jalur, 'harus bilangan bulat', 'must be a whole number')
    const negatif = contoh.some((c) => typeof c === 'number' && c < 0)
    return v < 0 && !negatif ? salah(jalur, 'tidak boleh negatif', 'must not be negative') : undefined
  }

  private teks(v: string, contoh: readonly Json[], jalur: Jalur): SalahBentuk | undefined {
    if (v.trim() === '') return salah(jalur, 'tidak boleh kosong', 'must not be empty')
    if (jalur.at(-1) === 'pasal') return undefined
    if (contoh.every((c) => typeof c === 'string' && TANGGAL_TAHUNAN.test(c)))
      return TANGGAL_TAHUNAN.test(v)
        ? undefined
        : salah(jalur, 'harus bulan dan hari, misalnya 01-31', 'must be month and day, such as 01-31')
    return this.kata === undefined || this.kata.has(v)
      ? undefined
      : salah(jalur, `bukan kata yang dikenal tabel hukum: ${v}`, `is no word the tables of the law know: ${v}`)
  }

  private daftar(v: readonly Json[], contoh: readonly (readonly Json[])[], jalur: Jalur): SalahBentuk | undefined {
    if (v.length === 0 && contoh.every((c) => c.length > 0))
      return salah(jalur, 'tidak boleh kosong', 'must not be empty')
    const unsur = contoh.flat()
    for (const [i, x] of v.entries()) {
      const s = this.banding(x, unsur, [...jalur, i])
      if (s) return s
    }
    return undefined
  }

  private objek(v: Objek, contoh: readonly Objek[], jalur: Jalur): SalahBentuk | undefined {
    const kunci = new Set(contoh.flatMap((c) => Object.keys(c)))
    for (const k of Object.keys(v))
      if (!kunci.has(k)) return salah([...jalur, k], 'bukan baris tabel ini', 'is no row of this table')
    for (const k of kunci) {
      const ada = contoh.flatMap((c) => (Object.hasOwn(c, k) ? [c[k] as Json] : []))
      if (Object.hasOwn(v, k)) {
        const s = this.banding(v[k] as Json, ada, [...jalur, k])
        if (s) return s
      } else if (ada.length === contoh.length) return salah([...jalur, k], 'wajib diisi', 'must be given')
    }
    return undefined
  }
}

/** undefined = it may stand. `null` (repealed) always may. */
export function salahBentuk(p: Parameter, nilai: Json, kata: ReadonlySet<string>): SalahBentuk | undefined {
  if (nilai === null) return undefined
  const contoh = p.nilai.map((n) => n.nilai).filter((n) => n !== null)
  const beda = new Pembanding(p, kata).banding(nilai, contoh, [])
  if (beda) return beda
  for (const skema of skemaGagangan(p.id)) {
    const isu = skema.safeParse(nilai).error?.issues[0]
    if (isu)
      return salah(
        isu.path.filter((x) => typeof x !== 'symbol'),
        'nilai ini tidak dapat dipakai oleh perhitungannya',
        'the calculation cannot use this value',
      )
  }
  return undefined
}
