import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromDays, toDays } from '#regulasi'
import { type MasukanNip, periksaNip, sebabNipTidakSah } from './nip.ts'

const PNS = '197505012000031002'
const masalah = (m: Partial<MasukanNip>) => periksaNip({ nip: PNS, jenis: 'PNS', ...m }).masalah

describe('periksa NIP', () => {
  it('bagian sebuah NIP yang sah', () => {
    expect(periksaNip({ nip: PNS, jenis: 'PNS', tanggalLahir: '1975-05-01', jenisKelamin: 'L' })).toEqual({
      sah: true,
      masalah: [],
      bagian: { tanggalLahir: '1975-05-01', tmtCpns: '2000-03-01', jenisKelamin: 'L', urut: '002' },
    })
  })
  it('spasi dan apostrof di depan dibuang; tanda lain tidak', () => {
    for (const nip of ["'197505012000031002", ' 19750501 200003 1 002 ', '’19750501\t200003\u00a01002'])
      expect(masalah({ nip })).toEqual([])
    expect(masalah({ nip: '19750501.200003.1.002' })).toEqual(['panjang', 'bukan-angka'])
    expect(masalah({ nip: '19750501200003100x' })).toEqual(['bukan-angka'])
    expect(masalah({ nip: "19750501200003100'" })).toEqual(['bukan-angka'])
    expect(masalah({ nip: '1975050120000310021' })).toEqual(['panjang'])
    expect(masalah({ nip: '' })).toEqual(['panjang'])
    expect(periksaNip({ nip: '123', jenis: 'PNS' })).toEqual({ sah: false, masalah: ['panjang'] })
  })
  it('tanggal lahir mustahil atau berbeda; kabisat', () => {
    expect(masalah({ nip: '197502292000031002' })).toEqual(['tanggal-lahir-mustahil'])
    expect(masalah({ nip: '197602292000031002' })).toEqual([])
    expect(masalah({ nip: '197513012000031002' })).toEqual(['tanggal-lahir-mustahil'])
    expect(masalah({ nip: '189912312000031002' })).toEqual(['tanggal-lahir-mustahil'])
    expect(masalah({ nip: '190001012000031002' })).toEqual([])
    expect(masalah({ nip: '197545012000032002' })).toEqual(['tanggal-lahir-mustahil'])
    expect(masalah({ tanggalLahir: '1975-05-02' })).toEqual(['tanggal-lahir-berbeda'])
    expect(masalah({ tanggalLahir: null })).toEqual([])
    expect(masalah({ nip: '197502312000031002', tanggalLahir: '1975-02-28' })).toEqual(['tanggal-lahir-mustahil'])
  })
  it('bulan pengangkatan hanya diperiksa pada PNS; tahunnya pada semua', () => {
    const nip = '199005012023211003'
    expect(masalah({ nip })).toEqual(['tmt-mustahil'])
    expect(periksaNip({ nip, jenis: 'PPPK' })).toMatchObject({ sah: true, bagian: { tmtCpns: null } })
    expect(periksaNip({ nip: '199005012023121003', jenis: 'PPPK' }).bagian?.tmtCpns).toBeNull()
    expect(masalah({ nip: '197505012000001002' })).toEqual(['tmt-mustahil'])
    expect(masalah({ nip: '197505012000131002' })).toEqual(['tmt-mustahil'])
    expect(masalah({ nip: '197505012000121002' })).toEqual([])
    expect(masalah({ nip: '197505012000011002' })).toEqual([])
    expect(periksaNip({ nip: '197505012000131002' }).masalah).toEqual([])
    expect(periksaNip({ nip: '197505012000011002', jenis: 'PNS' }).bagian?.tmtCpns).toBe('2000-01-01')
    expect(masalah({ nip: '197505011975061002' })).toEqual(['tmt-mustahil'])
    expect(periksaNip({ nip: '197505011975061002', jenis: 'PPPK' }).masalah).toEqual(['tmt-mustahil'])
  })
  it('jenis kelamin mustahil atau berbeda', () => {
    expect(masalah({ nip: '197505012000033002' })).toEqual(['jenis-kelamin-mustahil'])
    expect(masalah({ nip: '197505012000033002', jenisKelamin: 'L' })).toEqual(['jenis-kelamin-mustahil'])
    expect(masalah({ jenisKelamin: 'P' })).toEqual(['jenis-kelamin-berbeda'])
    expect(periksaNip({ nip: '197505012000032002', jenis: 'PNS' }).bagian?.jenisKelamin).toBe('P')
  })
  it('semua masalah sekaligus, menurut urutan tetap; bagian yang mustahil null', () => {
    expect(periksaNip({ nip: '197502312000131000'.replace(/1000$/, '9000'), jenis: 'PNS' })).toEqual({
      sah: false,
      masalah: ['tanggal-lahir-mustahil', 'tmt-mustahil', 'jenis-kelamin-mustahil'],
      bagian: { tanggalLahir: null, tmtCpns: null, jenisKelamin: null, urut: '000' },
    })
  })
  it('impor menolak tepat yang ditolak pemeriksaan tanpa fakta', () => {
    const lahir = fc.integer({ min: toDays('1950-01-01'), max: toDays('2005-12-31') }).map(fromDays)
    const orang = fc.record({
      lahir,
      tahun: fc.integer({ min: 0, max: 60 }),
      bulan: fc.integer({ min: 0, max: 30 }),
      kelamin: fc.integer({ min: 0, max: 3 }),
      jenis: fc.constantFrom('PNS', 'CPNS', 'PPPK', undefined),
    })
    fc.assert(
      fc.property(orang, (o) => {
        const nip = `${o.lahir.replaceAll('-', '')}${Number(o.lahir.slice(0, 4)) + o.tahun}${String(o.bulan).padStart(2, '0')}${o.kelamin}001`
        const h = periksaNip({ nip, jenis: o.jenis })
        expect(sebabNipTidakSah(nip, o.jenis) === undefined).toBe(h.sah)
        expect(h.bagian?.tanggalLahir).toBe(o.lahir)
        expect(periksaNip({ nip, jenis: o.jenis, tanggalLahir: addDays(o.lahir, 1) }).masalah).toContain(
          'tanggal-lahir-berbeda',
        )
      }),
    )
  })
})
