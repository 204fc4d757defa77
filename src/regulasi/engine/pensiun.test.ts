import { describe, expect, it } from 'vitest'
import { NoValueInForce } from './parameter.ts'
import { hitungBup } from './pensiun.ts'

const kini = '2026-11-24'

describe('batas usia pensiun (PP 11/2017 Ps. 239)', () => {
  it.each([
    ['jpt', 60],
    ['administrasi', 58],
    ['ahli-utama', 65],
    ['ahli-madya', 60],
    ['ahli-muda', 58],
    ['ahli-pertama', 58],
    ['penyelia', 58],
    ['pemula', 58],
  ] as const)('%s: %i tahun', (golongan, bup) => {
    expect(hitungBup('1970-05-17', { golongan }, kini).bup).toBe(bup)
  })
  it.each([
    ['guru', 60],
    ['dosen', 65],
    ['guru-besar', 70],
  ] as const)('%s menurut UU 14/2005: %i tahun, apa pun jenjangnya', (khusus, bup) => {
    const h = hitungBup('1970-05-17', { golongan: 'ahli-muda', khusus }, kini)
    expect(h.bup).toBe(bup)
    expect(h.dasar[0]?.sumber).toBe('UU 14/2005')
  })
  it.each([
    ['1968-05-17', '2026-06-01'],
    ['1968-05-01', '2026-06-01'],
    ['1968-12-31', '2027-01-01'],
    ['1968-02-29', '2026-03-01'],
  ])('lahir %s: pensiun mulai %s', (lahir, tmt) => {
    expect(hitungBup(lahir, { golongan: 'administrasi' }, kini).tmtPensiun).toBe(tmt)
  })
  it('sehari sebelum PP 11/2017 berlaku tidak ada nilai; pada harinya ada', () => {
    expect(() => hitungBup('1960-01-01', { golongan: 'jpt' }, '2017-04-06')).toThrow(NoValueInForce)
    expect(hitungBup('1960-01-01', { golongan: 'jpt' }, '2017-04-07').dasar[0]).toMatchObject({ pasal: '239(2)' })
  })
  it('sehari sebelum UU 14/2005 berlaku tidak ada nilai khusus; pada harinya ada', () => {
    const guru = { golongan: 'ahli-muda', khusus: 'guru' } as const
    expect(() => hitungBup('1960-01-01', guru, '2005-12-29')).toThrow(NoValueInForce)
    expect(hitungBup('1960-01-01', guru, '2005-12-30').bup).toBe(60)
  })
})
