import { z } from 'zod'
import { JENJANG } from '#modules/jabatan'
import { FAKTA_PENENTU, URUT_PEGAWAI } from '../../application/cari-pegawai.port.ts'

export const JALUR_PEGAWAI = '/kerja/pegawai'
export const JENIS = ['PNS', 'CPNS', 'PPPK'] as const
export const KEDUDUKAN = ['aktif', 'cltn', 'tugas-belajar', 'diberhentikan-sementara', 'mpp'] as const

/** The view in its address: it can be kept and shared. What an old address says wrongly is left out, not refused. */
export const QueryPegawai = z.object({
  cari: z.string().trim().max(100).optional().catch(undefined),
  perangkat: z.uuid().optional().catch(undefined),
  jenis: z
    .enum([...JENIS, 'belum'])
    .optional()
    .catch(undefined),
  kedudukan: z
    .enum([...KEDUDUKAN, 'belum'])
    .optional()
    .catch(undefined),
  jenjang: z.enum(JENJANG).optional().catch(undefined),
  kurang: z
    .enum(['ada', 'lengkap', ...FAKTA_PENENTU])
    .optional()
    .catch(undefined),
  urut: z.enum(URUT_PEGAWAI).catch('nama').default('nama'),
  arah: z.enum(['naik', 'turun']).catch('naik').default('naik'),
  hal: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})
export type QueryPegawai = z.infer<typeof QueryPegawai>

const BAWAAN: Partial<QueryPegawai> = { urut: 'nama', arah: 'naik', hal: 1 }
/** Any change but of the page number begins at the first page again. */
export function alamatPegawai(kini: QueryPegawai, ubah: Partial<QueryPegawai> = {}, akhiran = ''): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries({ ...kini, hal: 1, ...ubah }))
    if (v !== undefined && v !== '' && v !== BAWAAN[k as keyof QueryPegawai]) p.set(k, String(v))
  const isi = p.toString()
  return `${JALUR_PEGAWAI}${akhiran}${isi ? `?${isi}` : ''}`
}
export const alamatBerkas = (id: string): string => `${JALUR_PEGAWAI}/${id}`
