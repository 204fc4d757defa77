/**
 * R14. When the tier falls, or a holder is left without a structural or functional post, a ground must be given.
 * Grounds: PP 11/2017 art. 64(1)a–f, 94(1)a–f, 130, 142(4), 144 a–h; PP 30/2019 art. 57(4), 58(3); PP 94/2021 art.
 * 8(4)a–b. That every fall needs one of them is our reading of these lists. What the ground must contain: R52, R53, R55.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { arahPerpindahan } from '../../engine/jenjang.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { formatDate } from '../../engine/tanggal.ts'

const jfSetara = defineParameter('jenjang.jf-setara', z.record(z.string(), z.array(z.string())))

export const penurunan = defineRule({
  id: 'R14',
  topik: 'mutasi',
  judul: {
    id: 'Penurunan atau pembebasan jabatan harus ada dasarnya',
    en: 'Demotion or release needs a ground document',
  },
  penjelasan: {
    id: 'Bila jenjang jabatan turun, atau seseorang dilepas tanpa jabatan, harus ada dasarnya: keputusan hukuman disiplin, permohonan atau pengunduran diri, perubahan susunan organisasi, atau evaluasi kinerja. Dasar yang tidak dicantumkan dianggap tidak ada.',
    en: 'When the tier falls, or a person is released without a post, there must be a ground: a disciplinary decision, a request or resignation, a reorganisation, or a performance evaluation. A ground that is not stated is taken as none.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '64', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '94', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '144', versi: 'naskah 2017' },
    { source: 'pp-94-2021', pasal: '8', ayat: '4' },
    { source: 'pp-30-2019', pasal: '57', ayat: '4' },
    { source: 'pp-30-2019', pasal: '58', ayat: '3' },
    { source: 'tafsir-tepat', pasal: 'setiap penurunan harus berdasar' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['kursi', 'jenjang', 'kelasJabatan', 'jabatanAsal', 'dasar'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Turun kelas atau eselon di dalam jenjang yang sama tidak dianggap turun jenjang.',
      en: 'A lower class or echelon within the same tier is not taken as a fall.',
    },
  ],
  decide({ facts: { kursi, jenjang, kelasJabatan, jabatanAsal: asal, dasar }, asOf, param }) {
    const lepas = kursi === 'tanpa-jabatan'
    if (!lepas && jenjang === undefined) return jenjangHilang()
    if (!lepas && jenjang === 'jpt-pratama')
      return notApplicable(
        'bukan-penurunan',
        kata('Tidak ada jenjang yang lebih tinggi di kota.', 'No tier of a city is higher.'),
      )
    const berdasar = dasar !== undefined && dasar.tanggal <= asOf
    if (asal === undefined && !berdasar)
      return undetermined(
        ['riwayat'],
        {},
        kata(
          'Jabatan yang sekarang dipegang belum diketahui, jadi penurunan tidak dapat disingkirkan.',
          'The post held now is not known, so a fall cannot be ruled out.',
        ),
      )
    if (asal === null)
      return notApplicable('bukan-penurunan', kata('Tidak sedang memangku jabatan.', 'Holds no post now.'))
    const arah =
      lepas || asal === undefined
        ? 'turun'
        : arahPerpindahan(asal, { jenjang: jenjang as string, kelas: kelasJabatan }, param(jfSetara))
    if (arah === null)
      return undetermined(
        ['riwayat'],
        { dari: asal?.jenjang ?? null },
        kata('Jenjang jabatan sekarang belum diketahui.', 'The tier of the present post is not known.'),
      )
    if (arah !== 'turun')
      return notApplicable('bukan-penurunan', () => ({
        id: 'Jenjang jabatan tidak turun.',
        en: 'The tier does not fall.',
      }))
    const fakta = { dari: asal?.jenjang ?? null, ke: lepas ? null : (jenjang as string) }
    if (dasar === undefined)
      return notMet(fakta, { dasar: 'dokumen dasar penurunan atau pelepasan' }, () => ({
        id: lepas ? 'Dilepas tanpa jabatan tanpa dasar.' : `Turun dari ${fakta.dari} ke ${fakta.ke} tanpa dasar.`,
        en: lepas
          ? 'Released without a post and without a ground.'
          : `Falls from ${fakta.dari} to ${fakta.ke} without a ground.`,
      }))
    if (!berdasar)
      return notMet(
        { ...fakta, dasar: dasar.jenis, tanggalDasar: dasar.tanggal },
        { dasar: 'bertanggal sebelum tanggal mulai' },
        () => ({
          id: `Dasarnya bertanggal ${formatDate(dasar.tanggal)}, setelah tanggal mulai.`,
          en: `The ground is dated ${formatDate(dasar.tanggal, 'en')}, after the start date.`,
        }),
      )
    return met({ ...fakta, dasar: dasar.jenis, nomor: dasar.nomor, tanggalDasar: dasar.tanggal }, () => ({
      id: `Dasar: ${dasar.jenis}, ${dasar.nomor}.`,
      en: `Ground: ${dasar.jenis}, ${dasar.nomor}.`,
    }))
  },
})
