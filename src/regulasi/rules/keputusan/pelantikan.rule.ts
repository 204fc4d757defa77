/**
 * R32. Oath and inauguration recorded: officiant, two witnesses, signed minutes. PP 11/2017 art. 57, 60–62 (JA), 87,
 * 90–92 (JF), 135, 138–140 (JPT). A time limit is a city setting: 30 days stood in a repealed regulation.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { daysBetween } from '../../engine/tanggal.ts'

const jumlahSaksi = defineParameter('keputusan.saksi', z.number())

export const pelantikan = defineRule({
  id: 'R32',
  topik: 'keputusan',
  judul: { id: 'Pelantikan dan sumpah jabatan tercatat', en: 'Inauguration and oath recorded' },
  penjelasan: {
    id: 'Administrator, pengawas, pejabat fungsional, dan pejabat pimpinan tinggi dilantik dan diambil sumpahnya: ada pejabat yang melantik, dua saksi, dan berita acara yang ditandatangani.',
    en: 'Administrators, pengawas, functional and high officials are inaugurated under oath: an officiant, two witnesses, signed minutes.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '57, 60–62', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '87, 90–92', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '135, 138–140', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['jenjang', 'pelantikan', 'keputusan'],
  untukPlt: false,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Tingkat jabatan saksi yang paling sedikit sama dilihat pada berita acaranya.',
      en: 'That witnesses hold a post of at least the same level is seen on the minutes.',
    },
  ],
  decide({ facts: { jenjang, pelantikan: p, keputusan }, param, setting }) {
    if (jenjang === undefined) return jenjangHilang()
    if (jenjang === 'pelaksana')
      return notApplicable('jenjang-lain', kata('Pelaksana tidak disebut.', 'Executing posts are not named.'))
    if (p === undefined)
      return undetermined(['pelantikan'], {}, kata('Pelantikan belum diketahui.', 'The inauguration is not known.'))
    if (p === null)
      return notMet(
        { dilantik: false },
        { pelantikan: 'belum dilaksanakan' },
        kata('Belum dilantik.', 'Not inaugurated.'),
      )
    const butuh = param(jumlahSaksi)
    const hari = setting('oath_within_days')
    const jarak = keputusan ? daysBetween(keputusan.tanggal, p.tanggal) : undefined
    const fakta = { tanggal: p.tanggal, saksi: p.saksi ?? null, beritaAcara: p.beritaAcara ?? null }
    const kurang: Record<string, string | number> = {}
    if (p.saksi !== undefined && p.saksi < butuh) kurang.saksi = butuh - p.saksi
    if (p.beritaAcara === false) kurang.beritaAcara = 'belum ditandatangani'
    if (hari !== null && jarak !== undefined && jarak > hari) kurang.hari = jarak - hari
    if (Object.keys(kurang).length > 0)
      return notMet(
        fakta,
        kurang,
        kata(
          `Catatan pelantikan belum lengkap: ${Object.keys(kurang).join(', ')}.`,
          `The record of the inauguration is incomplete: ${Object.keys(kurang).join(', ')}.`,
        ),
      )
    const hilang = [
      ...(p.saksi === undefined ? ['pelantikan.saksi'] : []),
      ...(p.beritaAcara === undefined ? ['pelantikan.beritaAcara'] : []),
      ...(p.pejabat === undefined ? ['pelantikan.pejabat'] : []),
      ...(hari !== null && jarak === undefined ? ['dokumen.sk'] : []),
    ]
    return hilang.length > 0
      ? undetermined(
          hilang,
          fakta,
          kata('Catatan pelantikan belum lengkap.', 'The record of the inauguration is incomplete.'),
        )
      : met(fakta, kata('Pelantikan tercatat lengkap.', 'The inauguration is fully recorded.'))
  },
})
