/**
 * R40. Structural posts of civil registration: appointed and released by the Minister on the mayor's proposal through
 * the Governor; a city decree alone is not enough. UU 23/2006 art. 83A(2), inserted by UU 24/2013.
 */
import { defineRule, tanpaPemicu } from '../../engine/aturan.ts'
import { adalahManajerial } from '../../engine/fakta.ts'
import { putuskanSurat } from '../dokumen/padanan.ts'

export const dukcapil = defineRule({
  id: 'R40',
  topik: 'khusus',
  judul: {
    id: 'Pejabat Dukcapil diangkat Menteri Dalam Negeri',
    en: 'Civil-registry officials appointed by the Minister',
  },
  penjelasan: {
    id: 'Pejabat struktural yang menangani kependudukan dan pencatatan sipil diangkat dan diberhentikan Menteri Dalam Negeri atas usul wali kota melalui Gubernur.',
    en: 'Structural officials of civil registration are appointed and released by the Minister on the mayor’s proposal through the Governor.',
  },
  citation: [{ source: 'uu-23-2006', pasal: '83A', ayat: '2', versi: 'disisipkan UU 24/2013' }],
  inForce: { from: '2013-12-24' },
  severity: 'blokir',
  versi: 1,
  facts: ['penanda', 'penandaAsal', 'jenjang', 'jabatanAsal', 'suratMendagri'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Surat Menteri yang memuat nama dan jabatan dipakai sebagai keputusannya; keputusan Menteri sendiri tidak dibedakan.',
      en: 'The Minister’s letter naming person and post serves as the decision; the decree itself is not told apart.',
    },
  ],
  decide({ facts: { penanda, penandaAsal, jenjang, jabatanAsal, suratMendagri } }) {
    const tuju = penanda?.includes('dukcapil') && jenjang !== undefined && adalahManajerial(jenjang)
    const asal = penandaAsal?.includes('dukcapil') && jabatanAsal && adalahManajerial(jabatanAsal.jenjang)
    if (!tuju && !asal)
      return tanpaPemicu(
        'Bukan jabatan struktural kependudukan dan pencatatan sipil.',
        'Not a structural post of civil registration.',
      )
    return putuskanSurat(suratMendagri, {
      surat: { id: 'keputusan atau persetujuan Menteri Dalam Negeri', en: 'the Minister’s decision or approval' },
    })
  },
})
