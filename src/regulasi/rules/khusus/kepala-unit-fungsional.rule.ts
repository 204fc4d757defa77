/**
 * R48. Heads reserved for functional officials: a school is led by a teacher, a health centre by a health official,
 * as an extra duty. PP 18/2016 art. 95(7), (9) jo. PP 72/2019.
 */
import { z } from 'zod'
import { defineRule, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { adalahFungsional } from '../../engine/fakta.ts'
import { defineParameter } from '../../engine/parameter.ts'

const bidangUnit = defineParameter('khusus.jf-unit', z.record(z.string(), z.string()))
const PENANDA = ['sekolah', 'puskesmas']

export const kepalaUnitFungsional = defineRule({
  id: 'R48',
  topik: 'khusus',
  judul: {
    id: 'Kepala sekolah dan puskesmas dari jabatan fungsional',
    en: 'Heads of schools and health centres from functional posts',
  },
  penjelasan: {
    id: 'Kepala satuan pendidikan dijabat pejabat fungsional guru atau pamong belajar, kepala puskesmas pejabat fungsional kesehatan, sebagai tugas tambahan.',
    en: 'Schools are led by functional teachers, health centres by functional health officials, as an extra duty.',
  },
  citation: [{ source: 'pp-18-2016', pasal: '95', ayat: '7, 9', versi: 'jo. PP 72/2019' }],
  inForce: { from: '2019-10-21' },
  hanya: { penanda: PENANDA },
  severity: 'blokir',
  versi: 1,
  facts: ['penanda', 'jenjang', 'jabatanAsal'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Jenis jabatan fungsionalnya (guru, tenaga kesehatan) dibaca dari bidang tugas jabatan yang dipegang.',
      en: 'The kind of functional post is read from the field of duty of the post held.',
    },
  ],
  decide({ facts: { penanda, jenjang, jabatanAsal: asal }, param }) {
    const tanda = PENANDA.find((p) => penanda?.includes(p))
    if (tanda === undefined)
      return notApplicable(
        'tanpa-penanda',
        kata('Bukan kepala sekolah atau puskesmas.', 'Not the head of a school or health centre.'),
      )
    const bidang = param(bidangUnit)[tanda] as string
    if (jenjang !== undefined && adalahFungsional(jenjang))
      return met(
        { penanda: tanda, jenjang },
        kata('Jabatannya sendiri jabatan fungsional.', 'The post itself is functional.'),
      )
    if (asal === undefined)
      return undetermined(
        ['riwayat'],
        { penanda: tanda },
        kata('Jabatan yang sekarang dipegang belum diketahui.', 'The post held now is not known.'),
      )
    const fakta = { penanda: tanda, dari: asal?.jenjang ?? null, bidang: asal?.bidang ?? null }
    if (asal === null || !adalahFungsional(asal.jenjang))
      return notMet(
        fakta,
        { jabatan: `fungsional bidang ${bidang}` },
        kata('Tidak memangku jabatan fungsional.', 'Holds no functional post.'),
      )
    if (asal.bidang === undefined)
      return undetermined(
        ['riwayat.bidang'],
        fakta,
        kata('Bidang jabatan fungsionalnya belum diketahui.', 'The field of the functional post is not known.'),
      )
    return asal.bidang?.includes(bidang)
      ? met(fakta, kata(`Pejabat fungsional bidang ${bidang}.`, `Functional official in ${bidang}.`))
      : notMet(
          fakta,
          { jabatan: `fungsional bidang ${bidang}` },
          kata(`Jabatan fungsionalnya bukan bidang ${bidang}.`, `The functional post is not in ${bidang}.`),
        )
  },
})
