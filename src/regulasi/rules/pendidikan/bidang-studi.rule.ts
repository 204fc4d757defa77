/**
 * R28. Field of study fits the field the post's standard asks for.
 * PP 11/2017 art. 55(2), 109(1), 166(1) (standard of the post); JF 75(1)d, 76(1)d. A warning: the officer decides.
 * How near two fields are comes from a taxonomy of study fields, an argument of the computation.
 */
import { defineRule, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'

const cukup = { sama: ['sama'], subrumpun: ['sama', 'subrumpun'], rumpun: ['sama', 'subrumpun', 'rumpun'] } as const

export const bidangStudi = defineRule({
  id: 'R28',
  topik: 'pendidikan',
  judul: { id: 'Bidang studi sesuai jabatan', en: 'Field of study fits the post' },
  penjelasan: {
    id: 'Bidang studi pegawai dibandingkan dengan bidang yang diminta standar jabatan. Ketidaksesuaian tidak menghalangi, tetapi alasannya harus ditulis.',
    en: 'The person’s field of study is compared with the field the post’s standard asks for. A mismatch does not bar, but its reason must be written down.',
  },
  citation: [
    {
      source: 'pp-11-2017',
      pasal: '55',
      ayat: '2',
      versi: 'naskah 2017',
      bila: ['administrator', 'pengawas', 'pelaksana'],
    },
    { source: 'pp-11-2017', pasal: '109', ayat: '1', versi: 'naskah 2017', bila: ['jpt-pratama'] },
    {
      source: 'pp-11-2017',
      pasal: '76',
      ayat: '1',
      huruf: 'd',
      versi: 'naskah 2017',
      bila: ['ahli-utama', 'ahli-madya', 'ahli-muda', 'ahli-pertama'],
    },
    { source: 'pp-11-2017', pasal: '166', ayat: '1', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['jenjang', 'pendidikanBidang', 'relasiStudi'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Hanya pendidikan terakhir yang dibandingkan; gelar lain belum dibaca.',
      en: 'Only the latest education is compared; other degrees are not read yet.',
    },
  ],
  decide({ facts, setting }) {
    const { pendidikanBidang: diminta, relasiStudi: relasi } = facts
    if (diminta === undefined)
      return undetermined(['jabatan.pendidikanBidang'], {}, () => ({
        id: 'Bidang studi yang diminta jabatan belum ditetapkan.',
        en: 'The field of study the post asks for is not set.',
      }))
    if (diminta === null || diminta.length === 0)
      return notApplicable('tanpa-syarat', () => ({
        id: 'Jabatan ini tidak meminta bidang studi tertentu.',
        en: 'This post asks for no particular field of study.',
      }))
    if (relasi === undefined)
      return undetermined(['pendidikan.bidang'], { diminta }, () => ({
        id: 'Bidang studi pegawai belum diketahui.',
        en: 'The person’s field of study is not known.',
      }))
    const batas = setting('field_relation_min')
    const fakta = { relasi, diminta }
    return (cukup[batas] as readonly string[]).includes(relasi)
      ? met(fakta, () => ({ id: `Bidang studi sesuai (${relasi}).`, en: `Field of study fits (${relasi}).` }))
      : notMet(fakta, { relasi: batas }, () => ({
          id: `Bidang studi tidak sesuai dengan yang diminta: ${diminta.join(', ')}.`,
          en: `Field of study does not match what is asked: ${diminta.join(', ')}.`,
        }))
  },
})
