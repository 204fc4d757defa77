/**
 * R23. Levels of competence at least those of the post's standard. PP 11/2017 art. 54(1)f, 54(3)f, 54(4)e, 107(1)c
 * no. 2, 55, 109: competence is proved by the committee's evaluation, so a gap is a warning with a reason.
 */
import { defineRule, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'

export const kompetensiStandar = defineRule({
  id: 'R23',
  topik: 'kinerja',
  judul: { id: 'Kesenjangan kompetensi terhadap standar jabatan', en: 'Competence below the post’s standard' },
  penjelasan: {
    id: 'Level kompetensi manajerial, sosial kultural, dan teknis dibandingkan dengan standar kompetensi jabatan. Yang di bawah standar menjadi peringatan.',
    en: 'Levels of managerial, socio-cultural and technical competence are compared with the post’s standard. Below it is a warning.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '54', ayat: '1', huruf: 'f', versi: 'naskah 2017', bila: ['administrator'] },
    { source: 'pp-11-2017', pasal: '54', ayat: '3', huruf: 'f', versi: 'naskah 2017', bila: ['pengawas'] },
    { source: 'pp-11-2017', pasal: '54', ayat: '4', huruf: 'e', versi: 'naskah 2017', bila: ['pelaksana'] },
    {
      source: 'pp-11-2017',
      pasal: '107',
      ayat: '1',
      huruf: 'c',
      angka: '2',
      versi: 'jo. PP 17/2020 angka 10',
      bila: ['jpt-pratama'],
    },
    { source: 'pp-11-2017', pasal: '166', ayat: '1', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['standarKompetensi', 'kompetensi'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Umur hasil penilaian kompetensi tidak diperiksa.',
      en: 'The age of the assessment is not checked.',
    },
  ],
  decide({ facts: { standarKompetensi: standar, kompetensi } }) {
    if (standar === undefined)
      return undetermined(
        ['jabatan.standarKompetensi'],
        {},
        kata('Standar kompetensi jabatan belum ditetapkan.', 'The post’s competence standard is not set.'),
      )
    const kode = Object.keys(standar ?? {}).toSorted()
    if (kode.length === 0)
      return notApplicable(
        'tanpa-syarat',
        kata('Jabatan ini tidak punya standar kompetensi.', 'This post has no competence standard.'),
      )
    if (kompetensi === undefined)
      return undetermined(
        ['kompetensi'],
        {},
        kata('Level kompetensi belum diketahui.', 'Levels of competence are not known.'),
      )
    const di = (k: string): number | undefined => kompetensi?.[k]
    const kurang = Object.fromEntries(
      kode.flatMap((k) => {
        const selisih = (standar?.[k] as number) - (di(k) ?? Number.POSITIVE_INFINITY)
        return selisih > 0 ? [[k, selisih]] : []
      }),
    )
    const fakta = { diminta: kode.length, diketahui: kode.filter((k) => di(k) !== undefined).length }
    if (Object.keys(kurang).length > 0)
      return notMet(fakta, kurang, () => ({
        id: `Di bawah standar: ${Object.keys(kurang).join(', ')}.`,
        en: `Below the standard: ${Object.keys(kurang).join(', ')}.`,
      }))
    const hilang = kode.filter((k) => di(k) === undefined)
    if (kompetensi === null || Object.keys(kompetensi).length === 0)
      return notMet(
        fakta,
        { kompetensi: kode },
        kata('Belum ada penilaian kompetensi.', 'There is no competence assessment.'),
      )
    return hilang.length > 0
      ? undetermined(
          ['kompetensi'],
          fakta,
          kata(`Level belum diketahui: ${hilang.join(', ')}.`, `Levels not known: ${hilang.join(', ')}.`),
        )
      : met(fakta, kata('Semua level memenuhi standar.', 'All levels meet the standard.'))
  },
})
