/**
 * R35. Who decides is no relative, to the second degree and by marriage, of a person in the batch; otherwise the
 * superior decides. UU 30/2014 art. 42(1)–(3), 43(1)b with elucidation, 45(2); PP 11/2017 art. 190(5). For who proposes
 * or assesses a warning.
 */
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'

export const pejabatKerabat = defineRule({
  id: 'R35',
  topik: 'keputusan',
  judul: { id: 'Pejabat yang memutuskan bukan kerabat', en: 'Deciding official is no relative' },
  penjelasan: {
    id: 'Pejabat yang menandatangani keputusan bukan kerabat sampai derajat kedua dari orang dalam usulan; bila ya, atasannya yang memutuskan. Bagi yang mengusulkan dan menilai ini menjadi peringatan.',
    en: 'Who signs is no relative to the second degree of a person in the batch; otherwise the superior decides. For who proposes and assesses it is a warning.',
  },
  citation: [
    { source: 'uu-30-2014', pasal: '42', ayat: '1–3' },
    { source: 'uu-30-2014', pasal: '43', ayat: '1', huruf: 'b', versi: 'dan penjelasannya' },
    { source: 'pp-11-2017', pasal: '190', ayat: '5', versi: 'naskah 2017' },
  ],
  inForce: { from: '2014-10-17' },
  severity: 'blokir',
  versi: 1,
  facts: ['pemutus'],
  untukPlt: true,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Derajat kekerabatan tidak dihitung; daftar kerabat yang diberikan dianggap sampai derajat kedua.',
      en: 'The degree is not computed; the list given is taken as to the second degree.',
    },
  ],
  decide({ facts: { pemutus } }) {
    if (!pemutus || pemutus.length === 0)
      return tanpaPemicu('Pejabat yang memutuskan belum disebut.', 'The deciding officials are not named.')
    const tanda = pemutus.filter((p) => p.peran === 'penanda-tangan')
    const lain = pemutus.filter((p) => p.peran !== 'penanda-tangan')
    const fakta = { diperiksa: pemutus.length }
    if (tanda.some((p) => p.kerabat === true))
      return notMet(
        fakta,
        { pejabat: ['penanda-tangan'] },
        kata(
          'Penanda tangan adalah kerabat; atasannya yang memutuskan.',
          'Who signs is a relative; the superior decides.',
        ),
      )
    if (tanda.some((p) => p.kerabat === undefined))
      return undetermined(
        ['pejabat.kerabat'],
        fakta,
        kata('Kekerabatan penanda tangan belum diketahui.', 'Kinship of who signs is not known.'),
      )
    const kerabat = lain.filter((p) => p.kerabat === true).map((p) => p.peran)
    if (kerabat.length > 0)
      return notMet(
        fakta,
        { pejabat: kerabat },
        kata(`Kerabat di antara ${kerabat.join(', ')}.`, `A relative among ${kerabat.join(', ')}.`),
        'peringatan',
      )
    return lain.some((p) => p.kerabat === undefined)
      ? undetermined(
          ['pejabat.kerabat'],
          fakta,
          kata(
            'Kekerabatan pengusul atau penilai belum diketahui.',
            'Kinship of who proposes or assesses is not known.',
          ),
          'peringatan',
        )
      : met(
          fakta,
          kata('Tidak ada kerabat di antara pejabat yang memutuskan.', 'No relative among the deciding officials.'),
        )
  },
})
