/**
 * R46. A JPT is not filled with who passed the selection for another JPT. PP 11/2017 art. 129.
 */
import {
  defineRule,
  jenjangHilang,
  kata,
  met,
  notApplicable,
  notMet,
  tanpaPemicu,
  undetermined,
} from '../../engine/aturan.ts'

export const terpilihDiJabatanLain = defineRule({
  id: 'R46',
  topik: 'seleksi',
  judul: { id: 'Tidak terpilih di seleksi jabatan lain', en: 'Not already chosen in another selection' },
  penjelasan: {
    id: 'JPT tidak diisi orang yang lulus seleksi untuk JPT yang lain.',
    en: 'A JPT is not filled with who passed the selection for another JPT.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '129', versi: 'naskah 2017' }],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'seleksi', 'terpilihDiLain'],
  untukPlt: false,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [],
  decide({ facts: { jenjang, seleksi, terpilihDiLain: lain } }) {
    if (seleksi === undefined) return tanpaPemicu('Tidak ada berkas seleksi.', 'No selection file.')
    if (jenjang === undefined) return jenjangHilang()
    if (jenjang !== 'jpt-pratama')
      return notApplicable('jenjang-lain', kata('Hanya untuk JPT pratama.', 'Only for JPT pratama.'))
    if (lain === undefined)
      return undetermined(
        ['seleksi.terpilih'],
        {},
        kata(
          'Nama yang terpilih pada seleksi lain belum diketahui.',
          'Who was chosen in other selections is not known.',
        ),
      )
    return lain.length === 0
      ? met({ terpilihDiLain: lain }, kata('Tidak terpilih pada seleksi jabatan lain.', 'Not chosen for another post.'))
      : notMet(
          { terpilihDiLain: lain },
          { jabatan: lain },
          kata(`Terpilih pada seleksi ${lain.join(', ')}.`, `Chosen in the selection for ${lain.join(', ')}.`),
        )
  },
})
