import { describe, expect, it } from 'vitest'
import { type Dokumen, PadananDokumen } from './padanan-dokumen.ts'

const tanggal = '2026-11-24'
const surat = (isi: Partial<Dokumen>): Dokumen => ({
  jenis: 'pertek-bkn',
  nomor: 'R-1',
  tanggal: '2026-11-01',
  baris: [{ nip: '1', ke: 'kabid' }],
  ...isi,
})
const cari = (d: Dokumen[] | undefined, ke: string | null = 'kabid') =>
  new PadananDokumen(d, tanggal).cari('pertek-bkn', { nip: '1', ke })

describe('padanan surat, nama demi nama dan jabatan demi jabatan', () => {
  it('surat tidak diketahui, tidak ada, jenis lain', () => {
    expect(cari(undefined)).toBeUndefined()
    expect(cari([])).toEqual({ cocok: 'tidak-ada' })
    expect(cari([surat({ jenis: 'tpk' })])).toEqual({ cocok: 'tidak-ada' })
  })
  it('nama dan jabatan, nama untuk jabatan lain, jabatan tidak disebut, nama lain', () => {
    expect(cari([surat({})])).toEqual({ cocok: 'nama-dan-jabatan', nomor: 'R-1', tanggal: '2026-11-01' })
    expect(cari([surat({ baris: [{ nip: '1', ke: 'kasi' }] })])?.cocok).toBe('nama-saja')
    expect(cari([surat({ baris: [{ nip: '1', ke: null }] })])?.cocok).toBe('nama-saja')
    expect(cari([surat({ baris: [{ nip: '1' }] })])?.cocok).toBe('jabatan-tidak-disebut')
    expect(cari([surat({ baris: [{ nip: '2', ke: 'kabid' }] })])?.cocok).toBe('tidak-ada')
  })
  it('dilepas tanpa jabatan: cukup disebut tanpa jabatan', () => {
    expect(cari([surat({ baris: [{ nip: '1', ke: null }] })], null)?.cocok).toBe('nama-dan-jabatan')
    expect(cari([surat({ baris: [{ nip: '1' }] })], null)?.cocok).toBe('nama-dan-jabatan')
    expect(cari([surat({})], null)?.cocok).toBe('nama-saja')
  })
  it('surat bertanggal setelah tanggal mulai tidak dihitung, tetapi disebut', () => {
    expect(cari([surat({ tanggal })])?.cocok).toBe('nama-dan-jabatan')
    expect(cari([surat({ tanggal: '2026-11-25' })])).toEqual({ cocok: 'tidak-ada', sesudahTanggal: ['R-1'] })
    expect(cari([surat({ tanggal: '2026-11-25' }), surat({ nomor: 'R-2' })])).toEqual({
      cocok: 'nama-dan-jabatan',
      nomor: 'R-2',
      tanggal: '2026-11-01',
    })
  })
  it('versi surat yang sama: sepakat atau bertentangan; surat lain yang memuat tetap berlaku', () => {
    const lain = surat({ nomor: ' r-1 ', baris: [{ nip: '2', ke: 'kabid' }] })
    expect(cari([surat({}), surat({})])?.cocok).toBe('nama-dan-jabatan')
    expect(cari([surat({}), lain])?.cocok).toBe('bertentangan')
    expect(cari([surat({}), lain, surat({ nomor: 'R-2' })])?.cocok).toBe('nama-dan-jabatan')
  })
  it('surat keputusan: yang terbaru memuat baris ini, apa pun tanggalnya; versi yang berbeda tanggal disebut', () => {
    const sk = (d: Dokumen[]) => new PadananDokumen(d, tanggal).keputusan({ nip: '1', ke: 'kabid' })
    expect(new PadananDokumen(undefined, tanggal).keputusan({ nip: '1', ke: 'kabid' })).toBeUndefined()
    expect(sk([])).toBeNull()
    const a = surat({ jenis: 'sk', nomor: 'SK-1' })
    expect(sk([a, { ...a, nomor: 'SK-2', tanggal: '2026-12-01' }])?.nomor).toBe('SK-2')
    expect(sk([a, { ...a, tanggal: '2026-11-02' }])?.bertentangan).toBe(true)
    expect(sk([a, a])?.bertentangan).toBeUndefined()
  })
  it('temuan pada suratnya sendiri', () => {
    const temuan = (d: Dokumen[]) => new PadananDokumen(d, tanggal).temuan([{ nip: '1', ke: 'kabid' }])
    expect(temuan([surat({}), surat({ jenis: 'tpk', baris: [{ nip: '1' }] })])).toEqual([])
    expect(
      temuan([
        surat({
          baris: [
            { nip: '1', ke: 'kabid' },
            { nip: '9', ke: 'kasi' },
          ],
        }),
      ]),
    ).toMatchObject([{ kode: 'di-luar-usulan', nip: ['9'], nomor: 'R-1' }])
    expect(
      temuan([
        surat({
          baris: [
            { nip: '1', ke: 'kabid' },
            { nip: '1', ke: 'kasi' },
          ],
        }),
      ]).map((t) => t.kode),
    ).toEqual(['di-luar-usulan', 'nip-ganda'])
    expect(temuan([surat({ tanggal: '2026-11-25' })]).map((t) => t.kode)).toEqual(['setelah-tanggal'])
    expect(temuan([surat({ jenis: 'sk', tanggal: '2026-11-25' })])).toEqual([])
    expect(temuan([surat({}), surat({ tanggal: '2026-11-02' })]).map((t) => t.kode)).toEqual(['versi-ganda'])
    expect(temuan([surat({}), surat({})])).toEqual([])
  })
})
