/**
 * R07. JPT pratama seat: at most 56 years old on the start date. PP 11/2017 art. 107(1)c no. 6 jo. PP 17/2020.
 * The text does not name the last day; the reading is a setting and is printed on the result. Unit: years of age.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addDays, age, birthday, formatDate } from '../../engine/tanggal.ts'

const maksimum = defineParameter('usia.jpt-pratama.maksimum', z.number())

export const usiaJptPratama = defineRule({
  id: 'R07',
  topik: 'usia',
  judul: { id: 'Usia paling tinggi untuk JPT pratama', en: 'Highest age for JPT pratama' },
  penjelasan: {
    id: 'Pada tanggal mulai bertugas, calon JPT pratama berusia paling tinggi 56 tahun. Peraturan tidak menyebut hari terakhirnya; bawaannya sampai dengan hari ulang tahun ke-56.',
    en: 'On the start date a candidate for JPT pratama is at most 56 years old. The regulation names no last day; by default up to and including the 56th birthday.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '107', ayat: '1', huruf: 'c', angka: '6', versi: 'jo. PP 17/2020 angka 10' },
  ],
  inForce: { from: '2017-04-07' },
  hanya: { jenjang: ['jpt-pratama'] },
  severity: 'blokir',
  versi: 1,
  facts: ['tanggalLahir', 'jenjang'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Apakah batas ini berlaku bagi mutasi antar-JPT pratama (Pasal 131–132) tidak disebut; di sini berlaku untuk setiap pengangkatan.',
      en: 'Whether the limit binds lateral moves between JPT pratama (art. 131–132) is not said; here it binds every appointment.',
    },
  ],
  decide({ facts: { jenjang, tanggalLahir }, asOf, param, setting }) {
    if (jenjang === undefined) return jenjangHilang()
    if (jenjang !== 'jpt-pratama')
      return notApplicable('jenjang-lain', () => ({ id: 'Hanya untuk JPT pratama.', en: 'Only for JPT pratama.' }))
    if (tanggalLahir === undefined)
      return undetermined(['tanggalLahir'], {}, () => ({
        id: 'Tanggal lahir belum diketahui.',
        en: 'The date of birth is not known.',
      }))
    const batas = param(maksimum)
    const bacaan = setting('age_limit_reading')
    const ulangTahun = birthday(tanggalLahir, batas)
    const terakhir =
      bacaan === 'sampai-ulang-tahun'
        ? ulangTahun
        : addDays(bacaan === 'sebelum-ulang-tahun' ? ulangTahun : birthday(tanggalLahir, batas + 1), -1)
    const usia = age(tanggalLahir, asOf)
    const fakta = { tanggalLahir, usiaTahun: usia, batasTahun: batas, hariTerakhir: terakhir }
    return asOf <= terakhir
      ? met(fakta, () => ({
          id: `Usia ${usia} tahun; boleh sampai ${formatDate(terakhir)}.`,
          en: `Aged ${usia}; allowed until ${formatDate(terakhir, 'en')}.`,
        }))
      : notMet(fakta, { lewatSejak: addDays(terakhir, 1) }, () => ({
          id: `Usia ${usia} tahun; hari terakhir yang diperbolehkan ${formatDate(terakhir)}.`,
          en: `Aged ${usia}; the last day allowed was ${formatDate(terakhir, 'en')}.`,
        }))
  },
})
