/**
 * R22. A move to a post with a lower retirement age, past that age: it means retirement at once. PP 11/2017 art.
 * 239(2)a–b: the age follows the post held. A warning (own reading of the consequence). Without a post: as pelaksana.
 */
import { z } from 'zod'
import { defineRule, jenjangHilang, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { kelompokBup } from '../../engine/jenjang.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { birthday, formatDate } from '../../engine/tanggal.ts'

const bup = defineParameter('pensiun.bup', z.record(z.string(), z.number()))

export const penurunanMengubahPensiun = defineRule({
  id: 'R22',
  topik: 'usia',
  judul: {
    id: 'Penurunan jabatan pada usia 58 tahun mengubah batas usia pensiun',
    en: 'Downward move at 58 changes the retirement age',
  },
  penjelasan: {
    id: 'Batas usia pensiun mengikuti jabatan yang dipegang. Pindah ke jabatan yang batasnya lebih rendah, sedangkan usianya sudah mencapai batas itu, berarti pensiun seketika.',
    en: 'Retirement age follows the post held. A move to a post with a lower age by who is already that old means retirement at once.',
  },
  citation: [{ source: 'pp-11-2017', pasal: '239', ayat: '2', versi: 'naskah 2017' }],
  inForce: { from: '2017-04-07' },
  severity: 'peringatan',
  versi: 1,
  facts: ['tanggalLahir', 'jabatanAsal', 'jenjang', 'kursi'],
  untukPlt: false,
  untukTanpaJabatan: true,
  tidakDimodelkan: [],
  decide({ facts: { tanggalLahir, jabatanAsal: asal, jenjang, kursi }, asOf, param }) {
    const tuju = kursi === 'tanpa-jabatan' ? 'pelaksana' : jenjang
    if (tuju === undefined) return jenjangHilang()
    if (asal === undefined)
      return undetermined(['riwayat'], {}, () => ({
        id: 'Jabatan yang sekarang dipegang belum diketahui.',
        en: 'The post held now is not known.',
      }))
    const tabel = param(bup)
    const lama = asal === null ? undefined : tabel[kelompokBup(asal.jenjang)]
    const baru = tabel[kelompokBup(tuju)] as number
    if (lama === undefined || baru >= lama)
      return notApplicable(
        'bukan-penurunan',
        kata('Batas usia pensiun tidak turun.', 'The retirement age does not fall.'),
      )
    if (tanggalLahir === undefined)
      return undetermined(['tanggalLahir'], {}, () => ({
        id: 'Tanggal lahir belum diketahui.',
        en: 'The date of birth is not known.',
      }))
    const batas = birthday(tanggalLahir, baru)
    const fakta = { batasLama: lama, batasBaru: baru, mencapaiBatasBaru: batas }
    return asOf >= batas
      ? notMet(fakta, { pensiunSejak: batas }, () => ({
          id: `Batas usia pensiun turun dari ${lama} ke ${baru} tahun, sudah dicapai ${formatDate(batas)}: pensiun seketika.`,
          en: `The retirement age falls from ${lama} to ${baru}, reached on ${formatDate(batas, 'en')}: retirement at once.`,
        }))
      : met(fakta, () => ({
          id: `Batas usia pensiun turun dari ${lama} ke ${baru} tahun; belum dicapai.`,
          en: `The retirement age falls from ${lama} to ${baru}; not reached yet.`,
        }))
  },
})
