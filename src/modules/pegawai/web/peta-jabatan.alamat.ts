import { z } from 'zod'

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
