import { z } from 'zod'
import { type DaftarKetetapan, type Dasar, defineParameter, hariKerjaKe, nilaiHukum, NoValueInForce } from '#regulasi'
import type { IsoDate } from '#shared'
import { barisTegak, type Keputusan } from './keputusan.ts'

const keberatan = defineParameter('keputusan.keberatan', z.strictObject({ diajukan: z.number(), diputus: z.number() }))

/** The clock of one person: from receipt to objection to answer. Holidays are not counted, so a day may fall later. */
export interface TenggatKeberatan {
  readonly ajukanPalingLambat: IsoDate
  readonly jawabPalingLambat?: IsoDate
  /** The answer is due and not given. */
  readonly lewat: boolean
  readonly terlambatDiajukan: boolean
  readonly dasar: Dasar
}

export function tenggatKeberatan(
  k: Keputusan,
  hariIni: IsoDate,
  ketetapan: DaftarKetetapan,
): ReadonlyMap<string, TenggatKeberatan> {
  const hasil = new Map<string, TenggatKeberatan>()
  for (const b of barisTegak(k)) {
    if (!b.penyampaian) continue
    let n: { nilai: { diajukan: number; diputus: number }; dasar: Dasar }
    try {
      n = nilaiHukum(keberatan, { asOf: b.penyampaian.tanggal, ketetapan })
    } catch (e) {
      if (e instanceof NoValueInForce) continue
      throw e
    }
    const libur = new Set<string>()
    const ajukan = hariKerjaKe(b.penyampaian.tanggal, n.nilai.diajukan, libur)
    const jawab = b.keberatan && hariKerjaKe(b.keberatan.tanggal, n.nilai.diputus, libur)
    hasil.set(b.nip, {
      ajukanPalingLambat: ajukan,
      ...(jawab && { jawabPalingLambat: jawab }),
      lewat: jawab !== undefined && !b.jawaban && hariIni > jawab,
      terlambatDiajukan: b.keberatan !== undefined && b.keberatan.tanggal > ajukan,
      dasar: n.dasar,
    })
  }
  return hasil
}
