import { describe, expect, it } from 'vitest'
import { type BerkasPeriksa, periksaBerkas } from '#modules/kelayakan'
import { kapanTerpenuhi } from './kapan-terpenuhi.ts'

const berkas = (riwayat: NonNullable<BerkasPeriksa['pegawai'][number]['riwayat']>): BerkasPeriksa => ({
  tanggal: '2025-03-01',
  jabatan: [
    {
      id: 'kabid',
      nama: 'Kabid',
      jenjang: 'administrator',
      eselon: 'III.b',
      kuota: 1,
      kelas: 11,
      bidang: [],
      atasan: null,
    },
    { id: 'kasi', nama: 'Kasi', jenjang: 'pengawas', eselon: 'IV.a', kuota: 1, kelas: 9, bidang: [], atasan: 'kabid' },
  ],
  pegawai: [{ nip: '1', nama: 'Contoh', jenis: 'PNS', kedudukan: 'aktif', riwayat }],
  usulan: [{ nip: '1', ke: 'kabid' }],
})
const kasi = (tmt: string, sampai: string | null) => ({ jabatanId: 'kasi', jenjang: 'pengawas' as const, tmt, sampai })

describe('kapan terpenuhi', () => {
  it('A3: kurang satu bulan, terpenuhi pada 1 April 2025; sehari sebelumnya belum', () => {
    const b = berkas([kasi('2022-04-01', null)])
    const r04 = (tanggal: string) => {
      const h = periksaBerkas(JSON.stringify({ ...b, tanggal }))
      return h.ok ? h.value.baris[0]?.aturan.find((a) => a.id === 'R04') : undefined
    }
    expect(r04('2025-03-01')).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { bulan: 1 } })
    expect(kapanTerpenuhi(b, 0, 'R04', 1)).toBe('2025-04-01')
    expect([r04('2025-03-31')?.hasil, r04('2025-04-01')?.hasil]).toEqual(['tidak-terpenuhi', 'terpenuhi'])
  })
  it('waktu saja tidak menolong orang yang tidak lagi menjabat', () => {
    expect(kapanTerpenuhi(berkas([kasi('2020-01-01', '2022-12-01')]), 0, 'R04', 1)).toBeUndefined()
  })
})
