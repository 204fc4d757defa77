/**
 * R58. A move from or to another agency: consent of both appointing officials naming the post, and the decision of the
 * Governor (within the province), the Minister (between provinces) or BKN (to or from the centre). PP 11/2017 art. 192–195.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'

const penetap = defineParameter('mutasi.antarinstansi', z.record(z.string(), z.string()))

export const antarInstansi = defineRule({
  id: 'R58',
  topik: 'mutasi',
  judul: { id: 'Perpindahan antarinstansi disetujui kedua pihak', en: 'Move between agencies agreed by both' },
  penjelasan: {
    id: 'Perpindahan antarinstansi disetujui PPK asal dan PPK penerima dengan menyebut jabatannya, dan ditetapkan Gubernur, Menteri Dalam Negeri, atau Kepala BKN menurut lingkupnya.',
    en: 'A move between agencies is agreed by both appointing officials naming the post, and decided by the Governor, the Minister or BKN by its scope.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '192–195', versi: 'naskah 2017' }],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['antarInstansi'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Pertimbangan Kepala BKN sebelum penetapan dilihat pada keputusannya.',
      en: 'BKN’s consideration before the decision is seen on the decision.',
    },
  ],
  decide({ facts: { antarInstansi: a }, param }) {
    if (a === undefined) return tanpaPemicu('Bukan perpindahan antarinstansi.', 'No move between agencies.')
    const seharusnya = param(penetap)[a.lingkup] as string
    const fakta = { lingkup: a.lingkup, ditetapkan: a.keputusan ?? null, seharusnya }
    const kurang: Record<string, string> = {}
    if (a.persetujuanAsal === false) kurang.persetujuanAsal = 'PPK asal'
    if (a.persetujuanPenerima === false) kurang.persetujuanPenerima = 'PPK penerima'
    if (a.keputusan !== undefined && a.keputusan !== seharusnya) kurang.keputusan = seharusnya
    if (Object.keys(kurang).length > 0)
      return notMet(
        fakta,
        kurang,
        kata(`Belum ada: ${Object.keys(kurang).join(', ')}.`, `Missing: ${Object.keys(kurang).join(', ')}.`),
      )
    const hilang = (['persetujuanAsal', 'persetujuanPenerima', 'keputusan'] as const)
      .filter((n) => a[n] === undefined)
      .map((n) => `antarInstansi.${n}`)
    return hilang.length > 0
      ? undetermined(
          hilang,
          fakta,
          kata('Persetujuan atau keputusannya belum diketahui.', 'Consents or the decision are not known.'),
        )
      : met(
          fakta,
          kata(
            'Disetujui kedua pihak dan ditetapkan pejabat yang berwenang.',
            'Agreed by both and decided by the competent official.',
          ),
        )
  },
})
