/**
 * R06. JPT pratama seat: is or was administrator or JF ahli madya for at least 2 years (c no. 4), AND at least 5 years
 * of cumulative experience in the related field of duty (c no. 3). PP 11/2017 art. 107(1)c jo. PP 17/2020.
 * Not modelled: the presidential waiver (107(2)); selection (R46–R47).
 */
import { z } from 'zod'
import {
  type AlatPutusan,
  defineRule,
  jenjangHilang,
  met,
  notApplicable,
  notMet,
  undetermined,
} from '../../engine/aturan.ts'
import type { BarisPengalaman, Pengalaman } from '../../engine/fakta.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { lamaBulan, PENGALAMAN_KOSONG, tahunKeBulan } from '../../engine/pengalaman.ts'
import { formatMonths } from '../../engine/tanggal.ts'

const tahunJabatan = defineParameter('pengalaman.jpt-pratama.jabatan.tahun', z.number())
const tahunBidang = defineParameter('pengalaman.jpt-pratama.bidang.tahun', z.number())
const jenjangAsal = defineParameter('jenjang.jpt-pratama.asal', z.array(z.string()))
type Alat = AlatPutusan<'jenjang' | 'pengalaman'>

/** Months in the tiers of origin: together, or the longest single one when adding is off. */
function bulanJabatan(baris: readonly BarisPengalaman[], asal: readonly string[], jumlahkan: boolean): number {
  if (jumlahkan) return lamaBulan(baris.filter((b) => asal.includes(b.jenjang)))
  return Math.max(0, ...asal.map((j) => lamaBulan(baris.filter((b) => b.jenjang === j))))
}

function ukur(alat: Alat, p: Pengalaman) {
  const jumlahkan = alat.setting('add_equivalent_tier_time')
  const pernahJpt = alat.setting('tier_already_held') && p.baris.some((b) => b.jenjang === 'jpt-pratama')
  const asal = alat.param(jenjangAsal)
  return {
    pernahJpt,
    jabatan: bulanJabatan(p.baris, asal, jumlahkan),
    jabatanTanpaMulai: p.baris.some((b) => b.tanpaMulai && asal.includes(b.jenjang)),
    bidangTanpaMulai: p.baris.some((b) => b.tanpaMulai && b.dalamBidang !== false),
    bidang: lamaBulan(p.baris.filter((b) => b.dalamBidang === true)),
    bidangMungkin: lamaBulan(p.baris.filter((b) => b.dalamBidang !== false)),
    butuhJabatan: tahunKeBulan(alat.param(tahunJabatan)),
    butuhBidang: tahunKeBulan(alat.param(tahunBidang)),
  }
}

function kataKurang(k: Readonly<Record<string, number>>, bahasa: 'id' | 'en'): string {
  const id = bahasa === 'id'
  const bagian: string[] = []
  const lama = (n: number): string => (id ? `kurang ${formatMonths(n)}` : `short by ${formatMonths(n, 'en')}`)
  if (k.jabatanBulan !== undefined)
    bagian.push(`${lama(k.jabatanBulan)} ${id ? 'sebagai' : 'as'} administrator ${id ? 'atau' : 'or'} JF ahli madya`)
  if (k.bidangBulan !== undefined)
    bagian.push(`${lama(k.bidangBulan)} ${id ? 'dalam bidang tugas terkait' : 'in the related field of duty'}`)
  return bagian.join('; ')
}

export const pengalamanJptPratama = defineRule({
  id: 'R06',
  topik: 'pengalaman',
  judul: { id: 'Pengalaman untuk JPT pratama', en: 'Experience for JPT pratama' },
  penjelasan: {
    id: 'Calon sedang atau pernah menjadi administrator atau pejabat fungsional ahli madya paling singkat dua tahun, dan punya pengalaman dalam bidang tugas yang terkait secara kumulatif paling singkat lima tahun.',
    en: 'The candidate is or was administrator or functional official ahli madya for at least two years, and has at least five cumulative years of experience in the related field of duty.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '107', ayat: '1', huruf: 'c', angka: '3', versi: 'jo. PP 17/2020 angka 10' },
    { source: 'pp-11-2017', pasal: '107', ayat: '1', huruf: 'c', angka: '4', versi: 'jo. PP 17/2020 angka 10' },
  ],
  inForce: { from: '2017-04-07' },
  hanya: { jenjang: ['jpt-pratama'] },
  severity: 'blokir',
  versi: 1,
  facts: ['jenjang', 'pengalaman'],
  untukPlt: false,
  tidakDimodelkan: [
    {
      id: 'Pengecualian dengan persetujuan Presiden (Pasal 107(2)) diputuskan manual.',
      en: 'The exception with presidential approval (art. 107(2)) is a manual decision.',
    },
    {
      id: 'Pejabat yang sudah JPT pratama dianggap memenuhi syarat jabatan asal; syarat bidang tetap dihitung.',
      en: 'Who already is JPT pratama is taken to meet the post requirement; the field requirement is still counted.',
    },
  ],
  decide(alat) {
    const { jenjang } = alat.facts
    if (jenjang === undefined) return jenjangHilang()
    if (jenjang !== 'jpt-pratama')
      return notApplicable('jenjang-lain', () => ({ id: 'Hanya untuk JPT pratama.', en: 'Only for JPT pratama.' }))
    const p = alat.facts.pengalaman ?? PENGALAMAN_KOSONG
    const u = ukur(alat, p)
    const fakta = {
      jabatanAsalBulan: u.jabatan,
      bidangBulan: u.bidang,
      dibutuhkanJabatanBulan: u.butuhJabatan,
      dibutuhkanBidangBulan: u.butuhBidang,
      ...(u.pernahJpt ? { pernahDiJenjang: 'jpt-pratama' } : {}),
      riwayatLengkap: p.lengkap,
    }
    const jabatanCukup = u.pernahJpt || u.jabatan >= u.butuhJabatan
    const bidangCukup = u.bidang >= u.butuhBidang
    if (jabatanCukup && bidangCukup)
      return met(fakta, () => ({
        id: `Pengalaman dalam bidang ${formatMonths(u.bidang)}; jabatan asal ${u.pernahJpt ? 'JPT pratama' : formatMonths(u.jabatan)}.`,
        en: `Experience in the field ${formatMonths(u.bidang, 'en')}; post of origin ${u.pernahJpt ? 'JPT pratama' : formatMonths(u.jabatan, 'en')}.`,
      }))
    const kurang: Record<string, number> = {}
    if (!jabatanCukup && p.lengkap && !u.jabatanTanpaMulai) kurang.jabatanBulan = u.butuhJabatan - u.jabatan
    if (!bidangCukup && p.lengkap && !u.bidangTanpaMulai && u.bidangMungkin < u.butuhBidang)
      kurang.bidangBulan = u.butuhBidang - u.bidang
    if (Object.keys(kurang).length > 0)
      return notMet(fakta, kurang, () => ({
        id: `Pengalaman ${kataKurang(kurang, 'id')}.`,
        en: `Experience ${kataKurang(kurang, 'en')}.`,
      }))
    const hilang: string[] = []
    if (!bidangCukup && u.bidangMungkin >= u.butuhBidang && !u.bidangTanpaMulai)
      hilang.push(p.bidangHilang === 'jabatan' ? 'jabatan.bidang' : 'riwayat.bidang')
    if ((!jabatanCukup && u.jabatanTanpaMulai) || (!bidangCukup && u.bidangTanpaMulai)) hilang.push('riwayat.tmt')
    if (!p.lengkap) hilang.push('riwayat')
    const bidangSaja = p.lengkap && !hilang.includes('riwayat.tmt')
    return undetermined(hilang, fakta, () => ({
      id: bidangSaja ? 'Kesesuaian bidang tugas belum dapat ditentukan.' : 'Riwayat jabatan belum lengkap.',
      en: bidangSaja ? 'The field of duty cannot be told yet.' : 'The job history is incomplete.',
    }))
  },
})
