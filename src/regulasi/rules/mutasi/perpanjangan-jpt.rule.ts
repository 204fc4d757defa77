/**
 * R51. A JPT held above five years needs an extension decision (performance, competence, need; the body that replaced
 * KASN). PP 11/2017 art. 133(1)–(2). A warning; refused when the same post is given again.
 */
import { z } from 'zod'
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { tahunKeBulan } from '../../engine/pengalaman.ts'
import { addMonths, formatDate } from '../../engine/tanggal.ts'
import { menyebutNama } from '../dokumen/padanan.ts'

const palingLama = defineParameter('mutasi.jpt.paling-lama.tahun', z.number())

export const perpanjanganJpt = defineRule({
  id: 'R51',
  topik: 'mutasi',
  judul: { id: 'JPT lebih dari lima tahun perlu perpanjangan', en: 'JPT over five years needs an extension' },
  penjelasan: {
    id: 'Jabatan pimpinan tinggi dipangku paling lama lima tahun dan dapat diperpanjang berdasarkan kinerja, kompetensi, dan kebutuhan. Tanpa keputusan perpanjangan, pengangkatan kembali ke jabatan yang sama ditolak.',
    en: 'A high post is held for five years at most, extended on performance, competence and need. Without an extension the same post is not given again.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '133', ayat: '1–2', versi: 'naskah 2017' }],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['jabatanAsal', 'jabatanTuju', 'suratPerpanjangan'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Lembaga yang menggantikan KASN dalam koordinasi perpanjangan belum terbaca.',
      en: 'The body replacing KASN in extensions was not seen.',
    },
  ],
  decide({ facts: { jabatanAsal: asal, jabatanTuju, suratPerpanjangan: surat }, asOf, param }) {
    const batas = asal?.jenjang === 'jpt-pratama' ? addMonths(asal.tmt, tahunKeBulan(param(palingLama))) : undefined
    if (!asal || batas === undefined || asOf <= batas)
      return tanpaPemicu('Tidak memangku JPT lebih dari lima tahun.', 'No JPT held above five years.')
    const samaLagi = asal.jabatanId !== undefined && asal.jabatanId === jabatanTuju
    const keparahan = samaLagi ? 'blokir' : 'peringatan'
    const fakta = { sejak: asal.tmt, limaTahunPada: batas, jabatanSama: samaLagi }
    if (surat === undefined)
      return undetermined(
        ['dokumen'],
        fakta,
        kata('Keputusan perpanjangan belum diketahui.', 'An extension is not known.'),
        keparahan,
      )
    return menyebutNama(surat)
      ? met(
          { ...fakta, ...(surat.nomor === undefined ? {} : { nomor: surat.nomor }) },
          kata('Ada keputusan perpanjangan.', 'There is an extension decision.'),
        )
      : notMet(
          fakta,
          { perpanjangan: 'keputusan perpanjangan' },
          () => ({
            id: `Lima tahun tercapai ${formatDate(batas)} tanpa perpanjangan.`,
            en: `Five years were reached on ${formatDate(batas, 'en')} without an extension.`,
          }),
          keparahan,
        )
  },
})
