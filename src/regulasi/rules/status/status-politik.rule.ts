/**
 * R56. Declared candidate in an election, party member, or finally convicted: not eligible. PP 11/2017 art. 250, 251,
 * 345–346.
 */
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'

const KATA = {
  calon: { id: 'calon dalam pemilihan', en: 'candidate in an election' },
  anggotaPartai: { id: 'anggota partai politik', en: 'member of a political party' },
  terpidana: { id: 'dipidana dengan putusan tetap', en: 'finally convicted' },
} as const
const NAMA = ['calon', 'anggotaPartai', 'terpidana'] as const

export const statusPolitik = defineRule({
  id: 'R56',
  topik: 'status',
  judul: { id: 'Calon peserta pemilihan atau anggota partai', en: 'Election candidate or party member' },
  penjelasan: {
    id: 'Pegawai yang ditetapkan sebagai calon dalam pemilihan, menjadi anggota partai politik, atau dipidana dengan putusan tetap tidak dapat diangkat.',
    en: 'Who is declared candidate in an election, is a party member, or finally convicted cannot be appointed.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '250', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '251', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '345–346', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['statusPolitik'],
  untukPlt: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Lamanya pidana yang mengakibatkan pemberhentian dinilai orang.',
      en: 'The length of sentence that leads to dismissal is judged by people.',
    },
  ],
  decide({ facts: { statusPolitik: s } }) {
    if (!s) return tanpaPemicu('Tidak tercatat.', 'Nothing on record.')
    const ya = NAMA.filter((n) => s[n] === true)
    const fakta = Object.fromEntries(NAMA.map((n) => [n, s[n] ?? null]))
    if (ya.length > 0)
      return notMet(fakta, { status: [...ya] }, () => ({
        id: `Tercatat sebagai ${ya.map((n) => KATA[n].id).join(', ')}.`,
        en: `On record as ${ya.map((n) => KATA[n].en).join(', ')}.`,
      }))
    const hilang = NAMA.filter((n) => s[n] === undefined).map((n) => `statusPolitik.${n}`)
    return hilang.length > 0
      ? undetermined(hilang, fakta, kata('Statusnya belum diperiksa seluruhnya.', 'The status is not fully checked.'))
      : met(
          fakta,
          kata('Bukan calon, bukan anggota partai, tidak dipidana.', 'No candidate, no party member, not convicted.'),
        )
  },
})
