import { type Galat, gagal, ok, type Result } from '#shared'

/** A matrix as read: rows × columns, `null` = forbidden. Decimals are kept as the text had them, scaled by 10^skala. */
export interface Matriks {
  readonly baris: number
  readonly kolom: number
  /** Row by row. */
  readonly nilai: readonly (Angka | null)[]
  readonly labelBaris: readonly string[] | null
  readonly labelKolom: readonly string[] | null
}
/** digit × 10^−desimal, `digit` without trailing zeros behind the point. */
export interface Angka {
  readonly digit: bigint
  readonly desimal: number
}

export type GalatMatriks = Galat<
  | 'tetapkan.kosong'
  | 'tetapkan.bukan-angka'
  | 'tetapkan.lebar-baris'
  | 'tetapkan.kutip-terbuka'
  | 'tetapkan.angka-terlalu-besar'
>

type Pemisah = ',' | ';' | '\t'

/** The separator of a matrix: the first of tab, semicolon, comma found outside quotes in its first line. */
function pilihPemisah(teks: string): Pemisah {
  let kutip = false
  let titikKoma = false
  for (const huruf of teks) {
    if (huruf === '"') kutip = !kutip
    if (kutip) continue
    if (huruf === '\t') return '\t'
    if (huruf === ';') titikKoma = true
    if (huruf === '\n' || huruf === '\r') break
  }
  return titikKoma ? ';' : ','
}

/** Cells by RFC 4180, line ends of any kind; null = a quote never closed, at that line. */
function pecah(teks: string, pemisah: Pemisah): { baris: string[][] } | { terbuka: number } {
  const baris: string[][] = []
  let sel: string[] = []
  let isi = ''
  let kutip = false
  let mulai = 0
  const n = teks.length
  for (let x = 0; x < n; x++) {
    const h = teks[x]!
    if (kutip) {
      if (h !== '"') isi += h
      else if (teks[x + 1] === '"') {
        isi += '"'
        x++
      } else kutip = false
    } else if (h === '"' && isi.trim() === '') {
      kutip = true
      mulai = baris.length + 1
      isi = ''
    } else if (h === pemisah) {
      sel.push(isi)
      isi = ''
    } else if (h === '\n' || h === '\r') {
      if (h === '\r' && teks[x + 1] === '\n') x++
      sel.push(isi)
      baris.push(sel)
      sel = []
      isi = ''
    } else isi += h
  }
  if (kutip) return { terbuka: mulai }
  if (isi !== '' || sel.length > 0) {
    sel.push(isi)
    baris.push(sel)
  }
  return { baris: baris.map((b) => b.map((s) => s.trim())) }
}

const POLA = /^([+-]?)(\d*)(?:[.](\d*))?(?:[eE]([+-]?\d{1,4}))?$/
/** More digits than this are no measurement of anything. */
const DIGIT_TERBANYAK = 300

/** undefined = no number. A comma is a decimal point unless it separates cells. */
function bacaAngka(teks: string, pemisah: Pemisah): Angka | undefined | 'besar' {
  const t = pemisah === ',' ? teks : teks.replace(',', '.')
  const m = POLA.exec(t)
  if (!m) return undefined
  const [, tanda, bulat = '', pecahan = '', pangkat = '0'] = m
  if (bulat === '' && pecahan === '') return undefined
  const geser = pecahan.length - Number(pangkat)
  if (bulat.length + pecahan.length + Math.abs(geser) > DIGIT_TERBANYAK) return 'besar'
  let digit = BigInt(bulat + pecahan)
  let desimal = geser
  if (desimal < 0) {
    digit *= 10n ** BigInt(-desimal)
    desimal = 0
  }
  while (desimal > 0 && digit % 10n === 0n) {
    digit /= 10n
    desimal--
  }
  return { digit: tanda === '-' ? -digit : digit, desimal: digit === 0n ? 0 : desimal }
}

/**
 * A row (column) of headers: every filled cell but the corner is no number. Without such cells the corner decides: it must
 * be a plain word, lest a misspelt number pass for a name.
 */
const kepala = (sel: readonly string[], pemisah: Pemisah): boolean => {
  const lain = sel.slice(1).filter((s) => s !== '')
  const bukan = (s: string) => bacaAngka(s, pemisah) === undefined
  if (lain.length > 0) return lain.every(bukan)
  return sel[0] !== undefined && /\p{L}/u.test(sel[0]) && !/\d/.test(sel[0]) && bukan(sel[0])
}

/** Reads a matrix from text (interfaces, section 2). Rows and columns in refusals are 1-based, as in the file. */
export function bacaMatriks(masukan: string): Result<Matriks, GalatMatriks> {
  const teks = masukan.replace(/^\uFEFF/, '')
  const pemisah = pilihPemisah(teks)
  const hasil = pecah(teks, pemisah)
  if ('terbuka' in hasil) return gagal({ kode: 'tetapkan.kutip-terbuka', data: { baris: hasil.terbuka } })
  const semua = hasil.baris
  while (semua.length > 0 && semua.at(-1)!.length === 1 && semua.at(-1)![0] === '') semua.pop()
  if (semua.length === 0) return gagal({ kode: 'tetapkan.kosong' })
  const lebar = semua[0]!.length
  for (const [i, b] of semua.entries())
    if (b.length !== lebar)
      return gagal({ kode: 'tetapkan.lebar-baris', data: { baris: i + 1, kolom: b.length, seharusnya: lebar } })
  const adaKepala = kepala(semua[0]!, pemisah)
  const sisi = semua.map((b) => b[0]!)
  // One text in the corner names the row or the column of numbers beside it, never both.
  const adaLabel = lebar > 1 && kepala(sisi, pemisah)
  const r0 = adaKepala ? 1 : 0
  const k0 = adaLabel ? 1 : 0
  const nilai: (Angka | null)[] = []
  for (let i = r0; i < semua.length; i++)
    for (let j = k0; j < lebar; j++) {
      const s = semua[i]![j]!
      if (s === '') {
        nilai.push(null)
        continue
      }
      const angka = bacaAngka(s, pemisah)
      if (angka === undefined)
        return gagal({ kode: 'tetapkan.bukan-angka', data: { baris: i + 1, kolom: j + 1, isi: s.slice(0, 40) } })
      if (angka === 'besar')
        return gagal({ kode: 'tetapkan.angka-terlalu-besar', data: { baris: i + 1, kolom: j + 1 } })
      nilai.push(angka)
    }
  return ok({
    baris: semua.length - r0,
    kolom: lebar - k0,
    nilai,
    labelKolom: adaKepala ? semua[0]!.slice(k0) : null,
    labelBaris: adaLabel ? sisi.slice(r0) : null,
  })
}
