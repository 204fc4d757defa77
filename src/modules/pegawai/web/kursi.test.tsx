import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { SimpulJabatan } from '../domain/peta-jabatan.ts'
import { GambarKursi } from './kursi.view.tsx'

it('kata gambar kursi menyebut jangka pensiun yang dihitung, bukan angka tetap', () => {
  const simpul = { kebutuhan: 3, bezetting: 2, pensiun: 1 } as SimpulJabatan
  const html = renderToStaticMarkup(<GambarKursi simpul={simpul} tahunPensiun={3} bahasa="id" />)
  expect(html).toContain('aria-label="2/3 terisi, 1 pensiun dalam 3 tahun, 1 kursi kosong"')
})
