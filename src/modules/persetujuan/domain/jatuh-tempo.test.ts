import { describe, expect, it } from 'vitest'
import { lipat, tulisIcal } from '#platform/lembar'
import { hitungJatuhTempo, type MasukanTempo, type PemegangTempo } from './jatuh-tempo.ts'

const jabatan: MasukanTempo['jabatan'] = [
  { id: 'kadis', nama: 'Kepala Dinas', jenjang: 'jpt-pratama', kantor: 'Dinas' },
  { id: 'kabid', nama: 'Kepala Bidang', jenjang: 'administrator', kantor: 'Dinas' },
  { id: 'staf', nama: 'Pengolah Data', jenjang: 'pelaksana', kantor: 'Dinas' },
]
const orang = (p: Partial<PemegangTempo>): PemegangTempo => ({
  pegawaiId: 'p',
  nama: 'Contoh',
  jabatanId: 'kabid',
  peran: 'definitif',
  tmt: '2022-05-02',
  tanggalLahir: null,
  ...p,
})
const hitung = (p: Partial<PemegangTempo>, lain: Partial<MasukanTempo> = {}) =>
  hitungJatuhTempo({
    hariIni: '2026-02-04',
    jabatan,
    pemegang: [orang(p)],
    pensiun: (lahir) => ({ tanggal: `${Number(lahir.slice(0, 4)) + 58}-06-01`, dasar: [] }),
    ...lain,
  })
const ringkas = (h: ReturnType<typeof hitung>) => h.butir.map((b) => [b.jenis, b.tanggal, b.lewat])

describe('jatuh tempo', () => {
  it('A9: Plt sejak 3 November 2025 lewat pada 4 Februari 2026; batas akhir 3 Mei 2026', () => {
    expect(ringkas(hitung({ peran: 'plt', tmt: '2025-11-03' }))).toEqual([
      ['plt-habis', '2026-02-03', true],
      ['plt-batas', '2026-05-03', false],
    ])
    expect(ringkas(hitung({ peran: 'plt', tmt: '2025-11-04' }))[0]).toEqual(['plt-habis', '2026-02-04', false])
  })
  it('masa jabatan: JPT lima tahun (R51), manajerial lain lima tahun, dua tahun hanya bila belum lewat', () => {
    expect(ringkas(hitung({ jabatanId: 'kadis', tmt: '2021-03-01' }))).toEqual([
      ['jpt-lima-tahun', '2026-03-01', false],
    ])
    expect(ringkas(hitung({ tmt: '2020-03-01' }))).toEqual([['lima-tahun', '2025-03-01', true]])
    expect(ringkas(hitung({ tmt: '2025-06-02' }))).toEqual([['dua-tahun', '2027-06-02', false]])
    expect(hitung({ jabatanId: 'kadis', tmt: '2021-03-01' }).butir[0]).toMatchObject({
      aturan: 'R51',
      dari: '2021-03-01',
    })
  })
  it('tanggal mulai atau lahir yang tidak diketahui dihitung sebagai tidak diketahui, bukan ditebak', () => {
    const h = hitung({ tmtTidakDiketahui: true })
    expect([h.butir, h.tanpaTanggal]).toEqual([[], { lahir: 1, mulai: 1 }])
  })
  it('hanya 24 bulan ke depan, sampai hari terakhirnya', () => {
    const pada = (tanggal: string) =>
      hitung({ jabatanId: 'staf', tanggalLahir: '1970-01-01' }, { pensiun: () => ({ tanggal, dasar: [] }) }).butir
        .length
    expect([pada('2028-02-04'), pada('2028-02-05')]).toEqual([1, 0])
  })
  it('A7, A8: masa larangan dari tanggalnya; yang sudah lewat adalah sejarah', () => {
    const kd = { pelantikan: '2025-02-20', penetapanPaslon: '2024-09-22', akhirMasaJabatan: null }
    const pada = (hariIni: string) =>
      ringkas(hitung({ jabatanId: 'staf', tanggalLahir: null }, { hariIni, kepalaDaerah: kd }))
    expect(pada('2024-03-01')).toEqual([
      ['jendela-mulai', '2024-03-22', false],
      ['jendela-akhir', '2025-08-20', false],
    ])
    expect(pada('2025-08-21')).toEqual([])
  })
  it('setiap angka membawa dasarnya', () => {
    const semua = [hitung({ peran: 'plt', tmt: '2025-11-03' }), hitung({ tmt: '2022-05-02' })].flatMap((h) => h.butir)
    expect(semua.length).toBeGreaterThan(2)
    expect(semua.every((b) => b.dasar.length > 0)).toBe(true)
  })
})

describe('iCalendar', () => {
  const isi = tulisIcal({
    nama: 'Jatuh tempo; Kota',
    dibuat: new Date('2026-11-24T08:30:15.123Z'),
    acara: [
      {
        uid: 'a@tepat',
        tanggal: '2026-12-31',
        judul: 'Pensiun, Contoh\\1',
        isi: 'baris satu\nbaris dua; tiga',
        url: 'https://x.id/a',
      },
    ],
  })
  it('bentuk RFC 5545: CRLF, stempel, sehari penuh, tanda khusus dilepas', () => {
    expect(isi.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    expect(isi.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(isi.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(isi).toContain('DTSTAMP:20261124T083015Z\r\n')
    expect(isi).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
    expect(isi).toContain('SUMMARY:Pensiun\\, Contoh\\\\1\r\n')
    expect(isi).toContain('DESCRIPTION:baris satu\\nbaris dua\\; tiga\r\n')
    expect(isi).toContain('X-WR-CALNAME:Jatuh tempo\\; Kota')
  })
  it('baris panjang dilipat pada 75 oktet tanpa memotong huruf, dan terbaca kembali utuh', () => {
    const asli = `SUMMARY:${'Ké–'.repeat(60)}`
    const lipatan = lipat(asli).split('\r\n')
    expect(lipatan.length).toBeGreaterThan(3)
    expect(Math.max(...lipatan.map((b) => new TextEncoder().encode(b).length))).toBeLessThanOrEqual(75)
    expect(lipatan.map((b, i) => (i === 0 ? b : b.slice(1))).join('')).toBe(asli)
    expect(lipatan.slice(1).every((b) => b.startsWith(' '))).toBe(true)
    expect(lipat('A'.repeat(75))).toBe('A'.repeat(75))
  })
})
