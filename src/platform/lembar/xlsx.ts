import { gagal, ok, type Result } from '#shared'
import { BARIS_MAKS, KOLOM_MAKS, UKURAN_TERURAI_MAKS } from './batas-berkas.ts'
import { type GalatBerkas, terlaluBesar } from './galat-berkas.ts'
import type { Sel } from './lembar.ts'
import { bacaDaftarZip, type IsiZip } from './zip.ts'

/**
 * Reads the first visible sheet of an .xlsx. A scanner over the sheet's XML instead of a general reader: formula cells
 * must be seen (their cached value is not a fact), and 6,000 rows × 69 columns must take well under a second.
 */
export function bacaXlsx(bytes: Buffer): Result<{ baris: Sel[][]; rumus: [number, number][] }, GalatBerkas> {
  let isi: IsiZip[]
  try {
    isi = bacaDaftarZip(bytes)
  } catch {
    return gagal({ kode: 'impor.berkas-tidak-terbaca', data: { sebab: 'bukan .xlsx yang utuh' } })
  }
  if (isi.some((e) => /(^|\/)vbaProject\.bin$/i.test(e.nama) || /^xl\/macrosheets\//i.test(e.nama)))
    return gagal({ kode: 'impor.berkas-makro' })
  if (isi.some((e) => e.tersandi)) return gagal({ kode: 'impor.berkas-tersandi' })
  const entri = new Map(isi.map((e) => [e.nama.replace(/^\//, '').toLowerCase(), e]))
  if (entri.has('mimetype') || !entri.has('xl/workbook.xml'))
    return gagal({ kode: 'impor.jenis-berkas', data: { jenis: 'zip' } })

  let sisa = UKURAN_TERURAI_MAKS
  const teks = (nama: string): string | undefined => {
    const e = entri.get(nama.toLowerCase())
    if (!e) return undefined
    if (e.ukuran > sisa) throw new RangeError('terlalu besar')
    const b = e.baca(sisa)
    sisa -= b.length
    return tanpaAwalan(b.toString('utf8'))
  }
  try {
    const buku = teks('xl/workbook.xml') ?? ''
    const relasi = teks('xl/_rels/workbook.xml.rels') ?? ''
    const jalur = jalurLembarPertama(buku, relasi)
    const lembar = jalur ? teks(jalur) : undefined
    if (lembar === undefined) return gagal({ kode: 'impor.berkas-tidak-terbaca', data: { sebab: 'tidak ada lembar' } })
    const bersama = uraiStringBersama(teks('xl/sharedStrings.xml') ?? '')
    const tanggal = gayaTanggal(teks('xl/styles.xml') ?? '')
    const [sifat = ''] = semuaTag(buku, 'workbookPr')
    return uraiLembar(lembar, bersama, tanggal, /^(1|true)$/.test(atribut(sifat, 'date1904') ?? ''))
  } catch (e) {
    if (e instanceof RangeError) return gagal(terlaluBesar(jumlahUkuran(isi), UKURAN_TERURAI_MAKS))
    return gagal({ kode: 'impor.berkas-tidak-terbaca', data: { sebab: 'isi .xlsx rusak' } })
  }
}

const jumlahUkuran = (isi: readonly IsiZip[]) => isi.reduce((n, e) => n + e.ukuran, 0)

/** Some writers prefix every element (`<x:row>`); the scanner wants plain names. */
function tanpaAwalan(xml: string): string {
  const awalan = /<([A-Za-z]\w*):(?:worksheet|sst|styleSheet|workbook)\b/.exec(xml.slice(0, 2000))?.[1]
  return awalan ? xml.replaceAll(`<${awalan}:`, '<').replaceAll(`</${awalan}:`, '</') : xml
}

const atribut = (tag: string, nama: string): string | undefined => {
  const i = tag.indexOf(` ${nama}="`)
  if (i < 0) return undefined
  const a = i + nama.length + 3
  return tag.slice(a, tag.indexOf('"', a))
}

/**
 * Tags `<nama …>` in order. Found by search: the pattern `<nama[^>]*>` reads a damaged file to its end once for every
 * `<nama` in it, and a few kilobytes of zip would hold the server for hours.
 */
function semuaTag(xml: string, nama: string): string[] {
  const hasil: string[] = []
  let p = 0
  while ((p = xml.indexOf(`<${nama}`, p)) >= 0) {
    const setelah = xml.charCodeAt(p + nama.length + 1)
    const akhir = xml.indexOf('>', p)
    if (akhir < 0) break
    if (setelah <= 32) hasil.push(xml.slice(p, akhir + 1))
    p = akhir
  }
  return hasil
}

function jalurLembarPertama(buku: string, relasi: string): string | undefined {
  const semua = semuaTag(buku, 'sheet')
  const tag = semua.find((s) => !/ state="(hidden|veryHidden)"/.test(s)) ?? semua[0]
  const id = tag && /\s\w+:id="([^"]+)"/.exec(tag)?.[1]
  for (const r of semuaTag(relasi, 'Relationship')) {
    if (atribut(r, 'Id') !== id) continue
    const tujuan = atribut(r, 'Target') ?? ''
    return tujuan.startsWith('/') ? tujuan.slice(1) : `xl/${tujuan.replace(/^\.\//, '')}`
  }
  return undefined
}

const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function lepasEntitas(s: string): string {
  const t = s.includes('&')
    ? s.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (utuh, heks, des, nama) =>
        heks || des ? aman(heks ? Number.parseInt(heks, 16) : Number(des)) : (ENTITAS[nama as string] ?? utuh),
      )
    : s
  return t.includes('_x') ? t.replace(/_x([0-9A-Fa-f]{4})_/g, (_, h) => String.fromCharCode(Number.parseInt(h, 16))) : t
}
const aman = (kode: number) => (kode > 0 && kode <= 0x10ffff ? String.fromCodePoint(kode) : '')

function tanpaPanduanEja(xml: string): string {
  let hasil = ''
  let p = 0
  for (;;) {
    const mulai = xml.indexOf('<rPh', p)
    const akhir = mulai < 0 ? -1 : xml.indexOf('</rPh>', mulai)
    if (akhir < 0) return hasil + xml.slice(p)
    hasil += xml.slice(p, mulai)
    p = akhir + 6
  }
}

/** All `<t>` of a rich text, phonetic guides left out. */
function teksKaya(xml: string): string {
  const x = xml.includes('<rPh') ? tanpaPanduanEja(xml) : xml
  let hasil = ''
  let p = 0
  while ((p = x.indexOf('<t', p)) >= 0) {
    const setelah = x.charCodeAt(p + 2)
    const tutup = x.indexOf('>', p)
    if (tutup < 0) break
    if ((setelah !== 62 && setelah !== 32 && setelah !== 47) || x.charCodeAt(tutup - 1) === 47) {
      p = tutup + 1
      continue
    }
    const akhir = x.indexOf('</t>', tutup)
    if (akhir < 0) break
    hasil += x.slice(tutup + 1, akhir)
    p = akhir + 4
  }
  return lepasEntitas(hasil)
}

function uraiStringBersama(xml: string): string[] {
  const hasil: string[] = []
  let p = 0
  while ((p = xml.indexOf('<si', p)) >= 0) {
    const tutup = xml.indexOf('>', p)
    if (tutup < 0) throw new Error('sharedStrings terpotong')
    if (xml.charCodeAt(tutup - 1) === 47) {
      hasil.push('')
      p = tutup + 1
      continue
    }
    const akhir = xml.indexOf('</si>', tutup)
    if (akhir < 0) throw new Error('sharedStrings terpotong')
    hasil.push(rapikan(teksKaya(xml.slice(tutup + 1, akhir))))
    p = akhir + 5
  }
  return hasil
}

const KODE_FORMAT_MAKS = 255

/** Which cell styles show a date (built-in formats 14–22, 27–36, 45–47, 50–58, or a custom code with day, month, year). */
function gayaTanggal(xml: string): boolean[] {
  const khusus = new Set<number>()
  for (const f of semuaTag(xml, 'numFmt')) {
    const kode = lepasEntitas((atribut(f, 'formatCode') ?? '').slice(0, KODE_FORMAT_MAKS))
    if (/[dy]/i.test(kode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))) khusus.add(Number(atribut(f, 'numFmtId')))
  }
  const mulai = xml.indexOf('<cellXfs')
  const akhir = mulai < 0 ? -1 : xml.indexOf('</cellXfs>', mulai)
  return semuaTag(akhir < 0 ? '' : xml.slice(mulai + 8, akhir), 'xf').map((x) => {
    const id = Number(atribut(x, 'numFmtId') ?? 0)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || khusus.has(id)
  })
}

/** Without blanks at the ends, invisible marks, and what a database cannot keep: a NUL, half a surrogate pair (an .xlsx can spell both out). */
// oxlint-disable-next-line no-control-regex
export const rapikan = (s: string): string => s.replace(/[\u0000\u200b\ufeff]|\p{Surrogate}/gu, '').trim()

/** Spreadsheet day number to a Date at midnight UTC (day 0 = 30 December 1899). */
const tanggalSerial = (n: number): Date => new Date(Math.round((n - 25_569) * 86_400_000))

function kolomDari(rujukan: string): number {
  let n = 0
  for (let i = 0; i < rujukan.length; i++) {
    const c = rujukan.charCodeAt(i)
    if (c < 65 || c > 90) break
    n = n * 26 + (c - 64)
  }
  return n - 1
}

function uraiLembar(
  xml: string,
  bersama: readonly string[],
  tanggal: readonly boolean[],
  sejak1904: boolean,
): Result<{ baris: Sel[][]; rumus: [number, number][] }, GalatBerkas> {
  const baris: Sel[][] = []
  const rumus: [number, number][] = []
  const batasAkhir = xml.indexOf('</sheetData>')
  if (batasAkhir < 0) {
    if (/<sheetData\s*\/>/.test(xml)) return ok({ baris, rumus })
    throw new Error('lembar terpotong')
  }
  let p = xml.indexOf('<sheetData')
  // Where the next cell begins; kept across rows, so that rows without cells do not each search the whole sheet.
  let letakSel = xml.indexOf('<c', p)
  let nomor = -1
  while ((p = xml.indexOf('<row', p)) >= 0 && p < batasAkhir) {
    const tutupTag = xml.indexOf('>', p)
    const tag = xml.slice(p, tutupTag)
    nomor = Number(atribut(tag, 'r') ?? nomor + 2) - 1
    p = tutupTag + 1
    if (xml.charCodeAt(tutupTag - 1) === 47) continue
    const akhirBaris = xml.indexOf('</row>', p)
    if (akhirBaris < 0) throw new Error('baris terpotong')
    const sel: Sel[] = []
    let kolom = -1
    for (;;) {
      if (letakSel >= 0 && letakSel < p) letakSel = xml.indexOf('<c', p)
      if (letakSel < 0 || letakSel >= akhirBaris) break
      p = letakSel
      const akhirTag = xml.indexOf('>', p)
      const kosong = xml.charCodeAt(akhirTag - 1) === 47
      const tagSel = xml.slice(p, akhirTag)
      const rujukan = atribut(tagSel, 'r')
      kolom = rujukan ? kolomDari(rujukan) : kolom + 1
      p = akhirTag + 1
      if (kosong) continue
      const akhirSel = xml.indexOf('</c>', p)
      if (akhirSel < 0) throw new Error('sel terpotong')
      const isi = xml.slice(p, akhirSel)
      p = akhirSel + 4
      if (kolom >= KOLOM_MAKS) continue
      if (isi.startsWith('<f') || isi.includes('<f>') || isi.includes('<f ')) rumus.push([nomor, kolom])
      const nilai = nilaiSel(isi, tagSel, bersama, tanggal, sejak1904)
      if (nilai === null) continue
      while (sel.length < kolom) sel.push(null)
      sel[kolom] = nilai
    }
    p = akhirBaris + 6
    if (sel.length === 0 && rumus.at(-1)?.[0] !== nomor) continue
    if (nomor >= BARIS_MAKS) return gagal({ kode: 'impor.terlalu-banyak-baris', data: { batas: BARIS_MAKS } })
    while (baris.length < nomor) baris.push([])
    baris[nomor] = sel
  }
  return ok({ baris, rumus })
}

function nilaiSel(
  isi: string,
  tag: string,
  bersama: readonly string[],
  tanggal: readonly boolean[],
  sejak1904: boolean,
): Sel {
  const jenis = atribut(tag, 't')
  if (jenis === 'inlineStr') return rapikan(teksKaya(isi)) || null
  const a = isi.indexOf('<v')
  if (a < 0) return null
  const mulai = isi.indexOf('>', a) + 1
  const akhir = isi.indexOf('</v>', mulai)
  if (akhir < 0) return null
  const mentah = isi.slice(mulai, akhir)
  if (mentah === '') return null
  switch (jenis) {
    case 's':
      return bersama[Number(mentah)] || null
    case 'str':
    case 'e':
      return rapikan(lepasEntitas(mentah)) || null
    case 'b':
      return mentah === '1'
    case 'd': {
      const d = new Date(mentah)
      return Number.isNaN(d.getTime()) ? rapikan(mentah) || null : d
    }
    default: {
      const n = Number(mentah)
      if (!Number.isFinite(n)) return rapikan(mentah) || null
      return n >= 0 && tanggal[Number(atribut(tag, 's') ?? -1)] ? tanggalSerial(sejak1904 ? n + 1462 : n) : n
    }
  }
}
