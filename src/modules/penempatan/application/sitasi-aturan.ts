import type { Jenjang } from '#modules/jabatan'
import { ATURAN_BELUM, cariAturan, type Kutipan, SUMBER, tulisSitasi } from '#regulasi'
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

/** Instruments the register does not hold yet: named as what they are, not verified. */
const SITASI_LUAR: Readonly<Record<string, readonly SitasiDto[]>> = {
  R19: [{ sumber: 'UU 30/2014', pasal: '14(2), 14(7)', versi: 'teks asli', status: 'belum-diverifikasi' }],
}

/** The rule that holds the requirements of a tier. */
const SYARAT_JENJANG: Readonly<Partial<Record<Jenjang, string>>> = {
  'jpt-pratama': 'R06',
  administrator: 'R04',
  pengawas: 'R05',
}
export const sitasiSyarat = (jenjang: Jenjang): SitasiDto[] => sitasiAturan(SYARAT_JENJANG[jenjang] ?? null)

export function sitasiAturan(id: string | null): SitasiDto[] {
  if (id === null) return []
  if (!cariAturan(id) && SITASI_LUAR[id]) return [...SITASI_LUAR[id]]
  const kutipan = cariAturan(id)?.citation ?? KUTIPAN_BELUM[id] ?? []
  return kutipan.filter((k) => SUMBER.has(k.source)).map((k) => ({ ...tulisSitasi(k, SUMBER) }))
}

/** What a plan does not propose until the kernel checks these rules. */
const BATASAN = [
  { kode: 'turun-jenjang', aturan: 'R14' },
  { kode: 'ke-jabatan-fungsional', aturan: 'R18' },
] as const

export const batasanBerlaku = () =>
  BATASAN.filter((b) => ATURAN_BELUM.some((a) => a.id === b.aturan)).map((b) => ({
    ...b,
    sitasi: sitasiAturan(b.aturan),
  }))
