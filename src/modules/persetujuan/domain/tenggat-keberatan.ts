import { z } from 'zod'
import { type KalenderKota, kalenderSejak } from '#modules/kelayakan'
import {
  type DaftarKetetapan,
  type Dasar,
  defineParameter,
  nilaiHukum,
  NoValueInForce,
  type TenggatBerjalan,
  tenggatBerjalan,
} from '#regulasi'
import type { IsoDate } from '#shared'
import { barisTegak, type BarisKeputusan, type Keputusan, type LangkahTercatat } from './keputusan.ts'

const keberatan = defineParameter('keputusan.keberatan', z.strictObject({ diajukan: z.number(), diputus: z.number() }))

/** The clock of one person: from receipt to objection to answer, on the holidays the city has confirmed. */
export interface TenggatKeberatan {
  readonly ajukan: TenggatBerjalan
  readonly jawab?: TenggatBerjalan
  /** The answer is due and not given; of a day that is only the earliest possible one nobody can say so. */
  readonly lewat: boolean
  readonly mungkinLewat: boolean
  readonly dasar: Dasar
}
/** Law and calendar of the city, and the day it is. */
export interface KotaTenggat {
  readonly hariIni: IsoDate
  readonly ketetapan: DaftarKetetapan
  readonly kalender: KalenderKota
}
type Baris = Pick<BarisKeputusan, 'penyampaian' | 'keberatan' | 'jawaban'>

/** Past only where every holiday in between is known: the earliest possible day may still move. */
export const keadaanTenggat = (
  x: Pick<TenggatBerjalan, 'tanggal' | 'tahunBelum'>,
  hariIni: IsoDate,
): 'belum' | 'mungkin-lewat' | 'lewat' =>
  hariIni <= x.tanggal ? 'belum' : x.tahunBelum.length > 0 ? 'mungkin-lewat' : 'lewat'

/** `saat` = when delivery and objection were entered: what was told then is never taken back. */
export function tenggatSatu(
  b: Baris,
  saat: { readonly penyampaian: string; readonly keberatan?: string | undefined },
  m: KotaTenggat,
): TenggatKeberatan | undefined {
  if (!b.penyampaian) return undefined
  let n: { nilai: { diajukan: number; diputus: number }; dasar: Dasar }
  try {
    n = nilaiHukum(keberatan, { asOf: b.penyampaian.tanggal, ketetapan: m.ketetapan })
  } catch (e) {
    if (e instanceof NoValueInForce) return undefined
    throw e
  }
  const sejak = (hari: IsoDate, lama: number, pada: string): TenggatBerjalan =>
    tenggatBerjalan(hari, lama, kalenderSejak(m.kalender, pada))
  const ajukan = sejak(b.penyampaian.tanggal, n.nilai.diajukan, saat.penyampaian)
  const jawab = b.keberatan && sejak(b.keberatan.tanggal, n.nilai.diputus, saat.keberatan ?? saat.penyampaian)
  const sesudah = jawab && !b.jawaban ? keadaanTenggat(jawab, m.hariIni) : 'belum'
  return {
    ajukan,
    ...(jawab && { jawab }),
    lewat: sesudah === 'lewat',
    mungkinLewat: sesudah === 'mungkin-lewat',
    dasar: n.dasar,
  }
}

export function tenggatKeberatan(
  k: Keputusan,
  langkah: readonly LangkahTercatat[],
  m: KotaTenggat,
): ReadonlyMap<string, TenggatKeberatan> {
  const saat = (aksi: 'sampaikan' | 'terima-keberatan', nip: string): string | undefined =>
    langkah.findLast((l) => l.aksi === aksi && 'nip' in l.isi && l.isi.nip === nip)?.saat
  const hasil = new Map<string, TenggatKeberatan>()
  for (const b of barisTegak(k)) {
    const penyampaian = saat('sampaikan', b.nip)
    const t = penyampaian && tenggatSatu(b, { penyampaian, keberatan: saat('terima-keberatan', b.nip) }, m)
    if (t) hasil.set(b.nip, t)
  }
  return hasil
}
