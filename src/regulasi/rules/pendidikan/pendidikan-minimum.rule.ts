/**
 * R03. Education at least the tier's minimum; below the post's own standard is a warning.
 * PP 11/2017 art. 54(1)b, 54(3)b, 54(4)b; 107(1)c no. 1 (jo. PP 17/2020); JF 75(1)d, 76(1)d, 78(1)d, 79(1)d.
 * Not modelled: the waiver for remote regions (54(5)–(6)), which does not reach a city.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, met, notMet, undetermined } from '../../engine/aturan.ts'
import { adalahFungsional, adalahManajerial, type JenjangHukum } from '../../engine/fakta.ts'
import { defineParameter } from '../../engine/parameter.ts'

const Tabel = z.record(z.string(), z.string())
const minimumManajerial = defineParameter('pendidikan.minimum.manajerial', Tabel)
const minimumFungsional = defineParameter('pendidikan.minimum.fungsional', Tabel)
const minimumPelaksana = defineParameter('pendidikan.minimum.pelaksana', z.string())
const urutan = defineParameter('pendidikan.urutan', z.record(z.string(), z.number()))

const ahli = ['ahli-utama', 'ahli-madya', 'ahli-muda', 'ahli-pertama']
const terampil = ['penyelia', 'mahir', 'terampil', 'pemula']

export const pendidikanMinimum = defineRule({
  id: 'R03',
  topik: 'pendidikan',
  judul: { id: 'Pendidikan paling rendah', en: 'Lowest education' },
  penjelasan: {
    id: 'JPT pratama dan administrator: S1 atau D-IV. Pengawas: D-III. Pelaksana: SLTA. Jabatan fungsional keahlian: S1 atau D-IV, keterampilan: SLTA. Bila standar jabatan meminta lebih tinggi, kekurangannya menjadi peringatan.',
    en: 'JPT pratama and administrator: bachelor. Pengawas: D-III. Pelaksana: secondary school. Expert functional posts: bachelor, skilled: secondary school. Below a higher standard of the post itself is a warning.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '54', ayat: '1', huruf: 'b', versi: 'naskah 2017', bila: ['administrator'] },
    { source: 'pp-11-2017', pasal: '54', ayat: '3', huruf: 'b', versi: 'naskah 2017', bila: ['pengawas'] },
    { source: 'pp-11-2017', pasal: '54', ayat: '4', huruf: 'b', versi: 'naskah 2017', bila: ['pelaksana'] },
    {
      source: 'pp-11-2017',
      pasal: '107',
      ayat: '1',
      huruf: 'c',
      angka: '1',
      versi: 'jo. PP 17/2020 angka 10',
      bila: ['jpt-pratama'],
    },
    { source: 'pp-11-2017', pasal: '76', ayat: '1', huruf: 'd', versi: 'naskah 2017', bila: ahli },
    { source: 'pp-11-2017', pasal: '79', ayat: '1', huruf: 'd', versi: 'naskah 2017', bila: terampil },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['tingkatPendidikan', 'jenjang', 'pendidikanMinimum'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Keringanan pendidikan bagi daerah tertinggal, perbatasan, dan terpencil (Pasal 54(5)–(6)) tidak berlaku bagi kota.',
      en: 'The education waiver for underdeveloped, border and remote regions (art. 54(5)–(6)) does not apply to a city.',
    },
    {
      id: 'Pembebasan dari syarat administrator bagi lulusan sekolah kader (Pasal 54(2)) diputuskan manual dengan sertifikatnya.',
      en: 'The waiver of administrator requirements for cadre-school graduates (art. 54(2)) is a manual decision with the certificate.',
    },
  ],
  decide({ facts, param }) {
    const { jenjang, tingkatPendidikan: punya, pendidikanMinimum: standar } = facts
    if (jenjang === undefined) return jenjangHilang()
    if (punya === undefined)
      return undetermined(['pendidikan'], { jenjang }, () => ({
        id: 'Tingkat pendidikan belum diketahui.',
        en: 'The level of education is not known.',
      }))
    const tabel = (j: JenjangHukum): string =>
      adalahManajerial(j)
        ? (param(minimumManajerial)[j] as string)
        : adalahFungsional(j)
          ? (param(minimumFungsional)[j] as string)
          : param(minimumPelaksana)
    const diminta = tabel(jenjang)
    if (punya === null)
      return notMet({ pendidikan: null, diminta }, { pendidikan: diminta }, () => ({
        id: `Tidak berpendidikan formal, paling rendah ${diminta}.`,
        en: `No formal education, lowest allowed ${diminta}.`,
      }))
    const tingkat = param(urutan)
    const nilai = (t: string): number => tingkat[t] as number
    if (tingkat[punya] === undefined)
      return undetermined(['pendidikan'], { pendidikan: punya }, () => ({
        id: `Tingkat pendidikan “${punya}” tidak dikenal.`,
        en: `The education level “${punya}” is not recognised.`,
      }))
    const fakta = { pendidikan: punya, diminta, standarJabatan: standar ?? null }
    if (nilai(punya) < nilai(diminta))
      return notMet(fakta, { pendidikan: diminta }, () => ({
        id: `Pendidikan ${punya}, paling rendah ${diminta}.`,
        en: `Education ${punya}, lowest allowed ${diminta}.`,
      }))
    if (standar && nilai(punya) < nilai(standar))
      return notMet(
        fakta,
        { pendidikan: standar },
        () => ({
          id: `Pendidikan ${punya} memenuhi syarat ${diminta}, tetapi standar jabatan meminta ${standar}.`,
          en: `Education ${punya} meets the legal ${diminta}, but the post’s standard asks ${standar}.`,
        }),
        'peringatan',
      )
    return met(fakta, () => ({
      id: `Pendidikan ${punya}, paling rendah ${diminta}.`,
      en: `Education ${punya}, lowest allowed ${diminta}.`,
    }))
  },
})
