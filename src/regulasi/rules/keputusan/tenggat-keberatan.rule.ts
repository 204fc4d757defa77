/**
 * R36. The appeal clock as printed on the explanation sheet: objection within 14 working days of receipt, answer within
 * 21. PP 79/2021 art. 4(2), 5(1); appeal art. 11(3). Not for dismissal as PNS. Information.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { formatDate, hariKerjaKe } from '../../engine/tanggal.ts'

const tenggat = defineParameter('keputusan.keberatan', z.strictObject({ diajukan: z.number(), diputus: z.number() }))

export const tenggatKeberatan = defineRule({
  id: 'R36',
  topik: 'keputusan',
  judul: { id: 'Tenggat keberatan tercantum', en: 'Appeal deadline printed' },
  penjelasan: {
    id: 'Keberatan diajukan paling lama empat belas hari kerja sejak keputusan diterima, dan diputus paling lama dua puluh satu hari kerja sesudahnya.',
    en: 'An objection is filed within fourteen working days of receipt and answered within twenty-one after it.',
  },
  citation: [
    { source: 'pp-79-2021', pasal: '4', ayat: '2' },
    { source: 'pp-79-2021', pasal: '5', ayat: '1' },
    { source: 'pp-79-2021', pasal: '11', ayat: '3' },
  ],
  inForce: { from: '2021-08-10' },
  severity: 'info',
  versi: 1,
  facts: ['penyampaian', 'libur'],
  untukPlt: true,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  tidakDimodelkan: [],
  decide({ facts: { penyampaian: p, libur }, param }) {
    if (p === undefined)
      return undetermined(
        ['penyampaian'],
        {},
        kata('Tanggal penerimaan belum diketahui.', 'The date of receipt is not known.'),
      )
    if (p.diterima === null)
      return notMet(
        { diterima: null },
        { penyampaian: 'belum diterima' },
        kata(
          'Tenggat keberatan belum berjalan: keputusan belum diterima.',
          'The clock does not run: not received yet.',
        ),
      )
    const { diajukan, diputus } = param(tenggat)
    const hari = new Set(libur ?? [])
    const ajukan = hariKerjaKe(p.diterima, diajukan, hari)
    return met(
      {
        diterima: p.diterima,
        keberatanPalingLambat: ajukan,
        hariKerjaDiputus: diputus,
        liburDiketahui: libur !== undefined,
      },
      () => ({ id: `Keberatan paling lambat ${formatDate(ajukan)}.`, en: `Objection by ${formatDate(ajukan, 'en')}.` }),
    )
  },
})
