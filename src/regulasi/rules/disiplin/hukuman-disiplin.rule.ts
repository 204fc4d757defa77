/**
 * R10. Not serving a disciplinary punishment; a medium or heavy one that ended recently is a warning.
 * Kinds and times: PP 94/2021 art. 8(1)–(4), 38(1), 42; PP 53/2010 art. 7(3). That a punishment bars an appointment
 * stands in no article read (BKN regulation 6/2022 not seen, panels ask it). A punishment ends on its last day.
 */
import { z } from 'zod'
import { defineRule, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { addYears, formatDate } from '../../engine/tanggal.ts'

const jeda = defineParameter('disiplin.jeda.tahun', z.number())

export const hukumanDisiplin = defineRule({
  id: 'R10',
  topik: 'disiplin',
  judul: { id: 'Tidak sedang menjalani hukuman disiplin', en: 'Not serving a disciplinary punishment' },
  penjelasan: {
    id: 'Pegawai yang sedang menjalani hukuman disiplin tidak diangkat atau dipindahkan ke jabatan lain, kecuali baris itu memang pelaksanaan hukumannya. Hukuman sedang atau berat yang belum lama selesai menjadi peringatan.',
    en: 'A person serving a disciplinary punishment is not appointed or moved, unless the line carries out that very punishment. A medium or heavy punishment that ended recently is a warning.',
  },
  citation: [
    { source: 'pp-94-2021', pasal: '8', ayat: '1–4' },
    { source: 'pp-94-2021', pasal: '38', ayat: '1' },
    { source: 'praktik-seleksi', pasal: 'hukuman disiplin' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['hukdis', 'dasar'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Hukuman ringan berupa teguran tidak punya masa; baris ringan tanpa tanggal akhir dianggap selesai saat dijatuhkan.',
      en: 'Light punishments are reprimands without a term; a light row without an end date is taken as done when given.',
    },
    {
      id: 'Hukuman sedang memakai jenis PP 53/2010 selama peraturan gaji belum berlaku (PP 94/2021 Pasal 42); keduanya diterima.',
      en: 'Medium punishments follow PP 53/2010 while the pay regulation is not in force (PP 94/2021 art. 42); both are accepted.',
    },
  ],
  decide({ facts: { hukdis, dasar }, asOf, param }) {
    if (dasar?.jenis === 'hukdis')
      return notApplicable('pelaksanaan-hukdis', () => ({
        id: 'Baris ini melaksanakan hukuman disiplin.',
        en: 'This line carries out a disciplinary punishment.',
      }))
    if (hukdis === undefined)
      return undetermined(['hukdis'], {}, () => ({
        id: 'Riwayat hukuman disiplin belum diketahui.',
        en: 'Disciplinary punishments are not known.',
      }))
    const daftar = hukdis ?? []
    const berjalan = daftar.find((h) =>
      h.sampai === null ? h.tingkat !== 'ringan' && h.mulai <= asOf : h.mulai <= asOf && asOf <= h.sampai,
    )
    if (berjalan)
      return notMet(
        { tingkat: berjalan.tingkat, mulai: berjalan.mulai, sampai: berjalan.sampai },
        { selesai: berjalan.sampai ?? 'belum ditentukan' },
        () => ({
          id: `Sedang menjalani hukuman disiplin ${berjalan.tingkat}${berjalan.sampai ? ` sampai ${formatDate(berjalan.sampai)}` : ''}.`,
          en: `Serving a ${berjalan.tingkat} punishment${berjalan.sampai ? ` until ${formatDate(berjalan.sampai, 'en')}` : ''}.`,
        }),
      )
    const jarak = param(jeda)
    const baru = daftar.find(
      (h) => h.tingkat !== 'ringan' && h.sampai !== null && h.sampai < asOf && asOf < addYears(h.sampai, jarak),
    )
    if (baru)
      return notMet(
        { tingkat: baru.tingkat, sampai: baru.sampai, jedaTahun: jarak },
        { lewat: addYears(baru.sampai as string, jarak) },
        () => ({
          id: `Hukuman disiplin ${baru.tingkat} selesai ${formatDate(baru.sampai as string)}, belum ${jarak} tahun.`,
          en: `A ${baru.tingkat} punishment ended on ${formatDate(baru.sampai as string, 'en')}, less than ${jarak} years ago.`,
        }),
        'peringatan',
      )
    return met({ hukumanTercatat: daftar.length, jedaTahun: jarak }, () => ({
      id: 'Tidak sedang menjalani hukuman disiplin.',
      en: 'Not serving a disciplinary punishment.',
    }))
  },
})
