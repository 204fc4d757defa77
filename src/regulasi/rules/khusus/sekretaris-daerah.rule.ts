/**
 * R37. Secretary of the city: coordinated with the Governor before the decision (PP 11/2017 art. 127(3)). An acting
 * secretary: the Governor's approval, three months at most while the post is vacant (UU 23/2014 art. 214(2)–(3)).
 */
import { z } from 'zod'
import { defineRule, notMet, tanpaPemicu } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addMonths, formatDate } from '../../engine/tanggal.ts'
import { putuskanSurat } from '../dokumen/padanan.ts'

const bulanPenjabat = defineParameter('khusus.pj-sekda.bulan', z.number())

export const sekretarisDaerah = defineRule({
  id: 'R37',
  topik: 'khusus',
  judul: {
    id: 'Sekretaris daerah dikoordinasikan dengan Gubernur',
    en: 'Secretary of the city coordinated with the Governor',
  },
  penjelasan: {
    id: 'Pengangkatan sekretaris daerah dikoordinasikan dengan Gubernur sebelum ditetapkan. Penjabatnya disetujui Gubernur dan paling lama tiga bulan selama jabatan itu kosong.',
    en: 'Appointing the secretary of the city is coordinated with the Governor beforehand. An acting one needs the Governor’s approval, three months at most while the post is vacant.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '127', ayat: '3', versi: 'naskah 2017' },
    { source: 'uu-23-2014', pasal: '214', ayat: '2–3' },
  ],
  inForce: { from: '2014-10-02' },
  severity: 'blokir',
  versi: 1,
  facts: ['penanda', 'sebagai', 'suratGubernur', 'pltSampai'],
  untukPlt: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Penjabat selama sekretaris daerah berhalangan (paling lama enam bulan) tidak dibedakan dari jabatan kosong.',
      en: 'An acting secretary during absence (six months at most) is not told apart from a vacancy.',
    },
  ],
  decide({ facts: { penanda, sebagai, suratGubernur, pltSampai }, asOf, param }) {
    if (!penanda?.includes('sekda'))
      return tanpaPemicu('Bukan jabatan sekretaris daerah.', 'Not the secretary of the city.')
    const surat = { surat: { id: 'surat Gubernur', en: 'the Governor’s letter' } }
    if (sebagai !== 'plt') return putuskanSurat(suratGubernur, surat)
    const batas = addMonths(asOf, param(bulanPenjabat))
    if (pltSampai !== undefined && pltSampai > batas)
      return notMet({ sampai: pltSampai, palingLama: batas }, { lewat: batas }, () => ({
        id: `Penjabat sekretaris daerah paling lama sampai ${formatDate(batas)}.`,
        en: `An acting secretary until ${formatDate(batas, 'en')} at the latest.`,
      }))
    return putuskanSurat(suratGubernur, { ...surat, fakta: { palingLama: batas } })
  },
})
