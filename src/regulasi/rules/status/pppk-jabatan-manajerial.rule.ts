/**
 * R27. A contract employee (PPPK) is not placed in a managerial seat of a city.
 * PP 11/2017 art. 54(1)a, 54(3)a, 105(1); PP 49/2018 art. 2, 5 (only certain higher JPT).
 * Not modelled: UU 20/2023 art. 34(2) lets certain managerial posts be filled by PPPK; the list was not found.
 */
import { defineRule, jenjangHilang, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { adalahManajerial } from '../../engine/fakta.ts'

export const pppkJabatanManajerial = defineRule({
  id: 'R27',
  topik: 'status',
  judul: { id: 'PPPK tidak ditempatkan di jabatan manajerial', en: 'No PPPK in a managerial post' },
  penjelasan: {
    id: 'Pegawai dengan perjanjian kerja (PPPK) tidak diusulkan ke jabatan JPT pratama, administrator, atau pengawas, kecuali jabatan itu masuk daftar nasional yang dibuka untuk PPPK.',
    en: 'Contract employees (PPPK) are not proposed for JPT pratama, administrator or pengawas posts, unless the post is on the national list open to them.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '54', ayat: '1', huruf: 'a', versi: 'naskah 2017', bila: ['administrator'] },
    { source: 'pp-11-2017', pasal: '54', ayat: '3', huruf: 'a', versi: 'naskah 2017', bila: ['pengawas'] },
    { source: 'pp-11-2017', pasal: '105', ayat: '1', versi: 'naskah 2017', bila: ['jpt-pratama'] },
    { source: 'pp-49-2018', pasal: '2', ayat: '1–3' },
    { source: 'uu-20-2023', pasal: '34', ayat: '2', versi: 'berita, bukan naskah' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['jenis', 'jenjang'],
  untukPlt: true,
  tidakDimodelkan: [
    {
      id: 'Daftar jabatan manajerial yang dibuka untuk PPPK (UU 20/2023 Pasal 34(2)) belum ditemukan; sampai ada, semuanya dianggap tertutup.',
      en: 'The list of managerial posts open to PPPK (UU 20/2023 art. 34(2)) was not found; until then all are taken as closed.',
    },
  ],
  decide({ facts: { jenis, jenjang } }) {
    if (jenjang === undefined) return jenjangHilang()
    if (!adalahManajerial(jenjang))
      return notApplicable('jenjang-lain', () => ({ id: 'Bukan jabatan manajerial.', en: 'Not a managerial post.' }))
    if (jenis === undefined)
      return undetermined(['jenis'], { jenjang }, () => ({
        id: 'Jenis kepegawaian belum diketahui.',
        en: 'The kind of employment is not known.',
      }))
    return jenis === 'PPPK'
      ? notMet({ jenis, jenjang }, { jenis: 'PNS' }, () => ({
          id: 'PPPK diusulkan ke jabatan manajerial; daftar nasional jabatan yang dibuka untuk PPPK belum ditemukan.',
          en: 'A PPPK is proposed for a managerial post; the national list of posts open to PPPK was not found.',
        }))
      : met({ jenis, jenjang }, () => ({ id: `Bukan PPPK (${jenis}).`, en: `Not a PPPK (${jenis}).` }))
  },
})
