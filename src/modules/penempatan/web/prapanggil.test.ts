import { expect, test } from 'vitest'
import { ruteSkenario } from './skenario.route.tsx'
import { ruteUbah } from './ubah.route.tsx'

test('halaman yang menghitung rencana saat dibuka tidak dipanggil peramban lebih dulu', () => {
  // No use case is reached: routes are only made.
  const rute = [...ruteUbah({} as never), ...ruteSkenario({} as never)]
  const boleh = (path: string) => rute.find((r) => r.path === path && r.jenis === 'halaman')?.bolehPrefetch
  expect([boleh('/kerja/rencana/:id/ubah'), boleh('/kerja/skenario/:id'), boleh('/kerja/skenario')]).toEqual([
    false,
    false,
    true,
  ])
})
