import { z } from 'zod'
import { type Penanda, type SaringPesan, URUT_PESAN } from '../application/daftar.port.ts'
import { STATUS } from '../domain/alur.ts'
import { KELAS, SALURAN } from '../domain/pesan.ts'

export const JALUR_KERJA = '/kerja/aduan'

const bebas = <T extends z.ZodType>(s: T) => s.optional().catch(undefined)
const tanda = bebas(z.string().regex(/^[\d:.T+Z-]{10,40}~[0-9a-f-]{36}$/))
export const QueryKerja = z.object({
  cari: bebas(z.string().trim().max(200)),
  status: bebas(z.enum([...STATUS, 'berjalan'])),
  kelas: bebas(z.enum(KELAS)),
  kantor: bebas(z.union([z.uuid(), z.literal('belum')])),
  topik: bebas(z.string().max(80)),
  kelurahan: bebas(z.string().regex(/^\d\d\.\d\d\.\d\d\.\d{4}$/)),
  saluran: bebas(z.enum(SALURAN)),
  lewat: bebas(z.literal('ya')),
  saya: bebas(z.literal('ya')),
  curiga: bebas(z.literal('ya')),
  dari: bebas(z.iso.date()),
  sampai: bebas(z.iso.date()),
  urut: z.enum(URUT_PESAN).catch('terbaru'),
  lanjut: tanda,
  mundur: tanda,
})
export type QueryKerja = z.output<typeof QueryKerja>

const SARINGAN = [
  'cari',
  'status',
  'kelas',
  'kantor',
  'topik',
  'kelurahan',
  'saluran',
  'lewat',
  'saya',
  'curiga',
  'dari',
  'sampai',
] as const satisfies readonly (keyof QueryKerja)[]

export const saringan = (q: QueryKerja): SaringPesan => ({
  cari: q.cari || undefined,
  status: q.status,
  kelas: q.kelas,
  kantor: q.kantor,
  topik: q.topik,
  kelurahan: q.kelurahan,
  saluran: q.saluran,
  lewat: q.lewat === 'ya' || undefined,
  saya: q.saya === 'ya' || undefined,
  curiga: q.curiga === 'ya' || undefined,
  dari: q.dari,
  sampai: q.sampai,
})
/** How many filters are in use beside the words searched for. */
export const banyakSaringan = (q: QueryKerja): number =>
  SARINGAN.filter((k) => k !== 'cari' && q[k] !== undefined).length
export const tanpaSaringan = (q: QueryKerja): boolean => SARINGAN.every((k) => !q[k])

export const penanda = (q: QueryKerja): Penanda | null => {
  const isi = q.lanjut ?? q.mundur
  const [nilai, id] = isi?.split('~') ?? []
  return nilai && id ? { arah: q.lanjut ? 'lanjut' : 'mundur', nilai, id } : null
}
const keTeks = (p: Penanda): string => `${p.nilai}~${p.id}`

/** The list's address with these changes; a change begins at the first page. */
export function alamatKerja(q: Partial<QueryKerja>, ubah: Partial<QueryKerja> = {}, akhiran = ''): string {
  const isi = new URLSearchParams()
  for (const k of [...SARINGAN, 'urut'] as const) {
    const nilai = Object.hasOwn(ubah, k) ? ubah[k] : q[k]
    if (nilai && nilai !== 'terbaru') isi.set(k, nilai)
  }
  const teks = isi.toString()
  return `${JALUR_KERJA}${akhiran}${teks ? `?${teks}` : ''}`
}
export function alamatHalaman(q: QueryKerja, p: Penanda, akhiran = ''): string {
  const dasar = alamatKerja(q, {}, akhiran)
  return `${dasar}${dasar.includes('?') ? '&' : '?'}${p.arah}=${encodeURIComponent(keTeks(p))}`
}
