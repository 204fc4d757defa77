/**
 * R30. No candidate while on unpaid leave, study leave above six months, suspended, preparing for retirement, or state
 * official. PP 11/2017 art. 64(1)b–d, 94(1)b–d, 144 c–e, 276 a–c, 335, 343(3), 350(1). Unit: months of study leave.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addMonths } from '../../engine/tanggal.ts'

const bulanTugasBelajar = defineParameter('status.tugas-belajar.bulan', z.number())

export const tidakDapatDicalonkan = defineRule({
  id: 'R30',
  topik: 'status',
  judul: {
    id: 'Tidak dapat dicalonkan selama cuti atau pemberhentian sementara',
    en: 'Not a candidate while on unpaid leave or suspended',
  },
  penjelasan: {
    id: 'Pegawai yang cuti di luar tanggungan negara, tugas belajar lebih dari enam bulan, diberhentikan sementara, dalam masa persiapan pensiun, atau menjadi pejabat negara tidak dicalonkan; jabatan yang masih tercatat atas namanya harus dilepas.',
    en: 'Who is on unpaid leave, on study leave above six months, suspended, preparing for retirement or a state official is no candidate; a post still recorded must be released.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '64', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '94', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '144', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '276', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '350', ayat: '1', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['kedudukan', 'tugasBelajar', 'pejabatNegara'],
  untukPlt: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Penahanan sebagai tersangka dibaca dari kedudukan “diberhentikan sementara”.',
      en: 'Detention is read from the standing “suspended”.',
    },
  ],
  decide({ facts: { kedudukan, tugasBelajar, pejabatNegara }, asOf, param }) {
    if (pejabatNegara === true)
      return notMet(
        { pejabatNegara },
        { kedudukan: 'aktif' },
        kata('Sedang menjadi pejabat negara.', 'Is a state official.'),
      )
    if (kedudukan === undefined || kedudukan === 'aktif')
      return tanpaPemicu(
        'Tidak tercatat cuti, tugas belajar, atau pemberhentian sementara.',
        'No leave or suspension on record.',
      )
    if (kedudukan !== 'tugas-belajar')
      return notMet(
        { kedudukan },
        { kedudukan: 'aktif' },
        kata(`Kedudukannya ${kedudukan}: tidak dapat dicalonkan.`, `Standing ${kedudukan}: no candidate.`),
      )
    if (!tugasBelajar)
      return undetermined(
        ['tugasBelajar'],
        { kedudukan },
        kata('Lama tugas belajar belum diketahui.', 'The length of the study leave is not known.'),
      )
    const bulan = param(bulanTugasBelajar)
    const batas = addMonths(tugasBelajar.mulai, bulan)
    const fakta = { kedudukan, mulai: tugasBelajar.mulai, sampai: tugasBelajar.sampai, batasBulan: bulan }
    if ((tugasBelajar.sampai ?? asOf) > batas)
      return notMet(
        fakta,
        { kedudukan: 'aktif' },
        kata(`Tugas belajar lebih dari ${bulan} bulan.`, `Study leave above ${bulan} months.`),
      )
    return tugasBelajar.sampai === null
      ? undetermined(
          ['tugasBelajar'],
          fakta,
          kata('Akhir tugas belajar belum diketahui.', 'The end of the study leave is not known.'),
        )
      : met(fakta, kata(`Tugas belajar tidak lebih dari ${bulan} bulan.`, `Study leave of at most ${bulan} months.`))
  },
})
