import { expect, test } from 'vitest'
import { bacaDaftarAlasan } from './daftar-alasan.ts'

test('satu baris satu nama, dipisah titik koma, koma atau tab; NIP berspasi diterima', () => {
  expect(
    bacaDaftarAlasan("198001012005011001; kurang syarat\n\n19800101 200501 1 002\tlain, bidang\r\n'198001012005011003"),
  ).toEqual({
    ok: true,
    value: [
      { nip: '198001012005011001', alasan: 'kurang syarat' },
      { nip: '198001012005011002', alasan: 'lain, bidang' },
      { nip: '198001012005011003', alasan: '' },
    ],
  })
  expect(bacaDaftarAlasan(undefined)).toEqual({ ok: true, value: [] })
})
test('baris yang bukan nama disebut nomornya', () => {
  expect(bacaDaftarAlasan('198001012005011001; a\nBudi; lain')).toEqual({
    ok: false,
    error: { kode: 'keputusan.daftar-alasan', data: { baris: 2, isi: 'Budi; lain' } },
  })
})
