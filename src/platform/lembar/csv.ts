import { parse } from 'csv-parse/sync'
import { gagal, ok, type Result } from '#shared'
import { BARIS_MAKS, KOLOM_MAKS } from './batas-berkas.ts'
import type { GalatBerkas } from './galat-berkas.ts'
import type { Sel } from './lembar.ts'
import { rapikan } from './xlsx.ts'

/** Bytes to text: UTF-8 (with or without BOM), UTF-16, else Windows-1252; undefined when it is none of them. */
function bacaTeks(bytes: Buffer): string | undefined {
  const dengan = (enkode: string, mulai = 0) => new TextDecoder(enkode).decode(bytes.subarray(mulai))
  let teks: string
  if (bytes[0] === 0xff && bytes[1] === 0xfe) teks = dengan('utf-16le', 2)
  else if (bytes[0] === 0xfe && bytes[1] === 0xff) teks = dengan('utf-16be', 2)
  else {
    const contoh = bytes.subarray(0, 4000)
    let genap = 0
    let ganjil = 0
    for (let i = 0; i < contoh.length; i++) {
      if (contoh[i] !== 0) continue
      if (i % 2) ganjil++
      else genap++
    }
    if (ganjil > contoh.length / 4 && genap === 0) teks = dengan('utf-16le')
    else if (genap > contoh.length / 4 && ganjil === 0) teks = dengan('utf-16be')
    else {
      try {
        teks = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      } catch {
        teks = dengan('windows-1252')
      }
    }
  }
  // Control characters are what betrays a binary file.
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffd]/.test(teks) ? undefined : teks
}

/** The separator that splits the first lines most evenly; `sep=;` in the first line decides. */
function tebakPemisah(teks: string): ',' | ';' | '\t' {
  const awal = teks.slice(0, 64_000)
  const sep = /^sep=(.)\r?\n/i.exec(awal)?.[1]
  if (sep === ';' || sep === ',' || sep === '\t') return sep
  const barisan = awal
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((b) => b.trim() !== '')
    .slice(0, 30)
  let terbaik: ',' | ';' | '\t' = ','
  let nilaiTerbaik = 0
  for (const p of [';', '\t', ','] as const) {
    const hitung = barisan.map((b) => b.split(p).length - 1)
    const nilai = hitung.reduce((a, b) => a + b, 0) / (1 + new Set(hitung).size)
    if (nilai > nilaiTerbaik) {
      terbaik = p
      nilaiTerbaik = nilai
    }
  }
  return terbaik
}

/** A cell such as `="1975…"` is a spreadsheet's way of keeping text; any other leading `=` is a formula. */
export function bacaCsv(bytes: Buffer): Result<{ baris: Sel[][]; rumus: [number, number][] }, GalatBerkas> {
  const teks = bacaTeks(bytes)
  if (teks === undefined) return gagal({ kode: 'impor.enkode' })
  const adaSep = /^sep=.\r?\n/i.test(teks)
  let mentah: string[][]
  try {
    mentah = parse(teks, {
      delimiter: tebakPemisah(teks),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      // One more than allowed is enough to know: a file of nothing but line ends would fill the memory.
      to: BARIS_MAKS + 1,
    })
  } catch (e) {
    const baris = (e as { lines?: number }).lines
    return gagal({
      kode: 'impor.berkas-tidak-terbaca',
      data: { sebab: baris ? `tanda kutip atau baris rusak di sekitar baris ${baris}` : 'CSV rusak' },
    })
  }
  if (mentah.length > BARIS_MAKS) return gagal({ kode: 'impor.terlalu-banyak-baris', data: { batas: BARIS_MAKS } })
  const rumus: [number, number][] = []
  const baris = mentah.map((b, i) => {
    const hasil: Sel[] = []
    for (let k = 0; k < b.length && k < KOLOM_MAKS; k++) {
      let s = rapikan(b[k] ?? '')
      if (s.charCodeAt(0) === 61) {
        const harfiah = /^="([^"]*)"$/.exec(s)?.[1]
        if (harfiah === undefined) rumus.push([i, k])
        else s = harfiah
      }
      hasil.push(s === '' ? null : s)
    }
    return hasil
  })
  if (adaSep) baris[0] = []
  return ok({ baris, rumus })
}
