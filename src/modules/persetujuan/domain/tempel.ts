import { isIsoDate } from '#regulasi'
import { gagal, type Galat, ok, type Result } from '#shared'

/** A list of names as people type it or paste it from a spreadsheet: columns split by tab, semicolon or comma. */
const JENIS_DASAR_TEMPEL = ['hukdis', 'permohonan', 'pengunduran-diri', 'perubahan-sotk', 'evaluasi-kinerja'] as const
export interface BarisTempel {
  readonly nip: string
  /** null = released without a post. */
  readonly ke: string | null
  readonly sebagai: 'definitif' | 'plt'
  readonly dasar?: {
    readonly jenis: (typeof JENIS_DASAR_TEMPEL)[number]
    readonly nomor: string
    readonly tanggal: string
  }
}
export interface BarisSuratTempel {
  readonly nip: string
  /** Absent = the letter names no post for this person; null = released without one. */
  readonly ke?: string | null
}
/** More than any city moves in one decree; a larger list is another file by mistake, and its verdict fills the memory. */
export const BARIS_USULAN_MAKS = 5000
const GALAT_TAMPIL = 5
type KodeSalah =
  | 'nip-kosong'
  | 'nip-dibulatkan'
  | 'nip-panjang'
  | 'kode-kosong'
  | 'dasar-asing'
  | 'dasar-tanpa-nomor'
  | 'dasar-tanggal'
  | 'sebagai'
  | 'plt-tanpa-jabatan'
interface Salah {
  readonly salah: KodeSalah
  readonly isi?: string
}
/** The reader's words for what is wrong with a line. */
export type KataTempel = (
  kode: `tempel-${KodeSalah}` | 'tempel-baris' | 'tempel-lain',
  data: Readonly<Record<string, string | number>>,
) => string
const LEPAS = new Set(['-', '–', '—', 'tanpa jabatan', 'lepas', 'dilepas'])
const BULAN = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ')

interface BarisMentah {
  readonly nomor: number
  readonly sel: readonly string[]
}
const pemisah = (baris: string): string => (baris.includes('\t') ? '\t' : baris.includes(';') ? ';' : ',')
const rapikan = (s: string): string =>
  s
    .replaceAll(/[\u00a0\u200b\ufeff]/g, ' ')
    .replace(/^\s*["'`’]+|["'`’]+\s*$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Rows of cells; blank lines and one heading line are passed over. */
function bacaTempelan(teks: string): BarisMentah[] {
  const hasil: BarisMentah[] = []
  const semua = teks.split(/\r\n|\n|\r/)
  for (const [i, baris] of semua.entries()) {
    if (baris.trim() === '') continue
    const sel = baris.split(pemisah(baris)).map(rapikan)
    const kepala = hasil.length === 0 && !/\d/.test(sel[0] ?? '') && sel.some((s) => /^(nip|nik)\b/i.test(s))
    if (!kepala) hasil.push({ nomor: i + 1, sel })
  }
  return hasil
}

/** 2026-11-24, 24-11-2026, 24/11/2026 or 24 November 2026; undefined when it is no calendar date. */
export function bacaTanggalTempel(s: string): string | undefined {
  const angka = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(s)
  const kata = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(s)
  const [h, b, t] = angka
    ? [angka[1], angka[2], angka[3]]
    : kata
      ? [kata[1], String(BULAN.indexOf((kata[2] ?? '').toLowerCase()) + 1), kata[3]]
      : []
  const iso = t === undefined ? s : `${t}-${(b ?? '').padStart(2, '0')}-${(h ?? '').padStart(2, '0')}`
  return isIsoDate(iso) ? iso : undefined
}

/** A number as spreadsheets and people write it: with spaces, or an apostrophe before it. */
export const rapikanNip = (s: string): string => rapikan(s).replaceAll(/[\s'’]/g, '')

function bacaNipTempel(s: string | undefined): string | Salah {
  const isi = rapikanNip(s ?? '')
  if (isi === '') return { salah: 'nip-kosong' }
  if (/e\+?\d+$/i.test(isi)) return { salah: 'nip-dibulatkan', isi }
  if (!/^\d{18}$/.test(isi)) return { salah: 'nip-panjang', isi }
  return isi
}

function bacaKe(s: string | undefined): string | null | Salah {
  if (s === undefined || s === '') return { salah: 'kode-kosong' }
  return LEPAS.has(s.toLowerCase()) ? null : s
}

function bacaDasar(sel: readonly string[]): BarisTempel['dasar'] | Salah {
  const [jenis = '', nomor = '', tanggal = ''] = sel
  if (jenis === '' && nomor === '' && tanggal === '') return undefined
  const kode = jenis.toLowerCase().replaceAll(/[ _]+/g, '-')
  const kenal = JENIS_DASAR_TEMPEL.find((j) => j === kode)
  if (!kenal) return { salah: 'dasar-asing', isi: jenis }
  if (nomor === '') return { salah: 'dasar-tanpa-nomor' }
  const t = bacaTanggalTempel(tanggal)
  return t === undefined ? { salah: 'dasar-tanggal', isi: tanggal } : { jenis: kenal, nomor, tanggal: t }
}

const keliru = (x: unknown): x is Salah => typeof x === 'object' && x !== null && 'salah' in x

function kumpulkan<T>(teks: string, kata: KataTempel, baca: (sel: readonly string[]) => T | Salah): Result<T[], Galat> {
  const mentah = bacaTempelan(teks)
  if (mentah.length === 0) return gagal({ kode: 'persetujuan.daftar-kosong' })
  if (mentah.length > BARIS_USULAN_MAKS)
    return gagal({ kode: 'persetujuan.daftar-terlalu-besar', data: { ada: mentah.length, maks: BARIS_USULAN_MAKS } })
  const salah: string[] = []
  const hasil: T[] = []
  for (const { nomor, sel } of mentah) {
    const b = baca(sel)
    if (keliru(b)) {
      const sebab = kata(`tempel-${b.salah}`, { isi: b.isi ?? '', pilihan: JENIS_DASAR_TEMPEL.join(', ') })
      salah.push(kata('tempel-baris', { nomor, sebab }))
    } else hasil.push(b)
  }
  if (salah.length === 0) return ok(hasil)
  const lain = salah.length - GALAT_TAMPIL
  const rincian = [...salah.slice(0, GALAT_TAMPIL), ...(lain > 0 ? [kata('tempel-lain', { n: lain })] : [])].join('; ')
  return gagal({ kode: 'persetujuan.daftar-keliru', data: { jumlah: salah.length, rincian } })
}

/** NIP ; kode jabatan tujuan ; definitif|plt ; dasar ; nomor ; tanggal. Everything is read or nothing is. */
export const bacaDaftarUsulan = (teks: string, kata: KataTempel): Result<BarisTempel[], Galat> =>
  kumpulkan(teks, kata, (sel) => {
    const nip = bacaNipTempel(sel[0])
    if (keliru(nip)) return nip
    const ke = bacaKe(sel[1])
    if (keliru(ke)) return ke
    const kata = (sel[2] ?? '').toLowerCase()
    const sebagai = kata === '' || kata === 'definitif' ? 'definitif' : /^plt\.?$/.test(kata) ? 'plt' : undefined
    if (sebagai === undefined) return { salah: 'sebagai', isi: sel[2] ?? '' }
    if (sebagai === 'plt' && ke === null) return { salah: 'plt-tanpa-jabatan' }
    const dasar = bacaDasar(sel.slice(3))
    if (keliru(dasar)) return dasar
    return { nip, ke, sebagai, ...(dasar && { dasar }) }
  })

/** NIP ; kode jabatan. A row without the second column names the person only. */
export const bacaDaftarSurat = (teks: string, kata: KataTempel): Result<BarisSuratTempel[], Galat> =>
  kumpulkan(teks, kata, (sel) => {
    const nip = bacaNipTempel(sel[0])
    if (keliru(nip)) return nip
    const kode = sel[1] ?? ''
    if (kode === '') return { nip }
    return { nip, ke: LEPAS.has(kode.toLowerCase()) ? null : kode }
  })
