import { describe, expect, it } from 'vitest'
import { bandingkanSurat, type Surat } from './surat.ts'

const surat = (jenis: Surat['jenis'], baris: Surat['baris'], lain: Partial<Surat> = {}): Surat => ({
  id: `${jenis}-${lain.nomor ?? '1'}-${lain.versi ?? 1}`,
  berkasId: 'b',
  jenis,
  nomor: '800/1',
  tanggal: '2026-11-02',
  versi: 1,
  oleh: 'Analis',
  dicatatPada: '2026-11-03T01:00:00Z',
  cara: 'tempel',
  pindaian: null,
  ditarikPada: null,
  baris,
  ...lain,
})
const usulan = [
  { nip: 'A', ke: 'K1' },
  { nip: 'B', ke: 'K2' },
  { nip: 'C', ke: null },
]
const penuh = [
  { nip: 'A', ke: 'K1' },
  { nip: 'B', ke: 'K2' },
  { nip: 'C', ke: null },
]

describe('usulan dibandingkan dengan suratnya', () => {
  it('utuh hanya bila keempat surat pokok memuat nama dan jabatan yang sama', () => {
    const b = bandingkanSurat(usulan, [
      surat('tpk', penuh),
      surat('pertek-bkn', penuh),
      surat('persetujuan-mendagri', penuh),
      surat('sk', penuh),
    ])
    expect(b.kolom).toEqual(['tpk', 'pertek-bkn', 'persetujuan-mendagri', 'sk'])
    expect(b.jumlah).toEqual({ sel: 12, beda: 0, utuh: 3, diLuar: 0 })
  })
  it('surat yang belum ada disebut, dan tidak pernah tampak utuh', () => {
    const b = bandingkanSurat(usulan, [surat('tpk', penuh)])
    expect(b.belumAda).toEqual(['pertek-bkn', 'persetujuan-mendagri', 'sk'])
    expect(b.baris[0]?.sel['sk']?.keadaan).toBe('belum-ada-surat')
    expect(b.jumlah.utuh).toBe(0)
  })
  it('nama hilang, jabatan lain, jabatan tidak disebut, nama di luar usulan', () => {
    const b = bandingkanSurat(usulan, [surat('sk', [{ nip: 'A', ke: 'K9' }, { nip: 'B' }, { nip: 'Z', ke: 'K3' }])])
    expect(b.baris.map((x) => [x.nip, x.nomor, x.sel['sk']?.keadaan])).toEqual([
      ['A', 1, 'jabatan-lain'],
      ['B', 2, 'tanpa-jabatan-disebut'],
      ['C', 3, 'tidak-ada'],
      ['Z', null, 'jabatan-lain'],
    ])
    expect(b.baris[0]?.sel['sk']?.ke).toEqual(['K9'])
    expect(b.jumlah).toMatchObject({ beda: 4, diLuar: 1, utuh: 0 })
  })
  it('dua versi satu surat yang berbeda adalah pertentangan sampai satu ditarik', () => {
    const v1 = surat('persetujuan-mendagri', penuh)
    const v2 = surat('persetujuan-mendagri', penuh.slice(0, 1), { versi: 2, nomor: ' 800/1 ' })
    const b = bandingkanSurat(usulan, [v1, v2])
    expect(b.konflik).toEqual([{ jenis: 'persetujuan-mendagri', nomor: '800/1', versi: [1, 2] }])
    expect(b.baris.map((x) => x.sel['persetujuan-mendagri']?.keadaan)).toEqual(['sama', 'bertentangan', 'bertentangan'])
    const sesudah = bandingkanSurat(usulan, [v1, { ...v2, ditarikPada: '2026-11-04T00:00:00Z' }])
    expect(sesudah.konflik).toEqual([])
    expect(sesudah.baris.every((x) => x.sel['persetujuan-mendagri']?.keadaan === 'sama')).toBe(true)
  })
  it('surat kedua dengan nomor lain melengkapi yang pertama', () => {
    const b = bandingkanSurat(usulan, [
      surat('pertek-bkn', penuh.slice(0, 2)),
      surat('pertek-bkn', penuh.slice(2), { nomor: '800/2' }),
    ])
    expect(b.baris.every((x) => x.sel['pertek-bkn']?.keadaan === 'sama')).toBe(true)
    expect(b.konflik).toEqual([])
  })
})
