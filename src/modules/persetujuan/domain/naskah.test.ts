import { expect, test } from 'vitest'
import { isiTemplat, JENIS_NASKAH, kunciNaskah, periksaTemplat } from './naskah.ts'
import { TEMPLAT_BAWAAN } from './templat-bawaan.ts'

test('templat bawaan sah, dan setiap kunci yang dipakainya dikenal', () => {
  for (const j of JENIS_NASKAH)
    expect([j, periksaTemplat(j, TEMPLAT_BAWAAN[j])]).toEqual([j, { ok: true, value: true }])
})
test('kunci yang tidak dikenal disebut barisnya; kunci orang tidak ada pada naskah satu batch', () => {
  expect(periksaTemplat('sk', 'nomor: 1\n\n[daftar]\n\n{{gaji}}\n\n[tanda-tangan] x')).toMatchObject({
    error: { kode: 'naskah.kunci-asing', data: { baris: 5, kunci: 'gaji' } },
  })
  expect(kunciNaskah('sk')).not.toContain('nip')
  expect(periksaTemplat('sk', 'nomor: 1\n\n{{nip}}')).toMatchObject({ error: { data: { kunci: 'nip' } } })
})
test('SK tanpa daftar nama, naskah tanpa nomor atau tanda tangan: ditolak', () => {
  expect(periksaTemplat('sk', 'nomor: 1\n\n[tanda-tangan] x')).toMatchObject({ error: { kode: 'naskah.tanpa-daftar' } })
  expect(periksaTemplat('spmt', '# Judul')).toMatchObject({ error: { kode: 'naskah.tanpa-nomor' } })
  expect(periksaTemplat('spmt', 'nomor: 1')).toMatchObject({ error: { kode: 'naskah.tanpa-tanda-tangan' } })
})
test('isian tidak pernah menjadi perintah, dan yang tidak diketahui dibiarkan terbuka', () => {
  const n = isiTemplat('nomor: {{nomorSk}}\n\n# Judul {{nama}}\n\nNama:: {{nama}}\nNIP:: {{nip}}\n\nhalo\n{{nama}}', {
    nomorSk: '1/2',
    nama: '{{nip}} #set [x]',
  })
  expect(n).toEqual({
    nomor: '1/2',
    bagian: [
      { jenis: 'judul', teks: 'Judul {{nip}} #set [x]' },
      { jenis: 'butir', label: 'Nama', teks: '{{nip}} #set [x]' },
      { jenis: 'butir', label: 'NIP', teks: '……………………' },
      { jenis: 'paragraf', teks: 'halo {{nip}} #set [x]' },
    ],
  })
})
