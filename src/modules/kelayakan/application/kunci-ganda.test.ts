import { expect, it } from 'vitest'
import { kasus2024 } from './kasus-kota.ts'
import { kunciGanda } from './kunci-ganda.ts'
import { periksaBerkas } from './periksa-berkas.ts'

it.each([
  ['{"a":1,"a":2}', ['a']],
  ['{"a":[{"b":1},{"b":1,"c":{},"b":2}]}', ['a', 1, 'b']],
  [String.raw`{"a":1, "\u0061" : 2}`, ['a']],
  ['{"a":[[1,2],{"x":",{\\"a\\":"}],"b":{"a":1}}', undefined],
  ['[{"a":1},{"a":1}]', undefined],
  ['{"a":"a","b":"a"}', undefined],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
] as const)('%s', (isi, jalur) => expect(kunciGanda(isi)).toEqual(jalur))

it('berkas yang menulis satu kunci dua kali tidak dinilai: tanggal, dan jenis surat', () => {
  const { tanpaPersetujuan: _, ...b } = kasus2024()
  const isi = JSON.stringify(b)
  expect(periksaBerkas(isi).ok).toBe(true)
  const galat = (x: string) => {
    const h = periksaBerkas(x)
    return h.ok ? undefined : h.error
  }
  expect(galat(isi.replace('{"tanggal":', '{"tanggal":"2025-05-27","tanggal":'))).toMatchObject({ jalur: '$.tanggal' })
  expect(galat(isi.replace('"jenis":"persetujuan-mendagri"', '"jenis":"sk","jenis":"persetujuan-mendagri"'))).toEqual({
    jalur: '$.dokumen[1].jenis',
    pesan: 'kunci ini ditulis dua kali; hapus salah satunya',
  })
})

it('JSON yang rusak dijelaskan dengan baris dan kolomnya', () => {
  const h = periksaBerkas('{\n  "tanggal": "2024-05-27",\n}')
  expect(h).toMatchObject({ ok: false, error: { jalur: 'baris 3 kolom 1' } })
  expect(periksaBerkas('')).toMatchObject({ ok: false, error: { pesan: 'berkasnya kosong' } })
  const potong = periksaBerkas('{"usulan": [')
  expect(potong).toMatchObject({ ok: false, error: { jalur: 'baris 1 kolom 13' } })
})
