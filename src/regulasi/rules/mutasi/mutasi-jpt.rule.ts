/**
 * R13. A JPT moved to another JPT by job fit: present post held 2 to 5 years and a job-fit result at hand.
 * PP 11/2017 art. 131(1), (2)c, 132(1), (2)b. Above five years: a warning unless extended (art. 133, rule R51).
 * Moved out of the JPT within two years: the ban of UU 5/2014 art. 116 (repealed), a warning while it is a setting.
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
import { tahunKeBulan } from '../../engine/pengalaman.ts'
import { addMonths, addYears, formatMonths } from '../../engine/tanggal.ts'
import { menyebutNama } from '../dokumen/padanan.ts'
import { adalahPutusan, type MasaDiJabatan, masaDiJabatan } from './masa-di-jabatan.ts'

const minimum = defineParameter('mutasi.jpt.minimum.tahun', z.number())
const maksimum = defineParameter('mutasi.jpt.maksimum.tahun', z.number())
const larangan = defineParameter('mutasi.jpt.larangan.tahun', z.number())
type Alat = AlatPutusan<'jenjang' | 'kursi' | 'jabatanAsal' | 'ujiKompetensi' | 'suratJobFit' | 'suratPerpanjangan'>

/** Whether a job-fit result is at hand; null = cannot be told. */
function jobFit(alat: Alat): boolean | null {
  const { ujiKompetensi: uji, suratJobFit: surat } = alat.facts
  if (surat?.cocok === 'nama-dan-jabatan' || surat?.cocok === 'jabatan-tidak-disebut') return true
  const tahun = alat.setting('job_fit_valid_years')
  const ada = (uji ?? []).some(
    (u) =>
      u.jenis === 'job-fit' &&
      u.lulus &&
      u.tanggal <= alat.asOf &&
      (tahun === null || alat.asOf <= addYears(u.tanggal, tahun)),
  )
  return ada ? true : uji === undefined ? null : false
}

function antarJpt(alat: Alat, m: MasaDiJabatan): Putusan {
  const paling = tahunKeBulan(alat.param(minimum))
  const batas = tahunKeBulan(alat.param(maksimum))
  const hasil = jobFit(alat)
  const fakta = { sejak: m.sejak, bulan: m.bulan, jobFit: hasil }
  const kurang: Record<string, number | string> = {}
  if (m.bulan < paling && !m.palingSedikit) kurang.bulan = paling - m.bulan
  if (hasil === false) kurang.jobFit = 'hasil uji kompetensi'
  if (Object.keys(kurang).length > 0)
    return notMet(fakta, kurang, () => ({
      id:
        kurang.bulan === undefined
          ? 'Belum ada hasil uji kompetensi (job fit).'
          : `Baru ${formatMonths(m.bulan)} di JPT sekarang, dibutuhkan ${formatMonths(paling)}.`,
      en:
        kurang.bulan === undefined
          ? 'There is no job-fit result.'
          : `Only ${formatMonths(m.bulan, 'en')} in the present JPT, needed ${formatMonths(paling, 'en')}.`,
    }))
  const hilang = [...(m.bulan < paling ? ['riwayat.tmt'] : []), ...(hasil === null ? ['ujiKompetensi'] : [])]
  if (hilang.length > 0)
    return undetermined(hilang, fakta, () => ({
      id: 'Masa di JPT sekarang atau hasil uji kompetensinya belum diketahui.',
      en: 'Time in the present JPT or its job-fit result is not known.',
    }))
  const diperpanjang = menyebutNama(alat.facts.suratPerpanjangan)
  if (alat.asOf > addMonths(m.sejak, batas) && !diperpanjang)
    return notMet(
      fakta,
      { lewatSejak: addMonths(m.sejak, batas) },
      () => ({
        id: `Sudah ${formatMonths(m.bulan)} di JPT sekarang, lebih lama daripada ${formatMonths(batas)}.`,
        en: `${formatMonths(m.bulan, 'en')} in the present JPT, longer than ${formatMonths(batas, 'en')}.`,
      }),
      'peringatan',
    )
  return met(fakta, () => ({
    id: `Di JPT sekarang ${formatMonths(m.bulan)}, dan ada hasil uji kompetensi.`,
    en: `In the present JPT for ${formatMonths(m.bulan, 'en')}, with a job-fit result.`,
  }))
}

/** Leaves the JPT: only the two-year ban is looked at. */
function keluarJpt(alat: Alat, m: MasaDiJabatan): Putusan {
  if (alat.setting('jpt_two_year_ban') === 'tidak-dipakai')
    return notApplicable('bukan-perpindahan-jpt', kata('Bukan perpindahan antar-JPT.', 'Not a move between JPT.'))
  const butuh = tahunKeBulan(alat.param(larangan))
  const fakta = { sejak: m.sejak, bulan: m.bulan }
  if (m.bulan >= butuh)
    return met(fakta, () => ({
      id: `Di JPT sekarang ${formatMonths(m.bulan)}.`,
      en: `In the present JPT for ${formatMonths(m.bulan, 'en')}.`,
    }))
  if (m.palingSedikit)
    return undetermined(
      ['riwayat.tmt'],
      fakta,
      kata('Tanggal mulai JPT sekarang belum diketahui.', 'The start of the present JPT is not known.'),
      'peringatan',
    )
  return notMet(
    fakta,
    { bulan: butuh - m.bulan },
    () => ({
      id: `Diganti sebelum dua tahun memangku JPT (baru ${formatMonths(m.bulan)}); larangan UU 5/2014 telah dicabut, penggantinya belum terbaca.`,
      en: `Replaced within two years in the JPT (${formatMonths(m.bulan, 'en')}); the ban of UU 5/2014 is repealed, its successor not seen.`,
    }),
    'peringatan',
  )
}

export const mutasiJpt = defineRule({
  id: 'R13',
  topik: 'mutasi',
  judul: {
    id: 'Mutasi JPT dua sampai lima tahun dengan uji kompetensi',
    en: 'Lateral JPT move after two to five years, with job fit',
  },
  penjelasan: {
    id: 'Pejabat pimpinan tinggi dipindahkan ke JPT lain melalui uji kompetensi setelah dua sampai lima tahun memangku jabatannya. Lebih lama dari lima tahun menjadi peringatan.',
    en: 'A high official moves to another JPT through a competence test after two to five years in post. Longer than five years is a warning.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '131', ayat: '1–2', versi: 'naskah 2017', bila: ['jpt-pratama'] },
    { source: 'pp-11-2017', pasal: '132', ayat: '1–2', versi: 'naskah 2017', bila: ['jpt-pratama'] },
    {
      source: 'uu-5-2014',
      pasal: '116',
      ayat: '1',
      versi: 'telah dicabut',
      bila: ['administrator', 'pengawas', 'pelaksana'],
    },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'kursi', 'jabatanAsal', 'ujiKompetensi', 'suratJobFit', 'suratPerpanjangan'],
  untukPlt: false,
  untukTanpaJabatan: true,
  tidakDimodelkan: [
    {
      id: 'Klasifikasi jabatan yang sama (Pasal 131(2)a) dan sertifikat kompetensi teknis (131(3)) dinilai orang.',
      en: 'Same job classification (art. 131(2)a) and the technical certificate (131(3)) are judged by people.',
    },
    {
      id: 'Bunyi Pasal 131–132 setelah perubahan 2020 belum terbaca.',
      en: 'The wording of art. 131–132 after the 2020 amendment was not seen.',
    },
  ],
  decide(alat) {
    const { jenjang, kursi, jabatanAsal } = alat.facts
    if (kursi !== 'tanpa-jabatan' && jenjang === undefined) return jenjangHilang()
    const keJpt = jenjang === 'jpt-pratama' && kursi !== 'tanpa-jabatan'
    const m = masaDiJabatan(jabatanAsal, alat.asOf)
    if (adalahPutusan(m)) return keJpt || m.hasil === 'tidak-berlaku' ? m : { ...m, keparahan: 'peringatan' }
    if (m.jenjang !== 'jpt-pratama')
      return notApplicable('bukan-perpindahan-jpt', kata('Tidak sedang memangku JPT.', 'Holds no JPT now.'))
    return keJpt ? antarJpt(alat, m) : keluarJpt(alat, m)
  },
})
