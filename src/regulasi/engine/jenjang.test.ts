import { expect, it } from 'vitest'
import { arahPerpindahan, kelompokBup } from './jenjang.ts'

const SETARA = {
  administrator: ['ahli-madya'],
  pengawas: ['ahli-muda'],
  pelaksana: ['ahli-pertama', 'penyelia', 'mahir', 'terampil', 'pemula'],
}
const arah = (a: string, b: string, kelas: [number?, number?] = []) =>
  arahPerpindahan({ jenjang: a, kelas: kelas[0] }, { jenjang: b, kelas: kelas[1] }, SETARA)

it.each([
  ['pengawas', 'administrator', 'naik'],
  ['administrator', 'administrator', 'datar'],
  ['jpt-pratama', 'administrator', 'turun'],
  ['pengawas', 'pelaksana', 'turun'],
  ['pelaksana', 'pengawas', 'naik'],
  ['ahli-muda', 'administrator', 'naik'],
  ['ahli-madya', 'administrator', 'datar'],
  ['ahli-madya', 'pengawas', 'turun'],
  ['ahli-utama', 'jpt-pratama', 'datar'],
  ['ahli-utama', 'administrator', 'turun'],
  ['administrator', 'ahli-muda', 'turun'],
  ['pengawas', 'ahli-muda', 'datar'],
  ['ahli-muda', 'ahli-madya', 'naik'],
  ['mahir', 'terampil', 'turun'],
  ['ahli-pertama', 'pelaksana', 'turun'],
  ['pelaksana', 'ahli-pertama', 'datar'],
  ['pelaksana', 'ahli-muda', 'naik'],
  ['terampil', 'ahli-pertama', 'datar'],
])('%s ke %s: %s', (a, b, harap) => expect(arah(a, b)).toBe(harap))

it('kelas menentukan antara fungsional dan struktural, tidak di dalam satu tangga', () => {
  expect(arah('ahli-madya', 'administrator', [12, 11])).toBe('turun')
  expect(arah('ahli-pertama', 'pengawas', [8, 8])).toBe('datar')
  expect(arah('administrator', 'ahli-muda', [10, 10])).toBe('datar')
  expect(arah('ahli-muda', 'ahli-madya', [12, 11])).toBe('naik')
  expect(arah('administrator', 'administrator', [12, 11])).toBe('datar')
  expect(arah('pelaksana', 'ahli-pertama', [7, 8])).toBe('datar')
  expect(arah('pengawas', 'ahli-pertama', [9, undefined])).toBe('turun')
})
it('kata yang tidak dikenal tidak dapat dibandingkan', () => {
  expect(arah('', 'administrator')).toBeNull()
  expect(arah('pengawas', 'jpt-madya')).toBeNull()
})
it('kelompok batas usia pensiun', () => {
  expect(['jpt-pratama', 'administrator', 'pengawas', 'pelaksana', 'ahli-madya'].map(kelompokBup)).toEqual([
    'jpt',
    'administrasi',
    'administrasi',
    'administrasi',
    'ahli-madya',
  ])
})
