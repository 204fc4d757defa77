import { describe, expect, it } from 'vitest'
import { bacaKepala, bersihkan, bulatSel, KumpulanMasalah, type Lembar, tanggalSel, teksSel } from './index.ts'

describe('cells', () => {
  it.each([
    ["'197501012000011001", '197501012000011001'],
    ['  Tiur   Sinaga ', 'Tiur Sinaga'],
    ['null', null],
    ['NULL', null],
    ['-', null],
    ["'", null],
    ['Nullah', 'Nullah'],
  ])('%j is cleaned to %j', (dari, jadi) => expect(bersihkan(dari)).toBe(jadi))

  it('keeps all digits of a whole number', () => expect(teksSel(197501012000011000)).toBe('197501012000011000'))

  it.each([
    ['1975-05-01', '1975-05-01'],
    ['01-05-1975', '1975-05-01'],
    ['1/5/1975', '1975-05-01'],
    ['01.05.1975', '1975-05-01'],
    ['2020-04-01 00:00:00', '2020-04-01'],
    ['1 Mei 1975', '1975-05-01'],
    ['17 Agustus 1995', '1995-08-17'],
    [27515, '1975-05-01'],
    ['27515', '1975-05-01'],
    [19750501, '1975-05-01'],
    [new Date('1975-05-01T00:00:00Z'), '1975-05-01'],
    ['29-02-2000', '2000-02-29'],
    [null, null],
  ])('%j is the date %j', (dari, jadi) => expect(tanggalSel(dari)).toBe(jadi))

  it.each([
    ['31-02-1980'],
    ['2015-13-01'],
    ['29-02-1900'],
    ['00-00-0000'],
    ['01-05-75'],
    ['kemarin'],
    [1975],
    [-3],
    [true],
    ['1 Foo 1980'],
  ])('%j is no possible date', (dari) => expect(tanggalSel(dari)).toBeUndefined())

  it('takes whole numbers only', () => {
    expect([bulatSel(3), bulatSel('3'), bulatSel('3,0'), bulatSel(null)]).toEqual([3, 3, 3, null])
    expect([bulatSel(3.5), bulatSel('tiga'), bulatSel(true)]).toEqual([undefined, undefined, undefined])
  })
})

describe('headers', () => {
  const kolom = [
    { nama: 'NIP BARU', alias: ['NIP'], wajib: true },
    { nama: 'NAMA', wajib: true },
    { nama: 'NIK', dipakai: false },
  ]
  const lembar = (baris: Lembar['baris'], rumus?: [number, number][]): Lembar => ({ namaBerkas: 'a', baris, rumus })

  it('are found below a title, in any order, case and spelling; empty rows are skipped', () => {
    const h = bacaKepala(
      lembar([
        ['DAFTAR PEGAWAI'],
        [],
        ['nama', ' nip_baru ', 'NIK'],
        ['A', '1', '9'],
        [null, 'null', ''],
        ['B', '2', '8'],
      ]),
      kolom,
    )
    if (!h.ok) throw new Error(h.error.kode)
    expect(h.value.baris.map((b) => [b.nomor, b.sel('NAMA'), b.sel('NIP BARU'), b.sel('NIK')])).toEqual([
      [4, 'A', '1', null],
      [6, 'B', '2', null],
    ])
    expect(h.value.baris[0]?.judul('NIP BARU')).toBe(' nip_baru ')
  })

  it('prefer the exact name to an alias and fall back to it', () => {
    const h = bacaKepala(
      lembar([
        ['NIP', 'NIP BARU', 'NAMA'],
        ['1', '2', 'A'],
        ['3', null, 'B'],
      ]),
      kolom,
    )
    if (!h.ok) throw new Error(h.error.kode)
    expect(h.value.baris.map((b) => b.sel('NIP BARU'))).toEqual(['2', '3'])
  })

  it('name the missing column, and the one given twice', () => {
    expect(
      bacaKepala(
        lembar([
          ['NIP', 'ALAMAT'],
          ['1', 'x'],
        ]),
        kolom,
      ),
    ).toMatchObject({ error: { kode: 'impor.tanpa-kepala', data: { kolom: 'NAMA' } } })
    expect(bacaKepala(lembar([['x']]), kolom)).toMatchObject({ error: { kode: 'impor.tanpa-kepala' } })
    expect(
      bacaKepala(
        lembar([
          ['NIP', 'NAMA', 'nama'],
          ['1', 'x', 'y'],
        ]),
        kolom,
      ),
    ).toMatchObject({ error: { kode: 'impor.kolom-ganda', data: { baris: 1 } } })
  })

  it('tell which column of a row holds a formula', () => {
    const h = bacaKepala(
      lembar(
        [
          ['NIP', 'NAMA', 'NIK'],
          ['1', 'x', '9'],
          ['2', 'y', '8'],
        ],
        [[2, 2]],
      ),
      kolom,
    )
    expect(h.ok && h.value.baris.map((b) => b.rumus)).toEqual([undefined, 'NIK'])
  })
})

describe('problems', () => {
  it('count a row once, and do not count notes', () => {
    const m = new KumpulanMasalah('id')
    m.catat(7, 'A', 'impor.nilai-tidak-dikenal', { nilai: 'x' })
    m.catat(5, 'B', 'impor.tanggal-mustahil', { nilai: '31-02-1980' })
    m.catat(5, 'C', 'impor.nama-kosong')
    expect([m.jumlahDitolak, m.ditolak(7), m.ditolak(5)]).toEqual([1, false, true])
    expect(m.urut().map((x) => x.baris)).toEqual([5, 5, 7])
  })
  it('say no more about a cell once it is known to hold a formula', () => {
    const m = new KumpulanMasalah('id')
    m.catat(2, 'NIP', 'impor.rumus')
    m.catat(2, 'NIP', 'impor.nip-tidak-sah', { nilai: '1', sebab: 'x' })
    m.catat(2, 'NAMA', 'impor.nama-kosong')
    m.catat(3, 'NIP', 'impor.nip-kosong')
    expect(m.urut().map((x) => [x.baris, x.kode])).toEqual([
      [2, 'impor.rumus'],
      [2, 'impor.nama-kosong'],
      [3, 'impor.nip-kosong'],
    ])
  })
})
