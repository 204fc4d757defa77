import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { TEKS_ARIA } from './pulau-teks-aria.ts'

const kunci = (berkas: string): string[] =>
  [...fs.readFileSync(berkas, 'utf8').matchAll(/^ {4}"([^"]+)":/gm)].map((m) => m[1] ?? '')
const paket = (akar: string, awalan: string): [string, string][] =>
  fs.readdirSync(akar).flatMap((d) => {
    const b = path.join(akar, d, 'en-US.mjs')
    return fs.existsSync(b) ? [[`${awalan}/${d}`, b] as [string, string]] : []
  })

const BELUM_DIPAKAI = new Set(['@react-aria/color', '@react-stately/color', '@react-aria/previewtrigger'])
const asli = [
  ...paket('node_modules/react-aria/dist/private/intl', '@react-aria'),
  ...paket('node_modules/react-stately/dist/private/intl', '@react-stately'),
  ['react-aria-components', 'node_modules/react-aria-components/dist/private/intl/en-US.mjs'] as [string, string],
].filter(([nama]) => !BELUM_DIPAKAI.has(nama))

describe('teks tersembunyi react-aria dalam bahasa Indonesia', () => {
  it('mencakup setiap paket yang ditemukan', () => {
    expect(asli.length).toBeGreaterThan(15)
    expect(Object.keys(TEKS_ARIA).sort()).toEqual(asli.map(([n]) => n).sort())
  })
  it.each(asli)('%s: kunci sama', (nama, berkas) => {
    expect(Object.keys(TEKS_ARIA[nama] ?? {}).sort()).toEqual(kunci(berkas).sort())
  })
})
