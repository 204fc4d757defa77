/**
 * R04. Administrator seat: at least 3 years as pengawas, OR in a JF level with pengawas in the field of duty.
 * PP 11/2017 art. 54(1)d and its elucidation (equal level = equal job class). Unit: months of definitive service.
 * Not modelled: the cadre-school waiver (54(2)).
 */
import { z } from 'zod'
import { defineRule } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { putuskanJalur } from './jalur.ts'

const tahun = defineParameter('pengalaman.administrator.tahun', z.number())

export const pengalamanAdministrator = defineRule({
  id: 'R04',
  topik: 'pengalaman',
  judul: { id: 'Pengalaman untuk jabatan administrator', en: 'Experience for administrator posts' },
  penjelasan: {
    id: 'Calon pernah menjadi pengawas paling singkat tiga tahun, atau memangku jabatan fungsional yang setingkat dengan pengawas sesuai bidang tugas jabatan itu. Setingkat berarti kelas jabatannya sama; bila kelas tidak diketahui dipakai jenjangnya.',
    en: 'The candidate was pengawas for at least three years, or held a functional post level with pengawas in the field of duty. Level means equal job class; if the class is unknown, the tier is used.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '54', ayat: '1', huruf: 'd', versi: 'naskah 2017 dan penjelasannya' }],
  inForce: { from: '2017-04-07' },
  hanya: { jenjang: ['administrator'] },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'pengalaman', 'kelasSetara'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Pembebasan bagi lulusan sekolah kader (Pasal 54(2)) diputuskan manual dengan sertifikatnya.',
      en: 'The cadre-school waiver (art. 54(2)) is a manual decision with the certificate.',
    },
  ],
  decide: (alat) =>
    putuskanJalur(alat, {
      bawah: 'pengawas',
      sasaran: 'administrator',
      sudah: ['administrator', 'jpt-pratama'],
      tahun,
    }),
})
