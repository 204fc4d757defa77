import { describe, expect, it } from 'vitest'
import { JENJANG, type Jenjang } from './jabatan.ts'
import { pensiunDariJabatan } from './pensiun.ts'

const LAHIR = '1970-05-17'
const kini = '2026-11-24'
const usia = (jenjang: Jenjang, nama: string) => pensiunDariJabatan(LAHIR, { jenjang, nama }, kini)?.bup

describe('pensiun menurut jabatan yang dipegang', () => {
  it('setiap jenjang jatuh ke kelompoknya (PP 11/2017 Ps. 239)', () => {
    expect(Object.fromEntries(JENJANG.map((j) => [j, usia(j, 'Analis Kebijakan')]))).toEqual({
      'jpt-pratama': 60,
      administrator: 58,
      pengawas: 58,
      pelaksana: 58,
      'ahli-utama': 65,
      'ahli-madya': 60,
      'ahli-muda': 58,
      'ahli-pertama': 58,
      penyelia: 58,
      mahir: 58,
      terampil: 58,
      pemula: 58,
    })
  })

  it.each(['Guru', 'guru', 'GURU AHLI MUDA', 'Guru Ahli Muda'])('%s: menurut UU 14/2005', (nama) => {
    const h = pensiunDariJabatan(LAHIR, { jenjang: 'ahli-muda', nama }, kini)
    expect(h).toMatchObject({ bup: 60, tmtPensiun: '2030-06-01' })
    expect(h?.dasar[0]?.sumber).toBe('UU 14/2005')
  })

  it.each<[Jenjang, string]>([
    ['ahli-muda', 'Gurunda'],
    ['ahli-muda', 'Pengelola Guru'],
    ['pengawas', 'Guru'],
    ['administrator', 'Guru dan Tenaga Kependidikan'],
  ])('bukan guru: %s "%s"', (jenjang, nama) => {
    const h = pensiunDariJabatan(LAHIR, { jenjang, nama }, kini)
    expect(h).toMatchObject({ bup: 58, tmtPensiun: '2028-06-01' })
    expect(h?.dasar[0]?.sumber).toBe('PP 11/2017')
  })

  it('kepala sekolah adalah guru dengan tugas tambahan; kepala puskesmas dan jabatan struktural bertanda sekolah bukan', () => {
    const pada = (jenjang: Jenjang, penanda: 'sekolah' | 'puskesmas') =>
      pensiunDariJabatan(LAHIR, { jenjang, nama: 'Kepala', penanda: [penanda] }, kini)?.bup
    expect(pada('ahli-muda', 'sekolah')).toBe(60)
    expect(pada('ahli-muda', 'puskesmas')).toBe(58)
    expect(pada('pengawas', 'sekolah')).toBe(58)
  })

  it('sehari sebelum aturannya berlaku tidak diketahui; pada harinya diketahui', () => {
    const pada = (jenjang: Jenjang, nama: string, asOf: string) =>
      pensiunDariJabatan(LAHIR, { jenjang, nama }, asOf)?.bup
    expect(pada('jpt-pratama', 'Kepala Dinas', '2017-04-06')).toBeUndefined()
    expect(pada('jpt-pratama', 'Kepala Dinas', '2017-04-07')).toBe(60)
    expect(pada('ahli-muda', 'Guru', '2005-12-29')).toBeUndefined()
    expect(pada('ahli-muda', 'Guru', '2005-12-30')).toBe(60)
  })

  it('kesalahan lain tidak menjadi "tidak diketahui"', () => {
    expect(() =>
      pensiunDariJabatan('bukan-tanggal', { jenjang: 'pelaksana', nama: 'Pengadministrasi' }, kini),
    ).toThrow()
  })
})
