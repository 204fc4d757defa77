/**
 * R21. Reaches the retirement age of the proposed post within twelve months of the start date. Ages: PP 11/2017 art.
 * 239(2), 240; the distance is local policy (art. 262(1) starts the clock 15 months before). Unit: months.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, met, notMet, undetermined } from '../../engine/aturan.ts'
import { kelompokBup } from '../../engine/jenjang.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addMonths, birthday, formatDate } from '../../engine/tanggal.ts'

const bup = defineParameter('pensiun.bup', z.record(z.string(), z.number()))
const jarak = defineParameter('usia.peringatan-pensiun.bulan', z.number())

export const mendekatiPensiun = defineRule({
  id: 'R21',
  topik: 'usia',
  judul: { id: 'Mencapai batas usia pensiun dalam dua belas bulan', en: 'Reaches retirement age within twelve months' },
  penjelasan: {
    id: 'Pegawai yang mencapai batas usia pensiun jabatan yang dituju dalam dua belas bulan tetap dapat diangkat, tetapi alasannya harus ditulis: kursi itu segera kosong lagi.',
    en: 'Who reaches the retirement age of the proposed post within twelve months may be appointed, but a reason must be written: the seat will soon be vacant again.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '239', ayat: '2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '262', ayat: '1', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['tanggalLahir', 'jenjang'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Batas usia pensiun jabatan fungsional yang diatur undang-undangnya sendiri (guru, dosen) belum dibedakan.',
      en: 'Retirement ages set by their own statute (teachers, lecturers) are not told apart.',
    },
    {
      id: 'Masa persiapan pensiun (Pasal 350) dapat mengosongkan kursi lebih awal.',
      en: 'The year of preparation (art. 350) may free the seat earlier.',
    },
  ],
  decide({ facts: { tanggalLahir, jenjang }, asOf, param }) {
    if (jenjang === undefined) return jenjangHilang()
    if (tanggalLahir === undefined)
      return undetermined(['tanggalLahir'], {}, () => ({
        id: 'Tanggal lahir belum diketahui.',
        en: 'The date of birth is not known.',
      }))
    const usia = param(bup)[kelompokBup(jenjang)] as number
    const mencapai = birthday(tanggalLahir, usia)
    const fakta = { batasUsiaPensiun: usia, mencapai }
    return mencapai <= addMonths(asOf, param(jarak))
      ? notMet(fakta, { mencapai }, () => ({
          id: `Mencapai batas usia pensiun ${usia} tahun pada ${formatDate(mencapai)}.`,
          en: `Reaches the retirement age of ${usia} on ${formatDate(mencapai, 'en')}.`,
        }))
      : met(fakta, () => ({
          id: `Batas usia pensiun ${usia} tahun baru dicapai ${formatDate(mencapai)}.`,
          en: `The retirement age of ${usia} is reached on ${formatDate(mencapai, 'en')} only.`,
        }))
  },
})
