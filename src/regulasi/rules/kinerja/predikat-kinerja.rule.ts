/**
 * R09. Performance at least "baik" in each of the last two calendar years. PP 11/2017 art. 54(1)e, 54(3)e, 76(1)g,
 * 79(1)g, 81(1)b. For JPT pratama the law asks nothing of the kind; panels do, so there it is a warning. Unit: years.
 * Assessment of a year ends in January after it (PP 30/2019 art. 42(1)): until then the two years before may serve.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { PREDIKAT } from '../../engine/fakta-pegawai.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { yearOf } from '../../engine/tanggal.ts'

const jumlahTahun = defineParameter('kinerja.tahun', z.number())
const minimum = defineParameter('kinerja.minimum', z.enum(PREDIKAT))
const akhirPenilaian = defineParameter('kinerja.akhir-penilaian', z.string())
const URUTAN: readonly string[] = PREDIKAT

const jf = ['ahli-utama', 'ahli-madya', 'ahli-muda', 'ahli-pertama']
const jfTerampil = ['penyelia', 'mahir', 'terampil', 'pemula']

export const predikatKinerja = defineRule({
  id: 'R09',
  topik: 'kinerja',
  judul: { id: 'Kinerja paling rendah Baik dua tahun terakhir', en: 'Performance at least Good in the last two years' },
  penjelasan: {
    id: 'Predikat kinerja dua tahun kalender terakhir paling rendah Baik. Sebelum 1 Februari tahun terakhir boleh belum dinilai: dua tahun sebelumnya yang dipakai. Untuk JPT pratama ini praktik panitia seleksi, jadi hanya peringatan.',
    en: 'Ratings of the last two calendar years are at least Good. Before 1 February the last year may not be rated yet: then the two before it serve. For JPT pratama this is practice of panels, so only a warning.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '54', ayat: '1', huruf: 'e', versi: 'naskah 2017', bila: ['administrator'] },
    { source: 'pp-11-2017', pasal: '54', ayat: '3', huruf: 'e', versi: 'naskah 2017', bila: ['pengawas'] },
    { source: 'pp-11-2017', pasal: '76', ayat: '1', huruf: 'g', versi: 'naskah 2017', bila: jf },
    { source: 'pp-11-2017', pasal: '79', ayat: '1', huruf: 'g', versi: 'naskah 2017', bila: jfTerampil },
    { source: 'pp-11-2017', pasal: '81', ayat: '1', huruf: 'b', versi: 'naskah 2017', bila: [...jf, ...jfTerampil] },
    { source: 'praktik-seleksi', pasal: 'predikat kinerja', bila: ['jpt-pratama'] },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'predikat'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Pengangkatan pertama ke jabatan fungsional hanya meminta satu tahun (Pasal 75(1)f); di sini dua tahun.',
      en: 'A first appointment to a functional post asks one year only (art. 75(1)f); here two.',
    },
    {
      id: 'Kata “setiap unsur” penilaian lama dibaca sebagai predikat tahunannya.',
      en: 'The old words “every element” are read as the yearly rating.',
    },
  ],
  decide({ facts: { jenjang, predikat }, asOf, param }) {
    if (jenjang === undefined) return jenjangHilang()
    if (jenjang === 'pelaksana')
      return notApplicable('jenjang-lain', kata('Tidak disyaratkan untuk pelaksana.', 'Not asked of executing posts.'))
    const keparahan = jenjang === 'jpt-pratama' ? 'peringatan' : 'blokir'
    if (predikat === undefined)
      return undetermined(
        ['predikat'],
        {},
        () => ({ id: 'Predikat kinerja belum diketahui.', en: 'Performance ratings are not known.' }),
        keparahan,
      )
    const butuh = param(minimum)
    const punya = new Map((predikat ?? []).map((p) => [p.tahun, p.nilai]))
    const terakhir = yearOf(asOf) - 1
    const bolehMundur = !punya.has(terakhir) && asOf <= `${yearOf(asOf)}-${param(akhirPenilaian)}`
    const awal = bolehMundur ? terakhir - 1 : terakhir
    const tahun = Array.from({ length: param(jumlahTahun) }, (_, i) => awal - i)
    const fakta = {
      predikat: Object.fromEntries(tahun.map((t) => [t, punya.get(t) ?? null])),
      palingRendah: butuh,
    }
    const rendah = tahun.filter((t) => punya.has(t) && URUTAN.indexOf(punya.get(t)!) < URUTAN.indexOf(butuh))
    if (rendah.length > 0)
      return notMet(
        fakta,
        { tahun: rendah },
        () => ({
          id: `Kinerja tahun ${rendah.join(' dan ')} di bawah ${butuh}.`,
          en: `Performance in ${rendah.join(' and ')} is below ${butuh}.`,
        }),
        keparahan,
      )
    const hilang = tahun.filter((t) => !punya.has(t))
    if (hilang.length === 0)
      return {
        ...met(fakta, () => ({
          id: `Kinerja ${tahun.toReversed().join(' dan ')} paling rendah ${butuh}.`,
          en: `Performance in ${tahun.toReversed().join(' and ')} is at least ${butuh}.`,
        })),
        keparahan,
      }
    if (punya.size === 0)
      return notMet(
        fakta,
        { tahun: hilang },
        () => ({ id: 'Tidak ada predikat kinerja sama sekali.', en: 'There is no performance rating at all.' }),
        keparahan,
      )
    return undetermined(
      ['predikat'],
      fakta,
      () => ({
        id: `Predikat kinerja tahun ${hilang.join(' dan ')} belum diketahui.`,
        en: `The rating of ${hilang.join(' and ')} is not known.`,
      }),
      keparahan,
    )
  },
})
