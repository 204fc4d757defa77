import { KEBIJAKAN_BAWAAN, type KebijakanKecocokan, KOMPONEN } from '#modules/kecocokan'
import { KEBIJAKAN_BOBOT, type KebijakanBobot } from '../domain/rencana/index.ts'
import type { Setelan } from '../domain/skenario/index.ts'

/** Weights of a scenario name their decree; without one they are a trial and say so. */
const versi = (s: Setelan): string => s.bobot.dasar.nomor ?? 'skenario'

const jenjangBawaan = (s: Setelan): boolean => {
  const [a, b] = [s.bobot.jenjang, KEBIJAKAN_BOBOT.bobotJenjang]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (j) => (a[j as 'pengawas'] ?? 0) === (b[j as 'pengawas'] ?? 0),
  )
}

/** What a point of fit counts by tier. */
export const kebijakanBobot = (s: Setelan): KebijakanBobot => ({
  versi: jenjangBawaan(s) && !s.poinJabatan?.length && s.bobot.dasar.nomor === null ? KEBIJAKAN_BOBOT.versi : versi(s),
  sumber: s.bobot.dasar.sumber,
  bobotJenjang: s.bobot.jenjang,
  ...(s.poinJabatan?.length && { tambahanJabatan: new Map(s.poinJabatan.map((x) => [x.jabatanId, x.banyak])) }),
})

/** How fit is weighed: the city's policy with the scenario's own weights of components. */
export function kebijakanKecocokan(s: Setelan): KebijakanKecocokan {
  const { kecocokan, dasar } = s.bobot
  if (dasar.nomor === null && KOMPONEN.every((k) => kecocokan[k] === KEBIJAKAN_BAWAAN.bobot[k])) return KEBIJAKAN_BAWAAN
  return {
    ...KEBIJAKAN_BAWAAN,
    versi: versi(s),
    berlakuMulai: dasar.tanggal ?? s.tmt,
    sumber: dasar.sumber,
    bobot: kecocokan,
  }
}
