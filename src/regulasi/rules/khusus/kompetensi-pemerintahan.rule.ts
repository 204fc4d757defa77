/**
 * R44. Certificate of government competence for heads and managerial officials of offices. UU 23/2014 art. 233(2) with
 * elucidation; PP 18/2016 art. 98(3), (9). A warning.
 */
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { adalahManajerial } from '../../engine/fakta.ts'

const SERTIFIKAT = 'kompetensi-pemerintahan'

export const kompetensiPemerintahan = defineRule({
  id: 'R44',
  topik: 'khusus',
  judul: { id: 'Sertifikat kompetensi pemerintahan', en: 'Government competence certificate' },
  penjelasan: {
    id: 'Pejabat pimpinan tinggi, administrator, dan pengawas pada perangkat daerah punya sertifikat kompetensi pemerintahan. Bila belum, alasannya ditulis.',
    en: 'High officials, administrators and pengawas of offices hold a certificate of government competence. If not, a reason is written.',
  },
  citation: [
    { source: 'uu-23-2014', pasal: '233', ayat: '2', versi: 'dan penjelasannya' },
    { source: 'pp-18-2016', pasal: '98', ayat: '3, 9' },
  ],
  inForce: { from: '2014-10-02' },
  severity: 'peringatan',
  versi: 1,
  facts: ['jenjang', 'sertifikat'],
  untukPlt: false,
  tidakDimodelkan: [],
  decide({ facts: { jenjang, sertifikat } }) {
    if (jenjang === undefined) return jenjangHilang()
    if (!adalahManajerial(jenjang))
      return notApplicable('jenjang-lain', kata('Bukan jabatan manajerial.', 'Not a managerial post.'))
    if (sertifikat === undefined)
      return undetermined(['sertifikat'], {}, kata('Sertifikat belum diketahui.', 'Certificates are not known.'))
    return sertifikat?.includes(SERTIFIKAT)
      ? met({ sertifikat: SERTIFIKAT }, kata('Punya sertifikat kompetensi pemerintahan.', 'Has the certificate.'))
      : notMet(
          { sertifikat: null },
          { sertifikat: SERTIFIKAT },
          kata('Belum punya sertifikat kompetensi pemerintahan.', 'Has no certificate of government competence.'),
        )
  },
})
