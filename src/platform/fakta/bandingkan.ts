import type { IsoDate } from '#shared'
import { berkeadaan, type TabelFakta } from './tabel.ts'
import type { RujukanVersi } from './tulis.ts'

export type BarisFakta = Readonly<Record<string, unknown>>

/** What saving would do to one table. */
export interface PerubahanTabel {
  readonly tabel: TabelFakta
  readonly ganti: readonly RujukanVersi[]
  readonly tambah: readonly BarisFakta[]
}

export interface Perbandingan {
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  readonly dihapus: number
  readonly perubahan: PerubahanTabel
  /** Subject → names of the columns that changed (empty: rows came or went). */
  readonly subjek: ReadonlyMap<string, readonly string[]>
}

const MASA = new Set(['berlaku_mulai', 'berlaku_sampai'])

const samaNilai = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => x === b[i]))

/** Content columns whose values differ; validity dates are not content. */
export const kolomBerbeda = (t: TabelFakta, lama: BarisFakta, baru: BarisFakta): string[] =>
  Object.keys(t.kolom).filter((k) => !MASA.has(k) && !samaNilai(lama[k] ?? null, baru[k] ?? null))

/** First day of the version that replaces `lama` from `pada` on. */
export const mulaiVersi = (lama: BarisFakta, pada: IsoDate): IsoDate => {
  const mulai = lama.berlaku_mulai as IsoDate
  return mulai >= pada ? mulai : pada
}

export interface OpsiBanding {
  /** Identity of a fact within the table. */
  readonly kunci: (b: BarisFakta) => string
  /** Subjects whose given rows are all there is: what is recorded of them beyond that goes. */
  readonly utuh?: ReadonlySet<string>
  /** State tables: the day from which the given rows hold. */
  readonly pada: IsoDate
}

/** Compares given facts with the recorded ones. Pure: a preview and a save cannot differ. */
export function bandingkan(
  tabel: TabelFakta,
  hidup: readonly (BarisFakta & { versi: string })[],
  diberi: readonly BarisFakta[],
  opsi: OpsiBanding,
): Perbandingan {
  const tercatat = new Map(hidup.map((h) => [opsi.kunci(h), h]))
  const ganti: RujukanVersi[] = []
  const tambah: BarisFakta[] = []
  const subjek = new Map<string, string[]>()
  const hitung = { baru: 0, berubah: 0, sama: 0, dihapus: 0 }
  const tandai = (b: BarisFakta, kolom: readonly string[]) => {
    const id = b[tabel.subjek] as string
    const ada = subjek.get(id)
    if (!ada) subjek.set(id, [...kolom])
    else for (const k of kolom) if (!ada.includes(k)) ada.push(k)
  }
  const rujuk = (h: BarisFakta & { versi: string }) => ({ subjek: h[tabel.subjek] as string, versi: h.versi })
  for (const b of diberi) {
    const kunci = opsi.kunci(b)
    const lama = tercatat.get(kunci)
    tercatat.delete(kunci)
    const beda = lama ? kolomBerbeda(tabel, lama, b) : []
    if (lama && beda.length === 0) {
      hitung.sama++
      continue
    }
    if (lama) {
      hitung.berubah++
      ganti.push(rujuk(lama))
    } else hitung.baru++
    tandai(b, beda)
    const mulai = lama ? mulaiVersi(lama, opsi.pada) : ((b.berlaku_mulai as IsoDate | undefined) ?? opsi.pada)
    tambah.push(berkeadaan(tabel) ? { ...b, berlaku_mulai: mulai } : b)
  }
  for (const sisa of tercatat.values()) {
    if (!opsi.utuh?.has(sisa[tabel.subjek] as string)) continue
    hitung.dihapus++
    ganti.push(rujuk(sisa))
    tandai(sisa, [])
  }
  return { ...hitung, perubahan: { tabel, ganti, tambah }, subjek }
}
