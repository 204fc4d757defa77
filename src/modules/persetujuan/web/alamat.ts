import { z } from 'zod'

/** The whole state of a result page is in its address. */
export const QueryHasil = z.object({
  saring: z.enum(['semua', 'ditolak', 'perlu-verifikasi', 'peringatan', 'lolos']).catch('semua'),
  baris: z.coerce.number().int().min(1).optional().catch(undefined),
  hal: z.coerce.number().int().min(1).catch(1),
  cetak: z.literal('1').optional().catch(undefined),
  ke: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type QueryHasil = z.infer<typeof QueryHasil>
export const BARIS_PER_HALAMAN = 100

/** Same page with some of its state changed. */
export function alamatHasil(dasar: string, kini: QueryHasil, ubah: Partial<QueryHasil>, jangkar = ''): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries({ ...kini, ...ubah }))
    if (v !== undefined && !(k === 'saring' && v === 'semua') && !(k === 'hal' && v === 1)) p.set(k, String(v))
  const isi = p.toString()
  return `${dasar}${isi ? `?${isi}` : ''}${jangkar}`
}
