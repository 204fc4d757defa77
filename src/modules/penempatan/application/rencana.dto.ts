import { z } from 'zod'
import type { SebabSetelan } from '../domain/skenario/index.ts'
import { SetelanDto } from './setelan.dto.ts'

/**
 * What the plan room and `tepat rencana --json` read. Fit is 0..100; `nilai`, `kenaikan`, `batas`, `sisa` and `harga`
 * are fit points weighted by tier (`kebijakan`), two decimals. All texts are codes and data: words are the page's.
 */
export const SitasiDto = z.strictObject({
  sumber: z.string(),
  pasal: z.string(),
  versi: z.string(),
  status: z.enum(['terverifikasi', 'belum-diverifikasi']),
})

export const OrangDto = z.strictObject({ id: z.string(), nip: z.string(), nama: z.string(), sintetis: z.boolean() })

/** `jabatanId` null: the post held is not on the city's map; with an empty name, none is on record. */
export const KursiDto = z.strictObject({
  jabatanId: z.string().nullable(),
  nama: z.string(),
  unitId: z.string().nullable(),
  jenjang: z.string().nullable(),
  eselon: z.string().nullable(),
})

/** Fit of a pair; `rentang` is wider than a point when facts are missing, `skor` its middle. */
const SkorDto = z.strictObject({ skor: z.number(), rentang: z.tuple([z.number(), z.number()]) })

export const BarisRencanaDto = z.strictObject({
  /** 1-based; order of the page: tier, then office and post. */
  nomor: z.int(),
  pegawai: OrangDto,
  dari: KursiDto,
  ke: KursiDto,
  ...SkorDto.shape,
  /** Fit in the managerial post held now; null = holds none. */
  skorLama: z.number().nullable(),
  /** bersyarat = a blocking rule cannot be decided yet: see faktaHilang. */
  kelayakan: z.enum(['pasti', 'bersyarat']),
  faktaHilang: z.array(z.string()),
  /** Warnings not met. */
  peringatan: z.int(),
  rantai: z.int(),
  /** Why the seat is free for this line. */
  kursi: z.enum(['kosong', 'dilepas']),
  /** Rank by fit among all who may hold the post, and how many they are. */
  peringkat: z.int(),
  calon: z.int(),
})

/** A chain of moves: each takes the seat the next one leaves. */
const RantaiDto = z.strictObject({
  nomor: z.int(),
  /** Line numbers, the one who fills the first seat first. */
  baris: z.array(z.int()),
  /** How it ends: a nonmanagerial post is left, a managerial seat stays empty, or seats were exchanged in a ring. */
  akhir: z.enum(['nonmanajerial', 'kursi-kosong', 'putaran']),
  kenaikan: z.number(),
})

export const TitikKurvaDto = z.strictObject({
  langkah: z.int(),
  nilai: z.number(),
  /** Gain over leaving everyone in place. */
  kenaikan: z.number(),
  /** Proven: no plan with as many moves or fewer gains more. */
  batas: z.number(),
  /** batas − kenaikan; 0 = proven optimal. */
  sisa: z.number(),
})

/** `disesuaikan`: edited by hand, the only plan of its run. */
export const KUNCI_RENCANA = ['diminta', 'hemat', 'disarankan', 'penuh', 'disesuaikan'] as const

export const TempatUsulanDto = z.strictObject({
  rencanaId: z.string(),
  varian: z.enum(['pasti', 'bersyarat']),
  kunci: z.enum(KUNCI_RENCANA),
})

/** One edit by hand; null where the edit names nobody or no post. `kode` makes it again; `banyak`: seats left open. */
export const UbahanDto = z.strictObject({
  jenis: z.enum(['kunci', 'larang', 'keluarkan', 'kursi']),
  kode: z.string(),
  pegawai: OrangDto.nullable(),
  /** Of a person taken out: the managerial seat he leaves. */
  jabatan: KursiDto.nullable(),
  banyak: z.int().nullable(),
})

export const UsulanDto = z.strictObject({
  kunci: z.enum(KUNCI_RENCANA),
  /** Asked for with --maks-langkah; null where the engine chose. */
  maksLangkah: z.int().nullable(),
  ...TitikKurvaDto.shape,
  /** Fit points a move must gain to be worth it in this plan. */
  hargaLangkah: z.number(),
  /** The dual certificate of the solve this plan comes from was checked. */
  sertifikat: z.strictObject({ sah: z.boolean(), masalah: z.array(z.string()) }),
  kursiKosongSebelum: z.int(),
  kursiKosongSesudah: z.int(),
  pltBerakhir: z.int(),
  rerataSkorSebelum: z.number().nullable(),
  rerataSkorSesudah: z.number().nullable(),
  peringatan: z.int(),
  bersyarat: z.int(),
  baris: z.array(BarisRencanaDto),
  rantai: z.array(RantaiDto),
})

export const VarianDto = z.strictObject({
  pasangan: z.int(),
  kurva: z.array(TitikKurvaDto),
  rencana: z.array(UsulanDto),
})

/** Facts of one person whose verification (with a favourable answer) would raise the plan. */
export const FaktaMenentukanDto = z.strictObject({
  pegawai: OrangDto,
  fakta: z.array(z.string()),
  /** Exact rise of the recommended plan of certain pairs, each move charged at its hargaLangkah. */
  kenaikan: z.number(),
  ke: KursiDto,
})

export const TemuanDto = z.strictObject({
  kode: z.string(),
  tingkat: z.enum(['blokir', 'peringatan', 'info']),
  /** Rule of the catalogue, when one stands behind it. */
  aturan: z.string().nullable(),
  sitasi: z.array(SitasiDto),
  objek: z.array(z.strictObject({ jenis: z.enum(['pegawai', 'jabatan']), id: z.string(), nama: z.string() })),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const RencanaDto = z.strictObject({
  id: z.string(),
  dibuatPada: z.string(),
  oleh: z.string(),
  /** Planned date of the appointments. */
  tmt: z.iso.date(),
  /** Instant of the facts read. */
  dataPada: z.string(),
  versiAturan: z.string(),
  kebijakan: z.strictObject({
    versi: z.string(),
    sumber: z.string(),
    bobotJenjang: z.record(z.string(), z.number()),
  }),
  aturan: z.strictObject({
    diperiksa: z.array(z.string()),
    dijaminRencana: z.array(z.string()),
    /** Rules of the catalogue altogether. */
    katalog: z.int(),
  }),
  /** What the engine deliberately does not propose, with the rule a proposal of it is judged by. */
  batasan: z.array(z.strictObject({ kode: z.string(), aturan: z.string(), sitasi: z.array(SitasiDto) })),
  jumlah: z.strictObject({
    pegawai: z.int(),
    jabatanManajerial: z.int(),
    kursi: z.int(),
    kursiKosong: z.int(),
    pasti: z.int(),
    bersyarat: z.int(),
    /** Pairs left out because the tier or class of the post would fall. */
    turun: z.int(),
  }),
  pasti: VarianDto,
  bersyarat: VarianDto,
  fakta: z.array(FaktaMenentukanDto),
  temuan: z.array(TemuanDto),
  ms: z.record(z.string(), z.number()),
  /** Of a run made in a scenario: the settings it was computed from. */
  setelan: SetelanDto.optional(),
  skenarioId: z.string().optional(),
  /** Of a plan edited by hand: the plan it began from, and the edits in order. */
  asal: z
    .strictObject({ dari: TempatUsulanDto, ubahan: z.array(UbahanDto), catatan: z.string().optional() })
    .optional(),
})

export type SitasiDto = z.infer<typeof SitasiDto>
export type OrangDto = z.infer<typeof OrangDto>
export type KursiDto = z.infer<typeof KursiDto>
export type SkorDto = z.infer<typeof SkorDto>
export type BarisRencanaDto = z.infer<typeof BarisRencanaDto>
export type RantaiDto = z.infer<typeof RantaiDto>
export type TitikKurvaDto = z.infer<typeof TitikKurvaDto>
export type KunciRencana = (typeof KUNCI_RENCANA)[number]
export type UsulanDto = z.infer<typeof UsulanDto>
export type VarianDto = z.infer<typeof VarianDto>
export type FaktaMenentukanDto = z.infer<typeof FaktaMenentukanDto>
export type TemuanDto = z.infer<typeof TemuanDto>
export type RencanaDto = z.infer<typeof RencanaDto>
export type UbahanDto = z.infer<typeof UbahanDto>
export type NamaVarian = 'pasti' | 'bersyarat'

/** One line of the list of plans. */
export interface RencanaRingkasDto {
  readonly id: string
  readonly dibuatPada: string
  readonly oleh: string
  readonly tmt: string
  readonly versiAturan: string
  readonly langkah: number
  readonly kenaikan: number
  readonly kursiKosong: number
  /** The city's own, a scenario's, or a plan edited by hand. */
  readonly jenis: 'kota' | 'skenario' | 'disesuaikan'
}

/** Why, or why not, a person for a post in a plan. */
export interface AlasanPasanganDto extends SkorDto {
  readonly pegawai: OrangDto
  readonly ke: KursiDto
  readonly dari: KursiDto
  readonly kelayakan: 'pasti' | 'bersyarat' | 'ditolak' | 'turun' | 'tetap' | 'setelan'
  /** Which setting of the scenario left the pair out, though the law may let it. */
  readonly sebab?: SebabSetelan
  readonly faktaHilang: readonly string[]
  readonly dalamRencana: boolean
  /** null where the pair may not be. Otherwise exact: the best plan with this pair, compared with the plan shown. */
  readonly harga: {
    /** Fit points lost, each move charged at the plan's hargaLangkah; ≥ 0, 0 = as good. */
    readonly rugi: number
    /** The same, moves not charged; may be negative when moves are added. */
    readonly nilai: number
    readonly langkah: number
    /** Who would sit elsewhere than in the plan shown; the person asked about first. */
    readonly pindah: readonly { readonly pegawai: OrangDto; readonly dari: KursiDto; readonly ke: KursiDto }[]
  } | null
}

/** Why a seat is filled as it is: the person proposed, and the best others with the exact price of each. */
export interface AlasanJabatanDto {
  readonly ke: KursiDto
  readonly diusulkan: readonly AlasanPasanganDto[]
  readonly lain: readonly AlasanPasanganDto[]
  /** Of the pairs with this post: certain, conditional, left out as a step down. */
  readonly jumlah: { readonly pasti: number; readonly bersyarat: number; readonly turun: number }
}

/** JSON Schema of `tepat rencana --json`. */
export const skemaRencana = (): unknown => z.toJSONSchema(RencanaDto, { target: 'draft-2020-12' })
