import { describe, expect, it } from 'vitest'
import {
  BIDANG_STUDI,
  dikenalBidangStudi,
  kodeBidangStudi,
  letakBersama,
  relasiBidangStudi,
  RUMPUN_ILMU,
  SUBRUMPUN,
} from './rumpun-ilmu.ts'

describe('the taxonomy is whole', () => {
  it('has at least 150 programmes, each in subrumpun that exist, each subrumpun in a rumpun that exists', () => {
    expect(BIDANG_STUDI.size).toBeGreaterThanOrEqual(150)
    for (const b of BIDANG_STUDI.values()) {
      expect(b.subrumpun.length, b.kode).toBeGreaterThan(0)
      for (const s of b.subrumpun) expect(SUBRUMPUN.has(s), `${b.kode} di ${s}`).toBe(true)
    }
    for (const s of SUBRUMPUN.values()) expect(RUMPUN_ILMU[s.rumpun], s.kode).toBeDefined()
  })
  it('gives no name to two fields', () => {
    const milik = new Map<string, string>()
    for (const b of BIDANG_STUDI.values())
      for (const n of [b.nama.toLowerCase(), ...b.alias]) {
        expect(milik.get(n) ?? b.kode, n).toBe(b.kode)
        milik.set(n, b.kode)
      }
  })
  it('reads each of its own names and aliases back to the same code', () => {
    for (const b of BIDANG_STUDI.values())
      for (const n of [b.kode, b.nama, ...b.alias]) expect(kodeBidangStudi(n), n).toBe(b.kode)
  })
})

describe('programme names as files write them', () => {
  it.each([
    ['S-1 TEKNIK INFORMATIKA', 'teknik-informatika'],
    ['S1 Tehnik Informatika', 'teknik-informatika'],
    ['D-III MANAJEMEN INFORMATIKA', 'manajemen-informatika'],
    ['S-1 ILMU ADMINISTRASI NEGARA', 'administrasi-negara'],
    ['S-2 MAGISTER ILMU HUKUM', 'hukum'],
    ['S-1/D-IV AKUNTANSI', 'akuntansi'],
    ['D.III Keperawatan', 'keperawatan'],
    ['PROFESI NERS', 'keperawatan'],
    ['PEND. GURU SEKOLAH DASAR (PGSD)', 'pgsd'],
    ['Pendidikan Bahasa & Sastra Indonesia', 'pendidikan-bahasa-indonesia'],
    ['SMK AKUNTANSI', 'akuntansi'],
    ['SLTA IPS', 'sekolah-umum'],
    ['Teknologi Informasi (S1)', 'teknologi-informasi'],
  ])('%s', (nama, kode) => expect(kodeBidangStudi(nama)).toBe(kode))

  it.each(['', 'S-1', 'SMK', 'S-1 TEKNIK', 'Ilmu Gaib', 'TI', 'Informatika Kedokteran Gigi', 'null'])(
    'never guesses: %j stays unknown',
    (nama) => expect(kodeBidangStudi(nama)).toBeUndefined(),
  )
})

describe('relation of two fields', () => {
  it.each([
    ['teknik-informatika', 'teknik-informatika', 'sama'],
    ['teknik-informatika', 'sistem-informasi', 'subrumpun'],
    ['teknik-sipil', 'sistem-informasi', 'rumpun'],
    ['hukum', 'sistem-informasi', 'lain'],
    ['sekolah-umum', 'sistem-informasi', 'lain'],
    // The official list files these sciences under two branches; both count.
    ['manajemen-informatika', 'sistem-informasi', 'subrumpun'],
    ['manajemen-informatika', 'manajemen', 'subrumpun'],
    ['ilmu-komputer', 'statistika', 'subrumpun'],
    // A post may ask for a whole branch.
    ['teknik-elektro', '450', 'sama'],
    ['teknik-sipil', '450', 'rumpun'],
    ['teknik-sipil', '410', 'sama'],
    ['hukum', '410', 'lain'],
  ])('%s for %s: %s', (punya, diminta, hasil) => expect(relasiBidangStudi(punya, diminta)).toBe(hasil))

  it('is symmetric between fields', () => {
    const kode = [...BIDANG_STUDI.keys()]
    for (const a of kode) for (const b of kode) expect(relasiBidangStudi(a, b)).toBe(relasiBidangStudi(b, a))
  })
  it('names the branch they share, not merely the home of one', () => {
    expect(letakBersama('manajemen', 'manajemen-informatika')?.subrumpun).toBe('Manajemen')
    expect(letakBersama('teknik-informatika', 'manajemen-informatika')?.subrumpun).toBe('Elektro dan informatika')
    expect(letakBersama('teknik-sipil', 'teknik-elektro')).toEqual({ subrumpun: undefined, rumpun: 'Ilmu teknik' })
    expect(letakBersama('teknik-sipil', '450')?.rumpun).toBe('Ilmu teknik')
    expect(letakBersama('hukum', 'pgsd')).toBeUndefined()
  })
  it('says which codes it knows', () => {
    expect(dikenalBidangStudi('450')).toBe(true)
    expect(dikenalBidangStudi('ilmu-gaib')).toBe(false)
  })
})
