import { BARIS_BIDANG_STUDI, BARIS_SUBRUMPUN, RUMPUN_ILMU } from './rumpun-ilmu-data.ts'

export { RUMPUN_ILMU, SUMBER_RUMPUN_ILMU } from './rumpun-ilmu-data.ts'

/** How near the field a person has is to the field a post asks for, nearest first. */
const RELASI_BIDANG_STUDI = ['sama', 'subrumpun', 'rumpun', 'lain'] as const
export type RelasiBidangStudi = (typeof RELASI_BIDANG_STUDI)[number]

export interface Subrumpun {
  readonly kode: string
  readonly rumpun: string
  readonly nama: string
}
export interface BidangStudi {
  /** Our stable code, e.g. `teknik-informatika`. */
  readonly kode: string
  /** Code of the official list, where it has one. */
  readonly dikti: string | null
  readonly nama: string
  /** Where it stands in the order of sciences; the first is home. */
  readonly subrumpun: readonly string[]
  readonly alias: readonly string[]
}

const belah = (teks: string): string[][] =>
  teks
    .trim()
    .split('\n')
    .map((b) => b.split('|'))
const daftar = (teks: string | undefined, pemisah: string): string[] => (teks ? teks.split(pemisah) : [])

export const SUBRUMPUN: ReadonlyMap<string, Subrumpun> = new Map(
  belah(BARIS_SUBRUMPUN).map(([kode = '', rumpun = '', nama = '']) => [kode, { kode, rumpun, nama }]),
)

export const BIDANG_STUDI: ReadonlyMap<string, BidangStudi> = new Map(
  belah(BARIS_BIDANG_STUDI).map(([kode = '', dikti = '', subrumpun = '', nama = '', alias = '']) => [
    kode,
    { kode, dikti: dikti || null, nama, subrumpun: daftar(subrumpun, ','), alias: daftar(alias, ';') },
  ]),
)

const rumpunDari = (s: string): string => SUBRUMPUN.get(s)?.rumpun ?? ''

/** Whether the taxonomy knows this code: a field of study, a subrumpun (`450`) or a whole rumpun (`410`). */
export const dikenalBidangStudi = (kode: string): boolean =>
  BIDANG_STUDI.has(kode) || SUBRUMPUN.has(kode) || kode in RUMPUN_ILMU

/** Words for a code on screen; the code itself when the taxonomy does not know it. */
export const namaBidangStudi = (kode: string): string =>
  BIDANG_STUDI.get(kode)?.nama ?? SUBRUMPUN.get(kode)?.nama ?? RUMPUN_ILMU[kode] ?? kode

/** "Teknik Informatika · Elektro dan informatika · Ilmu teknik", for the explanation. */
export function letakBidangStudi(kode: string): { subrumpun: string; rumpun: string } | undefined {
  const sub = SUBRUMPUN.get(BIDANG_STUDI.get(kode)?.subrumpun[0] ?? kode)
  return sub && { subrumpun: sub.nama, rumpun: RUMPUN_ILMU[sub.rumpun] ?? '' }
}

/** The branch two fields share, subrumpun before rumpun; undefined when they share none. */
export function letakBersama(a: string, b: string): { subrumpun?: string; rumpun: string } | undefined {
  const cabang = (k: string) => BIDANG_STUDI.get(k)?.subrumpun ?? (SUBRUMPUN.has(k) ? [k] : [])
  const [sa, sb] = [cabang(a), cabang(b)]
  const sub = sa.find((s) => sb.includes(s))
  const rumpun =
    (sub === undefined ? undefined : rumpunDari(sub)) ??
    sa.map(rumpunDari).find((r) => sb.some((s) => rumpunDari(s) === r) || r === b)
  if (rumpun === undefined) return undefined
  return { subrumpun: sub === undefined ? undefined : SUBRUMPUN.get(sub)?.nama, rumpun: RUMPUN_ILMU[rumpun] ?? rumpun }
}

/**
 * Relation of the field a person has to the field a post asks for. A post may ask for a subrumpun or a rumpun as a
 * whole: every field inside it is then "sama". Codes outside the taxonomy are only ever "sama" or "lain": callers who
 * must not judge the unknown ask `dikenalBidangStudi` first.
 */
export function relasiBidangStudi(punya: string, diminta: string): RelasiBidangStudi {
  if (punya === diminta) return 'sama'
  const milik = BIDANG_STUDI.get(punya)?.subrumpun
  if (!milik) return 'lain'
  if (diminta in RUMPUN_ILMU) return milik.some((s) => rumpunDari(s) === diminta) ? 'sama' : 'lain'
  if (SUBRUMPUN.has(diminta)) {
    if (milik.includes(diminta)) return 'sama'
    return milik.some((s) => rumpunDari(s) === rumpunDari(diminta)) ? 'rumpun' : 'lain'
  }
  const minta = BIDANG_STUDI.get(diminta)?.subrumpun
  if (!minta) return 'lain'
  if (milik.some((s) => minta.includes(s))) return 'subrumpun'
  return milik.some((s) => minta.some((m) => rumpunDari(m) === rumpunDari(s))) ? 'rumpun' : 'lain'
}

const SINGKATAN: Readonly<Record<string, string>> = {
  pend: 'pendidikan',
  tek: 'teknik',
  tehnik: 'teknik',
  adm: 'administrasi',
  administasi: 'administrasi',
  management: 'manajemen',
  menejemen: 'manajemen',
  kep: 'keperawatan',
  ek: 'ekonomi',
  ekon: 'ekonomi',
  komp: 'komputer',
  info: 'informatika',
  inf: 'informatika',
  perpust: 'perpustakaan',
  bhs: 'bahasa',
  mat: 'matematika',
  bio: 'biologi',
  kes: 'kesehatan',
  masy: 'masyarakat',
  neg: 'negara',
  pemerintahaan: 'pemerintahan',
}
/** Words that name the degree or the house of study, not the field. */
const BUKAN_BIDANG =
  /^(?:(?:s[123]|d(?:[1-4]|iv|i{1,3})|a(?:iv|i{1,3})|strata (?:satu|dua|tiga|[123])|diploma (?:satu|dua|tiga|empat|[1-4]|iv|i{1,3})|sarjana(?: muda| terapan)?|magister(?: terapan)?|doktor|akademi|jurusan|program studi|prodi|fakultas|bidang|profesi|slta|smk|smea|stm|sltp|kejuruan|sederajat) )+/

const rapikan = (teks: string): string =>
  teks
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replace(/\b([sda])[\s.-]*([1-4]|iv|i{1,3})\b/g, '$1$2')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((k) => SINGKATAN[k] ?? k)
    .join(' ')

let kamus: Map<string, string> | undefined
function bacaKamus(): Map<string, string> {
  if (kamus) return kamus
  kamus = new Map()
  for (const b of BIDANG_STUDI.values())
    for (const n of [b.nama, b.kode, ...b.alias]) {
      const k = rapikan(n)
      if (!kamus.has(k)) kamus.set(k, b.kode)
    }
  return kamus
}

function cari(teks: string): string | undefined {
  const k = bacaKamus()
  const bentuk = [teks, teks.replace(BUKAN_BIDANG, '')]
  for (const b of bentuk) {
    const langsung = k.get(b) ?? k.get(b.replace(/^ilmu /, '')) ?? k.get(`ilmu ${b}`)
    if (langsung) return langsung
  }
  return undefined
}

/**
 * The taxonomy code of a programme as personnel files write it ("S-1 TEKNIK INFORMATIKA", "Pend. Guru Sekolah Dasar
 * (PGSD)"). Whole names and listed aliases only, never a guess by part: what is not known stays undefined.
 */
export function kodeBidangStudi(namaProdi: string): string | undefined {
  const mentah = namaProdi.trim()
  if (BIDANG_STUDI.has(mentah)) return mentah
  const luar = cari(rapikan(mentah.replace(/\([^)]*\)/g, ' ')))
  if (luar) return luar
  const dalam = /\(([^)]*)\)/.exec(mentah)?.[1]
  return cari(rapikan(mentah)) ?? (dalam ? cari(rapikan(dalam)) : undefined)
}
