import type { Jenjang } from '#modules/jabatan'
import { ATURAN, cariAturan, SUMBER, tulisSitasi } from '#regulasi'
import type { SitasiDto } from './rencana.dto.ts'

/** The rule that holds the requirements of a tier: the experience that tier alone asks for. */
const syaratJenjang = (jenjang: Jenjang): string | null =>
  ATURAN.find((a) => a.topik === 'pengalaman' && a.hanya?.jenjang?.includes(jenjang))?.id ?? null
export const sitasiSyarat = (jenjang: Jenjang): SitasiDto[] => sitasiAturan(syaratJenjang(jenjang))

export function sitasiAturan(id: string | null): SitasiDto[] {
  const kutipan = (id === null ? undefined : cariAturan(id)?.citation) ?? []
  return kutipan.filter((k) => SUMBER.has(k.source)).map((k) => ({ ...tulisSitasi(k, SUMBER) }))
}

/** What a plan does not propose: a fall in tier needs a ground that only a proposal carries; its seats are managerial. */
const BATASAN = [
  { kode: 'turun-jenjang', aturan: 'R14' },
  { kode: 'ke-jabatan-fungsional', aturan: 'R18' },
] as const

export const batasanBerlaku = () => BATASAN.map((b) => ({ ...b, sitasi: sitasiAturan(b.aturan) }))
