import { z } from 'zod'
import { type KalenderKota, kalenderSejak } from '#modules/kelayakan'
import {
  type DaftarKetetapan,
  defineParameter,
  nilaiHukum,
  NoValueInForce,
  type TenggatBerjalan,
  tenggatBerjalan,
} from '#regulasi'
import { barisTegak, type BarisKeputusan, type Keputusan } from './keputusan.ts'

const penyampaian = defineParameter(
  'keputusan.penyampaian',
  z.strictObject({ perorangan: z.number(), massal: z.number() }),
)

/** Last day to deliver a decree; `saat` = when it was entered. undefined before it, or where no figure is in force. */
export function tenggatPenyampaian(
  k: Keputusan,
  m: { readonly ketetapan: DaftarKetetapan; readonly kalender: KalenderKota; readonly saat: string },
): TenggatBerjalan | undefined {
  if (!k.penetapan) return undefined
  const { tanggal } = k.penetapan
  try {
    const n = nilaiHukum(penyampaian, { asOf: tanggal, ketetapan: m.ketetapan }).nilai
    return tenggatBerjalan(
      tanggal,
      barisTegak(k).length > 1 ? n.massal : n.perorangan,
      kalenderSejak(m.kalender, m.saat),
    )
  } catch (e) {
    if (e instanceof NoValueInForce) return undefined
    throw e
  }
}

/** Those who have not received theirs. */
export const belumDisampaikan = (k: Keputusan): readonly BarisKeputusan[] =>
  k.penetapan ? barisTegak(k).filter((b) => !b.penyampaian) : []
