import { gagal, type Galat, ok, type Result } from '#shared'

/** Letters of a decision, each from a text the city may edit. */
export const JENIS_NASKAH = [
  'risalah-sidang',
  'risalah-putusan',
  'sk',
  'petikan',
  'berita-acara',
  'spmt',
  'penjelasan',
  'tanda-terima',
] as const
export type JenisNaskah = (typeof JENIS_NASKAH)[number]
const PER_ORANG: ReadonlySet<JenisNaskah> = new Set(['petikan', 'spmt', 'penjelasan'])
/** One for the whole batch, or one for each person. */
export const naskahPerOrang = (j: JenisNaskah): boolean => PER_ORANG.has(j)

const KUNCI_UMUM = [
  'pemerintah',
  'nomor',
  'nomorSurat',
  'nomorSk',
  'tanggal',
  'tmt',
  'jumlah',
  'urut',
  'tahun',
  'kodePeriksa',
] as const
const KUNCI_ORANG = [
  'nama',
  'nip',
  'jabatan',
  'jabatanLama',
  'pertimbangan',
  'alasan',
  'dasar',
  'keberatanSampai',
] as const
const KUNCI_ACARA = [
  'tempat',
  'tanggalPelantikan',
  'pelantik',
  'saksi',
  'nomorSidang',
  'tanggalSidang',
  'tempatSidang',
  'hadir',
  'risalah',
  'tanggalPutusan',
  'sampaikanSampai',
] as const
export const kunciNaskah = (j: JenisNaskah): readonly string[] =>
  naskahPerOrang(j) ? [...KUNCI_UMUM, ...KUNCI_ORANG, ...KUNCI_ACARA] : [...KUNCI_UMUM, ...KUNCI_ACARA]

export type BagianNaskah =
  | { readonly jenis: 'judul'; readonly teks: string }
  | { readonly jenis: 'paragraf'; readonly teks: string }
  | { readonly jenis: 'butir'; readonly label: string; readonly teks: string }
  | { readonly jenis: 'daftar' }
  | { readonly jenis: 'tanda-tangan'; readonly teks: string }
export interface Naskah {
  readonly nomor: string
  readonly bagian: readonly BagianNaskah[]
}
export const TEMPLAT_MAKS = 20_000

/** Without its list it would say nothing of anybody. */
const BERDAFTAR: ReadonlySet<JenisNaskah> = new Set(['sk', 'risalah-sidang', 'risalah-putusan', 'tanda-terima'])
const BATAS = /\{\{\s*([A-Za-z]+)\s*\}\}/g
const BUTIR = /^(.{1,40}?)::\s*(.*)$/

/**
 * A template: the first line `nomor: …`, then a blank line between parts. `# ` heading; `label:: text` a clause;
 * `[daftar]` the table of names; `[tanda-tangan] office` the place to sign; the rest is prose. `{{key}}` is filled in.
 */
export function periksaTemplat(jenis: JenisNaskah, isi: string): Result<true, Galat> {
  if (isi.length > TEMPLAT_MAKS) return gagal({ kode: 'naskah.terlalu-panjang', data: { maks: TEMPLAT_MAKS } })
  const kenal = new Set(kunciNaskah(jenis))
  for (const [i, baris] of isi.split('\n').entries()) {
    const asing = [...baris.matchAll(BATAS)].find((m) => !kenal.has(m[1] as string))
    if (asing) return gagal({ kode: 'naskah.kunci-asing', data: { baris: i + 1, kunci: asing[1] as string } })
  }
  if (!/^nomor:/i.test(isi.trimStart())) return gagal({ kode: 'naskah.tanpa-nomor' })
  if (!isi.includes('[tanda-tangan]') && jenis !== 'penjelasan') return gagal({ kode: 'naskah.tanpa-tanda-tangan' })
  return BERDAFTAR.has(jenis) && !isi.includes('[daftar]') ? gagal({ kode: 'naskah.tanpa-daftar' }) : ok(true)
}

/** What is not known is left open to be written by hand, never guessed. */
export const TITIK = '……………………'

export function isiTemplat(templat: string, nilai: Readonly<Record<string, string | undefined>>): Naskah {
  const ganti = (teks: string, n: Readonly<Record<string, string | undefined>>): string =>
    teks.replace(BATAS, (_, k: string) => n[k] || TITIK)
  const [pertama = '', ...sisa] = templat.trimStart().split('\n')
  const nomor = ganti(pertama.replace(/^nomor:\s*/i, ''), nilai).trim()
  const isi = (teks: string): string => ganti(teks, { ...nilai, nomor })
  const bagian: BagianNaskah[] = []
  for (const potong of sisa.join('\n').split(/\n\s*\n/)) {
    const teks = potong.trim()
    if (teks === '') continue
    if (teks === '[daftar]') bagian.push({ jenis: 'daftar' })
    else if (teks.startsWith('[tanda-tangan]'))
      bagian.push({ jenis: 'tanda-tangan', teks: isi(teks.slice('[tanda-tangan]'.length)).trim() })
    else if (teks.startsWith('# ')) bagian.push({ jenis: 'judul', teks: isi(teks.slice(2)) })
    else bagian.push(...prosa(teks, isi))
  }
  return { nomor, bagian }
}

/** Lines `label:: text` are clauses, each its own; other lines run together. */
function prosa(teks: string, isi: (t: string) => string): BagianNaskah[] {
  const hasil: BagianNaskah[] = []
  for (const baris of teks.split('\n')) {
    const b = BUTIR.exec(baris.trim())
    const akhir = hasil.at(-1)
    if (b) hasil.push({ jenis: 'butir', label: isi(b[1] as string), teks: isi(b[2] as string) })
    else if (akhir && 'teks' in akhir)
      hasil[hasil.length - 1] = { ...akhir, teks: `${akhir.teks} ${isi(baris.trim())}` }
    else hasil.push({ jenis: 'paragraf', teks: isi(baris.trim()) })
  }
  return hasil
}

/** What the layout is given; texts only, none of them a command. */
export interface DataNaskah {
  readonly judul: string
  readonly pemerintah: string
  readonly bagian: readonly BagianNaskah[]
  readonly kepala: readonly string[]
  readonly baris: readonly (readonly string[])[]
  /** Shares of the columns of the list; 0 = as wide as it needs. */
  readonly lebar: readonly number[]
  readonly tempatTanggal: string
  readonly kaki: string
  readonly qr: string | null
  readonly ketQr: string
}
