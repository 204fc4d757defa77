/**
 * R45. A head of office at administrator level is chosen by a selection as for JPT. UU 23/2014 art. 234(4), 209(2)f
 * (districts are offices): whether this reaches the camat is a legal question, so a setting and a warning.
 */
import { defineRule, kata, notApplicable } from '../../engine/aturan.ts'
import { putuskanSurat } from '../dokumen/padanan.ts'

export const kepalaAdministratorDiseleksi = defineRule({
  id: 'R45',
  topik: 'seleksi',
  judul: {
    id: 'Kepala perangkat daerah setingkat administrator diseleksi',
    en: 'Heads at administrator level are selected',
  },
  penjelasan: {
    id: 'Kepala perangkat daerah setingkat administrator dipilih melalui seleksi seperti JPT. Kecamatan adalah perangkat daerah, tetapi apakah ketentuan ini menjangkau camat belum pasti.',
    en: 'Heads of offices at administrator level are chosen by a selection as for JPT. Districts are offices, yet whether this reaches the camat is not certain.',
  },
  citation: [
    { source: 'uu-23-2014', pasal: '234', ayat: '4' },
    { source: 'uu-23-2014', pasal: '209', ayat: '2', huruf: 'f' },
  ],
  inForce: { from: '2014-10-02' },
  severity: 'peringatan',
  versi: 1,
  facts: ['penanda', 'suratSeleksi'],
  untukPlt: false,
  hanyaUsulan: true,
  tidakDimodelkan: [],
  decide({ facts: { penanda, suratSeleksi }, setting }) {
    if (!penanda?.includes('camat'))
      return notApplicable(
        'tanpa-penanda',
        kata('Bukan kepala perangkat daerah setingkat administrator.', 'Not a head at administrator level.'),
      )
    if (setting('camat_selection') === 'tidak')
      return notApplicable(
        'tanpa-syarat',
        kata('Menurut setelan, camat tidak diseleksi.', 'By setting, no selection for the camat.'),
      )
    return putuskanSurat(suratSeleksi, {
      surat: { id: 'hasil seleksi', en: 'the result of a selection' },
      cukupNama: true,
    })
  },
})
