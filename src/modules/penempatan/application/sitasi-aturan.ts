import { cariAturan, type Kutipan, SUMBER, tulisSitasi } from '#regulasi'
import type { SitasiDto } from './rencana.dto.ts'

/**
 * Provisions behind rules of the catalogue that the kernel does not evaluate yet but a plan already has to respect or
 * name. Once the kernel holds the rule, its own citation counts.
 */
const KUTIPAN_BELUM: Readonly<Record<string, readonly Kutipan[]>> = {
  R14: [
    { source: 'pp-11-2017', pasal: '64', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '94', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '144', versi: 'naskah 2017' },
  ],
  R18: [
    { source: 'pp-11-2017', pasal: '76', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '79', ayat: '1', versi: 'naskah 2017' },
  ],
  R30: [
    { source: 'pp-11-2017', pasal: '64', ayat: '1', versi: 'naskah 2017' },
    { source: 'pp-11-2017', pasal: '276', versi: 'naskah 2017' },
  ],
}

export function sitasiAturan(id: string | null): SitasiDto[] {
  if (id === null) return []
  const kutipan = cariAturan(id)?.citation ?? KUTIPAN_BELUM[id] ?? []
  return kutipan.filter((k) => SUMBER.has(k.source)).map((k) => ({ ...tulisSitasi(k, SUMBER) }))
}

/** What a plan does not propose: a move down needs a ground that only a proposal carries; functional posts come later. */
export const BATASAN = [
  { kode: 'turun-jenjang', aturan: 'R14' },
  { kode: 'ke-jabatan-fungsional', aturan: 'R18' },
] as const

export const batasanBerlaku = () => BATASAN.map((b) => ({ ...b, sitasi: sitasiAturan(b.aturan) }))
