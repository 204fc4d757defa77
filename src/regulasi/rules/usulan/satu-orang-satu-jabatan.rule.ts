/**
 * R25. One person, one line, one definitive seat. PP 11/2017 art. 53 (JA with JF), 98 (JF with JA/JPT).
 * A definitive appointment ends the posts held before, so two seats arise from two lines, or stay with who is only
 * made acting. Not modelled: the exception of art. 98 for an inseparable field (R49).
 */
import { defineRule, met, notMet, undetermined } from '../../engine/aturan.ts'

export const satuOrangSatuJabatan = defineRule({
  id: 'R25',
  topik: 'usulan',
  judul: { id: 'Satu orang, satu jabatan', en: 'One person, one post' },
  penjelasan: {
    id: 'Seorang pegawai hanya muncul satu kali dalam satu usulan dan sesudahnya memangku satu jabatan definitif.',
    en: 'A person appears once in a batch and holds one definitive post after it.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '53', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '98', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['barisNipSama', 'sebagai', 'kursiDefinitifDipegang'],
  untukPlt: true,
  untukTanpaJabatan: true,
  dijaminRencana: true,
  tidakDimodelkan: [
    {
      id: 'Rangkap yang dibolehkan Pasal 98 karena bidangnya tidak dapat dipisahkan (aturan R49) diputuskan manual.',
      en: 'The double post allowed by art. 98 for an inseparable field (rule R49) is a manual decision.',
    },
  ],
  decide({ facts }) {
    const { barisNipSama: baris, sebagai, kursiDefinitifDipegang: kursi } = facts
    if (baris === undefined)
      return undetermined(['usulan'], {}, () => ({ id: 'Isi usulan belum diketahui.', en: 'The batch is not known.' }))
    if (baris > 1)
      return notMet({ barisNipSama: baris }, { baris: 1 }, () => ({
        id: `NIP ini muncul ${baris} kali dalam usulan.`,
        en: `This NIP appears ${baris} times in the batch.`,
      }))
    if (sebagai === 'plt') {
      if (kursi === undefined)
        return undetermined(['riwayat'], { barisNipSama: baris }, () => ({
          id: 'Jabatan definitif yang dipegang belum diketahui.',
          en: 'The definitive posts held are not known.',
        }))
      if (kursi > 1)
        return notMet({ kursiDefinitif: kursi }, { kursi: 1 }, () => ({
          id: `Memangku ${kursi} jabatan definitif sekaligus.`,
          en: `Holds ${kursi} definitive posts at once.`,
        }))
    }
    return met({ barisNipSama: baris }, () => ({ id: 'Satu baris, satu jabatan.', en: 'One line, one post.' }))
  },
})
