/**
 * R17. The performance committee (TPK) weighed this person before the decision. PP 11/2017 art. 56(2)–(4), 191, 200(1);
 * PP 30/2019 art. 47–48. Its list may name the person only; where it names a post, it must be this one.
 */
import { defineRule } from '../../engine/aturan.ts'
import { putuskanSurat } from './padanan.ts'

const administrasi = ['administrator', 'pengawas', 'pelaksana']

export const beritaAcaraTpk = defineRule({
  id: 'R17',
  topik: 'dokumen',
  judul: { id: 'Berita acara Tim Penilai Kinerja', en: 'Minutes of the performance committee' },
  penjelasan: {
    id: 'Pengangkatan, pemindahan, dan pelepasan diputuskan setelah pertimbangan Tim Penilai Kinerja PNS. Berita acaranya memuat nama orang ini, dan bila menyebut jabatan, jabatan yang sama.',
    en: 'Appointments, moves and releases are decided after the performance committee’s consideration. Its minutes name this person and, where they name a post, the same post.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '56', ayat: '2–4', versi: 'naskah 2017', bila: administrasi },
    { source: 'pp-11-2017', pasal: '191', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '200', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-30-2019', pasal: '48', ayat: '1–2' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['suratTpk'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Susunan tim (gasal, paling sedikit lima; Pasal 201) dilihat pada berita acaranya.',
      en: 'The composition of the committee (odd, at least five; art. 201) is seen on the minutes.',
    },
  ],
  decide: ({ facts }) =>
    putuskanSurat(facts.suratTpk, {
      surat: { id: 'berita acara Tim Penilai Kinerja', en: 'the performance committee’s minutes' },
      cukupNama: true,
    }),
})
