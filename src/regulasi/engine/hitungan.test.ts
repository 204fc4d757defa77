import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  hariKerjaKe,
  hitungJendela,
  hitungPlt,
  hitungTenggat,
  JAM_TENGGAT,
  NoValueInForce,
  PARAMETER,
  satukanDasar,
  weekday,
} from './index.ts'

const kini = '2026-11-24'
const tanggal = fc.integer({ min: -3000, max: 30_000 }).map((n) => addDays('2016-07-01', n))

describe('jendela (UU 10/2016 Ps. 71(2), 162(3))', () => {
  const j = (m: Parameters<typeof hitungJendela>[0]) => hitungJendela(m, kini)
  it('2022: sebelas hari sesudah pelantikan tertutup sampai 22 Februari 2023', () => {
    expect(j({ tanggal: '2022-09-02', pelantikanKepalaDaerah: '2022-08-22' })).toEqual({
      tertutup: true,
      sebab: ['uu10-2016-162-3'],
      sampai: '2023-02-22',
      perluPersetujuan: true,
      tidakDiperiksa: ['penetapanPaslon', 'akhirMasaJabatan'],
      dasar: [
        { sumber: 'UU 1/2015', pasal: '71(2) jo. UU 10/2016', status: 'terverifikasi' },
        { sumber: 'UU 1/2015', pasal: '162(3) jo. UU 10/2016', status: 'terverifikasi' },
      ],
    })
  })
  it.each([
    ['2022-08-21', false],
    ['2022-08-22', true],
    ['2023-02-22', true],
    ['2023-02-23', false],
  ])('pelantikan 22 Agustus 2022, kedua ujung tertutup: %s → %s', (t, tertutup) => {
    expect(j({ tanggal: t, pelantikanKepalaDaerah: '2022-08-22' }).tertutup).toBe(tertutup)
  })
  it.each([
    ['2024-03-21', false],
    ['2024-03-22', true],
    ['2025-02-20', true],
    ['2025-02-21', false],
  ])('penetapan paslon 22 September 2024, akhir masa jabatan 20 Februari 2025: %s → %s', (t, tertutup) => {
    const h = j({ tanggal: t, penetapanPaslon: '2024-09-22', akhirMasaJabatan: '2025-02-20' })
    expect(h.tertutup).toBe(tertutup)
    expect(h.sampai).toBe(tertutup ? '2025-02-20' : undefined)
    expect(h.tidakDiperiksa).toEqual(['pelantikanKepalaDaerah'])
  })
  it('akhir masa jabatan tidak diketahui: tetap tertutup, tanpa hari terakhir', () => {
    for (const akhir of [undefined, null]) {
      const h = j({ tanggal: '2030-01-01', penetapanPaslon: '2024-09-22', akhirMasaJabatan: akhir })
      expect([h.tertutup, h.sampai]).toEqual([true, undefined])
    }
  })
  it('dua sebab sekaligus: hari tertutup terakhir dari keduanya', () => {
    const m = { tanggal: '2024-07-01', pelantikanKepalaDaerah: '2024-03-01', penetapanPaslon: '2024-09-22' }
    expect(j({ ...m, akhirMasaJabatan: '2024-08-01' })).toMatchObject({
      sebab: ['uu10-2016-71-2', 'uu10-2016-162-3'],
      sampai: '2024-09-01',
    })
    expect(j({ ...m, akhirMasaJabatan: '2025-02-20' }).sampai).toBe('2025-02-20')
    expect(j(m).sampai).toBeUndefined()
  })
  it('null = diketahui tidak ada: diperiksa, dan tidak menutup', () => {
    const h = j({ tanggal: '2024-07-01', pelantikanKepalaDaerah: null, penetapanPaslon: null, akhirMasaJabatan: null })
    expect(h).toMatchObject({ tertutup: false, sebab: [], tidakDiperiksa: [] })
    expect('sampai' in h).toBe(false)
  })
  it('bulan: nomor hari yang sama, kalau tidak ada hari terakhir bulan itu', () => {
    expect(j({ tanggal: '2025-02-28', pelantikanKepalaDaerah: '2024-08-31' }).sampai).toBe('2025-02-28')
    expect(j({ tanggal: '2025-03-01', pelantikanKepalaDaerah: '2024-08-31' }).tertutup).toBe(false)
  })
  it('sama dengan kalender Temporal untuk sebarang tanggal', () => {
    fc.assert(
      fc.property(tanggal, tanggal, (t, lantik) => {
        const batas = Temporal.PlainDate.from(lantik).add({ months: 6 }).toString()
        expect(j({ tanggal: t, pelantikanKepalaDaerah: lantik }).tertutup).toBe(lantik <= t && t <= batas)
      }),
    )
  })
})

describe('plt (SE Kepala BKN 1/SE/I/2021)', () => {
  const p = (m: Parameters<typeof hitungPlt>[0]) => hitungPlt(m, kini)
  it('A9: mulai 3 November 2025 tanpa perpanjangan lewat pada 4 Februari 2026', () => {
    expect(p({ mulai: '2025-11-03', hariIni: '2026-02-04' })).toMatchObject({
      jatuhTempo: '2026-02-03',
      batasAkhir: '2026-05-03',
      status: 'lewat',
      masalah: [],
    })
    expect(p({ mulai: '2025-11-03', hariIni: '2026-02-03' })).toMatchObject({ status: 'berjalan' })
  })
  it('A9: diperpanjang jatuh tempo 3 Mei 2026; sesudahnya lewat batas akhir', () => {
    const m = { mulai: '2025-11-03', perpanjangan: '2026-02-03' }
    expect(p({ ...m, hariIni: '2026-05-03' })).toMatchObject({ jatuhTempo: '2026-05-03', status: 'berjalan' })
    expect(p({ ...m, hariIni: '2026-05-04' })).toMatchObject({ status: 'lewat', masalah: ['lewat-batas-akhir'] })
    expect(p({ ...m, hariIni: '2026-01-01' })).toMatchObject({ masalah: ['perpanjangan-belum-mulai'] })
  })
  it('perpanjangan sesudah jatuh tempo atau sebelum mulai tidak dapat diterima', () => {
    const m = { mulai: '2025-11-03', hariIni: '2026-02-04' }
    expect(p({ ...m, perpanjangan: '2026-02-04' })).toEqual({ sebab: 'terlambat', batas: '2026-02-03' })
    expect(p({ ...m, perpanjangan: '2025-11-03' })).toEqual({ sebab: 'sebelum-mulai', batas: '2025-11-03' })
    expect(p({ ...m, perpanjangan: '2025-11-04' })).toMatchObject({ jatuhTempo: '2026-05-03' })
  })
  it('pada hari mulai, hari perpanjangan, dan hari batas akhir belum ada masalah', () => {
    const m = { mulai: '2025-11-03', perpanjangan: '2026-02-03' }
    expect(p({ mulai: m.mulai, hariIni: m.mulai })).toMatchObject({ masalah: [] })
    expect(p({ ...m, hariIni: '2026-02-03' })).toMatchObject({ masalah: [] })
    expect(p({ ...m, hariIni: '2026-02-02' })).toMatchObject({ masalah: ['perpanjangan-belum-mulai'] })
    expect(p({ ...m, hariIni: '2026-05-03' })).toMatchObject({ masalah: [], status: 'berjalan' })
  })
  it('belum mulai disebut; akhir bulan dijepit', () => {
    expect(p({ mulai: '2025-11-30', hariIni: '2025-11-29' })).toMatchObject({
      jatuhTempo: '2026-02-28',
      batasAkhir: '2026-05-30',
      masalah: ['belum-mulai'],
    })
  })
})

describe('tenggat', () => {
  const satu = (jam: Parameters<typeof hitungTenggat>[0], peristiwa: Record<string, string>, libur: string[] = []) =>
    hitungTenggat(jam, peristiwa, libur, kini).map((t) => [t.langkah, t.jatuhTempo])
  it('F9 LAPOR: 3, 5, dan 10 hari kerja; Imlek menggeser', () => {
    const m = { diterima: '2026-01-30', diteruskan: '2026-02-04', ditindaklanjuti: '2026-02-11' }
    expect(satu('lapor', m)).toEqual([
      ['teruskan', '2026-02-04'],
      ['jawab', '2026-02-11'],
      ['tutup', '2026-02-25'],
    ])
    expect(satu('lapor', { ditindaklanjuti: '2026-02-11' }, ['2026-02-17'])).toEqual([['tutup', '2026-02-26']])
  })
  it('F8 UU 25/2009: hari kalender, tidak bergeser', () => {
    const m = {
      layananDiterima: '2026-03-01',
      diterima: '2026-03-02',
      dinyatakanTidakLengkap: '2026-03-10',
      lengkap: '2026-03-20',
      diputus: '2026-05-15',
    }
    expect(satu('uu25', m, ['2026-03-31'])).toEqual([
      ['batas-mengadu', '2026-03-31'],
      ['tanggapan', '2026-03-16'],
      ['kelengkapan', '2026-04-09'],
      ['keputusan', '2026-05-19'],
      ['pemberitahuan', '2026-05-29'],
    ])
  })
  it('F10 standar pelayanan: 17 Agustus libur menggeser maklumat', () => {
    const m = {
      beritaAcara: '2026-07-13',
      diumumkan: '2026-07-20',
      akhirTanggapan: '2026-07-29',
      ditetapkan: '2026-08-12',
    }
    const akhir = (libur: string[]) => satu('standar-pelayanan', m, libur).map((x) => x[1])
    expect(akhir([])).toEqual(['2026-07-20', '2026-07-29', '2026-08-12', '2026-08-21'])
    expect(akhir(['2026-08-17'])).toEqual(['2026-07-20', '2026-07-29', '2026-08-12', '2026-08-24'])
  })
  it('F11 KIP: pemberitahuan dan perpanjangannya; keberatan sendiri', () => {
    expect(satu('kip', { diterima: '2026-01-05' })).toEqual([
      ['pemberitahuan', '2026-01-19'],
      ['perpanjangan', '2026-01-28'],
    ])
    expect(satu('kip', { keberatan: '2026-01-05' })).toEqual([['tanggapan', '2026-02-16']])
  })
  it('F12 PDP: 72 jam, akhir pekan ikut, zona waktu peristiwanya', () => {
    expect(satu('pdp', { diketahui: '2026-03-03T10:00:00+07:00' })).toEqual([
      ['pemberitahuan', '2026-03-06T10:00:00+07:00'],
    ])
    expect(satu('pdp', { diketahui: '2026-03-03T07:05:09.5-03:30' })).toEqual([
      ['pemberitahuan', '2026-03-06T07:05:09.5-03:30'],
    ])
    expect(satu('pdp', { diketahui: '2026-12-30T23:59Z' })).toEqual([['pemberitahuan', '2027-01-02T23:59Z']])
  })
  it('langkah hanya muncul bila peristiwanya ada, dengan pasal dan rumusnya', () => {
    expect(hitungTenggat('uu25', { diterima: null, lengkap: undefined }, [], kini)).toEqual([])
    expect(hitungTenggat('uu25', { diterima: '2026-03-02' }, [], kini)[0]).toMatchObject({
      rumus: 'diterima + 14 hari',
      dasar: [{ sumber: 'UU 25/2009', pasal: '44(3)', status: 'terverifikasi' }],
    })
  })
  it('setiap peristiwa yang dikenal ada di tabelnya, dan sebaliknya', () => {
    for (const [jam, nama] of Object.entries(JAM_TENGGAT)) {
      const isi = PARAMETER.get(`tenggat.${jam}`)?.nilai.at(-1)?.nilai as readonly { peristiwa: string }[]
      expect([...new Set(isi.map((l) => l.peristiwa))].toSorted()).toEqual([...nama].toSorted())
    }
  })
  it('hari kerja ke-n: tepat n hari kerja di antaranya, dan ia sendiri hari kerja', () => {
    fc.assert(
      fc.property(tanggal, fc.integer({ min: 1, max: 40 }), fc.array(fc.integer({ min: 1, max: 60 })), (t, n, l) => {
        const libur = new Set(l.map((x) => addDays(t, x)))
        const akhir = hariKerjaKe(t, n, libur)
        const hari = Array.from({ length: daysBetween(t, akhir) }, (_, i) => addDays(t, i + 1))
        const kerja = (h: string) => weekday(h) < 6 && !libur.has(h)
        expect(hari.filter(kerja)).toHaveLength(n)
        expect(kerja(akhir)).toBe(true)
      }),
    )
  })
})

describe('tanggal mulai', () => {
  it('sehari sebelum aturannya berlaku tidak ada nilai; pada harinya ada', () => {
    const t = { tanggal: '2026-01-01' }
    expect(() => hitungJendela(t, '2016-06-30')).toThrow(NoValueInForce)
    expect(hitungJendela(t, '2016-07-01').tertutup).toBe(false)
    const m = { mulai: '2026-01-01', hariIni: '2026-01-01' }
    expect(() => hitungPlt(m, '2021-01-31')).toThrow(NoValueInForce)
    expect(hitungPlt(m, '2021-02-01')).toMatchObject({ status: 'berjalan' })
    for (const jam of Object.keys(JAM_TENGGAT) as (keyof typeof JAM_TENGGAT)[]) {
      const mulai = PARAMETER.get(`tenggat.${jam}`)?.nilai[0]?.mulai ?? ''
      expect(() => hitungTenggat(jam, {}, [], addDays(mulai, -1))).toThrow(NoValueInForce)
      expect(hitungTenggat(jam, {}, [], mulai)).toEqual([])
    }
  })
  it('dasar yang sama disebut sekali', () => {
    const d = { sumber: 'A', pasal: '1', status: 'terverifikasi' } as const
    expect(satukanDasar(d, { ...d }, { ...d, pasal: '2' })).toEqual([d, { ...d, pasal: '2' }])
  })
})
