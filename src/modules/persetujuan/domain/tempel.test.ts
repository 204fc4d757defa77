import { describe, expect, it } from 'vitest'
import { teksPersetujuan } from '../web/persetujuan.teks.ts'
import * as tempel from './tempel.ts'

const { bacaTanggalTempel } = tempel
const bacaDaftarUsulan = (teks: string, bahasa: 'id' | 'en' = 'id') =>
  tempel.bacaDaftarUsulan(teks, teksPersetujuan(bahasa))
const bacaDaftarSurat = (teks: string) => tempel.bacaDaftarSurat(teks, teksPersetujuan('id'))

const A = '198005012005011001'
const B = '198105012005011002'
const galat = (teks: string) => {
  const h = bacaDaftarUsulan(teks)
  if (h.ok) throw new Error('seharusnya ditolak')
  return h.error
}

describe('daftar yang ditempel', () => {
  it('tab, titik koma, koma; kepala tabel dan baris kosong dilewati', () => {
    const isi = [
      { nip: A, ke: 'KB-1', sebagai: 'definitif' },
      { nip: B, ke: 'KB-2', sebagai: 'plt' },
    ]
    expect(bacaDaftarUsulan(`NIP\tKode\tSebagai\r\n${A}\tKB-1\t\r\n\r\n${B}\tKB-2\tPlt\r\n`)).toEqual({
      ok: true,
      value: isi,
    })
    expect(bacaDaftarUsulan(`${A};KB-1\n${B}; KB-2 ;plt.`)).toEqual({ ok: true, value: isi })
    expect(bacaDaftarUsulan(`'${A},KB-1\n"${B}","KB-2",plt`)).toEqual({ ok: true, value: isi })
  })
  it('NIP berspasi seperti pada surat dibaca utuh', () => {
    expect(bacaDaftarUsulan('19800501 200501 1 001; KB-1').ok).toBe(true)
  })
  it('dasar penurunan dan pelepasan tanpa jabatan', () => {
    const h = bacaDaftarUsulan(`${A};-;;Pengunduran diri;800/1;3 Maret 2026`)
    expect(h).toEqual({
      ok: true,
      value: [
        {
          nip: A,
          ke: null,
          sebagai: 'definitif',
          dasar: { jenis: 'pengunduran-diri', nomor: '800/1', tanggal: '2026-03-03' },
        },
      ],
    })
  })
  it('satu pesan menyebut barisnya; tidak ada yang terbaca setengah', () => {
    expect(galat(' \n')).toEqual({ kode: 'persetujuan.daftar-kosong' })
    expect(galat(`${A};KB-1\n1,98005E+17;KB-2`).data?.['rincian']).toContain('baris 2: NIP')
    expect(galat('1.98005E+17\tKB-2').data?.['rincian']).toContain('dibulatkan lembar kerja')
    expect(galat(`${A};`).data?.['rincian']).toContain('tulis - bila dilepas')
    expect(galat(`${A};KB-1;tetap`).data?.['rincian']).toContain('definitif atau plt')
    expect(galat(`${A};-;plt`).data?.['rincian']).toContain('pelaksana tugas')
    expect(galat(`${A};KB-1;;hukdis;1;31-02-2026`).data?.['rincian']).toContain('31-02-2026')
    const banyak = galat(Array.from({ length: 9 }, () => '123;X').join('\n'))
    expect(banyak.data).toMatchObject({ jumlah: 9 })
    expect(banyak.data?.['rincian']).toMatch(/baris 5: .*; dan 4 baris lain$/)
  })
  it('dalam bahasa pembacanya', () => {
    const h = bacaDaftarUsulan(`123;KB-1\n${A};`, 'en')
    expect(h.ok || h.error.data?.['rincian']).toBe(
      'line 1: NIP "123" is not 18 digits; line 2: the code of the post is empty; write - for a release without a post',
    )
  })
  it('batas 5.000 baris', () => {
    const baris = (n: number) => Array.from({ length: n }, () => `${A};KB-1`).join('\n')
    expect(bacaDaftarUsulan(baris(5000)).ok).toBe(true)
    expect(galat(baris(5001)).kode).toBe('persetujuan.daftar-terlalu-besar')
  })
  it('daftar surat: jabatan boleh tidak disebut, dan itu bukan "tanpa jabatan"', () => {
    expect(bacaDaftarSurat(`${A}\n${B};-`)).toEqual({ ok: true, value: [{ nip: A }, { nip: B, ke: null }] })
  })
  it('tanggal dalam bentuk yang dipakai orang', () => {
    expect(['24-11-2026', '24/11/2026', '24.11.2026', '2026-11-24', '24 november 2026'].map(bacaTanggalTempel)).toEqual(
      Array.from({ length: 5 }, () => '2026-11-24'),
    )
    expect(['29-02-2026', '24 Nopember 2026', '', '11/24/2026'].map(bacaTanggalTempel)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
