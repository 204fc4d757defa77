import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { bacaKetikanKode, kodeDari, nipDalamTeks, PANJANG_KODE, tulisKode } from './kode-periksa.ts'

const kode = (i: number) => kodeDari(createHash('sha256').update(`kode ${i}`).digest())
const ABJAD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('95 bit pertama, huruf demi huruf, dan satu huruf periksa', () => {
  expect(kodeDari(new Uint8Array(12))).toBe('0'.repeat(PANJANG_KODE))
  // 0x08 0x42 … = five-bit groups of 1
  expect(kodeDari(Uint8Array.from([8, 66, 16, 132, 33, 8, 66, 16, 132, 33, 8, 66])).slice(0, 19)).toBe('1'.repeat(19))
  expect(new Set(Array.from({ length: 500 }, (_, i) => kode(i))).size).toBe(500)
  expect(() => kodeDari(new Uint8Array(11))).toThrow()
})

test('diketik dengan atau tanpa tanda hubung, huruf kecil, O dan I: tetap terbaca', () => {
  for (let i = 0; i < 50; i++) {
    const k = kode(i)
    expect(tulisKode(k)).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
    const ketikan = [
      k,
      tulisKode(k),
      ` ${tulisKode(k).toLowerCase()} `,
      k.replaceAll('0', 'o').replaceAll('1', 'l'),
      tulisKode(k).replaceAll('-', ' – ').replaceAll('1', 'I').replaceAll('0', 'O'),
    ]
    expect(ketikan.map(bacaKetikanKode)).toEqual(ketikan.map(() => k))
  }
})

test('setiap huruf yang salah ketik ketahuan, dan hampir setiap dua huruf yang tertukar', () => {
  let tukar = 0
  let lolos = 0
  for (let i = 0; i < 20; i++) {
    const k = kode(i)
    for (let p = 0; p < k.length; p++) {
      for (const h of ABJAD)
        if (h !== k[p]) expect(bacaKetikanKode(k.slice(0, p) + h + k.slice(p + 1)), `${k} ${p} ${h}`).toBeNull()
      const [a, b] = [k[p], k[p + 1]]
      if (b === undefined || a === b) continue
      tukar++
      if (bacaKetikanKode(k.slice(0, p) + b + a + k.slice(p + 2)) !== null) lolos++
    }
  }
  expect(lolos / tukar).toBeLessThan(0.02)
  for (const salah of ['', '-', 'U'.repeat(20), kode(1).slice(1), `${kode(1)}0`])
    expect(bacaKetikanKode(salah)).toBeNull()
})

test('NIP dibaca dari tempelan apa pun, sekali masing-masing', () => {
  const teks = `1. Budi\t19800101 200501 1 001\tKepala\n198001012005011002;J-1\n\n198001012005011002\n1980010120050110031\n12345`
  expect(nipDalamTeks(teks)).toEqual(['198001012005011001', '198001012005011002'])
})
