/**
 * R47. The selection file is complete: panel odd, five to nine, all elements, no party member or interest; announced
 * fifteen calendar days before closing; recommendations; all steps; three names with this person among them.
 * PP 11/2017 art. 114(5)–(7), 117(2), (4), 118(2), 120(5), 121(1)–(3). Scores unpublished: a warning.
 */
import { z } from 'zod'
import { defineRule, kata, met, notApplicable, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import type { BerkasSeleksi } from '../../engine/fakta-batch.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { daysBetween } from '../../engine/tanggal.ts'

const panitia = defineParameter('seleksi.panitia', z.record(z.string(), z.number()))
const jarakHari = defineParameter('seleksi.pengumuman.hari', z.number())
const terbaik = defineParameter('seleksi.terbaik', z.number())

interface Batas {
  readonly sedikit: number
  readonly banyak: number
  readonly hari: number
  readonly terbaik: number
}
/** Each check: met, not met, or not known. */
function periksa(s: BerkasSeleksi, b: Batas, terpilih: boolean | undefined): Record<string, boolean | undefined> {
  const n = s.panitia
  const jarak = s.diumumkan && s.ditutup ? daysBetween(s.diumumkan, s.ditutup) : undefined
  return {
    panitia: n === undefined ? undefined : n >= b.sedikit && n <= b.banyak && (n & 1) === 1,
    unsurPanitia: s.unsurLengkap,
    bebasPartaiDanKepentingan: s.bebasPartaiDanKepentingan,
    pengumuman: s.diumumkan === null || s.ditutup === null ? false : jarak === undefined ? undefined : jarak >= b.hari,
    rekomendasiPpk: s.rekomendasiPpk,
    tahap: s.tahapLengkap,
    namaTerbaik: s.terpilih === undefined ? undefined : s.terpilih.length === b.terbaik,
    terpilih,
  }
}

export const berkasSeleksi = defineRule({
  id: 'R47',
  topik: 'seleksi',
  judul: { id: 'Berkas seleksi terbuka lengkap', en: 'Selection file complete' },
  penjelasan: {
    id: 'Panitia gasal lima sampai sembilan orang dari tiga unsur, tanpa anggota partai dan tanpa kepentingan; diumumkan paling singkat lima belas hari sebelum ditutup; setiap pelamar direkomendasikan PPK-nya; empat tahap; tiga nama terbaik.',
    en: 'An odd panel of five to nine with three elements, no party member, no interest; announced fifteen days before closing; each applicant recommended; four steps; three best names.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '114', ayat: '5–7', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '117', ayat: '2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '118', ayat: '2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '120', ayat: '5', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '121', ayat: '1–3', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['seleksi', 'terpilihDiSini'],
  untukPlt: false,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Bagian anggota dari dalam instansi (45 persen) tidak ada dalam peraturan yang terbaca.',
      en: 'The share of internal members (45 per cent) stands in no text read.',
    },
  ],
  decide({ facts: { seleksi: s, terpilihDiSini }, param }) {
    if (s === undefined) return tanpaPemicu('Tidak ada berkas seleksi.', 'No selection file.')
    if (s === null)
      return notApplicable('tanpa-syarat', kata('Tidak ada seleksi untuk jabatan ini.', 'No selection for this post.'))
    const batas = param(panitia)
    const hasil = periksa(
      s,
      {
        sedikit: batas['paling-sedikit'] as number,
        banyak: batas['paling-banyak'] as number,
        hari: param(jarakHari),
        terbaik: param(terbaik),
      },
      terpilihDiSini,
    )
    const nama = Object.keys(hasil)
    const kurang = nama.filter((k) => hasil[k] === false)
    const fakta = { diperiksa: nama.length, sesuai: nama.filter((k) => hasil[k] === true).length }
    if (kurang.length > 0)
      return notMet(
        fakta,
        { bagian: kurang },
        kata(
          `Berkas seleksi tidak memenuhi: ${kurang.join(', ')}.`,
          `The selection file fails on: ${kurang.join(', ')}.`,
        ),
      )
    const hilang = nama.filter((k) => hasil[k] === undefined)
    if (hilang.length > 0)
      return undetermined(
        hilang.map((k) => `seleksi.${k}`),
        fakta,
        kata(`Berkas seleksi belum memuat: ${hilang.join(', ')}.`, `The selection file lacks: ${hilang.join(', ')}.`),
      )
    return s.nilaiDiumumkan === false
      ? notMet(
          fakta,
          { bagian: ['nilaiDiumumkan'] },
          kata('Nilai setiap tahap belum diumumkan.', 'Scores of the steps are not published.'),
          'peringatan',
        )
      : met(fakta, kata('Berkas seleksi lengkap.', 'The selection file is complete.'))
  },
})
