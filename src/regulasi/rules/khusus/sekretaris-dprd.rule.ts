/**
 * R38. Secretary of the council: appointed and released with the approval of the council's leaders, from three names.
 * UU 23/2014 art. 205(2) with elucidation; PP 11/2017 art. 127(4) says "consulted": a setting, statute first.
 */
import { defineRule, tanpaPemicu } from '../../engine/aturan.ts'
import { putuskanSurat } from '../dokumen/padanan.ts'

export const sekretarisDprd = defineRule({
  id: 'R38',
  topik: 'khusus',
  judul: {
    id: 'Sekretaris DPRD dengan persetujuan pimpinan DPRD',
    en: 'Secretary of the council with its leaders’ approval',
  },
  penjelasan: {
    id: 'Sekretaris DPRD diangkat dan diberhentikan dengan persetujuan pimpinan DPRD, dari tiga calon.',
    en: 'The secretary of the council is appointed and released with the approval of its leaders, from three names.',
  },
  citation: [
    { source: 'uu-23-2014', pasal: '205', ayat: '2', versi: 'dan penjelasannya' },
    { source: 'pp-11-2017', pasal: '127', ayat: '4', versi: 'naskah 2017' },
  ],
  inForce: { from: '2014-10-02' },
  severity: 'blokir',
  versi: 1,
  facts: ['penanda', 'penandaAsal', 'suratDprd'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Bahwa persetujuan memilih dari tiga calon dilihat pada suratnya.',
      en: 'That the approval chooses from three names is seen on the letter.',
    },
  ],
  decide({ facts: { penanda, penandaAsal, suratDprd }, setting }) {
    if (![...(penanda ?? []), ...(penandaAsal ?? [])].includes('sekwan'))
      return tanpaPemicu('Bukan jabatan sekretaris DPRD.', 'Not the secretary of the council.')
    const konsultasi = setting('sekwan_dprd') === 'konsultasi'
    return putuskanSurat(suratDprd, {
      surat: { id: 'persetujuan pimpinan DPRD', en: 'the approval of the council’s leaders' },
      cukupNama: true,
      keparahan: konsultasi ? 'peringatan' : undefined,
    })
  },
})
