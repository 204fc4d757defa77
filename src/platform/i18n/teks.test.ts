import { expect, it } from 'vitest'
import { definisiTeks } from './teks.ts'

const teks = definisiTeks({
  id: { jumlah: '{n} jabatan', pindah: '{n} orang pindah dari {asal}' },
  en: { jumlah: '{n} {n|post|posts}', pindah: '{n} {n|person moves|people move} from {asal}' },
})

it('kata mengikuti jumlahnya: satu, banyak, nol, dan angka yang sudah ditulis', () => {
  const t = teks('en')
  expect(t('jumlah', { n: 1 })).toBe('1 post')
  expect(t('jumlah', { n: 0 })).toBe('0 posts')
  expect(t('jumlah', { n: 1643 })).toBe('1,643 posts')
  expect(t('jumlah', { n: '1' })).toBe('1 post')
  expect(t('pindah', { n: 2, asal: 'A' })).toBe('2 people move from A')
  expect(teks('id')('jumlah', { n: 1643 })).toBe('1.643 jabatan')
})

it('nilai yang tidak diberikan terlihat, bukan kosong', () => {
  expect(teks('en')('jumlah')).toBe('{n} {n|post|posts}')
})
