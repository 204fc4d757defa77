import { z } from 'zod'
import { muatYaml } from './yaml.ts'

/**
 * Register of instruments (sources/*.yaml): what the instrument is, when it worked, where it was read. Every citation
 * in rules and parameters names one of these; an unknown name is an error at load.
 */
const Tanggal = z.iso.date()
export const StatusSchema = z.enum(['terverifikasi', 'belum-diverifikasi'])
const SumberSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  singkat: z.string().min(1),
  judul: z.strictObject({ id: z.string(), en: z.string() }),
  nomor: z.string().optional(),
  ditetapkan: Tanggal.optional(),
  berlaku: Tanggal.optional(),
  dicabut: z.strictObject({ tanggal: Tanggal, oleh: z.string() }).optional(),
  dibaca: z.string(),
  status: StatusSchema,
  catatan: z.string().optional(),
})
export type Sumber = z.infer<typeof SumberSchema>

export function bacaSumber(berkas: Readonly<Record<string, string>>): ReadonlyMap<string, Sumber> {
  const peta = new Map<string, Sumber>()
  for (const [nama, teks] of Object.entries(berkas)) {
    const s = muatYaml(nama, teks, SumberSchema)
    if (peta.has(s.id)) throw new Error(`${nama}: sumber ganda ${s.id}`)
    peta.set(s.id, s)
  }
  return peta
}

/** A place in an instrument. `versi` says which text of it was read; `bila` limits it to posts of these tiers. */
export const SitasiSchema = z.strictObject({
  source: z.string(),
  pasal: z.string(),
  ayat: z.string().optional(),
  huruf: z.string().optional(),
  angka: z.string().optional(),
  versi: z.string().optional(),
  status: StatusSchema.optional(),
})
export type Kutipan = z.infer<typeof SitasiSchema> & { readonly bila?: readonly string[] }

/** "54(1)d", "107(1)c angka 6", "Lampiran". */
export const tulisPasal = (k: Kutipan): string =>
  `${k.pasal}${k.ayat ? `(${k.ayat})` : ''}${k.huruf ?? ''}${k.angka ? ` angka ${k.angka}` : ''}`

/** A citation as verdicts print it. */
export interface Sitasi {
  readonly sumber: string
  readonly pasal: string
  readonly versi: string
  readonly status: 'terverifikasi' | 'belum-diverifikasi'
}
export function tulisSitasi(k: Kutipan, sumber: ReadonlyMap<string, Sumber>, status = k.status): Sitasi {
  const s = sumber.get(k.source)
  if (!s) throw new Error(`sitasi ke sumber yang tidak terdaftar: ${k.source}`)
  return {
    sumber: s.singkat,
    pasal: tulisPasal(k),
    versi: k.versi ?? 'teks asli',
    status: s.status === 'belum-diverifikasi' ? s.status : (status ?? s.status),
  }
}
