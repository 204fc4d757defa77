import { z } from 'zod'
import { type DaftarKetetapan, type Dasar, isIsoDate, type LiburTahun, type Pada, yearOf } from '#regulasi'
import type { Galat, Result } from '#shared'

/** How a field of a form becomes a value: a plain field, or a text of lines for lists and tables. */
export type JenisIsian =
  | 'teks'
  | 'angka'
  | 'tanggal'
  | 'saat'
  | 'pilihan'
  | 'ya'
  /** Comma-separated words. */
  | 'daftar'
  | 'daftar-angka'
  | 'daftar-tanggal'
  /** Lines `code = number`; `?` or nothing after the sign is null. */
  | 'peta'
  /** Lines of cells: numbers stay numbers, an empty cell is null. */
  | 'matriks'
  /** Lines of cells under the named columns; the first is text, the others numbers. */
  | 'tabel'
  /** Lines `id; code = number, code = number`. */
  | 'calon'
export interface IsianHitung {
  /** Path in the input, dotted: `jabatan.kelompok`. */
  readonly nama: string
  readonly jenis: JenisIsian
  readonly pilihan?: readonly string[]
  readonly kolom?: readonly string[]
  readonly bolehKosong?: boolean
  /** What an empty field stands for; default: the key is left out. */
  readonly kosong?: 'null' | 'daftar'
  /** Shown only for these choices of the first field. */
  readonly untuk?: readonly string[]
}

/** `bacaKetetapan`: the legal values the city confirmed; without it those of the program. */
export interface DepsHitung {
  readonly bacaKetetapan?: () => Promise<DaftarKetetapan>
  /** Holidays the city confirmed, for a page whose field of holidays is left blank. */
  readonly bacaLibur?: () => Promise<readonly LiburTahun[]>
}

export const KELOMPOK = ['masyarakat', 'jabatan', 'pegawai', 'pengisian'] as const

/** A calculator: a pure function of the module that owns it, with its input and output described and an example. */
export interface Kalkulator {
  readonly nama: string
  readonly kelompok: (typeof KELOMPOK)[number]
  readonly masukan: z.ZodType
  readonly keluaran: z.ZodType
  /** Which part of a union an input is meant for, so that its faults are named in that part's words. */
  readonly pilih?: (mentah: unknown) => z.ZodType
  /** `pada`: the day whose law is used. */
  readonly hitung: (masukan: never, pada: Pada) => Result<object, Galat>
  /** Worked examples; the first one fills the form. */
  readonly contoh: readonly [unknown, ...unknown[]]
  /** Legal values read, shown with their dates. */
  readonly parameter: readonly string[]
  readonly isian: readonly IsianHitung[]
}
/** Keeps input and function of one type, then forgets it: the list is of all kinds. */
export const kalkulator = <S extends z.ZodType>(
  k: Omit<Kalkulator, 'masukan' | 'hitung'> & {
    readonly masukan: S
    readonly hitung: (masukan: z.output<S>, pada: Pada) => Result<object, Galat>
  },
): Kalkulator => k

const [TAHUN_AWAL, TAHUN_AKHIR] = [1900, 2199]
const tahunWajar = (s: string): boolean => isIsoDate(s) && yearOf(s) >= TAHUN_AWAL && yearOf(s) <= TAHUN_AKHIR
export const tanggal = z.iso.date({ error: 'hitung.tanggal' }).refine(tahunWajar, 'hitung.tahun')
/** Absent = unknown; null = known not to exist. */
export const tanggalBoleh = tanggal.nullable().optional()
/** An optional field that is no date: null, as programs write it, is the same as leaving it out. */
export const boleh = <S extends z.ZodType>(skema: S) => skema.nullish().transform((v) => v ?? undefined)
export const saat = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/, {
    error: 'hitung.saat',
  })
  .refine((s) => tahunWajar(s.slice(0, 10)), 'hitung.saat')
export const teks = z.string().trim().min(1)
const DESIMAL_MAKS = 25
const banyakDesimal = (n: number): number => {
  const m = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(n))
  return m ? (m[1]?.length ?? 0) - Number(m[2] ?? 0) : 0
}
/** Exact arithmetic costs what the digits cost: 1e-300 says nothing and would keep a server busy. */
const bilangan = z.number().refine((n) => banyakDesimal(n) <= DESIMAL_MAKS, 'hitung.desimal')
export const angkaAntara = (min: number, maks: number) => bilangan.min(min).max(maks)
/** Counts and minutes: large enough for a ministry, small enough for exact answers. */
export const jumlah = angkaAntara(0, 1e12)
export const nilaiSeratus = angkaAntara(0, 100)

const dasar: z.ZodType<readonly Dasar[]> = z.array(
  z.strictObject({
    sumber: z.string(),
    pasal: z.string().optional(),
    status: z.enum(['terverifikasi', 'belum-diverifikasi']),
  }),
)
/** An answer: the fields of the calculator and the legal basis. */
export const jawaban = <S extends z.ZodRawShape>(isi: S) => z.strictObject({ ...isi, dasar })
export const dasarSkema = dasar
