import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bacaLembar, bacaLembarDariBerkas, pesanBerkas, tulisCsv, tulisTemplat, tulisXlsx } from './index.ts'

const BUKU = '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
const RELASI = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
const xlsx = (lembar: string, lain: Record<string, Uint8Array> = {}) =>
  zipSync({
    'xl/workbook.xml': strToU8(BUKU),
    'xl/_rels/workbook.xml.rels': strToU8(RELASI),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${lembar}</sheetData></worksheet>`),
    ...lain,
  })
const kode = (bytes: Uint8Array, nama: string) => {
  const h = bacaLembar(bytes, nama)
  if (h.ok) return undefined
  expect(pesanBerkas(h.error)).toMatch(/^[A-Z].{20,}[.]$/)
  expect(pesanBerkas(h.error, 'en')).not.toContain('{')
  return h.error.kode
}
const csv = (teks: string | Uint8Array, nama = 'a.csv') =>
  bacaLembar(typeof teks === 'string' ? new TextEncoder().encode(teks) : teks, nama)

describe('files that cannot be used', () => {
  it('names each reason once', () => {
    expect(kode(new Uint8Array(), 'a.xlsx')).toBe('impor.berkas-kosong')
    expect(kode(strToU8('bukan zip sama sekali'), 'a.xlsx')).toBe('impor.berkas-tidak-terbaca')
    expect(kode(strToU8('%PDF-1.7 …'), 'a.pdf')).toBe('impor.jenis-berkas')
    expect(kode(xlsx('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, 200), 'a.xlsx')).toBe(
      'impor.berkas-tidak-terbaca',
    )
    expect(kode(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'a.xls')).toBe(
      'impor.berkas-xls',
    )
    expect(kode(xlsx(''), 'a.xlsx')).toBe('impor.berkas-kosong')
  })

  it('refuses macros by content, whatever the name', () => {
    const makro = { 'xl/vbaProject.bin': strToU8('x') }
    expect(kode(xlsx('', makro), 'a.xlsx')).toBe('impor.berkas-makro')
    expect(kode(xlsx('<row r="1"><c r="A1"><v>1</v></c></row>'), 'a.xlsm')).toBe('impor.berkas-makro')
  })

  it('stops a zip bomb at its limit', () => {
    const bom = xlsx(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(120_000_000)}</t></is></c></row>`)
    expect(bom.length).toBeLessThan(1_000_000)
    expect(kode(bom, 'a.xlsx')).toBe('impor.berkas-terlalu-besar')
  })

  it.each([
    ['a cut string table', { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si><si' }],
    ['rows without cells', { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row></row>'.repeat(4e5)}` }],
    ['closed rows without cells', { sheet: '<row></row>'.repeat(4e5) }],
    ['open relationships', { 'xl/_rels/workbook.xml.rels': '<Relationship '.repeat(3e5) }],
    ['open sheets', { 'xl/workbook.xml': '<sheet '.repeat(6e5) }],
    ['open workbook properties', { 'xl/workbook.xml': `${BUKU}${'<workbookPr '.repeat(3e5)}` }],
    ['open number formats', { 'xl/styles.xml': '<numFmt '.repeat(5e5) }],
    ['a format of brackets', { 'xl/styles.xml': `<numFmt numFmtId="9" formatCode="${'['.repeat(2e6)}"/>` }],
    ['open styles', { 'xl/styles.xml': '<cellXfs>'.repeat(4e5) }],
    ['open phonetic guides', { 'xl/sharedStrings.xml': `<sst><si>${'<rPh'.repeat(1e6)}</si></sst>` }],
  ])('is not held up by %s', (_, { sheet, ...bagian }: Record<string, string>) => {
    const lain = Object.fromEntries(Object.entries(bagian).map(([n, isi]) => [n, strToU8(isi)]))
    const bytes = xlsx(sheet ?? '<row r="1"><c r="A1"><v>1</v></c></row>', lain)
    expect(bytes.length).toBeLessThan(100_000)
    const mulai = performance.now()
    bacaLembar(bytes, 'a.xlsx')
    expect(performance.now() - mulai).toBeLessThan(3000)
  })

  it('stops reading a .csv of line ends at the row limit', () => {
    const mulai = performance.now()
    expect(kode(new Uint8Array(25 * 1024 * 1024).fill(10), 'a.csv')).toBe('impor.terlalu-banyak-baris')
    expect(performance.now() - mulai).toBeLessThan(3000)
  })

  it('still reads a sheet with properties, styles, phonetic guides and rows without cells', () => {
    const h = bacaLembar(
      xlsx(
        '<row r="1"></row><row r="2"/><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>1</v></c></row><row r="4"></row>',
        {
          'xl/workbook.xml': strToU8(`<workbook><workbookPr date1904="1"/>${BUKU.slice(10)}`),
          'xl/sharedStrings.xml': strToU8(
            '<sst><si><t>Budi</t><rPh sb="0"><t>eja</t></rPh><r><t xml:space="preserve"> S</t></r></si></sst>',
          ),
          'xl/styles.xml': strToU8(
            '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
          ),
        },
      ),
      'a.xlsx',
    )
    expect(h.ok && h.value.baris[2]).toEqual(['Budi S', new Date('1904-01-02T00:00:00Z')])
  })

  it('drops what no database keeps: a NUL and half a character, in cells and in the name', () => {
    const sel = (isi: string, t = 'inlineStr') =>
      t === 'inlineStr' ? `<c t="inlineStr"><is><t>${isi}</t></is></c>` : `<c><v>${isi}</v></c>`
    const h = bacaLembar(
      xlsx(`<row r="1">${sel('a_x0000_b')}${sel('c&#xD800;d')}${sel('e_xDC00_f 😀')}${sel('x\0y', 'n')}</row>`),
      'a\0.xlsx',
    )
    expect(h).toMatchObject({ ok: true, value: { namaBerkas: 'a.xlsx', baris: [['ab', 'cd', 'ef 😀', 'xy']] } })
  })

  it('refuses a 200 MB file before reading it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tepat-lembar-'))
    try {
      const jalur = join(folder, 'besar.csv')
      writeFileSync(jalur, 'NIP BARU\n')
      truncateSync(jalur, 200 * 1024 * 1024)
      const sebelum = process.memoryUsage().rss
      const h = bacaLembarDariBerkas(jalur)
      expect(h).toMatchObject({
        ok: false,
        error: { kode: 'impor.berkas-terlalu-besar', data: { ukuranMb: 200, batasMb: 25 } },
      })
      expect(process.memoryUsage().rss - sebelum).toBeLessThan(50 * 1024 * 1024)
      expect(bacaLembarDariBerkas(join(folder, 'tiada.csv'))).toMatchObject({
        error: { kode: 'impor.berkas-tidak-ada' },
      })
      expect(bacaLembarDariBerkas(folder)).toMatchObject({ error: { kode: 'impor.berkas-tidak-ada' } })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('csv', () => {
  it.each([
    ['UTF-8 with BOM', new TextEncoder().encode('\ufeffNAMA;KOTA\r\nSitumorang;Siantar é\r\n')],
    ['UTF-16 LE', Buffer.from('\ufeffNAMA;KOTA\r\nSitumorang;Siantar é\r\n', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeffNAMA;KOTA\r\nSitumorang;Siantar é\r\n', 'utf16le').swap16()],
    ['UTF-16 LE without BOM', Buffer.from('NAMA;KOTA\r\nSitumorang;Siantar é\r\n', 'utf16le')],
    ['Windows-1252', Buffer.from('NAMA;KOTA\r\nSitumorang;Siantar é\r\n', 'latin1')],
  ])('reads %s', (_, bytes) => {
    const h = csv(bytes)
    expect(h).toMatchObject({
      ok: true,
      value: {
        baris: [
          ['NAMA', 'KOTA'],
          ['Situmorang', 'Siantar é'],
        ],
      },
    })
  })

  it('refuses bytes that are no text', () => {
    expect(kode(new Uint8Array([65, 66, 0x81, 1, 2, 3, 0xff, 10]), 'a.csv')).toBe('impor.enkode')
  })

  it.each([',', ';', '\t'])('finds the separator %j, quotes kept together', (p) => {
    const h = csv(`A${p}B${p}C\n"x${p}y"${p}2${p}3\n`)
    expect(h).toMatchObject({
      ok: true,
      value: {
        baris: [
          ['A', 'B', 'C'],
          [`x${p}y`, '2', '3'],
        ],
      },
    })
  })

  it('takes a leading = for a formula, except the spreadsheet way of keeping text', () => {
    const h = csv('NIP,NAMA\n="197501012000011001",=HYPERLINK("x")\n')
    expect(h).toMatchObject({
      ok: true,
      value: {
        baris: [
          ['NIP', 'NAMA'],
          ['197501012000011001', expect.anything()],
        ],
        rumus: [[1, 1]],
      },
    })
  })
})

describe('xlsx', () => {
  it('reads shared, inline and rich text, numbers, booleans, dates by style, and reports formulas', () => {
    const bytes = xlsx(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>dua </t></r><r><t>kata</t></r></is></c></row>' +
        '<row r="3"><c r="A3"><v>12.5</v></c><c r="B3" s="1"><v>27395</v></c><c r="C3" t="b"><v>1</v></c><c r="D3"><f>1+1</f><v>2</v></c></row>',
      {
        'xl/sharedStrings.xml': strToU8('<sst><si><t>A &amp; B</t></si></sst>'),
        'xl/styles.xml': strToU8(
          '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        ),
      },
    )
    expect(bacaLembar(bytes, 'a.xlsx')).toMatchObject({
      ok: true,
      value: {
        baris: [[], ['A & B', null, 'dua kata'], [12.5, new Date('1975-01-01T00:00:00Z'), true, 2]],
        rumus: [[2, 3]],
      },
    })
  })

  it('reads back what it writes, cell for cell', async () => {
    const baris = [
      ['197501012000011001', 'Sinaga', 3, new Date('2020-02-29T00:00:00Z')],
      ['x', null, 0, null],
    ]
    const h = bacaLembar(await tulisXlsx(['NIP', 'NAMA', 'N', 'TMT'], baris), 'a.xlsx')
    if (!h.ok) throw new Error(h.error.kode)
    expect(h.value.baris[1]).toEqual(baris[0])
    expect(h.value.baris[2]?.slice(0, 3)).toEqual(['x', null, 0])
  })
})

describe('exports', () => {
  const jahat = ['=1+1', '+62812', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', "'=1", '＝1+1', '\u200b=1', '\u200f@x']

  it('make a cell that a spreadsheet would run into text', async () => {
    const teks = tulisCsv(
      ['A'],
      jahat.map((j) => [j]),
    )
    const isi = csv(teks)
    if (!isi.ok) throw new Error(isi.error.kode)
    expect(isi.value.rumus).toEqual([])
    for (const b of teks
      .slice(1)
      .split(/\r\n(?!=)/)
      .slice(1, -1))
      expect(b).not.toMatch(/^"?[\s\p{C}]*[=+\-@＝]/u)
    const x = bacaLembar(
      await tulisXlsx(
        ['A'],
        jahat.map((j) => [j]),
      ),
      'a.xlsx',
    )
    if (!x.ok) throw new Error(x.error.kode)
    for (const b of x.value.baris.slice(1)) expect(b[0]).not.toMatch(/^[=+\-@\t\r]/)
  })

  it('leave numbers numbers', () => {
    expect(tulisCsv(['A'], [[-5]])).toContain('\r\n-5\r\n')
  })

  it('write a template that holds its headers and nothing else', async () => {
    const kolom = [{ nama: 'NIP', wajib: true, contoh: '1', keterangan: 'angka' }, { nama: 'NAMA' }]
    expect(bacaLembar(await tulisTemplat(kolom, 'xlsx'), 't.xlsx')).toMatchObject({
      ok: true,
      value: { baris: [['NIP', 'NAMA']] },
    })
    expect(await tulisTemplat(kolom, 'csv')).toBe('\ufeffNIP;NAMA\r\n')
  })
})
