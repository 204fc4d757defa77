/**
 * R08. Rank. Below what SIASN accepts for the echelon: refused. Below the post's standard (SKJ), or where that is
 * silent below the old table of PP 100/2000 jo. PP 13/2002: a warning. Above the highest: told, no bar.
 * PP 11/2017 art. 48(2), 166(1)d. Echelon unknown: decided only when every echelon of the tier gives the same answer.
 */
import { z } from 'zod'
import {
  defineRule,
  jenjangHilang,
  met,
  notApplicable,
  notMet,
  type Putusan,
  undetermined,
} from '../../engine/aturan.ts'
import { adalahManajerial } from '../../engine/fakta.ts'
import { defineParameter } from '../../engine/parameter.ts'

const Tabel = z.record(z.string(), z.string())
const urutan = defineParameter('pangkat.urutan', z.record(z.string(), z.number()))
const siasnMinimum = defineParameter('pangkat.siasn.minimum', Tabel)
const siasnMaksimum = defineParameter('pangkat.siasn.maksimum', Tabel)
const praktikTerendah = defineParameter('pangkat.praktik.terendah', Tabel)
const eselonJenjang = defineParameter('jenjang.eselon', z.record(z.string(), z.array(z.string())))

export const pangkatMinimum = defineRule({
  id: 'R08',
  topik: 'pangkat',
  judul: { id: 'Pangkat untuk jabatan', en: 'Rank for the post' },
  penjelasan: {
    id: 'Pangkat yang diminta ada dalam standar jabatan. Bila standar tidak menyebutnya, tabel lama dipakai sebagai acuan. Satu tingkat di bawah acuan adalah peringatan; di bawah yang diterima SIASN, usulan ditolak.',
    en: 'The rank asked for is in the post’s standard; where it names none, the old table serves as a guide. One step below the guide is a warning; below what SIASN accepts the proposal is refused.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '48', ayat: '2', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '166', ayat: '1', huruf: 'd', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['golongan', 'jenis', 'jenjang', 'eselon', 'golonganMinimum'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Tabel per eselon berasal dari referensi SIASN dan peraturan yang telah dicabut; keduanya belum diverifikasi.',
      en: 'The tables per echelon come from the SIASN reference and a repealed regulation; neither is verified.',
    },
    {
      id: 'Golongan PPPK (I–XVII) tidak dibandingkan dengan pangkat PNS.',
      en: 'PPPK grades (I–XVII) are not compared with PNS ranks.',
    },
  ],
  decide({ facts, param }) {
    const { golongan, jenis, jenjang, eselon, golonganMinimum: skj } = facts
    if (jenjang === undefined) return jenjangHilang()
    const struktural = eselon === undefined ? adalahManajerial(jenjang) : eselon !== null
    if (!struktural && !skj)
      return notApplicable('tanpa-syarat', () => ({
        id: 'Tidak ada syarat pangkat untuk jabatan ini.',
        en: 'No rank is asked for this post.',
      }))
    if (jenis === 'PPPK')
      return notApplicable('bukan-pns', () => ({ id: 'Pangkat hanya untuk PNS.', en: 'Rank is for PNS only.' }))
    const nilai = param(urutan)
    const punya = golongan === undefined ? undefined : nilai[golongan]
    if (golongan === undefined || punya === undefined)
      return undetermined(['golongan'], {}, () => ({ id: 'Golongan belum diketahui.', en: 'The rank is not known.' }))
    const putuskan = (e: string | null): Putusan => {
      const terendah = e === null ? undefined : param(siasnMinimum)[e]
      const tertinggi = e === null ? undefined : param(siasnMaksimum)[e]
      const anjuran = skj ?? (e === null ? undefined : param(praktikTerendah)[e])
      const acuan = skj ? 'standar jabatan' : 'tabel lama'
      const fakta = {
        golongan,
        eselon: e,
        terendahSiasn: terendah ?? null,
        anjuran: anjuran ?? null,
        acuan,
        diAtasTertinggi: tertinggi !== undefined && punya > (nilai[tertinggi] as number) ? tertinggi : null,
      }
      if (e !== null && terendah === undefined)
        return undetermined(['jabatan.eselon'], { golongan, eselon: e }, () => ({
          id: `Eselon ${e} tidak ada dalam tabel pangkat kota.`,
          en: `Echelon ${e} is not in the city’s table of ranks.`,
        }))
      if (terendah !== undefined && punya < (nilai[terendah] as number))
        return notMet(fakta, { golongan: terendah }, () => ({
          id: `Golongan ${golongan}, terendah ${terendah} untuk eselon ${e}.`,
          en: `Rank ${golongan}, lowest ${terendah} for echelon ${e}.`,
        }))
      if (anjuran !== undefined && punya < (nilai[anjuran] as number))
        return notMet(
          fakta,
          { golongan: anjuran },
          () => ({
            id: skj
              ? `Golongan ${golongan} di bawah standar jabatan ${anjuran}.`
              : `Golongan ${golongan} satu tingkat di bawah acuan ${anjuran}.`,
            en: skj
              ? `Rank ${golongan} is below the post’s standard ${anjuran}.`
              : `Rank ${golongan} is one step below the guide ${anjuran}.`,
          }),
          'peringatan',
        )
      return met(fakta, () => ({
        id: `Golongan ${golongan}${anjuran ? `, paling rendah ${anjuran} menurut ${acuan}` : ''}${fakta.diAtasTertinggi ? `; di atas pangkat tertinggi ${fakta.diAtasTertinggi}` : ''}.`,
        en: `Rank ${golongan}${anjuran ? `, lowest ${anjuran} by ${skj ? 'the post’s standard' : 'the old table'}` : ''}${fakta.diAtasTertinggi ? `; above the highest rank ${fakta.diAtasTertinggi}` : ''}.`,
      }))
    }
    if (eselon !== undefined || !adalahManajerial(jenjang)) return putuskan(eselon ?? null)
    const mungkin = (param(eselonJenjang)[jenjang] as readonly string[]).map(putuskan)
    const [satu] = mungkin as [Putusan]
    if (mungkin.every((p) => p.hasil === satu.hasil && p.keparahan === satu.keparahan)) return satu
    return undetermined(['jabatan.eselon'], { golongan }, () => ({
      id: 'Eselon jabatan belum diketahui, dan jawabannya bergantung padanya.',
      en: 'The echelon of the post is not known, and the answer depends on it.',
    }))
  },
})
