/**
 * R20. A relative in the post directly above or below, once the batch has taken effect. PP 11/2017 art. 190(5): moves
 * are without conflict of interest (the principle); the example of relatives is BKN regulation 5/2019 (not seen).
 */
import { defineRule, kata, met, notMet, undetermined } from '../../engine/aturan.ts'

export const kerabatAtasanBawahan = defineRule({
  id: 'R20',
  topik: 'usulan',
  judul: { id: 'Kerabat sebagai atasan atau bawahan langsung', en: 'Relative as direct superior or subordinate' },
  penjelasan: {
    id: 'Setelah semua baris berlaku, atasan langsung dan bawahan langsung bukan kerabat. Bila ya, alasannya harus ditulis.',
    en: 'Once all lines took effect, direct superior and subordinates are no relatives. If they are, a reason must be written.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '190', ayat: '5', versi: 'naskah 2017' },
    { source: 'peraturan-bkn-5-2019', pasal: 'konflik kepentingan' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['kerabatAtasBawah'],
  untukPlt: true,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Derajat kekerabatan tidak dihitung; yang dipakai daftar kerabat yang diberikan.',
      en: 'The degree of kinship is not computed; the list of relatives given is used.',
    },
  ],
  decide({ facts: { kerabatAtasBawah: k } }) {
    if (k === undefined)
      return undetermined(
        ['kerabat'],
        {},
        kata(
          'Hubungan kerabat dengan atasan atau bawahan belum diketahui.',
          'Kinship with superior or subordinates is not known.',
        ),
      )
    const fakta = { atasan: k.atasan, bawahan: k.bawahan }
    return k.atasan.length + k.bawahan.length === 0
      ? met(
          fakta,
          kata('Tidak ada kerabat sebagai atasan atau bawahan langsung.', 'No relative directly above or below.'),
        )
      : notMet(fakta, { kerabat: [...k.atasan, ...k.bawahan] }, () => ({
          id: `Kerabat ${k.atasan.length > 0 ? `sebagai atasan langsung: ${k.atasan.join(', ')}` : `sebagai bawahan langsung: ${k.bawahan.join(', ')}`}.`,
          en: `A relative ${k.atasan.length > 0 ? `directly above: ${k.atasan.join(', ')}` : `directly below: ${k.bawahan.join(', ')}`}.`,
        }))
  },
})
