import { describe, expect, it } from 'vitest'
import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { bacaGolongan, bacaJenisKelamin, bacaJenisPegawai, bacaKedudukan, bacaTingkatPendidikan } from './kata-siasn.ts'
import { KOLOM_SIASN } from './kolom-siasn.ts'
import { mulaiMenurutNip, rapikanNip, sebabNipTidakSah } from './nip.ts'
import { PencocokJabatan, PencocokUnit } from './pencocok.ts'

describe('SIASN columns', () => {
  it('are the 69 of the export, each once, no alias naming two', () => {
    expect(KOLOM_SIASN).toHaveLength(69)
    const nama = KOLOM_SIASN.flatMap((k) => [k.nama, ...k.alias])
    expect(new Set(nama.map((n) => n.replaceAll('_', ' '))).size).toBe(new Set(nama).size - 1) // NIP BARU, NIP_BARU
    const dibuang = KOLOM_SIASN.filter((k) => !k.dipakai).map((k) => k.nama)
    for (const k of [
      'NIK',
      'AGAMA NAMA',
      'JENIS KAWIN NAMA',
      'NOMOR HP',
      'EMAIL',
      'ALAMAT',
      'NPWP NOMOR',
      'BPJS',
      'TEMPAT LAHIR NAMA',
    ])
      expect(dibuang).toContain(k)
  })
})

describe('NIP', () => {
  it.each([
    ['197501012000011001', 'PNS', undefined],
    ['197501012023211003', 'PPPK', undefined],
    ['19750101200001100', 'PNS', '17 angka, seharusnya 18'],
    ['1975010120000110AB', 'PNS', 'harus angka saja'],
    ['197502312000011001', 'PNS', 'tanggal lahir di dalamnya mustahil'],
    ['197501012000131001', 'PNS', 'bulan pengangkatan di dalamnya mustahil'],
    ['197501011970011001', 'PNS', 'tahun pengangkatan di dalamnya mustahil'],
    ['197501012000013001', 'PNS', 'angka jenis kelamin di dalamnya mustahil'],
  ] as const)('%s of a %s: %s', (nip, jenis, sebab) => expect(sebabNipTidakSah(nip, jenis)).toBe(sebab))

  it('is freed from blanks and apostrophes; carries the month of appointment of a PNS', () => {
    expect(rapikanNip("'19750101 200001 1 001")).toBe('197501012000011001')
    expect(mulaiMenurutNip('197501012000011001')).toBe('2000-01-01')
    expect(mulaiMenurutNip('197501012023211003')).toBeUndefined()
  })
})

describe('words of SIASN', () => {
  it.each([
    ['III/d', null, 'III/d'],
    ['III/D', null, 'III/d'],
    ['Penata Tk. I (III/d)', null, 'III/d'],
    ['IV-a', null, 'IV/a'],
    [null, '34', 'III/d'],
    ['45', null, 'IV/e'],
    ['IX', null, 'IX'],
    ['Penata', null, undefined],
    [null, '99', undefined],
  ])('rank %j id %j is %j', (nama, id, hasil) => expect(bacaGolongan(nama, id)).toBe(hasil))

  it.each([
    ['S-1/Sarjana', 'S1'],
    ['Diploma III/Sarjana Muda', 'D3'],
    ['Diploma IV', 'D4'],
    ['S-2', 'S2'],
    ['S-3/Doktor', 'S3'],
    ['SLTA Kejuruan', 'SLTA'],
    ['SMA/Sederajat', 'SLTA'],
    ['SLTP', 'SLTP'],
    ['Sekolah Dasar', 'SD'],
    ['Diploma I', 'D1'],
    ['Profesi', 'profesi'],
    ['entah', undefined],
  ])('education %j is %j', (teks, hasil) => expect(bacaTingkatPendidikan(teks)).toBe(hasil))

  it.each([
    ['Aktif', 'aktif'],
    ['PNS Aktif', 'aktif'],
    ['Tidak Aktif', undefined],
    ['Cuti Di Luar Tanggungan Negara', 'cltn'],
    ['Tugas Belajar', 'tugas-belajar'],
    ['Pemberhentian Sementara', 'diberhentikan-sementara'],
    ['Masa Persiapan Pensiun', 'mpp'],
    ['Pensiun', undefined],
  ])('legal position %j is %j', (teks, hasil) => expect(bacaKedudukan(teks)).toBe(hasil))

  it('kind and sex', () => {
    expect([
      bacaJenisPegawai('PNS Daerah', 'P'),
      bacaJenisPegawai('PNS Daerah', 'C'),
      bacaJenisPegawai('PPPK Penuh', 'P'),
      bacaJenisPegawai(null, null),
    ]).toEqual(['PNS', 'CPNS', 'PPPK', undefined])
    expect(['M', 'F', 'L', 'P', 'Laki-laki', 'x'].map(bacaJenisKelamin)).toEqual(['L', 'P', 'L', 'P', 'L', undefined])
  })
})

describe('matching names', () => {
  const u = (id: string, nama: string, indukId: string | null, kantor: string): Unit => ({
    id,
    kode: `k-${id}`,
    nama,
    jenis: 'bidang',
    indukId,
    perangkatDaerahId: kantor,
    kodeWilayah: null,
    urut: 0,
    berlakuMulai: '2025-01-01',
  })
  const unit = [
    u('a', 'Dinas A', null, 'a'),
    u('a1', 'Sekretariat', 'a', 'a'),
    u('b', 'Dinas B', null, 'b'),
    u('b1', 'Sekretariat', 'b', 'b'),
    u('b2', 'Bidang Data', 'b', 'b'),
  ]
  const j = (
    id: string,
    nama: string,
    di: string,
    kantor: string,
    jenjang: Jabatan['jenjang'] = 'pelaksana',
  ): Jabatan => ({
    id,
    kode: `k-${id}`,
    nama,
    unitId: di,
    perangkatDaerahId: kantor,
    atasanId: null,
    jenjang,
    kuota: 1,
  })
  const pu = new PencocokUnit(unit, new Map([['U-1', 'b2']]))
  const pj = new PencocokJabatan([
    j('1', 'Kepala Bidang Data', 'b2', 'b', 'administrator'),
    j('2', 'Pranata Komputer', 'b1', 'b', 'ahli-muda'),
    j('3', 'Pengelola', 'a1', 'a'),
    j('4', 'Pengelola', 'a', 'a'),
    j('5', 'Penata', 'a1', 'a'),
  ])
  const unitKe = (id: string) => unit.find((x) => x.id === id)

  it('finds units by id, code, name, path, and the office around', () => {
    const cari = (unor: string | null, nama: string | null, sk: (string | null)[] = []) => {
      const h = pu.cari(unor, nama, sk)
      return 'hasil' in h ? h.hasil.id : h.sebab
    }
    expect(cari('U-1', 'apa saja')).toBe('b2')
    expect(cari('k-a1', null)).toBe('a1')
    expect(cari('tak dikenal', 'bidang  DATA')).toBe('b2')
    expect(cari(null, 'Sekretariat')).toBe('ganda')
    expect(cari(null, 'Sekretariat', [null, 'DINAS B'])).toBe('b1')
    expect(cari(null, 'Sekretariat - Dinas A')).toBe('a1')
    expect(cari(null, 'Dinas Bulan', ['Dinas A'])).toBe('tidak-ada')
  })

  it('finds posts in the unit, heads by their short name, then in the office; never guesses between two', () => {
    const cari = (kode: string | null, nama: string, di?: string) => {
      const h = pj.cari(kode, nama, di ? unitKe(di) : undefined)
      return 'hasil' in h ? h.hasil.id : h.sebab
    }
    expect(cari('k-5', 'lain', 'b')).toBe('5')
    expect(cari(null, 'Kepala Bidang', 'b2')).toBe('1')
    expect(cari(null, 'pranata komputer', 'b2')).toBe('2')
    expect(cari(null, 'Pengelola', 'a1')).toBe('3')
    expect(cari(null, 'Pengelola', 'b')).toBe('tidak-ada')
    expect(cari(null, 'Pengelola')).toBe('ganda')
    expect(cari(null, 'Penata')).toBe('5')
    expect(cari(null, 'Pranata', 'b1')).toBe('tidak-ada')
  })
})
