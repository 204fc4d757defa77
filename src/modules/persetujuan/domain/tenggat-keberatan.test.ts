import { describe, expect, it } from 'vitest'
import { tenggatSatu } from './tenggat-keberatan.ts'

const b = { penyampaian: { nip: '1', tanggal: '2026-12-14', cara: 'langsung' } } as const
const hariIni = '2026-12-15'
const daftar = (tahun: number, libur: readonly string[], disahkanPada: string) => ({
  tahun,
  hari: libur.map((tanggal) => ({ tanggal, nama: 'Libur', jenis: 'libur' as const })),
  cutiBukanHariKerja: false,
  disahkanPada,
})
const saat = { penyampaian: '2026-12-14T04:00:00Z' }

describe('tenggat keberatan dengan hari libur kota', () => {
  it('paling cepat selama suatu tahun belum disahkan, tepat sesudahnya, dan menyebut pergeserannya', () => {
    const hitung = (kalender: Parameters<typeof tenggatSatu>[2]['kalender']) =>
      tenggatSatu(b, saat, { hariIni, ketetapan: [], kalender })?.ajukan
    expect(hitung([])).toMatchObject({ tanggal: '2027-01-01', tahunBelum: [2026, 2027] })
    const y26 = daftar(2026, ['2026-12-25'], '2026-12-01T00:00:00Z')
    const y27 = daftar(2027, ['2027-01-01'], '2026-12-20T00:00:00Z')
    expect(hitung([y26, y27])).toMatchObject({ semula: '2027-01-04', tanggal: '2027-01-05', tahunBelum: [] })
    // A correction that would shorten what was told is named and does not count.
    const betul = daftar(2027, ['2027-01-11'], '2026-12-22T00:00:00Z')
    expect(hitung([y26, y27, betul])).toMatchObject({ tanggal: '2027-01-05', menurutKini: '2027-01-04' })
  })

  it('jawaban dihitung dari hari keberatan; lewat bila tidak dijawab dan hari liburnya lengkap', () => {
    const keberatan = { nip: '1', tanggal: '2026-12-15', pokok: 'x' }
    const m = { ketetapan: [], kalender: [], hariIni: '2027-01-14' }
    const t = tenggatSatu({ ...b, keberatan }, saat, m)
    // Counted without the holidays of two years the day is the earliest possible one: perhaps late, never surely.
    expect([t?.jawab?.tanggal, t?.lewat, t?.mungkinLewat]).toEqual(['2027-01-13', false, true])
    const kalender = [daftar(2026, [], '2026-12-01T00:00:00Z'), daftar(2027, [], '2026-12-01T00:00:00Z')]
    const pasti = (hari: string) => tenggatSatu({ ...b, keberatan }, saat, { ...m, kalender, hariIni: hari })
    expect([pasti('2027-01-14')?.lewat, pasti('2027-01-14')?.mungkinLewat]).toEqual([true, false])
    expect([pasti('2027-01-13')?.lewat, pasti('2027-01-13')?.mungkinLewat]).toEqual([false, false])
    const jawaban = { nip: '1', tanggal: '2026-12-20', dikabulkan: false, alasan: 'x' }
    expect(tenggatSatu({ ...b, keberatan, jawaban }, saat, m)?.lewat).toBe(false)
    expect(tenggatSatu({}, saat, m)).toBeUndefined()
  })
})
