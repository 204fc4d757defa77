/**
 * R50. A promotion within administrative posts while no succession group is in force for the year: internal selection
 * by a panel of the PPK. PP 11/2017 art. 198(3), 199(1).
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, kata, met, notApplicable, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { arahPerpindahan } from '../../engine/jenjang.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { putuskanSurat } from '../dokumen/padanan.ts'

const jfSetara = defineParameter('jenjang.jf-setara', z.record(z.string(), z.array(z.string())))
const ADMINISTRASI = ['administrator', 'pengawas']

export const seleksiInternal = defineRule({
  id: 'R50',
  topik: 'seleksi',
  judul: {
    id: 'Seleksi internal bila kelompok rencana suksesi belum ada',
    en: 'Internal selection where no succession group exists',
  },
  penjelasan: {
    id: 'Promosi dalam jabatan administrasi diambil dari kelompok rencana suksesi yang ditetapkan setiap tahun. Bila belum ada, melalui seleksi internal oleh panitia yang dibentuk PPK.',
    en: 'Promotions within administrative posts come from the succession group fixed each year. Where there is none, through an internal selection by a panel of the PPK.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '198', ayat: '3', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '199', ayat: '1', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['kelompokSuksesi', 'jenjang', 'kelasJabatan', 'jabatanAsal', 'suratSeleksi'],
  untukPlt: false,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [],
  decide({ facts: { kelompokSuksesi: k, jenjang, kelasJabatan, jabatanAsal: asal, suratSeleksi }, param }) {
    if (k === undefined)
      return tanpaPemicu('Kelompok rencana suksesi tidak disebut.', 'The succession group is not mentioned.')
    if (jenjang === undefined) return jenjangHilang()
    if (!ADMINISTRASI.includes(jenjang))
      return notApplicable('jenjang-lain', kata('Bukan jabatan administrasi.', 'Not an administrative post.'))
    if (k.berlaku)
      return met(
        { kelompokBerlaku: true, anggota: k.anggota },
        kata('Kelompok rencana suksesi tahun ini berlaku.', 'A succession group is in force this year.'),
      )
    if (asal === undefined)
      return undetermined(
        ['riwayat'],
        {},
        kata('Jabatan yang sekarang dipegang belum diketahui.', 'The post held now is not known.'),
      )
    const arah = asal === null ? null : arahPerpindahan(asal, { jenjang, kelas: kelasJabatan }, param(jfSetara))
    if (arah !== 'naik') return notApplicable('bukan-promosi', kata('Bukan promosi.', 'Not a promotion.'))
    return putuskanSurat(suratSeleksi, {
      surat: { id: 'hasil seleksi internal', en: 'the result of an internal selection' },
      cukupNama: true,
      fakta: { kelompokBerlaku: false },
    })
  },
})
