/**
 * R29. Return to duty after unpaid leave, study leave, suspension or full assignment: to the last administrative post,
 * or the last functional tier, and only where it is vacant (R01). PP 11/2017 art. 64(4), 94(2). A JPT has no such
 * clause (art. 144).
 */
import { defineRule, jenjangHilang, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { adalahFungsional } from '../../engine/fakta.ts'

export const kembaliKeJabatan = defineRule({
  id: 'R29',
  topik: 'mutasi',
  judul: {
    id: 'Kembali ke jabatan terakhir setelah pembebasan sementara',
    en: 'Return to the last post after a temporary release',
  },
  penjelasan: {
    id: 'Setelah cuti di luar tanggungan negara, tugas belajar, pemberhentian sementara, atau penugasan penuh, seseorang dapat diangkat kembali ke jabatan administrasi terakhir atau jenjang fungsional terakhirnya bila kosong. Pejabat pimpinan tinggi tidak punya hak kembali.',
    en: 'After unpaid leave, study leave, suspension or full assignment a person may return to the last administrative post or functional tier if vacant. High officials have no right of return.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '64', ayat: '4', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '94', ayat: '2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '144', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['kembaliDari', 'jenjang', 'jabatanTuju', 'jabatanTerakhir'],
  untukPlt: false,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Pengaktifan kembali sebagai PNS (Pasal 249(2), 285(2)) mendahului pengangkatan ini.',
      en: 'Reactivation as PNS (art. 249(2), 285(2)) comes before this appointment.',
    },
  ],
  decide({ facts: { kembaliDari, jenjang, jabatanTuju, jabatanTerakhir: lalu } }) {
    if (kembaliDari === undefined) return tanpaPemicu('Bukan pengangkatan kembali.', 'Not a return to duty.')
    if (jenjang === undefined) return jenjangHilang()
    if (lalu === undefined)
      return undetermined(
        ['riwayat'],
        { kembaliDari },
        kata('Jabatan terakhir belum diketahui.', 'The last post is not known.'),
      )
    const fakta = { kembaliDari, jenjangTerakhir: lalu?.jenjang ?? null, ke: jenjang }
    if (lalu === null)
      return notMet(
        fakta,
        { jabatan: 'jabatan terakhir' },
        kata('Tidak ada jabatan terakhir untuk kembali.', 'There is no last post to return to.'),
      )
    if (lalu.jenjang === 'jpt-pratama')
      return notMet(
        fakta,
        { jabatan: 'pengangkatan baru' },
        kata(
          'Pejabat pimpinan tinggi tidak punya hak kembali ke jabatannya.',
          'A high official has no right to return to the post.',
        ),
      )
    if (lalu.jenjang !== jenjang)
      return notMet(
        fakta,
        { jenjang: lalu.jenjang },
        kata(
          `Hanya dapat kembali ke jenjang terakhir, ${lalu.jenjang}.`,
          `May return to the last tier only, ${lalu.jenjang}.`,
        ),
      )
    if (adalahFungsional(jenjang) || (lalu.jabatanId !== undefined && lalu.jabatanId === jabatanTuju))
      return met(fakta, kata('Kembali ke jabatan terakhir.', 'Returns to the last post.'))
    return lalu.jabatanId === undefined
      ? undetermined(
          ['riwayat'],
          fakta,
          kata('Kode jabatan terakhir belum diketahui.', 'The code of the last post is not known.'),
        )
      : notMet(
          fakta,
          { jabatan: lalu.jabatanId },
          kata('Hanya dapat kembali ke jabatan terakhir.', 'May return to the last post only.'),
        )
  },
})
