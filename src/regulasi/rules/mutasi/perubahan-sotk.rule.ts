/**
 * R55. A reorganisation that takes JPT seats away: job fit among serving officials by the panel first, then open
 * selection. PP 11/2017 art. 130(1)–(2), 144 g. A warning.
 */
import { defineRule, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'

export const perubahanSotk = defineRule({
  id: 'R55',
  topik: 'mutasi',
  judul: {
    id: 'Perubahan susunan organisasi mendahulukan pejabat yang ada',
    en: 'Reorganisation puts serving officials first',
  },
  penjelasan: {
    id: 'Bila perubahan susunan organisasi mengurangi kursi JPT, pejabat yang ada lebih dahulu diuji kompetensinya oleh panitia; baru kemudian seleksi terbuka.',
    en: 'Where a reorganisation takes JPT seats away, serving officials are tested by the panel first; open selection comes after.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '130', ayat: '1–2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '144', huruf: 'g', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['dasar', 'jabatanAsal'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  tidakDimodelkan: [],
  decide({ facts: { dasar, jabatanAsal: asal } }) {
    if (dasar?.jenis !== 'perubahan-sotk')
      return notApplicable(
        'tanpa-penanda',
        kata('Dasarnya bukan perubahan susunan organisasi.', 'The ground is no reorganisation.'),
      )
    if (asal === undefined)
      return undetermined(
        ['riwayat'],
        {},
        kata('Jabatan yang sekarang dipegang belum diketahui.', 'The post held now is not known.'),
      )
    if (asal?.jenjang !== 'jpt-pratama')
      return notApplicable('jenjang-lain', kata('Hanya untuk pejabat pimpinan tinggi.', 'Only for high officials.'))
    if (dasar.jobFit === undefined)
      return undetermined(
        ['dasar.jobFit'],
        {},
        kata(
          'Belum diketahui apakah pejabat yang ada diuji lebih dahulu.',
          'Not known whether serving officials were tested first.',
        ),
      )
    return dasar.jobFit
      ? met({ jobFit: true }, kata('Pejabat yang ada diuji lebih dahulu.', 'Serving officials were tested first.'))
      : notMet(
          { jobFit: false },
          { jobFit: 'uji kompetensi pejabat yang ada' },
          kata('Pejabat yang ada belum diuji lebih dahulu.', 'Serving officials were not tested first.'),
        )
  },
})
