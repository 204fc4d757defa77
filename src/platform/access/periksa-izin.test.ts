import { describe, expect, it } from 'vitest'
import {
  bolehSetujui,
  IZIN,
  IZIN_PERAN,
  PERAN,
  periksaIzin,
  periksaUnit,
  tabelIzin,
  type Pelaku,
  type Peran,
} from './index.ts'

const pelaku = (isi: Partial<Pelaku> = {}): Pelaku => ({
  instansiId: 'i-1',
  penggunaId: 'p-1',
  pegawaiId: null,
  peran: [],
  unitIds: [],
  nama: 'Sintetis',
  ...isi,
})
const kode = (h: { ok: true } | { ok: false; error: { kode: string } }) => (h.ok ? 'boleh' : h.error.kode)

describe('daftar izin', () => {
  it('prints the whole table for a manager to read, and it is exactly this one', () => {
    console.info(`\nIzin per peran (✓ = boleh)\n${tabelIzin()}\n`)
    const pemegang = Object.fromEntries(
      IZIN.map((izin) => [izin, PERAN.filter((p) => periksaIzin(pelaku({ peran: [p], pegawaiId: 'o-1' }), izin).ok)]),
    )
    const orang = ['pimpinan', 'analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn', 'asesor']
    const rencana = ['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn']
    expect(pemegang).toEqual({
      publik: PERAN,
      masuk: PERAN,
      'saya:lihat': PERAN,
      'aturan:lihat': PERAN,
      'peta-jabatan:lihat': [...orang.slice(0, 7), 'admin', 'asesor'],
      'pegawai:cari': [...orang.slice(0, 7), 'admin', 'asesor'],
      'pegawai:buka': orang,
      'pegawai:ekspor': ['analis'],
      'kecocokan:lihat': orang,
      'rencana:lihat': rencana,
      'rencana:hitung': ['analis'],
      'rencana:usulkan': ['analis'],
      'rencana:setujui': ['ppk'],
      'skenario:komentari': ['analis', 'tpk', 'sekda', 'ppk'],
      'keputusan:sidangkan': ['tpk', 'sekda'],
      'impor:lihat': ['analis', 'inspektorat', 'bkn', 'admin'],
      'impor:simpan': ['analis'],
      'impor:batalkan': ['analis'],
      'pengguna:kelola': ['admin'],
      'pengguna:delegasi': ['pimpinan', 'sekda', 'ppk', 'admin'],
      'audit:lihat': ['inspektorat', 'bkn', 'admin'],
      'cadangan:kelola': ['admin'],
      'parameter:usulkan': ['analis', 'sekda', 'admin'],
      'parameter:sahkan': ['sekda', 'admin'],
      'aspirasi:tangani': ['pimpinan', 'sekda', 'ppk', 'inspektorat', 'petugas-aduan', 'penghubung'],
      'aspirasi:catat': ['petugas-aduan', 'petugas-kelurahan'],
      'aspirasi:atur': ['petugas-aduan'],
      'surel:kelola': ['admin', 'petugas-aduan'],
      'kebutuhan:lihat': [
        'pimpinan',
        'analis',
        'tpk',
        'sekda',
        'ppk',
        'inspektorat',
        'petugas-aduan',
        'penghubung',
        'asesor',
      ],
    })
  })

  it('keeps read-only roles read-only, and the council away from personal files', () => {
    const mengubah = /:(simpan|batalkan|usulkan|setujui|kelola|sahkan|hitung|ekspor|delegasi)$/
    for (const p of ['inspektorat', 'bkn', 'dprd', 'tpk'] as const)
      expect(IZIN_PERAN[p].filter((i) => mengubah.test(i))).toEqual([])
    for (const izin of ['pegawai:cari', 'pegawai:buka', 'kecocokan:lihat', 'rencana:lihat'] as const)
      expect(kode(periksaIzin(pelaku({ peran: ['dprd'] }), izin))).toBe('akses.peran-tidak-cukup')
  })

  it('gives no role both the drafting and the approval of a plan', () => {
    for (const p of PERAN) {
      const izin: readonly string[] = IZIN_PERAN[p]
      expect(izin.includes('rencana:usulkan') && izin.includes('rencana:setujui')).toBe(false)
    }
  })
})

describe('periksaIzin', () => {
  it('names why it refuses', () => {
    expect(kode(periksaIzin(null, 'pegawai:buka'))).toBe('akses.belum-masuk')
    expect(kode(periksaIzin(pelaku({ penggunaId: null }), 'masuk'))).toBe('akses.belum-masuk')
    expect(kode(periksaIzin(pelaku({ status: 'nonaktif', peran: ['analis'] }), 'pegawai:buka'))).toBe(
      'akses.akun-nonaktif',
    )
    expect(kode(periksaIzin(pelaku({ peran: ['pegawai'] }), 'pegawai:buka'))).toBe('akses.peran-tidak-cukup')
    expect(kode(periksaIzin(pelaku({ peranBerakhir: ['analis'] }), 'impor:simpan'))).toBe('akses.tugas-berakhir')
    expect(kode(periksaIzin(pelaku({ peranBelumMulai: ['analis'] }), 'impor:simpan'))).toBe('akses.tugas-belum-mulai')
    expect(kode(periksaIzin(pelaku({ peranBerakhir: ['analis'] }), 'pengguna:kelola'))).toBe('akses.peran-tidak-cukup')
    expect(kode(periksaIzin(pelaku({ peran: ['admin'] }), 'saya:lihat'))).toBe('akses.bukan-pegawai')
  })

  it('lets the public read public things and jobs act by their roles', () => {
    expect(periksaIzin(null, 'publik').ok).toBe(true)
    expect(periksaIzin(null, 'aturan:lihat').ok).toBe(true)
    expect(periksaIzin(pelaku({ penggunaId: null, peran: ['analis'] }), 'impor:simpan').ok).toBe(true)
    expect(kode(periksaIzin(pelaku({ penggunaId: null, peran: ['analis'] }), 'pengguna:kelola'))).toBe(
      'akses.peran-tidak-cukup',
    )
  })

  it('adds up the permissions of several roles and no more', () => {
    const dua: Peran[] = ['tpk', 'admin']
    expect(periksaIzin(pelaku({ peran: dua }), 'pegawai:buka').ok).toBe(true)
    expect(periksaIzin(pelaku({ peran: dua }), 'pengguna:kelola').ok).toBe(true)
    expect(kode(periksaIzin(pelaku({ peran: dua }), 'rencana:setujui'))).toBe('akses.peran-tidak-cukup')
  })
})

describe('jangkauan dan empat mata', () => {
  it('refuses a unit outside the assignment', () => {
    expect(periksaUnit(pelaku({ unitIds: ['u-1', 'u-2'] }), 'u-2').ok).toBe(true)
    expect(kode(periksaUnit(pelaku({ unitIds: ['u-1'] }), 'u-9'))).toBe('akses.di-luar-unit')
    expect(kode(periksaUnit(pelaku({ unitIds: [] }), 'u-1'))).toBe('akses.di-luar-unit')
    expect(periksaUnit(pelaku({ unitIds: 'semua' }), 'u-9').ok).toBe(true)
  })

  it('lets nobody approve what he drafted, under either account of his', () => {
    expect(bolehSetujui(pelaku(), 'p-2').ok).toBe(true)
    expect(kode(bolehSetujui(pelaku(), 'p-1'))).toBe('akses.penyusun-sendiri')
    expect(kode(bolehSetujui(pelaku({ pegawaiId: 'o-1' }), 'p-2', 'o-1'))).toBe('akses.penyusun-sendiri')
    expect(bolehSetujui(pelaku({ pegawaiId: 'o-1' }), 'p-2', 'o-2').ok).toBe(true)
    expect(kode(bolehSetujui(pelaku(), null))).toBe('akses.penyusun-tidak-diketahui')
    expect(kode(bolehSetujui(pelaku({ penggunaId: null, peran: ['ppk'] }), 'p-2'))).toBe('akses.belum-masuk')
  })
})
