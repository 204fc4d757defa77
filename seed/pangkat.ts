import type { Eselon, Jenjang, TingkatPendidikan } from '#modules/jabatan'
import type { IsoDate } from '#shared'
import type { Acak } from './acak.ts'
import { awalBulan, type Bulan } from './waktu.ts'

export const URUT_GOLONGAN = [
  'I/a',
  'I/b',
  'I/c',
  'I/d',
  'II/a',
  'II/b',
  'II/c',
  'II/d',
  'III/a',
  'III/b',
  'III/c',
  'III/d',
  'IV/a',
  'IV/b',
  'IV/c',
  'IV/d',
  'IV/e',
] as const
const no = (g: (typeof URUT_GOLONGAN)[number]): number => URUT_GOLONGAN.indexOf(g)

/** Where invented careers begin and how far they rise without a managerial post: plausibility of the demo, not rules. */
const AWAL: Readonly<Record<TingkatPendidikan, number>> = {
  SD: no('I/a'),
  SLTP: no('I/c'),
  SLTA: no('II/a'),
  D1: no('II/a'),
  D2: no('II/b'),
  D3: no('II/c'),
  D4: no('III/a'),
  S1: no('III/a'),
  profesi: no('III/b'),
  S2: no('III/b'),
  S3: no('III/c'),
}
const PUNCAK: Readonly<Record<TingkatPendidikan, number>> = {
  SD: no('II/a'),
  SLTP: no('II/c'),
  SLTA: no('III/b'),
  D1: no('III/b'),
  D2: no('III/b'),
  D3: no('III/c'),
  D4: no('III/d'),
  S1: no('III/d'),
  profesi: no('IV/a'),
  S2: no('IV/a'),
  S3: no('IV/b'),
}
const RENTANG_ESELON: Readonly<Record<Eselon, readonly [number, number]>> = {
  'II.a': [no('IV/c'), no('IV/d')],
  'II.b': [no('IV/a'), no('IV/c')],
  'III.a': [no('III/d'), no('IV/b')],
  'III.b': [no('III/c'), no('IV/a')],
  'IV.a': [no('III/b'), no('III/d')],
  'IV.b': [no('III/a'), no('III/d')],
}
const RENTANG_JF: Readonly<Partial<Record<Jenjang, readonly [number, number]>>> = {
  pemula: [no('II/a'), no('II/b')],
  terampil: [no('II/c'), no('II/d')],
  mahir: [no('III/a'), no('III/b')],
  penyelia: [no('III/c'), no('III/d')],
  'ahli-pertama': [no('III/a'), no('III/b')],
  'ahli-muda': [no('III/c'), no('III/d')],
  'ahli-madya': [no('IV/a'), no('IV/c')],
}
const GOLONGAN_PPPK: Readonly<Record<TingkatPendidikan, string>> = {
  SD: 'I',
  SLTP: 'IV',
  SLTA: 'V',
  D1: 'V',
  D2: 'VI',
  D3: 'VII',
  D4: 'IX',
  S1: 'IX',
  profesi: 'X',
  S2: 'X',
  S3: 'XI',
}

export interface Pangkat {
  readonly golongan: string
  readonly tmt: IsoDate
}

export const pangkatPppk = (tingkat: TingkatPendidikan, masuk: Bulan): Pangkat => ({
  golongan: GOLONGAN_PPPK[tingkat],
  tmt: awalBulan(masuk),
})

/** Rank of a PNS after a career of some years; the last step fell on an April or October, as they do. */
export function pangkatPns(
  acak: Acak,
  p: {
    tingkatAwal: TingkatPendidikan
    tingkat: TingkatPendidikan
    jenjang: Jenjang
    eselon: Eselon | null
    masuk: Bulan
    kini: Bulan
    cpns: boolean
  },
): Pangkat {
  const tahun = (p.kini - p.masuk) / 12
  const awal = AWAL[p.tingkatAwal]
  if (p.cpns || tahun < 4) return { golongan: URUT_GOLONGAN[AWAL[p.tingkatAwal]] ?? 'II/a', tmt: awalBulan(p.masuk) }
  const laju = p.eselon ? 3.7 : 4.2
  let n = Math.min(awal + Math.floor(tahun / laju), Math.max(PUNCAK[p.tingkat], awal))
  const rentang = p.eselon ? RENTANG_ESELON[p.eselon] : RENTANG_JF[p.jenjang]
  if (rentang)
    n = Math.min(Math.max(p.eselon ? Math.max(awal + Math.floor(tahun / laju), n) : n, rentang[0]), rentang[1])
  const naik = Math.max(0, n - awal)
  if (naik === 0) return { golongan: URUT_GOLONGAN[n] ?? 'II/a', tmt: awalBulan(p.masuk) }
  const sejak = acak.bulat(2, Math.max(3, Math.min(52, Math.floor((p.kini - p.masuk) / (naik + 1)) + 14)))
  const bulan = p.kini - sejak
  const b = bulan % 12
  // back to the April or October on or before it
  const tmt = b >= 9 ? bulan - (b - 9) : b >= 3 ? bulan - (b - 3) : bulan - b - 3
  return { golongan: URUT_GOLONGAN[n] ?? 'II/a', tmt: awalBulan(Math.max(p.masuk, tmt)) }
}
