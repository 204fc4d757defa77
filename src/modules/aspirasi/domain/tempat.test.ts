import { expect, test } from 'vitest'
import { cariTempat, rapikanEjaan } from './tempat.ts'

const W = [
  ['12.72.03', 'Siantar Utara'],
  ['12.72.03.1002', 'Martoba'],
  ['12.72.03.1003', 'Baru'],
  ['12.72.03.1006', 'Sigulanggulang'],
  ['12.72.04', 'Siantar Selatan'],
  ['12.72.04.1003', 'Simalungun'],
  ['12.72.06', 'Siantar Martoba'],
  ['12.72.06.1001', 'Sumber Jaya'],
  ['12.72.06.1003', 'Tambun Nabolon'],
  ['12.72.07', 'Siantar Sitalasari'],
  ['12.72.07.1004', 'Bukit Sofa'],
  ['12.72.08', 'Siantar Marimbun'],
  ['12.72.08.1003', 'Naga Huta'],
  ['12.72.08.1004', 'Naga Huta Timur'],
].map(([kode = '', nama = '']) => ({ kode, nama }))
const EJAAN = [{ ejaan: 'sigulang gulang', kode: '12.72.03.1006' }]
const cari = (teks: string) => cariTempat(teks, W, EJAAN).map((t) => t.kode)

test.each<[string, string[]]>([
  ['Bukit Shofa', ['12.72.07.1004']],
  ['bukitsofa', ['12.72.07.1004']],
  ['Kel. Bukit Sofah', ['12.72.07.1004']],
  ['Bukti Sofa', ['12.72.07.1004']],
  ['Sigulang Gulang', ['12.72.03.1006']],
  ['Sigoelang-goelang', ['12.72.03.1006']],
  // Both a kelurahan and a kecamatan: asked, the kelurahan of that name first.
  ['Martoba', ['12.72.03.1002', '12.72.06.1001', '12.72.06.1003']],
  ['kelurahan Martoba', ['12.72.03.1002']],
  ['Kecamatan Martoba', ['12.72.06.1001', '12.72.06.1003']],
  ['Siantar Martoba', ['12.72.06.1001', '12.72.06.1003']],
  ['naga huta timur', ['12.72.08.1004']],
  ['Naga Huta', ['12.72.08.1003']],
  ['lampu di depan pasar daerah Martoba kelurahan Martoba', ['12.72.03.1002', '12.72.06.1001', '12.72.06.1003']],
  ['parit di Simalungun tersumbat sejak lama sekali', ['12.72.04.1003']],
  ['Kabupaten Simalungun', []],
  ['Baru', ['12.72.03.1003']],
  ['jalan yang baru diaspal sudah rusak lagi', []],
  ['tamb', ['12.72.06.1003']],
  ['Medan', []],
  ['', []],
  ['🙂', []],
])('%s', (teks, harap) => {
  expect(cari(teks)).toEqual(harap)
})

test('nama kecamatan menyertai kelurahan; ejaan lama dan rangkap disamakan', () => {
  expect(cariTempat('bukit shofa', W, EJAAN)).toEqual([
    { kode: '12.72.07.1004', nama: 'Bukit Sofa', kecamatan: 'Siantar Sitalasari' },
  ])
  expect(rapikanEjaan('Tjokro  Djalan-Soehaff')).toBe('cokrojalansuhaf')
})
