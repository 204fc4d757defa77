/**
 * R57. Executing post: passed training for the field and/or the integrated training. PP 11/2017 art. 54(4)c. A warning.
 */
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'

const JENIS = ['teknis', 'terintegrasi']

export const pelatihanPelaksana = defineRule({
  id: 'R57',
  topik: 'kinerja',
  judul: { id: 'Pelaksana lulus pelatihan bidangnya', en: 'Executing official trained for the field' },
  penjelasan: {
    id: 'Pelaksana lulus pelatihan yang terkait dengan bidang tugasnya atau pelatihan terintegrasi. Bila belum, alasannya ditulis.',
    en: 'Executing officials passed training for their field or the integrated training. If not, a reason is written.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '54', ayat: '4', huruf: 'c', versi: 'naskah 2017' }],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['jenjang', 'pelatihan'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Apakah pelatihan itu sesuai bidangnya dinilai orang.',
      en: 'Whether the training fits the field is judged by people.',
    },
  ],
  decide({ facts: { jenjang, pelatihan } }) {
    if (jenjang === undefined) return jenjangHilang()
    if (jenjang !== 'pelaksana')
      return notApplicable('jenjang-lain', kata('Hanya untuk pelaksana.', 'Only for executing posts.'))
    if (pelatihan === undefined)
      return undetermined(['pelatihan'], {}, kata('Pelatihan belum diketahui.', 'Training is not known.'))
    const lulus = (pelatihan ?? []).some((p) => p.lulus && JENIS.includes(p.jenis))
    return lulus
      ? met({ lulus }, kata('Lulus pelatihan bidangnya.', 'Passed the training.'))
      : notMet({ lulus }, { pelatihan: JENIS }, kata('Belum lulus pelatihan bidangnya.', 'Training not passed.'))
  },
})
