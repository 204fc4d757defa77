import { describe, expect, it } from 'vitest'
import { ATURAN, CAKUPAN } from '#regulasi'
import type { JabatanDinilai, PegawaiDinilai } from './fakta-usulan.ts'
import type { Dokumen } from './padanan-dokumen.ts'
import { type BarisUsulan, type MasukanPeriksa, periksaUsulan } from './periksa-usulan.ts'
import { relasiUji } from './uji-bantu.ts'

const tanggal = '2026-11-24'
const jabatan: JabatanDinilai[] = [
  {
    id: 'kadis',
    jenjang: 'jpt-pratama',
    eselon: 'II.b',
    kuota: 1,
    bidang: ['keuangan'],
    pendidikanBidang: [],
    atasan: null,
  },
  {
    id: 'kabid',
    jenjang: 'administrator',
    eselon: 'III.b',
    kuota: 1,
    bidang: ['keuangan'],
    pendidikanBidang: ['akuntansi'],
    atasan: 'kadis',
    standarKompetensi: { 'M.1': 3 },
  },
  {
    id: 'kasi',
    jenjang: 'pengawas',
    eselon: 'IV.a',
    kuota: 1,
    bidang: ['keuangan'],
    pendidikanBidang: [],
    atasan: 'kabid',
  },
]
const orang = (nip: string, isi: Partial<PegawaiDinilai> = {}): PegawaiDinilai => ({
  nip,
  jenis: 'PNS',
  kedudukan: 'aktif',
  tanggalLahir: '1980-05-01',
  golongan: 'III/d',
  pendidikan: { tingkat: 'S1', bidang: 'akuntansi' },
  riwayat: [{ jabatanId: 'kasi', jenjang: 'pengawas', bidang: ['keuangan'], tmt: '2018-01-05', sampai: null }],
  predikat: [
    { tahun: 2025, nilai: 'baik' },
    { tahun: 2024, nilai: 'baik' },
  ],
  hukdis: [],
  kompetensi: { 'M.1': 3 },
  kotakTalenta: 8,
  kerabat: [],
  ...isi,
})
const surat = (jenis: Dokumen['jenis'], baris: Dokumen['baris'], isi: Partial<Dokumen> = {}): Dokumen => ({
  jenis,
  nomor: `${jenis}/1`,
  tanggal: '2026-11-01',
  baris,
  ...isi,
})
const periksa = (pegawai: PegawaiDinilai[], usulan: BarisUsulan[], lain: Partial<MasukanPeriksa> = {}) =>
  periksaUsulan({
    tanggal,
    jabatan,
    pegawai,
    usulan,
    kepalaDaerah: { pelantikan: '2025-02-20', penetapanPaslon: null },
    dokumen: [surat('tpk', usulan), surat('pertek-bkn', usulan)],
    relasi: relasiUji,
    ...lain,
  })
const aturan = (h: ReturnType<typeof periksa>, baris: number, id: string) =>
  h.baris[baris]?.aturan.find((a) => a.id === id)

describe('periksa usulan', () => {
  it('setiap aturan sekali, menaik; baris lolos; jejak memuat nilai, bacaan, dan sitasi', () => {
    const h = periksa([orang('1')], [{ nip: '1', ke: 'kabid' }])
    expect(h.baris[0]?.aturan.map((a) => a.id)).toEqual(ATURAN.map((a) => a.id))
    expect(h.baris[0]?.hasil).toBe('lolos')
    expect(h.ringkasan).toEqual({ lolos: 1, peringatan: 0, ditolak: 0, perluVerifikasi: 0 })
    expect(h.aturanDiperiksa).toEqual(CAKUPAN)
    expect(h.rekap).toEqual({ 'III.b': 1 })
    expect(aturan(h, 0, 'R04')).toMatchObject({
      fakta: { strukturalBulan: 106, dibutuhkanBulan: 36 },
      parameter: [{ id: 'pengalaman.administrator.tahun', nilai: 3, mulai: '2017-04-07', status: 'terverifikasi' }],
      sitasi: [{ sumber: 'PP 11/2017', pasal: '54(1)d', status: 'terverifikasi' }],
    })
    expect(aturan(h, 0, 'R04')?.bacaan?.length).toBeGreaterThan(2)
    expect(JSON.parse(JSON.stringify(h))).toEqual(h)
  })

  it('kursi: pemangku yang berpindah membebaskannya, yang tinggal tidak', () => {
    const pemangku = orang('2', {
      golongan: 'IV/b',
      riwayat: [
        { jabatanId: 'kabid', jenjang: 'administrator', bidang: ['keuangan'], tmt: '2018-01-05', sampai: null },
      ],
    })
    const tinggal = periksa([orang('1'), pemangku], [{ nip: '1', ke: 'kabid' }])
    expect(aturan(tinggal, 0, 'R01')).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { kursi: 1 } })
    expect(tinggal.baris[0]?.hasil).toBe('ditolak')
    const pindah = periksa(
      [orang('1'), pemangku],
      [
        { nip: '1', ke: 'kabid' },
        { nip: '2', ke: 'kadis' },
      ],
    )
    expect(aturan(pindah, 0, 'R01')?.hasil).toBe('terpenuhi')
    expect(aturan(pindah, 0, 'R26')).toMatchObject({ hasil: 'terpenuhi', keparahan: 'info' })
    expect(aturan(pindah, 1, 'R26')?.hasil).toBe('tidak-berlaku')
    expect(pindah.baris.map((b) => b.hasil)).toEqual(['lolos', 'lolos'])
    expect(pindah.baris[1]?.aturan.filter((a) => a.hasil === 'tidak-terpenuhi').map((a) => a.id)).toEqual(['R12'])
  })

  it('dua usulan ke satu kursi, dan satu NIP di dua baris', () => {
    const h = periksa(
      [orang('1'), orang('2')],
      [
        { nip: '1', ke: 'kabid' },
        { nip: '2', ke: 'kabid' },
        { nip: '2', ke: 'kadis' },
      ],
    )
    expect(aturan(h, 0, 'R01')?.hasil).toBe('tidak-terpenuhi')
    expect(aturan(h, 1, 'R01')?.hasil).toBe('tidak-terpenuhi')
    expect([0, 1, 2].map((b) => aturan(h, b, 'R25')?.hasil)).toEqual([
      'terpenuhi',
      'tidak-terpenuhi',
      'tidak-terpenuhi',
    ])
  })

  it('NIP dan jabatan yang tidak dikenal', () => {
    const h = periksa(
      [orang('1')],
      [
        { nip: '9', ke: 'kabid' },
        { nip: '1', ke: 'hantu' },
      ],
    )
    expect(aturan(h, 0, 'R02')).toMatchObject({ hasil: 'belum-diketahui', faktaHilang: ['nip'] })
    expect(h.baris[0]?.hasil).toBe('perlu-verifikasi')
    expect(aturan(h, 1, 'R01')?.hasil).toBe('tidak-terpenuhi')
    expect(h.baris[1]?.hasil).toBe('ditolak')
  })

  it('dilepas tanpa jabatan: hanya aturan tentang usulan yang berlaku', () => {
    const h = periksa([orang('1')], [{ nip: '1', ke: null }])
    const berlaku = h.baris[0]?.aturan.filter((a) => a.hasil !== 'tidak-berlaku').map((a) => a.id)
    expect(berlaku).toEqual(['R14', 'R16', 'R17', 'R25', 'R34', 'R36'])
    expect(aturan(h, 0, 'R14')).toMatchObject({ hasil: 'tidak-terpenuhi', keparahan: 'blokir' })
    expect(aturan(h, 0, 'R04')?.alasan).toBe('tanpa-jabatan')
  })

  it('pelaksana tugas: syarat pengangkatan tidak berlaku, jabatan sendiri tidak dilepas', () => {
    const h = periksa(
      [orang('1'), orang('2', { riwayat: [] })],
      [
        { nip: '1', ke: 'kabid', sebagai: 'plt' },
        { nip: '2', ke: 'kasi' },
      ],
    )
    const tidak = h.baris[0]?.aturan.filter((a) => a.alasan === 'plt').map((a) => a.id)
    expect(tidak?.filter((id) => id <= 'R28')).toEqual(
      'R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R16 R17 R18 R21 R22 R23 R24 R28'.split(' '),
    )
    const dinilai = h.baris[0]?.aturan.filter((a) => ['R01', 'R02', 'R19', 'R20', 'R25'].includes(a.id))
    expect(dinilai?.map((a) => a.hasil)).toEqual(Array(5).fill('terpenuhi'))
    expect(aturan(h, 0, 'R01')?.hasil).toBe('terpenuhi')
    expect(aturan(h, 1, 'R01')?.hasil).toBe('tidak-terpenuhi')
  })

  it('pelaksana tugas tidak mengambil kursi dari usulan definitif', () => {
    const h = periksa(
      [orang('1'), orang('2')],
      [
        { nip: '1', ke: 'kabid' },
        { nip: '2', ke: 'kabid', sebagai: 'plt' },
      ],
    )
    expect(aturan(h, 0, 'R01')?.hasil).toBe('terpenuhi')
    expect(aturan(h, 1, 'R01')).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { kursi: 1 } })
  })

  it('tanpa riwayat bukan kelulusan; peringatan tidak menolak', () => {
    const h = periksa(
      [
        orang('1', { riwayat: undefined }),
        orang('2', { golongan: 'III/c', pendidikan: { tingkat: 'S1', bidang: 'hukum' } }),
      ],
      [{ nip: '1', ke: 'kabid' }],
    )
    expect(h.baris[0]?.hasil).toBe('perlu-verifikasi')
    const w = periksa(
      [orang('2', { golongan: 'III/c', pendidikan: { tingkat: 'S1', bidang: 'hukum' } })],
      [{ nip: '2', ke: 'kabid' }],
    )
    expect(aturan(w, 0, 'R08')).toMatchObject({ hasil: 'tidak-terpenuhi', keparahan: 'peringatan' })
    expect(aturan(w, 0, 'R28')).toMatchObject({ hasil: 'tidak-terpenuhi', keparahan: 'peringatan' })
    expect(w.baris[0]?.hasil).toBe('peringatan')
  })

  it('di luar masa berlaku: alasan disebut dan baris lolos', () => {
    const h = periksaUsulan({
      tanggal: '2016-01-01',
      jabatan,
      pegawai: [orang('1')],
      usulan: [{ nip: '1', ke: 'kabid' }],
      relasi: relasiUji,
    })
    const alasan = h.baris[0]?.aturan.filter((a) => a.alasan !== 'belum-berlaku').map((a) => [a.id, a.alasan])
    expect(alasan?.filter(([id]) => (id as string) <= 'R28')).toEqual([['R19', 'definitif']])
  })
})
