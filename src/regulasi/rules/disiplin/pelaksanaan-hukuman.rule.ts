/**
 * R53. Demotion or release as punishment: decision of the competent official, in effect on the fifteenth day after
 * receipt, with its end date, no appeal pending. PP 94/2021 art. 8(4)a–b, 18(3), 37(3), 38(1)–(2). Days: calendar.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addDays } from '../../engine/tanggal.ts'
import { menyebutNama } from '../dokumen/padanan.ts'

const hariBerlaku = defineParameter('disiplin.berlaku.hari', z.number())

export const pelaksanaanHukuman = defineRule({
  id: 'R53',
  topik: 'disiplin',
  judul: { id: 'Penurunan karena hukuman disiplin', en: 'Demotion by disciplinary punishment' },
  penjelasan: {
    id: 'Keputusan hukuman disiplin ditandatangani wali kota sebagai PPK, berlaku pada hari kelima belas setelah diterima, menyebut akhir masanya, dan tidak sedang diajukan banding.',
    en: 'The disciplinary decision is signed by the mayor as PPK, takes effect on the fifteenth day after receipt, names its end, and is not under appeal.',
  },
  citation: [
    { source: 'pp-94-2021', pasal: '8', ayat: '4' },
    { source: 'pp-94-2021', pasal: '18', ayat: '3' },
    { source: 'pp-94-2021', pasal: '38', ayat: '1–2' },
  ],
  inForce: { from: '2021-08-31' },
  severity: 'blokir',
  versi: 1,
  facts: ['dasar', 'suratHukdis'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Jabatan sesudah masa hukuman dua belas bulan tidak diatur; tugas “tentukan jabatan” dicatat orang.',
      en: 'The post after the twelve months is not regulated; people note the task.',
    },
  ],
  decide({ facts: { dasar, suratHukdis: surat }, asOf, param }) {
    if (dasar?.jenis !== 'hukdis')
      return tanpaPemicu('Dasarnya bukan hukuman disiplin.', 'The ground is not a punishment.')
    const mulai = dasar.diterima ? addDays(dasar.diterima, param(hariBerlaku)) : undefined
    const fakta = { nomor: dasar.nomor, mulaiBerlaku: mulai ?? null, sampai: dasar.sampai ?? null }
    const kurang: Record<string, string> = {}
    if (surat && !menyebutNama(surat) && surat.cocok !== 'bertentangan') kurang.keputusan = 'memuat nama ini'
    if (dasar.pejabat === 'lainnya') kurang.pejabat = 'wali kota'
    if (dasar.diterima === null) kurang.diterima = 'belum diterima'
    if (mulai !== undefined && asOf < mulai) kurang.mulaiBerlaku = mulai
    if (dasar.sampai === null) kurang.sampai = 'akhir masa hukuman'
    if (dasar.banding === true) kurang.banding = 'menunggu putusan'
    if (Object.keys(kurang).length > 0)
      return notMet(
        fakta,
        kurang,
        kata(
          `Keputusan hukuman belum dapat dilaksanakan: ${Object.keys(kurang).join(', ')}.`,
          `The punishment cannot be carried out yet: ${Object.keys(kurang).join(', ')}.`,
        ),
      )
    const hilang = [
      ...(surat === undefined ? ['dokumen'] : []),
      ...(surat?.cocok === 'bertentangan' ? ['dokumen.versi'] : []),
      ...(dasar.pejabat === undefined ? ['dasar.pejabat'] : []),
      ...(dasar.diterima === undefined ? ['dasar.diterima'] : []),
      ...(dasar.sampai === undefined ? ['dasar.sampai'] : []),
      ...(dasar.banding === undefined ? ['dasar.banding'] : []),
    ]
    return hilang.length > 0
      ? undetermined(
          hilang,
          fakta,
          kata('Keterangan keputusan hukuman belum lengkap.', 'Details of the punishment are incomplete.'),
        )
      : met(fakta, kata('Keputusan hukuman dapat dilaksanakan.', 'The punishment may be carried out.'))
  },
})
