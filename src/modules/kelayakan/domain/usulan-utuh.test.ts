import { describe, expect, it } from 'vitest'
import type { JabatanDinilai, PegawaiDinilai } from './fakta-usulan.ts'
import { type BarisUsulan, type MasukanPeriksa, periksaUsulan } from './periksa-usulan.ts'
import { pegawaiAcak, relasiUji } from './uji-bantu.ts'
import { kasus2022 } from '../application/kasus-kota.ts'

/** A batch is judged as a whole: what one line changes for another. */
const tanggal = '2026-11-24'
const jab = (
  id: string,
  jenjang: JabatanDinilai['jenjang'],
  atasan: string | null,
  isi: object = {},
): JabatanDinilai => ({
  id,
  jenjang,
  kuota: 1,
  atasan,
  ...isi,
})
const jabatan = [
  jab('kadis', 'jpt-pratama', null, { eselon: 'II.b' }),
  jab('kabid', 'administrator', 'kadis', { eselon: 'III.b' }),
  jab('kasi1', 'pengawas', 'kabid', { eselon: 'IV.a' }),
  jab('kasi2', 'pengawas', 'kabid', { eselon: 'IV.a' }),
  jab('sekwan', 'jpt-pratama', null, { penanda: ['sekwan'] }),
  jab('inspektur', 'jpt-pratama', null, { penanda: ['inspektur'] }),
]
const JENJANG = new Map(jabatan.map((j) => [j.id, j.jenjang]))
const orang = (nip: string, kursi: string | null, isi: Partial<PegawaiDinilai> = {}): PegawaiDinilai => ({
  nip,
  riwayat:
    kursi === null
      ? []
      : [{ jabatanId: kursi, jenjang: JENJANG.get(kursi) as string, tmt: '2020-01-01', sampai: null }],
  kerabat: [],
  ...isi,
})
const periksa = (pegawai: PegawaiDinilai[], usulan: BarisUsulan[], lain: Partial<MasukanPeriksa> = {}) =>
  periksaUsulan({ tanggal, jabatan, pegawai, usulan, relasi: relasiUji, ...lain })
const hasil = (h: ReturnType<typeof periksa>, baris: number, id: string) =>
  h.baris[baris]?.aturan.find((a) => a.id === id)

describe('kursi dan lingkaran', () => {
  it('cincin tiga orang: semua kursi dibebaskan di dalam usulan', () => {
    const h = periksa(
      [orang('1', 'kadis'), orang('2', 'kabid'), orang('3', 'kasi1')],
      [
        { nip: '1', ke: 'kabid' },
        { nip: '2', ke: 'kasi1' },
        { nip: '3', ke: 'kadis' },
      ],
    )
    for (const b of [0, 1, 2]) {
      expect(hasil(h, b, 'R01')?.hasil).toBe('terpenuhi')
      expect(hasil(h, b, 'R26')?.hasil).toBe('terpenuhi')
    }
  })
  it('tukar tempat dengan orang yang hanya ditunjuk sebagai pelaksana tugas tidak membebaskan kursi', () => {
    const h = periksa(
      [orang('1', 'kasi1'), orang('2', 'kasi2')],
      [
        { nip: '1', ke: 'kasi2' },
        { nip: '2', ke: 'kasi1', sebagai: 'plt' },
      ],
    )
    expect(hasil(h, 0, 'R01')).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { kursi: 1 } })
  })
})

describe('kerabat setelah usulan berlaku', () => {
  const usulan: BarisUsulan[] = [
    { nip: '1', ke: 'kabid' },
    { nip: '2', ke: 'kasi1' },
  ]
  it('kerabat yang masuk sebagai bawahan; daftar salah satu saja cukup', () => {
    const h = periksa([orang('1', null, { kerabat: ['2'] }), orang('2', null)], usulan)
    expect(hasil(h, 0, 'R20')).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { kerabat: ['2'] } })
    expect(hasil(h, 1, 'R20')).toMatchObject({ hasil: 'tidak-terpenuhi', fakta: { atasan: ['1'] } })
  })
  it('kerabat yang keluar dalam usulan yang sama tidak dihitung; yang tetap dan pelaksana tugas dihitung', () => {
    const atas = orang('9', 'kabid', { kerabat: ['2'] })
    const masuk = { nip: '2', ke: 'kasi1' } as const
    expect(hasil(periksa([atas, orang('2', null)], [masuk]), 0, 'R20')?.hasil).toBe('tidak-terpenuhi')
    expect(hasil(periksa([atas, orang('2', null)], [masuk, { nip: '9', ke: 'kadis' }]), 0, 'R20')?.hasil).toBe(
      'terpenuhi',
    )
    const plt = orang('9', 'kasi2', { kerabat: ['2'] })
    const diKabid = {
      jabatanId: 'kabid',
      jenjang: 'administrator',
      tmt: '2026-10-01',
      sampai: null,
      peran: 'plt',
    } as const
    const jadiPlt = { ...plt, riwayat: [...(plt.riwayat ?? []), diKabid] }
    expect(hasil(periksa([jadiPlt, orang('2', null)], [masuk]), 0, 'R20')?.hasil).toBe('tidak-terpenuhi')
  })
  it('keduanya tidak diketahui: belum dapat dikatakan; salah satu diketahui: tidak ada', () => {
    const tanpa = { kerabat: undefined }
    expect(hasil(periksa([orang('1', null, tanpa), orang('2', null, tanpa)], usulan), 0, 'R20')?.hasil).toBe(
      'belum-diketahui',
    )
    expect(hasil(periksa([orang('1', null, tanpa), orang('2', null)], usulan), 0, 'R20')?.hasil).toBe('terpenuhi')
  })
  it('atasan jabatan tidak diketahui', () => {
    const lepas = [jab('x', 'pengawas', null, { atasan: undefined })]
    const h = periksa([orang('1', null)], [{ nip: '1', ke: 'x' }], { jabatan: lepas })
    expect(hasil(h, 0, 'R20')?.faktaHilang).toEqual(['kerabat'])
  })
})

describe('pelaksana tugas', () => {
  it('penugasan lain dari riwayat dan dari usulan yang sama; masa berjalan menjadi perpanjangan', () => {
    const plt = (jabatanId: string, tmt: string) =>
      ({ jabatanId, jenjang: 'administrator', tmt, sampai: null, peran: 'plt' }) as const
    const p = orang('1', 'kasi1')
    const denganPlt = (jabatanId: string, tmt: string) => ({
      ...p,
      riwayat: [...(p.riwayat ?? []), plt(jabatanId, tmt)],
    })
    const baris: BarisUsulan = { nip: '1', ke: 'kabid', sebagai: 'plt' }
    expect(hasil(periksa([p], [baris]), 0, 'R19')?.hasil).toBe('terpenuhi')
    expect(hasil(periksa([denganPlt('kasi2', '2026-10-01')], [baris]), 0, 'R19')).toMatchObject({
      hasil: 'tidak-terpenuhi',
      keparahan: 'peringatan',
    })
    expect(hasil(periksa([denganPlt('kabid', '2026-09-01')], [baris]), 0, 'R19')).toMatchObject({
      hasil: 'terpenuhi',
      fakta: { sampaiPalingLama: '2027-03-01', diperpanjang: true },
    })
    expect(hasil(periksa([denganPlt('kabid', '2026-05-01')], [baris]), 0, 'R19')).toMatchObject({
      hasil: 'tidak-terpenuhi',
      keparahan: 'blokir',
    })
    const dua = periksa([p], [baris, { nip: '1', ke: 'kasi2', sebagai: 'plt' }])
    expect(hasil(dua, 0, 'R19')?.fakta).toMatchObject({ pltLain: 1 })
  })
})

describe('jabatan khusus dan peristiwa', () => {
  it('tanpa penanda dan peristiwa: aturannya disebut dalam asumsi; sekali terpicu, tidak lagi', () => {
    const terpicu = 'R29 R30 R31 R33 R35 R37 R38 R39 R40 R41 R46 R47 R50 R51 R52 R53 R54 R56 R58'.split(' ')
    const biasa: BarisUsulan = { nip: '1', ke: 'kabid' }
    const sebentar = orang('1', 'kasi1')
    expect(periksa([sebentar], [biasa]).asumsi).toEqual(terpicu)
    const h = periksa(
      [
        sebentar,
        orang('2', 'sekwan', {
          riwayat: [{ jabatanId: 'sekwan', jenjang: 'jpt-pratama', tmt: '2024-01-01', sampai: null }],
        }),
      ],
      [biasa, { nip: '2', ke: 'inspektur', kembaliDari: 'cltn' }],
    )
    expect(h.asumsi).toEqual(terpicu.filter((id) => !['R29', 'R38', 'R39'].includes(id)))
    expect(hasil(h, 1, 'R38')).toMatchObject({ hasil: 'belum-diketahui', faktaHilang: ['dokumen'] })
    expect(hasil(h, 0, 'R38')?.alasan).toBe('tanpa-pemicu')
  })
  it('inspektur yang dilepas: penanda jabatan yang ditinggalkan memicu', () => {
    const h = periksa([orang('1', 'inspektur')], [{ nip: '1', ke: null }], { dokumen: [] })
    expect(hasil(h, 0, 'R39')).toMatchObject({ hasil: 'tidak-terpenuhi', keparahan: 'blokir' })
  })
  it('penanda tangan yang kerabat, dari daftar siapa pun', () => {
    const pejabat = (isi: object) => [{ peran: 'penanda-tangan' as const, nip: '99', ...isi }]
    const baris: BarisUsulan = { nip: '1', ke: 'kabid' }
    const r = (p: PegawaiDinilai, isi: object) =>
      hasil(periksa([p], [baris], { pejabat: pejabat(isi) }), 0, 'R35')?.hasil
    expect(r(orang('1', 'kasi1'), { kerabat: ['1'] })).toBe('tidak-terpenuhi')
    expect(r(orang('1', 'kasi1', { kerabat: ['99'] }), {})).toBe('tidak-terpenuhi')
    expect(r(orang('1', 'kasi1'), {})).toBe('terpenuhi')
    expect(r(orang('1', 'kasi1', { kerabat: undefined }), {})).toBe('belum-diketahui')
  })
  it('seleksi: terpilih di jabatan lain, berkas jabatan ini, kelompok rencana suksesi tahun ini', () => {
    const baris: BarisUsulan = { nip: '1', ke: 'kadis' }
    const h = periksa([orang('1', 'kabid')], [baris], {
      seleksi: [
        { jabatan: 'sekwan', terpilih: ['1', '2', '3'] },
        { jabatan: 'kadis', terpilih: ['1', '2'] },
      ],
      kelompokSuksesi: [{ tahun: 2025, nip: ['1'] }],
    })
    expect(hasil(h, 0, 'R46')).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { jabatan: ['sekwan'] } })
    expect(hasil(h, 0, 'R47')).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { bagian: ['namaTerbaik'] } })
    expect(hasil(h, 0, 'R50')?.alasan).toBe('jenjang-lain')
    const promosi = (tahun: number) =>
      hasil(
        periksa([orang('1', 'kasi1')], [{ nip: '1', ke: 'kabid' }], {
          kelompokSuksesi: [{ tahun, nip: ['1'] }],
          dokumen: [],
        }),
        0,
        'R50',
      )
    expect(promosi(2026)?.hasil).toBe('terpenuhi')
    expect(promosi(2025)).toMatchObject({ hasil: 'tidak-terpenuhi', keparahan: 'blokir' })
    const lain = periksa([orang('1', 'kabid')], [baris], { seleksi: [{ jabatan: 'sekwan' }] })
    expect(hasil(lain, 0, 'R46')?.hasil).toBe('belum-diketahui')
    expect(hasil(lain, 0, 'R47')?.alasan).toBe('tanpa-syarat')
  })
  it('kembali ke jabatan terakhir dibaca dari riwayat', () => {
    const p = orang('1', null, {
      riwayat: [{ jabatanId: 'kasi1', jenjang: 'pengawas', tmt: '2018-01-01', sampai: '2024-01-01' }],
    })
    const r = (ke: string) => hasil(periksa([p], [{ nip: '1', ke, kembaliDari: 'cltn' }]), 0, 'R29')?.hasil
    expect(r('kasi1')).toBe('terpenuhi')
    expect(r('kasi2')).toBe('tidak-terpenuhi')
  })
})

it('88 baris atas 6.000 pegawai: kurang dari 200 ms', () => {
  const k = kasus2022({ suratMenteri: true })
  const banyak = pegawaiAcak(
    1,
    6000 - k.pegawai.length,
    k.jabatan.map((j) => ({ ...j, id: `lain-${j.id}` }) as never),
  )
  const m = { ...k, pegawai: [...banyak, ...k.pegawai], relasi: relasiUji }
  expect(m.pegawai).toHaveLength(6000)
  const waktu = Array.from({ length: 5 }, () => {
    const mulai = performance.now()
    expect(periksaUsulan(m).ringkasan.ditolak).toBe(27)
    return performance.now() - mulai
  })
  expect(Math.min(...waktu)).toBeLessThan(200)
})
