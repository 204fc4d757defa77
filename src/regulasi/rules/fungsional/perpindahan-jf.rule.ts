/**
 * R18. Transfer from another post into a functional post: age, two years in its field, test passed. PP 11/2017 art.
 * 76(1)d–h, (2), 79(1)d–h, (2); rise within a functional ladder: test, art. 81(1)a; first appointment: test and entry
 * tiers, art. 75(1)e, 82(1). Performance is R09, the vacancy R01. Return to a functional post held before: a setting.
 */
import { z } from 'zod'
import {
  type AlatPutusan,
  type Data,
  defineRule,
  jenjangHilang,
  kata,
  met,
  notApplicable,
  notMet,
  type Putusan,
  undetermined,
} from '../../engine/aturan.ts'
import { adalahFungsional } from '../../engine/fakta.ts'
import { arahPerpindahan } from '../../engine/jenjang.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { lamaBulan, PENGALAMAN_KOSONG, tahunKeBulan } from '../../engine/pengalaman.ts'
import { addDays, birthday, formatDate, formatMonths } from '../../engine/tanggal.ts'

const usiaMaksimum = defineParameter('fungsional.usia.maksimum', z.record(z.string(), z.number()))
const tahunBiasa = defineParameter('fungsional.pengalaman.tahun', z.number())
const tahunPenataan = defineParameter('fungsional.pengalaman-penataan.tahun', z.number())
const jfSetara = defineParameter('jenjang.jf-setara', z.record(z.string(), z.array(z.string())))
const jenjangMasuk = defineParameter('fungsional.masuk', z.array(z.string()))
type Alat = AlatPutusan<'jenjang' | 'tanggalLahir' | 'jabatanAsal' | 'pengalaman' | 'ujiKompetensi'>

interface Periksa {
  readonly fakta: Data
  readonly kurang: Data
  readonly hilang: readonly string[]
}
const kosong: Periksa = { fakta: {}, kurang: {}, hilang: [] }

function usia(alat: Alat, jenjang: string): Periksa {
  const { tanggalLahir } = alat.facts
  if (tanggalLahir === undefined) return { ...kosong, hilang: ['tanggalLahir'] }
  const batas = alat.param(usiaMaksimum)[jenjang] as number
  const bacaan = alat.setting('age_limit_reading')
  const ulang = birthday(tanggalLahir, bacaan === 'sebelum-ulang-tahun-berikutnya' ? batas + 1 : batas)
  const terakhir = bacaan === 'sampai-ulang-tahun' ? ulang : addDays(ulang, -1)
  const fakta = { batasUsia: batas, hariTerakhir: terakhir }
  return alat.asOf <= terakhir
    ? { ...kosong, fakta }
    : { fakta, kurang: { lewatSejak: addDays(terakhir, 1) }, hilang: [] }
}
function pengalaman(alat: Alat): Periksa {
  const p = alat.facts.pengalaman ?? PENGALAMAN_KOSONG
  const tahun = alat.setting('jf_transfer_reason') === 'biasa' ? tahunBiasa : tahunPenataan
  const butuh = tahunKeBulan(alat.param(tahun))
  const pasti = lamaBulan(p.baris.filter((b) => b.dalamBidang === true))
  const mungkin = p.baris.filter((b) => b.dalamBidang !== false)
  const fakta = { bidangBulan: pasti, dibutuhkanBulan: butuh }
  if (pasti >= butuh) return { ...kosong, fakta }
  if (!p.lengkap) return { ...kosong, fakta, hilang: ['riwayat'] }
  if (mungkin.some((b) => b.tanpaMulai)) return { ...kosong, fakta, hilang: ['riwayat.tmt'] }
  if (lamaBulan(mungkin) >= butuh)
    return { ...kosong, fakta, hilang: [p.bidangHilang === 'jabatan' ? 'jabatan.bidang' : 'riwayat.bidang'] }
  return { fakta, kurang: { bulan: butuh - pasti }, hilang: [] }
}
function uji(alat: Alat): Periksa {
  const { ujiKompetensi: daftar } = alat.facts
  if (daftar === undefined) return { ...kosong, hilang: ['ujiKompetensi'] }
  const lulus = (daftar ?? []).some((u) => u.jenis === 'uji-kompetensi-jf' && u.lulus && u.tanggal <= alat.asOf)
  return { fakta: { ujiLulus: lulus }, kurang: lulus ? {} : { ujiKompetensi: 'belum lulus' }, hilang: [] }
}

function gabung(bagian: readonly Periksa[], ringan: readonly Periksa[] = []): Putusan {
  const semua = [...bagian, ...ringan]
  const fakta: Data = Object.assign({}, ...semua.map((b) => b.fakta))
  const tolak = (k: Data, keparahan?: 'peringatan'): Putusan =>
    notMet(
      fakta,
      k,
      () => ({
        id: `Syarat ke jabatan fungsional belum terpenuhi: ${kataKurang(k, 'id')}.`,
        en: `Requirements of the functional post not met: ${kataKurang(k, 'en')}.`,
      }),
      keparahan,
    )
  const kurang: Data = Object.assign({}, ...bagian.map((b) => b.kurang))
  if (Object.keys(kurang).length > 0) return tolak(kurang)
  const hilang = bagian.flatMap((b) => b.hilang)
  const belum = (h: readonly string[], keparahan?: 'peringatan'): Putusan =>
    undetermined(
      h,
      fakta,
      kata(
        'Syarat ke jabatan fungsional belum dapat ditentukan.',
        'Requirements of the functional post cannot be told yet.',
      ),
      keparahan,
    )
  if (hilang.length > 0) return belum(hilang)
  const kurangRingan: Data = Object.assign({}, ...ringan.map((b) => b.kurang))
  if (Object.keys(kurangRingan).length > 0) return tolak(kurangRingan, 'peringatan')
  const hilangRingan = ringan.flatMap((b) => b.hilang)
  if (hilangRingan.length > 0) return belum(hilangRingan, 'peringatan')
  return met(fakta, kata('Syarat ke jabatan fungsional terpenuhi.', 'Requirements of the functional post are met.'))
}
function kataKurang(k: Data, bahasa: 'id' | 'en'): string {
  const id = bahasa === 'id'
  const bagian: string[] = []
  if (typeof k.lewatSejak === 'string')
    bagian.push(
      id ? `batas usia lewat sejak ${formatDate(k.lewatSejak)}` : `too old since ${formatDate(k.lewatSejak, 'en')}`,
    )
  if (typeof k.bulan === 'number')
    bagian.push(
      id ? `pengalaman kurang ${formatMonths(k.bulan)}` : `experience short by ${formatMonths(k.bulan, 'en')}`,
    )
  if (k.ujiKompetensi) bagian.push(id ? 'belum lulus uji kompetensi' : 'competence test not passed')
  if (k.jenjang) bagian.push(id ? 'jenjang ini bukan jenjang pengangkatan pertama' : 'not an entry tier')
  return bagian.join('; ')
}

function dariLuar(alat: Alat, jenjang: string): Putusan {
  const kembali = (alat.facts.pengalaman?.baris ?? []).some((b) => b.jenjang === jenjang)
  const ringan = kembali && alat.setting('jf_return_needs_test') === 'peringatan'
  const wajib = [usia(alat, jenjang), pengalaman(alat)]
  return ringan ? gabung(wajib, [uji(alat)]) : gabung([...wajib, uji(alat)])
}
function pertama(alat: Alat, jenjang: string): Putusan {
  const boleh = alat.param(jenjangMasuk)
  const masuk: Periksa = boleh.includes(jenjang)
    ? { ...kosong, fakta: { jenjangMasuk: true } }
    : { fakta: { jenjangMasuk: false }, kurang: { jenjang: boleh.join(', ') }, hilang: [] }
  return gabung([masuk, uji(alat)])
}

const keahlian = ['ahli-utama', 'ahli-madya', 'ahli-muda', 'ahli-pertama']
const keterampilan = ['penyelia', 'mahir', 'terampil', 'pemula']

export const perpindahanJf = defineRule({
  id: 'R18',
  topik: 'fungsional',
  judul: { id: 'Syarat perpindahan ke jabatan fungsional', en: 'Requirements for moving into a functional post' },
  penjelasan: {
    id: 'Pindah dari jabatan lain ke jabatan fungsional: usia paling tinggi 53, 55, atau 60 tahun menurut jenjangnya, pengalaman dua tahun dalam bidangnya, dan lulus uji kompetensi. Naik jenjang: lulus uji kompetensi. Pengangkatan pertama hanya ke jenjang masuk.',
    en: 'From another post into a functional one: at most 53, 55 or 60 years old by tier, two years in its field, and a passed competence test. A rise in the ladder: the test. A first appointment: entry tiers only.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '76', ayat: '1–2', versi: 'naskah 2017', bila: keahlian },
    { source: 'pp-11-2017', pasal: '79', ayat: '1–2', versi: 'naskah 2017', bila: keterampilan },
    {
      source: 'pp-11-2017',
      pasal: '81',
      ayat: '1',
      huruf: 'a',
      versi: 'naskah 2017',
      bila: [...keahlian, ...keterampilan],
    },
    { source: 'pp-11-2017', pasal: '82', ayat: '1', versi: 'naskah 2017', bila: [...keahlian, ...keterampilan] },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'tanggalLahir', 'jabatanAsal', 'pengalaman', 'ujiKompetensi'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Batas 63 tahun antar-JF ahli utama dan “satu tahun sebelum batas usia pensiun” hanya ada pada panduan BKN.',
      en: 'The limit of 63 between JF ahli utama and “one year before retirement age” stand only in BKN’s guide.',
    },
    {
      id: 'Angka kredit kumulatif untuk naik jenjang dihitung di luar aturan ini.',
      en: 'Cumulative credit points for a rise are counted elsewhere.',
    },
  ],
  decide(alat) {
    const { jenjang, jabatanAsal: asal } = alat.facts
    if (jenjang === undefined) return jenjangHilang()
    if (!adalahFungsional(jenjang))
      return notApplicable('jenjang-lain', kata('Hanya untuk jabatan fungsional.', 'Only for functional posts.'))
    if (asal === undefined)
      return undetermined(
        ['riwayat'],
        {},
        kata('Jabatan yang sekarang dipegang belum diketahui.', 'The post held now is not known.'),
      )
    if (asal === null) return pertama(alat, jenjang)
    if (!adalahFungsional(asal.jenjang)) return dariLuar(alat, jenjang)
    return arahPerpindahan(asal, { jenjang }, alat.param(jfSetara)) === 'naik'
      ? gabung([uji(alat)])
      : notApplicable(
          'bukan-promosi',
          kata('Tidak naik jenjang dalam jabatan fungsional.', 'No rise within functional posts.'),
        )
  },
})
