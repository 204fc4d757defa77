import { expect, test } from 'vitest'
import { akhirKuartal, bacaKuartal, geserKuartal, kuartalDari, tulisKuartal } from './kuartal.ts'

test('kuartal sebuah hari, sebelum dan sesudahnya, sampai hari terakhirnya', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(kuartalDari)).toEqual([
    '2026-01-01',
    '2026-01-01',
    '2026-04-01',
    '2026-10-01',
  ])
  expect(geserKuartal('2026-01-01', -1)).toBe('2025-10-01')
  expect(geserKuartal('2026-10-01', 1)).toBe('2027-01-01')
  expect(geserKuartal('2026-10-01', -4)).toBe('2025-10-01')
  expect(akhirKuartal('2026-10-01')).toBe('2026-12-31')
  expect(akhirKuartal('2024-01-01')).toBe('2024-03-31')
  for (const k of ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']) expect(bacaKuartal(tulisKuartal(k))).toBe(k)
  for (const s of ['2026-5', '2026', 'x', '2026-1-1']) expect(bacaKuartal(s)).toBeNull()
})
