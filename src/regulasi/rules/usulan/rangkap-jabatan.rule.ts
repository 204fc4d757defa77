/**
 * R49. A functional post kept beside another post only where competence and field are the same and inseparable, with
 * the reason recorded. PP 11/2017 art. 53, 98.
 */
import { defineRule, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { adalahFungsional } from '../../engine/fakta.ts'
import { dalamBidang } from '../../engine/pengalaman.ts'

export const rangkapJabatan = defineRule({
  id: 'R49',
  topik: 'usulan',
  judul: {
    id: 'Rangkap jabatan hanya bila bidangnya tidak terpisahkan',
    en: 'Double posts only where fields are inseparable',
  },
  penjelasan: {
    id: 'Pejabat fungsional tidak merangkap jabatan lain, kecuali kompetensi dan bidang tugasnya sama dan tidak dapat dipisahkan; alasannya ditulis.',
    en: 'A functional official holds no other post, unless competence and field are the same and inseparable; the reason is written.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '53', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '98', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['rangkap', 'jabatanAsal', 'bidangJabatan'],
  untukPlt: false,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Apakah kompetensinya sungguh tidak dapat dipisahkan dinilai orang.',
      en: 'Whether competence is truly inseparable is judged by people.',
    },
  ],
  decide({ facts: { rangkap, jabatanAsal: asal, bidangJabatan } }) {
    if (rangkap === undefined)
      return notApplicable('tanpa-penanda', kata('Tidak diusulkan merangkap.', 'No double post proposed.'))
    if (asal === undefined)
      return undetermined(
        ['riwayat'],
        {},
        kata('Jabatan yang sekarang dipegang belum diketahui.', 'The post held now is not known.'),
      )
    const fakta = { dari: asal?.jenjang ?? null, alasan: rangkap.alasan ?? null }
    if (asal === null || !adalahFungsional(asal.jenjang))
      return notMet(
        fakta,
        { jabatan: 'jabatan fungsional' },
        kata('Yang dapat merangkap hanya pejabat fungsional.', 'Only a functional official may hold two posts.'),
      )
    const sama = bidangJabatan === null || bidangJabatan?.length === 0 ? false : dalamBidang(asal.bidang, bidangJabatan)
    if (sama === null)
      return undetermined(
        [bidangJabatan === undefined ? 'jabatan.bidang' : 'riwayat.bidang'],
        fakta,
        kata('Kesamaan bidang tugas belum dapat ditentukan.', 'Whether the fields are the same cannot be told.'),
      )
    if (!sama) return notMet(fakta, { bidang: 'sama' }, kata('Bidang tugasnya berbeda.', 'The fields differ.'))
    return rangkap.alasan === undefined
      ? notMet(
          fakta,
          { alasan: 'alasan tertulis' },
          kata('Alasan merangkap belum ditulis.', 'The reason is not written.'),
          'peringatan',
        )
      : met(fakta, kata('Bidangnya sama dan alasannya tertulis.', 'Same field, reason written.'))
  },
})
