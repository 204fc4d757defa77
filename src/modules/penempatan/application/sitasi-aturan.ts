import type { Jenjang } from '#modules/jabatan'
import { cariAturan, SUMBER, tulisSitasi } from '#regulasi'
import type { SitasiDto } from './rencana.dto.ts'

/** The rule that holds the requirements of a tier. */
const SYARAT_JENJANG: Readonly<Partial<Record<Jenjang, string>>> = {
  'jpt-pratama': 'R06',
  administrator: 'R04',
  pengawas: 'R05',
}
export const sitasiSyarat = (jenjang: Jenjang): SitasiDto[] => sitasiAturan(SYARAT_JENJANG[jenjang] ?? null)

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
