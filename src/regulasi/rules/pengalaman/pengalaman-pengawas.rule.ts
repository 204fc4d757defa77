/**
 * R05. Pengawas seat: at least 4 years as pelaksana, OR in a JF level with pelaksana in the field of duty.
 * PP 11/2017 art. 54(3)d. "Level" is read as in the elucidation of 54(1)d (own reading: none is given here).
 */
import { z } from 'zod'
import { defineRule } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { putuskanJalur } from './jalur.ts'

const tahun = defineParameter('pengalaman.pengawas.tahun', z.number())

export const pengalamanPengawas = defineRule({
  id: 'R05',
  topik: 'pengalaman',
  judul: { id: 'Pengalaman untuk jabatan pengawas', en: 'Experience for pengawas posts' },
  penjelasan: {
    id: 'Calon pernah menjadi pelaksana paling singkat empat tahun, atau memangku jabatan fungsional yang setingkat dengan pelaksana sesuai bidang tugas jabatan itu.',
    en: 'The candidate was pelaksana for at least four years, or held a functional post level with pelaksana in the field of duty.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '54', ayat: '3', huruf: 'd', versi: 'naskah 2017' }],
  inForce: { from: '2017-04-07' },
  hanya: { jenjang: ['pengawas'] },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'pengalaman', 'kelasSetara'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Penjelasan “setingkat” hanya ada pada Pasal 54(1)d; di sini dipakai bacaan yang sama.',
      en: '“Level” is explained only at art. 54(1)d; the same reading is used here.',
    },
  ],
  decide: (alat) =>
    putuskanJalur(alat, {
      bawah: 'pelaksana',
      sasaran: 'pengawas',
      sudah: ['pengawas', 'administrator', 'jpt-pratama'],
      tahun,
    }),
})
