/**
 * R41. Camat: masters technical knowledge of government = a degree in government OR the kepamongprajaan certificate;
 * otherwise the Governor annuls the appointment. UU 23/2014 art. 224(2)–(3) with elucidation.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'

const bidangPemerintahan = defineParameter('khusus.camat.bidang-studi', z.array(z.string()))
const SERTIFIKAT = 'kepamongprajaan'

export const camat = defineRule({
  id: 'R41',
  topik: 'khusus',
  judul: { id: 'Camat menguasai pengetahuan teknis pemerintahan', en: 'District head masters government knowledge' },
  penjelasan: {
    id: 'Camat dibuktikan menguasai pengetahuan teknis pemerintahan dengan ijazah ilmu pemerintahan atau sertifikat profesi kepamongprajaan. Tanpa itu Gubernur membatalkan pengangkatannya.',
    en: 'A camat shows technical knowledge of government by a degree in it or the kepamongprajaan certificate. Without it the Governor annuls the appointment.',
  },
  citation: [{ source: 'uu-23-2014', pasal: '224', ayat: '2–3', versi: 'dan penjelasannya' }],
  inForce: { from: '2014-10-02' },
  hanya: { penanda: ['camat'] },
  severity: 'blokir',
  versi: 1,
  facts: ['penanda', 'bidangStudi', 'sertifikat'],
  untukPlt: false,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Hanya pendidikan terakhir yang dilihat; ijazah pemerintahan yang lebih rendah dinilai orang.',
      en: 'Only the latest education is seen; an earlier degree in government is judged by people.',
    },
  ],
  decide({ facts: { penanda, bidangStudi, sertifikat }, param }) {
    if (!penanda?.includes('camat')) return tanpaPemicu('Bukan jabatan camat.', 'Not a camat.')
    const fakta = { bidangStudi: bidangStudi ?? null, sertifikat: sertifikat ?? null }
    if (bidangStudi && param(bidangPemerintahan).includes(bidangStudi))
      return met(fakta, kata('Berpendidikan ilmu pemerintahan.', 'Has a degree in government.'))
    if (sertifikat?.includes(SERTIFIKAT))
      return met(fakta, kata('Punya sertifikat kepamongprajaan.', 'Has the kepamongprajaan certificate.'))
    const hilang = [
      ...(bidangStudi === undefined ? ['pendidikan.bidang'] : []),
      ...(sertifikat === undefined ? ['sertifikat'] : []),
    ]
    return hilang.length > 0
      ? undetermined(
          hilang,
          fakta,
          kata(
            'Pendidikan pemerintahan atau sertifikat kepamongprajaan belum diketahui.',
            'The degree in government or the certificate is not known.',
          ),
        )
      : notMet(
          fakta,
          { sertifikat: SERTIFIKAT },
          kata(
            'Tanpa pendidikan pemerintahan dan tanpa sertifikat kepamongprajaan.',
            'Neither a degree in government nor the certificate.',
          ),
        )
  },
})
