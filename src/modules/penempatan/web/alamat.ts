import { z } from 'zod'
import type { SisiBanding } from '../application/banding.dto.ts'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'

/** The whole state of the plan room is in its address: it can be sent, bookmarked, and works without JavaScript. */
export const QueryRuang = z.object({
  id: z.uuid().optional(),
  varian: z.enum(['pasti', 'bersyarat']).catch('pasti'),
  rencana: z.enum(KUNCI_RENCANA).optional().catch(undefined),
  saring: z.enum(['semua', 'kosong', 'dilepas', 'temuan']).catch('semua'),
  jabatan: z.uuid().optional().catch(undefined),
  pegawai: z.uuid().optional().catch(undefined),
  nip: z.string().trim().max(30).optional(),
})
export type QueryRuang = z.infer<typeof QueryRuang>

/** Address of the same room with some of its state changed; `undefined` removes. */
export function alamatRuang(kini: QueryRuang, ubah: Partial<QueryRuang>, jangkar = ''): string {
  const gabung = { ...kini, ...ubah }
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries(gabung))
    if (v !== undefined && !(k === 'varian' && v === 'pasti') && !(k === 'saring' && v === 'semua')) p.set(k, v)
  const isi = p.toString()
  return `/kerja/rencana${isi ? `?${isi}` : ''}${jangkar}`
}

export interface TempatUsulan {
  readonly id: string
  readonly varian: QueryRuang['varian']
  readonly kunci?: QueryRuang['rencana']
}
const alamatUsulan = (m: TempatUsulan, ekor: string): string => {
  const q = new URLSearchParams({ varian: m.varian, ...(m.kunci && { rencana: m.kunci }) })
  return `/kerja/rencana/${m.id}/${ekor}?${q}`
}
export const alamatKewajaran = (m: TempatUsulan, akhiran: '' | '.csv' | '.xlsx' = ''): string =>
  alamatUsulan(m, `kewajaran${akhiran}`)

export const alamatSistem = (m: TempatUsulan, sistem: 'imut' | 'simata', akhiran: 'csv' | 'xlsx'): string =>
  alamatUsulan(m, `ekspor-${sistem}.${akhiran}`)

export const TIPE_LEMBAR = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Up to three plans side by side. */
export const alamatBanding = (sisi: readonly SisiBanding[], akhiran: '' | '.csv' | '.xlsx' = ''): string =>
  `/kerja/rencana/banding${akhiran}?${sisi.map((s) => `plan=${s.rencanaId}.${s.varian}.${s.kunci}`).join('&')}`
