/**
 * R26. Chain: a seat that one line frees is filled by another line of the same batch. Allowed, and said.
 * No provision; an own reading told to the officer because the lines must then be decided together.
 */
import { defineRule, met, notApplicable, undetermined } from '../../engine/aturan.ts'

export const rantai = defineRule({
  id: 'R26',
  topik: 'usulan',
  judul: { id: 'Kursi dibebaskan dalam usulan yang sama', en: 'Seat freed in the same batch' },
  penjelasan: {
    id: 'Kursi yang masih terisi boleh diusulkan bila pemangkunya berpindah dalam usulan yang sama. Baris-baris itu harus ditetapkan bersama.',
    en: 'A seat still filled may be proposed when its holder moves in the same batch. Those lines must be decided together.',
  },
  citation: [{ source: 'tafsir-tepat', pasal: 'rantai perpindahan' }],
  inForce: { from: '2017-04-07' },
  severity: 'info',
  versi: 1,
  facts: ['kuota', 'pemangkuTetap', 'pemangkuKeluar', 'usulanMasuk'],
  untukPlt: true,
  dijaminRencana: true,
  tidakDimodelkan: [],
  decide({ facts }) {
    const { kuota, pemangkuTetap: tetap, pemangkuKeluar: keluar, usulanMasuk: masuk } = facts
    if (kuota === undefined || tetap === undefined || keluar === undefined || masuk === undefined)
      return undetermined([kuota === undefined ? 'jabatan.kuota' : 'riwayat'], {}, () => ({
        id: 'Pemangku kursi belum diketahui.',
        en: 'The holders of the seat are not known.',
      }))
    if (keluar === 0 || tetap + keluar + masuk <= kuota)
      return notApplicable('tanpa-rantai', () => ({
        id: 'Tidak bergantung pada baris lain.',
        en: 'Does not depend on another line.',
      }))
    return met({ kuota, pemangkuTetap: tetap, pemangkuKeluar: keluar }, () => ({
      id: 'Kursi ini kosong karena pemangkunya berpindah dalam usulan yang sama; tetapkan bersama.',
      en: 'This seat is free because its holder moves in the same batch; decide them together.',
    }))
  },
})
