import { z } from 'zod'
import { type ButirTempo, JENIS_TEMPO } from '../domain/jatuh-tempo.ts'

export const QueryTempo = z.object({
  jenis: z
    .enum([...JENIS_TEMPO, 'lewat'])
    .optional()
    .catch(undefined),
  cari: z.string().trim().max(80).optional(),
  hal: z.coerce.number().int().min(1).catch(1),
})
export type QueryTempo = z.infer<typeof QueryTempo>

export function alamatTempo(kini: QueryTempo, ubah: Partial<QueryTempo>, dasar = '/kerja/jatuh-tempo'): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries({ ...kini, ...ubah }))
    if (v !== undefined && v !== '' && !(k === 'hal' && v === 1)) p.set(k, String(v))
  const isi = p.toString()
  return `${dasar}${isi ? `?${isi}` : ''}`
}

export function saringTempo(butir: readonly ButirTempo[], q: QueryTempo): readonly ButirTempo[] {
  const kata = q.cari?.toLowerCase()
  return butir.filter(
    (b) =>
      (q.jenis === undefined || (q.jenis === 'lewat' ? b.lewat : b.jenis === q.jenis)) &&
      (!kata || `${b.nama} ${b.jabatan} ${b.kantor}`.toLowerCase().includes(kata)),
  )
}
