import { z } from 'zod'
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
