import { z } from 'zod'
import {
  type AlatPutusan,
  jenjangHilang,
  met,
  notApplicable,
  notMet,
  type Putusan,
  undetermined,
} from '../../engine/aturan.ts'
import { adalahFungsional, type BarisPengalaman, type Pengalaman } from '../../engine/fakta.ts'
import { defineParameter, type GaganganParameter } from '../../engine/parameter.ts'
import { lamaBulan, PENGALAMAN_KOSONG, tahunKeBulan } from '../../engine/pengalaman.ts'
import { formatMonths } from '../../engine/tanggal.ts'

/**
 * The two branches of art. 54: time in the tier below, OR in a JF of equal level in the field of duty. Time that is
 * certain gives a lower bound, time that may count an upper bound; between them the rule cannot say yet.
 */
type FaktaJalur = 'jenjang' | 'pengalaman' | 'kelasSetara'
const jfSetara = defineParameter('jenjang.jf-setara', z.record(z.string(), z.array(z.string())))

export interface Jalur {
  readonly bawah: 'pengawas' | 'pelaksana'
  readonly sasaran: 'administrator' | 'pengawas'
  /** Structural tiers that show this requirement was met before: the target tier and those above. */
  readonly sudah: readonly string[]
  readonly tahun: GaganganParameter<number>
}

interface Hitungan {
  readonly struktural: number
  readonly fungsional: number
  readonly gabungan: number
}

/** Whether a JF row is level with a tier: equal job class where classes are known, else the tier table. */
function pembanding(alat: AlatPutusan<FaktaJalur>, jenjang: Jalur['bawah'] | Jalur['sasaran']) {
  const kelas = alat.facts.kelasSetara?.[jenjang]
  return (b: BarisPengalaman): 'kelas' | 'jenjang' | null => {
    if (b.kelas !== undefined && kelas !== undefined && kelas.length > 0)
      return kelas.includes(b.kelas) ? 'kelas' : null
    return alat.param(jfSetara)[jenjang]?.includes(b.jenjang) ? 'jenjang' : null
  }
}

function hitung(struktural: readonly BarisPengalaman[], fungsional: readonly BarisPengalaman[]): Hitungan {
  return {
    struktural: lamaBulan(struktural),
    fungsional: lamaBulan(fungsional),
    gabungan: lamaBulan([...struktural, ...fungsional]),
  }
}

function saring(alat: AlatPutusan<FaktaJalur>, p: Pengalaman, j: Jalur) {
  const semuaBidang = alat.setting('field_applies_to') === 'semua'
  const struktural = p.baris.filter((b) => b.jenjang === j.bawah && (!semuaBidang || b.dalamBidang !== false))
  const jf = p.baris.filter((b) => adalahFungsional(b.jenjang))
  const setaraBawah = pembanding(alat, j.bawah)
  const setaraSasaran = alat.setting('tier_already_held') ? pembanding(alat, j.sasaran) : () => null
  const cara = new Set<string>()
  const fungsional = jf.filter((b) => {
    const c = setaraBawah(b) ?? setaraSasaran(b)
    if (c) cara.add(c)
    return c !== null && b.dalamBidang !== false
  })
  return { struktural, fungsional, cara: [...cara], semuaBidang }
}

function terbaik(h: Hitungan, jumlahkan: boolean): number {
  return jumlahkan ? h.gabungan : Math.max(h.struktural, h.fungsional)
}

export function putuskanJalur(alat: AlatPutusan<FaktaJalur>, j: Jalur): Putusan {
  const { jenjang } = alat.facts
  if (jenjang === undefined) return jenjangHilang()
  if (jenjang !== j.sasaran)
    return notApplicable('jenjang-lain', () => ({
      id: `Hanya untuk jabatan ${j.sasaran}.`,
      en: `Only for ${j.sasaran} posts.`,
    }))
  const p = alat.facts.pengalaman ?? PENGALAMAN_KOSONG
  const pernah = alat.setting('tier_already_held') ? p.baris.find((b) => j.sudah.includes(b.jenjang)) : undefined
  if (pernah)
    return met({ pernahDiJenjang: pernah.jenjang }, () => ({
      id: `Sedang atau pernah memangku jabatan ${pernah.jenjang}.`,
      en: `Holds or held a ${pernah.jenjang} post.`,
    }))
  const tahun = alat.param(j.tahun)
  const dibutuhkan = tahunKeBulan(tahun)
  const minJf = alat.setting('jf_branch_min_years')
  const dibutuhkanJf = minJf === null ? dibutuhkan : tahunKeBulan(minJf)
  const jumlahkan = alat.setting('add_equivalent_tier_time')
  const s = saring(alat, p, j)
  const cukup = (h: Hitungan): boolean =>
    h.struktural >= dibutuhkan || h.fungsional >= dibutuhkanJf || (jumlahkan && h.gabungan >= dibutuhkan)
  const pasti = hitung(
    s.semuaBidang ? s.struktural.filter((b) => b.dalamBidang === true) : s.struktural,
    s.fungsional.filter((b) => b.dalamBidang === true),
  )
  const mungkin = hitung(s.struktural, s.fungsional)
  const fakta = {
    strukturalBulan: pasti.struktural,
    jfSetaraBulan: pasti.fungsional,
    dibutuhkanBulan: dibutuhkan,
    ...(s.cara.length > 0 ? { setingkatMenurut: s.cara } : {}),
    riwayatLengkap: p.lengkap,
  }
  if (cukup(pasti))
    return met(fakta, () => ({
      id: `Pengalaman ${formatMonths(terbaik(pasti, jumlahkan))}, dibutuhkan ${formatMonths(dibutuhkan)}.`,
      en: `Experience ${formatMonths(terbaik(pasti, jumlahkan), 'en')}, needed ${formatMonths(dibutuhkan, 'en')}.`,
    }))
  const hilang: string[] = []
  if (cukup(mungkin)) hilang.push(p.bidangHilang === 'jabatan' ? 'jabatan.bidang' : 'riwayat.bidang')
  const tanpaMulai = [...s.struktural, ...s.fungsional].some((b) => b.tanpaMulai)
  if (tanpaMulai) hilang.push('riwayat.tmt')
  if (!p.lengkap) hilang.push('riwayat')
  const kurang = dibutuhkan - terbaik(pasti, jumlahkan)
  if (hilang.length > 0)
    return undetermined(hilang, fakta, () => ({
      id: !p.lengkap
        ? 'Riwayat jabatan belum lengkap, jadi lamanya belum dapat dihitung.'
        : tanpaMulai
          ? 'Tanggal mulai jabatan belum diketahui, jadi lamanya belum dapat dihitung.'
          : 'Kesesuaian bidang tugas belum dapat ditentukan.',
      en: !p.lengkap
        ? 'The job history is incomplete, so time cannot be counted.'
        : tanpaMulai
          ? 'The start of a post is not known, so time cannot be counted.'
          : 'The field of duty cannot be told yet.',
    }))
  return notMet(fakta, { bulan: kurang }, () => ({
    id: `Pengalaman kurang ${formatMonths(kurang)}: dibutuhkan ${formatMonths(dibutuhkan)} sebagai ${j.bawah} atau JF yang setingkat dalam bidang tugasnya.`,
    en: `Experience is short by ${formatMonths(kurang, 'en')}: needed ${formatMonths(dibutuhkan, 'en')} as ${j.bawah} or in an equal JF in the field of duty.`,
  }))
}
