/**
 * R24. A promotion comes from talent boxes 7–9 or from the succession group. PP 11/2017 art. 198(3), 199(1)–(2),
 * 200(2): the group has priority. The boxes are the ministry's scheme (PermenPANRB 3/2020, annex not seen). A warning.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { arahPerpindahan } from '../../engine/jenjang.ts'
import { defineParameter } from '../../engine/parameter.ts'

const jfSetara = defineParameter('jenjang.jf-setara', z.record(z.string(), z.array(z.string())))
const kotakPromosi = defineParameter('kinerja.kotak-promosi', z.array(z.number()))

export const talentaPromosi = defineRule({
  id: 'R24',
  topik: 'kinerja',
  judul: {
    id: 'Di luar kotak talenta 7–9 atau kelompok rencana suksesi',
    en: 'Outside talent boxes 7–9 or the succession group',
  },
  penjelasan: {
    id: 'Promosi memprioritaskan kelompok rencana suksesi; dalam pemetaan talenta itu kotak 7, 8, dan 9. Promosi dari luar itu harus disertai alasan.',
    en: 'Promotions give priority to the succession group; in the talent map that is boxes 7, 8 and 9. A promotion from elsewhere needs a reason.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '198', ayat: '3', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '199', ayat: '1–2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '200', ayat: '2', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['jenjang', 'kelasJabatan', 'jabatanAsal', 'kotakTalenta', 'kelompokSuksesi'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Naik kelas atau eselon di dalam jenjang yang sama tidak dianggap promosi di sini.',
      en: 'A higher class or echelon within the same tier is not taken as a promotion here.',
    },
  ],
  decide({ facts: { jenjang, kelasJabatan, jabatanAsal: asal, kotakTalenta: kotak, kelompokSuksesi }, param }) {
    if (jenjang === undefined) return jenjangHilang()
    if (asal === undefined)
      return undetermined(
        ['riwayat'],
        {},
        kata('Jabatan yang sekarang dipegang belum diketahui.', 'The post held now is not known.'),
      )
    const arah = asal === null ? null : arahPerpindahan(asal, { jenjang, kelas: kelasJabatan }, param(jfSetara))
    if (arah !== 'naik') return notApplicable('bukan-promosi', kata('Bukan kenaikan jenjang.', 'Not a rise in tier.'))
    if (kelompokSuksesi?.anggota)
      return met(
        { kelompokSuksesi: true },
        kata('Anggota kelompok rencana suksesi.', 'Member of the succession group.'),
      )
    if (kotak === undefined)
      return undetermined(['kotakTalenta'], {}, kata('Kotak talenta belum diketahui.', 'The talent box is not known.'))
    const baik = param(kotakPromosi)
    const fakta = { kotak, prioritas: baik }
    return kotak !== null && baik.includes(kotak)
      ? met(fakta, () => ({ id: `Kotak talenta ${kotak}.`, en: `Talent box ${kotak}.` }))
      : notMet(fakta, { kotak: baik }, () => ({
          id: kotak === null ? 'Belum masuk pemetaan talenta.' : `Kotak talenta ${kotak}, di luar ${baik.join(', ')}.`,
          en: kotak === null ? 'Not in the talent map.' : `Talent box ${kotak}, outside ${baik.join(', ')}.`,
        }))
  },
})
