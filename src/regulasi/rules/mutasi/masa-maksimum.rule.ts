/**
 * R12. More than five years in the present post: told, so that a move is considered. PP 11/2017 art. 190(3).
 * No bar. JPT: art. 133 (rule R51). Unit: whole months; the fifth anniversary itself is still within five years.
 */
import { z } from 'zod'
import { defineRule, met, notMet } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { tahunKeBulan } from '../../engine/pengalaman.ts'
import { addMonths, formatMonths } from '../../engine/tanggal.ts'
import { adalahPutusan, masaDiJabatan } from './masa-di-jabatan.ts'

const maksimum = defineParameter('mutasi.maksimum.tahun', z.number())

export const masaMaksimum = defineRule({
  id: 'R12',
  topik: 'mutasi',
  judul: { id: 'Lebih dari lima tahun di jabatan sekarang', en: 'More than five years in the present post' },
  penjelasan: {
    id: 'Mutasi dilakukan paling lama lima tahun setelah seseorang memangku jabatannya. Ini keterangan, bukan penghalang.',
    en: 'A move comes at the latest five years after the present post began. This is information, no bar.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '190', ayat: '3', versi: 'naskah 2017' }],
  inForce: { from: '2017-04-07' },
  severity: 'info',
  versi: 1,
  facts: ['jabatanAsal'],
  untukPlt: false,
  tidakDimodelkan: [],
  decide({ facts, asOf, param }) {
    const m = masaDiJabatan(facts.jabatanAsal, asOf)
    if (adalahPutusan(m)) return m
    const batas = param(maksimum)
    const lewat = asOf > addMonths(m.sejak, tahunKeBulan(batas))
    const fakta = {
      sejak: m.sejak,
      bulan: m.bulan,
      batasTahun: batas,
      ...(m.palingSedikit ? { palingSedikit: true } : {}),
    }
    return lewat
      ? notMet(fakta, { lewatSejak: addMonths(m.sejak, tahunKeBulan(batas)) }, () => ({
          id: `Sudah ${formatMonths(m.bulan)} di jabatan sekarang, lebih dari ${batas} tahun.`,
          en: `${formatMonths(m.bulan, 'en')} in the present post, more than ${batas} years.`,
        }))
      : met(fakta, () => ({
          id: `Di jabatan sekarang ${m.palingSedikit ? 'paling sedikit ' : ''}${formatMonths(m.bulan)}.`,
          en: `In the present post for ${m.palingSedikit ? 'at least ' : ''}${formatMonths(m.bulan, 'en')}.`,
        }))
  },
})
