import type { Bahasa } from '#platform/i18n'
import type { IsianHitung, Kalkulator } from './jenis.ts'

/** A form's texts to the input of a calculator and back. Nothing is judged here: the calculator does that. */
/** Name of a field in the page: an id of HTML has no points. */
export const namaHtml = (nama: string): string => nama.replaceAll('.', '-')

type Isi = Readonly<Record<string, string | undefined>>

/** A number as people write it: separators of the page's language, a point for decimals everywhere. undefined = none. */
export function bacaAngka(s: string, bahasa: Bahasa): number | undefined {
  const rapi = s.replaceAll(/\s/g, '')
  const [ribuan, desimal] = bahasa === 'id' ? ['.', ','] : [',', '.']
  const berkelompok = new RegExp(`^[+-]?\\d{1,3}(\\${ribuan}\\d{3})+(\\${desimal}\\d+)?$`)
  const polos = berkelompok.test(rapi) ? rapi.replaceAll(ribuan, '') : rapi
  const titik = polos.replace(',', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(titik) ? Number(titik) : undefined
}
/** What is no number stays text, so that the calculator's own complaint names it. */
const angkaAtauTeks = (s: string, bahasa: Bahasa): number | string => bacaAngka(s, bahasa) ?? s
const kosong = (s: string): boolean => s === '' || s === '?' || s === '-'

const baris = (s: string): string[] =>
  s
    .split(/\r?\n/)
    .map((x) => x.trim())
    .filter((x) => x !== '')
function sel(s: string): string[] {
  const pemisah = ['\t', ';', ','].find((p) => s.includes(p))
  return s.split(pemisah ?? /\s+/).map((x) => x.trim())
}
function peta(s: string, bahasa: Bahasa, pemisah: RegExp): Record<string, unknown> {
  const isi: [string, unknown][] = []
  for (const butir of s.split(pemisah).map((x) => x.trim())) {
    if (butir === '') continue
    const m = /^(.+?)\s*[=:\t]\s*(.*)$/.exec(butir)
    isi.push(m ? [m[1] as string, kosong(m[2] ?? '') ? null : angkaAtauTeks(m[2] ?? '', bahasa)] : [butir, null])
  }
  return Object.fromEntries(isi)
}
const butir = (s: string, pemisah: RegExp): string[] =>
  s
    .split(pemisah)
    .map((x) => x.trim())
    .filter((x) => x !== '')
/** 17-02-2026 and 17/2/2026 are how people write it. */
function tanggalIso(s: string): string {
  const m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(s)
  return m ? `${m[3]}-${m[2]?.padStart(2, '0')}-${m[1]?.padStart(2, '0')}` : s
}
const saatWib = (s: string): string => {
  const m = /^(\d{4}-\d\d-\d\d)[ T](\d\d)[:.](\d\d)$/.exec(s)
  return m ? `${m[1]}T${m[2]}:${m[3]}:00+07:00` : s
}

function nilai(i: IsianHitung, s: string, bahasa: Bahasa): unknown {
  switch (i.jenis) {
    case 'angka':
      return angkaAtauTeks(s, bahasa)
    case 'ya':
      return s === 'ya'
    case 'saat':
      return saatWib(s)
    case 'daftar':
      return butir(s, /[\n,;]/)
    case 'daftar-tanggal':
      return butir(s, /[\n,;]|\s+(?=\d)/).map(tanggalIso)
    case 'daftar-angka':
      return butir(s, /[\n;]|,\s/).map((x) => angkaAtauTeks(x, bahasa))
    case 'peta':
      return peta(s, bahasa, /[\n;]/)
    case 'matriks':
      return baris(s).map((b) => sel(b).map((x) => (kosong(x) ? null : angkaAtauTeks(x, bahasa))))
    case 'tabel':
      return baris(s).map((b) => {
        const isi = b.split(b.includes('\t') ? '\t' : ';').map((x) => x.trim())
        return Object.fromEntries(
          isi.map((x, n) => [i.kolom?.[n] ?? `kolom ${n + 1}`, n === 0 ? x : angkaAtauTeks(x, bahasa)]),
        )
      })
    case 'calon':
      return baris(s).map((b) => {
        const [id = '', ...sisa] = b.split(';')
        return { id: id.trim(), nilai: peta(sisa.join(';'), bahasa, /;|,\s/) }
      })
    default:
      return s
  }
}

/** `undefined` only makes sure that the object around the key is there. */
function letakkan(tujuan: Record<string, unknown>, jalur: string, isi: unknown): void {
  const bagian = jalur.split('.')
  const akhir = bagian.pop() as string
  let kini = tujuan
  for (const b of bagian) kini = (kini[b] ??= {}) as Record<string, unknown>
  if (isi !== undefined) kini[akhir] = isi
}

export function masukanDariIsian(k: Kalkulator, isi: Isi, bahasa: Bahasa): Record<string, unknown> {
  const hasil: Record<string, unknown> = {}
  for (const i of k.isian) {
    const s = isi[namaHtml(i.nama)]?.trim() ?? ''
    if (s !== '' || i.jenis === 'ya') letakkan(hasil, i.nama, nilai(i, s, bahasa))
    else if (i.kosong) letakkan(hasil, i.nama, i.kosong === 'null' ? null : [])
    else if (i.nama.includes('.')) letakkan(hasil, i.nama, undefined)
  }
  return hasil
}

function tulisAngka(n: unknown, bahasa: Bahasa): string {
  if (n === null) return '?'
  const s = typeof n === 'string' ? n : JSON.stringify(n)
  return bahasa === 'id' ? s.replace('.', ',') : s
}
const tulisPeta = (o: object, bahasa: Bahasa, sambung: string): string =>
  Object.entries(o)
    .map(([k, v]) => `${k} = ${tulisAngka(v, bahasa)}`)
    .join(sambung)

function tulis(i: IsianHitung, v: unknown, bahasa: Bahasa): string {
  switch (i.jenis) {
    case 'angka':
      return tulisAngka(v, bahasa)
    case 'ya':
      return v === true ? 'ya' : ''
    case 'daftar':
    case 'daftar-tanggal':
      return (v as unknown[]).join(', ')
    case 'daftar-angka':
      return (v as unknown[]).map((x) => tulisAngka(x, bahasa)).join('; ')
    case 'peta':
      return tulisPeta(v as object, bahasa, '\n')
    case 'matriks':
      return (v as unknown[][]).map((b) => b.map((x) => tulisAngka(x, bahasa)).join('; ')).join('\n')
    case 'tabel':
      return (v as Record<string, unknown>[])
        .map((b) => (i.kolom ?? []).map((kol, n) => (n === 0 ? String(b[kol]) : tulisAngka(b[kol], bahasa))).join('; '))
        .join('\n')
    case 'calon':
      return (v as { id: string; nilai: object }[])
        .map((c) => `${c.id}; ${tulisPeta(c.nilai, bahasa, '; ')}`)
        .join('\n')
    default:
      return typeof v === 'string' ? v : JSON.stringify(v)
  }
}

/** An input as the form would be filled in. */
export function isianDariMasukan(k: Kalkulator, masukan: unknown, bahasa: Bahasa): Record<string, string> {
  const hasil: Record<string, string> = {}
  for (const i of k.isian) {
    let v: unknown = masukan
    for (const b of i.nama.split('.')) v = (v as Record<string, unknown> | null | undefined)?.[b]
    if (v !== undefined && v !== null) hasil[namaHtml(i.nama)] = tulis(i, v, bahasa)
  }
  return hasil
}

/** The field an error path points into, so that the complaint stands beside it. */
export function isianPadaJalur(k: Kalkulator, jalur: string): string | undefined {
  const p = jalur.replace(/^\$\.?/, '')
  return k.isian
    .map((i) => i.nama)
    .filter((n) => p === n || p.startsWith(`${n}.`) || p.startsWith(`${n}[`))
    .toSorted((a, b) => b.length - a.length)[0]
}
