/**
 * R16. BKN's recommendation (I-MUT) names the person and the post. SE Kepala BKN 7/2024, resting on Perpres 116/2022.
 * The circular's text and date were not seen: the rule starts where it surely existed, after the year of its number.
 */
import { defineRule } from '../../engine/aturan.ts'
import { putuskanSurat } from './padanan.ts'

export const pertekBkn = defineRule({
  id: 'R16',
  topik: 'dokumen',
  judul: { id: 'Pertimbangan teknis BKN memuat nama dan jabatan', en: 'BKN recommendation lists name and post' },
  penjelasan: {
    id: 'Pengangkatan, pemindahan, dan pemberhentian diajukan melalui aplikasi I-MUT; pertimbangan teknis atau rekomendasi BKN memuat nama dan jabatan yang dituju.',
    en: 'Appointments, moves and dismissals go through the I-MUT application; BKN’s recommendation names the person and the post.',
  },
  citation: [{ source: 'se-bkn-7-2024', pasal: 'penggunaan I-MUT' }],
  inForce: { from: '2025-01-01' },
  severity: 'blokir',
  versi: 1,
  facts: ['suratBkn'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Tanggal surat edaran belum ditemukan; usulan sebelum 2025 tidak diperiksa terhadapnya.',
      en: 'The circular’s date was not found; batches before 2025 are not checked against it.',
    },
  ],
  decide: ({ facts }) =>
    putuskanSurat(facts.suratBkn, { surat: { id: 'pertimbangan teknis BKN', en: 'BKN’s recommendation' } }),
})
