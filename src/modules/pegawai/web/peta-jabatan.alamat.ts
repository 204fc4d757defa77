import { z } from 'zod'
import type { Bahasa } from '#platform/i18n'

/** What the public's voice asks of a post; told by a module above this one. */
export interface SuaraJabatan {
  readonly nama: Readonly<Record<Bahasa, string>>
  readonly pesan: number
  /** Proposed addition to what the post counts in the plan room. */
  readonly poin: number
  readonly href: string
}

export const QueryPeta = z.object({
  perangkat: z.uuid().optional().catch(undefined),
  jabatan: z.uuid().optional().catch(undefined),
  cari: z.string().trim().max(100).optional(),
  tampil: z.enum(['peta', 'tabel']).catch('peta'),
})
export type QueryPeta = z.infer<typeof QueryPeta>

export function alamatPeta(kini: QueryPeta, ubah: Partial<QueryPeta>, akhiran = '', jangkar = ''): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries({ ...kini, ...ubah }))
    if (v !== undefined && !(k === 'tampil' && v === 'peta')) p.set(k, v)
  const isi = p.toString()
  return `/kerja/peta-jabatan${akhiran}${isi ? `?${isi}` : ''}${jangkar}`
}
