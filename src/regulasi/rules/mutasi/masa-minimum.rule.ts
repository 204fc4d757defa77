/**
 * R11. At least two years in the present post before a move. PP 11/2017 art. 190(3); BKN regulation 5/2019 art. 2(3).
 * A warning with a written reason. Unit: whole months. JPT moved by job fit: R13.
 */
import { z } from 'zod'
import { defineRule, met, notMet, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { tahunKeBulan } from '../../engine/pengalaman.ts'
import { addMonths, formatMonths } from '../../engine/tanggal.ts'
import { adalahPutusan, masaDiJabatan } from './masa-di-jabatan.ts'

const minimum = defineParameter('mutasi.minimum.tahun', z.number())

export const masaMinimum = defineRule({
  id: 'R11',
  topik: 'mutasi',
  judul: { id: 'Paling singkat dua tahun di jabatan sekarang', en: 'At least two years in the present post' },
  penjelasan: {
    id: 'Mutasi dilakukan paling singkat dua tahun setelah seseorang memangku jabatannya. Lebih cepat dari itu harus disertai alasan tertulis.',
    en: 'A move comes at the earliest two years after the present post began. An earlier one needs a written reason.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '190', ayat: '3', versi: 'naskah 2017' },
    { source: 'peraturan-bkn-5-2019', pasal: '2', ayat: '3' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['jabatanAsal'],
  untukPlt: false,
  tidakDimodelkan: [],
  decide({ facts, asOf, param }) {
    const m = masaDiJabatan(facts.jabatanAsal, asOf)
    if (adalahPutusan(m)) return m
    const butuh = tahunKeBulan(param(minimum))
    const fakta = { sejak: m.sejak, bulan: m.bulan, paling: butuh }
    if (m.bulan >= butuh)
      return met(fakta, () => ({
        id: `Di jabatan sekarang ${formatMonths(m.bulan)}.`,
        en: `In the present post for ${formatMonths(m.bulan, 'en')}.`,
      }))
    if (m.palingSedikit)
      return undetermined(['riwayat.tmt'], fakta, () => ({
        id: 'Tanggal mulai jabatan sekarang belum diketahui.',
        en: 'The start of the present post is not known.',
      }))
    return notMet(fakta, { bulan: butuh - m.bulan, terpenuhiPada: addMonths(m.sejak, butuh) }, () => ({
      id: `Baru ${formatMonths(m.bulan)} di jabatan sekarang; dibutuhkan ${formatMonths(butuh)}.`,
      en: `Only ${formatMonths(m.bulan, 'en')} in the present post; needed ${formatMonths(butuh, 'en')}.`,
    }))
  },
})
