/**
 * R39. Inspector and assistant inspectors: written consultation with the Governor before release or transfer; so also
 * for who takes the seat. PP 18/2016 art. 99A(1)–(2), 99B(2), inserted by PP 72/2019.
 */
import { defineRule, tanpaPemicu } from '../../engine/aturan.ts'
import { putuskanSurat } from '../dokumen/padanan.ts'

const PENANDA = ['inspektur', 'irban']

export const inspektur = defineRule({
  id: 'R39',
  topik: 'khusus',
  judul: { id: 'Inspektur dikonsultasikan dengan Gubernur', en: 'Inspector consulted with the Governor' },
  penjelasan: {
    id: 'Pemberhentian atau mutasi inspektur dan inspektur pembantu dikonsultasikan tertulis dengan Gubernur lebih dahulu.',
    en: 'Release or transfer of the inspector and assistant inspectors is consulted in writing with the Governor first.',
  },
  citation: [
    { source: 'pp-18-2016', pasal: '99A', ayat: '1–2', versi: 'disisipkan PP 72/2019' },
    { source: 'pp-18-2016', pasal: '99B', ayat: '2', versi: 'disisipkan PP 72/2019' },
  ],
  inForce: { from: '2019-10-21' },
  severity: 'blokir',
  versi: 1,
  facts: ['penanda', 'penandaAsal', 'suratGubernur'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Konsultasi panitia seleksi inspektur dengan Menteri dinilai dari berkas seleksinya.',
      en: 'Consulting the inspector’s selection panel with the Minister is seen in the selection file.',
    },
  ],
  decide({ facts: { penanda, penandaAsal, suratGubernur } }) {
    if (![...(penanda ?? []), ...(penandaAsal ?? [])].some((p) => PENANDA.includes(p)))
      return tanpaPemicu('Bukan jabatan inspektur atau inspektur pembantu.', 'Not an inspector.')
    return putuskanSurat(suratGubernur, {
      surat: { id: 'konsultasi tertulis dengan Gubernur', en: 'the written consultation with the Governor' },
      cukupNama: true,
    })
  },
})
