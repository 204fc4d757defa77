/**
 * R19. Acting official (Plt): own tier or one above, three months and once three more, one such post at a time.
 * UU 30/2014 art. 14(2), (7); SE Kepala BKN 1/SE/I/2021. Months: same day number, counted from the first day.
 * Not modelled: that an acting official takes no decisions on personnel, organisation or budget (art. 14(7)).
 */
import { z } from 'zod'
import {
  type AlatPutusan,
  defineRule,
  jenjangHilang,
  kata,
  met,
  notApplicable,
  notMet,
  type Putusan,
  undetermined,
} from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addMonths, formatDate } from '../../engine/tanggal.ts'

const Tabel = z.record(z.string(), z.array(z.string()))
const sasaran = defineParameter('plt.sasaran', Tabel)
const sasaran2019 = defineParameter('plt.sasaran-2019', Tabel)
const lama = defineParameter('plt.lama', z.number())
const perpanjangan = defineParameter('plt.perpanjangan', z.number())
type Alat = AlatPutusan<'sebagai' | 'jenjang' | 'jabatanAsal' | 'pltSejak' | 'pltSampai' | 'pltLain'>

/** Last day of the term: the first three months, or the six of a term that is being extended. */
function masa(alat: Alat): { readonly batas: string; readonly lewat: boolean; readonly diperpanjang: boolean } {
  const { pltSejak: sejak, pltSampai: sampai } = alat.facts
  const diperpanjang = typeof sejak === 'string' && sejak < alat.asOf
  const bulan = alat.param(lama) + (diperpanjang ? alat.param(perpanjangan) : 0)
  const batas = addMonths(diperpanjang ? sejak : alat.asOf, bulan)
  return { batas, diperpanjang, lewat: alat.asOf > batas || (sampai !== undefined && sampai > batas) }
}

function putuskan(alat: Alat, jenjang: string, asal: string): Putusan {
  const tabel = alat.setting('plt_jf_mapping') === 'se-2019' ? sasaran2019 : sasaran
  const boleh = alat.param(tabel)[asal] ?? []
  const m = masa(alat)
  const fakta = { dari: asal, ke: jenjang, sampaiPalingLama: m.batas, diperpanjang: m.diperpanjang }
  if (!boleh.includes(jenjang))
    return notMet(fakta, { jenjang: boleh.join(', ') || 'tidak ada' }, () => ({
      id: `Pemangku ${asal} tidak dapat menjadi pelaksana tugas di jabatan ${jenjang}.`,
      en: `A holder of ${asal} cannot act in a ${jenjang} post.`,
    }))
  if (m.lewat)
    return notMet(fakta, { lewat: m.batas }, () => ({
      id: `Masa pelaksana tugas melewati ${formatDate(m.batas)}.`,
      en: `The acting term passes ${formatDate(m.batas, 'en')}.`,
    }))
  if (alat.facts.pltLain !== undefined && alat.facts.pltLain > 0)
    return notMet(
      { ...fakta, pltLain: alat.facts.pltLain },
      { plt: alat.facts.pltLain },
      kata('Sudah menjadi pelaksana tugas di jabatan lain.', 'Already acts in another post.'),
      'peringatan',
    )
  if (alat.facts.pltSejak === undefined || alat.facts.pltLain === undefined)
    return undetermined(
      ['riwayat'],
      fakta,
      kata('Penugasan pelaksana tugas sebelumnya belum diketahui.', 'Earlier acting assignments are not known.'),
    )
  return met(fakta, () => ({
    id: `Setingkat atau satu tingkat di atas; paling lama sampai ${formatDate(m.batas)}.`,
    en: `Own tier or one above; until ${formatDate(m.batas, 'en')} at the latest.`,
  }))
}

export const pelaksanaTugas = defineRule({
  id: 'R19',
  topik: 'plt',
  judul: {
    id: 'Pelaksana tugas setingkat atau satu tingkat di atasnya dan paling lama tiga bulan',
    en: 'Acting official of equal or next level and for three months at most',
  },
  penjelasan: {
    id: 'Pelaksana tugas ditunjuk dari pejabat setingkat atau satu tingkat di bawah jabatan itu, paling lama tiga bulan dan dapat diperpanjang sekali tiga bulan. Merangkap lebih dari satu penugasan menjadi peringatan.',
    en: 'An acting official comes from the same tier or one below, for three months at most, extended once by three. More than one such assignment is a warning.',
  },
  citation: [
    { source: 'uu-30-2014', pasal: '14', ayat: '2', huruf: 'b' },
    { source: 'se-bkn-1-2021', pasal: 'pelaksana tugas' },
  ],
  inForce: { from: '2014-10-17' },
  severity: 'blokir',
  versi: 1,
  facts: ['sebagai', 'jenjang', 'jabatanAsal', 'pltSejak', 'pltSampai', 'pltLain'],
  untukPlt: true,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Keputusan yang tidak boleh diambil pelaksana tugas (Pasal 14(7)) dan penunjukan kembali orang yang sama dinilai orang.',
      en: 'Decisions an acting official may not take (art. 14(7)) and a return of the same person are judged by people.',
    },
  ],
  decide(alat) {
    const { sebagai, jenjang, jabatanAsal: asal } = alat.facts
    if (sebagai !== 'plt')
      return notApplicable('definitif', kata('Bukan penunjukan pelaksana tugas.', 'Not an acting assignment.'))
    if (jenjang === undefined) return jenjangHilang()
    if (asal === undefined)
      return undetermined(
        ['riwayat'],
        {},
        kata('Jabatan yang sekarang dipegang belum diketahui.', 'The post held now is not known.'),
      )
    if (asal === null)
      return notMet(
        { dari: null, ke: jenjang },
        { jabatan: 'memangku jabatan definitif' },
        kata('Tidak memangku jabatan definitif.', 'Holds no definitive post.'),
      )
    return putuskan(alat, jenjang, asal.jenjang)
  },
})
