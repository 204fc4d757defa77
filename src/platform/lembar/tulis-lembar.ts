import tulisBerkasExcel from 'write-excel-file/node'
import type { Sel } from './lembar.ts'

/**
 * A cell that a spreadsheet would take for a formula gets a leading apostrophe, in .csv and .xlsx alike (CWE-1236).
 * Full-width signs and characters nobody sees before the sign count too: some spreadsheets read past them.
 */
const netralkan = (s: string): string => (/^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(s) ? `'${s}` : s)

const keTeks = (s: Sel | undefined): string => {
  if (s === null || s === undefined) return ''
  if (s instanceof Date) return s.toISOString().slice(0, 10)
  return typeof s === 'string' ? netralkan(s) : String(s)
}

/** CSV in UTF-8 with BOM (so that Excel reads it right), separated by `;` as Indonesian Excel expects. */
export function tulisCsv(kepala: readonly string[], baris: Iterable<readonly Sel[]>): string {
  const kutip = (t: string) => (/["\r\n;,\t]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t)
  const satu = (b: readonly Sel[]) => b.map((s) => kutip(keTeks(s))).join(';')
  let hasil = `\ufeff${satu(kepala)}\r\n`
  for (const b of baris) hasil += `${satu(b)}\r\n`
  return hasil
}

const selKepala = (t: string) => ({ value: netralkan(t), fontWeight: 'bold' as const, backgroundColor: '#E8EEF2' })
const selIsi = (s: Sel) =>
  s === null || s === ''
    ? null
    : s instanceof Date
      ? { value: s, type: Date, format: 'dd-mm-yyyy' }
      : typeof s === 'string'
        ? { value: netralkan(s), type: String, format: '@' }
        : { value: s }

const lebarKolom = (kepala: readonly string[]) =>
  kepala.map((k) => ({ width: Math.min(40, Math.max(12, k.length + 4)) }))

export interface LembarTulis {
  readonly nama: string
  readonly kepala: readonly string[]
  readonly baris: Iterable<readonly Sel[]>
  /** Widths of columns in characters; without them as wide as the headers ask. */
  readonly lebar?: readonly number[]
}

/** .xlsx with several sheets, e.g. the data and what they mean. */
export const tulisBuku = (lembar: readonly LembarTulis[]): Promise<Buffer> =>
  tulisBerkasExcel(
    lembar.map((l) => ({
      data: [l.kepala.map(selKepala), ...Array.from(l.baris, (b) => b.map(selIsi))],
      sheet: l.nama,
      stickyRowsCount: 1,
      columns: l.lebar?.map((width) => ({ width })) ?? lebarKolom(l.kepala),
    })),
  ).toBuffer()

/** .xlsx with one sheet; text cells are typed text, so that NIP keeps its 18 digits. */
export const tulisXlsx = (kepala: readonly string[], baris: Iterable<readonly Sel[]>, nama = 'Data'): Promise<Buffer> =>
  tulisBuku([{ nama, kepala, baris }])

export interface KolomTemplat {
  readonly nama: string
  readonly alias?: readonly string[]
  readonly wajib?: boolean
  readonly contoh?: string | number
  readonly keterangan?: string
}

/** An empty file with the headers; in .xlsx a second sheet says what each column holds. */
export function tulisTemplat(kolom: readonly KolomTemplat[], bentuk: 'xlsx'): Promise<Buffer>
export function tulisTemplat(kolom: readonly KolomTemplat[], bentuk: 'csv'): Promise<string>
export async function tulisTemplat(kolom: readonly KolomTemplat[], bentuk: 'xlsx' | 'csv'): Promise<Buffer | string> {
  const kepala = kolom.map((k) => k.nama)
  if (bentuk === 'csv') return tulisCsv(kepala, [])
  const lebar = lebarKolom(kepala)
  const keterangan = [
    ['Kolom', 'Wajib', 'Contoh', 'Keterangan'].map(selKepala),
    ...kolom.map((k) =>
      [k.nama, k.wajib ? 'ya' : '', k.contoh === undefined ? '' : String(k.contoh), k.keterangan ?? ''].map(selIsi),
    ),
  ]
  return tulisBerkasExcel([
    { data: [kepala.map(selKepala)], sheet: 'Data', stickyRowsCount: 1, columns: lebar },
    { data: keterangan, sheet: 'Keterangan', columns: [{ width: 26 }, { width: 8 }, { width: 30 }, { width: 80 }] },
  ]).toBuffer()
}
