import { describe, expect, it } from 'vitest'
import { BIDANG, JENJANG } from '#modules/jabatan'
import { addDays, NoValueInForce, PARAMETER, TANGGAL_VERSI } from '#regulasi'
import { bandingKodeKompetensi, bentukKodeKompetensi, KOMPETENSI } from './referensi-kompetensi.ts'
import { levelBawaan, standarBawaan, SUMBER_STANDAR_BAWAAN } from './referensi-standar.ts'
import { STUDI_BIDANG } from './referensi-studi-bidang.ts'
import { dikenalBidangStudi } from './rumpun-ilmu.ts'

describe('reference of competences', () => {
  it('lists eight managerial, one socio-cultural, and technical ones of existing fields, each code once, in order', () => {
    const kode = KOMPETENSI.map((k) => k.kode)
    expect(new Set(kode).size).toBe(kode.length)
    expect([...kode].sort(bandingKodeKompetensi)).toEqual(kode)
    expect(KOMPETENSI.filter((k) => k.kelompok === 'manajerial')).toHaveLength(8)
    expect(KOMPETENSI.filter((k) => k.kelompok === 'sosial-kultural')).toHaveLength(1)
    for (const k of KOMPETENSI) {
      expect(bentukKodeKompetensi(k.kode), k.kode).toBe(true)
      if (k.kelompok === 'teknis') expect(k.bidang && k.bidang in BIDANG, k.kode).toBe(true)
    }
    expect(['M.9', 'SK.2', 'T.0', 'X.1', 'M.1 '].some(bentukKodeKompetensi)).toBe(false)
  })
  it('every field of duty has at least one technical competence and study fields the taxonomy knows', () => {
    for (const b of Object.keys(BIDANG)) {
      expect(
        KOMPETENSI.some((k) => k.bidang === b),
        b,
      ).toBe(true)
      for (const s of STUDI_BIDANG[b as keyof typeof BIDANG]) expect(dikenalBidangStudi(s), s).toBe(true)
    }
  })
})

describe('default standard', () => {
  const { level, dasar } = levelBawaan(TANGGAL_VERSI)
  it('gives each tier one level from 1 to 5, rising with the tier', () => {
    for (const j of JENJANG) expect([1, 2, 3, 4, 5]).toContain(level[j])
    expect(level['jpt-pratama']).toBeGreaterThan(level.administrator)
    expect(level.administrator).toBeGreaterThan(level.pengawas)
    expect(level.pengawas).toBeGreaterThan(level.pelaksana)
  })
  it('asks of every post for the level of its tier', () => {
    for (const jenjang of JENJANG)
      expect(new Set(standarBawaan({ id: 'j', jenjang }).map((s) => s.level))).toEqual(new Set([level[jenjang]]))
  })
  it('says it is not verified, and holds from its first day on, not the day before', () => {
    expect(dasar).toEqual({
      sumber: 'PermenPANRB 38/2017',
      pasal: 'pemetaan level per jenjang menurut kelaziman',
      status: 'belum-diverifikasi',
    })
    expect(SUMBER_STANDAR_BAWAAN).toEqual({
      sumber: 'PermenPANRB 38/2017 (pemetaan level per jenjang menurut kelaziman)',
      status: 'belum-diverifikasi',
    })
    const mulai = PARAMETER.get('kompetensi.level-jenjang')?.nilai[0]?.mulai ?? ''
    expect(() => levelBawaan(addDays(mulai, -1))).toThrow(NoValueInForce)
    expect(levelBawaan(mulai).level).toEqual(level)
  })
  it('holds the nine general competences and those of the post’s own fields, none of them mutlak', () => {
    const s = standarBawaan({ id: 'j', jenjang: 'administrator', bidang: ['kominfo', 'kominfo'] })
    expect(s.map((x) => x.kode)).toEqual([
      'M.1',
      'M.2',
      'M.3',
      'M.4',
      'M.5',
      'M.6',
      'M.7',
      'M.8',
      'SK.1',
      'T.29',
      'T.30',
    ])
    expect(s.every((x) => x.level === 3 && !x.mutlak && x.jabatanId === 'j')).toBe(true)
    expect(standarBawaan({ id: 'j', jenjang: 'pelaksana' })).toHaveLength(9)
  })
})
