/**
 * R31. Time on unpaid leave, or as state official, is no service: it is taken out before years in a tier are added up.
 * PP 11/2017 art. 337(2), 344; that it reaches the years of art. 54 and 107 is our reading. This rule tells when only
 * that time would have met the requirement; R04–R06 themselves count without it.
 */
import {
  type AlatPutusan,
  defineRule,
  jenjangHilang,
  kata,
  met,
  notApplicable,
  notMet,
  tanpaPemicu,
  undetermined,
} from '../../engine/aturan.ts'
import type { Pengalaman } from '../../engine/fakta.ts'
import { pengalamanAdministrator } from './pengalaman-administrator.rule.ts'
import { pengalamanJptPratama } from './pengalaman-jpt-pratama.rule.ts'
import { pengalamanPengawas } from './pengalaman-pengawas.rule.ts'

type Alat = AlatPutusan<'jenjang' | 'pengalaman' | 'kelasSetara'>
const SYARAT: Readonly<Record<string, (a: Alat) => ReturnType<typeof pengalamanAdministrator.decide>>> = {
  administrator: (a) => pengalamanAdministrator.decide(a),
  pengawas: (a) => pengalamanPengawas.decide(a),
  'jpt-pratama': (a) => pengalamanJptPratama.decide(a),
}

export const cltnTidakDihitung = defineRule({
  id: 'R31',
  topik: 'pengalaman',
  judul: { id: 'Masa cuti di luar tanggungan negara tidak dihitung', en: 'Unpaid leave does not count as service' },
  penjelasan: {
    id: 'Masa cuti di luar tanggungan negara dan masa menjadi pejabat negara tidak dihitung sebagai masa kerja, jadi juga tidak sebagai pengalaman dalam jabatan.',
    en: 'Time on unpaid leave and as state official is no service, so it is no experience in a post either.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '337', ayat: '2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '344', versi: 'naskah 2017' },
    { source: 'tafsir-tepat', pasal: 'masa yang tidak dihitung' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'pengalaman', 'kelasSetara', 'cltn', 'kedudukan'],
  untukPlt: false,
  terpicu: true,
  tidakDimodelkan: [],
  decide(alat) {
    const { cltn, kedudukan, jenjang, pengalaman } = alat.facts
    if (!cltn || cltn.length === 0)
      return cltn === undefined && kedudukan === 'cltn'
        ? undetermined(
            ['cltn'],
            {},
            kata('Masa cuti di luar tanggungan negara belum diketahui.', 'The time of unpaid leave is not known.'),
          )
        : tanpaPemicu('Tidak tercatat masa yang tidak dihitung.', 'No uncounted time on record.')
    if (jenjang === undefined) return jenjangHilang()
    const syarat = SYARAT[jenjang]
    if (!syarat)
      return notApplicable(
        'jenjang-lain',
        kata('Jabatan ini tidak meminta lama jabatan.', 'This post asks for no time in a tier.'),
      )
    const dengan = (p: Pengalaman | undefined) => syarat({ ...alat, facts: { ...alat.facts, pengalaman: p } }).hasil
    const [tanpa, penuh] = [dengan(pengalaman), dengan(pengalaman?.penuh ?? pengalaman)]
    const fakta = { masaTidakDihitung: cltn.length, tanpaMasaItu: tanpa, denganMasaItu: penuh }
    if (penuh === 'terpenuhi' && tanpa === 'tidak-terpenuhi')
      return notMet(
        fakta,
        { pengalaman: 'tanpa masa cuti' },
        kata(
          'Syarat pengalaman hanya tercapai dengan menghitung masa cuti.',
          'The experience is reached only by counting the leave.',
        ),
      )
    if (penuh === 'terpenuhi' && tanpa === 'belum-diketahui')
      return undetermined(
        ['riwayat'],
        fakta,
        kata(
          'Tanpa masa cuti, syarat pengalaman belum dapat ditentukan.',
          'Without the leave the experience cannot be told yet.',
        ),
      )
    return met(fakta, kata('Masa cuti sudah dikeluarkan dari pengalaman.', 'The leave is taken out of the experience.'))
  },
})
