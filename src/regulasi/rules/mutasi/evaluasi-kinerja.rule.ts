/**
 * R52. A move down on performance rests on a chain: the shortfall, six months to improve, a competence test after it.
 * PP 11/2017 art. 142(2)–(4); PP 30/2019 art. 57(1)–(4) (JPT), 58(1)–(4) (JA, JF). Unit: months.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addMonths } from '../../engine/tanggal.ts'

const bulanPerbaikan = defineParameter('mutasi.perbaikan.bulan', z.number())

export const evaluasiKinerja = defineRule({
  id: 'R52',
  topik: 'kinerja',
  judul: { id: 'Rangkaian dokumen penurunan karena kinerja', en: 'Chain of documents for a move down on performance' },
  penjelasan: {
    id: 'Penurunan karena kinerja didahului penilaian yang tidak tercapai, kesempatan memperbaiki enam bulan, dan uji kompetensi sesudahnya.',
    en: 'A move down on performance follows a shortfall, six months to improve, and a competence test after it.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '142', ayat: '2–4', versi: 'naskah 2017' },
    { source: 'pp-30-2019', pasal: '57', ayat: '1–4' },
    { source: 'pp-30-2019', pasal: '58', ayat: '1–4' },
  ],
  inForce: { from: '2019-04-26' },
  severity: 'blokir',
  versi: 1,
  facts: ['dasar'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Penempatan sementara paling lama satu tahun bila tidak ada jabatan (Pasal 58(4)) tidak diikuti.',
      en: 'Temporary placement for a year where no post is free (art. 58(4)) is not followed.',
    },
  ],
  decide({ facts: { dasar }, asOf, param }) {
    if (dasar?.jenis !== 'evaluasi-kinerja')
      return tanpaPemicu('Dasarnya bukan evaluasi kinerja.', 'The ground is not performance.')
    const { kinerja, perbaikan, ujiKompetensi: uji } = dasar
    const bulan = param(bulanPerbaikan)
    const kurang: Record<string, string> = {}
    if (kinerja?.tercapai === true) kurang.kinerja = 'target tidak tercapai'
    if (perbaikan === null || (perbaikan && perbaikan.sampai < addMonths(perbaikan.mulai, bulan)))
      kurang.perbaikan = `${bulan} bulan`
    if (uji === null || (uji && (uji.tanggal > asOf || (perbaikan && uji.tanggal < perbaikan.sampai))))
      kurang.ujiKompetensi = 'sesudah masa perbaikan'
    const fakta = { nomor: dasar.nomor, tahun: kinerja?.tahun ?? null, perbaikanBulan: bulan }
    if (Object.keys(kurang).length > 0)
      return notMet(
        fakta,
        kurang,
        kata(
          `Rangkaian belum lengkap: ${Object.keys(kurang).join(', ')}.`,
          `The chain is incomplete: ${Object.keys(kurang).join(', ')}.`,
        ),
      )
    const hilang = [
      ...(kinerja === undefined ? ['dasar.kinerja'] : []),
      ...(perbaikan === undefined ? ['dasar.perbaikan'] : []),
      ...(uji === undefined ? ['dasar.ujiKompetensi'] : []),
    ]
    return hilang.length > 0
      ? undetermined(hilang, fakta, kata('Rangkaian dokumen belum diketahui.', 'The chain of documents is not known.'))
      : met(fakta, kata('Rangkaian dokumennya lengkap.', 'The chain of documents is complete.'))
  },
})
