import { expect, test } from 'vitest'
import { bacaKode, hurufDari, PANJANG_KODE, tampilkanKode } from './kode.ts'

test('kode dibaca sebagaimana orang menyalinnya, dan tidak pernah kurang dari 80 bit', () => {
  const kode = hurufDari(
    Uint8Array.from({ length: 20 }, (_, i) => i * 13),
    PANJANG_KODE,
  )
  expect(tampilkanKode(kode)).toMatch(/^(\w{5}-){3}\w{5}$/)
  expect(bacaKode(tampilkanKode(kode).toLowerCase())).toBe(kode)
  expect(bacaKode(`  ${kode.slice(0, 7)} ${kode.slice(7)} `)).toBe(kode)
  expect(bacaKode('OIL00-00000-00000-00000')).toBe('01100000000000000000')
  expect(PANJANG_KODE * 5).toBeGreaterThanOrEqual(80)
  for (const salah of ['', 'ABC', `${kode}0`, kode.replace(/./, 'U'), '😀'.repeat(10)])
    expect(bacaKode(salah)).toBeNull()
})

test('huruf yang sama mungkinnya: setiap sisa bagi 32 muncul delapan kali dalam 256 byte', () => {
  const semua = hurufDari(
    Uint8Array.from({ length: 256 }, (_, i) => i),
    256,
  )
  const hitung = Map.groupBy(Array.from(semua), (h) => h)
  expect(hitung.size).toBe(32)
  for (const [, h] of hitung) expect(h).toHaveLength(8)
})
