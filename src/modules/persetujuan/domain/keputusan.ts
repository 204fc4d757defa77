import { type IsoDate, langkahPutus, teksBerantai } from '#shared'
import type { PeringkatBaris } from './peringkat.ts'
import type { BarisTempel } from './tempel.ts'
import { type Aksi, langkah, type Tahap } from './tahap.ts'

interface PerBaris {
  readonly nip: string
}
/** What each step says. Lines are named by NIP: a batch moves a person once. */
export interface IsiLangkah {
  readonly ajukan: { readonly catatan?: string | undefined }
  readonly sidangkan: {
    /** Of the minutes; they enter the register of letters with the names agreed to. Empty = taken from the register of numbers. */
    readonly nomor: string
    readonly tanggal: IsoDate
    readonly tempat: string
    /** Offices present, one each; the session is of offices, names stay in the signed paper. */
    readonly hadir: readonly string[]
    readonly risalah: string
    readonly pertimbangan: readonly (PerBaris & { readonly setuju: boolean; readonly catatan?: string | undefined })[]
    /** As it was on the day; added by the program. */
    readonly peringkat?: readonly PeringkatBaris[] | undefined
  }
  /** Lines that fall out because a letter refused or left them out. */
  readonly cocokkan: { readonly gugur: readonly (PerBaris & { readonly alasan: string })[] }
  readonly putuskan: {
    readonly putusan: readonly (PerBaris & { readonly tetapkan: boolean; readonly alasan?: string | undefined })[]
    readonly peringkat?: readonly PeringkatBaris[] | undefined
  }
  readonly tetapkan: {
    readonly nomor: string
    readonly tanggal: IsoDate
    /** Asked for when the decree is dated after the TMT: the exception rule R33 knows. */
    readonly alasanBerlakuSurut?: string | undefined
  }
  readonly lantik: {
    readonly tanggal: IsoDate
    readonly tempat: string
    readonly pelantik: string
    readonly saksi: readonly string[]
  }
  readonly berlakukan: { readonly catatan?: string | undefined }
  readonly 'kembalikan-sidang': { readonly alasan: string }
  readonly 'kembalikan-putusan': { readonly alasan: string }
  readonly batalkan: { readonly alasan: string }
  readonly sampaikan: PerBaris & { readonly tanggal: IsoDate; readonly cara: 'langsung' | 'pos' | 'elektronik' }
  readonly 'terima-keberatan': PerBaris & {
    readonly tanggal: IsoDate
    readonly pokok: string
    /** Filed by the person himself. */
    readonly cara?: 'elektronik' | undefined
    readonly lampiran?: { readonly nama: string; readonly tipe: string; readonly sidik: string } | undefined
  }
  readonly 'jawab-keberatan': PerBaris & {
    readonly tanggal: IsoDate
    readonly dikabulkan: boolean
    readonly alasan: string
  }
  /** The batch that carries out a granted objection. */
  readonly 'susun-susulan': PerBaris & { readonly berkasId: string }
}
export type IsiDari<A extends Aksi> = IsiLangkah[A]

/** One recorded step; `sidik` chains it to the one before, so that a step taken out or changed shows. */
export interface LangkahTercatat<A extends Aksi = Aksi> {
  readonly ke: number
  readonly aksi: A
  readonly isi: IsiDari<A>
  /** Which check of the batch the step rests on. */
  readonly pemeriksaanKe: number
  readonly oleh: string
  readonly penggunaId: string | null
  readonly saat: string
  readonly sidik: string
}
const adalah = <A extends Aksi>(l: LangkahTercatat, aksi: A): l is LangkahTercatat<A> => l.aksi === aksi

export interface BarisKeputusan {
  readonly nip: string
  readonly ke: string | null
  readonly sebagai: BarisTempel['sebagai']
  readonly pertimbangan?: IsiDari<'sidangkan'>['pertimbangan'][number]
  readonly gugur?: string
  readonly putusan?: IsiDari<'putuskan'>['putusan'][number]
  /** As it was when last heard or decided. */
  readonly peringkat?: PeringkatBaris
  readonly penyampaian?: IsiDari<'sampaikan'>
  readonly keberatan?: IsiDari<'terima-keberatan'>
  readonly jawaban?: IsiDari<'jawab-keberatan'>
  readonly susulan?: IsiDari<'susun-susulan'>
}
export interface Keputusan {
  readonly tahap: Tahap
  readonly baris: readonly BarisKeputusan[]
  /** Who submitted; null before. */
  readonly pengaju: { readonly penggunaId: string | null } | null
  readonly sidang?: IsiDari<'sidangkan'>
  readonly penetapan?: IsiDari<'tetapkan'>
  readonly pelantikan?: IsiDari<'lantik'>
}

const KE_AWAL: ReadonlySet<Aksi> = new Set(['kembalikan-sidang', 'kembalikan-putusan'])

/** The state of a decision is its steps, nothing else. */
export function bacaKeputusan(usulan: readonly BarisTempel[], semua: readonly LangkahTercatat[]): Keputusan {
  const baris = new Map(
    usulan.map((u): [string, BarisKeputusan] => [u.nip, { nip: u.nip, ke: u.ke, sebagai: u.sebagai }]),
  )
  let k: Omit<Keputusan, 'baris'> = { tahap: 'disusun', pengaju: null }
  const isi = (nip: string, tambahan: Partial<BarisKeputusan>) => {
    const b = baris.get(nip)
    if (b) baris.set(nip, { ...b, ...tambahan })
  }
  for (const l of semua) {
    // A batch sent back starts again: what was considered then stays in its history and no longer counts.
    if (KE_AWAL.has(l.aksi)) {
      for (const { nip, ke, sebagai } of baris.values()) baris.set(nip, { nip, ke, sebagai })
      k = { tahap: 'disusun', pengaju: null }
      continue
    }
    if (adalah(l, 'ajukan')) k = { ...k, pengaju: { penggunaId: l.penggunaId } }
    if (adalah(l, 'sidangkan')) {
      k = { ...k, sidang: l.isi }
      for (const p of l.isi.pertimbangan) isi(p.nip, { pertimbangan: p })
      for (const p of l.isi.peringkat ?? []) isi(p.nip, { peringkat: p })
    }
    if (adalah(l, 'cocokkan')) for (const g of l.isi.gugur) isi(g.nip, { gugur: g.alasan })
    if (adalah(l, 'putuskan')) {
      for (const p of l.isi.putusan) isi(p.nip, { putusan: p })
      for (const p of l.isi.peringkat ?? []) isi(p.nip, { peringkat: p })
    }
    if (adalah(l, 'tetapkan')) k = { ...k, penetapan: l.isi }
    if (adalah(l, 'lantik')) k = { ...k, pelantikan: l.isi }
    if (adalah(l, 'sampaikan')) isi(l.isi.nip, { penyampaian: l.isi })
    if (adalah(l, 'terima-keberatan')) isi(l.isi.nip, { keberatan: l.isi })
    if (adalah(l, 'jawab-keberatan')) isi(l.isi.nip, { jawaban: l.isi })
    if (adalah(l, 'susun-susulan')) isi(l.isi.nip, { susulan: l.isi })
    k = { ...k, tahap: langkah(l.aksi).menjadi ?? k.tahap }
  }
  return { ...k, baris: [...baris.values()] }
}

/** Lines still standing: not dropped, and once decided, appointed. */
export const barisTegak = (k: Keputusan): readonly BarisKeputusan[] =>
  k.baris.filter((b) => b.gugur === undefined && (b.putusan === undefined || b.putusan.tetapkan))

/** What the digest of a step covers. */
export const teksLangkah = <A extends Aksi>(l: Omit<LangkahTercatat<A>, 'sidik'>, sebelum: string): string =>
  teksBerantai(sebelum, [l.ke, l.aksi, l.isi, l.pemeriksaanKe, l.oleh, l.penggunaId, l.saat])

/** Number of the first step whose digest does not follow from the one before; null = whole. */
export const langkahRusak = (
  berkasId: string,
  semua: readonly LangkahTercatat[],
  sidik: (teks: string) => string,
): number | null => langkahPutus(berkasId, semua, teksLangkah, sidik)
