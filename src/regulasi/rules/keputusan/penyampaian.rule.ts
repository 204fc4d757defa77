/**
 * R34. The decision is delivered to each person within five working days (ten for many), and binds from receipt.
 * UU 30/2014 art. 60(1)–(3), 61(1), 62(2)–(3). Unit: working days after the date of the decree.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { formatDate, hariKerjaKe } from '../../engine/tanggal.ts'

const tenggat = defineParameter('keputusan.penyampaian', z.strictObject({ perorangan: z.number(), massal: z.number() }))

export const penyampaianKeputusan = defineRule({
  id: 'R34',
  topik: 'keputusan',
  judul: { id: 'Keputusan disampaikan tepat waktu', en: 'Decision delivered in time' },
  penjelasan: {
    id: 'Keputusan disampaikan kepada yang bersangkutan paling lama lima hari kerja, atau sepuluh hari kerja bila menyangkut banyak orang, dan mengikat sejak diterima.',
    en: 'The decision is delivered within five working days, or ten when it concerns many, and binds from receipt.',
  },
  citation: [
    { source: 'uu-30-2014', pasal: '60', ayat: '1–3' },
    { source: 'uu-30-2014', pasal: '61', ayat: '1' },
    { source: 'uu-30-2014', pasal: '62', ayat: '2–3' },
  ],
  inForce: { from: '2014-10-17' },
  severity: 'peringatan',
  versi: 1,
  facts: ['penyampaian', 'keputusan', 'libur'],
  untukPlt: true,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  tidakDimodelkan: [],
  decide({ facts: { penyampaian: p, keputusan: sk, libur }, param }) {
    if (p === undefined || !sk)
      return undetermined(
        [p === undefined ? 'penyampaian' : 'dokumen.sk'],
        {},
        kata('Penyampaian keputusan belum diketahui.', 'Delivery of the decision is not known.'),
      )
    if (p.diterima === null)
      return notMet(
        { diterima: null },
        { penyampaian: 'belum diterima' },
        kata('Keputusan belum diterima yang bersangkutan.', 'The person has not received the decision.'),
      )
    const hari = param(tenggat)[p.massal ? 'massal' : 'perorangan']
    const batas = hariKerjaKe(sk.tanggal, hari, new Set(libur ?? []))
    const fakta = { diterima: p.diterima, palingLambat: batas, hariKerja: hari }
    if (p.diterima <= batas)
      return met(fakta, () => ({
        id: `Diterima ${formatDate(p.diterima as string)}.`,
        en: `Received on ${formatDate(p.diterima as string, 'en')}.`,
      }))
    // Without the list of holidays the deadline may be later.
    return libur === undefined
      ? undetermined(
          ['libur'],
          fakta,
          kata(
            'Hari libur belum diketahui, jadi tenggatnya belum pasti.',
            'Holidays are not known, so the deadline is not certain.',
          ),
        )
      : notMet(fakta, { lewat: batas }, () => ({
          id: `Diterima setelah ${formatDate(batas)}.`,
          en: `Received after ${formatDate(batas, 'en')}.`,
        }))
  },
})
