import { expect, test } from 'vitest'
import { dasarBertanda } from './keputusan-saya.kata.ts'

test('dasar yang belum diverifikasi tetap bertanda di atas kertas, dalam kedua bahasa', () => {
  const a = (belum: boolean) => ({
    id: 'R02',
    hasil: 'terpenuhi' as const,
    keparahan: 'blokir',
    dasar: [
      { sumber: 'PP 11/2017', pasal: 'Pasal 54' },
      { sumber: 'PP 30/2019', ...(belum && { belumDiverifikasi: true as const }) },
    ],
  })
  expect(dasarBertanda(a(false), 'id')).toBe('PP 11/2017 Pasal 54; PP 30/2019')
  expect(dasarBertanda(a(true), 'id')).toBe('PP 11/2017 Pasal 54; PP 30/2019 (belum diverifikasi)')
  expect(dasarBertanda(a(true), 'en')).toBe('PP 11/2017 Pasal 54; PP 30/2019 (unverified)')
})
