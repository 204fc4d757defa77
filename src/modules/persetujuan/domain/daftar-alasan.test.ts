import { expect, test } from 'vitest'
import { bacaDaftarAlasan } from './daftar-alasan.ts'

const milik = ['198001012005011001', '198001012005011002', '198001012005011003', "'1980 0101"].map((nip) => ({ nip }))
const baca = (teks: string | undefined) => bacaDaftarAlasan(teks, milik, 'tempel')
const salah = (kode: string, data: object) => ({ ok: false, error: { kode, data: { isian: 'tempel', ...data } } })

test('satu baris satu nama, dipisah titik koma, koma atau tab; NIP berspasi atau bertanda petik diterima', () => {
  expect(
    baca("198001012005011001; kurang syarat\n\n19800101 200501 1 002\tlain, bidang\r\n'198001012005011003\n19800101;x"),
  ).toEqual({
    ok: true,
    value: [
      { nip: '198001012005011001', alasan: 'kurang syarat' },
      { nip: '198001012005011002', alasan: 'lain, bidang' },
      { nip: '198001012005011003', alasan: '' },
      // A mark that is no number is answered as the batch writes it.
      { nip: "'1980 0101", alasan: 'x' },
    ],
  })
  expect(baca(undefined)).toEqual({ ok: true, value: [] })
})
test('baris yang bukan nama, bukan milik usulan, atau kedua kalinya disebut nomornya', () => {
  expect(baca('198001012005011001; a\nBudi; lain')).toEqual(
    salah('keputusan.daftar-alasan', { baris: 2, isi: 'Budi; lain' }),
  )
  expect(baca('198001012005011009; a')).toEqual(
    salah('keputusan.tempel-asing', { baris: 1, isi: '198001012005011009' }),
  )
  expect(baca("198001012005011001; a\n'19800101 200501 1 001; b")).toEqual(
    salah('keputusan.tempel-ganda', { baris: 2, isi: '198001012005011001' }),
  )
})
