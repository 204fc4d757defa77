/**
 * R43. A head of office serves in this province; from another one only with proof that nobody here qualifies.
 * UU 23/2014 art. 234(2)–(3). Asked of JPT pratama posts when the person comes from another province.
 */
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'

export const kepalaDariProvinsi = defineRule({
  id: 'R43',
  topik: 'khusus',
  judul: { id: 'Kepala perangkat daerah berasal dari provinsi ini', en: 'Head of office serves in this province' },
  penjelasan: {
    id: 'Kepala perangkat daerah diisi PNS yang bertugas di provinsi ini; dari provinsi lain hanya bila terbukti tidak ada yang memenuhi syarat.',
    en: 'Heads of offices serve in this province; from another one only with proof that nobody qualifies.',
  },
  citation: [{ source: 'uu-23-2014', pasal: '234', ayat: '2–3' }],
  inForce: { from: '2014-10-02' },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'antarInstansi'],
  untukPlt: false,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'JPT pratama yang bukan kepala perangkat daerah (asisten, staf ahli) tidak dibedakan.',
      en: 'JPT pratama who head no office (assistants, expert staff) are not told apart.',
    },
    {
      id: 'Perpindahan dari instansi pusat tidak dinilai di sini.',
      en: 'Moves from central agencies are not judged here.',
    },
  ],
  decide({ facts: { jenjang, antarInstansi: a } }) {
    if (a?.lingkup !== 'antar-provinsi')
      return notApplicable('tanpa-penanda', kata('Bukan dari provinsi lain.', 'Not from another province.'))
    if (jenjang === undefined) return jenjangHilang()
    if (jenjang !== 'jpt-pratama')
      return notApplicable('jenjang-lain', kata('Bukan kepala perangkat daerah.', 'Not a head of office.'))
    const bukti = a.buktiTidakAdaYangMemenuhi
    if (bukti === undefined)
      return undetermined(
        ['antarInstansi.buktiTidakAdaYangMemenuhi'],
        {},
        kata(
          'Bukti bahwa tidak ada yang memenuhi syarat belum diketahui.',
          'Proof that nobody qualifies is not known.',
        ),
      )
    return bukti
      ? met(
          { bukti },
          kata(
            'Terbukti tidak ada yang memenuhi syarat di provinsi ini.',
            'Proof that nobody in this province qualifies.',
          ),
        )
      : notMet(
          { bukti },
          { bukti: 'tidak ada yang memenuhi syarat di provinsi ini' },
          kata('Berasal dari provinsi lain tanpa bukti.', 'From another province without proof.'),
        )
  },
})
