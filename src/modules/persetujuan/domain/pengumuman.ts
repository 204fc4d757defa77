import { z } from 'zod'
import type { IsoDate } from '#shared'

/** Steps whose day a round announces beforehand; the last one is the start date (TMT). */
export const LANGKAH_UMUM = ['ajukan', 'sidangkan', 'cocokkan', 'putuskan', 'tetapkan', 'lantik', 'berlakukan'] as const
export type LangkahUmum = (typeof LANGKAH_UMUM)[number]

/** How many people, never exactly: under five is not told apart from none. */
export const PITA = ['kurang-5', '5-9', '10-24', '25-49', '50-99', '100-lebih'] as const
export type Pita = (typeof PITA)[number]
export const pita = (n: number): Pita =>
  n < 5 ? 'kurang-5' : n < 10 ? '5-9' : n < 25 ? '10-24' : n < 50 ? '25-49' : n < 100 ? '50-99' : '100-lebih'

const dwibahasa = z.strictObject({ id: z.string(), en: z.string() })
const calon = z.strictObject({ pasti: z.enum(PITA), bersyarat: z.enum(PITA) }).nullable()
const JabatanUmum = z.strictObject({
  nama: z.string(),
  kantor: z.string().nullable(),
  jenjang: z.string(),
  eselon: z.string().nullable(),
  kursi: z.int(),
  pendidikanMinimum: z.string().nullable(),
  golonganMinimum: z.string().nullable(),
  /** `bawaan`: the default of the tier, until the post has a standard of its own. */
  standar: z.strictObject({
    sumber: z.enum(['kota', 'bawaan']),
    butir: z.array(z.strictObject({ nama: dwibahasa, level: z.int() })),
  }),
  calon,
})
const Kriteria = z.strictObject({
  id: z.string(),
  judul: dwibahasa,
  dasar: z.string(),
  terverifikasi: z.boolean(),
})
const Bobot = z.strictObject({
  versi: z.string(),
  sumber: z.string(),
  jenjang: z.record(z.string(), z.number()),
  kecocokan: z.record(z.string(), z.number()),
})

/** What the public is told of a round: posts, law, method, days, bands. There is no place in it for a person. */
export const IsiPengumuman = z.strictObject({
  judul: z.string(),
  tujuan: z.string(),
  tmt: z.iso.date(),
  jabatan: z.array(JabatanUmum),
  versiAturan: z.string(),
  kriteria: z.array(Kriteria),
  /** null: the lines were entered by hand, no weights stand behind them. */
  bobot: Bobot.nullable(),
  calon,
  waktu: z.partialRecord(z.enum(LANGKAH_UMUM), z.iso.date()),
  /** Working days to object, with the provision. */
  keberatan: z.strictObject({ hari: z.int(), dasar: z.string(), terverifikasi: z.boolean() }).nullable(),
  disusunPada: z.iso.date(),
})
export type IsiPengumuman = z.infer<typeof IsiPengumuman>
export type JabatanUmum = IsiPengumuman['jabatan'][number]
export const NamaUmum = z.array(z.strictObject({ nama: z.string(), jabatan: z.string() }))
export type NamaUmum = z.infer<typeof NamaUmum>

/** One row of the register of announcements. */
export interface BarisPengumuman {
  readonly ke: number
  readonly aksi: 'susun' | 'terbitkan' | 'tarik'
  readonly isi: IsiPengumuman | null
  readonly dasarNama: string | null
  readonly nama: NamaUmum | null
  readonly tentangKe: number | null
  /** Of a draft: the last step of the decision it knew of. */
  readonly langkahKe?: number | null
  readonly alasan: string | null
  readonly oleh: string
  readonly penggunaId: string | null
  readonly pada: string
}
export interface KeadaanPengumuman {
  /** A draft nobody has published and no later one has replaced. */
  readonly draf: BarisPengumuman | null
  /** What stands on the public page. */
  readonly terbit: BarisPengumuman | null
  readonly ditarik: BarisPengumuman | null
}

export function bacaKeadaan(baris: readonly BarisPengumuman[]): KeadaanPengumuman {
  let k: KeadaanPengumuman = { draf: null, terbit: null, ditarik: null }
  for (const b of baris) {
    if (b.aksi === 'susun') k = { ...k, draf: b }
    if (b.aksi === 'terbitkan')
      k = {
        draf: k.draf?.ke === b.tentangKe ? null : k.draf,
        terbit: baris.find((x) => x.ke === b.tentangKe) ?? null,
        ditarik: null,
      }
    if (b.aksi === 'tarik') k = { ...k, terbit: null, ditarik: b }
  }
  return k
}

/** A step of the time line: when it was planned, when it was, and how late. */
export interface BarisWaktu {
  readonly langkah: LangkahUmum
  readonly rencana: IsoDate | null
  readonly nyata: IsoDate | null
  /** Days after the plan: of a step taken, or of one overdue today. */
  readonly lambat: number
}
export interface LangkahNyata {
  readonly aksi: LangkahUmum | 'batalkan'
  readonly tanggal: IsoDate
}

/** Later of equal steps counts: an act repeated is the one in force. Cancelled: what was not done is no longer to come. */
export function susunWaktu(
  waktu: IsiPengumuman['waktu'],
  nyata: readonly LangkahNyata[],
  hariIni: IsoDate,
): readonly BarisWaktu[] {
  const batal = nyata.some((n) => n.aksi === 'batalkan')
  return LANGKAH_UMUM.flatMap((langkah): BarisWaktu[] => {
    const rencana = waktu[langkah] ?? null
    const jadi = nyata.findLast((n) => n.aksi === langkah)?.tanggal ?? null
    if (jadi === null && (rencana === null || batal)) return []
    const lambat = rencana === null ? 0 : Math.max(0, selisihHari(rencana, jadi ?? hariIni))
    return [{ langkah, rencana, nyata: jadi, lambat }]
  })
}
const selisihHari = (a: IsoDate, b: IsoDate): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000)

/** Planned days must follow one another: the first that does not, or null. */
export function waktuTerbalik(waktu: IsiPengumuman['waktu']): LangkahUmum | null {
  let sebelum = ''
  for (const l of LANGKAH_UMUM) {
    const hari = waktu[l]
    if (hari === undefined) continue
    if (hari < sebelum) return l
    sebelum = hari
  }
  return null
}
