import { type Graf, hanyaPasti } from './graf.ts'
import { padatkan } from './padatkan.ts'
import { masalahSertifikat } from './alasan.ts'
import { type Buntu, jelaskanBuntu } from './buntu.ts'
import { type FaktaMenentukan, faktaMenentukan } from './fakta-menentukan.ts'
import { Kurva, type TitikKurva } from './kurva.ts'
import { titikTetap } from './lagrange.ts'
import { pilihRencana, type RencanaTerpilih, titikKurva } from './pilih.ts'

export interface OpsiMesin {
  readonly maksLangkah: number | null
  /** Prices of moves tried to draw the curve, besides those the plans need. */
  readonly harga?: number
  readonly fakta?: number
}

/** Plans over one set of pairs. */
export interface Varian {
  readonly graf: Graf
  readonly kurva: readonly TitikKurva[]
  /** Worth of leaving everybody in place, whether that is a plan or not: what gains are measured from. */
  readonly dasar: number
  readonly rencana: readonly (RencanaTerpilih & { readonly masalah: readonly string[] })[]
  /** Problems met while drawing the curve: empty, or a defect. */
  readonly masalah: readonly string[]
  /** Fewest moves there is a plan with; who asked for fewer finds no plan `diminta`. */
  readonly langkahTersedikit?: number
  /** Why there is no plan: curve and plans are empty. */
  readonly buntu?: Buntu
}

export interface HasilMesin {
  readonly pasti: Varian
  readonly bersyarat: Varian
  readonly fakta: readonly FaktaMenentukan[]
}

const HARGA_KURVA = 16

function hitungVarian(graf: Graf, opsi: OpsiMesin): Varian {
  const dasar = titikTetap(graf).nilai
  const buntu = jelaskanBuntu(graf)
  if (buntu) return { graf, dasar, kurva: [], rencana: [], masalah: [], buntu }
  const k = new Kurva(padatkan(graf))
  k.perhalusSemua(opsi.harga ?? HARGA_KURVA)
  const rencana = pilihRencana(k, opsi.maksLangkah).map((r) => ({ ...r, masalah: masalahSertifikat(graf, r.rencana) }))
  return {
    graf,
    dasar,
    langkahTersedikit: k.awal.langkah,
    kurva: titikKurva(
      k,
      rencana.map((r) => r.rencana),
    ),
    rencana,
    masalah: k.hasil.flatMap((h) => h.masalahSertifikat),
  }
}

/** The plan the page opens with: what was asked for, else the recommended one, else the only one; none where none can be. */
export const rencanaUtama = (v: Varian): Varian['rencana'][number] | undefined =>
  v.rencana.find((r) => r.kunci === 'diminta') ?? v.rencana.find((r) => r.kunci === 'disarankan') ?? v.rencana.at(-1)

/** The plans over certain pairs only. */
export const varianPasti = (penuh: Graf, opsi: OpsiMesin): Varian => hitungVarian(hanyaPasti(penuh), opsi)

/** The plans over all pairs. */
export const varianBersyarat = (penuh: Graf, opsi: OpsiMesin): Varian => hitungVarian(penuh, opsi)

/** The facts that stand between the two. */
export function faktaAntara(penuh: Graf, pasti: Varian, opsi: OpsiMesin): readonly FaktaMenentukan[] {
  const utama = rencanaUtama(pasti)
  return utama ? faktaMenentukan(penuh, utama.rencana, opsi.fakta ?? 20) : []
}

/** Both plans, certain pairs only and with conditional ones, and the facts between them. No part needs the other plan. */
export function jalankanMesin(penuh: Graf, opsi: OpsiMesin): HasilMesin {
  const pasti = varianPasti(penuh, opsi)
  return { pasti, bersyarat: varianBersyarat(penuh, opsi), fakta: faktaAntara(penuh, pasti, opsi) }
}
