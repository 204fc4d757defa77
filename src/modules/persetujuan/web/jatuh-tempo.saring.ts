import { z } from 'zod'
import { type ButirTempo, JENIS_TEMPO, UNTUK_KALENDER } from '../domain/jatuh-tempo.ts'

export const QueryTempo = z.object({
  jenis: z
    .enum([...JENIS_TEMPO, 'lewat', 'semua'])
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

/** Without a choice: what needs an act. Times in a post are many and only inform. */
function cocokJenis(b: ButirTempo, jenis: QueryTempo['jenis']): boolean {
  if (jenis === undefined) return UNTUK_KALENDER.has(b.jenis)
  if (jenis === 'semua') return true
  return jenis === 'lewat' ? b.lewat && UNTUK_KALENDER.has(b.jenis) : b.jenis === jenis
}

export function saringTempo(butir: readonly ButirTempo[], q: QueryTempo): readonly ButirTempo[] {
  const kata = q.cari?.toLowerCase()
  return butir.filter(
    (b) => cocokJenis(b, q.jenis) && (!kata || `${b.nama} ${b.jabatan} ${b.kantor}`.toLowerCase().includes(kata)),
  )
}
